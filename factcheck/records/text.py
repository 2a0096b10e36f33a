"""What a text is before anything was read out of it: articles, tokens, sentences."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from factcheck.records.base import Span


@dataclass(frozen=True, slots=True)
class Stripped:
    """A stretch of the text that is not body text, with the reason it was set apart.

    ``reason`` is one of: advertisement, continues, tags, teaser, follow-us, app-promotion,
    navigation, caption, standfirst, headline, byline, dateline, bullet, share, copyright,
    read-more, newsletter, related.
    """

    span: Span
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Dateline:
    """``SEOUL, South Korea (AP) —``: where a report was filed, and by which agency. Not a claim."""

    span: Span
    place: str
    agency: str | None
    day: date | None


@dataclass(frozen=True, slots=True)
class Article:
    """One article as read. ``id`` is derived from the text, so that the same text has the same id.

    ``text`` is the text as it was (HTML: the extracted main text); everything else points into it.
    ``published`` decides what "Sunday" means. ``language`` is an ISO 639-1 code.
    """

    id: str
    source: str
    uri: str
    text: str
    sha256: str
    outlet: str | None = None
    title: str | None = None
    author: str | None = None
    published: date | None = None
    dateline: Dateline | None = None
    language: str = "en"
    stripped: tuple[Stripped, ...] = ()


@dataclass(frozen=True, slots=True)
class NotCompared:
    """Something that could not be done, said in one line. ``article`` is a source name or uri."""

    article: str
    claim: str | None
    reason: str


@dataclass(frozen=True, slots=True)
class Token:
    """One token of the parse. ``head`` is the index of its head within the same sentence (its own
    index for the root); ``pos`` is Universal POS, ``tag`` Penn Treebank, ``dep`` ClearNLP labels as
    spaCy's English models use them; ``ent`` the recogniser's label or ''.
    """

    i: int
    span: Span
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    ent: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the body with its parse. ``tokens`` holds no white-space tokens."""

    index: int
    span: Span
    text: str
    tokens: tuple[Token, ...]
