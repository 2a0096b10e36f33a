"""Cues of governing words, alike for hedges, modality and negation: "plans to", "is believed to",
"refused to"; attributive words: "planned", "alleged"; compounds: "X-capable".
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.records import Cue, Sentence, Token

from .complements import complements, modified_noun
from .making import cue_at
from .tree import Tree
from .words import Entry, entries, governors, part_of_speech

_LEXICONS = {"hedge": "hedges", "modality": "modality", "negation": "negation"}


def governed_cues(sentence: Sentence, tree: Tree, token: Token, family: str) -> Iterator[Cue]:
    """Cues of ``token`` as a governor, one for each complement."""
    pos = part_of_speech(token)
    for governor in governors(_LEXICONS[family]).get(token.lemma, ()):
        if governor.pos not in (pos, "any"):
            continue
        entry = Entry(governor.value, governor.certainty)
        for target in complements(tree, token, governor):
            yield cue_at(sentence, token, token, family, entry, target)


def attributive_cues(sentence: Sentence, tree: Tree, token: Token, family: str) -> Iterator[Cue]:
    """Cues of a word before the noun it qualifies, single or hyphenated ("so-called", "would-be")."""
    table = entries(_LEXICONS[family], "modifiers")
    first, word = _joined(tree, token)
    entry = table.get(word)
    if entry is None:
        return
    noun = modified_noun(tree, token)
    if noun is not None:
        yield cue_at(sentence, first, token, family, entry, noun)


def compound_cues(sentence: Sentence, tree: Tree, token: Token, family: str) -> Iterator[Cue]:
    """ "nuclear-capable forces": a capability, where "nuclear-armed" would be a fact."""
    table = entries(_LEXICONS[family], "compounds")
    first, joined = _joined(tree, token)
    maker, _, word = joined.replace("‑", "-").rpartition("-")
    entry = table.get(word)
    if entry is None or not maker:
        return
    noun = modified_noun(tree, token)
    yield cue_at(sentence, first, token, family, entry, noun if noun is not None else token)


def _joined(tree: Tree, token: Token) -> tuple[Token, str]:
    """The first token and the words of a hyphenated compound that ends at ``token``."""
    hyphen, maker = tree.at(token.i - 1), tree.at(token.i - 2)
    if hyphen is None or maker is None or hyphen.text not in ("-", "‑"):
        return token, token.text.lower()
    if hyphen.span.end != token.span.start or maker.span.end != hyphen.span.start:
        return token, token.text.lower()
    return maker, f"{maker.text}-{token.text}".lower()
