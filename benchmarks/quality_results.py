"""Results under ``benchmarks/results`` as tables for the pages: pairs, altered figures, alignment, speed."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

RESULTS = Path(__file__).with_name("results")
FLOORS = Path(__file__).with_name("pair_floors.json")
_SHOWN = {
    "balanced_accuracy": "balanced accuracy",
    "auc": "AUC",
    "consistency": "pairwise consistency",
    "false_alarms": "false alarms",
    "calibration_error": "calibration error",
}


def pairs() -> str:
    """A row a set: the measures with their intervals, out of fold; then the floors, met or not."""
    name, result = _newest("quality-*.json", lambda r: r["setting"]["protocol"] == "article")
    lines = ["| set | rows | " + " | ".join(_SHOWN.values()) + " |", "|---" * (2 + len(_SHOWN)) + "|"]
    for one, row in result["sets"].items():
        cells = [_interval(row[measure]) if measure in row else "" for measure in _SHOWN]
        lines.append(f"| {one} | {row['rows']} | " + " | ".join(cells) + " |")
    return "\n".join([*lines, "", f"From `benchmarks/results/{name}`.", "", *_floors(result["sets"])])


def _floors(sets: Mapping[str, Any]) -> Iterator[str]:
    told = json.loads(FLOORS.read_text(encoding="utf-8"))
    yield "| floor | asked | reached | | published |"
    yield "|---|---|---|---|---|"
    for floor in told["floors"]:
        row = sets.get(floor["set"], {})
        if floor["measure"] not in row:
            continue
        value = row[floor["measure"]][0]
        met = value > floor["floor"] if floor["above"] else value <= floor["floor"]
        published = ", ".join(
            f"{one['by']} {100 * one['value']:.1f}"
            for one in told["published"]
            if (one["set"], one["measure"]) == (floor["set"], floor["measure"])
        )
        asked = f"{'above' if floor['above'] else 'at most'} {100 * floor['floor']:.1f}"
        yield (
            f"| {floor['set']}, {floor['measure'].replace('_', ' ')} | {asked} | "
            f"{_interval(row[floor['measure']])} | {'met' if met else 'not met'} | {published} |"
        )


def altered() -> str:
    """A row a family: recall, and of what is found how much is named by the family; then the false alarms."""
    name, result = _newest("altered-*.json", lambda r: r["run"]["half"] == "b")
    lines = ["| family | alterations | found | named by its family |", "|---|---|---|---|"]
    for family, row in result["families"].items():
        cells = " | ".join(_interval(row[what]) for what in ("found", "named"))
        lines.append(f"| {family} | {row['number']} | {cells} |")
    alarms = result["false_alarms_faithful"]
    low, high = alarms["all"][1:]
    return "\n".join(
        [
            *lines,
            "",
            f"False alarms at `query` or above in faithful drafts of the same {result['articles']} articles: "
            f"{alarms['number']} in {result['faithful_words']:,} words, {alarms['all'][0]:.2f} in 1,000 "
            f"({low:.2f}–{high:.2f}). From `benchmarks/results/{name}`.",
        ]
    )


def kinds() -> str:
    """A row a kind of alteration."""
    _, result = _newest("altered-*.json", lambda r: r["run"]["half"] == "b")
    lines = ["| family | kind | alterations | found |", "|---|---|---|---|"]
    for name, row in result["kinds"].items():
        family, _, kind = name.partition("/")
        lines.append(f"| {family} | {kind} | {row['number']} | {_interval(row['found'])} |")
    return "\n".join(lines)


def alignment() -> str:
    """F1 of each kind of link on the written cases, then of the event pairs of news with intervals."""
    name, result = _newest("alignment-*.json", lambda r: "held back" in r and "ecbplus" in r)
    groups = ("development", "held back")
    lines = ["| F1 | " + " | ".join(groups) + " |", "|---" * (1 + len(groups)) + "|"]
    for kind in result[groups[0]]:
        cells = " | ".join(f"{100 * result[group][kind]['f1']:.1f}" for group in groups)
        lines.append(f"| {kind} | {cells} |")
    news = result["ecbplus"]
    said = (
        f"Event pairs of ECB+ ({news['pairs']:,}), weights and threshold out of fold by cluster: F1 "
        f"{_interval(news['weighed']['f1'])}; one cosine under the same protocol "
        f"{_interval(news['cosine alone']['f1'])}, published {100 * news['published_cosine']:.0f}. "
        f"From `benchmarks/results/{name}`."
    )
    return "\n".join([*lines, "", said])


def matrix() -> str:
    """The story view: lineage and altered figures in the stories, deviating rows among real reports."""
    name, result = _newest("matrix-*.json", lambda r: r["clusters"]["marked"] > 0)
    lines = [
        "| stories | drafts under a source | altered figures that deviate | others that deviate |",
        "|---|---|---|---|",
    ]
    lines += [
        f"| {group} | {row['under_a_source']} of {row['drafts']} | {row['deviating']} of {row['altered']} | "
        f"{row['false']} of {row['cells']} |"
        for group, row in result["stories"].items()
    ]
    news = result["clusters"]
    low, high = (100 * end for end in news["interval"])
    said = (
        f"Real reports that nobody altered ({news['clusters']} clusters): {news['rows']} rows, "
        f"{news['deviating']} with a deviating cell; of {news['marked']} that were read "
        f"{news['right']} are right "
        f"({low:.0f}–{high:.0f}%). "
        f"{news['follows']} of {news['pairs']:,} pairs of articles stand one under the other. "
        f"From `benchmarks/results/{name}`."
    )
    return "\n".join([*lines, "", said])


def pairs_speed() -> str:
    """A row a set: rows a second, the processor time of a row, and the stage that takes most of it."""
    paths = sorted(RESULTS.glob("pairs-speed-*.json"))
    rows = sorted(row for path in paths for row in _timed(json.loads(path.read_text(encoding="utf-8"))))
    header = "| set | processes | rows | rows a second | goal | processor ms a row | most of it |"
    files = ", ".join(f"`{path.name}`" for path in paths)
    return "\n".join([header, "|---" * 7 + "|", *rows, "", f"From {files} under `benchmarks/results`."])


def _timed(result: Mapping[str, Any]) -> Iterator[str]:
    for name, found in result["sets"].items():
        parts = dict(found["stages"])
        spent = parts.pop("milliseconds_per_row")
        most = max(parts, key=lambda stage: parts[stage])
        goal = f"{result['targets'][name]:.0f}" if name in result["targets"] else ""
        a_second = f"{found['rows_per_second']:.0f}"
        cells = (name, result["setting"]["jobs"], found["rows"], a_second, goal, f"{spent:.0f}")
        yield f"| {' | '.join(map(str, cells))} | {most} {100 * parts[most]:.0f}% |"


def _newest(pattern: str, wanted: Callable[[Mapping[str, Any]], bool]) -> tuple[str, Mapping[str, Any]]:
    """The last result by name that is ``wanted``.

    Raises:
        SystemExit: there is none.
    """
    for path in sorted(RESULTS.glob(pattern), reverse=True):
        result = json.loads(path.read_text(encoding="utf-8"))
        if wanted(result):
            return path.name, result
    raise SystemExit(f"no result {pattern} under {RESULTS.name}: run the benchmark first")


def _interval(values: Sequence[float]) -> str:
    value, low, high = (100 * each for each in values)
    return f"{value:.1f} ({low:.1f}–{high:.1f})"
