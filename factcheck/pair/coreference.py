"""Whom "he", "they", "it" and "the company" stand for, where there is no doubt.

A sieve of precise rules in the manner of Lee et al., "Deterministic Coreference Resolution Based on
Entity-Centric, Precision-Ranked Rules" (Computational Linguistics 2013), cut down to the ones that rarely
err: number and gender must fit, a pronoun is never the other argument of its own verb, and among what was
spoken of in this and the sentences just before exactly one thing may be left. Everything else stays unread.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace

from factcheck.pair import referents
from factcheck.pair.referents import Referent
from factcheck.pair.resolving import SINGULAR, Spot, Text, resolved
from factcheck.records import Mention, Sentence, Span, Token
from factcheck.views import SentenceView, Word


def antecedents(
    sentences: Sequence[Sentence],
    sections: Sequence[str],
    mentions: Sequence[Mention],
    apart: Sequence[Span],
    spoken: Sequence[Span],
) -> dict[Spot, Spot]:
    """The pronouns and descriptions of a text, each with the token that names what it stands for.

    Both are (index in ``sentences``, token). ``apart`` are spans of figures and dates, which nothing stands
    for; ``spoken`` those of quotations, in which another voice speaks and nothing is resolved.
    """
    starts = [sentence.span.start for sentence in sentences]
    names: dict[Spot, Mention] = {}
    inside: set[Spot] = set()
    for mention in mentions:
        index = bisect_right(starts, mention.span.start) - 1
        tokens = [t.i for t in _covered(sentences[index], mention.span)]
        inside.update((index, i) for i in tokens)
        worded = [i for i in tokens if sentences[index].tokens[i].text[0].isalnum()]
        if worded:
            names[index, worded[-1]] = mention
    text = Text(sentences, sections, _spots(sentences, starts, apart), _spots(sentences, starts, spoken))
    found: dict[Spot, Spot] = {}
    for index, sentence in enumerate(sentences):
        for token in sentence.tokens:
            spot = (index, token.i)
            if spot in names:
                text.add(referents.of_name(sentence, index, token, names[spot]))
            elif spot not in inside:
                one = resolved(text, index, token)
                if one is not None:
                    found[spot] = one.home
                    text.said.append(replace(one, at=spot))
                else:
                    _remember(text, index, token)
    return found


def _covered(sentence: Sentence, span: Span) -> list[Token]:
    return [token for token in sentence.tokens if token.span.overlaps(span)]


def _spots(sentences: Sequence[Sentence], starts: Sequence[int], spans: Sequence[Span]) -> frozenset[Spot]:
    """The tokens under ``spans``, which may run over several sentences."""
    found: set[Spot] = set()
    for span in spans:
        first = max(bisect_right(starts, span.start) - 1, 0)
        for index in range(first, bisect_right(starts, span.end)):
            found.update((index, token.i) for token in _covered(sentences[index], span))
    return frozenset(found)


def _remember(text: Text, index: int, token: Token) -> None:
    word = token.text.lower()
    if token.pos == "PRON" and word in SINGULAR:
        # Somebody: unknown who, and in the way of any later "he" that fits.
        text.said.append(
            Referent(
                f"somebody:{index}:{token.i}",
                (index, token.i),
                (index, token.i),
                True,
                False,
                False,
                SINGULAR[word],
            )
        )
    if token.pos != "NOUN" or (index, token.i) in text.apart:
        return
    one = referents.of_noun(index, token)
    if one is not None and not referents.is_described(text.sentences[index], token):
        text.add(one)


def with_antecedents(views: Sequence[SentenceView], found: Mapping[Spot, Spot]) -> tuple[SentenceView, ...]:
    """The views with `Word.stands_for` filled in; ``found`` is what `antecedents` made of their sentences."""
    homes = {
        home: word
        for home in sorted(set(found.values()))
        if (word := _word_of(views[home[0]], home[1])) is not None
    }
    made = list(views)
    for (index, token), home in found.items():
        word, meant = _word_of(views[index], token), homes.get(home)
        if word is None or meant is None:
            continue
        words = list(made[index].words)
        key = meant.key if word.kind == "pronoun" else word.key
        words[word.index] = replace(word, stands_for=meant, key=key)
        made[index] = replace(made[index], words=tuple(words))
    return tuple(made)


def _word_of(view: SentenceView, token: int) -> Word | None:
    return view.word_at(view.sentence.tokens[token].span)
