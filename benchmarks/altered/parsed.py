"""An article with its parse, for the operators: one document, so that an operator may look around."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span

from benchmarks.altered.articles import CleanArticle
from factcheck.parse import load_parser

_WHOLE = re.compile(r"""^["“‘'(]?[A-Z0-9$£€].*[.!?]["”’')]{0,2}$""", re.DOTALL)
_LENGTHS = range(6, 60)  # tokens of a sentence that is altered: no fragment, no list


@dataclass(frozen=True, slots=True)
class ParsedSentence:
    """A sentence and where it begins in the article's text."""

    start: int
    span: Span

    @property
    def end(self) -> int:
        """Where it ends in the article's text."""
        return self.start + len(self.span.text)

    @property
    def whole(self) -> bool:
        """Whether it looks like a sentence that was cut out rightly."""
        return len(self.span) in _LENGTHS and _WHOLE.match(self.span.text) is not None


def parsed(article: CleanArticle) -> tuple[ParsedSentence, ...]:
    """The sentences of ``article`` in order; together with the space between them they are its text."""
    paragraphs = list(load_parser().pipe(article.paragraphs))
    whole = Doc.from_docs(paragraphs)
    return tuple(_sentences(paragraphs, whole)) if whole is not None else ()


def _sentences(paragraphs: list[Doc], whole: Doc) -> Iterator[ParsedSentence]:
    chars = tokens = 0
    for paragraph in paragraphs:
        for sentence in paragraph.sents:
            span = whole[tokens + sentence.start : tokens + sentence.end]
            yield ParsedSentence(chars + sentence.start_char, span)
        chars += len(paragraph.text) + 2
        tokens += len(paragraph)
