"""``factcheck audit``: the main job."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from factcheck.cli import options as opt
from factcheck.cli.marker import marker
from factcheck.cli.messages import Progress, colour_wanted, columns
from factcheck.cli.output import opened
from factcheck.errors import FactcheckError
from factcheck.records import Report
from factcheck.report import render
from factcheck.settings import Settings


def audit(
    articles: Annotated[
        list[str],
        typer.Argument(metavar="ARTICLE", help="Files, folders, globs, or - for standard input."),
    ],
    draft: Annotated[
        str | None,
        typer.Option("--draft", metavar="ARTICLE", help="The claim side; all others are its evidence."),
    ] = None,
    format_: opt.Format = None,
    output: opt.Output = None,
    select: opt.Select = None,
    ignore: opt.Ignore = None,
    min_severity: opt.MinSeverity = None,
    fail_on: opt.FailOn = None,
    config: opt.Config = None,
    published: opt.Published = None,
    embedding_model: opt.EmbeddingModel = None,
    revision: opt.Revision = None,
    download: opt.Download = False,
    spacy_model: opt.SpacyModel = None,
    story: opt.StoryName = None,
    ledger: opt.Ledger = None,
    editor: opt.Editor = None,
    baseline: opt.Baseline = None,
    explain: opt.Explain = None,
    quiet: opt.Quiet = False,
    no_progress: opt.NoProgress = False,
) -> int:
    """Compare articles: each with all, or a draft with the rest.

    The articles tell one story; without --draft each is held against every other.

    Exit status: 0 nothing at or above --fail-on, 1 something is, 2 the run itself failed. What was
    dismissed, or is in the baseline, does not count.
    """
    settings = opt.settings_from(
        config,
        format=format_,
        select=select,
        ignore=ignore,
        min_severity=min_severity,
        fail_on=fail_on,
        published=published,
        embedding_model=embedding_model,
        revision=revision,
        spacy_model=spacy_model,
        download=download,
        ledger=ledger,
        editor=editor,
        explain=explain,
    )
    with opened(output) as write:
        marked = marker(settings, story, baseline)
        report = marked(run_audit(articles, draft, settings, Progress(quiet=quiet, hidden=no_progress)))
        write(render(report, settings.format, colour=colour_wanted(output), width=columns()))
    return status(report, settings)


def run_audit(articles: Sequence[str], draft: str | None, settings: Settings, progress: Progress) -> Report:
    """Audit the articles, with standard input handed over where it is named.

    Raises:
        FactcheckError: standard input is named twice, or nothing is left to compare.
    """
    from factcheck.pipeline import audit as audit_articles

    asked = [*articles, *([draft] if draft else [])]
    if asked.count("-") > 1:
        raise FactcheckError(
            "standard input is one article", "-", "name it once, as an article or as --draft"
        )
    stdin = standard_input() if "-" in asked else None
    try:
        return audit_articles(articles, draft=draft, settings=settings, stdin=stdin, progress=progress)
    finally:
        progress.clear()


def standard_input() -> bytes:
    """Standard input, up to a byte more than an article may have: enough to be refused."""
    from factcheck.read.limits import default_limits

    return sys.stdin.buffer.read(default_limits().max_bytes + 1)


def status(report: Report, settings: Settings) -> int:
    """0, or 1 when a finding that the desk has not settled is at or above ``fail_on``."""
    limit = settings.fail_on
    settled = {mark.finding for mark in report.marks if mark.settled}
    return int(
        limit is not None
        and any(one.severity.rank >= limit.rank and one.id not in settled for one in report.findings)
    )
