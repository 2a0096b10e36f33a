"""Attributions of a text: those of each sentence, then pronouns and quotations across sentences."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from factcheck.extract.stance.tree import Tree
from factcheck.records import Attribution, Sentence, Span

from .found import Found
from .marks import quoted_spans
from .phrases import phrase_attributions
from .pronouns import PRONOUNS, antecedent
from .sources import canonical
from .verbs import verb_attributions


def read_attributions(text: str, sentences: Sequence[Sentence]) -> tuple[Attribution, ...]:
    """Who says what: one record for each stretch of text that is put in somebody's mouth.

    Scopes may nest ("the mayor said police believe ..."): the innermost that covers a predicate is its
    nearest source. ``certainty`` is the class of the verb in the lexicon: say, report, show, confirm,
    reveal, acknowledge, claim, allege, believe, estimate, suggest, warn, predict, promise, deny.
    Ordered by scope.
    """
    found: list[Found] = []
    for place, sentence in enumerate(sentences):
        tree = Tree.of(sentence)
        here = [*verb_attributions(place, sentence, tree), *phrase_attributions(place, sentence, tree)]
        found.extend(sorted(here, key=lambda one: (one.source, one.verb)))
    quotes = quoted_spans(text, sentences)
    settled = _settle(found, sentences, quotes)
    settled += _continued(settled, sentences, quotes)
    return _records(text, sorted(settled, key=lambda one: (one.sentence, one.source)))


def _settle(found: Sequence[Found], sentences: Sequence[Sentence], quotes: Sequence[Span]) -> list[Found]:
    """Scopes that a quotation carries over the sentence's edge; "he said." takes the quotation before."""
    settled: list[Found] = []
    for one in found:
        sentence = sentences[one.sentence]
        scope = one.scope
        if scope is None:
            scope = _quote_before(sentence, quotes, sentences, one.sentence)
        else:
            for quote in quotes:
                beyond = quote.start < sentence.span.start or quote.end > sentence.span.end
                if beyond and quote.overlaps(scope) and not quote.contains(one.source):
                    scope = Span(min(scope.start, quote.start), max(scope.end, quote.end))
        if scope is not None:
            settled.append(replace(one, scope=scope))
    return settled


def _quote_before(
    sentence: Sentence, quotes: Sequence[Span], sentences: Sequence[Sentence], place: int
) -> Span | None:
    for quote in reversed(quotes):
        if quote.end <= sentence.span.start + 1:
            near = place > 0 and quote.end >= sentences[place - 1].span.end - 2
            return quote if near else None
    return None


def _continued(
    settled: Sequence[Found], sentences: Sequence[Sentence], quotes: Sequence[Span]
) -> list[Found]:
    """Quotations that are sentences of their own, right after an attributed one: the same speaker goes on."""
    starts = [sentence.span.start for sentence in sentences]
    inherited: list[Found] = []
    for quote in quotes:
        first = bisect_right(starts, quote.start) - 1
        last = bisect_right(starts, max(quote.start, quote.end - 1)) - 1
        if first < 0 or not _stands_alone(quote, sentences[first].span, sentences[last].span):
            continue
        if any(one.scope is not None and one.scope.contains(quote) for one in settled):
            continue
        for one in reversed([*settled, *inherited]):
            scope = one.scope
            if scope is None or one.sentence > first or scope.end > quote.start:
                continue
            nearby = first - max(one.sentence, bisect_right(starts, scope.end - 1) - 1) <= 1
            if nearby and any(scope.overlaps(other) for other in quotes):
                inherited.append(replace(one, sentence=last, scope=quote))
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
