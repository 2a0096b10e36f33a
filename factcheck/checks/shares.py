"""Percentages of one sentence that are shares of one whole, because what they say excludes each other."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from factcheck.checks import inside as figures
from factcheck.records import Quantity, Span
from factcheck.views import SentenceView

_WHOLE = Decimal(100)
_NOTHING: tuple[tuple[Quantity, ...], Decimal] = ((), Decimal(0))


def over_the_whole(view: SentenceView) -> tuple[tuple[Quantity, ...], Decimal]:
    """The shares of a sentence that exclude each other and make more than the whole, with their sum;
    nothing where there are none.
    """
    shares = [q for q in view.quantities if q.kind == "percent"]
    if (
        len(shares) < figures.limit("fewest_parts")
        or figures.is_table(view)
        or figures.says_any(view.sentence.text.lower(), "no_shares")
    ):
        return _NOTHING
    if any(figures.least(share) is None or share.change is not None for share in shares):
        return _NOTHING
    answers = _answers(view, shares)
    if not _exclude(answers) or _several_wholes(view, shares):
        return _NOTHING
    total = sum((share.low for share in shares if share.low is not None), Decimal(0))
    return (
        (tuple(shares), total) if total > _WHOLE + figures.limit("share_rounding") * len(shares) else _NOTHING
    )


def _answers(view: SentenceView, shares: list[Quantity]) -> list[tuple[str, ...]]:
    """The words that follow each share, up to the next."""
    end = view.sentence.span.end
    stops = [*(share.span.start for share in shares[1:]), end]
    return [
        figures.words(figures.between(view, share.span, Span(stop, stop)))
        for share, stop in zip(shares, stops, strict=True)
    ]


def _exclude(answers: list[tuple[str, ...]]) -> bool:
    """Whether the answers are opposites of one pair, or what is left over from it, each one once, and no
    answer speaks of something else.
    """
    rest = [_is_rest(answer) for answer in answers]
    for group in figures.groups("poles"):
        poles = [None if left else _pole(answer, group) for answer, left in zip(answers, rest, strict=True)]
        named = [pole for pole in poles if pole is not None]
        whole = all(left or pole is not None for left, pole in zip(rest, poles, strict=True))
        if whole and named and len(set(named)) == len(named):
            return _one_question(answers, group)
    return False


def _is_rest(answer: tuple[str, ...]) -> bool:
    return figures.says_any(" ".join(answer), "left_over")


def _pole(answer: tuple[str, ...], group: frozenset[str]) -> str | None:
    """The word of the group in an answer, the first; None where there is none, or where it is negated."""
    if any(word in figures.listed("denying") or word.endswith(("n't", "n’t")) for word in answer):
        return None
    found = [word for word in answer if word in group]
    return found[0] if len(set(found)) == 1 else None


def _one_question(answers: list[tuple[str, ...]], group: frozenset[str]) -> bool:
    """Whether a later answer says nothing but itself that the first one does not: one question, not two."""
    left = {word for phrase in figures.listed("left_over") for word in phrase.split()}
    known = {*answers[0], *group, *left, *figures.listed("answer_words")}
    return all(set(answer) <= known for answer in answers[1:])


def _several_wholes(view: SentenceView, shares: list[Quantity]) -> bool:
    """Whether two shares say of what they are: 64 % of women and 46 % of men."""
    told = [figures.words(figures.after(view, share.span))[:1] == ("of",) for share in shares]
    later_of = any(told[1:])
    cut = any(mark in figures.between(view, a.span, b.span) for a, b in pairwise(shares) for mark in "():")
    return later_of or cut
