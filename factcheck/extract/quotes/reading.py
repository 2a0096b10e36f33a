"""Quotes: quoted stretches with their speaker, and which of them are scare quotes or titles."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extract.attribution.marks import quoted_spans
from factcheck.extract.attribution.places import Scopes, Sentences
from factcheck.extract.attribution.reading import read_attributions
from factcheck.extract.attribution.sources import bare, canonical
from factcheck.records import Attribution, Quote, Sentence, Span
from factcheck.resources import lexicon

_TRAILING = " ,.!?;:…—–-\"'“”‘’"
_SPEECH_END = frozenset(",?!")


def read_quotes(
    text: str, sentences: Sequence[Sentence], attributions: Sequence[Attribution] | None = None
) -> tuple[Quote, ...]:
    """Every direct quotation inside the paragraphs of ``sentences``.

    ``attributions`` saves reading them again when the caller has them. A speech of several paragraphs
    gives one quote for each; a nested quotation is a quote of its own. ``speaker`` is the source of the
    innermost attribution that covers the words (for a pronoun: whom it stands for, where that is
    plain), None when nobody is named. ``scare`` marks a few quoted words inside a sentence, and titles.
    """
    if attributions is None:
        attributions = read_attributions(text, sentences)
    named = {
        one.canonical: bare(one.source) for one in attributions if canonical(one.source) == one.canonical
    }
    places = Sentences(sentences)
    scopes = Scopes(attributions, places)
    quotes = []
    for span in quoted_spans(text, sentences):
        speaker = _speaker(text, span, scopes, named)
        quotes.append(Quote(span, span.of(text), speaker, _is_scare(text, span, places, scopes, speaker)))
    return tuple(quotes)


def _speaker(text: str, span: Span, scopes: Scopes[Attribution], named: dict[str, str]) -> str | None:
    # A scope leaves the comma before the closing mark out.
    words = Span(span.start, span.start + len(span.of(text).rstrip(_TRAILING)))
    covering = [one for one in scopes.containing(words) if not span.contains(one.span)]
    if not covering:
        return None
    best = min(covering, key=lambda one: (one.scope.end - one.scope.start, one.scope, one.span))
    return named.get(best.canonical, best.canonical)


def _is_scare(
    text: str, span: Span, places: Sentences, scopes: Scopes[Attribution], speaker: str | None
) -> bool:
    words = span.of(text).split()
    rules = lexicon("quotes")
    if len(words) > rules["longest_title_words"] or span.of(text)[-1:] in _SPEECH_END - {","}:
        return False
    before = text[max(0, span.start - 4) : max(0, span.start - 1)].rstrip()
    opened = scopes.touching(places.at(span.start))
    opens_scope = any(0 <= span.start - one.scope.start <= 1 for one in opened)
    if before.endswith((",", ":")) and (opens_scope or span.of(text)[-1:] in ",.!?"):
        return False
    edges = places.edges(span)
    if edges is not None and 0 <= span.start - edges[0].start <= 1:
        ends = -2 <= edges[1].end - span.end <= 2
        if ends or span.of(text)[-1:] in _SPEECH_END:
            return False
    if len(words) <= rules["longest_scare_words"]:
        return True
    return (speaker is None or not span.of(text).endswith((",", "."))) and _is_title(words)


def _is_title(words: Sequence[str]) -> bool:
    small = lexicon("quotes")["small_title_words"]
    return all(word[:1].isupper() or word[:1].isdigit() or word.lower() in small for word in words)
