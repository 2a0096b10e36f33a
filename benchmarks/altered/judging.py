"""What factcheck says of a draft beside its article, against the key: found, missed, false alarms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from benchmarks.altered.build import Case, Draft, Edit
from benchmarks.altered.records import FAITHFUL
from benchmarks.pair_reading import row_view
from factcheck.chosen import shown_findings, shown_inside
from factcheck.comparing import compare, texts_of
from factcheck.embed import Encoder
from factcheck.records import Finding, Severity, Side, Span
from factcheck.settings import Settings
from factcheck.vectors import VectorTable
from factcheck.views import ArticleView

BESIDE = "beside a rewrite"
UNTOUCHED = "sentence as it was"
_SHORTEST = 3  # letters of altered words that a message may quote
_NOWHERE = Span(-1, -1)
_WORD = re.compile(r"\w+\W*$")
_NEXT_WORD = re.compile(r"\W*\w+")


@dataclass(frozen=True, slots=True)
class Hit:
    """An alteration and whether a finding at ``query`` or above shares words with it (``found``), one of its
    family among them (``named``), or at least stands in its sentence (``sentence``). One of its family that
    names the word it acts on ("closed", where "not" was put in) shares words with it.
    ``sentences`` are both, the draft's first, for the eye only.
    """

    edit: Edit
    found: bool
    named: bool
    sentence: bool
    sentences: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Alarm:
    """A finding at ``query`` or above that no alteration accounts for. ``at`` is the kind of the rewrite that
    it shares words with, else `BESIDE` or `UNTOUCHED`. ``texts`` are both sentences, for the eye only.
    """

    check: str
    at: str
    faithful_draft: bool
    message: str
    texts: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Outcome:
    """All that was judged of one article. Words are those of the two drafts."""

    article: str
    source: str
    words: int
    faithful_words: int
    hits: tuple[Hit, ...]
    alarms: tuple[Alarm, ...]


def judged(case: Case, encoder: Encoder, published: date | None = None) -> Outcome:
    """``case`` run through the package as an audit of each draft against the article, all of one day."""
    article = row_view(case.article.text, "article", published)
    hits: list[Hit] = []
    alarms: list[Alarm] = []
    for draft, faithful in ((case.altered, False), (case.faithful, True)):
        if not draft.edits:
            continue
        view = row_view(draft.text, "draft", published)
        loud = _loud(view, article, encoder)
        if not faithful:
            hits = [_hit(edit, case, loud, view) for edit in _alterations(draft)]
        alarms += _alarms(draft, loud, view, article, faithful)
    return Outcome(
        case.article.id,
        case.article.source,
        len(case.altered.text.split()),
        len(case.faithful.text.split()) if case.faithful.edits else 0,
        tuple(hits),
        tuple(alarms),
    )


def rightness(case: Case, encoder: Encoder, published: date | None = None) -> Iterator[tuple[Finding, bool]]:
    """Each finding at ``query`` or above in either draft, and whether an alteration accounts for it."""
    article = row_view(case.article.text, "article", published)
    for draft, faithful in ((case.altered, False), (case.faithful, True)):
        view = row_view(draft.text, "draft", published)
        for finding in _loud(view, article, encoder):
            alarm = any(_alarms(draft, [finding], view, article, faithful))
            yield finding, not alarm


def _loud(draft: ArticleView, article: ArticleView, encoder: Encoder) -> list[Finding]:
    settings = Settings()
    table = VectorTable(encoder, (text for view in (draft, article) for text in texts_of(view)))
    found = [
        *shown_findings([compare(draft, article, table)], settings),
        *shown_inside(draft, settings, ours=True),
    ]
    return [f for f in found if f.severity.rank >= Severity.QUERY.rank]


def _alterations(draft: Draft) -> Iterator[Edit]:
    return (edit for edit in draft.edits if edit.family != FAITHFUL)


def _hit(edit: Edit, case: Case, loud: Sequence[Finding], view: ArticleView) -> Hit:
    words = _widened(case.altered.text, edit.draft), _widened(case.article.text, edit.article)
    touching = [f for f in loud if _touches(f, view, *words)]
    if edit.acts_on is not None:
        meant = (_NOWHERE, Span(*edit.acts_on))
        touching += [f for f in loud if f.check.startswith(edit.family) and _touches(f, view, *meant)]
    near = any(_touches(f, view, Span(*edit.sentence), Span(*edit.origin)) for f in loud)
    return Hit(
        edit,
        found=bool(touching),
        named=any(f.check.startswith(edit.family) for f in touching),
        sentence=near,
        sentences=(case.altered.text[slice(*edit.sentence)], case.article.text[slice(*edit.origin)]),
    )


def _alarms(
    draft: Draft, loud: Sequence[Finding], view: ArticleView, article: ArticleView, faithful: bool
) -> Iterator[Alarm]:
    altered = [(Span(*e.sentence), Span(*e.origin)) for e in _alterations(draft)]
    # "He said" further on is said by the altered name: that finding tells of the alteration.
    told = [e.new for e in _alterations(draft) if len(e.new) > _SHORTEST]
    rewrites = [edit for edit in draft.edits if edit.family == FAITHFUL]
    for finding in loud:
        if any(_touches(finding, view, ours, theirs) for ours, theirs in altered):
            continue  # what else is said of an altered sentence is not held against the tool
        if any(new in finding.message for new in told):
            continue
        touched = (
            e.kind
            for e in rewrites
            if _touches(
                finding, view, _widened(draft.text, e.draft), _widened(article.article.text, e.article)
            )
        )
        beside = any(_touches(finding, view, Span(*e.sentence), Span(*e.origin)) for e in rewrites)
        at = next(touched, BESIDE if beside else UNTOUCHED)
        texts = (_sentence(finding.claim, view, article), _sentence(finding.evidence, view, article))
        yield Alarm(finding.check, at, faithful, finding.message, texts)


def _touches(finding: Finding, draft: ArticleView, ours: Span, theirs: Span) -> bool:
    """Whether a side of the finding meets ``ours`` in the draft or ``theirs`` in the article."""
    return any(
        side is not None and side.span.overlaps(ours if side.article == draft.article.id else theirs)
        for side in (finding.claim, finding.evidence)
    )


def _widened(text: str, place: tuple[int, int]) -> Span:
    """The place, or the word before and after it where words were only put in or left out."""
    start, end = place
    if text[start:end].strip():
        return Span(start, end)
    before, after = _WORD.search(text[max(0, start - 60) : start]), _NEXT_WORD.match(text, end)
    return Span(start - len(before[0]) if before else start, after.end() if after else end)


def _sentence(side: Side | None, draft: ArticleView, article: ArticleView) -> str:
    if side is None:
        return "-"
    text = draft.article.text if side.article == draft.article.id else article.article.text
    return f"«{side.surface}» {side.sentence.of(text)}"
