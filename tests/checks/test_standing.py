"""What a difference is worth: much in a rewrite, little between two reports that nobody copied."""

from __future__ import annotations

from factcheck.assembly import view_article
from factcheck.checks.standing import Standing
from factcheck.chosen import shown_findings
from factcheck.read import article_from_text
from factcheck.records import Finding, Severity
from factcheck.settings import Settings
from factcheck.views import ArticleView
from tests.desk import EVERYTHING, found, laid

WIRE = """The council of Port Adler closed the swing bridge on Friday after an inspection found cracks.

Engineers said repairs would cost about $4 million and take eight months.

The bridge carries 12,000 cars a day between the harbour and the old town.

Mayor Ilse Brandt said the ferry would run every ten minutes until the work is done.
"""
REWRITE = """The council of Port Adler closed the swing bridge on Friday after an inspection found cracks,
despite protests from shopkeepers.

Repairs would cost about $4 million and take eight months, engineers said.

Each day the bridge carries 12,000 cars between the harbour and the old town.

Mayor Ilse Brandt said the ferry would run every ten minutes until the work is done.
"""
REPORT = """Shopkeepers by the harbour woke to silence at the weekend, with not a lorry in sight.

Hanna Voss, who sells bread on the quay, said she had lost half her customers by noon.

The bridge carries 21,000 cars a day between the harbour and the old town.

Despite protests from shopkeepers, schools have asked parents to walk, and drivers are sought.

A petition for a second crossing has gathered hundreds of names since spring.
"""

SECOND = """The swing bridge is 90 years old, and the last bolt that was replaced dates from the war.

Drivers will have to go round by Marle, which adds 40 minutes to the trip.

The harbour office rejected a plan for a second crossing last spring.

Rosa Lind, who runs the fish hall, said nobody had asked the traders.
"""
FREE = """What kept Port Adler moving for generations now stands still, and tempers rise with the tide.

Some 12,000 cars a day used the bridge to get from the harbour to the old town.

The repairs, engineers said, would take eight months and cost about $9 million.

Only last spring the harbour office accepted a plan for a second crossing.

Nobody laughs at the old joke about the tortoise and the tram any more.

Whoever drives must take the long way, past fields and sheds, and pack a sandwich.
"""


def read(text: str, source: str) -> ArticleView:
    made = article_from_text(text, uri=f"{source}.txt", source=source, published=None)
    return view_article(made, Settings().spacy_model)


def audited(claim: str, *evidence: str) -> tuple[Finding, ...]:
    sources = [read(text, f"wire{at}") for at, text in enumerate(evidence)]
    return found(laid(read(claim, "draft"), sources))


def additions(findings: tuple[Finding, ...]) -> dict[str, Severity]:
    return {f.claim.surface: f.severity for f in findings if f.evidence is None and f.claim is not None}


def test_what_a_rewrite_adds_is_loud() -> None:
    added = additions(audited(REWRITE, WIRE))
    loud = [surface for surface, severity in added.items() if severity is not Severity.NOTE]
    assert any("protests from shopkeepers" in surface for surface in loud), added


def test_what_an_independent_report_tells_besides_is_for_the_record() -> None:
    findings = audited(REPORT, WIRE)
    added = additions(findings)
    assert added
    assert set(added.values()) == {Severity.NOTE}, added
    missing = [f for f in findings if f.claim is None]
    assert all(f.severity is Severity.NOTE for f in missing)


def test_independent_reports_that_contradict_each_other_in_the_same_words_are_loud() -> None:
    loud = [f for f in audited(REPORT, WIRE) if f.severity is not Severity.NOTE]
    sides = [(f.claim.surface, f.evidence.surface) for f in loud if f.claim and f.evidence]
    assert any("21,000" in ours and "12,000" in theirs for ours, theirs in sides), loud


def test_only_a_text_that_follows_its_source_is_a_rewrite() -> None:
    wire = read(WIRE, "wire")
    for text, follows in ((REWRITE, True), (REPORT, False)):
        standing = Standing(laid(read(text, "draft"), [wire]))
        assert standing.rewrite is follows
        assert standing.follows(wire) is follows


def test_the_same_difference_from_two_copies_is_told_once() -> None:
    copy = WIRE.replace("Port Adler closed", "Port Adler shut")
    ours = [f for f in audited(REPORT, WIRE, copy) if f.claim and "21,000" in f.claim.surface]
    assert len(ours) == 1
    other = WIRE.replace("12,000", "14,000")
    told = {
        f.evidence.surface
        for f in audited(REPORT, WIRE, other)
        if f.claim and f.evidence and "21,000" in f.claim.surface
    }
    assert len(told) == 2


def test_a_named_draft_answers_for_its_figures_and_outcomes_however_freely_it_retells() -> None:
    comparisons = laid(read(FREE, "draft"), [read(WIRE, "wire"), read(SECOND, "second")])
    assert not Standing(comparisons).rewrite
    for named in (True, False):
        findings = shown_findings(comparisons, EVERYTHING, named=named)
        loud = {
            (f.claim.surface, f.evidence.surface)
            for f in findings
            if f.claim and f.evidence and f.severity is not Severity.NOTE
        }
        assert (("accepted", "rejected") in loud) is named, loud
        assert not named or any("$9 million" in ours and "$4 million" in theirs for ours, theirs in loud)
        assert set(additions(findings).values()) == {Severity.NOTE}, additions(findings)
