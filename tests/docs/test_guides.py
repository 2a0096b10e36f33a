"""The guides for people who write checks: what they show works, and what they name exists."""

from __future__ import annotations

import re
from pathlib import Path
from types import ModuleType

import pytest

from factcheck.checks import FAMILIES, Check, registry
from factcheck.checks.spec import Observation, from_module
from factcheck.records import Severity

DOCS = Path(__file__).resolve().parents[2] / "docs"
ADDING = (DOCS / "adding-a-check.md").read_text(encoding="utf-8")
STANDARDS = (DOCS / "standards.md").read_text(encoding="utf-8")
ARCHITECTURE = (DOCS / "architecture.md").read_text(encoding="utf-8")
PACKAGE = DOCS.parent / "factcheck"


def test_the_check_that_the_guide_shows_is_accepted_and_is_not_taken() -> None:
    doc, code = re.findall(r"```python\n(.+?)```", ADDING, flags=re.S)
    module = ModuleType("shown")
    exec(compile(doc + code, "adding-a-check.md", "exec"), module.__dict__)
    module.__doc__ = doc.strip().strip('"')
    shown = from_module(module)
    assert shown.name == "A figure is given for another year"
    assert len(shown.flagged) == len(shown.quiet) == 1
    assert shown.code not in {check.code for check in registry()}
    assert shown.name not in {check.name for check in registry()}


def test_the_guide_names_every_field_of_an_observation() -> None:
    table = ADDING.partition("An `Observation` is")[2].partition("\n`checks/")[0]
    assert set(re.findall(r"`(\w+)`", table)) >= set(Observation.__slots__)


def test_the_standards_name_checks_and_severities_that_exist() -> None:
    codes = set(re.findall(r"\b[A-Z]{3}\d{3}\b", STANDARDS))
    assert codes - {check.code for check in registry()} == set()
    assert {code[:3] for code in codes} == set(FAMILIES)
    assert set(re.findall(r"^\| `(\w+)` \|", STANDARDS, flags=re.M)) == {str(each) for each in Severity}


@pytest.mark.parametrize("check", registry(), ids=lambda check: check.code)
def test_a_check_names_a_handbook_of_the_page_on_standards(check: Check) -> None:
    named = re.findall(
        r"^\| ((?:AP|Reuters|BBC) [\w ]+?)(?: and Principles| of Journalism)? \|", STANDARDS, flags=re.M
    )
    assert len(named) == 4
    assert any(name in check.standard for name in named)


def test_every_package_and_module_has_its_place_in_the_architecture() -> None:
    layers = ARCHITECTURE.partition("## Layers")[2].partition("## Records")[0]
    packages = {path.name + "/" for path in PACKAGE.iterdir() if (path / "__init__.py").exists()}
    modules = {path.name for path in PACKAGE.glob("[a-z]*.py")}
    assert [name for name in sorted(packages | modules) if f"`{name}`" not in layers] == []
    named = set(re.findall(r"`(\w+(?:/|\.py))`", layers))
    assert named - packages - modules == set()
