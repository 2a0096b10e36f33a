"""All faithful rewrites of the altered-figure benchmark: other words, the same facts.

A checker must stay quiet on them. Each operator yields what it can do to one parsed sentence; this module
adds the guards that hold for all: a quotation stays as it is (but for its typography), a sentence inside a
running quotation is left alone, and brackets stay paired. When in doubt an operator yields nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from spacy.tokens import Span

from benchmarks.altered import faithful_attribution as attribution
from benchmarks.altered import faithful_clauses as clauses
from benchmarks.altered import faithful_figures as figures
from benchmarks.altered import faithful_measures as measures
from benchmarks.altered import faithful_names as names
from benchmarks.altered import faithful_parts as parts
from benchmarks.altered import faithful_relative as relative
from benchmarks.altered import faithful_voice as voice
from benchmarks.altered import faithful_words as words
from benchmarks.altered.faithful_common import inside_quotation, quotations
from benchmarks.altered.records import Change, Operator


def _guarded(operator: Operator) -> Operator:
    def guarded(sentence: Span, random: Random) -> Iterator[Change]:
        text = sentence.text
        if inside_quotation(sentence) or text.isupper():
            return
        held = quotations(text)
        seen: set[tuple[int, int, str]] = set()
        for change in operator(sentence, random):
            key = (change.start, change.end, change.text)
            new = change.apply(text)
            if key in seen or new == text or quotations(new) != held or new.count("(") != new.count(")"):
                continue
            seen.add(key)
            yield change

    return guarded


_PLAIN: dict[str, Operator] = {
    "attribution moved": attribution.attribution,
    "clause order": clauses.clause_order,
    "clauses joined": parts.merge,
    "dropped adverb": parts.dropped_adverb,
    "dropped aside": parts.dropped_aside,
    "relative shortened": relative.shortened,
    "relative turned": relative.turned,
    "split": parts.split,
    "time moved": clauses.time_moved,
    "active": voice.active,
    "alias": names.alias,
    "dative": voice.dative,
    "demonym": names.demonym,
    "passive": voice.passive,
    "possessor": names.possessor,
    "surname": names.surname,
    "title after name": names.title_after,
    "title form": names.title,
    "bound reworded": words.about,
    "contraction": words.contraction,
    "date order": measures.date_order,
    "doubled": figures.doubled,
    "figure in digits": figures.in_digits,
    "figure in words": figures.in_words,
    "figure written out": figures.written_out,
    "per cent": figures.per_cent,
    "period renamed": measures.period,
    "reporting tense": words.tense,
    "reporting verb": words.reporting_verb,
    "rounded": figures.rounded,
    "spelling": words.spelling,
    "synonym": words.synonym,
    "that": words.that,
    "weekday": relative.weekday,
    "unit converted": measures.converted,
}

OPERATORS: dict[str, Operator] = {kind: _guarded(one) for kind, one in _PLAIN.items()} | {
    "typography": words.typography
}
