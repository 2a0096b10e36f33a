"""Article text is hostile until escaped: one function per place it can be shown in.

Control characters can move a terminal's cursor, bidirectional marks can turn a sentence round
(CVE-2021-42574), and a cell that starts with ``=`` is a formula to a spreadsheet.
"""

from __future__ import annotations

import re
import unicodedata

_HIDDEN = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}
# Joiners shape emoji and several scripts, and move nothing.
_HARMLESS = {"\u200c", "\u200d"}
_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+\-.!|~:@$^=\"'])")
_BLANKS = re.compile(r"[^\S\n]+")
_XML_INVALID = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def visible(text: str) -> str:
    """One line of ``text``: white space folded, every character that cannot be seen spelt out."""
    folded = " ".join(text.split())
    if folded.isascii() and folded.isprintable():
        return folded
    return "".join(_shown(char) for char in folded)


def visible_lines(text: str) -> str:
    """As `visible`, with the line breaks kept, and one space at an end where there was white space."""
    folded = _BLANKS.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))
    if folded.isascii() and folded.replace("\n", "").isprintable():
        return folded
    return "".join(char if char == "\n" else _shown(char) for char in folded)


def _shown(char: str) -> str:
    if unicodedata.category(char) not in _HIDDEN or char in _HARMLESS:
        return char
    code = ord(char)
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def markdown(text: str) -> str:
    """``text`` as literal CommonMark: no mark-up, no HTML, no link of its own."""
    plain = visible(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _MARKDOWN.sub(r"\\\1", plain)


def csv_cell(text: str) -> str:
    """``text`` as a cell that no spreadsheet takes for a formula (OWASP, CSV injection)."""
    plain = visible(text)
    return f"'{plain}" if plain.startswith(("=", "+", "-", "@")) else plain


def xml(text: str) -> str:
    """``text`` without the characters that XML 1.0 cannot hold; mark-up is the writer's to escape."""
    return _XML_INVALID.sub("\ufffd", visible(text))


def github(text: str, *, in_property: bool = False) -> str:
    """``text`` for a workflow command; a property also gives up ``:`` and ``,``."""
    plain = visible(text).replace("%", "%25")
    return plain.replace(":", "%3A").replace(",", "%2C") if in_property else plain


def in_script(json: str) -> str:
    """JSON text that can stand inside a script element: nothing in it ends the element or opens another."""
    return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
