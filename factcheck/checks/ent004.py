"""Someone has another title or role.

The two sentences name the same person as two different things: a senator and a governor, a grower and
an exporter. A shorter or wider word for the same role is left alone.

Standard: AP Stylebook, titles: a title belongs to the name, and a wrong one is corrected.

Flags:
    evidence: The reform was written by Governor Hanna Weiss in the spring, her office said.
    claim: The reform was written by Senator Hanna Weiss in the spring, her office said.

    evidence: The former treasurer of the club, Iver Dahl, left the island in March.
    claim: The former goalkeeper of the club, Iver Dahl, left the island in March.

Quiet:
    evidence: The reform was written by Professor Hanna Weiss in the spring, her office said.
    claim: The reform was written by Prof. Hanna Weiss in the spring, her office said.

    evidence: The village doctor Iver Dahl left the island in March.
    claim: The village physician Iver Dahl left the island in March.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checks import look, offices
from factcheck.checks.spec import Observation
from factcheck.records import Severity
from factcheck.views import Comparison

CODE = "ENT004"
SEVERITY = Severity.CORRECTION


def run(comparison: Comparison, everything: Sequence[Comparison]) -> Iterator[Observation]:
    """Words for a person beside a name that stand in one place of a frame and are not the same."""
    ours, theirs = look.sources(comparison)
    for gap in offices.roles(comparison):
        mine, other = gap.surfaces
        yield gap.altered(SEVERITY, f"{theirs} says “{other}”, {ours} “{mine}”.")
