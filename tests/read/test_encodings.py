"""Encodings: what a newsroom's files come in, without a replaced character."""

from __future__ import annotations

import codecs

import pytest

from factcheck.read import read_article

ENGLISH = (
    "“We have never seen it rise so fast,” Zoë Brand said – it cost £40m. The café at José’s dock was lost."
)


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", codecs.BOM_UTF8),
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-16-be", codecs.BOM_UTF16_BE),
        ("utf-32-le", codecs.BOM_UTF32_LE),
        ("cp1252", b""),
    ],
)
def test_the_text_is_what_was_written(encoding: str, mark: bytes) -> None:
    text = f"{ENGLISH} The tide will turn on Friday, the harbour office said in a note. " * 3
    assert read_article("-", stdin=mark + text.encode(encoding)).text == text


def test_line_ends_and_spaces_are_kept() -> None:
    text = "\r\n  The harbour reopened.\r\n\r\n\tIt had closed on Friday. \r\n"
    assert read_article("-", stdin=text.encode()).text == text


def test_a_page_is_read_in_the_encoding_it_declares() -> None:
    page = (
        "<html><head><meta charset='windows-1252'><title>Dock café lost</title></head><body><article>"
        f"<p>{ENGLISH}</p><p>The harbour office said that the tide would turn on Friday.</p>"
        "</article></body></html>"
    )
    assert ENGLISH in read_article("-", stdin=page.encode("cp1252")).text


def test_a_page_that_lies_about_its_encoding_is_read_by_its_bytes() -> None:
    page = f"<html><head><meta charset='ascii'></head><body><p>{ENGLISH}</p></body></html>"
    assert ENGLISH in read_article("-", stdin=page.encode("utf-8")).text
