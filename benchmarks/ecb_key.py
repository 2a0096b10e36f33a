"""The hand-made key of figures and dates in news sentences: its conventions, its record, its reader.

A reader of the sentences wrote it before the program was run on them. ``benchmarks/ecb_sample.py`` says
which sentences they are. A row holds no text: the article's id, the index of the sentence, the hash of
its text, and offsets into it.

What counts as what, decided before reading:

- A quantity's span is the number with its unit, without its modifier ("more than", "about"), "year-old"
  or currency sign included. Modifiers are in ``bound``: ``=``; ``>`` more than, over; ``>=`` at least,
  "or more", "-plus"; ``<`` under, and "nearly", "almost"; ``<=`` up to; ``~`` about, an estimated;
  ``range``; ``vague`` ("several", "dozens", "a few": no value is scored); ``any`` where a comparison with
  a definite figure ("less than the $9 million asked") may be read either way.
- ``low`` and ``high`` are decimals; an unbounded side is null. A score "41-7" is ``low`` 41, ``high`` 7.
- ``unit`` is canonical (ISO 4217 for money), several separated by ``|`` where each will do (a bare "$" in
  Australian news); null for what has none.
- A multiple ("doubled", "twice the size", "ten times as bright") is a ratio of that value.
- Kinds are those of the program. An ordinal is a figure where it ranks or counts in sequence ("the ninth
  lap", "the first novel", "14th on the list", "No. 6"); scored apart. An adverb ("at first", "in the first
  place"), a baseball base, an idiom ("the 11th hour") is none.
- A length of time is a duration, also in "six-year lease" and "30-year nurse"; seasons, rounds, games
  and times are counted nouns. An age is an age, also without the word ("the actor, 61,"). A batting average
  or a winning percentage (".512") is a ratio of that value.
- "one" is a count where it counts ("one man and one woman", "scored one goal"), not in "one of the",
  "one day", "one another", "one-sided", nor as a pronoun.
- Dates, times of day, years (also of seasons: "the 1997-98 term"), decades and "thirty years ago" are
  whens. A date with its time of day is one when; two whens read in its place are right as well.
- ``not_figures`` hold digits or number words that are no figure: names (49ers, I-5, MiG-29, First Lady),
  addresses, sections of law, idioms. A web address is none as a whole.
- ``either`` may be read or not: "this season", "today's farmers", "the year", "once", adverbial "first", a
  bare "few"; so may a length of time before or after something ("two weeks later", "the next six years"),
  a part of a year, and a time of geology ("5 billion years ago"): figure or when.
- ``noun_start``/``noun_end`` are the head of what is counted, also elided ("of 40 sailors, 9 are Greek");
  absent where the reader was not sure, or for money, ages and durations; such are not scored.
- ``event`` is a class of ``models/lexicon/events.json`` or the lemma of the governing predicate, several
  separated by ``|`` where each will do (those killed also died); null where nothing happened ("there are
  31"); absent where the reader was not sure, and then not scored. An age has none.
- The set ``fresh`` is for value, unit and dates: it states no events, and ``change`` is null throughout.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from benchmarks.ecb_sample import Drawn

CASES = Path(__file__).resolve().parent / "cases"
FILES = {name: CASES / f"{name}_figures.jsonl" for name in ("ecb", "abc", "fresh")}
BOUNDS = ("=", ">", ">=", "<", "<=", "~", "range", "vague", "any")
KINDS = frozenset(
    (
        *("count", "money", "percent", "percentage-point", "basis-point", "measure", "ordinal"),
        *("fraction", "ratio", "age", "score", "duration", "magnitude"),
    )
)
GRANULARITIES = frozenset(
    (
        *("minute", "hour", "part-of-day", "day", "weekend", "week", "month", "season"),
        *("quarter", "half", "year", "decade", "century"),
    )
)


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A figure of the key. ``noun`` and ``event`` are scored only where their flag says so."""

    start: int
    end: int
    low: Decimal | None
    high: Decimal | None
    bound: str
    kind: str
    units: tuple[str, ...]
    noun: tuple[int, int] | None
    noun_known: bool
    events: tuple[str, ...]
    event_known: bool
    change: str | None
    subset: bool


@dataclass(frozen=True, slots=True)
class KeyWhen:
    """A date or time of the key."""

    start: int
    end: int
    granularity: str


@dataclass(frozen=True, slots=True)
class KeyRow:
    """What one sentence holds."""

    article: str
    sentence: int
    sha256: str
    quantities: tuple[KeyFigure, ...]
    whens: tuple[KeyWhen, ...]
    not_figures: tuple[tuple[int, int], ...]
    either: tuple[tuple[int, int], ...]

    @property
    def half(self) -> str:
        """``a`` (may be read to mend the grammar) or ``b`` (totals only), by the article's id; where a file
        holds many stories, by the sentence."""
        unit = self.sha256 if self.article.endswith(".txt") else self.article
        return "ab"[hashlib.sha256(unit.encode()).digest()[0] & 1]


def _decimal(value: str | None) -> Decimal | None:
    return None if value is None else Decimal(value)


def _figure(row: dict[str, Any]) -> KeyFigure:
    noun = row.get("noun_start")
    event = row.get("event")
    return KeyFigure(
        start=row["start"],
        end=row["end"],
        low=_decimal(row["low"]),
        high=_decimal(row["high"]),
        bound=row["bound"],
        kind=row["kind"],
        units=tuple(row["unit"].split("|")) if row["unit"] else (),
        noun=None if noun is None else (noun, row["noun_end"]),
        noun_known="noun_start" in row,
        events=() if event is None else tuple(event.split("|")),
        event_known="event" in row,
        change=row["change"],
        subset=row["subset"],
    )


def read_key(path: Path) -> list[KeyRow]:
    """The rows of a key file, in the order of the draw. Raises ValueError or KeyError on a bad row."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [
        KeyRow(
            article=row["article"],
            sentence=row["sentence"],
            sha256=row["sha256"],
            quantities=tuple(_figure(figure) for figure in row["quantities"]),
            whens=tuple(KeyWhen(**when) for when in row["whens"]),
            not_figures=tuple((start, end) for start, end in row["not_figures"]),
            either=tuple((start, end) for start, end in row["either"]),
        )
        for row in rows
    ]


def check_against(rows: list[KeyRow], drawn: list[Drawn]) -> None:
    """Raise ValueError unless the key was made for exactly these sentences."""
    wanted = [(row.article, row.sentence, row.sha256) for row in rows]
    if wanted != [(one.article, one.sentence, one.digest) for one in drawn]:
        raise ValueError("the key was made for other sentences than these data give")
