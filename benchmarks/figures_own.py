"""Figures and dates in our own news sentences; prints precision, recall and F1, and recall of value by kind.

    python benchmarks/figures_own.py [--set development|held-back] [--errors FILE]

The keys in ``benchmarks/cases/figures.jsonl`` were written before the grammar was tuned on any of them; the
held-back half is run, its errors are not read. ``from`` and ``to`` are half-open; ``alt`` are other readings
an editor would accept, ``a|b`` accepts either, and the strings of ``either`` may be read or not.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TypeVar

from figures_case import Case, Row, near

from factcheck.extract.figures import read_quantities, with_roles
from factcheck.extract.times import read_whens
from factcheck.measure import convert
from factcheck.parse.spacy_parser import parse
from factcheck.records import Quantity, Span, When

CASES = Path(__file__).resolve().parent / "cases" / "figures.jsonl"
End = TypeVar("End")
_SCORED = ("value", "value and unit", "value and bound", "value and kind", "dates")


def read(row: Row) -> Case:
    """The figures, with their roles, and the dates of a row's text."""
    text = row["text"]
    sentences = parse(text, [Span(0, len(text))])
    whens = read_whens(text, date.fromisoformat(row["published"]), sentences)
    return Case(text, with_roles(sentences, read_quantities(text, [when.span for when in whens])), whens)


def _place(gold: Row) -> Span:
    return Span(gold["start"], gold["start"] + len(gold["surface"]))


def _strings(row: Row, key: str) -> list[Span]:
    """Where the strings of a row stand: as words of their own where they do, else inside one."""
    found = []
    for string in row[key]:
        whole = re.search(rf"(?<![\w.,]){re.escape(string)}(?!\w)", row["text"])
        start = whole.start() if whole else row["text"].index(string)
        found.append(Span(start, start + len(string)))
    return found


def _units(gold: Row) -> list[str | None]:
    return (
        [None if name == "None" else name for name in gold["unit"].split("|")] if "unit" in gold else [None]
    )


def _value_right(quantity: Quantity, gold: Row) -> bool:
    wanted = [(gold["low"], gold["high"]), *(tuple(each) for each in gold.get("alt", ()))]
    ends = _filled(quantity.low, quantity.high)
    rescaled = [tuple(_in(end, quantity.unit, unit) for end in ends) for unit in _units(gold)]
    for low, high in (_filled(*each) for each in wanted):
        if any(near(mine[0], low) and near(mine[1], high) for mine in (ends, *rescaled)):
            return True
    return False


def _filled(low: End | None, high: End | None) -> tuple[End | None, End | None]:
    """An open end stands where the other does: whether it is open is scored as the bound."""
    return (high if low is None else low, low if high is None else high)


def _in(value: Decimal | None, unit: str | None, to: str | None) -> Decimal | None:
    return None if value is None else convert(value, unit, to)


def _unit_right(quantity: Quantity, gold: Row) -> bool:
    if "unit" not in gold:
        return quantity.kind not in ("money", "measure", "duration", "percent")
    names = _units(gold)
    return quantity.unit in names or any(
        near(_in(Decimal(1), quantity.unit, name), 1)
        or (quantity.unit and _in(Decimal(1), quantity.unit, name))
        for name in names
    )


def _bound(quantity: Quantity) -> set[str]:
    if quantity.low is not None and quantity.high is None:
        marks = {">"} if quantity.low_open else {">="}
    elif quantity.low is None and quantity.high is not None:
        marks = {"<"} if quantity.high_open else {"<="}
    elif quantity.low != quantity.high and quantity.kind != "score":
        marks = {"vague" if quantity.vague else "range"}
    else:
        marks = set() if quantity.approximate else {"="}
    return marks | ({"~"} if quantity.approximate else set())


def _overlapping(records: Sequence[Quantity], gold: Row) -> Quantity | None:
    """Of the figures that touch the key's, the one with its value, else that which touches most of it."""
    place = _place(gold)
    touching = [each for each in records if each.span.overlaps(place)]
    touching.sort(
        key=lambda q: (
            not _value_right(q, gold),
            -min(q.span.end, place.end) + max(q.span.start, place.start),
        )
    )
    return touching[0] if touching else None


def _days(case: Case) -> list[When]:
    """The dates: no key asks for a bare time of day."""
    return [when for when in case.whens if not (when.start or "").startswith("T")]


def _same_days(when: When, gold: Row) -> bool:
    return [when.start, when.end] in [[gold["from"], gold["to"]], *gold.get("alt", ())]


