"""Figures that keep their value and say something else: the bound, what they count, whose count they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from random import Random

from spacy.tokens import Span, Token

from benchmarks.altered.figures_in import WORDS, Figure, figures_in
from benchmarks.altered.numbers import FAMILY
from benchmarks.altered.records import Change, Operator

_BOUND = re.compile(
    r"\b(?:" + "|".join(sorted(WORDS["bounds"], key=len, reverse=True)) + r")\s$", re.IGNORECASE
)
_HELD = re.compile(
    r"(?:\b(?:"
    + "|".join([*WORDS["approximate"], "a", "an", "the", "each", "every", "another"])
    + r"|than|to|below|above|within|exceeds?|exceeded|exceeding|least|most|maximum|minimum)\s|-)$",
    re.IGNORECASE,
)
_MEASURED_BOUNDS = {"fewer than": "less than"}
_FORMS = {"VB": 0, "VBP": 0, "VBZ": 1, "VBD": 2, "VBN": 3, "VBG": 4}
_FRACTION = re.compile(
    r"\b(?:" + "|".join(sorted(WORDS["fractions"], key=len, reverse=True)) + r")(?=\s)", re.IGNORECASE
)
_MULTIPLE = re.compile(
    r"\b(?:" + "|".join(sorted(WORDS["multiples"], key=len, reverse=True)) + r")(?=\s)", re.IGNORECASE
)
_NO_FRACTION = re.compile(
    r"\b(?:first|second|other|last|better|latter|a|an|the|one|and|year|top|bottom)\s(?:and\sa\s)?$",
    re.IGNORECASE,
)
_APART = 1.2  # the greater of two counts over the smaller, for an exchange to be more than a rounding


def bound_dropped(sentence: Span, random: Random) -> Iterator[Change]:
    """ "More than 40 homes", "40 homes"."""
    text = sentence.text
    for figure, start, words in _bounded(sentence):
        if WORDS["bounds"][words]["drop"] and start > 0:
            last = figure.last
            yield Change(FAMILY, "bound dropped", start, last, text[figure.first : last])


def bound_added(sentence: Span, random: Random) -> Iterator[Change]:
    """ "40 homes", "fewer than 40 homes"."""
    text = sentence.text
    for figure in figures_in(sentence):
        before = sentence.doc[figure.token.i - 1] if figure.token.i > sentence.start else None
        if before is not None and figure.money and before.text in figure.money:
            before = before.nbor(-1) if before.i > sentence.start else None
        held = before is not None and before.pos_ in (
            "DET",
            "ADJ",
            "PRON",
            "NUM",
            "ADV",
            "PROPN",
            "AUX",
            "NOUN",
        )
        if held or figure.compound or figure.value < 3 or _HELD.search(text[: figure.first]):
            continue
        if text[figure.last :].startswith((" years old", " year-old")) or (
            before is not None and before.lower_ == "aged"
        ):
            continue
        bound = random.choice(WORDS["added_bounds"])
        if not _countable(figure):
            bound = _MEASURED_BOUNDS.get(bound, bound)
        shown = text[figure.first : figure.last]
        if figure.first == 0:
            bound, shown = bound.capitalize(), shown[:1].lower() + shown[1:]
        yield Change(FAMILY, "bound added", figure.first, figure.last, f"{bound} {shown}")


def bound_reversed(sentence: Span, random: Random) -> Iterator[Change]:
    """ "More than 40 homes", "fewer than 40 homes"."""
    text = sentence.text
    for figure, start, words in _bounded(sentence):
        other = WORDS["bounds"][words]["reversed"]
        if other == "less than" and _countable(figure):
            other = "fewer than"
        if start == 0:
            other = other.capitalize()
        yield Change(
            FAMILY, "bound reversed", start, figure.last, f"{other} {text[figure.first : figure.last]}"
        )


def role_verb(sentence: Span, random: Random) -> Iterator[Change]:
    """What happened to those who are counted: "12 people were killed", "12 people were injured"."""
    for figure in figures_in(sentence):
        verb = _happened(figure)
        if verb is None or verb.tag_ not in _FORMS or any(c.lower_ == "on" for c in verb.children):
            continue
        other = WORDS["role_verbs"].get(verb.lemma_.lower())
        if other is not None:
            start = verb.idx - sentence.start_char
            yield Change(
                FAMILY, "role verb", start, start + len(verb), WORDS["role_forms"][other][_FORMS[verb.tag_]]
            )


def role_noun(sentence: Span, random: Random) -> Iterator[Change]:
    """What is counted: "12 girls", "12 boys"."""
    for figure in figures_in(sentence):
        noun = figure.noun
        if (
            noun is None
            or figure.compound
            or figure.unit
            or noun.i < figure.token.i
            or noun.i - figure.token.i > 3
        ):
            continue
        others = WORDS["role_nouns"].get(noun.text)
        if others and not noun.nbor().text.startswith(("-", "'")):
            start, first = noun.idx - sentence.start_char, figure.start
            new = sentence.text[first:start] + random.choice(others)
            yield Change(FAMILY, "role noun", first, start + len(noun), new)


def counts_swapped(sentence: Span, random: Random) -> Iterator[Change]:
    """Two counts of a sentence exchanged: "5 men and 30 women", "30 men and 5 women"."""
    text = sentence.text
    figures = [f for f in figures_in(sentence) if f.counts and not f.compound and f.value >= 2]
    for one, two in combinations(figures, 2):
        same = one.noun is None or two.noun is None or one.noun.lemma_ == two.noun.lemma_
        if same or one.spelled != two.spelled or one.start == 0 or one.scale or two.scale:
            continue
        if max(one.value, two.value) / min(one.value, two.value) >= _APART:
            new = two.surface + text[one.end : two.start] + one.surface
            yield Change(
                FAMILY, "counts swapped", one.start, two.end, new, (one.start, one.start + len(two.surface))
            )


def count_elsewhere(sentence: Span, random: Random) -> Iterator[Change]:
    """A count replaced with another count of the article: what a slip of the eye does."""
    own = [f for f in figures_in(sentence) if f.counts and not f.spelled]
    others = _counts_of(sentence)
    for figure in own:
        far = [s for s, v in others if max(v, float(figure.value)) / min(v, float(figure.value)) >= _APART]
        before = sentence.text[: figure.first].lower()
        if far and not figure.scale and not before.endswith((" a ", " an ")):
            yield Change(FAMILY, "count from elsewhere", figure.start, figure.end, random.choice(far))


def fraction(sentence: Span, random: Random) -> Iterator[Change]:
    """ "A third of voters", "two-thirds of voters"."""
    yield from _listed(sentence, _FRACTION, WORDS["fractions"], "fraction", random)


def multiple(sentence: Span, random: Random) -> Iterator[Change]:
    """ "Twice the size", "four times the size"."""
    yield from _listed(sentence, _MULTIPLE, WORDS["multiples"], "multiple", random)


def _listed(
    sentence: Span, pattern: re.Pattern[str], table: dict[str, list[str]], kind: str, random: Random
) -> Iterator[Change]:
    text = sentence.text
    for match in pattern.finditer(text):
        if not _NO_FRACTION.search(text[: match.start()]):
            other = random.choice(table[match[0].lower()])
            yield Change(
                FAMILY,
                kind,
                match.start(),
                match.end(),
                other.capitalize() if match[0][0].isupper() else other,
            )


def _bounded(sentence: Span) -> Iterator[tuple[Figure, int, str]]:
    """Figures with a bound, where it begins, and its words."""
    text = sentence.text
    for figure in figures_in(sentence):
        found = _BOUND.search(text[: figure.first])
        if found is None or (found[0].strip().lower() in ("over", "under") and not figure.counts):
            continue
        if not re.search(r"\b(?:by|no|not|much|even|drop|from)\s$", text[: found.start()], re.IGNORECASE):
            yield figure, found.start(), found[0].strip().lower()


def _countable(figure: Figure) -> bool:
    """Whether it has "fewer" and not "less": people and things, no units of measure."""
    measured = tuple(WORDS["measured_endings"])
    return figure.counts and figure.noun is not None and not figure.noun.lemma_.lower().endswith(measured)


def _happened(figure: Figure) -> Token | None:
    """The verb that the counted are the subject or the object of; none where somebody did it to himself."""
    noun = figure.noun if figure.noun is not None else figure.token
    if noun.dep_ in ("nsubj", "nsubjpass", "dobj") and noun.head.pos_ == "VERB":
        return noun.head
    return None


def _counts_of(sentence: Span) -> list[tuple[str, float]]:
    """The counts of the rest of the article, in order, each once."""
    found: dict[str, float] = {}
    for other in sentence.doc.sents:
        if other.start == sentence.start or not any(token.like_num for token in other):
            continue
        for figure in figures_in(other):
            if figure.counts and not figure.spelled and not figure.scale and figure.value >= 2:
                found.setdefault(figure.surface, float(figure.value))
    return list(found.items())


OPERATORS: dict[str, Operator] = {
    "bound dropped": bound_dropped,
    "bound added": bound_added,
    "bound reversed": bound_reversed,
    "role verb": role_verb,
    "role noun": role_noun,
    "counts swapped": counts_swapped,
    "count from elsewhere": count_elsewhere,
    "fraction": fraction,
    "multiple": multiple,
}
