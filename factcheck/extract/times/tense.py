"""Whether the clause round a date speaks of the past or of the future.

With a parse the governing verb decides; without one the nearest verbal cue to the left does.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from factcheck.extract.figures.lexemes import Lexed
from factcheck.records import Sentence, Token
from factcheck.resources import lexicon

_CLIMB = 12
_WINDOW = 40
_OBJECT = 6


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(lexicon("times")[name])


def tense_of(lx: Lexed, i: int, sentences: Sequence[Sentence]) -> str:
    """ "past", "future" or "" for the clause that holds lexeme ``i``."""
    beside = _beside(lx, i)
    if beside:
        return beside
    offset = lx.starts[i]
    sentence = sentence_at(sentences, offset)
    if sentence is not None:
        found = _of_parse(sentence, offset)
        if found:
            return found
    return _of_words(lx, i)


def _beside(lx: Lexed, i: int) -> str:
    """What the very words before a date say, whatever a parser makes of them.

    "Officials said Tuesday schools will reopen": the day of a report belongs to the report, which is past.
    "Adjourned to Thursday", "postponed until May": what is put off lies ahead.
    """
    k = i - 1
    if lx.word(k) in ("to", "until", "till"):
        near = range(k - 1, max(-1, k - 1 - _OBJECT), -1)
        return "future" if any(lx.word(n) in _list("deferring") for n in near) else ""
    while lx.word(k) in ("on", "early", "late", "earlier", "reporters", "a"):
        k -= 1
    if lx.word(k) not in _list("past_reporting"):
        return ""
    k = i + 1
    apart = lx.word(k) in ("'", "’") or lx.word(k) in _list("future_words") or lx.word(k) in ("is", "was")
    return "" if apart else "past"


def sentence_at(sentences: Sequence[Sentence], offset: int) -> Sentence | None:
    """The sentence that holds the offset; sentences are in text order."""
    k = bisect_right(sentences, offset, key=lambda sentence: sentence.span.start) - 1
    if k < 0 or not sentences[k].span.start <= offset < sentences[k].span.end:
        return None
    return sentences[k]


def _of_parse(sentence: Sentence, offset: int) -> str:
    tokens = sentence.tokens
    at = next((token for token in tokens if token.span.start <= offset < token.span.end), None)
    steps = 0
    while at is not None and steps < _CLIMB:
        if at.pos in ("VERB", "AUX"):
            tense = _of_verb(tokens, at)
            if tense:
                return tense
        if at.head == at.i:
            return ""
        at, steps = tokens[at.head], steps + 1
    return ""


def _of_verb(tokens: Sequence[Token], verb: Token) -> str:
    helpers = [token for token in tokens if token.head == verb.i and token.dep in ("aux", "auxpass")]
    lemmas = {token.text.lower() for token in helpers}
    if lemmas & _list("future_strong"):
        return "future"
    if "to" in lemmas:
        head = tokens[verb.head]
        if head.lemma in _list("future_heads") or verb.dep == "ROOT":
            return "future"
        if head.pos in ("NOUN", "PROPN") and verb.dep in ("relcl", "acl") and "be" in lemmas:
            return "future"  # the sale, to be held in September
        return ""
    if lemmas & {"would", "could", "may", "might", "should", "must", "can"}:
        return "past" if "have" in lemmas else "future"
    if verb.tag == "VBD" or lemmas & {"was", "were", "had", "have", "has", "did", "been"}:
        return "past"
    if verb.tag in ("VBZ", "VBP") or lemmas & {"is", "are"}:
        return "" if verb.lemma in _list("reporting") else "future"
    if verb.lemma in _list("future_heads"):
        return "future"
    if verb.tag == "VBN" and verb.dep in ("acl", "relcl", "advcl") and not lemmas & {"being", "be"}:
        return "past"  # the deal, signed on Monday, ends the strike
    return ""


def _of_words(lx: Lexed, i: int) -> str:
    aim = ""
    for k in range(i - 1, max(-1, i - _WINDOW), -1):
        word = lx.word(k)
        if word in (".", "!", "?", ";") and k < i - 1 and lx.capital(k + 1):
            break
        if word == "to" and not _is_sure_aim(lx, k):
            aim = aim or ("future" if _is_infinitive(lx, k) else "")
        elif tense := _cue(lx, k):
            return tense
    if aim:
        return aim
    for k in range(i + 1, min(len(lx), i + _WINDOW)):
        if lx.word(k) in (".", "!", "?", ";"):
            break
        if tense := _cue(lx, k):
            return tense
    return ""


def _is_infinitive(lx: Lexed, k: int) -> bool:
    """Whether "to" stands before a verb, for all that its next word shows: not "to People", "to 5 p.m."."""
    follows = lx.word(k + 1)
    return lx.is_word(k + 1) and not lx.capital(k + 1) and follows not in _list("not_infinitive")


def _is_sure_aim(lx: Lexed, k: int) -> bool:
    """Plans to, was ordered to, is to: which no past verb further off outweighs ("stopped him to win")."""
    word = lx.word(k - 1)
    if word in ("is", "are", "was", "were", "be") or word in _list("future_words"):
        return _is_infinitive(lx, k)
    heads = _list("future_heads")
    stems = (word, word[:-1], word[:-2], word[:-3], word[:-2] + "e", word[:-3] + "e")
    return any(stem in heads for stem in stems) and _is_infinitive(lx, k)


def _cue(lx: Lexed, k: int) -> str:
    """What one word says of the tense; a participle after "be" leaves it to what stands before."""
    word = lx.word(k)
    if word in _list("future_words"):
        idle = (word == "about" and lx.word(k + 1) != "to") or (word == "to" and not _is_infinitive(lx, k))
        idle = idle or (word == "may" and (lx.capital(k) or lx.is_number(k - 1)) and lx.word(k - 1) != "")
        return "" if idle else "future"
    ends = len(word) > 4 and word.endswith("ed") and word != "united" and lx.word(k - 1) != "be"
    return "past" if ends or word in _list("past_words") else ""
