"""How sure a sentence leaves its reader of a predicate, on the scale of FactBank."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.extract.stance import certainty, read_cues
from factcheck.parse.spacy_parser import parse
from factcheck.records import Cue, Span


def sure(text: str, word: str) -> float:
    at = text.rindex(word)
    return certainty(read_cues(parse(text, (Span(0, len(text)),))), Span(at, at + len(word)))


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Norway sent drones.", "sent", 1.0),
        ("Norway did not send drones.", "send", 0.0),
        ("Norway may send drones.", "send", 0.5),
        ("Norway may not send drones.", "send", 0.25),
        ("Norway allegedly sent drones.", "sent", 0.4),
        ("Norway allegedly did not send drones.", "send", 0.3),
        ("Norway refused to send drones.", "send", 0.0),
        ("Norway did not refuse to send drones.", "send", 0.5),
        ("Norway did not fail to send drones.", "send", 1.0),
        ("Norway is not expected to send drones.", "send", 0.125),
        ("Norway began to send drones.", "send", 1.0),
    ],
)
def test_commitment(text: str, word: str, expected: float) -> None:
    assert sure(text, word) == pytest.approx(expected)


def test_a_weaker_word_never_makes_a_claim_surer() -> None:
    order = ["sent", "will send", "may send", "may not send", "did not send"]
    values = [sure(f"Norway {words} drones.", words.split()[-1]) for words in order]
    assert values == sorted(values, reverse=True)


def test_a_cue_on_another_predicate_changes_nothing() -> None:
    assert sure("Norway sent drones but may keep the boats.", "sent") == 1.0


_SPANS = st.builds(lambda start: Span(start, start + 1), st.integers(0, 5))
_CUES = st.builds(
    Cue,
    _SPANS,
    st.just("x"),
    st.sampled_from(["hedge", "modality", "negation", "direction"]),
    st.sampled_from(["not", "fail", "refuse", "may"]),
    _SPANS,
    st.floats(0, 1),
)


@given(st.lists(_CUES, max_size=8), _SPANS)
@settings(max_examples=300, deadline=None)
def test_any_cues_even_circular_give_a_commitment_between_0_and_1(cues: list[Cue], target: Span) -> None:
    assert 0.0 <= certainty(cues, target) <= 1.0
