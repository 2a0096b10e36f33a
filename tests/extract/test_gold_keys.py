"""The hand-made keys of figures and dates hold together, and the benchmark counts as its docstring says."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from benchmarks.ecb_key import BOUNDS, FILES, GRANULARITIES, KINDS, KeyRow, check_against, read_key
from benchmarks.ecb_sample import Drawn, abc_sentences, digest, ecb_sentences, fresh_sentences
from benchmarks.ecb_scoring import Tally, score_row
from factcheck.records import Quantity, Span, When

_TEXT = "About 40 divers spent two hours at 3 Harbour Road on Friday."


@pytest.mark.parametrize("name", sorted(FILES))
def test_a_key_is_well_formed(name: str) -> None:
    rows = read_key(FILES[name])
    assert len(rows) == {"ecb": 300, "abc": 120, "fresh": 150}[name]
    assert len({row.sha256 for row in rows}) == len(rows)
    for row in rows:
        assert len(row.sha256) == 12
        assert row.sentence >= 0
        for figure in row.quantities:
            assert figure.kind in KINDS
            assert figure.bound in BOUNDS
            lower, upper = figure.low is not None, figure.high is not None
            wanted = {"vague": (False, False), ">": (True, False), ">=": (True, False)}
            wanted |= {"<": (False, True), "<=": (False, True)}
            assert (lower, upper) == wanted.get(figure.bound, (True, True)), row
            if figure.bound == "range":
                assert (figure.low or 0) < (figure.high or 0)
            assert bool(figure.units) or figure.kind not in ("money", "measure", "duration", "age", "percent")
            assert figure.noun is None or figure.noun[0] < figure.noun[1]
            assert figure.change in (None, "up", "down", "from-to", "increment", "total")
        assert all(when.granularity in GRANULARITIES for when in row.whens)
        spans = [(figure.start, figure.end) for figure in row.quantities]
        spans += [(when.start, when.end) for when in row.whens]
        spans = sorted(spans + list(row.not_figures))
        assert all(0 <= start < end for start, end in (*spans, *row.either))
        assert all(one[1] <= other[0] for one, other in pairwise(spans)), row


@pytest.mark.parametrize("name", sorted(FILES))
def test_a_key_holds_no_text_of_the_data(name: str) -> None:
    for line in FILES[name].read_text(encoding="utf-8").splitlines():
        strings = [value for value in json.loads(line).values() if isinstance(value, str)]
        assert all(" " not in value for value in strings)


def _row() -> KeyRow:
    rows = read_key(FILES["ecb"])
    figure = next(q for row in rows for q in row.quantities if q.kind == "count")
    when = next(w for row in rows for w in row.whens)
    divers = replace(
        figure, start=6, end=8, low=Decimal(40), high=Decimal(40), bound="~", units=(), noun=(9, 15),
        noun_known=True, events=("spend",), event_known=True, change=None, subset=False,
    )  # fmt: skip
    hours = replace(
        divers, start=22, end=31, low=Decimal(2), high=Decimal(2), bound="=", kind="duration",
        units=("hour",), noun=None, noun_known=False, events=(), event_known=False,
    )  # fmt: skip
    day = replace(when, start=53, end=59, granularity="day")
    return KeyRow("1_1ecb", 0, digest(_TEXT), (divers, hours), (day,), ((35, 36),), ())


def _read(start: int, end: int, kind: str, low: int, **more: Any) -> Quantity:
    quantity = Quantity(Span(start, end), _TEXT[start:end], kind, Decimal(low), Decimal(low))
    return replace(quantity, **more)


def _score(quantities: list[Quantity], whens: list[When]) -> Tally:
    tally = Tally()
    score_row(_row(), _TEXT, quantities, whens, tally)
    return tally


_DIVERS = _read(0, 8, "count", 40, approximate=True, noun="divers", event="spend")
_DAY = When(Span(50, 59), "on Friday", None, None, "day", "unresolved")


def test_a_reading_like_the_key_has_no_error() -> None:
    tally = _score([_DIVERS, _read(22, 31, "duration", 120, unit="minute")], [_DAY])
    assert tally.errors == []
    assert tally.counts["value with unit", "duration", "right"] == 1
    assert tally.counts["left alone", "other", "right"] == 1


@pytest.mark.parametrize(
    ("read", "error"),
    [
        (replace(_DIVERS, low=Decimal(14), high=Decimal(14)), "number wrong"),
        (replace(_DIVERS, approximate=False), "bound wrong"),
        (replace(_DIVERS, high=None), "bound wrong"),
        (replace(_DIVERS, unit="USD"), "unit wrong"),
        (replace(_DIVERS, noun="hours"), "noun"),
        (replace(_DIVERS, event="die"), "event"),
        (_read(35, 36, "count", 3), "false figure"),
    ],
)
def test_a_wrong_reading_is_an_error_of_its_kind(read: Quantity, error: str) -> None:
    hours = _read(22, 31, "duration", 2, unit="hour")
    tally = _score([read, hours], [_DAY])
    assert error in [found.kind for _, _, found in tally.errors]


def test_what_is_not_read_is_missed() -> None:
    tally = _score([], [replace(_DAY, granularity="week")])
    assert sorted(found.kind for _, _, found in tally.errors) == [
        "date other",
        "figure missed",
        "figure missed",
    ]


def test_a_key_for_other_sentences_is_refused() -> None:
    row = _row()
    check_against([row], [Drawn("1_1ecb", 0, _TEXT)])
    with pytest.raises(ValueError, match="other sentences"):
        check_against([row], [Drawn("1_1ecb", 0, _TEXT + " ")])


def test_the_fresh_key_shares_no_sentence_with_the_others() -> None:
    hashes = {name: {row.sha256 for row in read_key(path)} for name, path in FILES.items()}
    assert not hashes["fresh"] & (hashes["ecb"] | hashes["abc"])


def test_the_fresh_draw_repeats_and_leaves_the_others_out(tmp_path: Path) -> None:
    (tmp_path / "ecbplus").mkdir()
    (tmp_path / "news_text").mkdir()
    lines = [f"The club signed {number} players." for number in range(900)]
    articles = [{"doc": f"{n}.xml", "sentences": lines[300 + n * 20 : 320 + n * 20]} for n in range(30)]
    (tmp_path / "ecbplus" / "articles.jsonl").write_text(
        "\n".join(json.dumps(one) for article in articles for one in (article, {}))
    )
    for name, part in (("abc_science.txt", lines[:150]), ("abc_rural.txt", lines[150:300])):
        (tmp_path / "news_text" / name).write_text("\n".join([*part, "The club signed nobody."]))
    fresh = fresh_sentences(tmp_path)
    assert fresh == fresh_sentences(tmp_path)
    assert len({one.text for one in fresh}) == len(fresh) == 150
    known = {one.text for one in (*ecb_sentences(tmp_path), *abc_sentences(tmp_path))}
    assert not known & {one.text for one in fresh}
