"""A ledger moves as a file of lines, with its chain, from one database to the other."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.desk import GENESIS, Draft, EntryKind, open_ledger
from factcheck.desk.entries import FIELDS
from factcheck.errors import FactcheckError
from tests.ledgers import SOME_DRAFTS, STORY, Place, drafts, exported, filled, rewritten

PAGE = Path(__file__).resolve().parents[2] / "docs" / "ledger.md"


@pytest.fixture
def lines(files: Place) -> list[str]:
    """The export of a ledger of twelve entries."""
    where = files()
    filled(where)
    with open_ledger(where) as ledger:
        return exported(ledger)


def refused(where: str, lines: list[str], words: str) -> None:
    """An import that ends in one line and leaves the ledger as it was."""
    with open_ledger(where) as ledger:
        before = ledger.head()
        with pytest.raises(FactcheckError, match=words) as caught:
            ledger.take(lines)
        assert "\n" not in caught.value.line
        assert ledger.head() == before


def test_moving_from_either_database_to_the_other_keeps_the_chain(files: Place, schemas: Place) -> None:
    for source, target in ((files(), schemas()), (schemas(), files())):
        made = filled(source, 150)
        with open_ledger(source) as ours, open_ledger(target) as theirs:
            lines = exported(ours)
            assert json.loads(lines[0]) == {
                "schema": "factcheck/ledger/1",
                "count": 150,
                "head": made[-1].hash,
            }
            assert theirs.take(lines) == (150, 0)
            assert theirs.head() == ours.head()
            assert tuple(theirs.entries()) == made
            assert theirs.verify(head=made[-1].hash).intact
            assert exported(theirs) == lines
            assert theirs.take(lines) == (0, 150)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(batch=SOME_DRAFTS, there=st.booleans())
def test_any_text_moves_as_it_is(files: Place, schemas: Place, batch: list[Draft], there: bool) -> None:
    source, target = (files(), schemas()) if there else (schemas(), files())
    with open_ledger(source) as ours, open_ledger(target) as theirs:
        made = ours.append_many(batch)
        assert theirs.take(exported(ours)) == (len(batch), 0)
        assert theirs.head() == ours.head()
        assert tuple(theirs.entries()) == made


def test_only_what_is_new_is_added(places: Place) -> None:
    first, second = places(), places()
    with open_ledger(first) as ours, open_ledger(second) as theirs:
        ours.append_many(drafts(70))
        assert theirs.take(exported(ours)) == (70, 0)
        short = exported(ours)
        ours.append_many(drafts(70))
        assert theirs.take(exported(ours)) == (70, 70)
        assert theirs.take(short) == (0, 70)
        assert theirs.head() == ours.head()
        assert theirs.verify().intact


def test_ledgers_that_went_different_ways_are_not_mixed(places: Place, lines: list[str]) -> None:
    where = places()
    with open_ledger(where) as ledger:
        ledger.take([*lines[:1], *lines[1:]])
        ledger.append(STORY, EntryKind.SIGN_OFF, editor="Ann")
    with open_ledger(places()) as other:
        other.take(lines)
        other.append(STORY, EntryKind.SIGN_OFF, editor="Bob")
        refused(where, exported(other), "the export and this ledger part at entry 13")


@pytest.mark.parametrize("name", FIELDS)
def test_a_changed_field_is_refused_and_its_entry_named(places: Place, lines: list[str], name: str) -> None:
    for seq in (1, 5, 12):
        held = json.loads(lines[seq])[name]
        other = {"seq": 99, "kind": "dismiss" if held != "dismiss" else "accept"}.get(name, f"{held} ")
        if name in ("previous", "hash"):
            other = ("0" if held[0] != "0" else "1") + held[1:]
        changed = [*lines[:seq], rewritten(lines[seq], **{name: other}), *lines[seq + 1 :]]
        refused(places(), changed, rf"line {seq + 1}: entry {seq} ")


@pytest.mark.parametrize(
    ("seq", "change", "words"),
    [
        (3, {"seq": True}, "line 4: entry 3 has no number"),
        (3, {"seq": 2}, "line 4: entry 3 is out of order: entry 2 is in its place"),
        (3, {"reason": None}, "line 4: entry 3 has no reason, or one of the wrong kind"),
        (3, {"mood": "bad"}, "line 4: entry 3 has an unknown field 'mood'"),
        (3, {"kind": "explode"}, "line 4: entry 3 was changed"),
        (3, {"reason": "\ud800"}, "line 4: entry 3 was changed"),
        (0, {"schema": "factcheck/ledger/2"}, "line 1: is not the first line of a ledger"),
        (0, {"count": 11}, "the export ends with entry 12, and its first line speaks of 11"),
        (0, {"head": GENESIS}, "the export ends with entry 12"),
    ],
)
def test_a_line_that_is_no_entry_is_refused(
    files: Place, lines: list[str], seq: int, change: dict[str, object], words: str
) -> None:
    refused(files(), [*lines[:seq], rewritten(lines[seq], **change), *lines[seq + 1 :]], words)


@pytest.mark.parametrize(
    ("cut", "words"),
    [
        (lambda lines: lines[:-1], "the export ends with entry 11, and its first line speaks of 12"),
        (lambda lines: lines[1:], "line 1: is not the first line of a ledger"),
        (lambda lines: [], "line 1: is not the first line of a ledger"),
        (lambda lines: [*lines[:4], *lines[5:]], "line 5: entry 4 is missing"),
        (lambda lines: [*lines[:4], lines[5], lines[4], *lines[6:]], "line 5: entry 4 is missing"),
        (lambda lines: [*lines[:-1], lines[-1][:40]], "line 13: is not a JSON object"),
        (lambda lines: [*lines[:4], "[" * 100_000], "line 5: is not a JSON object"),
        (lambda lines: [*lines[:4], "[]"], "line 5: is not a JSON object"),
    ],
)
def test_a_damaged_export_is_refused(files: Place, lines: list[str], cut: object, words: str) -> None:
    assert callable(cut)
    refused(files(), cut(lines), words)


def test_an_export_survives_blank_lines_and_any_splitting_of_lines(files: Place) -> None:
    source, target = files(), files()
    with open_ledger(source) as ours, open_ledger(target) as theirs:
        ours.append(STORY, EntryKind.NOTE, finding="f1", editor="Ann", reason="one\u2028two\x85three\r\nfour")
        text = "".join(exported(ours))
        assert text.isascii()
        assert theirs.take(["", *text.splitlines(), " \n"]) == (1, 0)
        assert theirs.head() == ours.head()


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_one_character_of_an_export_counts(files: Place, lines: list[str], data: st.DataObject) -> None:
    text = "".join(lines)
    place = data.draw(st.integers(0, len(text) - 1))
    char = data.draw(st.characters(codec="utf-8").filter(lambda char: char != text[place]))
    changed = (text[:place] + char + text[place + 1 :]).split("\n")
    with open_ledger(files()) as theirs:
        try:
            theirs.take(changed)
        except FactcheckError:
            assert theirs.head() == (0, GENESIS)
        else:  # the same said in another way: a space, the case of an escape
            assert exported(theirs) == lines


def test_the_program_on_the_page_verifies_an_export_without_factcheck(
    lines: list[str], tmp_path: Path
) -> None:
    (program,) = re.findall(r"```python\n(.+?)```", PAGE.read_text(encoding="utf-8"), flags=re.S)
    assert "factcheck." not in program
    for held, said in (
        (lines, "12 entries"),
        ([*lines[:3], rewritten(lines[3], reason="no"), *lines[4:]], "3"),
    ):
        file = tmp_path / "ledger.jsonl"
        file.write_text("".join(line.rstrip("\n") + "\n" for line in held), encoding="ascii")
        done = subprocess.run([sys.executable, "-c", program, str(file)], capture_output=True, text=True)
        assert said in done.stdout + done.stderr
        assert (done.returncode == 0) == (held is lines)
