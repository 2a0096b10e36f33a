"""What a check is: a file whose docstring is its documentation, its examples and its standard.

The docstring's first line is the name; ``Standard:`` names the newsroom rule; under ``Flags:`` and
``Quiet:`` stand examples, ``evidence:`` before ``claim:``, or one ``article:`` where the check looks
inside one article. One generic test runs them all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from types import ModuleType

from factcheck.records import Level, Severity, Span
from factcheck.views import ArticleView, Comparison

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
    """A claim beside its evidence, each one sentence or several; ``evidence`` is empty in an example of
    one article alone.
    """

    evidence: str
    claim: str

    @property
    def sides(self) -> tuple[tuple[str, str], ...]:
        """What it shows: the evidence and the claim, or one article, each with its name."""
        if not self.evidence:
            return (("article", self.claim),)
        return (("evidence", self.evidence), ("claim", self.claim))


@dataclass(frozen=True, slots=True)
class Spot:
    """A stretch of one side: the sentence by its index in the view, and the words at issue."""

    sentence: int
    span: Span


@dataclass(frozen=True, slots=True)
class Observation:
    """What a check saw, before it becomes a finding. ``strength`` 0..1 is how sure the reading and the
    alignment behind it are.
    """

    level: Level
    severity: Severity
    claim: Spot | None
    evidence: Spot | None
    message: str
    strength: float = 1.0


Run = Callable[[Comparison, Sequence[Comparison]], Iterator[Observation]]
Inside = Callable[[ArticleView], Iterator[Observation]]


def _nowhere(*_: object) -> Iterator[Observation]:
    """A check that does not look there."""
    return iter(())


@dataclass(frozen=True, slots=True)
class Check:
    """One check. ``run`` takes a comparison and all comparisons of the same claim side; ``inside`` takes
    one article, and both sides of what it sees stand there: the evidence is what was said first.
    """

    code: str
    name: str
    severity: Severity
    standard: str
    doc: str
    flagged: tuple[Example, ...]
    quiet: tuple[Example, ...]
    run: Run = _nowhere
    inside: Inside = _nowhere

    @property
    def family(self) -> str:
        """The three letters before the number."""
        return self.code[:3]

    @property
    def looks_inside(self) -> bool:
        """Whether it looks at what one article says against itself."""
        return self.inside is not _nowhere


def from_module(module: ModuleType) -> Check:
    """The check a module describes.

    Raises:
        ValueError: the docstring lacks a part, the code is malformed, or nothing is looked at.
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
    if not hasattr(module, "run") and not hasattr(module, "inside"):
        raise ValueError(f"{module.__name__}: a check needs run or inside")
    prose = re.split(r"^(?:Standard|Flags|Quiet):", rest, maxsplit=1, flags=re.M)[0]
    return Check(
        code=code,
        name=name.rstrip("."),
        severity=module.SEVERITY,
        standard=" ".join(standard.group(1).split()),
        doc=" ".join(prose.split()),
        flagged=flagged,
        quiet=quiet,
        run=getattr(module, "run", _nowhere),
        inside=getattr(module, "inside", _nowhere),
    )


def _examples(doc: str, heading: str) -> tuple[Example, ...]:
    block = re.search(rf"^{heading}:\n((?:(?: .*)?\n?)+)", doc, re.M)
    if block is None:
        return ()
    pairs = re.findall(
        r"(?:evidence: (.+?)\n\s+claim|article): (.+?)(?=\n\s+(?:evidence|article):|\n\s*\n|\Z)",
        block.group(1) + "\n",
        re.S,
    )
    return tuple(Example(" ".join(e.split()), " ".join(c.split())) for e, c in pairs)
