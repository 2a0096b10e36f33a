"""Past decisions on a new run: what stays decided, what is reopened, and what continues what."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from factcheck.desk.marking import Past, links_to, marks
from factcheck.desk.subjects import Subject
from factcheck.records import Action, State
from tests.editing import decision, past, side, subject

TOLL = subject(side("21", "Police say 21 died."), side("12", "The wire says 12 died.", "wire"))
LATER = subject(side("21", "Police now say 21 died."), side("12", "The wire says 12 died.", "wire"))
OTHER = subject(side("red"), side("blue", source="wire"))


def marked(current: dict[str, Subject], before: Past) -> dict[str, tuple[State, str]]:
    linked = replace(before, links={**before.links, **links_to(current, before)})
    return {mark.finding: (mark.state, mark.before) for mark in marks(current, linked)}


def test_the_last_ruling_counts_and_notes_do_not() -> None:
    for acts, state in (
        ([Action.ACCEPT], State.ACCEPTED),
        ([Action.DISMISS], State.DISMISSED),
        ([Action.QUERY], State.QUERIED),
        ([Action.ACCEPT, Action.DISMISS, Action.NOTE, Action.ASSIGN], State.DISMISSED),
        ([Action.NOTE], State.OPEN),
    ):
        (mark,) = marks(["fa"], past({"fa": TOLL}, *(decision("fa", act) for act in acts)))
        assert mark.state is state
        assert [one.action for one in mark.decisions] == acts


def test_a_finding_that_nobody_spoke_of_has_no_mark() -> None:
    assert marked({"fa": TOLL, "fb": OTHER}, past({"fa": TOLL})) == {}


def test_a_changed_text_reopens_what_was_decided_and_keeps_the_history() -> None:
    before = past({"fa": TOLL}, decision("fa", Action.DISMISS, reason="we were there"))
    assert marked({"fb": LATER}, before) == {"fb": (State.REOPENED, "fa")}
    (mark,) = marks(["fb"], replace(before, links={"fb": "fa"}))
    assert [one.reason for one in mark.decisions] == ["we were there"]


def test_a_note_follows_a_changed_text_and_leaves_the_finding_open() -> None:
    before = past({"fa": TOLL}, decision("fa", Action.NOTE, reason="ask them"))
    assert marked({"fb": LATER}, before) == {"fb": (State.OPEN, "fa")}


def test_what_stands_elsewhere_or_is_of_another_check_continues_nothing() -> None:
    before = past({"fa": TOLL}, decision("fa", Action.DISMISS))
    assert marked({"fb": OTHER}, before) == {}
    assert marked({"fb": replace(LATER, check="DAT001")}, before) == {}


def test_while_the_old_finding_is_in_the_run_nothing_continues_it() -> None:
    before = past({"fa": TOLL}, decision("fa", Action.DISMISS))
    assert marked({"fa": TOLL, "fb": LATER}, before) == {"fa": (State.DISMISSED, "")}


def test_a_neighbour_that_was_there_all_along_is_not_reopened() -> None:
    neighbour = subject(side("died", "Police say 21 died."), side("hurt", source="wire"))
    before = past({"fa": TOLL, "fb": neighbour}, decision("fa", Action.ACCEPT))
    assert marked({"fb": neighbour}, before) == {}


def test_each_old_finding_is_continued_once_by_the_one_most_like_it() -> None:
    sentence = "Police now say 21 of the 40 died."
    first = subject(side("40", sentence), side("12", "The wire says 12 died.", "wire"))
    second = subject(side("21", sentence), side("12", "The wire says 12 died.", "wire"))
    before = past({"fa": TOLL}, decision("fa", Action.DISMISS))
    for current in ({"fx": first, "fy": second}, {"fy": second, "fx": first}):
        assert marked(current, before) == {"fy": (State.REOPENED, "fa")}


def test_white_space_is_no_change_of_the_words() -> None:
    spaced = subject(side("21", "Police  say\n21 died."), side("13", source="wire"))
    before = past({"fa": TOLL}, decision("fa", Action.QUERY))
    assert marked({"fb": spaced}, before) == {"fb": (State.REOPENED, "fa")}


def test_a_finding_without_a_claim_side_is_followed_by_its_evidence() -> None:
    left_out = subject(None, side("Tuesday", "It failed on Tuesday.", "wire"), "OMI001")
    again = subject(None, side("Tuesday", "It all failed on Tuesday.", "wire"), "OMI001")
    before = past({"fa": left_out}, decision("fa", Action.DISMISS))
    assert marked({"fb": again}, before) == {"fb": (State.REOPENED, "fa")}
    assert marked({"fb": replace(again, claim=side("now"))}, before) == {}


def test_a_chain_of_changes_carries_the_decision_along() -> None:
    third = subject(side("22", "Police now say 22 died."), side("12", "The wire says 12 died.", "wire"))
    before = replace(past({"fa": TOLL, "fb": LATER}, decision("fa", Action.DISMISS)), links={"fb": "fa"})
    assert marked({"fc": third}, before) == {"fc": (State.REOPENED, "fb")}


def test_what_is_known_and_undecided_is_settled_until_its_text_changes() -> None:
    before = past({"fa": TOLL}, known=frozenset({"fa"}))
    assert marked({"fa": TOLL}, before) == {"fa": (State.KNOWN, "")}
    assert marked({"fb": LATER}, before) == {"fb": (State.REOPENED, "fa")}
    (mark,) = marks(["fa"], before)
    assert mark.settled


def test_links_that_run_in_a_circle_end() -> None:
    before = replace(past({}, decision("fb", Action.NOTE)), links={"fa": "fb", "fb": "fa"})
    assert [mark.finding for mark in marks(["fa"], before)] == ["fa"]


WORDS = st.sampled_from(["12", "21", "40"])
SIDES = st.none() | st.builds(side, WORDS, st.sampled_from(["It is so.", "It was so."]))
SUBJECTS = st.builds(subject, SIDES, SIDES, st.sampled_from(["NUM001", "NUM002"]))
RUNS = st.dictionaries(st.sampled_from([f"f{at}" for at in range(12)]), SUBJECTS, max_size=8)


@given(RUNS, RUNS)
def test_links_lead_from_new_findings_to_gone_ones_of_the_same_check_each_once(
    old: dict[str, Subject], new: dict[str, Subject]
) -> None:
    links = links_to(new, past(old))
    assert set(links) <= new.keys() - old.keys()
    assert set(links.values()) <= old.keys() - new.keys()
    assert len(set(links.values())) == len(links)
    assert all(new[one].check == old[other].check for one, other in links.items())


@given(RUNS, RUNS)
def test_nothing_that_could_be_continued_is_left_over_while_a_like_one_is_free(
    old: dict[str, Subject], new: dict[str, Subject]
) -> None:
    links = links_to(new, past(old))
    free = old.keys() - new.keys() - set(links.values())
    for finding in new.keys() - old.keys() - links.keys():
        assert all(
            (new[finding].check, new[finding].sides) != (old[one].check, old[one].sides) for one in free
        )
