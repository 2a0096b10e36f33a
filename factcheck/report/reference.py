"""Where a reader learns what a check means: the address of its page, or the command that shows it."""

from __future__ import annotations

from urllib.parse import quote

from factcheck.records import CheckPage, Report

_SCHEMES = ("http://", "https://")
_PLACE = "CODE"


def address(page: CheckPage) -> str:
    """The address of a check's page, safe to stand in a link; empty where a command shows the page."""
    if not page.explain.lower().startswith(_SCHEMES):
        return ""
    return quote(page.explain.encode("utf-8", "surrogatepass"), safe="/:?&=#%~@+,;!$*-._")


def addresses(report: Report) -> dict[str, str]:
    """The address of every check's page by the check's code, empty where there is none."""
    return {page.code: address(page) for page in report.checks}


def explains(report: Report) -> dict[str, str]:
    """The address or the command of every check's page, by the check's code."""
    return {page.code: address(page) or page.explain for page in report.checks}


def said(report: Report) -> str:
    """``factcheck explain CODE``: where the pages of the checks are, empty where nothing was found."""
    for page in report.checks:
        return (address(page) or page.explain).replace(page.code, _PLACE)
    return ""


def codes(report: Report) -> str:
    """``NUM004 The same figure counts something else · …``: the checks that found something."""
    return " · ".join(f"{page.code} {page.name}" for page in report.checks)
