"""The shipped calibrations: made by a script that is here, from data that is named, fit to be used."""

from __future__ import annotations

import re
from typing import Any

import pytest

from benchmarks.pair_reading import row_view
from benchmarks.pair_sets import ROOT, Row
from factcheck import scoring
from factcheck.checks import findings, registry
from factcheck.comparing import compare, texts_of
from factcheck.embed import load_encoder
from factcheck.pair.sentences import FEATURES as PAIR_FEATURES
from factcheck.pipeline import pair_rows
from factcheck.resources import load
from factcheck.rows import PairRow
from factcheck.supporting import readings
from factcheck.vectors import VectorTable
from scripts.stories_data import stories

WIRE = "The Ravensk dam burst on Friday, killing 40 people. Mayor Ilse Brandt ordered the town evacuated."
FAITHFUL = "Mayor Ilse Brandt ordered the evacuation of the town."
WRONG = "The Ravensk dam burst on Friday, killing 90 people."


@pytest.mark.parametrize("name", ["confidence", "pairing", "score"])
def test_a_calibration_says_what_it_was_made_from(name: str) -> None:
    made: dict[str, Any] = load(name)["made"]
    assert (ROOT / made["script"]).is_file()
    hashes = [made["sha256"]] if "sha256" in made else [one["sha256"] for one in made["sets"].values()]
    assert hashes
    assert all(re.fullmatch(r"[0-9a-f]{64}", each) for each in hashes)


def test_every_feature_has_a_weight_and_no_weight_is_idle() -> None:
    assert set(load("pairing")["weights"]) == {"bias", *PAIR_FEATURES}
    assert set(load("score")["weights"]) == {"bias", *scoring.FEATURES}
    assert set(load("confidence")["checks"]) <= {"default", *(check.code for check in registry())}


def test_nothing_that_is_shared_speaks_against_a_pair_and_no_finding_for_a_claim() -> None:
    for name in ("pairing", "score"):
        weights = {k: v for k, v in load(name)["weights"].items() if k != "bias"}
        assert min(weights.values()) >= 0, name


def test_the_held_back_stories_are_never_calibrated_on() -> None:
    names = {story.folder.name for story in stories()}
    assert not names & {f"{number:02}" for number in range(7, 13)}
    assert len(names) > 18


def test_features_lie_between_nought_and_one() -> None:
    for claim in (FAITHFUL, WRONG, "Nothing of the sort."):
        values = features(Row("x", "x", claim, WIRE, wrong=False))
        assert set(values) == set(scoring.FEATURES)
        least = {name: -1.0 if name.startswith("support") else 0.0 for name in values}
        assert all(least[name] <= value <= 1.0 for name, value in values.items()), values


def test_a_wrong_figure_scores_above_a_faithful_rewrite() -> None:
    assert scoring.probability(features(Row("x", "x", WRONG, WIRE, wrong=True))) > scoring.probability(
        features(Row("x", "x", FAITHFUL, WIRE, wrong=False))
    )


def test_the_reader_of_the_benchmark_gives_the_score_of_the_bulk_command() -> None:
    rows = [
        PairRow(number, claim, WIRE)
        for number, claim in enumerate((FAITHFUL, WRONG, WRONG + "\n\n" + FAITHFUL))
    ]
    for row, result in zip(rows, pair_rows(rows), strict=True):
        assert (
            scoring.probability(features(Row("x", "x", row.claim, row.evidence, wrong=False))) == result.score
        )


def features(row: Row) -> dict[str, float]:
    claim, evidence = row_view(row.claim, "claim"), row_view(row.evidence, "evidence")
    table = VectorTable(load_encoder(None), (*texts_of(claim), *texts_of(evidence)))
    comparison = compare(claim, evidence, table)
    found = findings([comparison], registry(), lambda _: True, answerable=True)
    return scoring.features(comparison, found, readings(comparison, table))
