"""A change does not follow from the two figures it lies between.

The sentence gives the old figure, the new one and by how much the one became the other, and the sum
does not come out, whatever rounding of the three is allowed for. Changes that are reckoned otherwise
(adjusted, like for like, a year) are left alone.

Standard: Reuters Handbook, figures: do the sums again, percentages above all.

Flags:
    article: Profit rose 5 percent to $120 million from $100 million.

    article: The price fell by 12 percent, from $160 to $80.

    article: The index fell 30 points to 1,250 from 1,300.

Quiet:
    article: Profit rose 20 percent to $120 million from $100 million.

    article: Profit rose 18 percent to $1.2 billion from $1 billion.

    article: Adjusted profit rose 5 percent to $120 million from $100 million, excluding currency effects.

    article: Revenue rose from $2 million to $3 million, an increase of 50 percent.

    article: The index fell 50 points to 1,250 from 1,300.

    article: The share rose 2 percent to 51.20 euros, recovering from 48 euros on Monday.

    article: Rents rose 5 percent to 2,100 euros a month, up from 1,950 euros two years ago.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from factcheck import measure
from factcheck.checks import inside as figures
from factcheck.checks import look
from factcheck.checks.spec import Observation, Spot
from factcheck.records import Level, Quantity, Severity, Span
from factcheck.views import ArticleView, SentenceView

CODE = "NUM016"
SEVERITY = Severity.QUERY


@dataclass(frozen=True, slots=True)
class _Change:
    amount: Quantity
    old: Quantity
    new: Quantity


def inside(view: ArticleView) -> Iterator[Observation]:
    """Changes whose sum does not come out."""
    for at, sentence in enumerate(view.sentences):
        text = " ".join(sentence.sentence.text.lower().split())
        for phrase in figures.listed("year_before"):
            text = text.replace(phrase, "")
        if figures.says_any(text, "reckoned_otherwise"):
            continue
        change = _change(sentence)
        if change is None:
            continue
        right = _right(change)
        if right is not None:
            first, last = sorted((change.old.span, change.new.span))
            ends = (
                f"“{change.old.surface}”"
                if first == last
                else f"From “{change.old.surface}” to “{change.new.surface}”"
            )
            yield Observation(
                Level.ALTERED,
                SEVERITY,
                Spot(at, change.amount.span),
                Spot(at, Span(first.start, last.end)),
                f"{ends} is {right}, not “{change.amount.surface}”.",
            )


def _change(view: SentenceView) -> _Change | None:
    """The one change of a sentence with its three figures; None where there are more, or fewer."""
    whole = [q for q in view.quantities if q.kind not in ("ordinal", "age", "duration")]
    amount = next((q for q in whole if q.kind == "percent"), whole[0] if whole else None)
    if amount is None or _far(view, whole):
        return None
    ends = _ends(amount, [q for q in whole if q is not amount])
    if len(ends) != 2:
        return None
    old = next((q for q in ends if q is not amount and _word_before(view, q) == "from"), None)
    new = next((q for q in ends if q is not old), None)
    if old is None or new is None or (old.kind, old.unit) != (new.kind, new.unit):
        return None
    if old.span != new.span and (_word_before(view, new) != "to" or not _one_base(view, old, whole)):
        return None
    if _is_dated(view, old, whole):
        return None
    moved = amount.change in ("up", "down") or (amount.kind == "count" and new.change in ("up", "down"))
    return _Change(amount, old, new) if moved else None


def _one_base(view: SentenceView, old: Quantity, whole: list[Quantity]) -> bool:
    """Whether "from" hangs on the verb of the change: no other verb between its neighbour among the figures
    and the old one, and no comma but right before it ("to 120, up from 100").
    """
    before = [q for q in whole if q.span.start < old.span.start]
    after = [q for q in whole if q.span.start > old.span.start]
    gap = Span(before[-1].span.end, old.span.start) if before else Span(old.span.end, after[0].span.start)
    if any(token.pos in ("VERB", "AUX") for token in view.sentence.tokens if gap.contains(token.span)):
        return False
    said = gap.shift(-view.sentence.span.start).of(view.sentence.text).lower()
    if not old.surface.lower().startswith("from "):
        said = said.rpartition("from")[0] if before else said
    _, comma, tail = said.partition(",")
    return not comma or (bool(before) and tail.strip() in ("", "up", "down"))


def _is_dated(view: SentenceView, old: Quantity, whole: list[Quantity]) -> bool:
    """Whether the old figure has a date of its own, other than the year before: it may not be the base."""
    stop = min((q.span.start for q in whole if q.span.start >= old.span.end), default=view.sentence.span.end)
    own = Span(old.span.end, stop)
    return any(
        own.contains(w.span) and w.surface.lower() not in figures.listed("year_before") for w in view.whens
    )


def _ends(amount: Quantity, others: list[Quantity]) -> list[Quantity]:
    """The old and the new figure; a range is taken apart by the way of the change."""
    if len(others) != 1 or others[0].low is None or not others[0].surface.lower().startswith("from "):
        return others
    low = replace(others[0], high=others[0].low)
    high = replace(others[0], low=others[0].high)
    return [low, high] if amount.change == "up" else [high, low]


def _word_before(view: SentenceView, quantity: Quantity) -> str:
    """The word before a figure, or the one it begins with."""
    own = quantity.surface.lower().split()[0]
    if own == "from":
        return own
    word = look.word_before(view, quantity.span)
    return word.text.lower() if word is not None else ""


def _far(view: SentenceView, whole: list[Quantity]) -> bool:
    """Whether two neighbours among the figures belong to different statements."""
    for one, other in pairwise(whole):
        said = figures.between(view, one.span, other.span)
        if len(figures.words(said)) > figures.limit("words_in_change") or any(
            mark in said for mark in ";:()"
        ):
            return True
    return False


def _right(change: _Change) -> str | None:
    """What the change comes to, where the amount that is given cannot be that."""
    old, new, said = (figures.exact(q) for q in (change.old, change.new, change.amount))
    if old is None or new is None or said is None or old <= 0 or new <= 0:
        return None
    reach_ends = min(_reach(old), _reach(new))  # 1,300 beside 1,250 is given to the tens
    reach = _reach(said)
    if change.amount.kind == "percent":
        if change.old.kind == "percent":
            return None  # shares of other wholes, or points that are called percent
        ratios = [(new + a * reach_ends) / (old + b * reach_ends) for a in (-1, 1) for b in (-1, 1)]
        found = [abs(ratio - 1) * 100 for ratio in ratios]
        slack = max(figures.limit("percent_points"), figures.limit("percent_share") * said)
        shown = f"{abs(new / old - 1) * 100:.1f}".removesuffix(".0") + " percent"
    elif (change.amount.kind, change.amount.unit) == (change.old.kind, change.old.unit):
        found = [abs(new - old) - 2 * reach_ends, abs(new - old) + 2 * reach_ends]
        slack = Decimal(0)
        shown = f"{abs(new - old):,f}"
    else:
        return None
    fits = min(found) - reach - slack <= said <= max(found) + reach + slack
    way = change.amount.change or change.new.change
    turned = (way == "up" and new < old) or (way == "down" and new > old)
    return shown if not fits else f"a change the other way, {shown}" if turned else None


def _reach(value: Decimal) -> Decimal:
    """Half a unit of the last digit that is not zero: what rounding may have taken."""
    return min(measure.last_place(value) / 2, abs(value) * figures.limit("rounded"))
