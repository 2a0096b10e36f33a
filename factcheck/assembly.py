"""An article to the view the later stages look at: parse, segment and extract, in that order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from factcheck.extract import (
    assemble,
    home_currency,
    read_attributions,
    read_cues,
    read_mentions,
    read_quantities,
    read_quotes,
    read_whens,
    with_roles,
)
from factcheck.pair import antecedents, content_words, with_antecedents
from factcheck.parse import parse_all
from factcheck.read import body_blocks, context_blocks
from factcheck.records import Article, Claim, Sentence, Span
from factcheck.segment import segment
from factcheck.views import ArticleView, SentenceView


@dataclass(frozen=True, slots=True)
class Blocks:
    """Which stretches of the text are body, and which are headline, standfirst or caption."""

    body: tuple[Span, ...]
    context: tuple[tuple[Span, str], ...] = ()


def view_article(article: Article, parser: str) -> ArticleView:
    """The view of an article as read, boilerplate left out."""
    blocks = Blocks(body_blocks(article), context_blocks(article))
    return view_text(article, blocks, parser)


def row_article(text: str, source: str, published: date | None) -> Article:
    """A row of a bulk command as an article: all of it is text, nothing is set apart."""
    digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Article(f"a{digest[:12]}", source, "", text, digest, published=published)


def view_text(article: Article, blocks: Blocks, parser: str) -> ArticleView:
    """The view of the given blocks of ``article.text``."""
    return next(view_texts([(article, blocks)], parser))


def view_texts(texts: Sequence[tuple[Article, Blocks]], parser: str) -> Iterator[ArticleView]:
    """What `view_text` makes of each article with its blocks; they are parsed together, which is quicker."""
    placed = [
        sorted(
            [("body", span) for span in blocks.body] + [(reason, span) for span, reason in blocks.context],
            key=lambda section: section[1],
        )
        for _, blocks in texts
    ]
    spans = [
        (article.text, [span for _, span in sections])
        for (article, _), sections in zip(texts, placed, strict=True)
    ]
    parsed = parse_all(spans, parser)
    for (article, _), sections, sentences in zip(texts, placed, parsed, strict=True):
        yield _assemble(article, sentences, [_section(sections, s.span) for s in sentences])


def _section(sections: Sequence[tuple[str, Span]], span: Span) -> str:
    return next(name for name, block in sections if block.contains(span))


def _assemble(article: Article, sentences: Sequence[Sentence], sections: Sequence[str]) -> ArticleView:
    text, published = article.text, reference_day(article)
    whens = read_whens(text, published, sentences)
    figures = read_quantities(text, [when.span for when in whens], home=home_currency(article))
    figures = with_roles(sentences, figures, whens)
    mentions = read_mentions(text, sentences)
    quotes = read_quotes(text, sentences)
    attributions = read_attributions(text, sentences)
    cues = read_cues(sentences)
    bare = list(_segmented(article.id, text, sentences, sections))
    claims = assemble(
        bare,
        mentions=mentions,
        quantities=figures,
        whens=whens,
        quotes=quotes,
        cues=cues,
        attributions=attributions,
    )
    apart = [*(figure.span for figure in figures), *(when.span for when in whens)]
    spoken = [quote.span for quote in quotes if not quote.scare]
    stand_ins = antecedents(sentences, sections, mentions, apart, spoken)
    views: list[SentenceView] = []
    for at, (sentence, section) in enumerate(zip(sentences, sections, strict=True)):
        inside = sentence.span
        names = tuple(m for m in mentions if inside.contains(m.span))
        counts = tuple(q for q in figures if inside.contains(q.span))
        days = tuple(w for w in whens if inside.contains(w.span))
        views.append(
            SentenceView(
                sentence=sentence,
                section=section,
                words=content_words(
                    text, sentence, names, counts, days, {token for i, token in stand_ins if i == at}
                ),
                claims=tuple(c for c in claims if c.sentence_index == sentence.index),
                quantities=counts,
                whens=days,
                mentions=names,
                quotes=tuple(q for q in quotes if inside.overlaps(q.span)),
                cues=tuple(c for c in cues if inside.contains(c.span)),
                attributions=tuple(a for a in attributions if inside.overlaps(a.scope)),
            )
        )
    return ArticleView(article, with_antecedents(views, stand_ins))


def _segmented(
    article: str, text: str, sentences: Sequence[Sentence], sections: Sequence[str]
) -> Iterator[Claim]:
    number = 0
    for sentence, section in zip(sentences, sections, strict=True):
        for claim in segment(article, [sentence], section, number):
            number += 1
            yield claim


def reference_day(article: Article) -> date | None:
    """The day "Sunday" is reckoned from: when it was published, else the day of its dateline."""
    if article.published is not None:
        return article.published
    return article.dateline.day if article.dateline else None
