"""``junit``: for continuous integration that counts tests. A finding is a failed test, a skipped one where
the desk settled it; so is an article that could not be compared.

There is no standard; the shape is that of Apache Ant's JUnit task, which the common servers read.
"""

from __future__ import annotations

from xml.etree import ElementTree

from factcheck.records import Finding, Report
from factcheck.report import marks, reference, story_words, view
from factcheck.report import story_view as story
from factcheck.report.escape import xml


def render(report: Report) -> str:
    """One suite; without a finding it holds one test that passed. The story stands in its properties."""
    findings = [finding for _, group in view.by_severity(report) for finding in group]
    settled = {mark.finding for mark in report.marks if mark.settled}
    skipped = sum(finding.id in settled for finding in findings)
    passed = int(not findings)
    counts = {
        "tests": str(len(findings) + len(report.not_compared) + passed),
        "failures": str(len(findings) - skipped),
        "errors": "0",
        "skipped": str(len(report.not_compared) + skipped),
    }
    suites = ElementTree.Element("testsuites", {"name": "factcheck", **counts})
    suite = ElementTree.SubElement(suites, "testsuite", {"name": "factcheck", **counts})
    _properties(suite, report)
    for finding in findings:
        _case(suite, finding, report)
    if passed:
        ElementTree.SubElement(suite, "testcase", {"classname": "factcheck", "name": "no differences found"})
    for missed in report.not_compared:
        case = ElementTree.SubElement(
            suite, "testcase", {"classname": "factcheck", "name": xml(f"{missed.article}: compared")}
        )
        ElementTree.SubElement(case, "skipped", {"message": xml(missed.reason)})
    ElementTree.indent(suites)
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    return head + ElementTree.tostring(suites, encoding="unicode") + "\n"


def _properties(suite: ElementTree.Element, report: Report) -> None:
    """The order of the articles, who follows whom, and the figures in which sources differ."""
    if not story.told(report):
        return
    called = story.short_names(report)
    said = [("order", story.listed(report.story.order, called))]
    said += [("lineage", story_words.descent(one)) for one in report.story.descents]
    said += [
        ("figure", story_words.line(fact, called)) for fact in story.figures(report) if story.differs(fact)
    ]
    properties = ElementTree.SubElement(suite, "properties")
    for name, value in said:
        ElementTree.SubElement(properties, "property", {"name": f"story.{name}", "value": xml(value)})


def _case(suite: ElementTree.Element, finding: Finding, report: Report) -> None:
    articles = view.articles_by_id(report)
    mark = marks.by_finding(report).get(finding.id)
    desk = list(marks.lines(mark)) if mark is not None else []
    main = view.main_side(finding)
    classname = xml(view.path_of(main, articles)) if main else "factcheck"
    name = xml(f"{finding.check} {finding.name} [{finding.id}]")
    case = ElementTree.SubElement(suite, "testcase", {"classname": classname, "name": name})
    sides = (side for side in (finding.claim, finding.evidence) if side is not None)
    lines = [f"{view.source_of(side, articles)}: {view.sentence_text(side, articles)}" for side in sides]
    explain = reference.explains(report).get(finding.check)
    lines += [*desk, *([f"What it means: {explain}"] if explain else [])]
    if mark is not None and mark.settled:
        ElementTree.SubElement(case, "skipped", {"message": xml(desk[0])})
        lines.insert(0, f"{finding.severity}: {finding.message}")
        ElementTree.SubElement(case, "system-out").text = "\n".join(map(xml, lines))
        return
    failure = ElementTree.SubElement(
        case, "failure", {"type": str(finding.severity), "message": xml(finding.message)}
    )
    failure.text = "\n".join(map(xml, lines))
