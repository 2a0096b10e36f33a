"""How often the checks that look inside one article speak on text that nobody altered.

    python benchmarks/inside.py FILE... [--lines N]

Every file is plain text, or JSON lines with ``sentences`` or ``text``; ``--lines`` cuts a long file into
articles of so many lines. Prints each finding with its sentences, to be judged by eye, and for each file its
sha256, the words read and the findings per 1,000 words. Published news should give next to none.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

from factcheck.checks import registry
from factcheck.pipeline import read_text
from factcheck.records import Severity
from factcheck.settings import Settings


def articles(path: Path, lines: int) -> Iterator[str]:
    """The texts of a file."""
    text = path.read_text(encoding="utf-8", errors="replace")
    if path.suffix == ".jsonl":
        for row in map(json.loads, text.splitlines()):
            yield row["text"] if "text" in row else "\n".join(row["sentences"])
        return
    kept = [line for line in text.splitlines() if line.strip()]
    for at in range(0, len(kept), lines or max(len(kept), 1)):
        yield "\n".join(kept[at : at + lines] if lines else kept)


def main() -> None:
    """Read the files and print what is found in each."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--lines", type=int, default=0)
    asked = parser.parse_args()
    settings = Settings(min_severity=Severity.NOTE)
    print(f"{sum(check.looks_inside for check in registry())} checks")
    for path in asked.files:
        texts, words, found = 0, 0, 0
        for text in articles(path, asked.lines):
            texts, words = texts + 1, words + len(text.split())
            for finding in read_text(text, settings=settings):
                found += 1
                print(f"{finding.check} {finding.severity}: {finding.message}")
                sides = [side.sentence.of(text) for side in (finding.evidence, finding.claim) if side]
                print("".join(f"    {sentence}\n" for sentence in dict.fromkeys(sides)), end="")
        digest = hashlib.sha256(path.read_bytes()).hexdigest()[:12]
        rate = 1000 * found / max(words, 1)
        size = f"{texts} articles, {words:,} words"
        print(f"{path.name} {digest}: {size}, {found} findings, {rate:.3f} per 1,000 words")


if __name__ == "__main__":
    main()
