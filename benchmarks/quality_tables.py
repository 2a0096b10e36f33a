"""Fills in the figures of README.md and docs/quality.md.

    python benchmarks/quality_tables.py

Runs ``benchmarks/stories.py`` on each group of stories, and reads the results that the other benchmarks left
under ``benchmarks/results``: pairs, altered news, alignment, rows a second, an audit beside a plain script.

Between the marks ``<!-- quality:NAME -->`` and ``<!-- /quality -->`` everything is replaced. A share is given
with its 95 per cent interval (Wilson, "Probable inference", 1927): the stories are few.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks import quality_results
from benchmarks.measures import wilson
from factcheck.checks import FAMILIES
from factcheck.embed import load_encoder
from factcheck.pipeline import signature
from factcheck.settings import Settings

ROOT = Path(__file__).resolve().parents[1]
PAGES = (ROOT / "README.md", ROOT / "docs" / "quality.md")
GROUPS = {
    "examples (`examples/`)": [f"examples/{name}" for name in ("faithful", "ferry", "quake", "rates")],
    "development (01–06, 13–24)": [f"tests/stories/{n:02}" for n in (*range(1, 7), *range(13, 25))],
    "held back (07–12)": [f"tests/stories/{n:02}" for n in range(7, 13)],
}
_TOTAL = re.compile(
    r"^all: (\d+)/(\d+); (\d+) false alarms \((\d+) at correction, (\d+) in .*?\) in (\d+) words", re.M
)
_FAMILY = re.compile(r"^([A-Z]{3}): (\d+)/(\d+)$", re.M)


@dataclass(frozen=True, slots=True)
class Measured:
    """What one group of stories gave. ``families`` maps a family to found and listed."""

    stories: int
    found: int
    listed: int
    alarms: int
    at_correction: int
    words: int
    families: Mapping[str, tuple[int, int]]


def measure(folders: Sequence[str]) -> Measured:
    """Run the benchmark on ``folders`` (relative to the repository)."""
    command = [sys.executable, "benchmarks/stories.py", *folders]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    total = _TOTAL.search(done.stdout)
    if total is None:
        raise SystemExit("benchmarks/stories.py printed no totals")
    found, listed, alarms, severe, _, words = map(int, total.groups())
    families = {name: (int(hits), int(of)) for name, hits, of in _FAMILY.findall(done.stdout)}
    return Measured(len(folders), found, listed, alarms, severe, words, families)


def totals(groups: Mapping[str, Measured]) -> str:
    """A row a group: recall with its interval, false alarms."""
    lines = [
        "| stories | count | alterations found | share (95% interval) | false alarms | in 1,000 words |",
        "|---|---|---|---|---|---|",
    ]
    lines += [
        f"| {name} | {one.stories} | {one.found} of {one.listed} | {share(one.found, one.listed)} | "
        f"{one.alarms} ({one.at_correction} at correction) | {1000 * one.alarms / one.words:.1f} |"
        for name, one in groups.items()
    ]
    return "\n".join([*lines, "", f"Measured with `{made_by()}`."])


def by_family(groups: Mapping[str, Measured]) -> str:
    """A row a family: found of listed in each group."""
    lines = ["| family | " + " | ".join(groups) + " |", "|---" * (len(groups) + 1) + "|"]
    for family, about in FAMILIES.items():
        cells = [one.families.get(family, (0, 0)) for one in groups.values()]
        shown = [f"{found} of {listed}" if listed else "none listed" for found, listed in cells]
        lines.append(f"| {family}, {about} | " + " | ".join(shown) + " |")
    return "\n".join(lines)


def share(found: int, listed: int) -> str:
    """``62% (54–70)``."""
    low, high = wilson(found, listed)
    return f"{100 * found / listed:.0f}% ({100 * low:.0f}–{100 * high:.0f})"


def speed() -> str:
    """One sentence on the newest result under ``benchmarks/results``, by name."""
    path = max((ROOT / "benchmarks" / "results").glob("speed-*.json"))
    result = json.loads(path.read_text(encoding="utf-8"))
    seconds, figures, targets = result["seconds"], result["figures"], result["targets"]
    return (
        f"Two articles of some 700 words, process start to finished report: {seconds['audit']:.1f} s against "
        f"{seconds['plain']:.1f} s for a plain script, {figures['ratio']:.2f} of its time (goal: at most "
        f"{targets['ratio']:.2f}); peak memory {figures['peak_mb']:.0f} MB (goal: at most "
        f"{targets['peak_mb']:.0f}). Only the ratio carries over to another machine. From "
        f"`benchmarks/results/{path.name}`."
    )


def made_by() -> str:
    """The signature of a run with default settings."""
    return signature(load_encoder(None), Settings())


def filled(page: str, parts: Mapping[str, str]) -> str:
    """``page`` with what stands between its marks replaced."""
    for name, text in parts.items():
        opening, closing = f"<!-- quality:{name} -->", "<!-- /quality -->"
        before, found, rest = page.partition(opening)
        if found:
            page = f"{before}{opening}\n\n{text}\n\n{closing}{rest.partition(closing)[2]}"
    return page


if __name__ == "__main__":
    measured = {name: measure(folders) for name, folders in GROUPS.items()}
    made = {
        "totals": totals(measured),
        "families": by_family(measured),
        "speed": speed(),
        "pairs": quality_results.pairs(),
        "altered": quality_results.altered(),
        "kinds": quality_results.kinds(),
        "alignment": quality_results.alignment(),
        "matrix": quality_results.matrix(),
        "rows": quality_results.pairs_speed(),
    }
    for path in PAGES:
        path.write_text(filled(path.read_text(encoding="utf-8"), made), encoding="utf-8", newline="\n")
        sys.stdout.write(f"{path.relative_to(ROOT)}\n")
