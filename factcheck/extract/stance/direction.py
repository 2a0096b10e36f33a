"""Direction: what rose and what fell. The target is the noun that changes, else the word itself."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.records import Cue, Sentence, Token
from factcheck.resources import lexicon

from .complements import is_passive
from .making import cue_at
from .tree import NOUN_TAGS, VERB_TAGS, Tree
from .words import Entry, word_set

_FIGURE_TAGS = frozenset({"CD", "$", "#"})


def direction_cues(sentence: Sentence, tree: Tree) -> Iterator[Cue]:
    """Every word of change of the sentence: a verb or noun of change, or "up 5 percent"."""
    tables = lexicon("direction")
    for token in tree.tokens:
        lower = token.text.lower()
        if token.tag in VERB_TAGS and token.lemma in tables["verbs"]:
            yield from _change(sentence, tree, token, tables["verbs"][token.lemma], _changing(tree, token))
        elif token.tag in ("NN", "NNS") and token.lemma in tables["nouns"]:
            yield from _change(
                sentence, tree, token, tables["nouns"][token.lemma], _changed_noun(tree, token)
            )
        elif lower in tables["adverbs"]:
            after = tree.at(token.i + 1)
            head = tree.head(token)
            if after is not None and after.tag in _FIGURE_TAGS and head.lemma not in tables["verbs"]:
                noun = tree.subject(head) if head.tag in VERB_TAGS else head
                entry = Entry(tables["adverbs"][lower], 1.0)
                yield cue_at(sentence, token, token, "direction", entry, noun if noun is not None else token)


def _change(
    sentence: Sentence, tree: Tree, token: Token, row: dict[str, object], noun: Token | None
) -> Iterator[Cue]:
    target = noun if noun is not None else token
    if row["needs_measure"] and not _is_measured(tree, token, target):
        return
    yield cue_at(sentence, token, token, "direction", Entry(str(row["value"]), 1.0), target)


def _changing(tree: Tree, verb: Token) -> Token | None:
    objects = [kid for kid in tree.kids(verb, "dobj") if not _is_figure(tree, kid)]
    if objects and not is_passive(tree, verb):
        return objects[0]
    if verb.dep in ("acl", "amod") and verb.tag in ("VBN", "VBG"):
        return tree.head(verb)
    return tree.subject(verb)


def _changed_noun(tree: Tree, noun: Token) -> Token | None:
    for prep in tree.kids(noun, "prep"):
        if prep.text.lower() in ("in", "of"):
            for kid in tree.kids(prep, "pobj"):
                if kid.tag in NOUN_TAGS and not _is_figure(tree, kid):
                    return kid
    return next((kid for kid in tree.kids(noun, "compound") if kid.tag in NOUN_TAGS), None)


def _is_figure(tree: Tree, token: Token) -> bool:
    return token.tag in _FIGURE_TAGS or token.ent in ("PERCENT", "MONEY") or token.lemma in ("percent", "%")


def _is_measured(tree: Tree, token: Token, target: Token) -> bool:
    if any(word.lemma in word_set("direction", "measurable") for word in tree.subtree(target)[:8]):
        return True
    for kid in tree.kids(token, "npadvmod", "dobj", "prep", "advmod"):
        # "fell 5 percent", "rose to 30", but not "fell in 2003": only by, to, from and of lead to amounts.
        if kid.dep == "prep" and kid.text.lower() not in ("by", "to", "from", "of"):
            continue
        if kid.dep in ("npadvmod", "prep") and any(_is_figure(tree, word) for word in tree.subtree(kid)[:6]):
            return True
    return False
