"""A title that was read as a person bears no name: it is compared as it stands, and nothing breaks."""

from __future__ import annotations

from factcheck.rowwise import compare_texts


def test_a_title_alone_is_no_person() -> None:
    assert not compare_texts("Mr. was late.", "Mr. was late.")
    assert not compare_texts("Dr. Jr. signed it.", "Dr. Jr. signed it.")
