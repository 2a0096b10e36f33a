"""Attributions without a reporting verb: "according to X", "per X", "X's claim that A"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extract.stance.tree import Tree
from factcheck.records import Sentence, Token
from factcheck.resources import lexicon

from .found import Found
from .scopes import clause_span, is_set_off, parenthetical_span
from .sources import core, is_speaker, source_span, usable

_BY = frozenset({"by", "from", "of"})


def phrase_attributions(place: int, sentence: Sentence, tree: Tree) -> Iterator[Found]:
    """Every attribution of the sentence by a preposition or a noun."""
    for token in tree.tokens:
        lower = token.text.lower()
        after = tree.at(token.i + 1)
        if lower == "according" and after is not None and after.text.lower() == "to":
            yield from _prepositional(place, tree, token, after, "according to")
        elif lower == "per" and _is_source_per(tree, token):
            yield from _prepositional(place, tree, token, token, "per")
        elif lower == "citing":
            yield from _citing(place, tree, token)
        elif token.tag in ("NN", "NNS") and token.lemma in lexicon("reporting")["nouns"]:
            yield from _nominal(place, tree, token)


def _prepositional(place: int, tree: Tree, first: Token, prep: Token, verb: str) -> Iterator[Found]:
    source = next(iter(tree.kids(prep, "pobj")), None) or _noun_after(tree, prep)
    if source is None or not usable(source):
        return
    scope = parenthetical_span(tree, first.i, _end(tree, source), _main(tree, first))
    if scope is not None:
        yield Found(place, source_span(tree, source), source, verb, "say", scope)


def _main(tree: Tree, token: Token) -> Token:
    return [token, *tree.ancestors(token)][-1]


def _end(tree: Tree, source: Token) -> int:
    """The end of the phrase with its date and channel ("according to the ministry on Sunday")."""
    last = core(tree, source)[1]
    whole = tree.extent(source)[1]
    for index in range(last + 1, whole + 1):
        if tree.tokens[index].pos == "PUNCT":
            break
        last = index
    following = tree.at(last + 1)
    while following is not None and following.ent in ("DATE", "TIME"):
        last += 1
        following = tree.at(last + 1)
    return last


def _noun_after(tree: Tree, prep: Token) -> Token | None:
    best = None
    for index in range(prep.i + 1, min(prep.i + 8, len(tree.tokens))):
        token = tree.tokens[index]
        if token.pos in ("NOUN", "PROPN", "PRON"):
            best = token
        elif token.pos not in ("DET", "ADJ", "NUM", "PART"):
            break
    return best


def _is_source_per(tree: Tree, token: Token) -> bool:
    """ "per the ministry", "per Reuters": not "per day", "percent", "$3 per Danish citizen"."""
    after = tree.at(token.i + 1)
    if after is None or not (token.i == 0 or is_set_off(tree, token.i)):
        return False
    return after.text.lower() in ("the", "an", "a") or after.pos == "PROPN"


def _citing(place: int, tree: Tree, token: Token) -> Iterator[Found]:
    source = next(iter(tree.kids(token, "dobj")), None) or _noun_after(tree, token)
    if source is None or not is_speaker(source):
        return
    scope = parenthetical_span(tree, token.i, _end(tree, source), _main(tree, token))
    if scope is not None:
        yield Found(place, source_span(tree, source), source, "cite", "say", scope)


def _nominal(place: int, tree: Tree, noun: Token) -> Iterator[Found]:
    """ "the army's claim that A", "allegations by aid groups that A"."""
    clauses = [
        kid for kid in tree.kids(noun, "acl", "ccomp", "relcl") if kid.i > noun.i and _is_that(tree, kid)
    ]
    if not clauses:
        return
    sources = list(tree.kids(noun, "poss"))
    for prep in tree.kids(noun, "prep"):
        if prep.text.lower() in _BY:
            sources.extend(tree.kids(prep, "pobj"))
    scope = clause_span(tree, noun, clauses)
    if sources and usable(sources[0]) and scope is not None:
        kind = lexicon("reporting")["nouns"][noun.lemma]
        yield Found(place, source_span(tree, sources[0]), sources[0], noun.lemma, kind, scope)


def _is_that(tree: Tree, clause: Token) -> bool:
    return any(kid.text.lower() == "that" and kid.dep == "mark" for kid in tree.children[clause.i])
