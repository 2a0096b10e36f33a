"""Writes ``docs/checks`` from the docstrings of the checks: one page for each, and a table of them all.

    python scripts/make_check_docs.py [FOLDER]

The docstring of a check is its documentation (`factcheck.checks.spec`); these pages only lay it out, so
they are remade and never edited. A page of a check that is gone is removed.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from factcheck.checks import FAMILIES, Check, Example, registry

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "checks"
_ESCAPED = str.maketrans({mark: f"\\{mark}" for mark in "\\`*_[]<>|"})


def pages() -> Mapping[str, str]:
    """Every file of ``docs/checks`` with its text, by name."""
    checks = registry()
    return {"README.md": _table(checks), **{f"{check.code}.md": _page(check) for check in checks}}


def write(folder: Path) -> int:
    """Make ``folder`` hold `pages` and no other page; how many files there are."""
    made = pages()
    folder.mkdir(parents=True, exist_ok=True)
    for path in folder.glob("*.md"):
        if path.name not in made:
            path.unlink()
    for name, text in made.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return len(made)


def _table(checks: tuple[Check, ...]) -> str:
    return "\n".join(_table_lines(checks)) + "\n"


def _table_lines(checks: tuple[Check, ...]) -> Iterator[str]:
    yield "# Checks"
    yield ""
    yield f"{len(checks)} checks in {len(FAMILIES)} families. `make docs` remakes these pages from the code."
    yield "A check is switched on or off by its code or its family (`--select NUM,DAT001`, `--ignore EVT`);"
    yield "`factcheck explain CODE` prints its page. The severity is the usual one; the words at issue"
    yield "can make it graver or lighter. [Standards](../standards.md) says what the four mean."
    for family, about in FAMILIES.items():
        yield ""
        yield f"## {family}"
        yield ""
        yield f"{about[0].upper()}{about[1:]}."
        yield ""
        yield "| check | severity | flags |"
        yield "|---|---|---|"
        for check in checks:
            if check.family == family:
                yield f"| [{check.code}]({check.code}.md) | {check.severity} | {_plain(check.name)} |"


def _page(check: Check) -> str:
    return "\n".join(_page_lines(check)) + "\n"


def _page_lines(check: Check) -> Iterator[str]:
    yield f"# {check.code}: {_plain(check.name)}"
    yield ""
    yield f"Family: {check.family} ({FAMILIES[check.family]}). Severity: {check.severity}."
    yield ""
    yield _plain(check.doc)
    yield ""
    yield "## Standard"
    yield ""
    yield _plain(check.standard)
    yield ""
    yield "## Flags"
    for example in check.flagged:
        yield from _example(example)
    yield ""
    yield "## Leaves alone"
    for example in check.quiet:
        yield from _example(example)
    yield ""
    file = f"{check.code.lower()}.py"
    yield f"Code: [{file}](../../factcheck/checks/{file}). [All checks](README.md)."


def _example(example: Example) -> Iterator[str]:
    yield ""
    yield "| | |"
    yield "|---|---|"
    yield from (f"| {side} | {_plain(text)} |" for side, text in example.sides)


def _plain(text: str) -> str:
    """``text`` as CommonMark that shows it as it is."""
    return text.translate(_ESCAPED)


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    sys.stdout.write(f"{write(target)} pages in {target.name}\n")
