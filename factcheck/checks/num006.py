"""A figure stands in no source.

The claim gives a figure that no source gives, in a sentence whose other words a source carries. What lies
between the two values of a change may be reckoned.

Standard: AP Statement of News Values: every figure has a source. Reuters Handbook: if it cannot be sourced,
it does not run.

Flags:
    evidence: The flood destroyed bridges across the valley, officials said.
    claim: The flood destroyed 19 bridges across the valley, officials said.

Quiet:
    evidence: The flood destroyed 19 bridges across the valley, officials said.
    claim: Officials said 19 bridges across the valley were destroyed by the flood.

    evidence: After the revolt the Gyalwa Rinpoche fled to Lisbon, where he lives.
    claim: The 9th Gyalwa Rinpoche lives in Lisbon.

    evidence: The singer played songs from her third album in the town hall of Lisbon.
    claim: The singer played songs from “Forty Winters”, her third album, in the town hall of Lisbon.

    evidence: The sales tax will rise from 6% to 8% in May.
    claim: The sales tax will rise in May by two percentage points, from 6% to 8%.

    evidence: The brothers were released on Friday.
    claim: The two brothers were released on Friday.

    evidence: Three of the 50 lifts are out of order.
    claim: Of the 50 lifts, 47 work.

    evidence: Twelve of the 36 councillors voted against the plan.
    claim: A third of the 36 councillors, 12, voted against the plan.

    evidence: Output at the mill dropped to 30 tonnes a day from 90.
    claim: Output at the mill dropped to a third of its usual 90 tonnes a day.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checks import counts, look, phrases
from factcheck.checks.spec import Observation, Spot
from factcheck.records import Level, Severity
from factcheck.views import Comparison

CODE = "NUM006"
SEVERITY = Severity.CORRECTION


def run(comparison: Comparison, everything: Sequence[Comparison]) -> Iterator[Observation]:
    """Unanswered figures of matched sentences, carried by no source at all."""
    if not look.first(comparison, everything):
        return
    ours, _ = look.sources(comparison)
    for one, match in phrases.best_matches(everything):
        view = one.claim.sentences[match.sentence]
        for word in view.words:
            if word.kind != "figure" or counts.is_small(word) or counts.is_difference(view, word):
                continue
            if phrases.numbers_title(view, word):
                continue
            if any(each.answer(match.sentence, word.index) for each in everything):
                continue
            if any(look.carried(each.evidence, word) for each in everything):
                continue
            if any(counts.numbers_known_name(each, view, word) for each in everything):
                continue
            answering = [one.evidence.sentences[i] for i in match.evidence]
            if counts.is_reckoned(view, word, answering) or counts.is_share(view, word, answering):
                continue
            yield Observation(
                Level.ADDED,
                Severity.QUERY if counts.may_be_reckoned(word) else SEVERITY,
                Spot(match.sentence, word.span),
                None,
                f"no source gives “{word.surface}”, which {ours} has.",
                match.score,
            )
