"""What the audit says of real news: clusters of reports on one event, every report against every other.

    python benchmarks/clusters.py [--data FILE] [--draw N --seed S --output FILE]
    python benchmarks/clusters.py --tally FILE

The 24 clusters of ECB+ (``ecbplus/articles.jsonl``: a topic and a subtopic are one event), each as
``factcheck audit`` would take its articles. Nobody altered them: what is found is what reports differ in, and
what the tool gets wrong, and only a reader can tell the two apart. Prints the findings by check and severity
and per 1,000 words, and of those that a reader has marked (``cases/cluster_marks.tsv``) the share that is
right, by check, with Wilson's interval of 95 %. ``--draw`` writes findings at ``query`` or above, drawn at
random, with both sentences, to be read; no text is written elsewhere. ``--tally`` counts a file of marks
alone: lines of finding id, check, 1 or 0 and, where one was noted, a reason, parted by tabs.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.measures import wilson
from benchmarks.plain_text import detokenised
from factcheck.pipeline import audit
from factcheck.records import Article, Finding, Severity, Side

# Finding, check, verdict (1 is right) of what was read while the checks were mended.
MARKS = Path(__file__).parent / "cases" / "cluster_marks.tsv"
LOUD = (Severity.CORRECTION, Severity.QUERY)


@dataclass(frozen=True, slots=True)
class Found:
    """A finding, its cluster, and the articles it points into."""

    cluster: str
    finding: Finding
    articles: Mapping[str, Article]

    def side(self, side: Side | None) -> str:
        """The article and the sentence of a side, its words at issue in brackets."""
        if side is None:
            return "-"
        article = self.articles[side.article]
        before = article.text[side.sentence.start : side.span.start]
        after = article.text[side.span.end : side.sentence.end]
        return " ".join(f"{article.source}: {before}[[{side.surface}]]{after}".split())


def clusters(path: Path) -> dict[str, list[tuple[str, str]]]:
    """Name and text of every article, by cluster, in the file's order."""
    found: dict[str, list[tuple[str, str]]] = {}
    for row in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
        text = "\n\n".join(detokenised(sentence) for sentence in row["sentences"])
        found.setdefault(f"{row['topic']}{row['subtopic']}", []).append((row["doc"], text))
    return found


def audited(name: str, articles: Sequence[tuple[str, str]]) -> tuple[list[Found], int]:
    """The findings of one cluster at any severity shown by default, and its words."""
    with TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{doc}.txt" for doc, _ in articles]
        for path, (_, text) in zip(paths, articles, strict=True):
            path.write_text(text, encoding="utf-8")
        report = audit([str(path) for path in paths])
    by_id = {article.id: article for article in report.articles}
    words = sum(len(text.split()) for _, text in articles)
    return [Found(name, finding, by_id) for finding in report.findings], words


def marked_findings(folder: Path) -> Iterator[tuple[Finding, str, bool]]:
    """The findings at ``query`` or above that a reader has marked (`MARKS`), their topic, and the verdict.

    Two clusters of one topic tell of like events: they belong together where data are split.
    """
    marks = {row[0]: row[2] == "1" for row in _marks(MARKS)}
    for name, articles in clusters(folder / "ecbplus" / "articles.jsonl").items():
        for one in audited(name, articles)[0]:
            if one.finding.id in marks and one.finding.severity in LOUD:
                yield one.finding, name.rstrip("abcdeplus"), marks[one.finding.id]


def _marks(path: Path) -> list[list[str]]:
    return [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def drawn(found: Sequence[Found], size: int, seed: int) -> list[Found]:
    """A draw without replacement of the findings at ``query`` or above."""
    loud = [one for one in found if one.finding.severity in LOUD]
    return Random(seed).sample(loud, min(size, len(loud)))


def _printed(one: Found) -> str:
    finding = one.finding
    head = f"{finding.id}\t{finding.check}\t{finding.severity}\t{finding.confidence}\t{one.cluster}"
    return f"{head}\n  {finding.message}\n  C {one.side(finding.claim)}\n  E {one.side(finding.evidence)}\n"


def tally(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """The table of marks by check, then all, then the reasons noted of what is wrong."""
    read, right = Counter(row[1] for row in rows), Counter(row[1] for row in rows if row[2] == "1")
    for check in sorted(read):
        yield _share(check, right[check], read[check])
    yield _share("all", right.total(), read.total())
    for reason, count in Counter(row[3] for row in rows if row[2] != "1" and any(row[3:])).most_common():
        yield f"  {count:3} {reason}"


def _share(name: str, right: int, read: int) -> str:
    low, high = wilson(right, read)
    return f"{name:7} {right:3}/{read:3}  {right / max(read, 1):4.0%}  [{low:.0%}, {high:.0%}]"


def main() -> None:
    """Audit the clusters and print the counts, or tally the marks of a reader."""
    folder = Path(__file__).resolve().parents[1].parent / "shared" / "data"
    default = Path(os.environ.get("FACTCHECK_DATA", folder)) / "ecbplus" / "articles.jsonl"
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--data", type=Path, default=default)
    parser.add_argument("--draw", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--output", type=Path)
    parser.add_argument("--tally", type=Path)
    asked = parser.parse_args()
    if asked.tally is not None:
        print("\n".join(tally(_marks(asked.tally))))
        return
    found: list[Found] = []
    words = 0
    read = clusters(asked.data)
    for name, articles in read.items():
        here, size = audited(name, articles)
        found, words = found + here, words + size
    digest = hashlib.sha256(asked.data.read_bytes()).hexdigest()[:12]
    count = sum(map(len, read.values()))
    print(f"{asked.data.name} {digest}: {len(read)} clusters, {count} articles, {words:,} words")
    counts = Counter((one.finding.check, one.finding.severity) for one in found)
    for check in sorted({one.finding.check for one in found}):
        parts = "  ".join(f"{severity} {counts[check, severity]:4}" for severity in Severity)
        print(f"{check}  {parts}")
    loud = [one.finding for one in found if one.finding.severity in LOUD]
    marks = {row[0]: row[2] for row in _marks(MARKS)}
    print(
        f"{len(loud)} at query or above: {1000 * len(loud) / max(words, 1):.1f} per 1,000 words; read by eye:"
    )
    print("\n".join(tally([(one.id, one.check, marks[one.id]) for one in loud if one.id in marks])))
    if asked.draw and asked.output is not None:
        lines = [_printed(one) for one in drawn(found, asked.draw, asked.seed)]
        asked.output.write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
