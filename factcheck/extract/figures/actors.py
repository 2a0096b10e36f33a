"""Who did it, and to whom or what it was done where the figure itself is neither.

"The storm cost insurers $3bn": the actor is the storm, the object the insurers. In "fired 30 clerks" what
the figure counts is the object, and no other is named.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.extract.figures.basics import words
from factcheck.extract.figures.syntax import (
    Place,
    ancestors,
    child,
    children,
    listed,
    mapped,
    name_of,
    verb_lemma,
)
from factcheck.records import Token

SUBJECTS = ("nsubj", "csubj")
PASSIVES = ("nsubjpass", "csubjpass")
_RELATIVES = ("who", "which", "that", "whom")
_NO_AGENTS = ("DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "CARDINAL")


def is_passive(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether the verb has a passive auxiliary or subject."""
    return child(tokens, verb, "auxpass", "nsubjpass") is not None


def subject(tokens: Sequence[Token], verb: Token) -> Token | None:
    """The subject of a verb, also that of the verb it is joined to; of a relative clause the antecedent."""
    for token in ancestors(tokens, verb):
        found = child(tokens, token, *SUBJECTS, *PASSIVES)
        if found is not None:
            relative = token.dep == "relcl" and found.text.lower() in _RELATIVES
            return tokens[token.head] if relative else found
        if token.dep not in ("conj", "xcomp", "advcl"):
            return None
    return None


def actor_of_verb(tokens: Sequence[Token], verb: Token, *, passive: bool) -> str | None:
    """Who did it: the subject of an active verb, the agent of a passive one."""
    found = _agent(tokens, verb) if passive else subject(tokens, verb)
    return None if found is not None and found.pos == "NUM" else name_of(tokens, found)


def actor_of_noun(tokens: Sequence[Token], noun: Token) -> str | None:
    """Russia's deployment of; the arrest of ... by police."""
    owner = child(tokens, noun, "poss")
    if owner is not None and owner.pos in ("NOUN", "PROPN"):
        return name_of(tokens, owner)
    of = next((below for below in children(tokens, noun) if below.text.lower() == "of"), None)
    whom = None if of is None else child(tokens, of, "pobj")
    found = _agent(tokens, noun) or (None if whom is None else _agent(tokens, whom))
    return name_of(tokens, found)


def _agent(tokens: Sequence[Token], head: Token) -> Token | None:
    for below in _by_phrases(tokens, head):
        found = child(tokens, below, "pobj")
        if found is not None and found.ent not in _NO_AGENTS and found.pos in ("NOUN", "PROPN", "PRON"):
            return found
    return None


def _by_phrases(tokens: Sequence[Token], head: Token) -> Iterator[Token]:
    for below in children(tokens, head):
        if below.dep in ("agent", "prep") and below.text.lower() == "by":
            yield below
        elif below.i > head.i and below.dep in ("prep", "acomp", "oprd", "advmod", "ccomp", "xcomp"):
            for inner in children(tokens, below):
                if inner.dep in ("agent", "prep") and inner.text.lower() == "by":
                    yield inner


def object_of(place: Place, verb: Token, noun: Token | None) -> str | None:
    """To whom or what: the recipient of a transfer, the thing that a change by so much is a change of."""
    tokens = place.tokens
    inside = {noun.i if noun is not None else -1, *range(place.first, place.last + 1)}
    if verb.pos in ("VERB", "AUX") and verb_lemma(verb) in mapped("transfer"):
        return name_of(tokens, _recipient(tokens, verb, inside))
    changes = any(verb.text.lower() in words(name) for name in ("change_up", "change_down"))
    if not changes or noun is not None:
        return None
    if verb.pos == "NOUN":
        heads = (verb, *(tokens[k] for k in range(place.first, place.last + 1)))
        found = (_after(tokens, head, ("in", "of"), inside) for head in heads)
        return name_of(tokens, next(filter(None, found), None))
    changed = child(tokens, verb, "dobj", "obj", "nsubjpass")
    if changed is None or changed.i in inside:
        changed = subject(tokens, verb)
    if changed is None or changed.i in inside or changed.pos == "PRON":
        return None
    return None if changed.text.lower() in listed("tallies") else name_of(tokens, changed)


def _recipient(tokens: Sequence[Token], verb: Token, inside: set[int]) -> Token | None:
    given = child(tokens, verb, "dative")
    if given is not None and given.i not in inside:
        return child(tokens, given, "pobj") if given.pos == "ADP" else given
    for below in children(tokens, verb):
        if below.dep in ("dobj", "obj", "nsubjpass") and below.i not in inside and below.pos != "NUM":
            return below if below.pos in ("NOUN", "PROPN", "PRON") else None
    found = _after(tokens, verb, mapped("transfer")[verb_lemma(verb)], inside)
    if found is not None:
        return found
    for k in sorted(inside):  # "imposed a fine on the bank", "$2m to the museum": hangs on the figure
        if k >= 0:
            found = _after(tokens, tokens[k], mapped("transfer")[verb_lemma(verb)], inside)
            if found is not None:
                return found
    return None


def _after(
    tokens: Sequence[Token], head: Token, prepositions: Sequence[str], inside: set[int]
) -> Token | None:
    for below in children(tokens, head):
        if below.dep in ("prep", "dative") and below.text.lower() in prepositions:
            found = child(tokens, below, "pobj")
            if found is not None and found.i not in inside and found.pos in ("NOUN", "PROPN", "PRON"):
                return found
    return None
