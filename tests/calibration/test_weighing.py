"""What findings and rows are weighed by: named parts that add up; what the second reader sees."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from factcheck.checks import findings, registry
from factcheck.comparing import compare, texts_of
from factcheck.embed import load_encoder, support_model
from factcheck.embed.locate import locate
from factcheck.embed.manifest import default_manifest
from factcheck.pipeline import pair_rows
from factcheck.records import Finding, Severity, Span
from factcheck.resources import load
from factcheck.rows import PairRow
from factcheck.rowwise import RowViews
from factcheck.settings import Settings
from factcheck.supporting import readings
from factcheck.vectors import VectorTable
from factcheck.views import Comparison
from factcheck.weighing import weighed
from tests.embed.elsewhere import Elsewhere

WIRE = (
    "The ferry Astrid ran aground off Lund on Tuesday with 240 passengers on board. "
    "Coast guard commander Ingrid Moe said nobody was hurt. The operator had inspected the ship in March."
)
WRONG = "The ferry Astrid ran aground off Lund on Tuesday with 420 passengers on board."
FAITHFUL = "On Tuesday the ferry Astrid ran aground off Lund with 240 passengers on board."


def laid(claim: str, evidence: str, *, states: bool = True) -> tuple[Comparison, VectorTable]:
    views = RowViews(Settings()).of([(claim, "claim"), (evidence, "evidence")])
    manifest = default_manifest()
    encoder = load_encoder(None) if states else Elsewhere(manifest, locate(manifest))
    table = VectorTable(encoder, (text for view in views for text in texts_of(view)))
    return compare(views[0], views[1], table), table


def found_in(claim: str) -> tuple[Finding, ...]:
    comparison, _ = laid(claim, WIRE)
    return weighed(findings([comparison], registry(), lambda _: True), [comparison])


def logit(chance: float) -> float:
    return math.log(chance / (1 - chance))


def test_the_parts_of_a_confidence_add_up_to_it() -> None:
    (finding,) = (f for f in found_in(WRONG) if f.check.startswith("NUM"))
    names = [part.name for part in finding.why]
    assert names == [f"check {finding.check}", "alignment", "nearness", "follows"]
    told = sum(part.contribution for part in finding.why)
    assert told == pytest.approx(logit(finding.confidence), abs=0.01)


def test_an_altered_word_is_read_as_not_carried_and_a_faithful_sentence_as_carried() -> None:
    comparison, table = laid(WRONG, WIRE)
    (wrong,) = readings(comparison, table)
    evidence = [view.sentence.text for view in comparison.evidence.sentences]
    states = table.states([WRONG, *evidence])
    assert states is not None
    read = support_model().read(states[0], states[1:])
    assert read.logit == wrong
    spans = [Span(WRONG.index(word), WRONG.index(word) + len(word)) for word in ("420", "Astrid")]
    altered, kept = (
        max(piece for start, end, piece in read.words if span.contains(Span(start, end))) for span in spans
    )
    assert altered > kept
    faithful, other = laid(FAITHFUL, WIRE)
    assert wrong > readings(faithful, other)[0]


def test_another_encoder_is_read_on_by_nobody() -> None:
    comparison, table = laid(WRONG, WIRE, states=False)
    assert readings(comparison, table) == ()


def test_what_an_editor_would_hardly_agree_to_is_a_note(monkeypatch: pytest.MonkeyPatch) -> None:
    loud = [f for f in found_in(WRONG) if f.severity is not Severity.NOTE]
    assert loud
    model = load("confidence")
    monkeypatch.setitem(model, "parts", {**model["parts"], "quiet_below": {"rewrite": 1.0, "report": 1.0}})
    quiet = found_in(WRONG)
    assert {f.severity for f in quiet} == {Severity.NOTE}
    assert {f.id for f in loud} <= {f.id for f in quiet}


def test_a_note_stays_as_it_is() -> None:
    comparison, _ = laid(WRONG, WIRE)
    found = tuple(
        replace(f, severity=Severity.NOTE) for f in findings([comparison], registry(), lambda _: True)
    )
    assert weighed(found, [comparison]) == found


def test_the_parts_of_a_score_add_up_to_it() -> None:
    rows = [PairRow("1", WRONG, WIRE), PairRow("2", FAITHFUL, WIRE), PairRow("3", "Nothing.", WIRE)]
    for result in pair_rows(rows):
        names = [part.name for part in result.why]
        assert names[0] == "base"
        assert len(set(names)) == len(names)
        assert sum(part.contribution for part in result.why) == pytest.approx(logit(result.score), abs=0.02)
    wrong, faithful, _ = pair_rows(rows)
    assert wrong.score > faithful.score
