"""Bytes to text: byte order marks, what an HTML page declares, UTF-8, then a guess that is checked."""

from __future__ import annotations

import codecs
import re

from factcheck.errors import FactcheckError
from factcheck.resources import lexicon

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)[^<>]{0,200}?(?:charset|encoding)\s{0,4}=\s{0,4}["']?([\w.:-]{2,40})""", re.I
)
_SAMPLE = 65536
_WAY_OUT = "save it as UTF-8 plain text or HTML"


def decode(data: bytes, where: str) -> str:
    """The text of ``data`` without a byte order mark.

    Tried in order: a byte order mark, the encoding an HTML page declares, UTF-8, then
    charset-normalizer's guess. Nothing is replaced: text that cannot be decoded is refused.

    Raises:
        FactcheckError: empty, binary, or in no encoding that fits.
    """
    if not data.strip():
        raise FactcheckError("is empty", where, "give a file with text in it")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _not_blank(_strict(data[len(mark) :], encoding, where), where)
    _refuse_binary(data, where)
    text = _declared(data)
    if text is None:
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            text = _guessed(data, where)
    return _not_blank(text, where)


def _not_blank(text: str, where: str) -> str:
    if not any(character.isalnum() for character in text):
        raise FactcheckError("holds no words", where, "give a file with text in it")
    return text


def _refuse_binary(data: bytes, where: str) -> None:
    for magic, kind in lexicon("read_limits")["magic"].items():
        if data.startswith(bytes.fromhex(magic)):
            raise FactcheckError(f"is {kind}, not text", where, _WAY_OUT)
    if b"\0" in data:
        raise FactcheckError("is binary, not text", where, _WAY_OUT)


def _strict(data: bytes, encoding: str, where: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        what = f"is not the {encoding.upper()} that its first bytes say (byte {error.start:,})"
        raise FactcheckError(what, where, _WAY_OUT) from error


def _declared(data: bytes) -> str | None:
    found = _DECLARED.search(data[:4096])
    if found is None:
        return None
    try:
        return data.decode(codecs.lookup(found.group(1).decode("ascii", "replace")).name)
    except (LookupError, UnicodeDecodeError, ValueError):
        return None  # pages lie about their encoding: the bytes decide


def _guessed(data: bytes, where: str) -> str:
    from charset_normalizer import from_bytes  # slow to import, and rarely needed

    sample = data[:_SAMPLE]
    best = from_bytes(sample[: sample.rfind(b"\n") + 1] or sample).best()
    try:
        if best is not None:
            text = data.decode(best.encoding)
            if _looks_like_text(text):
                return text
    except (UnicodeDecodeError, LookupError):
        pass  # the sample fitted, the rest does not: refused below
    raise FactcheckError("is in no text encoding that can be told", where, _WAY_OUT)


def _looks_like_text(text: str) -> bool:
    strange = sum(not (c.isprintable() or c.isspace()) for c in text[:_SAMPLE])
    return strange * 50 <= len(text[:_SAMPLE])
