"""The names of an article, sentence by sentence and then as a whole."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extract.names.candidates import Candidate
from factcheck.extract.names.korea import directions, settle
from factcheck.extract.names.resolve import resolve
from factcheck.extract.names.scan import scan
from factcheck.extract.names.words import Word, is_headline, words_of
from factcheck.naming.fold import fold
from factcheck.records import Mention, Sentence


def read_mentions(text: str, sentences: Sequence[Sentence]) -> tuple[Mention, ...]:
    """All names of the article in the order of the text, never overlapping.

    Aliases are resolved over the whole article ("Kim" is Kim Jong Un where he is named in full).
    ``text[mention.span.start:mention.span.end] == mention.surface``; titles and possessives are no
    part of a surface. In lines set in headline case only names that are known beforehand, or stand
    elsewhere in the article, are read.
    """
    candidates: list[Candidate] = []
    doubtful: list[Candidate] = []
    for sentence in sentences:
        words = words_of(text, sentence)
        shouted = _is_shouted(words)
        found = [*scan(text, words, shouted=shouted)]
        if shouted or is_headline(words, sentence.text):
            doubtful.extend(found)
            continue
        candidates.extend(_merged(found, directions(text, words)))
    spoken = {fold(candidate.surface) for candidate in candidates if not candidate.weak}
    candidates.extend(c for c in doubtful if c.entry is not None or fold(c.surface) in spoken)
    ordered = sorted(candidates, key=lambda candidate: candidate.span)
    return settle(resolve(ordered))


def _merged(found: Sequence[Candidate], extra: Sequence[Candidate]) -> list[Candidate]:
    kept = [one for one in found if not any(one.span.overlaps(other.span) for other in extra)]
    return sorted([*kept, *extra], key=lambda candidate: candidate.span)


def _is_shouted(words: Sequence[Word]) -> bool:
    letters = [char for word in words for char in word.text if char.isalpha()]
    return len(letters) > 20 and sum(char.isupper() for char in letters) > 0.8 * len(letters)
