"""Hedges: words by which a writer keeps a distance from a predicate (allegedly, appears to)."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.records import Cue, Sentence, Token

from .governed import attributive_cues, governed_cues
from .making import cue_at
from .tree import SUBJECTS, VERB_TAGS, Tree
from .words import entries

_FAMILY = "hedge"


def hedge_cues(sentence: Sentence, tree: Tree) -> Iterator[Cue]:
    """Every hedge of the sentence."""
    for token in tree.tokens:
        yield from _adverb(sentence, tree, token)
        yield from governed_cues(sentence, tree, token, _FAMILY)
        yield from attributive_cues(sentence, tree, token, _FAMILY)


def _adverb(sentence: Sentence, tree: Tree, token: Token) -> Iterator[Cue]:
    entry = entries("hedges", "adverbs").get(token.text.lower())
    if entry is None or not token.tag.startswith("RB"):
        return
    target = _qualified(tree, token)
    if target is None:
        return
    yield cue_at(sentence, token, token, _FAMILY, entry, target)
    # "allegedly stole a car and drove off": a coordinated verb that borrows the subject is hedged too.
    if target.tag in VERB_TAGS and token.i < target.i:
        for joined in tree.kids(target, "conj"):
            if joined.tag in VERB_TAGS and not tree.kids(joined, "nsubj", "nsubjpass", "aux", "auxpass"):
                yield cue_at(sentence, token, token, _FAMILY, entry, joined)


def _qualified(tree: Tree, token: Token) -> Token | None:
    head = tree.head(token)
    if head.i == token.i:
        return tree.next_verb(token.i + 1)
    if head.dep in ("aux", "auxpass") and not tree.is_root(head):
        return tree.head(head)
    if head.tag in VERB_TAGS and head.i < token.i:
        near = tree.next_verb(token.i + 1, reach=1)
        return near if near is not None and near.dep not in ("acl", "relcl") else head
    if head.pos in ("ADV", "ADP", "SCONJ") and not tree.is_root(head):
        return tree.head(head)
    after = tree.at(token.i + 1)
    if head.dep in SUBJECTS and after is not None and after.tag in ("DT", "PRP$", "NNP", "PRP"):
        return tree.head(head)  # "apparently the plan worked": the clause is hedged, not the noun
    return head
