"""Layouts of real pages, written for these tests: each line carries the reason it must get."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.read import article_from_text, body_blocks, context_blocks

LAYOUTS = sorted(Path(__file__).with_name("layouts").glob("*.txt"))


def annotated(path: Path) -> tuple[str, list[tuple[str, str]]]:
    """The plain text of a layout, and each piece of it with its reason ("body" for body).

    A piece that begins with a space continues the line before it; one marked "+" is glued to it.
    """
    text, wanted = "", []
    for line in path.read_text(encoding="utf-8").splitlines():
        reason, _, piece = line.partition("|")
        glued = reason.startswith("+") or piece.startswith(" ")
        text += piece if glued or not text else f"\n{piece}"
        if piece.strip():
            wanted.append((reason.lstrip("+"), piece.strip()))
    return text, wanted


@pytest.mark.parametrize("path", LAYOUTS, ids=lambda path: path.stem)
def test_every_line_gets_its_reason(path: Path) -> None:
    text, wanted = annotated(path)
    article = article_from_text(text, uri=path.name, source=path.stem)
    found = [(line.span, line.reason) for line in article.stripped]
    found += [(span, "body") for span in body_blocks(article)]
    assert [(reason, span.of(text).strip()) for span, reason in sorted(found)] == wanted


@pytest.mark.parametrize("path", LAYOUTS, ids=lambda path: path.stem)
def test_headline_standfirst_and_captions_are_context(path: Path) -> None:
    text, wanted = annotated(path)
    article = article_from_text(text, uri=path.name, source=path.stem)
    context = [(reason, piece) for reason, piece in wanted if reason in ("headline", "standfirst", "caption")]
    assert [(kind, span.of(text)) for span, kind in context_blocks(article)] == context
