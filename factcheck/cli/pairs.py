"""``factcheck pairs``: one row in, one row out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli import options as opt
from factcheck.cli.bulk import answer_file
from factcheck.cli.stream import Values, row_id, text_of
from factcheck.records import Finding
from factcheck.report import values
from factcheck.report.reading import number
from factcheck.rows import PairResult, PairRow
from factcheck.settings import NEVER

if TYPE_CHECKING:
    from factcheck.rowwise import PairReader


def pairs(
    file: Annotated[str, typer.Argument(metavar="FILE.jsonl", help="The rows, or - for standard input.")],
    output: opt.Output = None,
    select: opt.Select = None,
    ignore: opt.Ignore = None,
    min_severity: opt.MinSeverity = None,
    fail_on: opt.FailOnPairs = None,
    config: opt.Config = None,
    published: opt.Published = None,
    embedding_model: opt.EmbeddingModel = None,
    revision: opt.Revision = None,
    download: opt.Download = False,
    spacy_model: opt.SpacyModel = None,
    jobs: Annotated[
        int | None,
        typer.Option(
            "--jobs",
            "-j",
            metavar="N",
            min=1,
            help="Work in N processes.  [default: one for each core, as far as memory allows]",
        ),
    ] = None,
    quiet: opt.Quiet = False,
) -> int:
    """Score many pairs: JSON lines in, JSON lines out.

    A row is {"id", "claim", "evidence"}; each of the two is a sentence or a document. Every row
    is answered, in order, as it is done: {"id", "score", "flagged", "why", "findings"}, or {"id", "error"}
    where a row is bad.

    Exit status: 0 unless --fail-on is given and met (1), or the run itself failed (2).
    """
    settings = opt.settings_from(
        config,
        select=select,
        ignore=ignore,
        min_severity=min_severity,
        fail_on=fail_on or NEVER,
        published=published,
        embedding_model=embedding_model,
        revision=revision,
        spacy_model=spacy_model,
        download=download,
    )
    limit = settings.fail_on
    failed = False

    @cache
    def reader() -> PairReader:
        from factcheck.rowwise import PairReader

        return PairReader(settings)

    def run(rows: Iterable[PairRow]) -> Iterator[PairResult]:
        from factcheck.workers import affordable_jobs

        return reader().results(rows, jobs or affordable_jobs())

    def show(row: PairRow, result: PairResult) -> Values:
        nonlocal failed
        failed = failed or any(
            limit is not None and one.severity.rank >= limit.rank for one in result.findings
        )
        return answer(row, result)

    answer_file(file, output, quiet=quiet, parse=_row, run=run, show=show)
    return int(failed)


def _row(given: Values) -> PairRow:
    return PairRow(row_id(given), text_of(given, "claim"), text_of(given, "evidence"))


def answer(row: PairRow, result: PairResult) -> Values:
    """The answer to a row, with offsets into its own strings."""
    return {
        "id": row.id,
        "score": number(result.score),
        "flagged": result.flagged,
        "why": values.contributions(result.why),
        "findings": [values.finding(one, row.claim, _evidence(one, row)) for one in result.findings],
    }


def _evidence(finding: Finding, row: PairRow) -> str:
    """The text that the evidence side stands in: the claim's own, where that contradicts itself."""
    sides = finding.claim, finding.evidence
    inside = None not in sides and len({side.article for side in sides if side is not None}) == 1
    return row.claim if inside else row.evidence
