"""How many listed alterations are found in the hand-written stories, and at what price in false alarms.

    python benchmarks/stories.py [--held-back] [--verbose] [FOLDER ...]

Reads every folder with an ``expected.json`` under ``examples/`` and ``tests/stories/``. An expected finding
counts as found where a finding at its severity or above, of one of its families, shares words with it on
either side. A finding at ``query`` or above that meets no expectation is a false alarm; one inside a
passage listed as faithful is counted apart. Stories 07 to 12 are held back: nothing is tuned on them.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from factcheck.pipeline import audit
from factcheck.records import Article, Finding, Report, Severity, Side
from factcheck.settings import Settings

ROOT = Path(__file__).resolve().parent.parent
HELD_BACK = tuple(f"{number:02}" for number in range(7, 13))


def main() -> None:
    """Print one line a story and a table by family."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folders", nargs="*")
    parser.add_argument("--held-back", action="store_true")
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    found, expected, alarm = Counter[str](), Counter[str](), Counter[str]()
    words = 0
    for folder in [Path(f) for f in options.folders] or list(_folders(held_back=options.held_back)):
        plan = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
        report = run_story(folder, plan)
        hits, misses, false, wrong = judge(report, plan)
        for item in plan["must_find"]:
            expected[item["families"][0]] += 1
            found[item["families"][0]] += item["id"] in hits
        words += len(next(a for a in report.articles if a.id == report.draft).text.split())
        alarm["all"] += len(false)
        alarm["correction"] += sum(f.severity is Severity.CORRECTION for f in false)
        alarm["faithful"] += len(wrong)
        print(
            f"{folder.name:28} found {len(hits):2}/{len(plan['must_find']):2}  false alarms {len(false):2}"
            f"  in faithful passages {len(wrong):2}"
        )
        if options.verbose:
            _tell(report, misses, false, wrong)
    for family in sorted(expected):
        print(f"{family}: {found[family]}/{expected[family]}")
    print(
        f"all: {sum(found.values())}/{sum(expected.values())}; {alarm['all']} false alarms"
        f" ({alarm['correction']} at correction, {alarm['faithful']} in passages listed as faithful)"
        f" in {words} words: {1000 * alarm['all'] / max(words, 1):.1f} per 1,000"
    )


def _tell(
    report: Report, misses: Sequence[dict[str, Any]], false: Sequence[Finding], wrong: Sequence[Finding]
) -> None:
    for item in misses:
        sides = f"{item['claim']!r} / {item['evidence']!r}"
        print(f"    MISSED {item['families']} {item['severity']}: {sides} ({item['why']})")
    for finding in false:
        mark = "FAITHFUL" if finding in wrong else "EXTRA"
        sides = f"{_cut(report, finding.claim)} | {_cut(report, finding.evidence)}"
        print(
            f"    {mark} {finding.severity} {finding.check} {finding.confidence}: {finding.message} | {sides}"
        )


def _folders(*, held_back: bool) -> Iterator[Path]:
    for top in ("examples", "tests/stories"):
        for path in sorted((ROOT / top).glob("*/expected.json")):
            if (path.parent.name in HELD_BACK) == held_back:
                yield path.parent


def run_story(folder: Path, plan: dict[str, Any]) -> Report:
    """The report on a story folder, with the draft and the day its plan names."""
    settings = Settings(published=date.fromisoformat(plan["published"]))
    return audit(
        [str(folder / name) for name in plan["evidence"]],
        draft=str(folder / plan["draft"]),
        settings=settings,
    )


def judge(
    report: Report, plan: dict[str, Any]
) -> tuple[set[str], list[dict[str, Any]], list[Finding], list[Finding]]:
    """The ids found, the items missed, the false alarms, and those of them in faithful passages."""
    by_id = {article.id: article for article in report.articles}
    loud = [f for f in report.findings if f.severity.rank >= Severity.QUERY.rank]
    hits: set[str] = set()
    met: set[str] = set()
    for item in plan["must_find"]:
        for finding in report.findings:
            if finding.check[:3] not in item["families"] or not _meets(finding, item, by_id):
                continue
            met.add(finding.id)
            if finding.severity.rank >= Severity(item["severity"]).rank:
                hits.add(item["id"])
        met |= {f.id for f in loud if _meets(f, item, by_id)}
    misses = [item for item in plan["must_find"] if item["id"] not in hits]
    false = [f for f in loud if f.id not in met]
    wrong = [f for f in false if any(_meets(f, item, by_id) for item in plan["must_not_flag"])]
    return hits, misses, false, wrong


def _meets(finding: Finding, item: dict[str, Any], by_id: dict[str, Article]) -> bool:
    sides = [(finding.claim, item["claim"]), (finding.evidence, item["evidence"])]
    return any(side is not None and words and _shares(side, words, by_id) for side, words in sides)


def _shares(side: Side, words: str, by_id: dict[str, Article]) -> bool:
    start = by_id[side.article].text.find(words)
    return start >= 0 and side.span.start < start + len(words) and start < side.span.end


def _cut(report: Report, side: Side | None) -> str:
    if side is None:
        return "-"
    text: Sequence[str] = next(a.text for a in report.articles if a.id == side.article)[
        side.sentence.start : side.sentence.end
    ].split()
    return f"“{side.surface}” in {' '.join(text)[:260]}"


if __name__ == "__main__":
    main()
