"""What happened to the counted: the event, through active, passive, participles and nominalisations.

The canonical name is the event class of the shared lexicon where it knows the verb, else its lemma.
What a verb does to its object is its own table (``events_roles.json``: ``undergo``): who is killed dies.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.extract.figures.nouns import is_people
from factcheck.extract.figures.syntax import Place, ancestors, children, listed, lower, mapped
from factcheck.lexis import event_class
from factcheck.records import Token

_SUBJECTS = ("nsubj", "csubj")
_PASSIVES = ("nsubjpass", "csubjpass")
_NEAR = 4


@dataclass(frozen=True, slots=True)
class Happening:
    """An event and who did it, either None where the sentence does not say."""

    event: str | None
    actor: str | None = None


def happening(place: Place, noun: Token | None, counted: str | None) -> Happening:
    """The event the figure's noun takes part in; ``counted`` is the noun as text, inherited if elided."""
    tokens = place.tokens
    start = noun if noun is not None else place.anchor
    if noun is not None:
        named = mapped("nouns").get(noun.text.lower())
        if named is not None:
            return Happening(str(named))
        for child in children(tokens, noun):
            if child.i > noun.i and child.pos == "VERB" and _modifies(tokens, child):
                event = _undergone(child, passive=child.tag == "VBN" or _is_passive(tokens, child))
                if event in listed("outcome"):
                    return Happening(event, _actor(tokens, child))
    found = _climb(tokens, start, counted)
    if found.event is None or found.event not in listed("outcome"):
        return _beside(place, counted) or found
    return found


def _modifies(tokens: Sequence[Token], verb: Token) -> bool:
    """12 people killed in the blast; 600 troops who died; not "two gunmen killed 14"."""
    below = list(children(tokens, verb))
    if any(child.dep in ("dobj", "obj") for child in below):
        return False
    if verb.dep == "relcl":
        return any(child.dep in (*_SUBJECTS, *_PASSIVES) and child.pos == "PRON" for child in below)
    return verb.dep in ("acl", "amod")


def _climb(tokens: Sequence[Token], start: Token, counted: str | None) -> Happening:
    role = ""
    below = start
    for token in ancestors(tokens, start):
        if token.i != start.i:
            role = _role(below, role)
            named = mapped("nouns").get(token.text.lower())
            if named is not None and below.text.lower() in ("of", "to", "at"):
                return Happening(str(named))
            if token.pos in ("VERB", "AUX") and token.lemma not in mapped("not_events"):
                return _of_verb(tokens, token, role, counted)
        below = token
    return Happening(None)


def _role(below: Token, role: str) -> str:
    if below.dep in _SUBJECTS:
        return "subject"
    if below.dep in _PASSIVES:
        return "passive"
    if below.dep in ("dobj", "obj", "attr", "oprd", "dative"):
        return "object"
    if below.dep == "agent":
        return "agent"
    if below.dep == "prep":
        return "prep:" + below.text.lower() if role != "object" else role
    return role


def _of_verb(tokens: Sequence[Token], verb: Token, role: str, counted: str | None) -> Happening:
    subject = _subject(tokens, verb)
    if verb.lemma in listed("movement") or verb.lemma in ("be", "stand", "reach"):
        named = _named_by(tokens, subject)
        if named is not None:
            return Happening(named)
    if verb.text.lower() in mapped("participles"):
        return Happening(str(mapped("participles")[verb.text.lower()]))
    for child in children(tokens, verb):
        if child.dep in ("acomp", "oprd", "attr", "xcomp") and child.text.lower() in mapped("adjectives"):
            return Happening(str(mapped("adjectives")[child.text.lower()]))
    if verb.lemma in listed("support"):
        return Happening(None)
    passive = role == "passive" or (role in ("", "subject") and _is_passive(tokens, verb))
    if passive or role == "object":
        people = is_people(counted)
        if people and verb.lemma in mapped("undergo_people"):
            return Happening(str(mapped("undergo_people")[verb.lemma]), _text(tokens, subject))
        actor = _actor(tokens, verb) if passive else _text(tokens, subject)
        if not people and verb.lemma in mapped("undergo_things"):
            return Happening(str(mapped("undergo_things")[verb.lemma]), actor)
        return Happening(_undergone(verb, passive=True), actor)
    return Happening(_undergone(verb, passive=False))


def _undergone(verb: Token, *, passive: bool) -> str:
    if passive and verb.lemma in mapped("undergo"):
        return str(mapped("undergo")[verb.lemma])
    found = event_class(verb.lemma, "VERB")
    if found is None or found.name not in mapped("canonical"):
        return verb.lemma
    return str(mapped("canonical")[found.name])


def _is_passive(tokens: Sequence[Token], verb: Token) -> bool:
    return any(child.dep in ("auxpass", "nsubjpass") for child in children(tokens, verb))


def _subject(tokens: Sequence[Token], verb: Token) -> Token | None:
    for token in ancestors(tokens, verb):
        for child in children(tokens, token):
            if child.dep in (*_SUBJECTS, *_PASSIVES):
                return child
        if token.dep not in ("conj", "xcomp", "advcl"):
            return None
    return None


def _named_by(tokens: Sequence[Token], subject: Token | None) -> str | None:
    """The death toll, the number of injured, arrests: the subject names the event."""
    if subject is None:
        return None
    words = [subject, *children(tokens, subject)]
    words += [inner for child in words[1:] for inner in children(tokens, child)]
    names = {token.text.lower() for token in words}
    for word in sorted(names & mapped("nouns").keys()):
        if word != "toll":
            return str(mapped("nouns")[word])
    return str(mapped("nouns")["toll"]) if "toll" in names else None


def _actor(tokens: Sequence[Token], verb: Token) -> str | None:
    for child in children(tokens, verb):
        if child.dep == "agent":
            for inner in children(tokens, child):
                if inner.dep == "pobj":
                    return _text(tokens, inner)
    return None


def _text(tokens: Sequence[Token], token: Token | None) -> str | None:
    """The name the token ends: its compound parts and itself."""
    if token is None:
        return None
    parts = [child.text for child in children(tokens, token) if child.dep == "compound" and child.i < token.i]
    return " ".join([*parts, token.text])


def _beside(place: Place, counted: str | None) -> Happening | None:
    """Killing two; 32 were injured: the words beside the figure, where the parse says nothing of it."""
    previous = place.before()
    if previous is not None and previous.pos != "AUX" and previous.lemma in mapped("undergo"):
        return Happening(str(mapped("undergo")[previous.lemma]))
    for offset in range(1, _NEAR + 1):
        token = place.after(offset)
        if token is None or token.text in (",", ".", ";", "and", "or", "but"):
            return None
        if token.pos == "VERB":
            passive = any(lower(place.after(k)) in ("were", "was", "been", "being") for k in range(1, offset))
            event = _undergone(token, passive=passive)
            return Happening(event) if event in listed("outcome") else None
    return None
