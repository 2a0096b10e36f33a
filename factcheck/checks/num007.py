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

    evidence: The distress call came from a ship about 150 miles off the cape.
    claim: The distress call came over Channel 16 from a ship off the cape.
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
            other = _counterpart(comparison, match.evidence, view, found)
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


def _counterpart(
    comparison: Comparison, sentences: Sequence[int], ours: SentenceView, string: re.Match[str]
) -> tuple[Spot, str] | None:
    """The string of the evidence that is the same but for its digits, and no figure or date there; of bare
    digits ("Route 16", "Route 61") the word before is the same too.
    """
    skeleton = _skeleton(string)
    for index in sentences:
        view = comparison.evidence.sentences[index]
        start = view.sentence.span.start
        read = [q.span for q in view.quantities] + [w.span for w in view.whens]
        for found in _strings(view):
            span = Span(start + found.start(), start + found.end())
            if _skeleton(found) != skeleton or any(span.overlaps(other) for other in read):
                continue
            if skeleton != "0" or _said_before(view, found) == _said_before(ours, string):
                return Spot(index, span), found.group()
    return None


def _skeleton(string: re.Match[str]) -> str:
    return re.sub(r"\d+", "0", string.group().lower())


def _said_before(view: SentenceView, string: re.Match[str]) -> str:
    span = Span(string.start(), string.end()).shift(view.sentence.span.start)
    word = look.word_before(view, span)
    return word.text.lower() if word is not None else ""
