"""Phrases, spellings, modifiers and function words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.lexis import (
    ModifierRelation,
    Relation,
    canonical_phrase,
    equivalent,
    fold,
    is_content,
    is_generic_noun,
    is_light_verb,
    modifier_relation,
    normal,
    relation,
    similar,
)
from factcheck.lexis.relations import judge
from factcheck.resources import lexicon, models_folder

SOME = sorted(lexicon("wordnet")["words"])[::97]
WORDS = st.sampled_from([key.rsplit(".", 1)[0] for key in SOME])
POS = st.sampled_from(["NOUN", "VERB", "ADJ", "ADV", "PROPN", "ADP"])


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("anti-air", "antiair"),
        ("defence", "defense"),
        ("programme", "program"),
        ("honour", "honor"),
        ("organisation", "organization"),
        ("cease-fire", "ceasefire"),
        ("re-elect", "reelect"),
        ("centre", "center"),
        ("per cent", "percent"),
        ("Manoeuvre", "maneuver"),
        ("paralyse", "paralyze"),
    ],
)
def test_spelling_variants_are_one_word(left: str, right: str) -> None:
    assert normal(left) == normal(right)
    assert relation(left.lower(), "NOUN", right.lower(), "NOUN") is Relation.SAME


@pytest.mark.parametrize(
    ("left", "right"),
    [("four", "for"), ("re-sign", "resign"), ("prize", "prise"), ("hour", "hor"), ("their", "there")],
)
def test_different_words_stay_different(left: str, right: str) -> None:
    assert normal(left) != normal(right)


def test_inflected_forms_are_brought_to_their_lemma() -> None:
    assert relation("troops", "NOUN", "soldier", "NOUN") is Relation.SYNONYM
    assert relation("bought", "VERB", "purchase", "VERB") is Relation.SYNONYM
    assert relation("children", "NOUN", "child", "NOUN") is Relation.SAME


def test_across_parts_of_speech() -> None:
    assert relation("deployment", "NOUN", "deploy", "VERB") is Relation.DERIVED
    assert relation("assess", "VERB", "assessment", "NOUN") is Relation.DERIVED
    assert relation("deployment", "NOUN", "send", "VERB") is Relation.DERIVED
    assert relation("death", "NOUN", "kill", "VERB") is Relation.BROADER
    assert relation("last", "ADJ", "last", "VERB") is Relation.NONE


def test_a_name_is_only_itself() -> None:
    assert relation("bush", "PROPN", "shrub", "NOUN") is Relation.NONE
    assert relation("reading", "PROPN", "reading", "PROPN") is Relation.SAME


def test_nearly_is_not_about() -> None:
    assert equivalent("about", "approximately", "ADV")
    assert not equivalent("nearly", "approximately", "ADV")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("he turn down the offer", [(1, 3)]),
        ("a cease - fire in the wake of the raid", [(1, 4), (4, 8)]),
        ("they shoot down two drone in excess of plan", [(1, 3), (5, 8)]),
        ("the meeting take place on monday", [(2, 4)]),
        ("nothing here", []),
        ("- - -", []),
        ("", []),
    ],
)
def test_fold_finds_phrases(text: str, wanted: list[tuple[int, int]]) -> None:
    assert [(start, end) for start, end, _ in fold(text.split())] == wanted


def test_a_folded_phrase_answers_its_paraphrase() -> None:
    (found,) = fold(["shoot", "down"])
    assert relation(found[2], "VERB", "intercept", "VERB") in (Relation.SAME, Relation.SYNONYM)
    (found,) = fold(["carry", "out"])
    assert relation(found[2], "VERB", "conduct", "VERB") is Relation.SYNONYM
    (found,) = fold(["ahead", "of"])
    assert relation(found[2], "ADP", "before", "ADP") is Relation.SAME


def test_canonical_phrase() -> None:
    assert canonical_phrase(("prior", "to")) == canonical_phrase(("ahead", "of")) == "before"
    assert canonical_phrase(("in", "preparation", "for")) is None, "a purpose is not a time"
    assert canonical_phrase(("zebra", "crossing")) is None


@given(st.lists(st.sampled_from(["carry", "out", "-", "in", "the", "wake", "of", "take", "place", "x"])))
def test_folds_lie_in_order_and_inside(lemmas: list[str]) -> None:
    end = 0
    for start, stop, canonical in fold(lemmas):
        assert end <= start < stop <= len(lemmas)
        assert canonical
        end = stop


@given(WORDS, POS, WORDS, POS)
def test_relations_mirror_each_other(left: str, left_pos: str, right: str, right_pos: str) -> None:
    mirror = {Relation.BROADER: Relation.NARROWER, Relation.NARROWER: Relation.BROADER}
    found = relation(left, left_pos, right, right_pos)
    assert relation(right, right_pos, left, left_pos) is mirror.get(found, found)
    assert (similar(left, left_pos, right, right_pos) == 0.0) == (found is Relation.NONE)


def test_the_quick_answer_is_the_long_one() -> None:
    """Disjoint neighbourhoods must never hide a relation: compared on a grid over the vocabulary."""
    rows = [key.rsplit(".", 1) for key in sorted(lexicon("wordnet")["words"])[::211]]
    events = [row.get("verbs", ["end"])[0] for row in lexicon("events")["classes"].values()]
    rows += [[word.rstrip("~"), "v"] for word in events[::3]]
    names = {"n": "NOUN", "v": "VERB", "a": "ADJ", "r": "ADV"}
    words = [(word, names[letter]) for word, letter in rows]
    hidden = [
        (left, right)
        for i, left in enumerate(words)
        for right in words[i % 7 :: 7]
        if judge(*left, *right)[0] is not relation(*left, *right)
    ]
    assert hidden == []


@given(WORDS, POS)
def test_a_word_is_itself(word: str, pos: str) -> None:
    assert relation(word, pos, word, pos) is Relation.SAME
    assert similar(word, pos, word, pos) == 1.0


@given(st.text(max_size=30), st.text(max_size=30), POS)
def test_any_text_is_answered(left: str, right: str, pos: str) -> None:
    assert relation(left, pos, right, pos) in Relation
    assert modifier_relation(left, right) in ModifierRelation


@pytest.mark.parametrize(
    ("claim", "evidence", "wanted"),
    [
        ("nuclear-capable", "nuclear-armed", ModifierRelation.ALTERED),
        ("state-backed", "state-controlled", ModifierRelation.ALTERED),
        ("rebel-held", "rebel-backed", ModifierRelation.ALTERED),
        ("former", "current", ModifierRelation.ALTERED),
        ("acting", "interim", ModifierRelation.SAME),
        ("acting", "former", ModifierRelation.ALTERED),
        ("suspected", "confirmed", ModifierRelation.ALTERED),
        ("preliminary", "final", ModifierRelation.ALTERED),
        ("civilian", "military", ModifierRelation.ALTERED),
        ("domestic", "foreign", ModifierRelation.ALTERED),
        ("public", "private", ModifierRelation.ALTERED),
        ("senior", "junior", ModifierRelation.ALTERED),
        ("conventional", "nuclear", ModifierRelation.ALTERED),
        ("bilateral", "trilateral", ModifierRelation.ALTERED),
        ("minor", "serious", ModifierRelation.ALTERED),
        ("unanimous", "split", ModifierRelation.ALTERED),
        ("non-binding", "binding", ModifierRelation.ALTERED),
        ("gross", "net", ModifierRelation.ALTERED),
        ("outdated", "aging", ModifierRelation.NEAR),
        ("enormous", "large", ModifierRelation.NEAR),
        ("state-controlled", "official", ModifierRelation.NEAR),
        ("illicit", "illegal", ModifierRelation.SAME),
        ("northeastern", "north-eastern", ModifierRelation.SAME),
        ("wooden", "political", ModifierRelation.UNKNOWN),
    ],
)
def test_modifiers(claim: str, evidence: str, wanted: ModifierRelation) -> None:
    assert modifier_relation(claim, evidence) is wanted
    assert modifier_relation(evidence, claim) is wanted


def test_function_words() -> None:
    assert not is_content("also", "ADV")
    assert not is_content("the", "DET")
    assert not is_content("--", "NOUN")
    assert is_content("missile", "NOUN")
    assert is_light_verb("take")
    assert not is_light_verb("kidnap")
    assert is_generic_noun("move")
    assert not is_generic_noun("missile")


def test_lexicons_stay_small_and_sorted() -> None:
    folder = models_folder() / "lexicon"
    assert (folder / "wordnet.json").stat().st_size < 6_000_000
    assert (folder / "WORDNET-LICENSE").read_text(encoding="utf-8").count("Princeton University") >= 2
    for name, parts in (("equivalents", lexicon("equivalents")), ("modifiers", lexicon("modifiers"))):
        for part, groups in parts.items():
            assert list(groups) == sorted(groups), (name, part)
    assert sum(len(groups) for groups in lexicon("equivalents").values()) >= 500
    assert lexicon("antonyms_extra") == sorted(lexicon("antonyms_extra"))
