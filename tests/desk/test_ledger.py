"""A ledger keeps what it was given, in order, on both databases."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import datetime, timedelta, timezone
from hashlib import sha256
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.desk import GENESIS, Draft, Entry, EntryKind, open_ledger
from factcheck.errors import FactcheckError
from factcheck.records import Action
from tests.ledgers import SOME_DRAFTS, STORY, Clock, Place, drafts, filled


def test_what_goes_in_comes_out_of_the_ledger_opened_anew(places: Place) -> None:
    where = places()
    with open_ledger(where, clock=Clock()) as ledger:
        assert (ledger.head(), ledger.stories(), list(ledger.entries())) == ((0, GENESIS), (), [])
        made = ledger.append(
            STORY,
            EntryKind.QUERY,
            finding="f1",
            editor="Ann Ólafsdóttir",
            reason="“who says so?”\r\n\tline\u2028two 火",
            assignee="Bob",
            signature="factcheck 0.1.0",
            body={"z": [1, None, 0.5], "a": "å\x00\ud800"},
        )
    assert (made.seq, made.at, made.previous) == (1, "2025-03-09T14:06:30Z", GENESIS)
    assert made.body == '{"a":"å\\u0000\\ud800","z":[1,null,0.5]}'
    with open_ledger(where, create=False) as ledger:
        assert list(ledger.entries()) == [made]
        assert ledger.head() == (1, made.hash)
        assert ledger.stories() == (STORY,)
        assert ledger.verify().intact


def test_the_hash_is_that_of_the_documented_bytes(places: Place) -> None:
    with open_ledger(places()) as ledger:
        one = ledger.append(
            STORY,
            EntryKind.NOTE,
            finding="f1",
            editor="Ann",
            reason='a "ü" \\ \n\x7f',
            at="2025-01-31T23:59:59Z",
        )
    said = (
        '["factcheck/ledger/1",1,"note","harbour fire","f1","Ann","a \\"ü\\" \\\\ \\n\x7f","",'
        f'"2025-01-31T23:59:59Z","","{{}}","{GENESIS}"]'
    )
    assert one.hash == sha256(said.encode("utf-8")).hexdigest()


def test_entries_are_counted_without_gaps_over_all_stories(places: Place) -> None:
    with open_ledger(places()) as ledger:
        ledger.append_many(drafts(150, "a quake"))
        ledger.append_many(drafts(3, "Zürich"))
        ledger.append("a quake", EntryKind.SIGN_OFF, editor="Ann")
        entries = list(ledger.entries())
        assert [entry.seq for entry in entries] == list(range(1, 155))
        assert all(next_one.previous == one.hash for one, next_one in pairwise(entries))
        assert list(ledger.entries("Zürich")) == entries[150:153]
        assert list(ledger.entries("a quake", after=149)) == [entries[149], entries[153]]
        assert list(ledger.entries("nothing")) == []
        assert ledger.stories() == ("a quake", "Zürich")
        verdict = ledger.verify()
        assert (verdict.count, verdict.head, verdict.faults) == (154, entries[-1].hash, ())


def test_several_are_entered_all_or_none(places: Place) -> None:
    with open_ledger(places()) as ledger:
        one = ledger.append_many(drafts(3))[-1]
        bad = Draft(STORY, EntryKind.ACCEPT, "f9", "Ann", reason="x" * 10_001)
        with pytest.raises(FactcheckError, match="reason: is 10,001 characters long, of at most 10,000"):
            ledger.append_many((*drafts(3), bad))
        assert ledger.head() == (3, one.hash)
        assert ledger.append_many(()) == ()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"story": " "}, "story: is empty"),
        ({"story": "s" * 201}, "story: is 201 characters long"),
        ({"editor": ""}, "editor: is empty"),
        ({"editor": "Ann\x00"}, r"editor: holds U\+0000 at character 3"),
        ({"reason": "so \udcff"}, r"reason: holds U\+DCFF at character 3"),
        ({"finding": ""}, "finding: is empty and the act is accept"),
        ({"kind": EntryKind.SIGN_OFF}, "finding: is named and the act is sign-off"),
        ({"at": "2025-02-30T10:00:00Z"}, "at: is not a time"),
        ({"at": "2025-02-20T10:00:00+01:00"}, "at: is not a time"),
        ({"signature": "s" * 2_001}, "signature: is 2,001 characters long"),
        ({"body": {"n": float("nan")}}, "body: cannot be written as JSON"),
        ({"body": {"text": "ü" * 8 * 1024 * 1024}}, "body: is larger than 16 MB"),
    ],
)
def test_what_cannot_be_kept_is_refused_in_one_line(
    files: Place, change: dict[str, object], words: str
) -> None:
    good: dict[str, object] = {"story": STORY, "kind": EntryKind.ACCEPT, "finding": "f1", "editor": "Ann"}
    with open_ledger(files()) as ledger:
        with pytest.raises(FactcheckError, match=words) as caught:
            ledger.append_many([Draft(**{**good, **change})])  # type: ignore[arg-type]
        assert "\n" not in caught.value.line
        assert ledger.head() == (0, GENESIS)


def test_times_are_utc_and_a_clock_that_goes_backwards_is_taken_at_its_word(places: Place) -> None:
    here = timezone(timedelta(hours=2))
    where = places()
    with open_ledger(where, clock=lambda: datetime(2025, 7, 1, 1, 30, tzinfo=here)) as ledger:
        assert ledger.append(STORY, EntryKind.SIGN_OFF, editor="Ann").at == "2025-06-30T23:30:00Z"
    with open_ledger(where, clock=Clock(step=-1)) as ledger:
        times = [ledger.append(STORY, EntryKind.SIGN_OFF, editor="Ann").at for _ in range(3)]
        assert times == sorted(times, reverse=True)
        assert ledger.verify().intact


def test_a_reader_who_stops_to_think_keeps_no_writer_waiting(places: Place) -> None:
    where = places()
    made = filled(where, 100)
    with open_ledger(where) as reader, open_ledger(where) as writer:
        reading = reader.entries()
        seen = [next(reading)]
        added = writer.append(STORY, EntryKind.SIGN_OFF, editor="Ann")
        assert [*seen, *reading] == [*made, added]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(batches=st.lists(SOME_DRAFTS, max_size=4))
def test_any_text_is_kept_as_it_was_entered(places: Place, batches: list[list[Draft]]) -> None:
    where = places()
    made: list[Entry] = []
    with open_ledger(where) as ledger:
        for batch in batches:
            made += ledger.append_many(batch)
        assert list(ledger.entries()) == made
        assert ledger.verify().intact
    for draft, entry in zip((draft for batch in batches for draft in batch), made, strict=True):
        for name in ("story", "kind", "finding", "editor", "reason", "assignee", "signature"):
            assert getattr(entry, name) == getattr(draft, name)
        assert json.dumps(json.loads(entry.body), sort_keys=True) == json.dumps(draft.body, sort_keys=True)


def test_there_is_an_entry_for_every_act_and_for_a_run() -> None:
    assert {str(kind) for kind in EntryKind} == {str(action) for action in Action} | {"run"}


def test_the_desk_is_imported_without_a_database() -> None:
    heavy = ("sqlalchemy", "sqlite3", "psycopg")
    code = f"import sys, factcheck.desk; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
