"""A number in a name differs.

Flight numbers, weapon types, articles of law and times are no quantities, but a digit in them is
right or wrong all the same.

Standard: AP Stylebook, numerals in proper names: they are spelled as the thing is named; a wrong one names
another thing.

Flags:
    evidence: Flight 370 vanished from radar an hour after take-off.
    claim: Flight 307 vanished from radar an hour after take-off.

    evidence: The court struck down Article 14 of the press law.
    claim: The court struck down Article 41 of the press law.

Quiet:
    evidence: Flight MH370 vanished from radar an hour after take-off.
    claim: The flight, MH-370, vanished from radar an hour after take-off.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.checks import look
from factcheck.checks.spec import Observation, Spot
from factcheck.records import Level, Severity, Span
from factcheck.views import Comparison, SentenceView

CODE = "NUM007"
SEVERITY = Severity.CORRECTION


def run(comparison: Comparison, everything: Sequence[Comparison]) -> Iterator[Observation]:
    """Digit strings outside figures and dates that no sentence of the evidence has."""
    ours, theirs = look.sources(comparison)
    known = {_bare(found.group()) for view in comparison.evidence.sentences for found in _strings(view)}
    for match in look.close(comparison):
        view = comparison.claim.sentences[match.sentence]
        offset = view.sentence.span.start
        read = [q.span for q in view.quantities] + [w.span for w in view.whens]
        for found in _strings(view):
            span = Span(offset + found.start(), offset + found.end())
            if any(span.overlaps(other) for other in read) or _bare(found.group()) in known:
                continue
            other = _counterpart(comparison, match.evidence, found.group())
            if other is not None:
                spot, surface = other
                yield Observation(
                    Level.ALTERED,
                    SEVERITY,
                    Spot(match.sentence, span),
                    spot,
                    f"{ours} says “{found.group()}”, {theirs} says “{surface}”.",
                    match.score,
                )


_STRING = re.compile(r"[A-Za-z]{0,12}[-–/:.]?\d[\w.,:/–-]{0,20}(?<![.,:–-])")


def _strings(view: SentenceView) -> list[re.Match[str]]:
    return list(_STRING.finditer(view.sentence.text))


def _bare(surface: str) -> str:
    return re.sub(r"[^0-9a-z]", "", surface.lower())


def _counterpart(comparison: Comparison, sentences: Sequence[int], surface: str) -> tuple[Spot, str] | None:
    """The string of the evidence that is the same but for its digits."""
    skeleton = re.sub(r"\d+", "0", surface.lower())
    for index in sentences:
        view = comparison.evidence.sentences[index]
        for found in _strings(view):
            if re.sub(r"\d+", "0", found.group().lower()) == skeleton:
                start = view.sentence.span.start
                return Spot(index, Span(start + found.start(), start + found.end())), found.group()
    return None
