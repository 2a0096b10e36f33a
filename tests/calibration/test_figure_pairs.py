"""The pairs of altered and faithful figures hold together, and the benchmark counts as its docstring says."""

from __future__ import annotations

from collections import Counter

import pytest

from benchmarks.figure_pairs import CASES, SETS, Pair, outcome, pairs, table
from factcheck.records import Finding, Level, Severity

ROWS = pairs()
# Kinds of alteration, of faithful retelling, and those that are both.
ALTERED = {"digit", "magnitude", "unit", "role", "subset", "increment", "toll", "swap"}
FAITHFUL = {"words", "rounding", "conversion", "order", "voice", "part"}
EITHER = {"age", "bound", "change", "date", "duration", "fraction", "multiple", "per-unit", "period"}
EITHER |= {"range", "rank", "score", "time", "vague", "weekday", "year"}


def _finding(check: str, severity: Severity = Severity.QUERY) -> Finding:
    return Finding("f", check, "name", Level.ALTERED, severity, 0.5, None, None, "message")


def test_each_pair_is_two_different_texts_of_a_known_kind() -> None:
    for row in ROWS:
        assert isinstance(row.altered, bool)
        assert row.set in SETS
        assert row.kind in EITHER | (ALTERED if row.altered else FAITHFUL), row.id
        for text in (row.evidence, row.claim):
            assert text == " ".join(text.split()), row.id
            assert text.endswith((".", "p.m.")), row.id
        assert row.evidence != row.claim, row.id


def test_ids_and_pairs_are_unique_and_no_evidence_is_in_both_sets() -> None:
    assert len({row.id for row in ROWS}) == len(ROWS)
    assert len({(row.evidence, row.claim) for row in ROWS}) == len(ROWS)
    development, held_back = ({row.evidence for row in ROWS if row.set == name} for name in SETS)
    assert not development & held_back


def test_the_sets_have_their_size_and_the_held_back_one_is_balanced() -> None:
    sizes = Counter((row.set, row.altered) for row in ROWS)
    assert sizes == {
        ("development", True): 53,
        ("development", False): 50,
        ("held-back", True): 80,
        ("held-back", False): 80,
    }


def test_held_back_texts_are_as_long_as_sentences_in_the_news() -> None:
    for row in pairs("held-back"):
        assert 12 <= len(row.evidence.split()) <= 40, row.id
        assert 12 <= len(row.claim.split()) <= 40, row.id


def test_the_file_is_one_row_a_line_without_a_blank() -> None:
    text = CASES.read_text(encoding="utf-8")
    assert text.endswith("}\n")
    assert text.count("\n") == len(ROWS)


@pytest.mark.parametrize(
    ("kind", "altered", "check", "severity", "counts"),
    [
        ("digit", True, "NUM001", Severity.CORRECTION, True),
        ("date", True, "DAT001", Severity.QUERY, True),
        ("digit", True, "NUM001", Severity.NOTE, False),
        ("digit", True, "EVT001", Severity.CORRECTION, False),
        ("role", True, "EVT001", Severity.QUERY, True),
        ("words", False, "NUM001", Severity.QUERY, True),
        ("words", False, "EVT001", Severity.QUERY, False),
        ("words", False, "NUM001", Severity.REFILE, False),
    ],
)
def test_what_counts(kind: str, altered: bool, check: str, severity: Severity, counts: bool) -> None:
    pair = Pair("x", "development", kind, altered, "Ten men left.", "Twelve men left.")
    got = outcome(pair, [_finding(check, severity)])
    assert bool(got.said) == counts
    assert bool(got.beside) == (not counts and severity.rank >= Severity.QUERY.rank)


def test_the_table_has_a_line_a_kind_and_one_for_all() -> None:
    rows = [
        Pair(str(i), "development", kind, True, "a", "b") for i, kind in enumerate(("date", "age", "age"))
    ]
    found = [_finding("NUM001"), _finding("NUM002")]
    outcomes = [outcome(rows[0], []), outcome(rows[1], found), outcome(rows[2], [_finding("EVT001")])]
    cells = [line.split() for line in table(outcomes, "found")]
    assert [(c[0], c[1], c[2], c[-1]) for c in cells[1:]] == [
        ("age", "2", "1", "1"),
        ("date", "1", "0", "0"),
        ("all", "3", "1", "1"),
    ]
