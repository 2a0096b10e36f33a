"""Negation: particles, n-words, "without", and verbs that deny their complement (refuse, fail, deny)."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.records import Cue, Sentence, Token

from .complements import is_passive
from .governed import governed_cues
from .making import cue_at
from .tree import VERB_TAGS, Tree
from .words import Entry, entries, word_set

_FAMILY = "negation"
# Labels under a verb through which an n-word denies the verb itself.
_ARGUMENTS = frozenset(
    {"nsubj", "nsubjpass", "dobj", "attr", "dative", "npadvmod", "expl", "oprd"}
    | {"neg", "advmod", "cc", "preconj", "det", "aux"}
)


def negation_cues(sentence: Sentence, tree: Tree) -> Iterator[Cue]:
    """Every negation of the sentence. A second n-word on the same predicate ("neither ... nor", "not
    A nor B") is concord, not a double negation, and gives no cue.
    """
    plain: set[int] = set()
    for token in tree.tokens:
        for entry, target in _plain(tree, token):
            if target.i not in plain:
                plain.add(target.i)
                yield cue_at(sentence, token, token, _FAMILY, entry, target)
        yield from governed_cues(sentence, tree, token, _FAMILY)
        yield from _pair(sentence, tree, token)
        affixed = entries("negation", "affixed").get(token.text.lower())
        if affixed is not None:
            yield cue_at(sentence, token, token, _FAMILY, affixed, token)


def _plain(tree: Tree, token: Token) -> Iterator[tuple[Entry, Token]]:
    lower = token.text.lower()
    particle = entries("negation", "particles").get(lower)
    word = entries("negation", "words").get(lower)
    preposition = entries("negation", "prepositions").get(lower)
    if particle is not None:
        target = _particle_target(tree, token)
        if target is not None:
            for shared in tree.sharing(target) if target.tag in VERB_TAGS else (target,):
                yield particle, shared
            for raised in _raised(tree, target):
                yield particle, raised
    elif word is not None:
        found = _word(tree, token, word)
        if found is not None:
            yield found
    elif preposition is not None:
        yield from ((preposition, kid) for kid in tree.kids(token, "pobj", "pcomp"))


def _raised(tree: Tree, target: Token) -> Iterator[Token]:
    """ "do not think it will change": the negation is understood below (Horn 1989, neg-raising)."""
    if target.lemma in word_set("negation", "raising") and not is_passive(tree, target):
        for kid in tree.kids(target, "ccomp"):
            if kid.i > target.i and kid.tag in VERB_TAGS:
                yield kid


def _particle_target(tree: Tree, token: Token) -> Token | None:
    after = tree.at(token.i + 1)
    if after is not None and after.text.lower() in word_set("negation", "not_followed_by"):
        return None  # "not only A but B" asserts A
    head = tree.head(token)
    if head.i != token.i and head.pos != "PUNCT":
        if head.dep in ("aux", "auxpass") and not tree.is_root(head):
            return tree.head(head)
        return head
    return tree.next_verb(token.i + 1)


def _word(tree: Tree, token: Token, entry: Entry) -> tuple[Entry, Token] | None:
    after = tree.at(token.i + 1)
    if token.text.lower() == "no":
        following = after.text.lower() if after is not None else ""
        if token.dep == "intj" or not following or following in (",", "."):
            return None
        if following == "longer":
            return Entry("no-longer", entry.certainty), _governing_verb(tree, token)
        if following in word_set("negation", "bounds") or following[0].isdigit():
            return None
        if token.pos == "NOUN" and token.tag != "DT":
            return None
    return entry, _governing_verb(tree, token)


def _governing_verb(tree: Tree, token: Token) -> Token:
    """The verb whose clause the n-word denies ("no survivors were *found*"), or the noun it stands with
    when that is no argument of a verb ("with no *comment*").
    """
    holder, noun = token, tree.head(token)
    if token.dep == "cc":
        # "did not say A, nor did it say B": "nor" denies the conjunct that follows it
        following = [kid for kid in tree.kids(noun, "conj") if kid.i > token.i and kid.tag in VERB_TAGS]
        if following:
            return following[0]
    if noun.dep == "pobj" and noun.lemma in word_set("negation", "clause_nouns"):
        # "by no means", "in no way" deny the verb
        return next((head for head in tree.ancestors(noun) if head.tag in VERB_TAGS), noun)
    for head in tree.ancestors(token):
        if head.tag in VERB_TAGS:
            # Through a modifier or conjunct the negation stays with its noun.
            return head if holder.dep in _ARGUMENTS else holder
        if holder is not token and holder.dep in ("pobj", "pcomp", "prep"):
            break
        holder = head
    return holder


def _pair(sentence: Sentence, tree: Tree, token: Token) -> Iterator[Cue]:
    after = tree.at(token.i + 1)
    if after is None:
        return
    entry = entries("negation", "pairs").get(f"{token.text.lower()} {after.text.lower()}")
    if entry is None:
        return
    for kid in (*tree.kids(after, "pobj", "pcomp"), *tree.kids(token, "pobj", "pcomp")):
        yield cue_at(sentence, token, after, _FAMILY, entry, kid)
        return
    verb = tree.next_verb(after.i + 1)
    if verb is not None:
        yield cue_at(sentence, token, after, _FAMILY, entry, verb)
