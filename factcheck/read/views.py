"""What of an article is body, and what is context beside it."""

from __future__ import annotations

from factcheck.read.blocks import split_blocks, trimmed
from factcheck.records import Article, Span

CONTEXT = ("headline", "standfirst", "caption")


def body_blocks(article: Article) -> tuple[Span, ...]:
    """The paragraphs of the body in order, without stripped lines and without the dateline.

    Together with ``article.stripped`` they cover every character that is not white space.
    """
    cuts = sorted(line.span for line in article.stripped)
    spans: list[Span] = []
    at = 0
    for block in split_blocks(article.text):
        start = block.span.start
        while at < len(cuts) and cuts[at].end <= start:
            at += 1
        here = at
        while here < len(cuts) and cuts[here].start < block.span.end:
            _append(spans, article.text, start, cuts[here].start)
            start = max(start, cuts[here].end)
            here += 1
        _append(spans, article.text, start, block.span.end)
    return tuple(spans)


def context_blocks(article: Article) -> tuple[tuple[Span, str], ...]:
    """Headline, standfirst and captions with their kind: evidence, but no claims of the story."""
    return tuple((line.span, line.reason) for line in article.stripped if line.reason in CONTEXT)


def _append(spans: list[Span], text: str, start: int, end: int) -> None:
    span = trimmed(text, start, end) if end > start else None
    if span is not None:
        spans.append(span)
