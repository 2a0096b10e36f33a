"""What the settings of a run choose: its encoder, its checks, the findings it shows."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from factcheck.checks import Check, findings, findings_inside, registry
from factcheck.embed import Encoder, load_encoder
from factcheck.records import Finding, Side
from factcheck.settings import Settings
from factcheck.views import ArticleView, Comparison
from factcheck.weighing import weighed

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


def shown_findings(
    comparisons: Sequence[Comparison],
    settings: Settings,
    *,
    answerable: bool = False,
    drafted: bool = True,
    named: bool = False,
) -> tuple[Finding, ...]:
    """The findings of all comparisons of one claim side that the report shows, each told once;
    ``answerable``, ``drafted`` and ``named`` as in `factcheck.checks.Standing`.
    """
    checks = chosen_checks(settings)
    found = findings(comparisons, checks, lambda _: True, answerable=answerable, drafted=drafted, named=named)
    found = weighed(found, comparisons, answerable=answerable)
    return told_once([f for f in found if settings.shown(f.check, f.severity)])


def told_once(found: Sequence[Finding]) -> tuple[Finding, ...]:
    """One finding for the same words against the same words, in the order of ``found``: copies of one report
    differ from a third as often as they are read. The gravest stays, then the surest, then the first.
    """
    best: dict[tuple[str, Side | None, str], Finding] = {}
    for finding in found:
        kept = best.setdefault(_matter(finding), finding)
        if (finding.severity.rank, finding.confidence) > (kept.severity.rank, kept.confidence):
            best[_matter(finding)] = finding
    stay = {id(finding) for finding in best.values()}
    return tuple(finding for finding in found if id(finding) in stay)


def _matter(finding: Finding) -> tuple[str, Side | None, str]:
    other = finding.message if finding.evidence is None else " ".join(finding.evidence.surface.split())
    return finding.check, finding.claim, other


def shown_inside(view: ArticleView, settings: Settings, *, ours: bool) -> tuple[Finding, ...]:
    """Where an article contradicts itself, as far as the report shows it."""
    return findings_inside(
        view, chosen_checks(settings), lambda f: settings.shown(f.check, f.severity), ours=ours
    )
