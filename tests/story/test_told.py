"""Two stories whose matrix an editor drew by hand before the tool had seen them: `told/`."""

from __future__ import annotations

from contextlib import chdir
from pathlib import Path

import pytest

from factcheck.pipeline import audit
from tests.story.desk import names, told

TOLD = Path(__file__).parent / "told"


def tables(folder: str) -> list[list[list[str]]]:
    """The tables of a story's page, each without its rule."""
    blocks = (TOLD / folder / "MATRIX.md").read_text(encoding="utf-8").split("\n\n")
    return [
        [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if "---" not in line]
        for lines in (block.splitlines() for block in blocks)
        if lines[0].startswith("|")
    ]


@pytest.mark.parametrize("folder", ["results", "court"])
def test_the_matrix_and_the_lineage_are_those_drawn_by_hand(folder: str) -> None:
    (head, *rows), (_, *follows) = tables(folder)
    with chdir(TOLD / folder):
        report = audit(sorted(path.name for path in Path().glob("*.txt")))
    called = {article: name.removesuffix(".txt") for article, name in names(report).items()}
    assert [called[each] for each in report.story.order] == head[1:]
    for label, *drawn in rows:
        found = {name.removesuffix(".txt"): cell for name, cell in told(report, label).items()}
        said = {
            name: value + (f" ({status})" if status != "agrees" else "")
            for name, (value, status) in found.items()
        }
        assert [said.get(name, "silent") for name in head[1:]] == drawn, label
    assert [[called[one.article], called[one.parent]] for one in report.story.descents] == follows
