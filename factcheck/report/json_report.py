"""``json`` and ``jsonl``: the whole report for programs, schema ``factcheck/report/1``."""

from __future__ import annotations

import json

from factcheck.records import Report
from factcheck.report import values, view
from factcheck.report.reading import Json, claim

SCHEMA = "factcheck/report/1"


def dumps(value: Json, *, indent: int | None = None) -> str:
    """``value`` as JSON text: keys in their fixed order, characters as themselves."""
    return json.dumps(value, ensure_ascii=False, indent=indent, allow_nan=False)


def _head(report: Report) -> Json:
    return {
        "schema": SCHEMA,
        "signature": report.signature,
        "articles": [values.article(one) for one in report.articles],
    }


def _summary(report: Report) -> Json:
    return {
        "draft": report.draft,
        "story": report.story_name or None,
        "articles": len(report.articles),
        "claims": len(view.body_claims(report)),
        "pairs": len(report.pairs),
        "findings": view.counts(report),
        "not_compared": len(report.not_compared),
    }


def document(report: Report) -> Json:
    """The report as one JSON object, as ``report/schema/report-1.json`` describes it.

    ``claims`` holds the claims of the bodies; ``context`` what served as evidence only (headline,
    standfirst, caption), so that every claim id of a pair or a finding is found in one of the two.
    """
    return _head(report) | {
        "claims": [claim(one) for one in view.body_claims(report)],
        "context": [claim(one) for one in report.claims if one.section != "body"],
        "pairs": [values.pair(one) for one in report.pairs],
        "findings": list(values.report_findings(report)),
        "checks": [values.check(one) for one in report.checks],
        "story": values.story(report.story),
        "not_compared": [values.not_compared(one) for one in report.not_compared],
        "summary": _summary(report),
        "provenance": dict(report.provenance),
    }


def render(report: Report) -> str:
    """The report as one indented JSON document."""
    return dumps(document(report), indent=2) + "\n"


def render_lines(report: Report) -> str:
    """One object a line, each with its ``type``: the report's head, its findings, the facts of the story,
    who follows whom, what was not compared, and the summary last.
    """
    lines: list[Json] = [{"type": "report"} | _head(report)]
    lines += [{"type": "finding"} | one for one in values.report_findings(report)]
    told = values.story(report.story)
    lines += [{"type": "fact"} | one for one in told["facts"]]
    lines += [{"type": "lineage"} | one for one in told["lineage"]]
    lines += [{"type": "not_compared"} | values.not_compared(one) for one in report.not_compared]
    last = _summary(report) | {name: told[name] for name in ("order", "dated", "origins")}
    lines.append({"type": "summary"} | last | {"provenance": dict(report.provenance)})
    return "".join(dumps(line) + "\n" for line in lines)
