"""The act is another one.

Someone is said to have done something else: asked for ordered, accused for charged, agreed for
refused. Acts are compared by classes of a news-event lexicon; words of one class are one act. In two
sentences that say the same word for word, any other verb is a query, unless it may mean the same.

Standard: Reuters Handbook, accuracy: legal and official acts have exact names. AP Stylebook: arrest,
accuse, charge, indict are not synonyms.

Flags:
    evidence: The agency ordered the company to close the plant.
    claim: The agency asked the company to close the plant.

    evidence: Prosecutors charged the mayor with bribery on Friday.
    claim: Prosecutors accused the mayor of bribery on Friday.

    evidence: The three cousins inherited the old lighthouse on the northern cape in 1987.
    claim: The three cousins painted the old lighthouse on the northern cape in 1987.

    evidence: The harbour board asked the fishermen to moor their boats at the old pier.
    claim: The harbour board forbade the fishermen to moor their boats at the old pier.

Quiet:
    evidence: The three cousins purchased the old lighthouse on the northern cape in 1987.
    claim: The three cousins bought the old lighthouse on the northern cape in 1987.

    evidence: The ferry was hired by a school from the next island and came back at dusk.
    claim: A school from the next island chartered the ferry, which returned at dusk.

    evidence: The agency ordered the company to close the plant.
    claim: The agency instructed the company to shut the plant.

    evidence: The two leaders vowed to deepen cooperation.
    claim: The two leaders pledged to deepen cooperation.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checks import acts, framed, look
from factcheck.checks.spec import Observation
from factcheck.records import Level, Severity
from factcheck.views import Comparison

CODE = "EVT001"
SEVERITY = Severity.CORRECTION


def run(comparison: Comparison, everything: Sequence[Comparison]) -> Iterator[Observation]:
    """Linked verbs whose event classes exclude or outrank each other."""
    ours, theirs = look.sources(comparison)
    for answer in look.answers(comparison):
        if (answer.claim.pos, answer.evidence.pos) != ("VERB", "VERB") or answer.claim.kind != "word":
            continue
        if answer.link.how in look.SAME_MEANING or answer.link.score < look.limits()["structure_link"]:
            continue
        if acts.reports(answer.claim_view, answer.claim) and acts.reports(
            answer.evidence_view, answer.evidence
        ):
            continue
        if acts.is_neutral_report(answer.claim) or acts.is_neutral_report(answer.evidence):
            continue
        if acts.both_commitments(answer.claim, answer.evidence):
            continue  # how firm it is: the checks on commitments speak of it
        if acts.acts_apart(answer) and not look.says(answer.evidence_view, answer.claim):
            yield Observation(
                Level.ALTERED,
                SEVERITY,
                answer.claim_spot,
                answer.evidence_spot,
                f"the act changed: “{answer.evidence.surface}” in {theirs} became "
                f"“{answer.claim.surface}” in {ours}.",
                answer.strength,
            )
    for gap, refused in framed.other_acts(comparison):
        mine, other = gap.surfaces
        yield gap.altered(
            SEVERITY if refused else Severity.QUERY,
            f"the act changed: “{other}” in {theirs} became “{mine}” in {ours}.",
        )
