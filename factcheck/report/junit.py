"""``junit``: for continuous integration that counts tests. A finding is a failed test, an article that
could not be compared a skipped one.

There is no standard; the shape is that of Apache Ant's JUnit task, which the common servers read.
"""

from __future__ import annotations

from xml.etree import ElementTree

from factcheck.records import Finding, Report
from factcheck.report import view
from factcheck.report.escape import xml


def render(report: Report) -> str:
    """One suite; without a finding it holds one test that passed."""
    findings = [finding for _, group in view.by_severity(report) for finding in group]
    passed = int(not findings)
    counts = {
        "tests": str(len(findings) + len(report.not_compared) + passed),
        "failures": str(len(findings)),
        "errors": "0",
        "skipped": str(len(report.not_compared)),
    }
    suites = ElementTree.Element("testsuites", {"name": "factcheck", **counts})
    suite = ElementTree.SubElement(suites, "testsuite", {"name": "factcheck", **counts})
    for finding in findings:
        _failure(suite, finding, report)
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


def _failure(suite: ElementTree.Element, finding: Finding, report: Report) -> None:
    articles = view.articles_by_id(report)
    main = view.main_side(finding)
    classname = xml(view.path_of(main, articles)) if main else "factcheck"
    name = xml(f"{finding.check} {finding.name} [{finding.id}]")
    case = ElementTree.SubElement(suite, "testcase", {"classname": classname, "name": name})
    failure = ElementTree.SubElement(
        case, "failure", {"type": str(finding.severity), "message": xml(finding.message)}
    )
    sides = (side for side in (finding.claim, finding.evidence) if side is not None)
    failure.text = "\n".join(
        xml(f"{view.source_of(side, articles)}: {view.sentence_text(side, articles)}") for side in sides
    )
