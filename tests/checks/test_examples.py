"""Every example in the documentation of a check does what the documentation says."""

from __future__ import annotations

import pytest

from factcheck.checks import Check, Example, registry
from factcheck.pipeline import compare_texts, read_text
from factcheck.records import Severity
from factcheck.settings import Settings
from tests.desk import encoder, told


def cases(kind: str) -> list[object]:
    return [
        pytest.param(check, example, id=f"{check.code}-{number}")
        for check in registry()
        for number, example in enumerate(check.flagged if kind == "flagged" else check.quiet, start=1)
    ]


def of(check: Check, example: Example) -> list[str]:
    alone = Settings(select=(check.code,), min_severity=Severity.NOTE)
    if example.evidence:
        findings = compare_texts(example.claim, example.evidence, settings=alone, encoder=encoder())
    else:
        findings = read_text(example.claim, settings=alone)
    assert {finding.check for finding in findings} <= {check.code}
    return [told(finding) for finding in findings]


@pytest.mark.parametrize(("check", "example"), cases("flagged"))
def test_what_a_check_says_it_flags_is_flagged(check: Check, example: Example) -> None:
    assert of(check, example), f"{check.code} is silent\n{example.evidence}\n{example.claim}"


@pytest.mark.parametrize(("check", "example"), cases("quiet"))
def test_what_a_check_says_it_leaves_is_left(check: Check, example: Example) -> None:
    assert of(check, example) == [], f"{example.evidence}\n{example.claim}"
