"""A finding as a card: both sides, what speaks for it, where it stands on the desk."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.records import Action, Finding, Report, Severity, Side, State
from factcheck.report import view
from factcheck.report.html.numbering import Book, Numbered
from factcheck.report.html.text import MESSAGE, NAME, SURFACE, Long, clip, long

# A bar has a width in steps, so that a few style rules set them all; these log-odds fill it.
STEPS, _FULL = 30, 3.0
_FAMILY = re.compile("[A-Z]{1,8}")
_SAID = {
    Action.ACCEPT: "accepted",
    Action.DISMISS: "dismissed",
    Action.QUERY: "queried",
    Action.NOTE: "noted",
    Action.ASSIGN: "assigned",
    Action.SIGN_OFF: "signed off",
}
_STATES = {
    State.OPEN: "open",
    State.ACCEPTED: "accepted",
    State.DISMISSED: "dismissed",
    State.QUERIED: "queried",
    State.REOPENED: "reopened: the text has changed since it was decided",
    State.KNOWN: "known from the baseline",
}


@dataclass(frozen=True, slots=True)
class Quoted:
    """One side: the sentence in three parts, the words at issue in the middle, and where that stands."""

    letter: str
    role: str
    name: str
    source: int
    line: int
    target: str
    before: str
    surface: Long
    after: str


@dataclass(frozen=True, slots=True)
class Bar:
    """One named part of the confidence, in log-odds; ``width`` in steps, at least 1."""

    name: str
    shown: str
    sign: str
    width: int


@dataclass(frozen=True, slots=True)
class Act:
    """What an editor did, in words."""

    editor: str
    said: str
    at: str
    reason: Long
    assignee: str


@dataclass(frozen=True, slots=True)
class Card:
    """A finding as the template shows it."""

    numbered: Numbered
    severity: str
    family: str
    sources: str
    check: str
    check_anchor: str
    name: str
    level: str
    message: Long
    percent: str
    logit: str
    state: str
    said: str
    acts: tuple[Act, ...]
    sides: tuple[Quoted, ...]
    missing: str
    bars: tuple[Bar, ...]


def cards(book: Book) -> tuple[tuple[Severity, str, tuple[Card, ...]], ...]:
    """The findings under their severity, gravest first, each group with its name."""
    shown = [_card(each, book) for each in book.findings]
    return tuple(
        (severity, view.plural(severity).capitalize(), found)
        for severity in view.GRAVEST_FIRST
        if (found := tuple(card for card in shown if card.severity == severity))
    )


def bar_rules() -> str:
    """The style rules of the widths of bars."""
    return "".join(f".w{step}::before{{width:{step * 2}px}}\n" for step in range(1, STEPS + 1))


def family(finding: Finding) -> str:
    """The letters of a check's code; they stand in a style rule, so nothing else may."""
    letters = finding.check.rstrip("0123456789")
    return letters if _FAMILY.fullmatch(letters) else "other"


def _card(numbered: Numbered, book: Book) -> Card:
    finding = numbered.finding
    sides = tuple(_sides(numbered, book))
    mark = book.marks.get(finding.id)
    check_anchor, _ = book.checks.get(finding.check, ("", None))
    return Card(
        numbered=numbered,
        severity=str(finding.severity),
        family=family(finding),
        sources=" ".join(str(number) for number in sorted({side.source for side in sides if side.source})),
        check=clip(finding.check, 24),
        check_anchor=check_anchor,
        name=clip(finding.name),
        level=str(finding.level).replace("-", " "),
        message=long(finding.message, MESSAGE),
        percent=f"{round(finding.confidence * 100)} %",
        logit=_logit(finding),
        state=str(book.state(finding)),
        said=_STATES[book.state(finding)],
        acts=tuple(
            Act(
                clip(each.editor, 60) or "somebody",
                _SAID[each.action],
                clip(each.at.replace("T", " ").replace("Z", " UTC"), 40),
                long(each.reason, MESSAGE),
                clip(each.assignee, 60),
            )
            for each in (mark.decisions if mark else ())
        ),
        sides=sides,
        missing=_missing(finding, book.report),
        bars=tuple(_bars(finding)),
    )


def _sides(numbered: Numbered, book: Book) -> Iterator[Quoted]:
    finding = numbered.finding
    for side, letter in ((finding.claim, "c"), (finding.evidence, "e")):
        if side is None:
            continue
        source = book.sources.get(side.article)
        parts = view.quoted(side, book.articles)
        yield Quoted(
            letter=letter,
            role=_role(finding, side, letter, book.report),
            name=clip(view.source_of(side, book.articles), NAME),
            source=source.number if source else 0,
            line=view.line_and_column(side, book.articles)[0],
            target=book.place(numbered, side, letter),
            before=parts.before,
            surface=long(parts.surface, SURFACE),
            after=parts.after,
        )


def _role(finding: Finding, side: Side, letter: str, report: Report) -> str:
    if finding.claim and finding.evidence and finding.claim.article == finding.evidence.article:
        return "Here" if letter == "c" else "And here"
    if report.draft is not None:
        return "Draft" if side.article == report.draft else "Source"
    return "Article" if letter == "c" else "Beside it"


def _missing(finding: Finding, report: Report) -> str:
    if finding.claim is None:
        where = "the draft" if report.draft is not None else "the other article"
        return f"Nothing in {where} answers this."
    return "" if finding.evidence else "No other source has this."


def _logit(finding: Finding) -> str:
    total = sum(part.contribution for part in finding.why)
    return f"{total:+.2f}" if finding.why and math.isfinite(total) else ""


def _bars(finding: Finding) -> Iterator[Bar]:
    for part in finding.why:
        amount = part.contribution if math.isfinite(part.contribution) else 0.0
        width = max(1, round(min(1.0, abs(amount) / _FULL) * STEPS))
        sign = "for" if amount >= 0 else "against"
        yield Bar(clip(part.name, 60), f"{amount:+.2f}".replace("-", "−"), sign, width)
