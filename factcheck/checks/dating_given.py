"""Dates and durations of one sentence beside the short text that somebody laid beside it: there is nothing
else that could answer, so that a date which agrees with none of the other side is another date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from factcheck import measure
from factcheck.checks import dating, look
from factcheck.checks.spec import Observation, Spot
from factcheck.measure.datewords import date_words
from factcheck.records import Level, Severity, When
from factcheck.resources import lexicon
from factcheck.views import ArticleView, Comparison, SentenceView, Word


@dataclass(frozen=True, slots=True)
class Apart:
    """Two that should be one: where they stand, their words, and how grave it is that they differ."""

    claim: Spot
    mine: str
    evidence: Spot
    theirs: str
    severity: Severity
    note: str

    def altered(self, ours: str, theirs: str) -> Observation:
        """That the one became the other; ``ours``, ``theirs``: the names of the claim's and the evidence's
        side.
        """
        return Observation(
            Level.ALTERED,
            self.severity,
            self.claim,
            self.evidence,
            f"{ours} says “{self.mine}”, {theirs} says “{self.theirs}”: {self.note}.",
            look.limits()["lone_strength"],
        )


@dataclass(frozen=True, slots=True)
class _Dated:
    """A date of a sentence, and what it is the date of: born, died, first, last, a range, a lifetime or
    nothing special."""

    sentence: int
    view: SentenceView
    word: Word
    when: When
    role: str


def is_given(comparison: Comparison) -> bool:
    """Whether one sentence stands beside a text as short as one: nothing to choose from. Brackets and
    transcriptions may break one sentence into a few.
    """
    most = int(look.limits()["given_sentences"])
    return len(comparison.claim.sentences) == 1 and 1 <= len(comparison.evidence.sentences) <= most


def dates(comparison: Comparison) -> Iterator[Apart]:
    """Dates of the claim that agree with none of the evidence that is of the same; and the day of a birth or
    a death that is told of something else.
    """
    if not is_given(comparison):
        return
    theirs = list(_dated(comparison.evidence))
    for mine in _dated(comparison.claim):
        if not dating.in_title(comparison.claim, mine.word):
            yield from _apart(mine, theirs)


def durations(comparison: Comparison) -> Iterator[Apart]:
    """The one length of time on each side, where they differ and nothing links them."""
    if not is_given(comparison):
        return
    ours, theirs = (
        [
            (i, word)
            for i, view in enumerate(side.sentences)
            for word in view.words
            if word.quantity is not None and word.quantity.kind == "duration"
        ]
        for side in (comparison.claim, comparison.evidence)
    )
    if len(ours) != 1 or len(theirs) != 1:
        return
    (at, mine), (place, other) = ours[0], theirs[0]
    if mine.quantity is None or other.quantity is None or comparison.answer(at, mine.index) is not None:
        return
    if measure.compare(mine.quantity, other.quantity).rung in ("altered", "unit-changed"):
        yield Apart(
            Spot(at, mine.span),
            mine.surface,
            Spot(place, other.span),
            other.surface,
            Severity.QUERY,
            "another length of time",
        )


def _apart(mine: _Dated, theirs: list[_Dated]) -> Iterator[Apart]:
    whole = _WHOLE.get(mine.role)
    same_role = [each for each in theirs if mine.role and each.role in (mine.role, whole)]
    pool = same_role or theirs
    agreeing = [each for each in pool if _agree(mine, each)]
    if not pool:
        return
    if agreeing:
        others = [each for each in agreeing if each.role not in _LIFE or each.role == mine.role]
        if others or mine.role or mine.when.granularity != "day" or _head_pos(mine) != "VERB":
            return
        note = "the day somebody was born" if agreeing[0].role == "born" else "the day somebody died"
        yield _one(mine, agreeing[0], Severity.CORRECTION, note)
        return
    told_alike = [each for each in pool if _head(each) == _head(mine)]
    best = (told_alike or pool)[0]
    sure = bool(same_role or told_alike)
    yield _one(mine, best, Severity.CORRECTION if sure else Severity.QUERY, "another date")


def _one(mine: _Dated, other: _Dated, severity: Severity, note: str) -> Apart:
    return Apart(
        Spot(mine.sentence, mine.word.span),
        mine.when.surface,
        Spot(other.sentence, other.word.span),
        other.when.surface,
        severity,
        note,
    )


def _agree(mine: _Dated, other: _Dated) -> bool:
    """Whether two dates may be one; of a stretch, only the end that is told of."""
    if other.role == _WHOLE.get(mine.role):
        return _same_end(mine.when, other.when, last=mine.role in ("last", "died"))
    return measure.compare_whens(mine.when, other.when).level is not Level.ALTERED


def _same_end(mine: When, stretch: When, *, last: bool) -> bool:
    """Whether a date holds an end of a stretch, as exactly as both are given."""
    if mine.start is None or stretch.start is None or stretch.end is None:
        return True
    end = stretch.start
    if last:
        end = (date.fromisoformat(stretch.end[:10]) - timedelta(days=1)).isoformat()
    digits = min(_DIGITS[mine.granularity], _DIGITS[stretch.granularity])
    return mine.start[:digits] == end[:digits]


def _dated(side: ArticleView) -> Iterator[_Dated]:
    """The dates of a text that name their year, each with what it is the date of."""
    found = [
        (sentence, word, word.when)
        for sentence, view in enumerate(side.sentences)
        for word in view.words
        if word.when is not None
        and word.when.start is not None
        and word.when.relation == "on"
        and not word.when.approximate
        and word.when.granularity in _DIGITS
        and date_words(word.when).of("year")
    ]
    text = side.article.text
    for at, (sentence, word, when) in enumerate(found):
        following = found[at + 1][2] if at + 1 < len(found) else None
        preceding = found[at - 1][2] if at else None
        view = side.sentences[sentence]
        role = _bracket_role(text, when, preceding, following) or _told_role(view, word)
        if _is_stretch(when):
            role = _LIFETIME if _in_bracket(text, when) else _RANGE
        yield _Dated(sentence, view, word, when, role)


def _bracket_role(text: str, when: When, preceding: When | None, following: When | None) -> str:
    """Whose birth or death a date in brackets is: "(born 4 May 1901)", "(4 May 1901 - 7 June 1980)"."""
    inside = _in_bracket(text, when)
    if not inside:
        return ""
    if following is not None and _dash(text, when, following):
        return "born"
    if preceding is not None and _dash(text, preceding, when):
        return "died"
    return "born" if "born" in inside.lower().split() else ""


def _in_bracket(text: str, when: When) -> str:
    """The words between an open bracket and a date, the bracket with them; none where it is closed before."""
    opened = list(re.finditer(r"\(|-LRB-", text[: when.span.start]))
    inside = text[opened[-1].start() : when.span.start] if opened else ""
    return "" if re.search(r"\)|-RRB-", inside) else inside.replace("(", "( ")


def _is_stretch(when: When) -> bool:
    """Whether it runs from one year or month to another."""
    if len(date_words(when).of("year")) > 1:
        return True
    if when.granularity != "month" or when.start is None or when.end is None:
        return False
    return (date.fromisoformat(when.end[:10]) - date.fromisoformat(when.start[:10])).days > _MONTH


def _dash(text: str, one: When, other: When) -> bool:
    between = text[one.span.end : other.span.start]
    return bool(between) and not between.strip(" -–—−\u00a0")


def _told_role(view: SentenceView, word: Word) -> str:
    """The role that the words give a date which it hangs on, the nearest first."""
    seen: set[int] = set()
    at = word.head
    while at >= 0 and at not in seen:
        seen.add(at)
        for role, lemmas in lexicon("date_roles").items():
            if view.words[at].lemma in lemmas:
                return str(role)
        at = view.words[at].head
        if len(seen) > _NEAR:
            break
    return ""


def _head(dated: _Dated) -> str | None:
    return dated.view.words[dated.word.head].lemma if dated.word.head >= 0 else None


def _head_pos(dated: _Dated) -> str | None:
    return dated.view.words[dated.word.head].pos if dated.word.head >= 0 else None


_DIGITS = {"day": 10, "month": 7, "year": 4}  # of an ISO date
_RANGE, _LIFETIME = "range", "lifetime"
_WHOLE = {"first": _RANGE, "last": _RANGE, "born": _LIFETIME, "died": _LIFETIME}
_LIFE = ("born", "died")
_MONTH = 31  # days
_NEAR = 1  # heads above the one it hangs on: "began filming in 1994"
