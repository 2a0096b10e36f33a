"""The rules by which one pronoun or description of a text read so far finds what it stands for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from factcheck.naming.fold import fold
from factcheck.pair import referents
from factcheck.pair.referents import Referent
from factcheck.records import Sentence, Token

Spot = tuple[int, int]  # sentence, token

SINGULAR = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
_PLURAL = ("they", "them", "their")
_REACH, _PLURAL_REACH = 2, 1  # sentences back


@dataclass(slots=True)
class Text:
    """A text read so far: the tokens of its figures and dates (``apart``) and of its quotations (``spoken``),
    and in ``said`` everything it spoke of, in reading order.
    """

    sentences: Sequence[Sentence]
    sections: Sequence[str]
    apart: frozenset[Spot]
    spoken: frozenset[Spot]
    said: list[Referent] = field(default_factory=list)
    known: dict[str, Referent] = field(default_factory=dict)

    def near(self, index: int, reach: int) -> list[Referent]:
        """What was spoken of up to here, in this and the ``reach`` sentences before, under one heading."""
        found: list[Referent] = []
        for one in reversed(self.said):
            if one.at[0] < index - reach:
                break
            if self.sections[one.at[0]] == self.sections[index]:
                found.append(one)
        return found[::-1]

    def add(self, one: Referent) -> None:
        """A further mention; what it tells of its bearer is kept for later ones."""
        before = self.known.get(one.identity)
        if before is not None and one.named:
            nouns = one.nouns | before.nouns
            one = replace(one, nouns=nouns, gender=one.gender or before.gender)
        self.known[one.identity] = one
        self.said.append(one)


def resolved(text: Text, index: int, token: Token) -> Referent | None:
    """What ``token`` of the sentence ``index`` stands for; None where that is open or it is no stand-in."""
    if (index, token.i) in text.spoken:
        return None
    word = token.text.lower()
    if token.pos == "PRON":
        if word in SINGULAR:
            return _person(text, index, token, SINGULAR[word])
        if word in _PLURAL:
            return _many(text, index, token)
        return _body(text, index, token) if word == "it" else None
    return _described(text, index, token) if token.pos == "NOUN" or _is_aged(text, index, token) else None


def _is_aged(text: Text, index: int, token: Token) -> bool:
    """ "The 43-year-old": the parse makes an adjective of it, and the figures an age."""
    return token.lemma == "old" and (index, token.i) in text.apart


def _person(text: Text, index: int, token: Token, gender: str) -> Referent | None:
    people = [
        one
        for one in text.near(index, _REACH)
        if one.person and not one.plural and one.gender in ("", gender)
    ]
    return _only(text, index, token, people)


def _many(text: Text, index: int, token: Token) -> Referent | None:
    """ "They" for people only: things in the plural are too many in most sentences to tell which is meant."""
    near = text.near(index, _PLURAL_REACH)
    if any(_coordinated(text.sentences[one.at[0]], one) for one in near if one.named or one.person):
        return None
    return _only(text, index, token, [one for one in near if one.plural or (one.named and one.body)])


def _coordinated(sentence: Sentence, one: Referent) -> bool:
    return any(
        t.dep == "conj" and t.head == one.at[1] and t.pos in ("PROPN", "NOUN") for t in sentence.tokens
    )


def _body(text: Text, index: int, token: Token) -> Referent | None:
    """ "It" that says or does what only a body can: the body that was the subject just before."""
    sentence = text.sentences[index]
    verb = sentence.tokens[token.head]
    if token.dep != "nsubj" or fold(verb.lemma) not in referents.words("it_verbs"):
        return None
    above = sentence.tokens[verb.head]
    subject = referents.subject_of(sentence, above) if above.i != verb.i else None
    if subject is not None and subject.i != token.i:
        spot = (index, subject.i)
    elif index and text.sections[index - 1] == text.sections[index]:
        before = text.sentences[index - 1]
        root = next((t for t in before.tokens if t.head == t.i), None)
        subject = referents.subject_of(before, root) if root is not None else None
        spot = (index - 1, subject.i if subject is not None else -1)
    else:
        return None
    return next((one for one in reversed(text.said) if one.at == spot and one.named and not one.person), None)


def _described(text: Text, index: int, token: Token) -> Referent | None:
    """ "The minister", "the company", "the 43-year-old": one bearer of whom it was said, or the only one."""
    sentence, lemma = text.sentences[index], fold(token.lemma)
    below = [t for t in sentence.tokens if t.head == token.i and t.i != token.i and t.dep != "punct"]
    definite = any(t.dep == "det" and t.text.lower() == "the" for t in below)
    aged = _is_aged(text, index, token)
    bare = aged or all(t.dep in ("det", "case") or t.i > token.i for t in below)
    plain = aged or (token.tag == "NN" and not referents.is_described(sentence, token))
    if not definite or not bare or not plain:
        return None
    if any(t.i > token.i and t.dep == "prep" for t in below):
        return None
    if f"noun:{lemma}" in text.known:
        return None
    bearers = (one for one in text.known.values() if one.named and one.identity != f"name:{lemma}")
    known = [one for one in bearers if lemma in one.nouns]
    people = referents.is_person(lemma) or aged
    if len(known) == 1 and (known[0].person if people else lemma in referents.words("bodies")):
        return known[0]
    near = text.near(index, _REACH)
    if lemma in referents.words("companies"):
        bodies = [one for one in near if one.body and not one.nouns & referents.words("public_heads")]
        return _only(text, index, token, bodies)
    if aged or lemma in referents.words("plain_people"):
        gender = referents.gender(frozenset((lemma,)), "")
        fits = [one for one in near if one.person and not one.plural]
        return _only(text, index, token, [o for o in fits if not gender or o.gender in ("", gender)])
    return None


def _only(text: Text, index: int, token: Token, found: Sequence[Referent]) -> Referent | None:
    """The one thing left of ``found``, None where there are more or none."""
    left = referents.distinct(found)
    if len(left) != 1 or left[0].identity.startswith("somebody:"):
        return None
    if token.text.lower() in _PLURAL and not left[0].plural:
        return None
    return None if _argues(text, index, token, left[0]) else left[0]


def _argues(text: Text, index: int, token: Token, one: Referent) -> bool:
    """Whether ``one`` is an argument of the very verb of ``token``: then the two are not the same."""
    if token.dep == "poss" or token.dep in referents.SUBJECTS:
        return False
    sentence = text.sentences[index]
    verb = referents.verb_of(sentence, token)
    subject = referents.subject_of(sentence, verb)
    spots = [o.at for o in text.said if o.identity == one.identity]
    return subject is not None and (index, subject.i) in spots
