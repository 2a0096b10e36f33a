"""The same words, but surer or less sure.

The sentence stands as the source has it, except that one word of mood was put for another, put in or left
out: will and may, should and must, can and might, plans to and will, likely and certain, suspects and
knows. Quiet where the two leave a reader as sure: may and could, probably and likely, will and would in
reported speech.

Standard: Reuters Handbook, accuracy: do not harden or soften what a source commits itself to.

Flags:
    evidence: There will be too many loopholes in the scheme for small traders.
    claim: There might be too many loopholes in the scheme for small traders.

    evidence: Most geologists have long suspected that the ridge is hollow.
    claim: Most geologists have long known that the ridge is hollow.

    evidence: Midges can kill a weak calf within a week.
    claim: Midges might kill a weak calf within a week.

    evidence: The board plans to hold a ballot on the merger in spring.
    claim: The board will hold a ballot on the merger in spring.

Quiet:
    evidence: The old dam may fail in the next flood, engineers said.
    claim: The old dam could fail in the next flood, engineers said.

    evidence: The clerk says the ferry will sail at noon on most days.
    claim: The clerk said the ferry would sail at noon on most days.

    evidence: The delay probably will last until noon on Friday.
    claim: The delay will probably last until noon on Friday.

    evidence: The blast was heard in three villages across the bay.
    claim: The blast could be heard in three villages across the bay.

    evidence: The delay is probably due to a strike in the port.
    claim: The delay is most likely due to a strike in the port.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checks import look, moods
from factcheck.checks.spec import Observation
from factcheck.records import Severity
from factcheck.views import Comparison

CODE = "HDG005"
SEVERITY = Severity.QUERY


def run(comparison: Comparison, everything: Sequence[Comparison]) -> Iterator[Observation]:
    """Matched sentences that part in a word of mood alone."""
    ours, theirs = look.sources(comparison)
    for gap, severity in moods.moved(comparison):
        mine, other = (_told(surface) for surface in gap.surfaces)
        yield gap.altered(severity, f"the certainty changed: {theirs} says {other}, {ours} {mine}.")


def _told(surface: str) -> str:
    return f"“{surface}”" if surface else "it plainly"
