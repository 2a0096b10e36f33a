"""Which predicates a governor acts on: "plans *to send*", "refused *to talk*", "is believed *to have sunk*".

The parse gives the complement; where it attaches wrongly, an infinitive close by on the right is
taken (after adverbs only for a verb, after a "for" phrase as well for a noun).
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.records import Token

from .tree import NOUN_TAGS, VERB_TAGS, Tree
from .words import Governor, word_set

_CLAUSES = ("xcomp", "ccomp", "acl", "relcl", "advcl", "dep", "pcomp", "oprd", "attr")
_COMMON = frozenset({"NN", "NNS"})
_NOT_OBJECTS = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "CARDINAL", "QUANTITY"})
_ATTRIBUTIVE = ("amod", "nmod", "compound", "advmod")
_NOUN_REACH = 9
_ADVERB_TAGS = frozenset({"RB", "RBR", "RBS"})
# Endings of nouns that name an event ("approval", "withdrawal"): what "seek" and "decline" must govern.
_EVENT_ENDINGS = ("tion", "sion", "ment", "al", "ance", "ence", "ing", "ure", "ship", "help", "talks", "deal")


def complements(tree: Tree, word: Token, governor: Governor) -> list[Token]:
    """The tokens ``governor``, found as ``word``, acts on; in text order, without repetition."""
    found: dict[int, Token] = {}
    passive = is_passive(tree, word)
    # Clauses before objects: in "the fleet is expected to depart" the fleet is no object of "expect".
    for take in sorted(governor.takes, key=lambda name: (name.startswith("object"), name)):
        kind, _, form = take.partition("-")
        if kind == "object" and found:
            continue
        if form == "passive" and not passive:
            continue
        if form == "progressive" and word.tag != "VBG":
            continue
        for target in _take(tree, word, kind, form, governor.pos):
            for shared in tree.sharing(target) if target.tag in VERB_TAGS else (target,):
                if shared.i != word.i:
                    found.setdefault(shared.i, shared)
    return [found[i] for i in sorted(found)]


def is_passive(tree: Tree, word: Token) -> bool:
    """Whether ``word`` is a past participle used passively ("is believed", "a ship believed to be ...")."""
    if word.tag not in ("VBN", "VBD", "JJ"):
        return False
    if tree.kids(word, "auxpass"):
        return True
    if word.dep in ("acl", "relcl", "advcl", "amod", "conj") and word.tag != "VBD":
        return tree.subject(word) is None and not tree.has_aux(word)
    return any(kid.lemma == "be" for kid in tree.kids(word, "aux"))


def _take(tree: Tree, word: Token, kind: str, form: str, pos: str) -> Iterator[Token]:
    if kind == "to":
        yield from _infinitives(tree, word, form, pos)
    elif kind == "ing":
        yield from (kid for kid in _clauses(tree, word) if kid.tag == "VBG" and kid.dep in ("xcomp", "pcomp"))
    elif kind == "that":
        yield from (kid for kid in _clauses(tree, word) if _is_finite(tree, kid, word))
    elif kind == "object":
        yield from _objects(tree, word, nominal=form == "nominal")
    elif kind == "adjective":
        yield from (kid for kid in tree.kids(word, "oprd", "acomp") if kid.tag.startswith(("JJ", "VBN")))
    elif kind == "out":
        yield from _ruled_out(tree, word)
    else:
        yield from _prepositional(tree, word, kind)


def _clauses(tree: Tree, word: Token) -> Iterator[Token]:
    """Clause children on the right; for a predicate adjective or noun also those hung on its "be"."""
    holders = [word]
    if word.dep in ("acomp", "oprd", "attr") and not tree.is_root(word):
        holders.append(tree.head(word))
    for holder in holders:
        for kid in tree.kids(holder, *_CLAUSES):
            if kid.i > word.i and kid.tag in VERB_TAGS | {"MD"}:
                yield kid


def _infinitives(tree: Tree, word: Token, form: str, pos: str) -> Iterator[Token]:
    near = _near_infinitive(tree, word, pos)
    if form == "adjacent":
        if near is not None:
            yield near
        return
    found = False
    for kid in _clauses(tree, word):
        purpose = kid.dep == "advcl" and pos == "verb" and bool(tree.kids(word, "dobj"))
        if tree.infinitive_mark(kid) is not None and not purpose:
            found = True
            yield kid
    if not found and near is not None:
        yield near


def _near_infinitive(tree: Tree, word: Token, pos: str) -> Token | None:
    """ "to V" just right of ``word``: after adverbs, or for a noun after "for SOMEBODY"."""
    seen_for = False
    for index in range(word.i + 1, min(word.i + 1 + _NOUN_REACH, len(tree.tokens))):
        token = tree.tokens[index]
        if token.tag == "TO":
            verb = tree.next_verb(index + 1)
            return verb if verb is not None and verb.tag == "VB" else None
        if token.text.lower() == "for":
            seen_for = pos == "noun"
            continue
        skipped = seen_for or (token.tag in _ADVERB_TAGS and token.lemma != "yet")
        if token.pos == "PUNCT" or token.tag in VERB_TAGS or not skipped:
            return None
    return None


def _is_finite(tree: Tree, kid: Token, word: Token) -> bool:
    if tree.infinitive_mark(kid) is not None or kid.dep not in ("ccomp", "acl", "relcl", "xcomp", "dep"):
        return False
    marked = any(mark.text.lower() == "that" for mark in tree.kids(kid, "mark", "nsubj", "det"))
    if kid.dep in ("acl", "relcl"):
        return marked and kid.tag != "VBG"
    return marked or bool(tree.kids(kid, "nsubj", "nsubjpass", "expl"))


def _objects(tree: Tree, word: Token, *, nominal: bool) -> Iterator[Token]:
    found = tree.kids(word, "dobj")
    if not found and is_passive(tree, word):
        # "a vote expected in May": the participle's noun is its object.
        found = (tree.head(word),) if word.dep == "acl" else tree.kids(word, "nsubjpass")
    for kid in found:
        if kid.tag not in _COMMON or kid.ent in _NOT_OBJECTS:
            continue
        if not nominal or kid.lemma.endswith(_EVENT_ENDINGS):
            yield kid


def _prepositional(tree: Tree, word: Token, preposition: str) -> Iterator[Token]:
    for prep in tree.kids(word, "prep"):
        if prep.text.lower() != preposition or prep.i < word.i:
            continue
        for kid in tree.kids(prep, "pobj", "pcomp"):
            if kid.tag == "VBG" or (kid.tag in _COMMON and kid.ent not in _NOT_OBJECTS):
                yield kid


def _ruled_out(tree: Tree, word: Token) -> Iterator[Token]:
    after = tree.at(word.i + 1)
    if after is None or after.text.lower() != "out":
        return
    yield from _objects(tree, word, nominal=False)
    yield from (kid for kid in _clauses(tree, word) if kid.tag == "VBG" or _is_finite(tree, kid, word))


def modified_noun(tree: Tree, word: Token) -> Token | None:
    """The noun that an attributive word stands before ("the alleged *thief*", "600 reported *deaths*")."""
    head = tree.head(word)
    if head.i > word.i and head.pos in ("NOUN", "PROPN") and word.dep in _ATTRIBUTIVE:
        return head
    noun = tree.at(word.i + 1)
    if noun is None or noun.tag not in NOUN_TAGS:
        return None
    if word.tag in ("VBD", "VBZ", "VBP") or tree.kids(word, "nsubj"):
        return None
    while noun.dep == "compound":
        following = tree.at(noun.i + 1)
        if following is None or following.tag not in _COMMON:
            break
        noun = following
    return noun


def is_goal(subject: Token | None) -> bool:
    """Whether a subject names an aim, so that "is to V" tells what the aim is, not a schedule."""
    return subject is not None and subject.lemma in word_set("modality", "goal_nouns")
