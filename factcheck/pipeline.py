"""The whole way on one screen: inputs to a report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from factcheck import __version__, story
from factcheck.assembly import Blocks, row_article, view_article, view_text
from factcheck.checks import FAMILIES, registry
from factcheck.chosen import Progress, chosen_encoder, quiet, shown_findings, shown_inside
from factcheck.comparing import compare, cut_short, pairs_of, texts_of
from factcheck.embed import Encoder
from factcheck.errors import FactcheckError
from factcheck.read import read_articles
from factcheck.records import Article, CheckPage, Finding, NotCompared, Report, Story
from factcheck.resources import data_hash
from factcheck.rows import LineResult, LineRow
from factcheck.rowwise import compare_texts, line, line_spans, pair_rows, read_text
from factcheck.settings import Settings
from factcheck.vectors import VectorTable
from factcheck.views import ArticleView

__all__ = [
    "audit",
    "compare_texts",
    "extract_files",
    "extract_lines",
    "pair_rows",
    "provenance",
    "read_text",
    "signature",
]


def audit(
    inputs: Sequence[str],
    *,
    draft: str | None = None,
    settings: Settings | None = None,
    stdin: bytes | None = None,
    progress: Progress = quiet,
) -> Report:
    """Every article against every other; with ``draft``, that one against all others. Each is also read
    against itself, which is all there is to do where only one is named.

    Raises:
        FactcheckError: nothing is left to compare, the draft cannot be read, or the model is missing.
    """
    settings = settings or Settings()
    progress("reading")
    named = [draft, *inputs] if draft is not None else list(inputs)
    articles, failed = read_articles(named, published=settings.published, stdin=stdin)
    first = articles[0] if draft is not None and articles and articles[0].uri == draft else None
    if draft is not None and first is None:
        reason = next((f.reason for f in failed if f.article == draft), "it cannot be read")
        raise FactcheckError(f"the draft cannot be audited: {reason}", draft, "name a readable article")
    english = [article for article in articles if article.language == "en"]
    foreign = [
        NotCompared(a.source, None, f"written in another language ({a.language})")
        for a in articles
        if a not in english
    ]
    _enough(english, articles, failed, first, named)
    progress(f"reading claims out of {len(english)} articles")
    encoder = chosen_encoder(settings, progress)
    table = VectorTable(encoder)
    views: list[ArticleView] = []
    for article in english:
        views.append(view_article(article, settings.spacy_model))
        table.add(texts_of(views[-1]))
    progress("comparing")
    ordered = story.in_order(views, first.id if first is not None else None)
    sides = [(view, ordered[:at]) for at, view in enumerate(ordered) if at]
    comparisons = [[compare(claim, other, table) for other in others] for claim, others in sides]
    # A draft is held against all others; among these, who says what is for the story alone.
    judged = comparisons if first is None else comparisons[-1:]
    found = [
        finding
        for view in views
        for finding in shown_inside(view, settings, ours=first in (None, view.article))
    ]
    chosen = first is not None
    drafted = chosen or len(views) <= 2  # of two, the later one is read as following the other
    found += [f for each in judged for f in shown_findings(each, settings, drafted=drafted, named=chosen)]
    whole = story.told(ordered, [c for each in comparisons for c in each], found)
    shown = tuple(f for f in story.told_per_origin(found, whole) if settings.shown(f.check, f.severity))
    return Report(
        signature=signature(encoder, settings),
        articles=articles,
        claims=tuple(claim for view in views for claim in view.claims),
        pairs=tuple(pair for each in judged for one in each for pair in pairs_of(one, table)),
        findings=shown,
        story=whole,
        not_compared=(*failed, *foreign, *_alone(views, failed), *cut_short(views, encoder)),
        draft=first.id if first is not None else None,
        provenance=provenance(encoder, settings),
        checks=pages(shown, settings),
    )


def _enough(
    english: Sequence[Article],
    articles: Sequence[Article],
    failed: Sequence[NotCompared],
    first: Article | None,
    named: Sequence[str],
) -> None:
    """One article is enough where no more were named; where another could not be read, it is not."""
    if first is not None and first not in english:
        raise FactcheckError("the draft is not in English", first.uri, "only English is compared")
    twins = any("same text" in each.reason for each in failed)
    alone = not failed and len(articles) == 1
    if not english or (len(english) < 2 and not (twins or alone)):
        told = "; ".join(f"{each.article}: {each.reason}" for each in failed)
        what = "nothing to compare" + (f" ({told})" if told else "")
        raise FactcheckError(
            what, named[0] if len(named) == 1 else "audit", "give at least two readable English articles"
        )


def _alone(views: Sequence[ArticleView], failed: Sequence[NotCompared]) -> Iterator[NotCompared]:
    """One article and no other: only what it says itself was looked at."""
    if len(views) == 1 and not failed:
        yield NotCompared(views[0].article.source, None, "no other article; it was only read against itself")


def extract_files(
    inputs: Sequence[str], *, settings: Settings | None = None, stdin: bytes | None = None
) -> Report:
    """The claims of each article with all that was read out of them; nothing is compared."""
    settings = settings or Settings()
    articles, failed = read_articles(inputs, published=settings.published, stdin=stdin)
    views = [view_article(article, settings.spacy_model) for article in articles if article.language == "en"]
    return Report(
        signature=f"factcheck {__version__} | extract",
        articles=articles,
        claims=tuple(claim for view in views for claim in view.claims),
        pairs=(),
        findings=(),
        story=Story(),
        not_compared=failed,
        draft=None,
        provenance=(("version", __version__),),
    )


def extract_lines(rows: Iterable[LineRow], *, settings: Settings | None = None) -> Iterator[LineResult]:
    """One result a row, in order; memory does not grow with the number of rows."""
    settings = settings or Settings()
    for row in rows:
        article = row_article(row.text, str(row.id), row.published or settings.published)
        view = view_text(article, Blocks(tuple(line_spans(row.text))), settings.spacy_model)
        yield line(row, view)


def pages(found: Iterable[Finding], settings: Settings) -> tuple[CheckPage, ...]:
    """What a reader can look up about the checks that found something."""
    codes = {finding.check for finding in found}
    return tuple(
        CheckPage(
            check.code,
            check.name,
            check.family,
            check.doc,
            check.standard,
            settings.page_of(check.code),
            FAMILIES[check.family],
        )
        for check in registry()
        if check.code in codes
    )


def signature(encoder: Encoder, settings: Settings) -> str:
    """One line that says what made a report, so that it can be had again."""
    changed = " ".join(f"{name}={value}" for name, value in settings.differences())
    parts = [
        f"factcheck {__version__}",
        f"{encoder.name}@{encoder.fingerprint}",
        f"data {data_hash()}",
        changed,
    ]
    return " | ".join(part for part in parts if part)


def provenance(encoder: Encoder, settings: Settings) -> tuple[tuple[str, str], ...]:
    """The parts of the signature, by name."""
    return (
        ("version", __version__),
        ("encoder", encoder.name),
        ("encoder_fingerprint", encoder.fingerprint),
        ("parser", settings.spacy_model),
        ("data", data_hash()),
        *settings.differences(),
    )
