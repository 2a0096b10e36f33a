"""Verbs of saying that the parser takes for nouns: "the clerk states it held", "it held, Ruiz claims"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extract.stance.tree import Tree
from factcheck.records import Span, Token
from factcheck.resources import lexicon

from .found import Found
from .scopes import trimmed
from .sources import usable

_FINITE = ("VBD", "VBZ", "VBP", "MD")
_PHRASE = frozenset({"NOUN", "PROPN", "ADJ", "DET", "PRON", "ADP", "PART"})


def misread_attributions(place: int, tree: Tree) -> Iterator[Found]:
    """Attributions by a verb in the third person that is tagged as a plural noun.

    Read only at the end of a sentence, behind a comma, or behind a person at its head; and only with a finite
    clause on the other side: "Gulf states said" and "police reports show" hold no such verb.
    """
    verbs = lexicon("reporting")["verbs"]
    for token in tree.tokens[1:]:
        row = verbs.get(token.lemma)
        if token.tag != "NNS" or row is None or not {"that", "parenthetical"} <= set(row["takes"]):
            continue
        source = tree.tokens[token.i - 1]
        first = _first(tree, source)
        if not usable(source):
            continue
        scope = _ahead(tree, first) if _ends(tree, token) else _behind(tree, first, token)
        if scope is not None:
            span = Span(tree.tokens[first].span.start, source.span.end)
            yield Found(place, span, source, token.lemma, row["certainty"], scope)


def _is_person(tree: Tree, source: Token, following: Token) -> bool:
    """Whether the source is a person; a name without a label is one unless a preposition follows ("Gulf
    states with oil")."""
    persons: list[str] = lexicon("reporting")["persons"]
    unlabelled = source.tag == "NNP" and not source.ent and following.pos != "ADP"
    return source.ent == "PERSON" or source.tag == "PRP" or source.lemma in persons or unlabelled


def _first(tree: Tree, source: Token) -> int:
    first = source.i
    while first > 0 and tree.tokens[first - 1].pos in _PHRASE:
        first -= 1
    return first


def _ends(tree: Tree, verb: Token) -> bool:
    return all(token.pos == "PUNCT" for token in tree.tokens[verb.i + 1 :])


def _ahead(tree: Tree, first: int) -> Span | None:
    """What is said where its source ends the sentence: all before it."""
    before = tree.tokens[:first]
    if not before or before[-1].pos != "PUNCT" or not any(t.tag in _FINITE for t in before):
        return None
    return trimmed(tree, 0, first - 1)


def _behind(tree: Tree, first: int, verb: Token) -> Span | None:
    """What is said where its source opens the sentence: all that follows."""
    following = tree.tokens[verb.i + 1 :]
    if first > 0 or len(following) < 2 or not _is_person(tree, tree.tokens[verb.i - 1], following[0]):
        return None
    opens = following[1] if following[0].text.lower() == "that" else following[0]
    if following[0].tag in _FINITE or "PUNCT" in (following[0].pos, opens.pos):
        return None
    if not any(token.tag in _FINITE for token in following):
        return None
    return trimmed(tree, opens.i, len(tree.tokens) - 1)
