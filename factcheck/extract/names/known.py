"""Names known beforehand, and titles, at a place in a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extract.names.lists import listed
from factcheck.extract.names.words import NOUNS, Word, joined, surface_span
from factcheck.naming.gazetteer import Entry, lengths_from, lookup_bare
from factcheck.naming.titles import is_strong_title, title_length


def known_at(text: str, words: Sequence[Word], at: int, shouted: bool) -> tuple[int, Entry] | None:
    """The longest known name that starts at ``at``: how many words, and its entry."""
    for count in lengths_from(words[at].text):
        stop = _stop_of(words, at, count)
        if stop is None or not joined(words, at, stop):
            continue
        span = surface_span(words, at, stop)
        entry = lookup_bare(span.of(text)) or (
            # The full stop of "Fla." is no part of the word.
            lookup_bare(span.of(text) + ".") if text[span.end : span.end + 1] == "." else None
        )
        if entry is None or (shouted and entry.exact) or not any(w.capital for w in words[at:stop]):
            continue
        if stop - at == 1 and listed("tagged", words[at].text) and not _surely_name(words[at], entry):
            continue
        return stop - at, entry
    return None


def _stop_of(words: Sequence[Word], at: int, count: int) -> int | None:
    """Where a known name of ``count`` folded words ends: "Cote d'Ivoire" and "G-7" fold differently."""
    folded = 0
    for stop in range(at, len(words)):
        folded += len(words[stop].key.split())
        if folded >= count:
            return stop + 1 if folded == count else None
    return None


def _surely_name(word: Word, entry: Entry) -> bool:
    if entry.exact and word.text.isupper():
        return word.ent in {"ORG", "GPE"}
    if word.tag in NOUNS:
        return not word.initial or word.ent != ""
    return entry.role == "demonym" and word.ent == "NORP"


def title_at(words: Sequence[Word], at: int) -> int:
    """How many words from ``at`` are a title: "Prime Minister" 2, "Gen." 1, else 0."""
    stop = at
    while stop < len(words) and stop - at < 7 and (stop == at or joined(words, at, stop + 1)):
        stop += 1
    count = title_length(tuple(word.text for word in words[at:stop]))
    if not count:
        return 0
    if not words[at + count - 1].capital and count == 1:
        return 0
    follower = words[at + count] if at + count < len(words) else None
    if follower is None or words[at + count - 1].possessive:
        return count
    strong = is_strong_title(tuple(word.text for word in words[at : at + count]))
    return count if strong or follower.capital else 0
