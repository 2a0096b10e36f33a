"""``factcheck extract``: the claims of each article with all that was read out of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Annotated

import typer

from factcheck.cli import options as opt
from factcheck.cli.audit import standard_input
from factcheck.cli.bulk import answer_file
from factcheck.cli.completion import one_of
from factcheck.cli.messages import Progress, columns
from factcheck.cli.output import opened
from factcheck.cli.stream import Values, row_id, text_of
from factcheck.errors import FactcheckError
from factcheck.report import claims, reading
from factcheck.rows import LineResult, LineRow
from factcheck.settings import Settings


def extract(
    files: Annotated[
        list[str] | None,
        typer.Argument(metavar="[FILE]...", help="Articles, folders, globs, or - for standard input."),
    ] = None,
    lines: Annotated[
        str | None,
        typer.Option(
            "--lines", metavar="FILE.jsonl", help='Rows {"id", "text", "published"?}, one answer each.'
        ),
    ] = None,
    format_: Annotated[
        str | None,
        typer.Option(
            "--format",
            "-f",
            metavar="FORMAT",
            autocompletion=one_of(*claims.FORMATS),
            help=f"One of {', '.join(claims.FORMATS)}.  [default: terminal]",
        ),
    ] = None,
    output: opt.Output = None,
    config: opt.Config = None,
    published: opt.Published = None,
    spacy_model: opt.SpacyModel = None,
    quiet: opt.Quiet = False,
    no_progress: opt.NoProgress = False,
) -> int:
    """Show the claims of articles and what they hold.

    Figures, dates, names, quotes, who says it and how sure they are. With --lines each
    row is answered, in order, by one JSON object; offsets point into its own text.
    """
    if bool(files) == bool(lines):
        raise FactcheckError(
            "needs articles or --lines, and not both", "extract", "see factcheck extract --help"
        )
    # What a configuration file says of audit's formats does not bind this command.
    settings = opt.settings_from(config, published=published, spacy_model=spacy_model)
    fmt = opt.settings_from(None, claims.FORMATS, format=format_).format if format_ else "terminal"
    if lines:
        return _answer_lines(lines, output, settings, quiet)
    return _articles(files or [], output, fmt, settings, Progress(quiet=quiet, hidden=no_progress))


def _articles(files: list[str], output: str | None, fmt: str, settings: Settings, progress: Progress) -> int:
    from factcheck.pipeline import extract_files

    stdin = standard_input() if "-" in files else None
    with opened(output) as write:
        report = extract_files(files, settings=settings, stdin=stdin)
        progress.clear()
        if not report.articles:
            missed = "; ".join(f"{one.article}: {one.reason}" for one in report.not_compared)
            raise FactcheckError(missed or "nothing to read", ", ".join(files), "give an article in English")
        write(claims.render(report, fmt, width=columns()))
    return 0


def _answer_lines(path: str, output: str | None, settings: Settings, quiet: bool) -> int:
    def run(rows: Iterable[LineRow]) -> Iterator[LineResult]:
        from factcheck.pipeline import extract_lines

        return extract_lines(rows, settings=settings)

    answer_file(path, output, quiet=quiet, parse=_row, run=run, show=answer)
    return 0


def _row(given: Values) -> LineRow:
    published = given.get("published")
    day: date | None = None
    if published is not None:
        try:
            day = date.fromisoformat(str(published)[:10])
        except ValueError as error:
            raise ValueError("published must be a date, YYYY-MM-DD") from error
    return LineRow(row_id(given), text_of(given, "text"), day)


def answer(row: LineRow, result: LineResult) -> Values:
    """The answer to a row, with offsets into its text."""
    return {
        "id": row.id,
        "claims": [reading.claim(one) for one in result.claims],
        "quantities": [reading.quantity(one) for one in result.quantities],
        "whens": [reading.when(one) for one in result.whens],
        "entities": [reading.mention(one) for one in result.mentions],
        "quotes": [reading.quote(one) for one in result.quotes],
        "stance": reading.merged_stance(result.stances),
    }