class Tally:
    """What was read, what was there, what was both; and what went wrong."""

    def __init__(self) -> None:
        self.right: Counter[str] = Counter()
        self.asked: Counter[str] = Counter()
        self.read: Counter[str] = Counter()
        self.errors: list[str] = []

    def ask(self, name: str, good: bool, case: Case, gold: object, *, told: bool = True) -> None:
        """One question, and whether it was answered as the key does; ``told``: an error is worth a line."""
        self.asked[name] += 1
        self.right[name] += good
        if told and not good:
            self.errors.append(f"{name}\t{case.text!r}\n\twanted {gold}\n\tread   {case}")

    def lines(self) -> Iterable[str]:
        """One line for each question."""
        for name in _SCORED:
            right, read, asked = self.right[name], max(1, self.read[name]), max(1, self.asked[name])
            precision, recall = right / read, right / asked
            f1 = 2 * right / (read + asked)
            yield f"{name:22} precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f}  ({right} of {asked})"
        for name in sorted(set(self.asked) - set(_SCORED)):
            yield f"{name:32} {self.right[name]:4}/{self.asked[name]}"


def score(row: Row, case: Case, tally: Tally) -> None:
    """Compares what was read out of one row with its key."""
    figures = list(_apart(row, case))
    used: set[int] = set()
    for gold in row["quantities"]:
        mine = _overlapping([each for at, each in enumerate(figures) if at not in used], gold)
        used |= {at for at, each in enumerate(figures) if each is mine}
        _score_figure(mine, gold, case, tally)
    free = _strings(row, "either")
    extra = [q for at, q in enumerate(figures) if at not in used and not _touch(q.span, free)]
    for name in _SCORED[:4]:
        tally.read[name] += len(used) + len(extra)
    tally.errors += [f"extra figure\t{case.text!r}\n\tread   {each.surface!r} {each.kind}" for each in extra]
    days = _days(case)
    _score_dates(row, case, days, tally)
    dated = [_place(gold) for gold in row["whens"]] + free
    free_days = [when.span for when in days if not _touch(when.span, dated)]
    for place, string in zip(_strings(row, "none"), row["none"], strict=True):
        hit = _touch(place, [q.span for q in figures]) or _touch(place, free_days)
        tally.ask("no figure, left alone", not hit, case, string)


def _apart(row: Row, case: Case) -> Iterator[Quantity]:
    """The figures; the second unit of one as a figure of its own where the key gives it as one."""
    for quantity in case.quantities:
        yield quantity
        dual = quantity.dual
        if dual is not None and any(_place(gold) == dual.span for gold in row["quantities"]):
            yield replace(
                quantity, span=dual.span, surface=dual.surface, low=dual.low, high=dual.high, unit=dual.unit
            )


def _touch(span: Span, others: Iterable[Span]) -> bool:
    return any(span.overlaps(other) for other in others)


def _score_figure(mine: Quantity | None, gold: Row, case: Case, tally: Tally) -> None:
    value = mine is not None and _value_right(mine, gold)
    questions: dict[str, Callable[[Quantity], bool]] = {
        "value": lambda q: True,
        "value and unit": lambda q: _unit_right(q, gold),
        "value and bound": lambda q: bool(_bound(q) & set(gold["bound"].split("|"))),
        "value and kind": lambda q: q.kind in gold["kind"].split("|"),
    }
    for name, right in questions.items():
        good = mine is not None and value and right(mine)
        tally.ask(name, good, case, gold, told=value or name == "value")
    tally.ask(f"of {gold['kind'].split('|')[0]}", value, case, gold["surface"], told=False)
    if "noun" in gold:
        words = (mine.noun or "").split() if mine else []
        tally.ask("noun", words[-1:] == [gold["noun"]], case, (gold["surface"], gold["noun"]))
    for name in ("event", "per"):
        if name in gold:
            said = getattr(mine, name) if mine else None
            tally.ask(name, said in gold[name].split("|"), case, (gold["surface"], gold[name], said))
    if "dual" in gold:
        dual = mine.dual if mine else None
        number, unit = gold["dual"]
        good = dual is not None and near(_in(dual.low, dual.unit, unit), number)
        tally.ask("dual unit", good, case, (gold["surface"], dual))


def _score_dates(row: Row, case: Case, days: Sequence[When], tally: Tally) -> None:
    places = [_place(gold) for gold in row["whens"]] + _strings(row, "either")
    for gold in row["whens"]:
        touching = [when for when in days if when.span.overlaps(_place(gold))]
        tally.ask("dates", any(_same_days(when, gold) for when in touching), case, gold)
        tally.read["dates"] += bool(touching)
    for when in days:
        if not _touch(when.span, places):
            tally.read["dates"] += 1
            tally.errors.append(f"extra date\t{case.text!r}\n\tread   {when.surface!r} {when.start}")


def main() -> None:
    """Score one half and print it."""
    parser = argparse.ArgumentParser(description="Figures and dates in our own news sentences.")
    parser.add_argument("--set", choices=("development", "held-back"), default="development")
    parser.add_argument("--errors", type=Path)
    options = parser.parse_args()
    rows = [json.loads(line) for line in CASES.read_text(encoding="utf-8").splitlines()]
    tally = Tally()
    chosen = [row for row in rows if row["set"] == options.set]
    for row in chosen:
        score(row, read(row), tally)
    print(f"{len(chosen)} sentences, {options.set}")
    for line in tally.lines():
        print(line)
    if options.errors is not None:
        options.errors.write_text("\n".join(tally.errors) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
