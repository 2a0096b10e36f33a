"""The options that commands share, and how they become settings."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from factcheck.cli.completion import (
    complete_codes,
    complete_formats,
    complete_limits,
    complete_severities,
    complete_stories,
)
from factcheck.report import FORMATS
from factcheck.settings import DEFAULT_EXPLAIN, DEFAULT_LEDGER, Settings, resolve

Format = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        metavar="FORMAT",
        autocompletion=complete_formats,
        help=f"One of {', '.join(FORMATS)}.  [default: terminal]",
    ),
]
Output = Annotated[
    str | None,
    typer.Option("--output", "-o", metavar="PATH", help="Write to PATH, whole or not at all."),
]
Select = Annotated[
    list[str] | None,
    typer.Option(
        "--select",
        metavar="CODES",
        autocompletion=complete_codes,
        help="Only these checks or families, such as NUM,DAT001.",
    ),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option(
        "--ignore", metavar="CODES", autocompletion=complete_codes, help="Not these checks or families."
    ),
]
MinSeverity = Annotated[
    str | None,
    typer.Option(
        "--min-severity",
        metavar="SEVERITY",
        autocompletion=complete_severities,
        help="Leave out what is less grave: correction, query, refile or note.  [default: refile]",
    ),
]
FailOn = Annotated[
    str | None,
    typer.Option(
        "--fail-on",
        metavar="SEVERITY",
        autocompletion=complete_limits,
        help="Exit with 1 from this severity on, or never.  [default: correction]",
    ),
]
FailOnPairs = Annotated[
    str | None,
    typer.Option(
        "--fail-on",
        metavar="SEVERITY",
        autocompletion=complete_limits,
        help="Exit with 1 from this severity on.  [default: never]",
    ),
]
Config = Annotated[
    str | None,
    typer.Option("--config", metavar="FILE", help="Read settings from FILE and from no other."),
]
Published = Annotated[
    str | None,
    typer.Option(
        "--published", metavar="DATE", help="YYYY-MM-DD, for articles that do not say when they appeared."
    ),
]
EmbeddingModel = Annotated[
    str | None,
    typer.Option(
        "--embedding-model", metavar="MODEL", help="A sentence-transformers model: hub id or local folder."
    ),
]
Revision = Annotated[
    str | None, typer.Option("--revision", metavar="REV", help="The revision of a model from the hub.")
]
Download = Annotated[
    bool, typer.Option("--download", help="Let the named model be fetched. Nothing else ever is.")
]
SpacyModel = Annotated[
    str | None, typer.Option("--spacy-model", metavar="NAME", help="An installed spaCy pipeline for English.")
]
Explain = Annotated[
    str | None,
    typer.Option(
        "--explain",
        metavar="WHERE",
        help="Where a check's page is: an address or a command with {code} in it.  "
        f"[default: {DEFAULT_EXPLAIN}]",
    ),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no remarks; errors only.")]
NoProgress = Annotated[bool, typer.Option("--no-progress", help="No progress on standard error.")]
StoryName = Annotated[
    str | None,
    typer.Option(
        "--story",
        metavar="NAME",
        autocompletion=complete_stories,
        help="Keep the run on the desk under NAME, and mark what was decided.",
    ),
]
Ledger = Annotated[
    str | None,
    typer.Option(
        "--ledger",
        metavar="WHERE",
        help=f"The desk's ledger: a file, or postgresql://…  [default: {DEFAULT_LEDGER}]",
    ),
]
Editor = Annotated[
    str | None, typer.Option("--editor", metavar="NAME", help="Who decides.  [default: the user's name]")
]
Baseline = Annotated[
    str | None,
    typer.Option(
        "--baseline", metavar="FILE", help="A JSON report, decisions or a ledger's export: what is known."
    ),
]


def known_codes() -> tuple[str, ...]:
    """The codes of every check, in order."""
    from factcheck.checks import registry

    return tuple(check.code for check in registry())


def settings_from(
    config: str | None, formats: tuple[str, ...] = FORMATS, *, download: bool = False, **flags: Any
) -> Settings:
    """The settings of this run; flags by their Python names, None or an empty list where they were not given.
    An empty string was given (a shell's variable that nobody set), and does not stand for the default.

    Raises:
        FactcheckError: a flag or a configuration file is wrong.
    """
    given = {name.replace("_", "-"): value if value or value == "" else None for name, value in flags.items()}
    given["download"] = download or None
    return resolve(given, folder=Path.cwd(), config=config, codes=known_codes, formats=formats)
