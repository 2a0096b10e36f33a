"""What happened to the counted: the event, through active, passive, participles and nominalisations.

The canonical name is the event class of the shared lexicon where ``events_roles.json`` names it
(``canonical``), else the verb's lemma. What a verb does to its object is its own table (``undergo``): who
is killed dies.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.extract.figures.actors import (
    PASSIVES,
    SUBJECTS,
    actor_of_noun,
    actor_of_verb,
    is_passive,
    object_of,
    subject,
)
from factcheck.extract.figures.changes import is_change
from factcheck.extract.figures.nouns import is_people
from factcheck.extract.figures.outcomes import named_by, of_counted, of_idiom, of_nominal, undergone
from factcheck.extract.figures.syntax import Place, ancestors, children, listed, lower, mapped, verb_lemma
from factcheck.records import Token

_OBJECTS = ("dobj", "obj", "attr", "oprd", "dative")
_COMPLEMENTS = ("acomp", "attr", "ccomp", "oprd", "xcomp")
_NEAR = 4


@dataclass(frozen=True, slots=True)
class Happening:
    """An event, who did it and to whom; each None where the sentence does not say."""

    event: str | None
    actor: str | None = None
    object: str | None = None


def happening(place: Place, noun: Token | None, counted: str | None) -> Happening:
    """The event the figure's noun takes part in; ``counted`` is the noun as text, inherited if elided."""
    tokens = place.tokens
    if noun is not None:
        if place.joined and noun.i == place.last + 2:
            return Happening(None)  # "a 12-member jury": a property, nothing happens to it
        named = of_counted(noun)
        if named is not None:
            return Happening(named, _light_actor(tokens, noun) or actor_of_noun(tokens, noun))
        for below in children(tokens, noun):
            if below.i > noun.i and below.pos == "VERB" and _modifies(tokens, below):
                passive = below.tag == "VBN" or is_passive(tokens, below)
                event = undergone(tokens, below, passive=passive)
                agent = actor_of_verb(tokens, below, passive=True) if passive else None
                if event in listed("outcome") or agent is not None:
                    return Happening(event, agent)
    following = place.after()
    if noun is None and following is not None and following.tag == "VBG" and following.pos == "VERB":
        return Happening(
            undergone(tokens, following, passive=False)
        )  # nine in favour and three voting against
    found = _climb(place, noun, counted)
    if found.event is None or found.event not in listed("outcome"):
        return _beside(place, counted) or found
    return found


def _light_actor(tokens: Sequence[Token], noun: Token) -> str | None:
    """Police made 45 arrests: the subject of a light verb does what its object names."""
    verb = tokens[noun.head]
    if noun.dep in ("dobj", "obj") and verb_lemma(verb) in listed("light"):
        return actor_of_verb(tokens, verb, passive=False)
    return None


def _modifies(tokens: Sequence[Token], verb: Token) -> bool:
    """12 people killed in the blast; 600 troops who died; not "two gunmen killed 14"."""
    below = list(children(tokens, verb))
    if any(token.dep in ("dobj", "obj") or (token.pos == "NUM" and token.i > verb.i) for token in below):
        return False  # "killed 14 miners, injured 30"
    if verb.dep == "relcl":
        return any(token.dep in (*SUBJECTS, *PASSIVES) and token.pos == "PRON" for token in below)
    return verb.dep in ("acl", "amod")


def _climb(place: Place, noun: Token | None, counted: str | None) -> Happening:
    tokens, start = place.tokens, noun if noun is not None else place.anchor
    role, below = "", start
    for token in ancestors(tokens, start):
        if token.i != start.i:
            role = _role(place, below, role)
            if token.pos in ("VERB", "AUX") and token.dep != "prep":
                if token.lemma in listed("not_events"):
                    return Happening(None) if token.dep in ("relcl", "conj") else _of_reported(tokens, token)
                return _of_verb(place, token, role, noun, counted)
            if token.pos in ("NOUN", "PROPN") and below.dep == "prep":
                found = _through_noun(place, token, below, noun)
                if found is not None:
                    return found
            elif below.dep == "prep" and token.pos == "NUM" and not place.first <= token.i <= place.last:
                return Happening(None)  # the nine of "three of the nine": nothing is said of all of them
            elif below.dep in ("compound", "nummod", "nmod") and _is_amount_of(place, token):
                whom = object_of(place, token, noun) or _object_beyond(place, token, noun)
                return Happening(of_nominal(token), actor_of_noun(tokens, token), whom)
        below = token
    return Happening(None)


def _is_amount_of(place: Place, head: Token) -> bool:
    """A 5 percent rise, a €50m fine, 1,200 job cuts: the figure says how much was done."""
    if head.pos != "NOUN" or place.first <= head.i <= place.last:
        return False
    if place.quantity.kind == "count":
        return head.lemma in mapped("nominal")
    return head.lemma in mapped("nominal") or head.lemma in mapped("transfer") or is_change(head)


def _of_reported(tokens: Sequence[Token], verb: Token) -> Happening:
    """12 people were reported killed; nothing is known of what is merely said or included."""
    return Happening(_complement(tokens, verb))


def _complement(tokens: Sequence[Token], verb: Token) -> str | None:
    """Left dead, feared drowned, reported missing: the outcome that the verb's complement says."""
    for below in children(tokens, verb):
        if below.dep in _COMPLEMENTS and below.text.lower() in mapped("adjectives"):
            return str(mapped("adjectives")[below.text.lower()])
    return None


