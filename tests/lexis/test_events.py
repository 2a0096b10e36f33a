"""Event classes: that the lexicon is sound, and that editors' distinctions come out."""

from __future__ import annotations

import itertools

import pytest

from factcheck.lexis import EventRelation, event, event_class, event_classes, event_relation
from factcheck.resources import lexicon

CLASSES = lexicon("events")["classes"]
LINKS = ("is", "implies", "near", "opposes")
MIRROR = {
    EventRelation.IMPLIED: EventRelation.NARROWER,
    EventRelation.BROADER: EventRelation.NARROWER,
    EventRelation.LADDER_UP: EventRelation.LADDER_DOWN,
    EventRelation.LADDER_DOWN: EventRelation.LADDER_UP,
}


def test_the_lexicon_is_broad() -> None:
    words = {
        (w.rstrip("~"), p) for row in CLASSES.values() for p in ("verbs", "nouns") for w in row.get(p, ())
    }
    assert len(CLASSES) >= 160
    assert len(words) >= 900
    assert len({row["family"] for row in CLASSES.values()}) >= 12


def test_links_and_ladders_name_classes_that_exist() -> None:
    for name, row in CLASSES.items():
        for link in LINKS:
            assert set(row.get(link, ())) <= set(CLASSES), (name, link)
    for ladder in lexicon("events")["ladders"].values():
        assert set(ladder) <= set(CLASSES)


def test_every_word_finds_its_class() -> None:
    for name, row in CLASSES.items():
        for part, pos in (("verbs", "VERB"), ("nouns", "NOUN"), ("adjectives", "ADJ")):
            for word in row.get(part, ()):
                assert event(name) in event_classes(word.rstrip("~"), pos), (name, word)


def test_relations_mirror_each_other() -> None:
    for left, right in itertools.islice(itertools.combinations(sorted(CLASSES), 2), 0, None, 5):
        forth = event_relation(event(left), event(right))
        back = event_relation(event(right), event(left))
        if forth is EventRelation.NARROWER:
            assert back in (EventRelation.BROADER, EventRelation.IMPLIED), (left, right)
        else:
            assert back is MIRROR.get(forth, forth), (left, right)


def test_no_class_opposes_what_it_entails() -> None:
    for name, row in CLASSES.items():
        for other in (*row.get("is", ()), *row.get("implies", ()), *row.get("near", ())):
            assert other not in row.get("opposes", ()), (name, other)
            assert name not in CLASSES[other].get("opposes", ()), (name, other)


@pytest.mark.parametrize(
    ("claim", "evidence", "wanted"),
    [
        ("die", "kill", EventRelation.IMPLIED),
        ("die", "murder", EventRelation.IMPLIED),
        ("kill", "die", EventRelation.NARROWER),
        ("casualty", "die", EventRelation.BROADER),
        ("casualty", "wound", EventRelation.BROADER),
        ("die", "casualty", EventRelation.NARROWER),
        ("die", "injure", EventRelation.LADDER_UP),
        ("charge", "suspect", EventRelation.LADDER_UP),
        ("suspect", "charge", EventRelation.LADDER_DOWN),
        ("convict", "acquit", EventRelation.OPPOSED),
        ("arrest", "release", EventRelation.OPPOSED),
        ("release", "parole", EventRelation.BROADER),
        ("arrest", "detain", EventRelation.NEAR),
        ("talks", "meeting", EventRelation.NEAR),
        ("talks", "summit", EventRelation.BROADER),
        ("meeting", "summit", EventRelation.BROADER),
        ("summit", "talks", EventRelation.NARROWER),
        ("propose", "pass-law", EventRelation.LADDER_DOWN),
        ("plan", "agree", EventRelation.LADDER_DOWN),
        ("exercise", "test-weapon", EventRelation.DIFFERENT),
        ("buy", "sell", EventRelation.OPPOSED),
        ("surge", "plunge", EventRelation.OPPOSED),
        ("increase", "surge", EventRelation.BROADER),
        ("dismiss", "resign", EventRelation.DIFFERENT),
        ("flood", "drought", EventRelation.OPPOSED),
        ("quake", "quake", EventRelation.SAME),
    ],
)
def test_editors_distinctions(claim: str, evidence: str, wanted: EventRelation) -> None:
    assert event_relation(event(claim), event(evidence)) is wanted


@pytest.mark.parametrize(
    ("word", "pos", "name"),
    [
        ("strike", "VERB", "attack"),
        ("walk out", "VERB", "walkout"),
        ("killing", "NOUN", "kill"),
        ("wounded", "ADJ", "wound"),
        ("arrested", "VERB", "arrest"),
        ("kidnapped", "ADJ", "kidnap"),
        ("test-firing", "NOUN", "test-weapon"),
        ("shoot down", "VERB", "shoot-down"),
        ("organise", "VERB", None),
        ("head", "NOUN", None),
        ("table", "NOUN", None),
    ],
)
def test_usual_reading(word: str, pos: str, name: str | None) -> None:
    found = event_class(word, pos)
    assert (found.name if found else None) == name


def test_a_second_reading_is_kept_behind_the_usual_one() -> None:
    assert [found.name for found in event_classes("strike", "NOUN")] == ["attack", "walkout"]


def test_an_unknown_class_is_refused() -> None:
    with pytest.raises(KeyError):
        event("no such class")
