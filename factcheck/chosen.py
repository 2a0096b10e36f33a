"""What the settings of a run choose: its encoder, its checks, the findings it shows."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from factcheck.checks import Check, findings, findings_inside, registry
from factcheck.embed import Encoder, load_encoder
from factcheck.records import Finding
from factcheck.settings import Settings
from factcheck.views import ArticleView, Comparison

Progress = Callable[[str], None]


def quiet(_: str) -> None:
    """Tells nobody."""


def chosen_encoder(settings: Settings, progress: Progress = quiet) -> Encoder:
    """The encoder of a run.

    Raises:
        FactcheckError: it is absent, altered, or comes as pickles.
    """
    return load_encoder(
        settings.embedding_model, revision=settings.revision, download=settings.download, progress=progress
    )


def chosen_checks(settings: Settings) -> tuple[Check, ...]:
    """The checks that run."""
    return tuple(check for check in registry() if settings.enabled(check.code))


def shown_findings(comparisons: Sequence[Comparison], settings: Settings) -> tuple[Finding, ...]:
    """The findings of all comparisons of one claim side that the report shows."""
    return findings(comparisons, chosen_checks(settings), lambda f: settings.shown(f.check, f.severity))


def shown_inside(view: ArticleView, settings: Settings, *, ours: bool) -> tuple[Finding, ...]:
    """Where an article contradicts itself, as far as the report shows it."""
    return findings_inside(
        view, chosen_checks(settings), lambda f: settings.shown(f.check, f.severity), ours=ours
    )
