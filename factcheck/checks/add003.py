"""Part of a sentence stands in no source.

A clause of an otherwise supported sentence says something that no source says: nothing in it
answers, and its words stand nowhere.

Standard: AP Statement of News Values, sourcing: know where every statement comes from.

Flags:
    evidence: The court freed the editor on Monday.
    claim: The court freed the editor on Monday, which angered judges in neighbouring districts.

Quiet:
    evidence: The court freed the editor on Monday, which angered his former employer.
    claim: The court freed the editor on Monday. His former employer was angry.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checks import look, phrases
from factcheck.checks.spec import Observation, Spot
from factcheck.records import Level, Severity
from factcheck.views import Comparison

CODE = "ADD003"
SEVERITY = Severity.QUERY


def run(comparison: Comparison, everything: Sequence[Comparison]) -> Iterator[Observation]:
    """Clauses of matched sentences of which no content word is answered or carried."""
    if not look.first(comparison, everything):
        return
    ours, _ = look.sources(comparison)
    for one, match in phrases.best_matches(everything):
        view = one.claim.sentences[match.sentence]
        for claim in view.claims:
            if claim.kind == "main" or claim.span == view.sentence.span:
                continue
            words = [w for w in phrases.own_words(view, claim) if phrases.is_telling(w)]
            if len(words) < look.limits()["fewest_new_words"]:
                continue
            known = [
                word
                for word in words
                if any(
                    each.answer(match.sentence, word.index) or look.carried(each.evidence, word)
                    for each in everything
                )
            ]
            if len(known) <= look.limits()["most_known_share"] * len(words):
                yield Observation(
                    Level.ADDED,
                    SEVERITY,
                    Spot(match.sentence, claim.span),
                    None,
                    f"no source says this part of the sentence in {ours}.",
                    match.score,
                )
