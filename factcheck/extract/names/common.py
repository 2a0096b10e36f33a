"""Capitalised words that are no names, or none by themselves."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extract.names.lists import is_common, listed
from factcheck.extract.names.words import NOUNS, Word, joined
from factcheck.naming.fold import HYPHENS, is_acronym
from factcheck.naming.spelling import opens_person


def is_calendar(words: Sequence[Word], at: int, titled: bool) -> bool:
    """Whether a word is a month or a day, and no surname after a title."""
    if not listed("calendar", words[at].text):
        return False
    return not (titled and words[at].tag in NOUNS)


def is_opener(words: Sequence[Word], at: int, titled: bool) -> bool:
    """Whether a capitalised word is a common one, capitalised by its place or by habit."""
    word = words[at]
    if titled:
        return False
    if listed("openers", word.text) and not (is_acronym(word.text) and len(word.text) > 2):
        # "South Bank", "New Zealand First", but no "The Guardian": articles are no part of a name.
        inside = not word.initial and word.tag in NOUNS and at + 1 < len(words)
        return not (inside and words[at + 1].capital and joined(words, at, at + 2))
    if listed("common_acronyms", word.text) and is_acronym(word.text) and word.gap not in HYPHENS:
        return True
    if len(word.text) == 1 and "." not in word.text:
        return word.tag not in NOUNS
    if "'" in word.text and listed("openers", word.text.split("'")[0]):
        return True
    if not word.initial or word.tag in NOUNS or opens_person(word.text):
        return False
    # "Hawking says", "Broad's over": a surname that the tagger did not expect at the start.
    return not (word.possessive or _is_verb(words, at + 1))


def is_occupation(words: Sequence[Word], at: int) -> bool:
    """Whether a common noun stands before a full name: "Photographer Jane Doe"."""
    return (
        at + 2 < len(words)
        and joined(words, at, at + 3)
        and words[at + 1].capital
        and words[at + 2].capital
        and opens_person(words[at + 1].text)
        and not opens_person(words[at].text)
        and is_common(words[at].text, "n")
    )


def _is_verb(words: Sequence[Word], at: int) -> bool:
    return at < len(words) and words[at].pos in {"VERB", "AUX"} and not words[at].capital
