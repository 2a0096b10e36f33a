"""Every format of one report, byte for byte. `make golden` remakes the files; read the difference."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from factcheck.report import FORMATS, claims, render
from tests.report.story import REPORT

GOLDEN = Path(__file__).resolve().parents[1] / "golden"
OUTPUTS = {f"report.{fmt}": render(REPORT, fmt, width=80) for fmt in FORMATS}
OUTPUTS["report.terminal-colour"] = render(REPORT, "terminal", colour=True, width=80)
OUTPUTS |= {f"claims.{fmt}": claims.render(REPORT, fmt, width=80) for fmt in claims.FORMATS}


@pytest.mark.parametrize("name", sorted(OUTPUTS))
def test_a_format_is_what_was_agreed(name: str) -> None:
    path = GOLDEN / f"{name}.txt"
    if os.environ.get("FACTCHECK_REMAKE_GOLDEN"):
        path.write_text(OUTPUTS[name], encoding="utf-8", newline="")
    assert OUTPUTS[name] == path.read_bytes().decode("utf-8")
