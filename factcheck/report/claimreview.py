"""``claimreview``: what an editor accepted, as schema.org ClaimReview for a page that is published.

Terms: schema.org, ClaimReview and Claim; Google Search Central, "Fact check (ClaimReview) structured data".
"""

from __future__ import annotations

from factcheck.records import Article, Decision, Finding, Report, Side, State
from factcheck.report import marks, view
from factcheck.report.escape import in_script, visible
from factcheck.report.json_report import dumps
from factcheck.report.reading import Json

_CONTEXT = "https://schema.org"
_WEB = ("http://", "https://")


def render(report: Report) -> str:
    """One review a finding that an editor accepted and that has a claim, gravest first, as JSON-LD that may
    stand in a script element. Without such findings its graph is empty.

    There is no ``ratingValue``: a number would need a scale, and an editor gave none.
    """
    articles = view.articles_by_id(report)
    marked = marks.by_finding(report)
    graph = []
    for _, findings in view.by_severity(report):
        for finding in findings:
            mark = marked.get(finding.id)
            if finding.claim is None or mark is None or mark.state is not State.ACCEPTED:
                continue
            graph.append(_review(finding, finding.claim, marks.ruling(mark), articles))
    return in_script(dumps({"@context": _CONTEXT, "@graph": graph}, indent=2)) + "\n"


def _review(finding: Finding, claim: Side, decision: Decision | None, articles: dict[str, Article]) -> Json:
    sentence = visible(view.sentence_text(claim, articles))
    review: Json = {"@type": "ClaimReview", "identifier": finding.id}
    if decision is not None:
        review["datePublished"] = marks.day(decision)
        review["author"] = {"@type": "Person", "name": visible(decision.editor)}
    review |= {
        "claimReviewed": sentence,
        "itemReviewed": {"@type": "Claim", "text": sentence, "appearance": _work(claim, articles)},
        "reviewBody": visible(finding.message),
        "reviewRating": {"@type": "Rating", "alternateName": visible(finding.name)},
    }
    if finding.evidence is not None:
        review["isBasedOn"] = _work(finding.evidence, articles)
    return review


def _work(side: Side, articles: dict[str, Article]) -> Json:
    """The article a side stands in: what it is called, and where on the web it is."""
    article = articles.get(side.article)
    work: Json = {"@type": "NewsArticle", "name": visible(view.source_of(side, articles))}
    if article is None:
        return work
    if article.title:
        work["headline"] = visible(article.title)
    if article.uri.lower().startswith(_WEB):
        work["url"] = visible(article.uri)
    if article.published:
        work["datePublished"] = article.published.isoformat()
    if article.outlet:
        work["publisher"] = {"@type": "Organization", "name": visible(article.outlet)}
    return work
