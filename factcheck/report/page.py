"""A page of a terminal: wraps to a width, colours or not, links or not."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Iterator

# Private-use characters cannot come from an article: ``visible`` spells them out.
OPEN, CLOSE = "\ue000", "\ue001"
RESET, BOLD, DIM = "\x1b[0m", "\x1b[1m", "\x1b[2m"
_NARROWEST = 40


class Page:
    """Lines of at most ``width`` columns; without ``colour`` they hold text and nothing else."""

    def __init__(self, colour: bool, width: int) -> None:
        self.colour = colour
        self.width = max(width, _NARROWEST)

    def paint(self, text: str, code: str) -> str:
        """``text`` in a colour, where there are colours."""
        return f"{code}{text}{RESET}" if self.colour and text else text

    def dim(self, text: str) -> str:
        """``text`` that steps back."""
        return self.paint(text, DIM)

    def linked(self, text: str, address: str) -> str:
        """``text`` as a link of the terminal to ``address`` (OSC 8), where there are colours."""
        return f"\x1b]8;;{address}\x1b\\{text}\x1b]8;;\x1b\\" if self.colour and address else text

    def wrapped(self, text: str, first: str, rest: str, code: str = "") -> Iterator[str]:
        """``text`` in lines, the marks `OPEN` and `CLOSE` in it shown as « and »."""
        wrapper = textwrap.TextWrapper(
            width=self.width,
            initial_indent=first,
            subsequent_indent=rest,
            break_on_hyphens=False,
            break_long_words=False,
        )
        inside = False
        for line in wrapper.wrap(text):
            marked = self._marked(line, inside)
            inside = line.rfind(OPEN) > line.rfind(CLOSE) or (inside and CLOSE not in line)
            yield self.paint(marked, code) if code else marked

    def _marked(self, line: str, inside: bool) -> str:
        """``line`` with its marks, and with bold between them that no line break leaves open."""
        opened, closed = f"«{BOLD}" if self.colour else "«", f"{RESET}»" if self.colour else "»"
        indent = line[: len(line) - len(line.lstrip())]
        text = line[len(indent) :]
        ends_inside = text.rfind(OPEN) > text.rfind(CLOSE) or (inside and CLOSE not in text)
        body = text.replace(OPEN, opened).replace(CLOSE, closed)
        if self.colour:
            body = (BOLD if inside else "") + body + (RESET if ends_inside else "")
        return indent + body


def columns_of(text: str) -> int:
    """How many columns of a terminal ``text`` takes: East Asian wide characters take two, accents none."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(char) else 1 + (unicodedata.east_asian_width(char) in "WF")
        for char in text
    )


def cut(text: str, width: int) -> str:
    """``text`` in at most ``width`` columns, with … where some of it is left out."""
    if columns_of(text) <= width:
        return text
    kept = text[:width]
    while kept and columns_of(kept) >= width:
        kept = kept[:-1]
    return kept.rstrip() + "…"


def padded(text: str, width: int) -> str:
    """``text`` filled up with spaces to ``width`` columns."""
    return text + " " * max(width - columns_of(text), 0)
