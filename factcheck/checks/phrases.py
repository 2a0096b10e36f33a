"""Phrases: what is carried, what is new, what hangs on what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck import lexis, measure
from factcheck.checks import counts, look
from factcheck.checks.look import Answer
from factcheck.records import Claim, Level, Span, Token
from factcheck.resources import load
from factcheck.views import ArticleView, Comparison, Match, SentenceView, Word


def best_matches(everything: Sequence[Comparison]) -> Iterator[tuple[Comparison, Match]]:
    """Every claim sentence that some source answers well, with its best match."""
    best: dict[int, tuple[float, int, Comparison, Match]] = {}
    for at, comparison in enumerate(everything):
        for match in look.close(comparison):
            entry = (match.score, -at, comparison, match)
            if match.sentence not in best or entry[:2] > best[match.sentence][:2]:
                best[match.sentence] = entry
    for index in sorted(best):
        yield best[index][2], best[index][3]


def dated(view: SentenceView, when: Word) -> bool:
    """Whether a sentence has a date that agrees with ``when``."""
    for word in view.words:
        if word.when is None or when.when is None:
            continue
        unsure = measure.compare_whens(word.when, when.when).level is Level.NOT_COMPARABLE
        vague = unsure and word.when.granularity == when.when.granularity
        if vague or look.equal(word, when):
            return True
    return False


def new_phrase(
    comparison: Comparison, match: Match, everything: Sequence[Comparison], word: Word
) -> Span | None:
    """The phrase ``word`` heads where it hangs on an answered word and says what no source says."""
    view = comparison.claim.sentences[match.sentence]
    kinds: list[str] = load("checks")["new_phrase_edges"]
    if word.head < 0 or not word.edge.startswith(tuple(kinds)) or word.kind != "word":
        return None
    if not any(each.answer(match.sentence, word.head) for each in everything):
        return None
    members = _subtree(view, word)
    if any(each.answer(match.sentence, w.index) for each in everything for w in members):
        return None
    telling = [w for w in members if w.kind == "word" and is_telling(w)]
    texts = [each.evidence.article.text.lower() for each in everything]
    new = [
        w
        for w in telling
        if not any(w.surface.lower() in text for text in texts)
        and not any(look.carried(each.evidence, w) for each in everything)
    ]
    if len(new) < look.limits()["fewest_new_phrase_words"] or len(new) < len(telling):
        return None
    return Span(min(w.span.start for w in members), max(w.span.end for w in members))


def ranks(comparison: Comparison, sentence: int, superlative: str) -> bool:
    """Whether the evidence has a superlative where it answers a sentence, or the same one anywhere."""
    if re.search(rf"\b{re.escape(superlative.lower())}\b(?!-)", comparison.evidence.article.text.lower()):
        return True
    matched = [j for m in comparison.matches if m.sentence == sentence for j in m.evidence]
    words: list[str] = load("checks")["ranking_words"]
    tokens = [t for j in matched for t in comparison.evidence.sentences[j].sentence.tokens]
    plain: list[str] = load("checks")["plain_superlatives"]
    return any((t.tag in ("JJS", "RBS") and t.lemma not in plain) or t.lemma in words for t in tokens)


def is_telling(word: Word) -> bool:
    """Whether a word says something of its own: no light verb, no noun for anybody or anything."""
    return not counts.is_general(word) and not lexis.is_light_verb(word.lemma)


def _subtree(view: SentenceView, word: Word) -> list[Word]:
    found, frontier = {word.index}, [word.index]
    while frontier:
        for child in view.children(frontier.pop()):
            if child.index not in found:
                found.add(child.index)
                frontier.append(child.index)
    return [view.words[i] for i in sorted(found)]


def is_wider(answer: Answer) -> bool:
    """Whether the claim's noun is a word for any thing, and the evidence's one for this thing."""
    vague: list[str] = load("checks")["vague_objects"]
    if answer.claim.lemma not in vague or answer.evidence.lemma in vague:
        return False
    return answer.link.how in (lexis.Relation.BROADER, lexis.Relation.SIBLING, "structure")


def is_object(view: SentenceView, word: Word) -> bool:
    """Whether ``word`` is what a verb acts on, directly or as a list's member."""
    return word.edge == "object" or (
        word.edge == "prep:of" and word.head >= 0 and view.words[word.head].edge == "object"
    )


