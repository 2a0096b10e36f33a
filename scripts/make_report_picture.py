"""Draws ``docs/images/report.svg``: what ``factcheck demo`` prints on a terminal, one finding of a family.

    python scripts/make_report_picture.py [FILE]

The report is a real one, made anew each time. The picture names no font file and holds no time.
"""

from __future__ import annotations

import re
import sys
import textwrap
from collections.abc import Iterator, Sequence
from contextlib import chdir
from html import escape
from pathlib import Path

from factcheck.pipeline import audit
from factcheck.report import render
from factcheck.resources import examples_folder

TARGET = Path(__file__).resolve().parents[1] / "docs" / "images" / "report.svg"
_COMMAND = "$ factcheck demo ferry"
_COLUMNS, _SHOWN = 92, 5
_CHARACTER, _LINE, _EDGE = 8.4, 19, 22
_STYLES = {
    "1": "font-weight:bold;fill:#ffffff",
    "2": "fill:#8b949e",
    "1;31": "font-weight:bold;fill:#ff7b72",
    "1;33": "font-weight:bold;fill:#e3b341",
    "1;36": "font-weight:bold;fill:#76e3ea",
}
_CODE = re.compile(r"\x1b\[([0-9;]*)m")


def draw() -> str:
    """The picture as SVG."""
    with chdir(examples_folder()):
        report = audit(["ferry/follow.html", "ferry/wire.txt"], draft="ferry/draft.txt")
    lines = [_COMMAND, "", *_excerpt(render(report, "terminal", colour=True, width=_COLUMNS).splitlines())]
    width = round(2 * _EDGE + _COLUMNS * _CHARACTER)
    height = 2 * _EDGE + len(lines) * _LINE
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" '
        f'height="{height}" role="img" aria-labelledby="title">',
        '<title id="title">The report of factcheck demo on a terminal</title>',
        "<style>text{font-family:ui-monospace,Menlo,Consolas,'DejaVu Sans Mono',monospace;"
        "font-size:14px;fill:#d0d7de;white-space:pre}</style>",
        f'<rect width="{width}" height="{height}" rx="8" fill="#0d1117"/>',
        *(run for at, line in enumerate(lines) for run in _runs(line, _EDGE + (at + 1) * _LINE - 5)),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _excerpt(lines: Sequence[str]) -> Iterator[str]:
    """The first finding of each of the first families, and the summary; what is left out is counted."""
    heads = [at for at, line in enumerate(lines) if _family(line)]
    firsts = {_family(lines[at]): at for at in reversed(heads)}
    shown = sorted(firsts.values())[:_SHOWN]
    yield from lines[: heads[0] if heads else -1]
    for at in shown:
        yield from lines[at : lines.index("", at) + 1]
    if len(heads) > len(shown):
        yield f"\x1b[2m  [{len(heads) - len(shown)} more findings, left out of this picture]\x1b[0m"
        yield ""
    yield from textwrap.wrap(lines[-1], _COLUMNS, subsequent_indent="  ", break_on_hyphens=False)


def _family(line: str) -> str:
    """The family of the finding that ``line`` heads, else an empty string."""
    found = re.match(r"  ([A-Z]{3})\d{3} ", _CODE.sub("", line))
    return found.group(1) if found else ""


def _runs(line: str, y: int) -> Iterator[str]:
    """The stretches of one style of a line, each at its column: no font can shift them."""
    column, style = 0, ""
    for at, piece in enumerate(_CODE.split(line)):
        if at % 2:
            style = _STYLES.get(piece, "")
            continue
        if piece.strip():
            indent = len(piece) - len(piece.lstrip())
            text = piece.strip()
            x = _EDGE + (column + indent) * _CHARACTER
            styled = f' style="{style}"' if style else ""
            yield (
                f'<text x="{x:.1f}" y="{y}" textLength="{len(text) * _CHARACTER:.1f}" '
                f'lengthAdjust="spacingAndGlyphs"{styled}>{escape(text, quote=False)}</text>'
            )
        column += len(piece)


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(draw(), encoding="utf-8", newline="\n")
    sys.stdout.write(f"{target.name}\n")
