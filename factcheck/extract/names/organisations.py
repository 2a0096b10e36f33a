"""Where an unlisted organisation's name ends: at a telling word, or past "of" after one."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extract.names.known import title_at
from factcheck.extract.names.lists import head, listed
from factcheck.extract.names.words import NOUNS, Word, joined
from factcheck.naming.gazetteer import Entry


def organisation_end(words: Sequence[Word], at: int, known: tuple[int, Entry] | None) -> int | None:
    """Where an organisation that starts at ``at`` ends: at a telling word ("Agency", "Party"), and
    past "of" or "for" after it ("Bank of Japan", "Ministry of Foreign Affairs and Trade").
    """
    if not words[at].capital or (listed("openers", words[at].text) and not known):
        return None
    stop, found = at, None
    while stop < len(words) and (stop == at or joined(words, at, stop + 1)) and words[stop].capital:
        if stop > at and title_at(words, stop) and not head("organisation", words[stop].text):
            break
        if listed("calendar", words[stop].text):
            break
        stop += 1
        if head("organisation", words[stop - 1].text) and (stop - 1 > at or _alone_organisation(words, at)):
            found = stop
    if found is None:
        return None
    if head("organisation_of", words[found - 1].text):
        found = _past_of(words, found)
    return found


def _alone_organisation(words: Sequence[Word], at: int) -> bool:
    word = words[at]
    following = words[at + 1] if at + 1 < len(words) else None
    of = following is not None and following.key in {"of", "for"} and head("organisation_of", word.text)
    return (not word.initial and word.tag in NOUNS) or of


def _past_of(words: Sequence[Word], at: int) -> int:
    if at >= len(words) or words[at].key not in {"of", "for"} or not joined(words, at - 1, at + 1):
        return at
    stop = at + 1
    if stop < len(words) and words[stop].key == "the":
        stop += 1
    start, stop = stop, _capitals_end(words, at, stop)
    if stop == start:
        return at
    if _goes_on(words, at, stop):
        stop = _capitals_end(words, at, stop + 1)
    return stop


def _goes_on(words: Sequence[Word], at: int, stop: int) -> bool:
    """Whether the recogniser takes "Foreign Affairs and Trade" for one name."""
    return (
        stop + 1 < len(words)
        and words[stop].key == "and"
        and words[stop].ent == words[stop + 1].ent == "ORG"
        and words[stop + 1].capital
        and joined(words, at, stop + 2)
    )


def _capitals_end(words: Sequence[Word], start: int, stop: int) -> int:
    while stop < len(words) and words[stop].capital and joined(words, start, stop + 1):
        if title_at(words, stop) or listed("calendar", words[stop].text):
            break
        stop += 1
    return stop
