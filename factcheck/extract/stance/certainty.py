"""The commitment a writer leaves on a predicate, 0 (did not happen) to 1 (did).

On the scale of FactBank (Sauri & Pustejovsky 2009). Hedges and modality weaken: the weakest cue decides
(annotators do not multiply: "may allegedly" is no less certain than "allegedly"). An odd number of
negations mirrors what is left, s, to (1 - s) / 2, so that a fact becomes 0 (CT-), a possibility .25
(PS-) and "allegedly did not" .3. A cue may itself be qualified ("not expected to", "did not refuse",
"plans to try"): then the commitment on the cue word is read first.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.records import Cue, Span

_WEAKENING = frozenset({"hedge", "modality"})
# Denying the failure asserts the act (Karttunen 1971, implicatives); denying a refusal or a denial
# leaves it open.
_IMPLICATIVE = frozenset({"fail", "unable", "not-yet"})
_OPEN = 0.5


def certainty(cues: Sequence[Cue], target: Span) -> float:
    """The commitment on the predicate at ``target``, 1.0 when no cue acts on it.

    ``cues`` are those of the sentence (or the article); cues on other predicates are ignored,
    except those that act on a cue of this one.
    """
    return _commitment(cues, target, frozenset())


def _commitment(cues: Sequence[Cue], target: Span, above: frozenset[Span]) -> float:
    strength, residue, odd = 1.0, 0.0, False
    for cue in cues:
        if cue.target != target or cue.family not in _WEAKENING | {"negation"}:
            continue
        upstream = _upstream(cues, cue, above | {target})
        denied = upstream < _OPEN and _is_denied(cues, cue)
        if cue.family == "negation":
            if denied:
                strength = min(strength, 1.0 if cue.value in _IMPLICATIVE else _OPEN)
                continue
            odd = not odd
            residue = max(residue, cue.certainty)
            strength = min(strength, upstream)
        elif denied:
            odd = not odd
            strength = min(strength, cue.certainty)
        else:
            strength = min(strength, cue.certainty, upstream)
    return round(residue + (1.0 - residue) * (1.0 - strength) / 2, 4) if odd else strength


def _upstream(cues: Sequence[Cue], cue: Cue, above: frozenset[Span]) -> float:
    if cue.span in above:
        return 1.0
    return _commitment(cues, cue.span, above)


def _is_denied(cues: Sequence[Cue], cue: Cue) -> bool:
    return any(other.family == "negation" and other.target == cue.span != other.span for other in cues)
