"""Coverage-guided fuzzing of the figures and dates: any string is read, and every offset holds.

    PYTHONPATH=. python scripts/fuzz_figures.py --found FOLDER CORPUS -max_total_time=3600 -timeout=5

Needs atheris (``docs/dependencies.md``), imported nowhere else; the flags with one dash are libFuzzer's
own. An input is either text as it stands or, after an odd first byte, a row of words of the grammar's own
lexicons, so that chance gets past the first word of a phrase. Each kind of failure is kept once in FOLDER and
the run goes on; what must hold is said in ``tests/extract/figures/soundness.py``.
"""

from __future__ import annotations

import sys
import time
import traceback
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import atheris

with atheris.instrument_imports(include=["factcheck.extract", "factcheck.measure"]):
    from tests.extract.figures.soundness import assert_sound

from factcheck.resources import lexicon

_LEXICONS = ("numbers", "units", "currencies", "modifiers", "times")
_LITERALS = """
0 1 2 7 10 12 15 16 24 30 31 90 99 100 199 1,000 12,000 1,234,567 1.5 2.25 0.3 .5 1/2 3/4 ½ 5½ 10^60 1e6 1984
2024 2024-02-30 31/12/2024 24:00 7:30 p.m. 24/7 9/11 007 5-4 1-1 1,00,000 1.000.000,5 40 000 $ £ € % ° C F
( ) [ ] - – — − . , ; : ' ’ s / + # @ = ~ < > ≥ & a an the and or of to from in on at by than per each th st
"""
_SLOW_SECONDS = 2.0
_GLUES = (" ", "", "-", " ", ", ", " and ", "\n", "\u00a0")


@cache
def _words() -> tuple[str, ...]:
    """Every string of the grammar's lexicons, and some figures and marks."""
    found = set(_LITERALS.split())
    for name in _LEXICONS:
        found.update(_strings(lexicon(name)))
    return tuple(sorted(word for word in found if len(word) < 30))


def _strings(node: Any) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict):
        for key, value in node.items():
            yield str(key)
            yield from _strings(value)
    elif isinstance(node, list):
        for value in node:
            yield from _strings(value)


def as_text(data: bytes) -> str:
    """An input's text: three bytes a word and its glue after an odd first byte, else UTF-8 as it comes."""
    if not data or data[0] % 2 == 0:
        return data[1:].decode("utf-8", "surrogateescape")
    words = _words()
    parts = []
    for at in range(1, len(data) - 2, 3):
        parts.append(words[(data[at] << 8 | data[at + 1]) % len(words)] + _GLUES[data[at + 2] % len(_GLUES)])
    return "".join(parts)


class _Run:
    """Keeps one input for each kind of failure."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.kinds: set[str] = set()
        folder.mkdir(parents=True, exist_ok=True)

    def one(self, data: bytes) -> None:
        """Reads one input."""
        text = as_text(data)
        began = time.process_time()
        try:
            assert_sound(text)
        except Exception as error:
            last = traceback.extract_tb(error.__traceback__)[-1]
            what = str(error).split(":")[0] if isinstance(error, AssertionError) else ""
            self._keep(f"{type(error).__name__}-{Path(last.filename).stem}-{last.lineno}-{what}", text, error)
        if time.process_time() - began > _SLOW_SECONDS:
            self._keep(f"slow-{len(text) // 1000}k", text, None)

    def _keep(self, kind: str, text: str, error: Exception | None) -> None:
        if kind in self.kinds:
            return
        self.kinds.add(kind)
        told = "" if error is None else "".join(traceback.format_exception(error))
        name = "".join(letter if letter.isalnum() or letter == "-" else "_" for letter in kind)
        (self.folder / f"{name}.txt").write_text(f"{text!a}\n\n{told}", "utf-8", "backslashreplace")
        sys.stderr.write(f"found {kind}\n")


def main() -> None:
    """Hands over to libFuzzer."""
    arguments = sys.argv[1:]
    at = arguments.index("--found")
    run = _Run(Path(arguments[at + 1]))
    atheris.Setup([sys.argv[0], *arguments[:at], *arguments[at + 2 :]], run.one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
