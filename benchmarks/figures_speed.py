"""Sentences per second of the grammar alone, beside quantulum3 with its classifier off, in turn in one run.

    python benchmarks/figures_speed.py [--theirs N] [--ours N] [--data FOLDER] [--output FOLDER]

No parse: ``read_quantities`` by itself, which is what quantulum3 reads too, and with the dates before it.
Three sets: our own cases, news sentences nearly all of which hold figures; the sentences of the example
stories; of ``news_text`` in the data folder (``$FACTCHECK_DATA``, by default ``../shared/data`` beside the
repository) where it is there. The ratio is of the same sentences, a handful of each reader in turn; only it
carries over to another machine. Needed for nothing else: ``pip install -c constraints.txt quantulum3``.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import platform
import re
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

from factcheck.extract.figures import read_quantities
from factcheck.extract.figures.lexemes import lex
from factcheck.extract.times import read_whens

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
TARGET = 20.0
HANDFUL = 10
_ENDS = re.compile(r"(?<=[.!?”\"])\s+(?=[A-Z“\"])|\n+")
Reader = Callable[[str], object]


def with_dates(text: str) -> object:
    """What the extraction of a sentence does before its parse."""
    return read_quantities(text, [when.span for when in read_whens(text, None)])


def figures_alone(text: str) -> object:
    """The figures only; the lexemes are not remembered from the dates."""
    lex.cache_clear()
    return read_quantities(text)


def quantulum3() -> Reader:
    """Their reader, its classifier off.

    Raises:
        SystemExit: it is not installed.
    """
    try:
        from quantulum3 import classifier, parser
    except ImportError:
        raise SystemExit("quantulum3 is missing: pip install -c constraints.txt quantulum3") from None
    classifier.USE_CLF = False

    def read(text: str) -> object:
        return parser.parse(text)

    return read


def sets(data: Path) -> dict[str, list[str]]:
    """The sentences of each set."""
    cases = (HERE / "cases" / "figures.jsonl").read_text(encoding="utf-8").splitlines()
    stories = [
        path for name in ("examples", "tests/stories") for path in sorted((ROOT / name).rglob("*.txt"))
    ]
    news = sorted((data / "news_text").glob("abc_*.txt"))
    return {
        "own cases": _sentences(json.loads(line)["text"] for line in cases),
        "stories": _sentences(path.read_text(encoding="utf-8") for path in stories),
        "news text": _sentences(path.read_text(encoding="latin-1") for path in news),
    }


def _sentences(texts: Iterable[str]) -> list[str]:
    """Sentences of six words or more, each once, in an order that does not depend on the machine."""
    found = {sentence for text in texts for sentence in _ENDS.split(text) if len(sentence.split()) > 5}
    return sorted(found, key=lambda sentence: hashlib.sha256(sentence.encode()).digest())


def seconds(read: Reader, texts: Sequence[str]) -> float:
    """How long it takes to read ``texts``."""
    began = time.perf_counter()
    for text in texts:
        read(text)
    return time.perf_counter() - began


def measure(texts: Sequence[str], theirs: Reader) -> dict[str, float]:
    """Sentences per second: ours, figures alone, theirs, a handful of each in turn."""
    ways: dict[str, Reader] = {"ours": with_dates, "figures alone": figures_alone, "quantulum3": theirs}
    taken = dict.fromkeys(ways, 0.0)
    for read in ways.values():
        seconds(read, texts[:HANDFUL])
    for at in range(0, len(texts), HANDFUL):
        for name, read in ways.items():
            taken[name] += seconds(read, texts[at : at + HANDFUL])
    return {name: len(texts) / took for name, took in taken.items()}


def result(chosen: Mapping[str, Sequence[str]], theirs: Reader, both: int) -> dict[str, Any]:
    """The figures, with all that is needed to have them again."""
    rates: dict[str, dict[str, float]] = {}
    for name, texts in chosen.items():
        if texts:
            rate = measure(texts[:both], theirs)
            rate["ours on all"] = len(texts) / seconds(with_dates, texts)
            rate["times as fast"] = rate["ours"] / rate["quantulum3"]
            rate["times as fast, figures alone"] = rate["figures alone"] / rate["quantulum3"]
            rates[name] = {each: round(value, 1) for each, value in rate.items()}
    setting = {
        "python": platform.python_version(),
        "machine": platform.machine(),
        "cores": os.cpu_count(),
        "sentences": {
            name: {"both": min(both, len(texts)), "ours": len(texts)} for name, texts in chosen.items()
        },
        "sha256": {
            name: hashlib.sha256("\n".join(texts).encode()).hexdigest() for name, texts in chosen.items()
        },
        "packages": {name: version(name) for name in ("factcheck-desk", "quantulum3")},
    }
    return {"sentences per second": rates, "targets": {"times as fast": TARGET}, "setting": setting}


def main() -> None:
    """Measures, prints and keeps the result."""
    parser = argparse.ArgumentParser(description="Time the grammar beside quantulum3.")
    parser.add_argument("--theirs", type=int, default=300, help="sentences of each set that both read")
    parser.add_argument("--ours", type=int, default=3000, help="sentences of each set that ours reads")
    parser.add_argument("--data", type=Path)
    parser.add_argument("--output", type=Path, default=HERE / "results")
    options = parser.parse_args()
    beside = options.data or Path(os.environ.get("FACTCHECK_DATA") or ROOT.parent / "shared" / "data")
    chosen = {name: texts[: options.ours] for name, texts in sets(beside).items()}
    record = result(chosen, quantulum3(), options.theirs)
    for name, rate in record["sentences per second"].items():
        print(f"{name}: " + ", ".join(f"{each} {value:,.1f}" for each, value in rate.items()))
    print(f"target: at least {TARGET:g} times as fast")
    signature = hashlib.sha256(json.dumps(record["setting"], sort_keys=True).encode()).hexdigest()[:10]
    options.output.mkdir(parents=True, exist_ok=True)
    kept = options.output / f"figures-speed-{version('factcheck-desk')}-{signature}.json"
    kept.write_text(json.dumps(record, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    print(f"kept in {kept.name}")


if __name__ == "__main__":
    main()
