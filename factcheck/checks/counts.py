"""Figures: what they count, and which of them are figures of the story at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck import lexis, measure
from factcheck.checks import look
from factcheck.checks.look import Answer
from factcheck.measure.words import outcome_changed
from factcheck.records import Level, Quantity, Span
from factcheck.resources import load
from factcheck.views import Comparison, Place, SentenceView, Word


def is_small(figure: Word) -> bool:
    """One and two are often grammar ("the two leaders", "one of them"), not figures of the story."""
    quantity = figure.quantity
    if quantity is None or quantity.kind not in ("count", "ordinal"):
        return quantity is not None and quantity.kind == "ordinal"
    value = quantity.high if quantity.high is not None else quantity.low
    return value is not None and value <= int(look.limits()["small_figure"]) and quantity.low == quantity.high


def may_be_reckoned(figure: Word) -> bool:
    """Whether a writer may have reckoned a figure himself: a duration, or a count on one's fingers."""
    quantity = figure.quantity
    if quantity is None:
        return False
    small = (
        quantity.kind == "count"
        and quantity.high is not None
        and quantity.high <= int(look.limits()["small_unsourced"])
    )
    return quantity.kind == "duration" or small


def is_difference(view: SentenceView, figure: Word) -> bool:
    """Whether a figure is what lies between the old and the new value in its own sentence: up by one
    percentage point, from 24% to 25%.
    """
    amount = figure.quantity
    if amount is None or amount.low is None or amount.low != amount.high:
        return False
    kind, unit = ("percent", "percent") if amount.kind == "percentage-point" else (amount.kind, amount.unit)
    values = [q for q in view.quantities if (q.kind, q.unit) == (kind, unit) and q.low is not None]
    olds = [q.low for q in values if q.change == "from-to"]
    return any(
        new is not None and old is not None and abs(new - old) == amount.low
        for old in olds
        for new in (q.low for q in values if q.change in ("up", "down"))
    )


def is_reckoned(
    view: SentenceView, figure: Word, evidence: Sequence[SentenceView], *, as_rest: bool = True
) -> bool:
    """Whether a writer reckoned a figure of his from two of the source: from 26 to 31, where it rose by
    five to 31; and ``as_rest``, 47 of 50 work, where three of the 50 do not.
    """
    mine = figure.quantity
    if mine is None or mine.low is None or mine.low != mine.high:
        return False
    apart = [
        abs(other.low - mine.low)
        for other in view.quantities
        if other.low is not None and other is not mine and (other.kind, other.unit) == (mine.kind, mine.unit)
    ]
    known = [q for sentence in evidence for q in sentence.quantities if q.low is not None and q.low in apart]
    return any(
        (theirs.kind, theirs.unit) == (mine.kind, mine.unit)
        and (mine.change == "from-to" or (as_rest and theirs.subset_of is not None))
        for theirs in known
    )


def share_of(part: Quantity, total: Quantity) -> Quantity | None:
    """A part as the share it is of its total; None for what is no part of anything."""
    if part.kind in ("fraction", "percent"):
        return part
    whole, count = total.low, part.low
    if part.kind != "count" or None in (whole, count) or not whole or total.high != whole:
        return None
    if count is None or part.high != count or count > whole:
        return None
    return replace(part, kind="fraction", low=count / whole, high=count / whole)


def is_share(view: SentenceView, figure: Word, evidence: Sequence[SentenceView]) -> bool:
    """Whether a figure gives as a share what the source gives as an amount: a third of the 36 councillors,
    where twelve of the 36 did; a third of its usual 90 tonnes, where it was 30.
    """
    mine = figure.quantity
    if mine is None or mine.kind not in ("fraction", "percent"):
        return False
    for sentence in evidence:
        totals = [q for q in sentence.quantities if q.kind == "count"]
        if any(_comes_to(mine, whole, theirs) for whole in view.quantities for theirs in sentence.quantities):
            return True
        parts = [q for q in totals if q.subset_of is not None]
        for part in parts:
            theirs = [share_of(part, q) for q in totals if part.subset_of and q.surface in part.subset_of]
            if any(one is not None and measure.compare(mine, one).level in _AGREE for one in theirs):
                return True
    return False


def _comes_to(share: Quantity, whole: Quantity, amount: Quantity) -> bool:
    """Whether a share of one figure is another."""
    parts = share.low, share.high, whole.low, amount.low
    if None in parts or share.low != share.high or whole.low != whole.high or whole is share:
        return False
    if share.low is None or whole.low is None or (whole.kind, whole.unit) != (amount.kind, amount.unit):
        return False
    part = share.low * whole.low / (100 if share.kind == "percent" else 1)
    return measure.compare(replace(whole, low=part, high=part), amount).level in _AGREE


_AGREE = (Level.AGREE, Level.COMPATIBLE)


def counted(view: SentenceView, figure: Word) -> Word | None:
    """The noun a figure counts."""
    if figure.edge != "number" or figure.head < 0:
        return None
    noun = view.words[figure.head]
    return noun if noun.kind == "word" and noun.pos == "NOUN" else None


