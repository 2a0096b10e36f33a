"""Paragraphs: a line is one, unless the text was wrapped to a width."""

from __future__ import annotations

import textwrap

from hypothesis import given
from hypothesis import strategies as st

from factcheck.read import article_from_text, body_blocks

PARAGRAPHS = (
    "The tram line to the port of Halden will open a year late, the council said on Monday, because "
    "the rails that were delivered in May do not fit the curves at Dock Street.",
    "The line was to cost 310 million crowns. It will now cost 348 million, and the council will ask "
    "for a loan on Nov. 24 in order to pay the difference.",
    "“Nobody measured the curve,” said Ida Brand, who leads the opposition.",
)


def bodies(text: str) -> list[str]:
    article = article_from_text(text, uri="-", source="s")
    return [" ".join(span.of(text).split()) for span in body_blocks(article)]


@given(st.integers(min_value=50, max_value=100))
def test_wrapping_does_not_change_the_paragraphs(width: int) -> None:
    wrapped = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in PARAGRAPHS)
    assert bodies(wrapped) == list(PARAGRAPHS)


def test_an_indent_begins_a_paragraph_where_no_blank_line_does() -> None:
    wrapped = "\n".join(textwrap.fill(paragraph, 72, initial_indent="   ") for paragraph in PARAGRAPHS)
    assert bodies(wrapped) == list(PARAGRAPHS)


def test_sentences_on_lines_of_their_own_stay_apart() -> None:
    lines = [
        "Five of the nine rescued miners were taken to hospital on Friday.",
        "None of them is in danger, a doctor at the hospital in Torvik said.",
        "The shaft was sealed after the rescue, and will not be used again.",
    ]
    assert bodies("\n".join(lines)) == lines


@given(st.sampled_from(["\n", "\n\n", "\r\n", "\r", "\n \n", "\n\t\n\n", "\u2028", "\x0c"]))
def test_any_line_break_parts_paragraphs(line_break: str) -> None:
    assert bodies(line_break.join(PARAGRAPHS)) == list(PARAGRAPHS)
