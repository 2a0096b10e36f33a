"""Names that hang on the article: "the North" and "the South", and "Korean" alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from factcheck.extract.names.candidates import Candidate
from factcheck.extract.names.kinds import TOLD
from factcheck.extract.names.words import Word
from factcheck.naming.fold import fold
from factcheck.naming.gazetteer import Entry
from factcheck.records import Mention, Span
from factcheck.resources import lexicon


def directions(text: str, words: Sequence[Word]) -> tuple[Candidate, ...]:
    """ "the North" and "the South" of a sentence, capitalised and not part of a longer name."""
    found = []
    for at in range(1, len(words)):
        canonical = _directions().get(f"the {words[at].key}")
        if canonical is None or not words[at].capital or words[at - 1].key != "the":
            continue
        following = words[at + 1] if at + 1 < len(words) else None
        longer = following is not None and following.capital and not words[at].possessive
        if longer and following is not None and following.gap.strip() == "":
            continue
        span = Span(words[at - 1].span.start, words[at].span.end)
        entry = Entry(canonical, "place", "pronoun-like", "territory")
        found.append(Candidate(span, span.of(text), "place", TOLD, entry))
    return tuple(found)


def settle(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """``mentions`` with "the North" kept only in an article about Korea."""
    about = {mention.canonical for mention in mentions if mention.role != "pronoun-like"}
    korean = bool(about & {*_directions().values(), "Korea"})
    return tuple(_korean(mention, about) for mention in mentions if korean or mention.role != "pronoun-like")


def _korean(mention: Mention, about: set[str]) -> Mention:
    if mention.canonical != "Korea":
        return mention
    named = sorted(about & set(_directions().values()))
    if len(named) == 1:
        return replace(mention, canonical=named[0], others=("Korea",))
    return replace(mention, others=tuple(named))


@cache
def _directions() -> dict[str, str]:
    return {fold(phrase): canonical for phrase, canonical in lexicon("name_words")["directions"].items()}
