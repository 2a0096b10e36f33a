"""How likely two figures answer each other, whatever their values say: what alignment is built on."""

from __future__ import annotations

from factcheck.measure.thresholds import weight
from factcheck.measure.units import dimension
from factcheck.measure.words import events, events_agree, is_outcome, nouns
from factcheck.records import Quantity

_KINDS_NEAR = (
    {"percent", "fraction"},
    {"percentage-point", "basis-point"},
    {"percent", "percentage-point"},
    {"count", "fraction"},
    {"duration", "age"},
)


def affinity(claim: Quantity, evidence: Quantity) -> float:
    """0 (cannot answer each other) to 1 (same kind, same unit, same noun, same event)."""
    score = _kind(claim, evidence)
    if score == 0.0:
        return 0.0
    noun = nouns(claim, evidence)
    score += weight("unknown") if noun is None else weight(f"noun-{noun.value}")
    happened = events(claim, evidence)
    if happened is None:
        strange = claim.event and evidence.event and is_outcome(claim) != is_outcome(evidence)
        score += weight("difference" if strange else "unknown")
    else:
        known = weight(f"event-{happened.value}")
        score += weight("event") if events_agree(happened) else known or weight("difference")
    if claim.kind not in ("count", "ordinal"):
        score += weight("unit")  # a unit says as much as a noun
    if (claim.subset_of is None) == (evidence.subset_of is None) and claim.change == evidence.change:
        score += weight("part")
    return max(0.0, min(1.0, score))


def _kind(claim: Quantity, evidence: Quantity) -> float:
    if claim.kind == evidence.kind:
        if claim.unit == evidence.unit:
            return weight("kind-same")
        if claim.kind == "money" or dimension(claim.unit) == dimension(evidence.unit) is not None:
            return weight("kind-near")
        return 0.0 if claim.kind == "measure" else weight("kind-near")
    return weight("kind-near") / 2 if {claim.kind, evidence.kind} in _KINDS_NEAR else 0.0
