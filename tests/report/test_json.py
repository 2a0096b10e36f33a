"""The JSON report: its schema, its offsets, its references."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from factcheck.records import Report
from factcheck.report import render
from factcheck.report.reading import decimal
from tests.report.many import FIVE, twenty
from tests.report.story import EMPTY, REPORT

SCHEMA: dict[str, Any] = json.loads(
    files("factcheck.report").joinpath("schema/report-1.json").read_text(encoding="utf-8")
)


def closed(schema: Any) -> Any:
    """The schema with no room for keys that it does not name: what this version writes, exactly."""
    if isinstance(schema, list):
        return [closed(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    out = {key: closed(value) for key, value in schema.items()}
    if out.get("type") == "object" and "properties" in out:
        out["additionalProperties"] = False
    return out


def parsed(report: Report) -> Any:
    return json.loads(render(report, "json"))


@pytest.mark.parametrize(
    "report", [REPORT, EMPTY, FIVE, twenty()], ids=["findings", "nothing found", "five articles", "twenty"]
)
def test_the_report_follows_its_schema_and_has_no_key_that_the_schema_does_not_name(report: Report) -> None:
    Draft202012Validator.check_schema(SCHEMA)
    Draft202012Validator(closed(SCHEMA)).validate(parsed(report))


def test_every_offset_gives_its_surface() -> None:
    texts = {article.id: article.text for article in REPORT.articles}
    report = parsed(REPORT)
    seen = 0
    for finding in report["findings"]:
        for side in (finding["claim"], finding["evidence"]):
            if side:
                assert texts[side["article"]][side["start"] : side["end"]] == side["surface"]
                assert side["surface"] in side["sentence"]
                seen += 1
    for claim in report["claims"]:
        text = texts[claim["article"]]
        assert text[claim["start"] : claim["end"]] == claim["text"]
        stance = claim["stance"]
        cues = [*stance["hedges"], *stance["negations"], *stance["modality"]]
        said = [stance["attribution"]] if stance["attribution"] else []
        for part in ("quantities", "whens", "entities", "quotes"):
            cues += claim[part]
        for record in [*cues, *said]:
            assert text[record["start"] : record["end"]] == record["surface"]
            seen += 1
    assert seen >= 12


def test_a_headline_is_context_and_no_claim_and_every_claim_id_is_found() -> None:
    report = parsed(REPORT)
    assert {claim["section"] for claim in report["claims"]} == {"body"}
    assert [claim["text"] for claim in report["context"]] == ["Dam warning"]
    known = {claim["id"] for claim in [*report["claims"], *report["context"]]}
    for pair in report["pairs"]:
        assert {pair["claim"], pair["evidence"]} <= known
    assert report["summary"]["claims"] == len(report["claims"])


def test_dates_keep_their_interval_apart_from_their_offsets() -> None:
    (when,) = [when for claim in parsed(REPORT)["claims"] for when in claim["whens"]]
    assert (when["from"], when["to"], when["surface"]) == ("2025-05-13", "2025-05-14", "Tuesday")
    assert isinstance(when["start"], int)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (Decimal("4E+1"), "40"),
        (Decimal("1400000000"), "1400000000"),
        (Decimal("0.10"), "0.10"),
        (Decimal("-2.5"), "-2.5"),
        (None, None),
        (Decimal("1E+1000000"), "1E+1000000"),
    ],
)
def test_decimals_are_plain_strings(value: Decimal | None, shown: str | None) -> None:
    assert decimal(value) == shown


def test_jsonl_says_the_same_one_object_a_line() -> None:
    lines = [json.loads(line) for line in render(REPORT, "jsonl").splitlines()]
    whole = parsed(REPORT)
    types = ["report", *["finding"] * 4, "fact", "fact", "lineage", "not_compared", "summary"]
    assert [line["type"] for line in lines] == types
    findings = [
        {key: value for key, value in line.items() if key != "type"}
        for line in lines
        if line["type"] == "finding"
    ]
    assert findings == whole["findings"]
    assert lines[0]["signature"] == whole["signature"]
    facts = [line | {"type": None} for line in lines if line["type"] == "fact"]
    assert facts == [fact | {"type": None} for fact in whole["story"]["facts"]]
    assert {name: lines[-1][name] for name in ("order", "origins")} == {
        name: whole["story"][name] for name in ("order", "origins")
    }


@given(st.text(st.characters(categories=["L", "N", "P", "S", "Z", "C"]), min_size=1, max_size=40))
def test_any_message_survives_json(message: str) -> None:
    report = replace(REPORT, findings=(replace(REPORT.findings[0], message=message),))
    written = render(report, "json").encode("utf-8", "backslashreplace")
    assert json.loads(written)["findings"][0]["message"] == message
