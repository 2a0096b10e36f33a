"""``sarif``: for code hosts and editors that show analysis results.

Static Analysis Results Interchange Format 2.1.0, OASIS Standard, 27 March 2020.
"""

from __future__ import annotations

from urllib.parse import quote

from factcheck import __version__
from factcheck.records import Article, Finding, Report, Severity, Side
from factcheck.report import view
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
    finding's id, so that a result keeps its identity when other paragraphs change.
    """
    articles = view.articles_by_id(report)
    names = {finding.check: finding.name for finding in report.findings}
    rules = [{"id": code, "shortDescription": {"text": names[code]}} for code in sorted(names)]
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
        "results": [_result(finding, places[finding.check], articles) for finding in findings],
        "properties": {"signature": report.signature},
    }
    return dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _result(finding: Finding, rule: int, articles: dict[str, Article]) -> Json:
    main = view.main_side(finding)
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
        "properties": {"severity": str(finding.severity), "comparison": str(finding.level)},
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
