"""Stories of several articles made by hand, for the presenters: an invented fire at a market hall."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from factcheck.records import (
    Article,
    Cell,
    CellStatus,
    Descent,
    Fact,
    Report,
    Span,
    Story,
)

AGREES, VAGUER, DEVIATES = CellStatus.AGREES, CellStatus.VAGUER, CellStatus.DEVIATES
UPDATED, SUPERSEDED = CellStatus.UPDATED, CellStatus.SUPERSEDED
Given = dict[str, tuple[str, CellStatus]]


def article(name: str, values: list[str], day: int | None) -> Article:
    text = "\n".join(f"The hall had {value}." for value in values) + "\n"
    published = date(2025, 6, day) if day else None
    return Article(name, f"{name}.txt", f"hall/{name}.txt", text, "0" * 64, published=published)


def story(days: dict[str, int | None], facts: list[tuple[str, str, Given]], **rest: object) -> Report:
    """A report on articles whose text holds nothing but the values of the facts."""
    values: dict[str, list[str]] = {name: [] for name in days}
    for _, _, given in facts:
        for name, (value, _) in given.items():
            values[name].append(value)
    articles = {name: article(name, values[name], day) for name, day in days.items()}

    def cell(name: str, value: str, status: CellStatus) -> Cell:
        text = articles[name].text
        at = text.index(value)
        line = Span(text.rfind("\n", 0, at) + 1, text.index("\n", at))
        return Cell(name, f"{name}-0", value, Span(at, at + len(value)), line, status)

    rows = []
    for number, (kind, label, given) in enumerate(facts):
        agreeing = [name for name, (_, status) in given.items() if status is AGREES]
        first = agreeing[0] if agreeing else next(iter(given))
        rows.append(
            Fact(
                f"fact-{number}",
                kind,
                label,
                tuple(cell(name, *said) for name, said in given.items()),
                tuple(name for name in days if name not in given),
                given[first][0],
                len(agreeing),
                first=first,
            )
        )
    told = Story(tuple(days), all(days.values()), tuple(rows))
    return Report(
        "factcheck 0.1.0", tuple(articles.values()), (), (), (), replace(told, **rest), (), None, ()
    )


FIVE = story(
    {"wire": 2, "rewrite-a": 2, "rewrite-b": 3, "update": 4, "rival": 4},
    [
        ("figure", "stalls in the hall", dict.fromkeys(("wire", "rewrite-a", "rewrite-b"), ("120", AGREES))),
        (
            "figure",
            "people killed",
            {
                "wire": ("14", AGREES),
                "rewrite-a": ("14", AGREES),
                "rewrite-b": ("41", DEVIATES),
                "update": ("17", UPDATED),
                "rival": ("more than 10", VAGUER),
            },
        ),
        ("date", "when the fire broke out", {"wire": ("Monday", AGREES), "rival": ("Sunday", DEVIATES)}),
        (
            "claim",
            "The mayor closed the hall.",
            {"wire": ("closed the hall", AGREES), "rival": ("shut the hall", AGREES)},
        ),
        ("claim", "Traders slept in the hall.", {"rival": ("slept there", AGREES)}),
    ],
    descents=(
        Descent("rewrite-a", "wire", 0.889, 0, "rewrite-a follows wire: 8 of its 9 sentences retell it."),
        Descent("rewrite-b", "wire", 0.8, 1, "rewrite-b follows wire: 8 of its 10 sentences retell it."),
    ),
    origins=(("wire", "rewrite-a", "rewrite-b"), ("update",), ("rival",)),
)
_CONTESTED = replace(FIVE.story.facts[2], contested=True, origins=1)
CONTESTED = replace(FIVE, story=replace(FIVE.story, facts=(_CONTESTED,)))


def twenty() -> Report:
    """Twenty articles: eighteen give one figure, one another, one none; twelve more figures are alike."""
    names = [f"paper-{number:02}" for number in range(20)]
    killed: Given = dict.fromkeys(names[:18], ("14", AGREES)) | {names[18]: ("15", DEVIATES)}
    alike: list[tuple[str, str, Given]] = [
        ("figure", f"count number {number}", dict.fromkeys(names, (f"{100 + number}", AGREES)))
        for number in range(12)
    ]
    return story(dict.fromkeys(names, 5), [*alike, ("figure", "people killed", killed)])
