"""``html``: one self-contained page: the verdict, the matrix, the findings, the articles side by side.

The page asks the network for nothing, and its content security policy lets nothing run or load but its own
style and script, by their hashes. It reads without JavaScript; with it, findings can be decided in the page.
"""

from __future__ import annotations

from factcheck.records import Report


def render(report: Report) -> str:
    """The report as one HTML page."""
    # Jinja is slow to import, and most runs write no page.
    from factcheck.report.html.page import page

    return page(report)
