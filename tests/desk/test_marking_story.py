"""A story over several runs, as its ledger tells it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.desk import EntryKind, runs
from factcheck.desk.keeping import case_in, finding_in, sign_off
from factcheck.desk.subjects import LONGEST, from_values, subjects_of, to_values
from factcheck.errors import FactcheckError
from factcheck.records import State
from tests.editing import DAM, Desk, renamed, without
from tests.ledgers import drafts
from tests.report.story import DRAFT, DRAFT_TEXT


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_the_same_run_is_kept_once_and_a_different_one_again(desk: Desk) -> None:
    assert desk.run() == ()
    desk.run()
    assert desk.count() == 1
    desk.run(without(DAM, "f1"))
    desk.run()
    desk.run(replace(DAM, signature="another"))
    assert desk.count() == 4


def test_a_run_keeps_every_finding_in_order_with_both_sides(desk: Desk) -> None:
    desk.run()
    run = desk.case().run
    assert run is not None
    assert list(run.findings) == ["f1", "f2", "f3", "f4"]
    assert run.findings == subjects_of(DAM)
    assert run.articles == (("draft.txt", DRAFT.sha256), ("wire.txt", "77" * 32))
    assert run.draft == "draft.txt"
    evidence = run.findings["f1"].evidence
    assert evidence is not None
    assert evidence.source == "wire.txt"
    assert evidence.sentence[evidence.at :].startswith("40 of the 120 gates")


def test_a_decision_outlives_an_edit_elsewhere_and_is_marked_on_the_next_report(desk: Desk) -> None:
    desk.run()
    desk.decide("f3", "dismiss", reason="both were said")
    (mark,) = desk.run(without(DAM, "f1", "f2"))
    assert (mark.finding, mark.state) == ("f3", State.DISMISSED)
    assert mark.decisions[0].reason == "both were said"
    assert mark.decisions[0].signature == DAM.signature


def test_a_changed_text_reopens_and_a_new_decision_closes_again_with_the_whole_history(desk: Desk) -> None:
    desk.run()
    desk.decide("f1", "dismiss", reason="first")
    desk.run(renamed(DAM, "f1", "f1b"))
    assert desk.states()["f1b"] is State.REOPENED
    desk.decide("f1b", "accept", reason="second")
    mark = desk.case().mark("f1b")
    assert (mark.state, mark.before) == (State.ACCEPTED, "")
    assert [one.reason for one in mark.decisions] == ["first", "second"]
    desk.run(renamed(DAM, "f1", "f1c"))
    mark = desk.case().mark("f1c")
    assert (mark.state, mark.before) == (State.REOPENED, "f1b")
    assert [one.finding for one in mark.decisions] == ["f1", "f1b"]


def test_a_text_that_is_as_it_was_is_decided_as_it_was(desk: Desk) -> None:
    desk.run()
    desk.decide("f1", "dismiss")
    desk.run(renamed(DAM, "f1", "f1b"))
    desk.run()
    assert desk.states()["f1"] is State.DISMISSED


def test_what_was_decided_and_is_gone_is_remembered_with_its_words(desk: Desk) -> None:
    desk.run()
    desk.decide("f1", "accept")
    desk.decide("f4", "note", reason="look again")
    desk.run(without(DAM, "f1", "f4"))
    case = desk.case()
    assert case.gone == ("f1", "f4")
    subject = case.subject("f1")
    assert subject is not None
    assert subject.message == "draft.txt counts workers where wire.txt counts gates."
    assert case.mark("f1").state is State.ACCEPTED


def test_a_decision_whose_successor_is_gone_too_is_not_lost(desk: Desk) -> None:
    desk.run()
    desk.decide("f1", "accept")
    desk.run(renamed(DAM, "f1", "f1b"))
    assert desk.case().gone == ()
    desk.run(without(DAM, "f1"))
    assert desk.case().gone == ("f1",)


def test_a_sign_off_is_for_one_state_of_the_copy(desk: Desk) -> None:
    desk.run()
    with desk.open() as ledger:
        sign_off(ledger, case_in(ledger, "dam"), editor="Bo")
    assert not desk.case().stale
    desk.run(without(DAM, "f1"))
    assert desk.case().stale
    desk.run()
    case = desk.case()
    assert not case.stale
    assert case.signed_off is not None
    assert case.signed_off.decision.editor == "Bo"


def test_a_story_without_a_run_cannot_be_signed_off(desk: Desk) -> None:
    with desk.open() as ledger:
        ledger.append("dam", EntryKind.NOTE, finding="f1", editor="Ana", reason="early")
        with pytest.raises(FactcheckError, match="has no run to sign off"):
            sign_off(ledger, case_in(ledger, "dam"), editor="Ana")


def test_stories_do_not_mix(desk: Desk) -> None:
    desk.run()
    desk.decide("f1", "dismiss")
    other = Desk(Path(desk.where).parent, "bridge")
    assert other.run() == ()
    assert other.states()["f1"] is State.OPEN


def test_a_desk_of_many_stories_is_not_listed_in_one_line(desk: Desk) -> None:
    with desk.open() as ledger:
        ledger.append_many([replace(each, story=f"{at} of them") for at, each in enumerate(drafts(90))])
        with pytest.raises(FactcheckError) as caught:
            case_in(ledger, "xyz")
        assert caught.value.line.endswith("no story 'xyz'; see: factcheck desk list")
        with pytest.raises(FactcheckError, match="did you mean 77 of them"):
            case_in(ledger, "77 of then")


def test_an_id_may_be_shortened_while_it_names_one_finding(desk: Desk) -> None:
    desk.run(renamed(renamed(DAM, "f1", "fabcd1"), "f2", "fabcd2"))
    case = desk.case()
    assert finding_in(case, "f3") == "f3"
    assert finding_in(case, "fabcd1") == "fabcd1"
    for given, said in (("fab", "too short"), ("fabcd", "fabcd1, fabcd2"), ("f999", "no finding")):
        with pytest.raises(FactcheckError, match=said):
            finding_in(case, given)


def test_a_run_that_somebody_else_wrote_is_named(desk: Desk) -> None:
    with desk.open() as ledger:
        ledger.append("dam", EntryKind.RUN, editor="Eve", body={"findings": "none"})
    with pytest.raises(FactcheckError, match=r"entry 1: is no run that factcheck wrote.*desk verify"):
        desk.case()


def test_a_sentence_without_end_is_cut_around_its_words() -> None:
    text = "x" * 100_000 + DRAFT_TEXT + "y" * 100_000
    moved = replace(DRAFT, text=text)
    first = DAM.findings[0]
    assert first.claim is not None
    claim = replace(
        first.claim,
        span=first.claim.span.shift(100_000),
        sentence=replace(first.claim.sentence, start=0, end=len(text)),
    )
    report = replace(DAM, articles=(moved, DAM.articles[1]), findings=(replace(first, claim=claim),))
    kept = subjects_of(report)["f1"].claim
    assert kept is not None
    assert len(kept.sentence) <= LONGEST
    assert kept.at is not None
    assert kept.sentence[kept.at : kept.at + 10] == "40 workers"


def test_a_run_too_large_for_one_entry_is_kept_with_shorter_sentences(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    long = DAM.findings[0]
    assert long.claim is not None
    wide = replace(long, message="x" * 1000)
    monkeypatch.setattr(runs, "BODY_LIMIT", 1500)
    desk.run(replace(DAM, findings=(wide,)))
    kept = desk.case().subject("f1")
    assert kept is not None
    assert kept.message == "x" * 199 + "…"
    assert kept.claim is not None
    assert kept.claim.surface == "40 workers"


def test_a_snapshot_comes_back_from_json_as_it_was() -> None:
    for subject in subjects_of(DAM).values():
        assert from_values(to_values(subject)) == subject
