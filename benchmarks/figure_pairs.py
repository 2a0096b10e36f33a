"""Whether an altered figure or date is flagged, and whether a faithful retelling stays quiet.

    python benchmarks/figure_pairs.py [--set development|held-back] [--errors FILE]

The pairs are ``benchmarks/cases/figure_pairs.jsonl``. The held-back ones were written blind, by someone who
had read neither the grammar nor the checks; they are run, their errors are not read (``--errors`` is
refused). An altered pair counts as found where a finding of NUM or DAT, for kind ``role`` also of EVT, is
given at ``query`` or above; a faithful pair as a false alarm where any of NUM or DAT is. Pairs of which
another family says something at ``query`` or above are counted apart. Shares are given with their 95 per
cent interval (Wilson 1927).
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.pair_reading import code_hash
from benchmarks.quality_tables import made_by, share
from factcheck.pipeline import pair_rows
from factcheck.records import Finding, Severity
from factcheck.rows import PairRow

CASES = Path(__file__).resolve().parent / "cases" / "figure_pairs.jsonl"
SETS = ("development", "held-back")
_FAMILIES = frozenset({"NUM", "DAT"})


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts of one or two sentences; ``altered`` where one thing in the claim is wrong."""

    id: str
    set: str
    kind: str
    altered: bool
    evidence: str
    claim: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was said of a pair: by the families that count, and by any other."""

    pair: Pair
    said: tuple[Finding, ...]
    beside: tuple[Finding, ...]


def pairs(name: str | None = None) -> list[Pair]:
    """The pairs of one set, or all; KeyError or TypeError where a row lacks a field or has another."""
    rows = [Pair(**json.loads(line)) for line in CASES.read_text(encoding="utf-8").splitlines()]
    return [row for row in rows if name in (None, row.set)]


def outcome(pair: Pair, findings: Sequence[Finding]) -> Outcome:
    """Sorts what is at ``query`` or above into what counts for ``pair`` and the rest."""
    count = _FAMILIES | ({"EVT"} if pair.altered and pair.kind == "role" else set())
    loud = [finding for finding in findings if finding.severity.rank >= Severity.QUERY.rank]
    said = tuple(finding for finding in loud if finding.check[:3] in count)
    return Outcome(pair, said, tuple(finding for finding in loud if finding.check[:3] not in count))


def run(rows: Sequence[Pair]) -> Iterator[Outcome]:
    """The outcome of each pair with default settings, in order."""
    results = pair_rows(PairRow(row.id, row.claim, row.evidence) for row in rows)
    for row, result in zip(rows, results, strict=True):
        yield outcome(row, result.findings)


def table(outcomes: Sequence[Outcome], what: str) -> Iterator[str]:
    """A line a kind, the kinds with most pairs first, and one for all; ``what`` names the column."""
    kinds = [one.pair.kind for one in outcomes]
    yield f"{'kind':12}{'pairs':>6}  {what:>12}  {'share (95%)':16}  other families"
    for kind in [*sorted(set(kinds), key=lambda name: (-kinds.count(name), name)), "all"]:
        here = [one for one in outcomes if kind in ("all", one.pair.kind)]
        said, beside = sum(bool(one.said) for one in here), sum(bool(one.beside) for one in here)
        yield f"{kind:12}{len(here):6}  {said:12}  {share(said, len(here)):16}  {beside:14}"


def wrong(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """The pairs missed and the false alarms, for reading."""
    for one in outcomes:
        if bool(one.said) == one.pair.altered:
            continue
        yield f"{'MISSED' if one.pair.altered else 'FALSE ALARM'} {one.pair.id} {one.pair.kind}"
        yield f"    evidence: {one.pair.evidence}\n    claim:    {one.pair.claim}"
        for finding in (*one.said, *one.beside):
            yield f"    {finding.check} {finding.severity} {finding.confidence:.2f}: {finding.message}"


def main() -> None:
    """Print a table of the altered pairs and one of the faithful ones."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--set", choices=SETS, default="development")
    parser.add_argument("--errors", help="write the pairs that came out wrong to this file")
    options = parser.parse_args()
    if options.errors and options.set == "held-back":
        parser.error("the errors of the held-back pairs are not read")
    made = f"{made_by()} | code {code_hash()}"
    outcomes = list(run(pairs(options.set)))
    altered = [one for one in outcomes if one.pair.altered]
    faithful = [one for one in outcomes if not one.pair.altered]
    print(f"{options.set}: {len(altered)} altered pairs, {len(faithful)} faithful\n")
    print("\n".join(table(altered, "found")), end="\n\n")
    print("\n".join(table(faithful, "false alarms")), end="\n\n")
    print(made)
    if options.errors:
        text = "".join(f"{line}\n" for line in wrong(outcomes))
        Path(options.errors).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
