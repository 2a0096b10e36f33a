"""An order of events was added.

Subsequently, beforehand, immediately: the claim puts events in an order that the source does not give.

Standard: Reuters Handbook, accuracy: sequence suggests cause; it needs a source.

Flags:
    evidence: The council dismissed the architect and hired two engineers.
    claim: The council dismissed the architect and subsequently hired two engineers.

Quiet:
    evidence: After the vote the council hired two engineers.
    claim: The council subsequently hired two engineers, after the vote.

    evidence: The tenor sang at the opening of the hall in 2009.
    claim: The tenor previously sang at the opening of the hall in 2009.

    evidence: The mayor agreed to the plan of the harbour board.
    claim: "I immediately agreed to the plan of the harbour board," the mayor said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checks import look, phrases
from factcheck.checks.spec import Observation, Spot
from factcheck.records import Level, Severity, Token
from factcheck.resources import load
from factcheck.views import Comparison

CODE = "DAT006"
SEVERITY = Severity.QUERY


def run(comparison: Comparison, everything: Sequence[Comparison]) -> Iterator[Observation]:
    """Adverbs of sequence on answered words, where the evidence has no word of time order."""
    ours, theirs = look.sources(comparison)
    adverbs: list[str] = load("checks")["sequence_adverbs"]
    known: list[str] = load("checks")["sequence_words"]
    for match in look.close(comparison):
        lemmas = {t.lemma for j in match.evidence for t in comparison.evidence.sentences[j].sentence.tokens}
        if lemmas & set(known):
            continue
        for token in comparison.claim.sentences[match.sentence].sentence.tokens:
            if token.lemma in adverbs and token.pos == "ADV" and _orders(comparison, match.sentence, token):
                yield Observation(
                    Level.ADDED,
                    SEVERITY,
                    Spot(match.sentence, token.span),
                    None,
                    f"{ours} orders the events (“{token.text}”), {theirs} does not.",
                    match.score,
                )


def _orders(comparison: Comparison, sentence: int, adverb: Token) -> bool:
    """Whether an adverb puts an act that the evidence has into an order: not in somebody's own words, and
    not beside a date, which says when by itself ("previously, in 2007").
    """
    view = comparison.claim.sentences[sentence]
    if phrases.in_quote(view, adverb.span) or adverb.head < 0:
        return False
    act = view.word_at(view.sentence.tokens[adverb.head].span)
    if act is None or comparison.answer(sentence, act.index) is None:
        return False
    return not any(child.when is not None for child in view.children(act.index))
