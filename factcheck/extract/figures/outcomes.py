"""What a verb or a noun says happened, as the canonical name of an event."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.extract.figures.syntax import child, children, listed, mapped, verb_lemma
from factcheck.lexis.events import names_an_act, readings
from factcheck.records import Token


def undergone(tokens: Sequence[Token], verb: Token, *, passive: bool) -> str:
    """The event of a verb; ``passive``: of the verb seen from those it is done to."""
    if passive and verb_lemma(verb) in mapped("undergo"):
        event = str(mapped("undergo")[verb_lemma(verb)])
        if _mortal(tokens, verb):
            return "die"
        return _joint(tokens, verb, event)
    for phrase in (*_phrases(tokens, verb), verb_lemma(verb)):
        for found in readings(phrase, "VERB"):
            if passive and found.name in mapped("undergo_classes"):
                return str(mapped("undergo_classes")[found.name])
            if found.name in mapped("canonical"):
                return str(mapped("canonical")[found.name])
    return verb_lemma(verb)


def _mortal(tokens: Sequence[Token], verb: Token) -> bool:
    """Shot dead, fatally shot, stabbed to death."""
    near = tokens[max(0, verb.i - 1) : verb.i + 3]
    return any(token.text.lower() in listed("mortal") for token in near if token.i != verb.i)


def _joint(tokens: Sequence[Token], verb: Token, event: str) -> str:
    """Killed or wounded: of both together, casualties; not "killed 14 and wounded 30", nor "14 were killed
    and 30 were wounded"."""
    last = child(tokens, verb, "conj")
    alone = child(tokens, verb, "nsubj", "nsubjpass") is None
    first = tokens[verb.head] if verb.dep == "conj" and alone else None
    other = None
    if last is not None and child(tokens, last, "dobj", "obj", "nsubj", "nsubjpass") is None:
        other = last
    elif first is not None and last is None and child(tokens, first, "dobj", "obj") is None:
        other = first
    named = None if other is None else mapped("undergo").get(verb_lemma(other))
    return "casualty" if named != event and {named, event} <= listed("harmed") else event


def _phrases(tokens: Sequence[Token], verb: Token) -> Iterator[str]:
    """The verb with its particle, its complement, or the object of its preposition: lay off, go missing,
    force from home."""
    for below in children(tokens, verb):
        if below.i < verb.i:
            continue
        if below.dep in ("prt", "acomp", "oprd", "advmod"):
            yield f"{verb_lemma(verb)} {below.text.lower()}"
        elif below.dep == "prep":
            found = child(tokens, below, "pobj")
            if found is not None:
                yield f"{verb_lemma(verb)} {below.text.lower()} {found.lemma}"


def of_counted(noun: Token) -> str | None:
    """The event a counted noun is a case of: 600 deaths, 45 arrests, 1,200 job cuts."""
    named = mapped("nouns").get(noun.text.lower()) or mapped("nominal").get(noun.lemma)
    return None if named is None else str(named)


def of_nominal(noun: Token) -> str | None:
    """The event that a noun with a complement names: the deaths of, the deployment of, an attack by."""
    named = of_counted(noun)
    for found in () if named is not None else readings(noun.lemma, "NOUN"):
        if names_an_act(found):
            return str(mapped("canonical").get(found.name, found.name))
    return named


def of_idiom(tokens: Sequence[Token], noun: Token) -> str | None:
    """Took the lives of 30 people: a verb and its object that together say what happened."""
    verb = tokens[noun.head]
    if noun.dep not in ("dobj", "obj") or verb.pos != "VERB":
        return None
    for found in readings(f"{verb_lemma(verb)} {noun.lemma}", "VERB"):
        return str(
            mapped("undergo_classes").get(found.name) or mapped("canonical").get(found.name, found.name)
        )
    return None


def named_by(tokens: Sequence[Token], head: Token | None) -> str | None:
    """The death toll, the number of injured, arrests: the subject names the event."""
    if head is None:
        return None
    near = [head, *children(tokens, head)]
    for _ in range(2):
        near += [inner for below in near[1:] for inner in children(tokens, below) if inner not in near]
    names = {token.text.lower() for token in near}
    table = mapped("nouns") | mapped("adjectives")
    for word in sorted(names & table.keys()):
        if word != "toll":
            return str(table[word])
    return str(table["toll"]) if "toll" in names else None
