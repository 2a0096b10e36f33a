"""``markdown``: the report for a wiki page, a ticket or a pull request."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.records import Article, Report, Side
from factcheck.report import view
from factcheck.report.escape import markdown


def render(report: Report) -> str:
    """One heading a severity, one item a finding, both sides quoted with the words at issue in bold."""
    articles = view.articles_by_id(report)
    lines = ["# Fact check", "", markdown(view.summary_line(report)), ""]
    for severity, findings in view.by_severity(report):
        lines += [f"## {view.plural(severity).capitalize()} ({len(findings)})", ""]
        for finding in findings:
            title = f"**{markdown(finding.check)} {markdown(finding.name)}**"
            lines += [f"- {title}: {markdown(finding.message)}", ""]
            for side in (finding.claim, finding.evidence):
                if side is not None:
                    lines += [*_side(side, articles), ""]
    if report.not_compared:
        lines += [f"## Not compared ({len(report.not_compared)})", ""]
        lines += [f"- {markdown(one.article)}: {markdown(one.reason)}" for one in report.not_compared]
        lines.append("")
    return "\n".join(lines)


def _side(side: Side, articles: dict[str, Article]) -> Iterator[str]:
    line, column = view.line_and_column(side, articles)
    # Tags, not asterisks: ** is no mark-up between a letter and punctuation.
    sentence = view.marked(view.quoted(side, articles), markdown, "<strong>", "</strong>")
    yield f"  *{markdown(view.source_of(side, articles))}*, line {line}, column {column}:"
    yield ""
    yield f"  > {sentence}"
