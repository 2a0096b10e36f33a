"""The rules for checks themselves: names, families, documentation."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from factcheck import checks
from factcheck.checks import FAMILIES, Check, registry
from factcheck.checks.spec import from_module
from factcheck.resources import load

FOLDER = Path(checks.__file__).parent
DOC = """A figure is odd.

Odd figures are flagged.

Standard: Reuters Handbook, figures.

Flags:
    evidence: Two people died.
    claim: Three people died.

Quiet:
    evidence: Two people died.
    claim: Two died.
"""


@pytest.fixture
def fresh(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    """A folder on the package's path, and a registry that reads it anew."""
    monkeypatch.setattr(checks, "__path__", [*checks.__path__, str(tmp_path)])
    before = set(sys.modules)
    registry.cache_clear()
    yield tmp_path
    registry.cache_clear()
    for name in set(sys.modules) - before:
        if name.startswith("factcheck.checks."):
            del sys.modules[name]


def source(code: str, doc: str = DOC) -> str:
    return (
        f'"""{doc}"""\nfrom factcheck.records import Severity\nCODE = "{code}"\nSEVERITY = Severity.QUERY\n'
        + ("def run(comparison, everything):\n    return iter(())\n")
    )


def test_at_least_twenty_checks_cover_all_ten_families() -> None:
    assert len(registry()) >= 20
    assert {check.family for check in registry()} == set(FAMILIES)
    assert len(FAMILIES) == 10


def test_every_file_with_a_number_is_a_check_under_its_own_code() -> None:
    files = {path.stem for path in FOLDER.glob("*.py") if path.stem[-3:].isdigit()}
    assert files == {check.code.lower() for check in registry()}
    assert [check.code for check in registry()] == sorted(check.code for check in registry())


@pytest.mark.parametrize("check", registry(), ids=lambda check: check.code)
def test_a_check_says_what_it_does_and_why(check: Check) -> None:
    assert re.fullmatch(r"[A-Z]{3}\d{3}", check.code)
    assert check.name[0].isupper()
    assert len(check.name.split()) <= 12
    assert "\n" not in check.name
    assert len(check.doc.split()) >= 5
    assert re.search(r"AP |Reuters|BBC|IPSO|Guardian|NPR|AFP", check.standard)
    assert check.flagged
    assert check.quiet
    for example in (*check.flagged, *check.quiet):
        assert example.claim.rstrip("”’\"'").endswith((".", "”", "?", "!")), example
        assert example.evidence != example.claim or example in check.quiet


def test_names_are_not_shared() -> None:
    names = [check.name for check in registry()]
    assert len(set(names)) == len(names)


def test_every_family_has_a_place_in_the_precedence_and_a_matter() -> None:
    assert set(load("checks")["precedence"]) == set(load("checks")["matters"]) == set(FAMILIES)


def test_a_new_file_is_a_new_check(fresh: Path) -> None:
    (fresh / "num998.py").write_text(source("NUM998"), encoding="utf-8")
    added = {check.code: check for check in registry()}["NUM998"]
    assert added.name == "A figure is odd"
    assert added.doc == "Odd figures are flagged."
    assert [example.claim for example in added.flagged] == ["Three people died."]
    assert [example.claim for example in added.quiet] == ["Two died."]


def test_a_repeated_code_is_refused(fresh: Path) -> None:
    (fresh / "num998.py").write_text(source("NUM001"), encoding="utf-8")
    with pytest.raises(ValueError, match="NUM001"):
        registry()


def test_a_file_named_otherwise_than_its_code_is_refused(fresh: Path) -> None:
    (fresh / "num998.py").write_text(source("NUM997"), encoding="utf-8")
    with pytest.raises(ValueError, match="NUM997"):
        registry()


@pytest.mark.parametrize("part", ["Standard", "Flags", "Quiet"])
def test_a_check_without_a_part_of_its_documentation_is_refused(part: str) -> None:
    module = ModuleType("num998")
    module.__dict__.update(CODE="NUM998", __doc__=re.sub(rf"^{part}:", "Other:", DOC, flags=re.M))
    with pytest.raises(ValueError, match=part):
        from_module(module)


@pytest.mark.parametrize("code", ["XYZ001", "NUM1", "num001", "NUM0001"])
def test_a_malformed_code_is_refused(code: str) -> None:
    module = ModuleType("odd")
    module.__dict__.update(CODE=code, __doc__=DOC)
    with pytest.raises(ValueError, match=code):
        from_module(module)
