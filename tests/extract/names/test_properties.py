"""Invariants of names over texts put together from parts."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.extract.names import read_mentions
from factcheck.parse.spacy_parser import parse
from factcheck.records import Mention, Span

_NAMES = (
    "Lee Jae-myung",
    "the U.S.",
    "Seoul",
    "Côte d'Ivoire",
    "Conor O'Malley",
    "the Korean Central News Agency",
    "Anne-Marie Duval",
    "South Korean officials",
    "the Kremlin",
    "St. Petersburg",
)
_VERBS = ("praised", "warned", "sued", "left", "said nothing to")
_SENTENCES = st.builds(
    lambda one, verb, other, tail: f"On Monday, {one} {verb} {other}{tail}",
    st.sampled_from(_NAMES),
    st.sampled_from(_VERBS),
    st.sampled_from(_NAMES),
    st.sampled_from((".", "'s envoy.", ", aides said.", " in May.")),
)
_ANY = st.text(alphabet=st.sampled_from("AbC us.’'-–“”()&,:\n\tÉ1KNthe "), max_size=80)


def _read(text: str) -> tuple[Mention, ...]:
    return read_mentions(text, parse(text, [Span(0, len(text))]))


def _check(text: str) -> None:
    found = _read(text)
    assert all(mention.span.of(text) == mention.surface for mention in found)
    assert all(mention.surface.strip() == mention.surface != "" for mention in found)
    assert all(one.span.end <= two.span.start for one, two in pairwise(found))
    assert _read(text) == found


@settings(max_examples=40, deadline=None)
@given(st.lists(_SENTENCES, min_size=1, max_size=4))
def test_offsets_hold_and_reading_again_gives_the_same(sentences: list[str]) -> None:
    _check(" ".join(sentences))


@settings(max_examples=60, deadline=None)
@given(_ANY)
def test_any_text_is_read_without_harm(text: str) -> None:
    _check(text)


@settings(max_examples=40, deadline=None)
@given(st.lists(_SENTENCES, min_size=1, max_size=3))
def test_apostrophe_style_changes_no_canonical(sentences: list[str]) -> None:
    text = " ".join(sentences)
    curly = text.replace("'", "’")
    assert [m.canonical for m in _read(text)] == [m.canonical for m in _read(curly)]


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(("Lee Jae-myung", "Anne-Marie Duval", "Kim Yo-jong")), st.sampled_from(_VERBS))
def test_hyphens_inside_a_name_change_no_canonical(name: str, verb: str) -> None:
    plain = " ".join(part[0].upper() + part[1:] for part in name.replace("-", " ").split())
    canonicals = [
        {m.canonical for m in _read(f"On Friday, {written} {verb} the reporters.")}
        for written in (name, plain)
    ]
    assert canonicals[0] == canonicals[1] == {plain}
