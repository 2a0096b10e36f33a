"""What every presenter needs of a Report: order, counts, places and the sentence around a finding."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from factcheck.records import Article, Claim, Finding, Report, Severity, Side
from factcheck.report import marks

GRAVEST_FIRST = tuple(sorted(Severity, key=lambda severity: -severity.rank))
_PLURAL = {
    Severity.CORRECTION: "corrections",
    Severity.QUERY: "queries",
    Severity.REFILE: "refiles",
    Severity.NOTE: "notes",
}
# A sentence longer than this is cut around the words at issue.
_CONTEXT = 180


@dataclass(frozen=True, slots=True)
class Quoted:
    """A sentence in three parts; ``surface`` is the middle one, the words at issue."""

    before: str
    surface: str
    after: str


def articles_by_id(report: Report) -> dict[str, Article]:
    """The report's articles by id."""
    return {article.id: article for article in report.articles}


def by_severity(report: Report) -> tuple[tuple[Severity, tuple[Finding, ...]], ...]:
    """The findings under their severity, gravest first; those that an editor decided after those that
    are open, otherwise in the report's order.
    """
    marked = marks.by_finding(report)
    ordered = sorted(report.findings, key=lambda finding: not marks.undecided(marked.get(finding.id)))
    return tuple(
        (severity, found)
        for severity in GRAVEST_FIRST
        if (found := tuple(finding for finding in ordered if finding.severity is severity))
    )


def counts(report: Report) -> dict[str, int]:
    """How many findings of each severity, every severity named."""
    seen = Counter(finding.severity for finding in report.findings)
    return {str(severity): seen[severity] for severity in GRAVEST_FIRST}


def body_claims(report: Report) -> tuple[Claim, ...]:
    """The claims of the stories' bodies: a headline or a caption is evidence, not a claim."""
    return tuple(claim for claim in report.claims if claim.section == "body")


def count_of(number: int, severity: Severity) -> str:
    """``1 query``, ``2 queries``."""
    return f"{number} {severity if number == 1 else _PLURAL[severity]}"


def plural(severity: Severity) -> str:
    """``queries``."""
    return _PLURAL[severity]


def summary_line(report: Report) -> str:
    """``3 corrections (1 dismissed), 1 query · 2 articles, 38 claims · signature``."""
    marked = marks.by_finding(report)
    found = [
        count_of(len(findings), severity)
        + (f" ({said})" if (said := marks.counted(findings, marked)) else "")
        for severity, findings in by_severity(report)
    ]
    articles, claims = len(report.articles), len(body_claims(report))
    sizes = f"{articles} article{'s' * (articles != 1)}, {claims} claim{'s' * (claims != 1)}"
    return " · ".join((", ".join(found) or "no differences found", sizes, report.signature))


def main_side(finding: Finding) -> Side | None:
    """Where a finding stands: the claim side, else the evidence side."""
    return finding.claim or finding.evidence


def source_of(side: Side, articles: dict[str, Article]) -> str:
    """The name of the article a side stands in."""
    article = articles.get(side.article)
    return article.source if article else side.article


def path_of(side: Side, articles: dict[str, Article]) -> str:
    """The path or address an article was read from, its source name when there is none."""
    article = articles.get(side.article)
    return (article.uri or article.source) if article else side.article


def line_and_column(side: Side, articles: dict[str, Article]) -> tuple[int, int]:
    """The 1-based line and column of a side in its article's text."""
    article = articles.get(side.article)
    text = article.text if article else ""
    start = side.span.start
    return text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)


def quoted(side: Side, articles: dict[str, Article]) -> Quoted:
    """The sentence around the words at issue, cut on both sides when it is long."""
    article = articles.get(side.article)
    if article is None:
        return Quoted("", side.surface, "")
    start, end = min(side.sentence.start, side.span.start), max(side.sentence.end, side.span.end)
    before = article.text[start : side.span.start]
    after = article.text[side.span.end : end]
    return Quoted(_tail(before), article.text[side.span.start : side.span.end], _head(after))


def marked(parts: Quoted, escape: Callable[[str], str], opening: str, closing: str) -> str:
    """The escaped sentence with ``opening`` and ``closing`` around the words at issue.

    An escape folds white space, so the space beside the words is put back.
    """
    before, after = escape(parts.before), escape(parts.after)
    left = " " if before and parts.before[-1:].isspace() else ""
    right = " " if after and parts.after[:1].isspace() else ""
    return f"{before}{left}{opening}{escape(parts.surface)}{closing}{right}{after}"


def sentence_text(side: Side, articles: dict[str, Article]) -> str:
    """The whole sentence a side stands in."""
    article = articles.get(side.article)
    return side.sentence.of(article.text) if article else side.surface


def _tail(text: str) -> str:
    if len(text) <= _CONTEXT:
        return text
    cut = text[-_CONTEXT:]
    return "…" + cut[cut.find(" ") + 1 :]


def _head(text: str) -> str:
    if len(text) <= _CONTEXT:
        return text
    cut = text[:_CONTEXT]
    return cut[: cut.rfind(" ")] + "…" if " " in cut else cut + "…"
