"""What a long line costs: seconds of processor time per million characters, from 1 KB to 1 MB.

    python benchmarks/figures_scale.py [--hostile CHARACTERS] [--data FOLDER]

Dates and figures, no parse, each length as one line. Prose is our own cases (a figure every ten words) and
the example stories over and over, and ``news_text`` of the data folder (``$FACTCHECK_DATA``, by default
``../shared/data`` beside the repository) where it is there: a megabyte of news has to take less than two
seconds. Hostile lines are one piece over and over, each a figure, a date or the beginning of one; they may
cost more, but as much per character at every length.
"""

from __future__ import annotations

import argparse
import json
import os
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from factcheck.extract.figures import read_quantities
from factcheck.extract.figures.lexemes import lex
from factcheck.extract.times import read_whens

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
LENGTHS = (1_000, 10_000, 100_000, 1_000_000)
TARGET_SECONDS = 2.0
FLAT = (
    1.6  # a line ten times as long may cost this much more per character: caches, allocation, a busy machine
)
WORDS = """
    one|and and|a|million|one million|percent|1 percent|May|May 5|1 May|Monday|Sunday and|last|the|early
    half a|hundred|twenty|one hundred and|dozen|third|two thirds|point five|and a half|first|second
    the second quarter of|year|2024|1|1,|1 to|1 in|1 per|$1|$|5 feet|5 km (|5 cents|dollars|more than
    as many as|between 1 and|from 1 to|since|days ago|aged|5-year-|year-old|times|twice|of|per|page 1,|call 1
    A|Aa|10 Aa|1 000|no|to|years
"""
GLUED = """
    7 0 1, 1. 1- 1/ 1: . - ( $ % # @ a@ a. +1- ' ½ ^ 1^1 1e < >5 ~ ٣ ３ é 😀 א http:// 1'000 twenty- &#8203;
"""
ODD = {"spaces": " ", "tabs": "\t", "lines": "\n", "no-break": "\u00a0", "zero width": "\u200b"}
ODD |= {"combining": "e\u0301", "surrogate": "\udc80", "direction": "\u202e5"}


def pieces() -> dict[str, str]:
    """Name and text of each hostile piece."""
    words = {
        word.strip(): f"{word.strip()} "
        for row in WORDS.split("\n")
        for word in row.split("|")
        if word.strip()
    }
    return words | {f"{mark} glued": mark for mark in GLUED.split()} | ODD


def prose(data: Path) -> Iterator[tuple[str, str]]:
    """Name and text of each kind of prose, a megabyte of each, without line ends."""
    cases = (HERE / "cases" / "figures.jsonl").read_text(encoding="utf-8").splitlines()
    yield "own cases", " ".join(json.loads(line)["text"] for line in cases)
    stories = [
        path for name in ("examples", "tests/stories") for path in sorted((ROOT / name).rglob("*.txt"))
    ]
    yield "stories", " ".join(path.read_text(encoding="utf-8") for path in stories)
    for path in sorted((data / "news_text").glob("abc_*.txt")):
        yield path.stem, path.read_text(encoding="latin-1")


def seconds(text: str, length: int) -> float:
    """Processor time for one line of ``length`` characters, the best of a few where it is short."""
    line = " ".join((text * (length // len(text) + 1)).split("\n"))[:length] if "\n" in text[:-1] else ""
    line = line or (text * (length // len(text) + 1))[:length]
    best = float("inf")
    for _ in range(max(1, min(20, 20_000 // length))):
        lex.cache_clear()
        began = time.process_time()
        whens = read_whens(line, date(2025, 3, 13))
        read_quantities(line, [when.span for when in whens])
        best = min(best, time.process_time() - began)
    return best


def row(name: str, text: str, lengths: tuple[int, ...]) -> tuple[str, list[float]]:
    """A line of the table, and seconds per million characters at each length."""
    rates = [seconds(text, length) / length * 1_000_000 for length in lengths]
    grows = "" if rates[-1] <= FLAT * max(rates[:-1]) else "  GROWS"
    return f"{name:24}" + "".join(f"{rate:9.2f}" for rate in rates) + grows, rates


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description="What a long line costs.")
    parser.add_argument("--hostile", type=int, default=100_000, help="longest hostile line")
    parser.add_argument("--data", type=Path)
    options = parser.parse_args()
    data = options.data or Path(os.environ.get("FACTCHECK_DATA") or ROOT.parent / "shared" / "data")
    print(f"{'seconds a megabyte at':24}" + "".join(f"{length:9,}" for length in LENGTHS))
    for name, text in prose(data):
        shown, rates = row(name, text, LENGTHS)
        print(shown + ("" if rates[-1] < TARGET_SECONDS else f"  MORE THAN {TARGET_SECONDS:g} s"))
    lengths = tuple(length for length in LENGTHS if length <= options.hostile)
    for name, text in pieces().items():
        print(row(name, text, lengths)[0], flush=True)


if __name__ == "__main__":
    main()
