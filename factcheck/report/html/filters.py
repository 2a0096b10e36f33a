"""What can be filtered, and the style rules that do it where no script runs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.records import Severity
from factcheck.report.html.cards import Card
from factcheck.report.html.numbering import DECIDED, Book
from factcheck.report.html.text import clip


@dataclass(frozen=True, slots=True)
class Choice:
    """One checkbox: ``value`` is what the findings carry in ``data-<kind>``."""

    kind: str
    value: str
    anchor: str
    label: str
    number: int


@dataclass(frozen=True, slots=True)
class Group:
    """The checkboxes of one kind."""

    kind: str
    legend: str
    choices: tuple[Choice, ...]


def groups(shown: Sequence[tuple[Severity, str, tuple[Card, ...]]], book: Book) -> tuple[Group, ...]:
    """A group for each kind in which there is something to choose."""
    every = [card for _, _, found in shown for card in found]
    families = Counter(card.family for card in every)
    sources = Counter(number for card in every for number in card.sources.split())
    names = {str(source.number): source.name for source in book.sources.values()}
    states = Counter(_standing(card) for card in every)
    found = (
        _group(
            "severity", "Severity", [(str(severity), label, len(cards)) for severity, label, cards in shown]
        ),
        _group("family", "About", [(each, _about(each, book), families[each]) for each in sorted(families)]),
        _group(
            "source",
            "Source",
            [(each, names[each], sources[each]) for each in sorted(sources, key=int)],
        ),
        _group("desk", "Desk", [(each, each, states[each]) for each in ("open", "decided")]),
    )
    return tuple(group for group in found if len(group.choices) > 1) if every else ()


def rules(chosen: Sequence[Group]) -> str:
    """Style rules: an unticked box hides the findings that carry its value."""
    return "".join(f"{line}\n" for group in chosen for line in _rules(group))


def _rules(group: Group) -> Iterator[str]:
    for choice in group.choices:
        # Only the form is searched for the box: a page-wide :has() is weighed anew at every frame.
        unticked = f".filters:has(#{choice.anchor}:not(:checked)) ~ .group"
        yield f'{unticked} .finding[data-{group.kind}~="{choice.value}"]{{display:none}}'
        if group.kind == "severity":
            yield f'{unticked}[data-severity="{choice.value}"]{{display:none}}'


def _group(kind: str, legend: str, entries: Sequence[tuple[str, str, int]]) -> Group:
    return Group(
        kind,
        legend,
        tuple(
            Choice(kind, value, f"{kind}-{at}", label, number)
            for at, (value, label, number) in enumerate(entries, 1)
        ),
    )


def _about(family: str, book: Book) -> str:
    """What a family looks at and its code; a colon ends the short form. Without a page, the code alone."""
    pages = (page for _, page in book.checks.values())
    about = next((page.about for page in pages if page.family == family and page.about), "")
    return f"{clip(about.split(':')[0], 60)} ({family})" if about else family


def _standing(card: Card) -> str:
    return "decided" if card.state in DECIDED else "open"
