"""The ladder of two dates: the days they mean are compared, not the words."""

from __future__ import annotations

from factcheck.measure.records import Comparison
from factcheck.records import Level, When


def compare_whens(claim: When, evidence: When) -> Comparison:
    """Where the claim's date lands against the evidence's date that answers it."""
    if claim.start is None or evidence.start is None or _clock_only(claim) != _clock_only(evidence):
        if _words(claim) == _words(evidence):
            return Comparison(Level.AGREE, "same", "the same words")
        return Comparison(Level.NOT_COMPARABLE, "incomparable", "the day is not known on one side")
    relation = _relation(claim, evidence)
    mine, theirs = (claim.start, claim.end or claim.start), (evidence.start, evidence.end or evidence.start)
    if mine == theirs:
        if relation is not None:
            return relation
        rung = "same" if _words(claim) == _words(evidence) else "same-unit"
        return Comparison(Level.AGREE, rung, "the same date")
    if _inside(theirs, mine):
        return relation or Comparison(Level.COMPATIBLE, "coarser", "less exact than in the evidence")
    if _inside(mine, theirs):
        return relation or Comparison(Level.COMPATIBLE, "finer", "more exact than in the evidence")
    if mine[0] < theirs[1] and theirs[0] < mine[1]:
        return relation or Comparison(Level.COMPATIBLE, "overlap", "the two periods overlap")
    if (claim.approximate or evidence.approximate) and mine[0] <= theirs[1] and theirs[0] <= mine[1]:
        return Comparison(Level.COMPATIBLE, "overlap", "the two periods touch")
    return Comparison(Level.ALTERED, "altered", "another date")


def _clock_only(when: When) -> bool:
    return when.start is not None and when.start.startswith("T")


def _words(when: When) -> str:
    return " ".join(when.surface.lower().split())


_ALIKE = ({"since", "after"}, {"by", "before"}, {"until", "by"}, {"on", "since"})


def _relation(claim: When, evidence: When) -> Comparison | None:
    """Since and until, before and after: the same day meant otherwise."""
    if claim.relation == evidence.relation or {claim.relation, evidence.relation} in _ALIKE:
        return None
    if "on" in (claim.relation, evidence.relation):
        return Comparison(
            Level.COMPATIBLE, "overlap", f"{evidence.relation} in the evidence, {claim.relation} here"
        )
    note = f"{evidence.relation} in the evidence, {claim.relation} here"
    return Comparison(Level.ALTERED, "relation-changed", note)


def _inside(inner: tuple[str, str], outer: tuple[str, str]) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]
