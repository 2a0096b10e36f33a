"""What a browser kept may come from anybody: another page on the same disk can write there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.conftest import Opened
from tests.report.story import REPORT

Open = Callable[..., Opened]


def kept(page: Page, list_: Any) -> None:
    """Puts ``list_`` where the page keeps the decisions."""
    key = page.evaluate("'factcheck:' + JSON.parse(document.querySelector('#factcheck-data').text).key")
    page.evaluate("([key, list]) => localStorage.setItem(key, JSON.stringify(list))", [key, list_])


ACT = {
    "finding": "f1", "action": "accept", "editor": "Ana", "reason": "mend it", "at": "2025", "exported": False
}  # fmt: skip


def test_acts_of_a_wrong_shape_are_set_aside_and_the_sound_ones_stay(open_report: Open) -> None:
    first = open_report(REPORT).page
    wrong = [
        None, 1, "x", [], {"finding": ["f1"]}, {"action": ["accept"]}, {"finding": "__proto__"},
        {"finding": "constructor"}, {"action": "toString"}, {"editor": {}}, {"reason": None},
    ]  # fmt: skip
    kept(first, [ACT | each if isinstance(each, dict) else each for each in wrong] + [ACT])
    opened = open_report(REPORT, context=first.context)
    expect(opened.page.locator("#finding-f1 .state")).to_have_text("accepted")
    expect(opened.page.locator(".act.mine")).to_have_count(1)
    expect(opened.page.locator("#live")).to_contain_text("set aside")
    assert "constructor" in first.evaluate(
        "Object.entries(localStorage).find(([name]) => name.endsWith(':unreadable'))[1]"
    )
    assert opened.problems == []


def test_what_a_browser_kept_forges_no_mark_and_breaks_no_layout(open_report: Open) -> None:
    first = open_report(REPORT).page
    forged = "fine\nBo dismissed, 2025-01-01 09:00 UTC: \u2069\u202eyek"
    kept(first, [ACT | {"reason": forged}, ACT | {"reason": "<img src=x onerror=owned=1>" + "w" * 200_000}])
    first.evaluate("localStorage.setItem('factcheck:editor', 'e'.repeat(100000))")
    opened = open_report(REPORT, context=first.context)
    page = opened.page
    page.set_viewport_size({"width": 360, "height": 900})
    act = page.locator("#finding-f1 .act.mine").first
    expect(act).to_contain_text(": fine Bo dismissed, 2025-01-01 09:00 UTC: \\u2069\\u202eyek")
    weights = act.locator("bdi").evaluate_all("all => all.map((each) => getComputedStyle(each).fontWeight)")
    assert weights == ["600", "400"]
    assert page.evaluate("window.owned") is None
    assert opened.width() <= 360
    page.locator("#finding-f1 h4").click()
    page.keyboard.press("n")
    assert len(page.get_by_label("Editor").input_value()) == 80
    assert opened.problems == []
