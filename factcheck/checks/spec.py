"""What a check is: a file whose docstring is its documentation, its examples and its standard.

The docstring's first line is the name; ``Standard:`` names the newsroom rule; under ``Flags:`` and
``Quiet:`` stand examples, ``evidence:`` before ``claim:``. One generic test runs them all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from types import ModuleType

from factcheck.records import Level, Severity, Span
from factcheck.views import Comparison

FAMILIES = {
    "NUM": "figures: value, unit, bound, approximation, role",
    "DAT": "dates and durations",
    "ENT": "people, organisations, places",
    "EVT": "the act or event, and who did it to whom",
    "ATT": "who says so",
    "HDG": "hedge, certainty, modality",
    "NEG": "negation and direction",
    "QUO": "direct quotes",
    "OMI": "in the evidence and not in the claim",
    "ADD": "in the claim and in no evidence",
}


@dataclass(frozen=True, slots=True)
class Example:
    """A claim beside its evidence; ``claim`` or ``evidence`` may be several sentences."""

    evidence: str
    claim: str


@dataclass(frozen=True, slots=True)
class Spot:
    """A stretch of one side: the sentence by its index in the view, and the words at issue."""

    sentence: int
    span: Span


@dataclass(frozen=True, slots=True)
class Observation:
    """What a check saw, before it becomes a finding. ``strength`` 0..1 is how sure the reading and the
    alignment behind it are; ``topic`` is what the observation is about (observations about the same
    words yield to the gravest).
    """

    level: Level
    severity: Severity
    claim: Spot | None
    evidence: Spot | None
    message: str
    strength: float = 1.0


Run = Callable[[Comparison, Sequence[Comparison]], Iterator[Observation]]


@dataclass(frozen=True, slots=True)
class Check:
    """One check. ``run`` takes a comparison and all comparisons of the same claim side."""

    code: str
    name: str
    severity: Severity
    standard: str
    doc: str
    flagged: tuple[Example, ...]
    quiet: tuple[Example, ...]
    run: Run

    @property
    def family(self) -> str:
        """The three letters before the number."""
        return self.code[:3]


def from_module(module: ModuleType) -> Check:
    """The check a module describes.

    Raises:
        ValueError: the docstring lacks a part, or the code is malformed.
    """
    doc = (module.__doc__ or "").strip()
    code: str = module.CODE
    if not re.fullmatch(r"[A-Z]{3}\d{3}", code) or code[:3] not in FAMILIES:
        raise ValueError(f"{module.__name__}: {code!r} is no check code")
    name, _, rest = doc.partition("\n")
    standard = re.search(r"^Standard: (.+?)(?=\n\n|\Z)", rest, re.S | re.M)
    flagged = _examples(rest, "Flags")
    quiet = _examples(rest, "Quiet")
    if not standard or not flagged or not quiet:
        raise ValueError(f"{module.__name__}: the docstring needs Standard, Flags and Quiet")
    prose = re.split(r"^(?:Standard|Flags|Quiet):", rest, maxsplit=1, flags=re.M)[0]
    return Check(
        code=code,
        name=name.rstrip("."),
        severity=module.SEVERITY,
        standard=" ".join(standard.group(1).split()),
        doc=" ".join(prose.split()),
        flagged=flagged,
        quiet=quiet,
        run=module.run,
    )


def _examples(doc: str, heading: str) -> tuple[Example, ...]:
    block = re.search(rf"^{heading}:\n((?:(?: .*)?\n?)+)", doc, re.M)
    if block is None:
        return ()
    pairs = re.findall(
        r"evidence: (.+?)\n\s+claim: (.+?)(?=\n\s+evidence:|\n\s*\n|\Z)", block.group(1) + "\n", re.S
    )
    return tuple(Example(" ".join(e.split()), " ".join(c.split())) for e, c in pairs)
