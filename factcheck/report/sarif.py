"""``sarif``: for code hosts and editors that show analysis results.

Static Analysis Results Interchange Format 2.1.0, OASIS Standard, 27 March 2020.
"""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

from factcheck import __version__
from factcheck.records import Article, CheckPage, Finding, Mark, Report, Severity, Side, State
from factcheck.report import marks, reference, story_words, view
from factcheck.report import story_view as story
from factcheck.report.escape import visible
from factcheck.report.json_report import dumps
from factcheck.report.reading import Json, number

_LEVEL = {
    Severity.CORRECTION: "error",
    Severity.QUERY: "warning",
    Severity.REFILE: "note",
    Severity.NOTE: "none",
}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def render(report: Report) -> str:
    """One run with one result a finding; what was not compared is a notification of the invocation.

    A result stands at its claim, its evidence is a related location; ``partialFingerprints`` holds the
    finding's id, so that a result keeps its identity when other paragraphs change. What the desk settled is
    suppressed. The story stands in the run's properties.
    """
    articles = view.articles_by_id(report)
    names = {finding.check: finding.name for finding in report.findings}
    pages = {page.code: page for page in report.checks}
    rules = [_rule(code, names[code], pages.get(code)) for code in sorted(names)]
    places = {code: at for at, code in enumerate(sorted(names))}
    findings = [finding for _, group in view.by_severity(report) for finding in group]
    run: Json = {
        "tool": {"driver": {"name": "factcheck", "version": __version__, "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": True,
                "toolExecutionNotifications": [
                    {"level": "warning", "message": {"text": visible(f"{one.article}: {one.reason}")}}
                    for one in report.not_compared
                ],
            }
        ],
        "results": [_result(finding, places[finding.check], articles, report) for finding in findings],
        "properties": {"signature": report.signature} | _story(report),
    }
    return dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(code: str, name: str, page: CheckPage | None) -> Json:
    rule: Json = {"id": code, "shortDescription": {"text": name}}
    if page is None:
        return rule
    rule |= {"fullDescription": {"text": visible(page.doc)}} if page.doc else {}
    address = reference.address(page)
    rule |= {"helpUri": address} if address else {}
    lines = [page.doc, f"Standard: {page.standard}", f"Read on: {address or page.explain}"]
    return rule | {"help": {"text": "\n\n".join(visible(line) for line in lines if line)}}


def _story(report: Report) -> Json:
    """Who came when, who follows whom, and the figures in which sources differ, in words."""
    if not story.told(report):
        return {}
    called = story.short_names(report)
    figures = [fact for fact in story.figures(report) if story.differs(fact)]
    return {
        "story": {
            "order": [visible(story.name(one, called)) for one in report.story.order],
            "origins": len(report.story.origins),
            "lineage": [visible(story_words.descent(one)) for one in report.story.descents],
            "figures": [visible(story_words.line(fact, called)) for fact in figures],
        }
    }


def _baseline(report: Report, mark: Mark | None) -> Json:
    """A result against what the desk knew before: all results have this, or none (3.27.24)."""
    if not report.marks and not report.story_name:
        return {}
    if mark is None:
        return {"baselineState": "new"}
    return {"baselineState": "updated" if mark.state is State.REOPENED else "unchanged"}


def _suppressed(said: Sequence[str]) -> Json:
    return {"suppressions": [{"kind": "external", "status": "accepted", "justification": said[0]}]}


def _result(finding: Finding, rule: int, articles: dict[str, Article], report: Report) -> Json:
    main = view.main_side(finding)
    mark = marks.by_finding(report).get(finding.id)
    said = [visible(line) for line in marks.lines(mark)] if mark is not None else []
    related = [finding.evidence] if finding.claim and finding.evidence else []
    return {
        "ruleId": finding.check,
        "ruleIndex": rule,
        "level": _LEVEL[finding.severity],
        "rank": number(finding.confidence * 100),
        "message": {"text": visible(finding.message)},
        "locations": [_location(main, articles)] if main else [],
        "relatedLocations": [_location(side, articles) | {"id": at} for at, side in enumerate(related, 1)],
        "partialFingerprints": {"factcheck/1": finding.id},
        **_baseline(report, mark),
        **(_suppressed(said) if mark is not None and mark.settled else {}),
        "properties": {"severity": str(finding.severity), "comparison": str(finding.level)}
        | ({"desk": said} if said else {}),
    }


def _location(side: Side, articles: dict[str, Article]) -> Json:
    line, column = view.line_and_column(side, articles)
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": _uri(view.path_of(side, articles))},
            "region": {
                "startLine": line,
                "startColumn": column,
                "charOffset": side.span.start,
                "charLength": side.span.end - side.span.start,
                "snippet": {"text": visible(side.surface)},
            },
        }
    }


def _uri(path: str) -> str:
    # A file name may hold bytes that are no text, which Python carries as lone surrogates.
    return quote(path.encode("utf-8", "surrogatepass"), safe="/:?&=#%~@+,;")