def modifiers(view: SentenceView, word: Word) -> tuple[Word, ...]:
    """The adjectives and compound modifiers on ``word``."""
    return tuple(w for w in view.children(word.index) if w.edge == "modifier" and w.kind == "word")


def in_quote(view: SentenceView, span: Span) -> bool:
    """Whether ``span`` stands inside a quotation."""
    return any(quote.span.contains(span) for quote in view.quotes)


def leaves_quote_open(text: str) -> bool:
    """Whether a sentence has a quotation mark without its partner."""
    return text.count("“") != text.count("”") or text.count('"') % 2 == 1


def is_circumstance(word: Word) -> bool:
    """Whether ``word`` hangs on a preposition that frames a story ("amid", "following")."""
    prepositions: list[str] = load("checks")["circumstances"]
    times: list[str] = load("checks")["time_nouns"]
    return (
        word.pos == "NOUN"
        and word.lemma not in times
        and word.edge.startswith("prep:")
        and word.edge[5:] in prepositions
    )


def with_preposition(view: SentenceView, word: Word) -> Span:
    """The phrase ``word`` heads, from its preposition on."""
    span = look.phrase(view, word)
    preposition = word.edge[5:]
    before = [t for t in view.sentence.tokens if t.lemma == preposition and t.span.end <= span.start]
    return Span(before[-1].span.start, span.end) if before else span


def own_words(view: SentenceView, claim: Claim) -> list[Word]:
    """The content words of a claim that are in no claim inside it."""
    return [w for w in view.words if view.claim_at(w.span) is claim]


def novelty(view: SentenceView, others: Sequence[ArticleView]) -> float:
    """The share of a sentence's content words that no article carries."""
    words = [w for w in view.words if w.pos in ("NOUN", "VERB", "PROPN", "NUM", "ADJ")]
    new = [w for w in words if not any(look.carried(other, w) for other in others)]
    return len(new) / len(words) if words else 0.0


def answered_share(comparison: Comparison, index: int, word: Word) -> float:
    """The share of the content words around ``word`` in an evidence clause that some claim word answers."""
    view = comparison.evidence.sentences[index]
    claim = view.claim_at(word.span)
    words = [w for w in view.words if claim is None or claim.span.contains(w.span)]
    return sum(bool(comparison.answered_by(index, w.index)) for w in words) / len(words) if words else 0.0


def uses(view: ArticleView, word: Word) -> bool:
    """Whether an article uses the very word."""
    return any(other.key == word.key for sentence in view.sentences for other in sentence.words)


def is_on_topic(comparison: Comparison, index: int) -> bool:
    """Whether a sentence around the evidence sentence ``index`` is answered: this part is told."""
    near = (index - 2, index - 1, index, index + 1)
    return any(0 <= i < len(comparison.evidence.sentences) and i not in comparison.unanswered for i in near)


def numbers_title(view: SentenceView, figure: Word) -> bool:
    """Whether a number belongs to the name of a work: "Forty Winters", 48 Hours. Inside quotation marks all
    words of weight have capitals; outside, the number or its unit has one inside a sentence, which no plain
    figure has but in a headline.
    """
    kind = figure.quantity.kind if figure.quantity is not None else ""
    tokens = view.sentence.tokens
    if kind not in _NAMING or view.section == "headline" or _all_capitals(tokens):
        return False  # a headline may be written so throughout
    quoted = next((q.span for q in view.quotes if q.span.contains(figure.span)), None)
    if quoted is not None:
        return _all_capitals([t for t in tokens if quoted.contains(t.span)])
    own = [t for t in tokens if t.span.overlaps(figure.span)]
    if own and own[0].text[:1].isdigit() and kind != "duration":
        return False  # some write 5 Million
    return any(t.text[:1].isupper() for t in own if t.i > 0)


def _all_capitals(tokens: Sequence[Token]) -> bool:
    weighty = [t.text[:1] for t in tokens if t.pos in _WEIGHTY]
    return len(weighty) > 1 and not any(letter.islower() for letter in weighty)


_NAMING = ("age", "count", "duration", "ordinal")
_WEIGHTY = ("ADJ", "NOUN", "NUM", "PROPN", "VERB")