def names(view: SentenceView, noun: Word) -> tuple[str, ...]:
    """What a noun is called: its lemma, and the lemma with the noun before it ("home run")."""
    before = [w for w in view.children(noun.index) if w.index == noun.index - 1 and w.pos == "NOUN"]
    return (noun.lemma, *(f"{w.lemma} {noun.lemma}" for w in before))


def in_list(view: SentenceView, noun: Word) -> bool:
    """Whether a noun is one of three or more that stand in one place of the sentence."""
    beside = [w for w in view.words if w.head == noun.head and w.edge == noun.edge and w.index != noun.index]
    head = view.words[noun.head] if noun.edge == "apposition" and noun.head >= 0 else noun
    listed = [w for w in view.children(head.index) if w.edge == "apposition"]
    return noun.head >= 0 and max(len(beside), len(listed)) >= int(look.limits()["fewest_beside"])


def two_names(answer: Answer) -> bool:
    """Whether one of the two sentences has both nouns and counts only one of them: who writes of pirates
    and "31 brigands" gives one thing two names. What happened to the counted decides before that.
    """
    mine, theirs = answer.claim.quantity, answer.evidence.quantity
    claim, evidence = counted(answer.claim_view, answer.claim), counted(answer.evidence_view, answer.evidence)
    if claim is None or evidence is None or mine is None or theirs is None or look.equal(claim, evidence):
        return False
    if outcome_changed(mine, theirs) or noun_event(claim) or noun_event(evidence):
        return False
    return _uncounted(answer.claim_view, evidence) or _uncounted(answer.evidence_view, claim)


def _uncounted(view: SentenceView, noun: Word) -> bool:
    """Whether a sentence has a noun, and without a figure wherever it has it."""
    said = [w for w in view.words if w.kind == "word" and look.equal(w, noun)]
    return bool(said) and not any(w.quantity is not None for one in said for w in view.children(one.index))


def predicated(view: SentenceView, figure: Word) -> Word | None:
    """The noun said of a figure: "three of them journalists"."""
    nouns = [w for w in view.children(figure.index) if w.pos == "NOUN" and w.kind == "word"]
    if not nouns and figure.head >= 0 and figure.edge in ("apposition", "subject"):
        above = view.words[figure.head]
        nouns = [above] if above.pos == "NOUN" and above.kind == "word" else []
    return nouns[0] if nouns else None


def with_noun(view: SentenceView, figure: Word) -> Span:
    """A figure together with the noun it counts, where the two stand close."""
    noun = counted(view, figure)
    if noun is None or noun.span.start - figure.span.end > look.limits()["near_noun"]:
        return figure.span
    return Span(figure.span.start, max(figure.span.end, noun.span.end))


def same_verb(comparison: Comparison, answer: Answer) -> bool:
    """Whether the nouns two figures count are the objects of one and the same act."""
    ours, theirs = counted(answer.claim_view, answer.claim), counted(answer.evidence_view, answer.evidence)
    if ours is None or theirs is None or (ours.edge, theirs.edge) != ("object", "object"):
        return False
    link = comparison.answer(answer.link.claim.sentence, ours.head)
    return (
        link is not None
        and link.how in look.SAME_MEANING
        and link.evidence == Place(answer.link.evidence.sentence, theirs.head)
    )


def heads_answer(comparison: Comparison, answer: Answer) -> bool:
    """Whether the words that two linked words hang on answer each other, or both hang on none."""
    if min(answer.claim.head, answer.evidence.head) < 0:
        return answer.claim.head == answer.evidence.head
    link = comparison.answer(answer.link.claim.sentence, answer.claim.head)
    return link is not None and link.evidence == Place(answer.link.evidence.sentence, answer.evidence.head)


def is_general(noun: Word) -> bool:
    """Whether a noun can stand for anybody or anything: people, victims, cases."""
    general: list[str] = load("checks")["general_nouns"]
    return noun.lemma in general or lexis.is_generic_noun(noun.lemma)


def noun_event(noun: Word) -> str | None:
    """The name of the event a noun tells of ("the wounded"), None for a thing or a person."""
    event = lexis.event_class(noun.lemma, noun.pos)
    return event.name if event is not None else None


def numbers_known_name(comparison: Comparison, view: SentenceView, figure: Word) -> bool:
    """Whether an ordinal numbers a name that the evidence has without one: the 9th Duke of Albany."""
    if figure.quantity is None or figure.quantity.kind != "ordinal" or figure.head < 0:
        return False
    name = view.words[figure.head]
    if not name.surface[:1].isupper():
        return False
    ordinals = (q for sentence in comparison.evidence.sentences for q in sentence.quantities)
    return look.carried(comparison.evidence, name) and all(q.kind != "ordinal" for q in ordinals)


def is_empty_count(quantity: Quantity) -> bool:
    """Whether a vague figure gives no size: several, many, a few."""
    empty: list[str] = load("checks")["empty_counts"]
    return quantity.vague and quantity.surface.lower() in empty
