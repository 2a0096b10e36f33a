"""The result of one audit."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.records.desk import Mark
from factcheck.records.findings import Finding, Pair
from factcheck.records.mentions import Claim
from factcheck.records.story import Story
from factcheck.records.text import Article, NotCompared


@dataclass(frozen=True, slots=True)
class CheckPage:
    """What a reader can look up about a check that found something: its documentation, the newsroom standard
    behind it, and where its page is (an address, or the command that shows it). ``about`` is what its family
    looks at, in words.
    """

    code: str
    name: str
    family: str
    doc: str
    standard: str
    explain: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """The result of one audit: what every presenter reads, and nothing else.

    ``checks`` are the pages of the checks that found something, by code; ``marks`` what the desk said of the
    findings, ``story_name`` under which name it keeps them (both empty without a desk).
    """

    signature: str
    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]
    pairs: tuple[Pair, ...]
    findings: tuple[Finding, ...]
    story: Story
    not_compared: tuple[NotCompared, ...]
    draft: str | None
    provenance: tuple[tuple[str, str], ...]
    checks: tuple[CheckPage, ...] = ()
    marks: tuple[Mark, ...] = ()
    story_name: str = ""
