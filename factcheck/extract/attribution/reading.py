"""Attributions of a text: those of each sentence, then pronouns and quotations across sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.extract.stance.tree import Tree
from factcheck.records import Attribution, Sentence, Span

from .found import Found
from .marks import quoted_spans
from .misread import misread_attributions
from .phrases import phrase_attributions
from .places import Scopes, Sentences, Spans
from .pronouns import PRONOUNS, antecedent
from .sources import canonical
from .verbs import verb_attributions


def read_attributions(text: str, sentences: Sequence[Sentence]) -> tuple[Attribution, ...]:
    """Who says what: one record for each stretch of text that is put in somebody's mouth.

    Scopes may nest ("the mayor said police believe ..."): the innermost that covers a predicate is its
    nearest source. ``certainty`` is the class of the verb in the lexicon: say, report, show, confirm,
    reveal, acknowledge, claim, allege, believe, estimate, suggest, speculate, doubt, warn, predict, promise,
    deny.
    Ordered by scope.
    """
    found: list[Found] = []
    for place, sentence in enumerate(sentences):
        tree = Tree.of(sentence)
        here = [
            *verb_attributions(place, sentence, tree),
            *misread_attributions(place, tree),
            *phrase_attributions(place, sentence, tree),
        ]
        found.extend(sorted(here, key=lambda one: (one.source, one.verb)))
    quotes = quoted_spans(text, sentences)
    places, marked = Sentences(sentences), Spans(quotes)
    settled = _settle(found, places, marked)
    settled += _continued(settled, places, quotes, marked)
    return _records(text, sorted(settled, key=lambda one: (one.sentence, one.source)))


def _settle(found: Sequence[Found], places: Sentences, quotes: Spans) -> list[Found]:
    """Scopes that a quotation carries over the sentence's edge; "he said." takes the quotation before."""
    settled: list[Found] = []
    for one in found:
        sentence = places.span(one.sentence)
        scope = one.scope
        if scope is None:
            scope = _quote_before(sentence, quotes, places, one.sentence)
        else:
            for quote in quotes.overlapping(scope):
                beyond = quote.start < sentence.start or quote.end > sentence.end
                if beyond and not quote.contains(one.source):
                    scope = Span(min(scope.start, quote.start), max(scope.end, quote.end))
        if scope is not None:
            settled.append(replace(one, scope=scope))
    return settled


def _quote_before(sentence: Span, quotes: Spans, places: Sentences, place: int) -> Span | None:
    quote = quotes.before(sentence.start + 1)
    near = quote is not None and place > 0 and quote.end >= places.span(place - 1).end - 2
    return quote if near else None


def _continued(
    settled: Sequence[Found], places: Sentences, quotes: Sequence[Span], marked: Spans
) -> list[Found]:
    """Quotations that are sentences of their own, right after an attributed one: the same speaker goes on."""
    scopes = Scopes(settled, places)
    inherited: list[Found] = []
    for quote in quotes:
        edges = places.edges(quote)
        if edges is None or not _stands_alone(quote, *edges) or scopes.containing(quote):
            continue
        first = places.at(quote.start)
        for one in reversed([*scopes.touching(first - 1), *scopes.touching(first)]):
            if one.scope is not None and one.scope.end <= quote.start and marked.overlapping(one.scope):
                goes_on = replace(one, sentence=places.at(max(quote.start, quote.end - 1)), scope=quote)
                inherited.append(goes_on)
                scopes.add(goes_on)
                break
    return inherited


def _stands_alone(quote: Span, first: Span, last: Span) -> bool:
    return quote.start - first.start <= 1 and -2 <= last.end - quote.end <= 2


def _records(text: str, settled: Sequence[Found]) -> tuple[Attribution, ...]:
    records: dict[tuple[Span, Span, str], Attribution] = {}
    for place, one in enumerate(settled):
        if one.scope is None:
            continue
        source = one.source.of(text)
        name = canonical(source)
        if one.head.text.lower() in PRONOUNS:
            other = antecedent(one, settled[:place])
            name = canonical(other.source.of(text)) if other is not None else name
        record = Attribution(one.source, source, name, one.verb, one.certainty, one.scope)
        records.setdefault((one.source, one.scope, one.verb), record)
    return tuple(sorted(records.values(), key=lambda one: (one.scope, one.span, one.verb)))
