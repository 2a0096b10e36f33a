"""What a text speaks of, as far as a pronoun can stand for it: people and bodies, one or several."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from factcheck.naming.fold import fold
from factcheck.naming.persons import person_parts
from factcheck.records import Mention, Sentence, Token
from factcheck.resources import lexicon

SUBJECTS = ("nsubj", "nsubjpass")
_HUNG_ON = ("prep", "agent", "dative", "pcomp")
_SHARES_SUBJECT = ("conj", "xcomp")


@dataclass(frozen=True, slots=True)
class Referent:
    """One mention of something. ``identity`` is shared by all that stand for the same; ``home`` is the
    sentence and token that names it, ``at`` where it is spoken of here. ``gender`` is "f", "m" or "";
    ``nouns`` are the words that say what it is ("minister", "airline").
    """

    identity: str
    home: tuple[int, int]
    at: tuple[int, int]
    person: bool
    body: bool
    plural: bool
    gender: str = ""
    nouns: frozenset[str] = frozenset()
    named: bool = False


@cache
def words(kind: str) -> frozenset[str]:
    """A list of ``models/lexicon/coreference.json``, folded."""
    return frozenset(fold(word) for word in lexicon("coreference")[kind])


def of_name(sentence: Sentence, index: int, token: Token, mention: Mention) -> Referent:
    """The bearer of a name; ``token`` is the head of the name."""
    inside = {fold(t.lemma) for t in sentence.tokens if mention.span.overlaps(t.span)}
    nouns = frozenset(inside | {fold(noun) for noun in _beside(sentence, token)})
    # A name that ends in a plural ("Northern Foods") is a body's, whatever else it was taken for.
    person = mention.kind == "person" and token.tag != "NNPS"
    return Referent(
        identity=f"name:{mention.canonical.lower()}",
        home=(index, token.i),
        at=(index, token.i),
        person=person,
        body=not person and mention.kind in ("person", "organisation", "group", "other"),
        plural=False,
        gender=gender(nouns, mention.canonical) if person else "",
        nouns=nouns,
        named=True,
    )


def of_noun(index: int, token: Token) -> Referent | None:
    """A common noun that a pronoun may stand for: a person, or several people or bodies."""
    lemma = fold(token.lemma)
    together = lemma in words("collectives")
    plural = token.tag == "NNS" or together
    bodies = plural and (lemma in words("bodies") or lemma in words("companies"))
    if not (is_person(lemma) or together or bodies):
        return None
    return Referent(
        identity=f"noun:{lemma}",
        home=(index, token.i),
        at=(index, token.i),
        person=not bodies,
        body=bodies,
        plural=plural,
        gender=gender(frozenset((lemma,)), ""),
        nouns=frozenset((lemma,)),
    )


def is_person(lemma: str) -> bool:
    """Whether a folded noun says what a person is."""
    return lemma in words("people") or lemma in words("female_words") or lemma in words("male_words")


def gender(nouns: frozenset[str], canonical: str) -> str:
    """ "f" or "m" by title or description, else by the given name; "" where nothing tells."""
    female, male = nouns & words("female_words"), nouns & words("male_words")
    if female or male:
        return "" if female and male else "f" if female else "m"
    parts = person_parts(canonical) if canonical else ()
    if len(parts) < 2 or parts[0] in words("either_given"):
        return ""
    if parts[0] in words("female_given"):
        return "f"
    return "m" if parts[0] in _given() else ""


@cache
def _given() -> frozenset[str]:
    return frozenset(fold(name) for name in lexicon("first_names")["given"])


def _beside(sentence: Sentence, token: Token) -> list[str]:
    """The nouns that say what a name's bearer is: before the name, beside it, or after a form of "be"."""
    tokens = sentence.tokens
    below = [t for t in tokens if t.head == token.i and t.i != token.i]
    found = [t.lemma for t in below if t.dep in ("compound", "appos", "nmod") and t.pos in ("NOUN", "PROPN")]
    above = tokens[token.head]
    if token.dep == "appos" and above.pos == "NOUN":
        found.append(above.lemma)
    if token.dep == "nsubj" and above.lemma == "be":
        found += [t.lemma for t in tokens if t.head == above.i and t.dep == "attr"]
    return found


def is_described(sentence: Sentence, token: Token) -> bool:
    """Whether a noun only says what a name beside it is ("minister Cruz", "Cruz, the minister")."""
    above = sentence.tokens[token.head]
    if token.dep in ("compound", "nmod", "appos", "attr"):
        return True
    named = any(t.dep == "appos" and t.head == token.i and t.pos == "PROPN" for t in sentence.tokens)
    return named or (token.dep == "amod" and above.pos == "PROPN")


def verb_of(sentence: Sentence, token: Token) -> Token:
    """The verb of which ``token`` is an argument, prepositions passed over; its head where it is none."""
    at = sentence.tokens[token.head]
    while at.dep in _HUNG_ON and at.head != at.i:
        at = sentence.tokens[at.head]
    return at


def subject_of(sentence: Sentence, verb: Token) -> Token | None:
    """The subject of a verb, or of the verb it shares its subject with."""
    at = verb
    for _ in range(len(sentence.tokens)):
        own = next((t for t in sentence.tokens if t.head == at.i and t.dep in SUBJECTS), None)
        if own is not None or at.dep not in _SHARES_SUBJECT:
            return own
        at = sentence.tokens[at.head]
    return None


def distinct(found: Sequence[Referent]) -> tuple[Referent, ...]:
    """The last mention of each."""
    return tuple({one.identity: one for one in found}.values())
