"""A part and its total changed places.

The source says how many of how many; the claim gives the total where the part belongs, or the part
where the total does: the number of all the injured for the journalists among them, the children who died
for everybody who did.

Standard: AP Stylebook, numerals: say of how many.

Flags:
    evidence: The jury found him guilty on four of the six counts.
    claim: The jury found him guilty on six counts.

    evidence: The fire killed 12 people, including three children.
    claim: The fire killed three people.

Quiet:
    evidence: The jury found him guilty on four of the six counts.
    claim: The jury found him guilty on four counts.

    evidence: The fire killed 12 people, including three children.
    claim: The fire killed 12 people, three of them children.

    evidence: Half of the 18 jurors wept.
    claim: Nine of the 18 jurors wept.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck import lexis, measure
from factcheck.checks import counts, look
from factcheck.checks.spec import Observation, Spot
from factcheck.records import Level, Quantity, Severity
from factcheck.views import Comparison, SentenceView, Word

CODE = "NUM009"
SEVERITY = Severity.CORRECTION
_ONE_THING = (lexis.Relation.SAME, lexis.Relation.SYNONYM)


def run(comparison: Comparison, everything: Sequence[Comparison]) -> Iterator[Observation]:
    """Linked figures of which one is the total and the other the part, and the claim gives only one."""
    ours, theirs = look.sources(comparison)
    for answer in look.answers(comparison):
        claim, evidence = answer.claim.quantity, answer.evidence.quantity
        if claim is None or evidence is None or claim.subset_of is not None:
            continue
        found = _confused(comparison, answer, claim, evidence)
        if found is None:
            continue
        part, total = found
        yield Observation(
            Level.ALTERED,
            SEVERITY,
            answer.claim_spot,
            Spot(answer.link.evidence.sentence, part.span),
            f"{theirs} says “{part.surface}” of “{total}”, {ours} only “{claim.surface}”.",
            answer.strength,
        )


def _confused(
    comparison: Comparison, answer: look.Answer, claim: Quantity, evidence: Quantity
) -> tuple[Word, str] | None:
    """The part in the evidence and the words of its total, where the claim takes one for the other."""
    if evidence.subset_of is None:
        part = _part(answer)
        gone = part is not None and not _told(answer.claim_view, answer.evidence_view, part, evidence)
        return (part, evidence.surface) if part is not None and gone else None
    total = _total(answer, evidence)
    if total is None or total.quantity is None:
        return None
    if _ends(claim) == _ends(evidence):  # three people died, of twelve of whom three were children
        wide = _one_thing(claim, total.quantity) and not _one_thing(claim, evidence)
        taken = wide and evidence.noun is not None and not look.carried(comparison.claim, total)
    else:  # 19 journalists hurt, where 19 were hurt and three of them are journalists
        taken = _ends(claim) == _ends(total.quantity) and _one_thing(claim, evidence)
        taken = taken and not _one_thing(claim, total.quantity)
    return (answer.evidence, total.surface) if taken else None


def _told(view: SentenceView, other: SentenceView, part: Word, total: Quantity) -> bool:
    """Whether a sentence gives the part, be it as a share: two-thirds of the 90, 60 of the 90."""
    if part.quantity is None or look.says(view, part):
        return True
    if any(counts.is_reckoned(view, word, (other,)) for word in view.words):
        return True
    mine = counts.share_of(part.quantity, total)
    for word in view.words:
        theirs = None if word.quantity is None else counts.share_of(word.quantity, total)
        if mine is None or theirs is None:
            continue
        if measure.compare(mine, theirs).level in (Level.AGREE, Level.COMPATIBLE):
            return True
    return False


def _ends(quantity: Quantity) -> tuple[object, object]:
    return quantity.low, quantity.high


def _one_thing(one: Quantity, other: Quantity) -> bool:
    """Whether two figures count the same things by name."""
    if one.noun is None or other.noun is None:
        return False
    relation = lexis.relation(one.noun.lower(), "NOUN", other.noun.lower(), "NOUN")
    return one.noun.lower() == other.noun.lower() or relation in _ONE_THING


def _total(answer: look.Answer, part: Quantity) -> Word | None:
    """The figure of the evidence's sentence that the part is taken from."""
    for word in answer.evidence_view.words:
        if word.quantity is not None and word.quantity.subset_of is None and word.surface == part.subset_of:
            return word
    return None


def _part(answer: look.Answer) -> Word | None:
    """The figure of the evidence that is a part of the linked one, where it stands before it."""
    total = answer.evidence
    for word in answer.evidence_view.words:
        quantity = word.quantity
        if quantity is None or word.index == total.index or quantity.subset_of is None:
            continue
        if total.surface in quantity.subset_of and word.span.start < total.span.start:
            return word
    return None