def _has_object(tokens: Sequence[Token], verb: Token) -> bool:
    return any(below.dep in ("dobj", "obj") for below in children(tokens, verb))


def _through_noun(place: Place, head: Token, preposition: Token, noun: Token | None) -> Happening | None:
    """What a noun above the figure says: its event (the deaths of 600), nothing (workers at two plants),
    or None to go on to its verb (a group of 60 nurses)."""
    word = preposition.text.lower()
    inside = place.first <= head.i <= place.last
    if inside or word in ("including", "among") or head.lemma in {*listed("groups"), *listed("tallies")}:
        named = mapped("nouns").get(head.text.lower())
        return Happening(str(named)) if named is not None and not inside else None
    idiom = of_idiom(place.tokens, head)
    if idiom is not None:
        return Happening(idiom, actor_of_verb(place.tokens, place.tokens[head.head], passive=False))
    named = None if head.lemma in listed("collectives") else of_nominal(head)
    if named is None and head.lemma in mapped("transfer"):
        named = head.lemma  # a grant of $5 million
    if named is None:
        return Happening(None)
    return Happening(
        named,
        actor_of_noun(place.tokens, head) if word != "by" else None,
        object_of(place, head, noun) or _object_beyond(place, head, noun),
    )


def _object_beyond(place: Place, head: Token, noun: Token | None) -> str | None:
    """A fine of so much imposed on a bank: the verb above names to whom."""
    above = place.tokens[head.head]
    return object_of(place, above, head) if noun is None and above.i != head.i else None


def _role(place: Place, below: Token, role: str) -> str:
    if below.dep in SUBJECTS:
        return "subject"
    if below.dep in PASSIVES:
        return "passive"
    if below.dep in _OBJECTS or (below.dep == "npadvmod" and place.quantity.kind == "money"):
        return "object"
    if below.dep == "agent":
        return "agent"
    if below.dep == "prep":
        return "prep:" + below.text.lower() if role != "object" else role
    return role


def _of_verb(place: Place, verb: Token, role: str, noun: Token | None, counted: str | None) -> Happening:
    tokens = place.tokens
    if verb_lemma(verb) in listed("movement") or verb_lemma(verb) in ("be", "stand", "reach"):
        named = named_by(tokens, subject(tokens, verb))
        if named is not None:
            return Happening(named)
    if verb.text.lower() in mapped("participles"):
        return Happening(str(mapped("participles")[verb.text.lower()]))
    passive_verb = is_passive(tokens, verb)
    said = _complement(tokens, verb)
    if (
        said is not None
        and role != "agent"
        and (role != "subject" or passive_verb or not _has_object(tokens, verb))
    ):
        done = role == "object" or passive_verb
        return Happening(said, actor_of_verb(tokens, verb, passive=passive_verb) if done else None)
    if verb_lemma(verb) in listed("support") or role == "prep:of":
        return Happening(None)
    if _is_setting(place, verb, role):
        return Happening(None)
    part_of_act = role in ("subject", "passive", "agent")
    whom = None if part_of_act else object_of(place, verb, noun)
    passive = role == "passive" or (role in ("", "subject") and passive_verb)
    amount = whom is not None
    if not (passive or role == "object" or amount):
        return Happening(undergone(tokens, verb, passive=False))
    actor = actor_of_verb(tokens, verb, passive=passive_verb)
    if amount and actor == whom:
        actor = None  # prices rose 5%: nobody is said to have raised them
    people = is_people(counted)
    table = mapped("undergo_people") if people else mapped("undergo_things")
    if verb_lemma(verb) in table and noun is not None:
        return Happening(str(table[verb_lemma(verb)]), actor)
    return Happening(undergone(tokens, verb, passive=passive or role == "object"), actor, whom)


def _is_setting(place: Place, verb: Token, role: str) -> bool:
    """In five raids, into two banks, ", with 12 guards": where and how it happened, not what it happened
    to. Not "rose to", "charged with 12 counts", "rewarded with two contracts".
    """
    word = role.removeprefix("prep:")
    if place.quantity.kind not in ("count", "ordinal") or word not in listed("settings"):
        return False
    if is_change(verb) or undergone(place.tokens, verb, passive=True) in listed("outcome"):
        return False
    apart = any(lower(place.before(k)) == "with" and lower(place.before(k + 1)) == "," for k in (1, 2, 3))
    return word != "with" or apart or not (_has_object(place.tokens, verb) or is_passive(place.tokens, verb))


def _beside(place: Place, counted: str | None) -> Happening | None:
    """Killing two; 32 were injured: the words beside the figure, where the parse says nothing of it."""
    previous = place.before()
    if previous is not None and previous.pos != "AUX" and previous.lemma in mapped("undergo"):
        return Happening(undergone(place.tokens, previous, passive=True))
    for offset in range(1, _NEAR + 1):
        token = place.after(offset)
        if token is None or token.text in (",", ".", ";", "and", "or", "but"):
            return None
        if token.pos == "VERB":
            passive = any(lower(place.after(k)) in ("were", "was", "been", "being") for k in range(1, offset))
            event = undergone(place.tokens, token, passive=passive)
            return Happening(event) if event in listed("outcome") else None
    return None
