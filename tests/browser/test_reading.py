"""The page in a browser: what leads where, filters, narrow windows, paper, hostile texts, axe."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Opened
from tests.report.html_hostile import HOSTILE, MEGABYTE, hostile
from tests.report.html_reports import REPORTS
from tests.report.story import REPORT

Open = Callable[..., Opened]


def box(page: Page, label: str) -> Locator:
    return page.locator(".filters").get_by_label(label)


def test_a_page_asks_for_nothing_and_complains_of_nothing(open_report: Open) -> None:
    context = None
    for name, report in REPORTS.items():
        opened = open_report(report, context=context)
        opened.page.keyboard.press("j")
        assert opened.requests == [opened.address], name
        assert opened.problems == [], name
        context = opened.page.context


def test_a_hostile_text_runs_no_script_and_breaks_no_layout(open_report: Open) -> None:
    context = None
    for name, text in HOSTILE.items():
        opened = open_report(hostile(text), width=360, context=context)
        opened.page.keyboard.press("j")
        assert opened.page.evaluate("window.owned") is None, name
        assert opened.problems == [], name
        assert opened.requests == [opened.address], name
        assert opened.width() <= 360, name
        opened.page.set_viewport_size({"width": 1400, "height": 900})
        assert opened.width() <= 1400, name
        opened.page.close()
        context = opened.page.context


def test_a_megabyte_in_one_word_breaks_no_layout(open_report: Open) -> None:
    word = "x" * 200_000
    article = replace(REPORT.articles[1], title=MEGABYTE, text=REPORT.articles[1].text + word)
    finding = replace(REPORT.findings[0], message=word)
    opened = open_report(
        replace(REPORT, articles=(REPORT.articles[0], article), findings=(finding,)), width=360
    )
    assert opened.width() <= 360


@pytest.mark.parametrize("name", ["story", "many", "one article", "nothing found"])
def test_a_narrow_window_scrolls_no_page_sideways(name: str, open_report: Open) -> None:
    opened = open_report(REPORTS[name], width=360)
    assert opened.width() <= 360
    for details in opened.page.locator("details").all()[:6]:
        details.evaluate("each => { each.open = true; }")
    assert opened.width() <= 360


def test_a_click_on_a_finding_shows_its_words_in_both_articles(open_report: Open) -> None:
    page = open_report(REPORTS["many"]).page
    finding = page.locator(".finding").nth(20)
    number = finding.get_attribute("data-number")
    finding.locator("h4").click()
    for letter in ("c", "e"):
        words = page.locator(f"#at-{number}-{letter}")
        expect(words).to_be_in_viewport()
        assert "now" in str(words.get_attribute("class"))
    assert page.locator(".text:visible").count() == 2


def test_words_in_an_article_lead_to_their_finding(open_report: Open) -> None:
    page = open_report(REPORT).page
    page.locator(".text mark", has_text="amid public anger").click()
    expect(page.locator("#finding-f2")).to_be_focused()
    page.locator(".text .ref", has_text="1").first.click()
    expect(page.locator("#finding-f1")).to_be_focused()


def test_words_of_two_findings_lead_to_one_after_the_other(open_report: Open) -> None:
    page = open_report(REPORTS["overlapping"]).page
    shared = page.locator("mark[data-f='1 2']")
    for number in ("1", "2", "1"):
        shared.click()
        expect(page.locator(f".finding[data-number='{number}']")).to_be_focused()


def test_a_cell_of_the_matrix_leads_to_its_words(open_report: Open) -> None:
    page = open_report(REPORTS["many"]).page
    page.locator(".matrix a[href='#fact-3-12']").click()
    expect(page.locator("#fact-3-12")).to_be_in_viewport()


def test_any_two_articles_stand_side_by_side(open_report: Open) -> None:
    page = open_report(REPORTS["many"]).page
    page.get_by_label("Left").select_option("7")
    page.get_by_label("Right").select_option("3")
    shown = [each.get_attribute("data-text") for each in page.locator(".text:visible").all()]
    assert sorted(map(str, shown)) == ["3", "7"]
    page.get_by_label("Right").select_option("7")
    assert page.get_by_label("Left").input_value() == "3"


def test_the_filters_work_without_javascript(open_report: Open) -> None:
    page = open_report(REPORT, java_script_enabled=False).page
    visible = page.locator(".finding:visible")
    assert visible.count() == 4
    box(page, "Corrections").uncheck()
    assert visible.count() == 2
    box(page, "ADD").uncheck()
    assert visible.count() == 1
    box(page, "ADD").check()
    box(page, "decided").uncheck()
    assert visible.count() == 1
    page.locator("#source-2").uncheck()
    assert visible.count() == 0


def test_without_javascript_everything_is_there_but_what_needs_it(open_report: Open) -> None:
    page = open_report(REPORTS["many"], java_script_enabled=False).page
    assert page.locator(".text:visible").count() == 20
    assert page.locator("button:visible").count() == 0
    assert page.get_by_label("Search").count() == 0 or not page.get_by_label("Search").is_visible()
    page.locator(".finding").first.locator("figcaption a").first.click()
    expect(page.locator("#at-1-c")).to_be_in_viewport()


def test_search_and_filters_count_and_stand_in_the_address(open_report: Open) -> None:
    opened = open_report(REPORT)
    page = opened.page
    page.get_by_label("Search").fill("mayor anger")
    expect(page.locator("#tally")).to_have_text("1 of 4 findings")
    page.get_by_label("Search").fill("dismiss")
    expect(page.locator("#tally")).to_have_text("1 of 4 findings")
    page.get_by_label("Search").fill("")
    box(page, "Refiles").uncheck()
    expect(page.locator("#tally")).to_have_text("3 of 4 findings")
    expect(page.locator("#live")).to_have_text("3 of 4 findings shown")
    page.locator("#finding-f3 h4").click()
    again = open_report(REPORT, fragment=page.evaluate("location.hash")).page
    expect(box(again, "Refiles")).not_to_be_checked()
    expect(again.locator("#tally")).to_have_text("3 of 4 findings")
    expect(again.locator("#finding-f3")).to_be_focused()
    again.get_by_label("Search").fill("no such words")
    expect(again.get_by_text("No finding matches")).to_be_visible()
    again.get_by_role("button", name="Show all").click()
    expect(again.locator("#tally")).to_have_text("4 findings")


@pytest.mark.parametrize(
    "fragment",
    ["#show:q=<img src=x onerror=owned=1>", "#show:q=%", '#show:at="]x', "#show:=&&=&__proto__=1&severity",
     '#"]', "#%E0%A4%A", "#finding-f1%00", "#factcheck-data", "#decide", "#show:" + "a" * 50_000],
)  # fmt: skip
def test_a_hostile_address_breaks_nothing(fragment: str, open_report: Open) -> None:
    opened = open_report(REPORT, fragment=fragment)
    opened.page.keyboard.press("j")
    box(opened.page, "Queries").check()
    assert opened.page.evaluate("window.owned") is None
    assert opened.problems == []
    opened.page.get_by_role("button", name="Show all").click()
    assert opened.page.locator(".finding:visible").count() == 4


def test_a_hidden_finding_comes_back_when_something_leads_to_it(open_report: Open) -> None:
    page = open_report(REPORT).page
    box(page, "Queries").uncheck()
    page.locator(".text mark", has_text="amid public anger").click()
    expect(page.locator("#finding-f2")).to_be_visible()
    expect(box(page, "Queries")).to_be_checked()


def test_on_paper_everything_is_open_and_no_control_is_left(open_report: Open) -> None:
    page = open_report(REPORT).page
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator("ul.why").first).to_be_visible()
    expect(page.locator(".matrix").last).to_be_visible()
    for control in ("button", "input", "select", "nav", ".bar"):
        assert page.locator(f"{control}:visible").count() == 0
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    expect(page.locator("ul.why").first).not_to_be_visible()
    assert page.pdf(format="A4").startswith(b"%PDF")


def test_on_paper_a_matrix_of_many_sources_has_room_for_its_words(open_report: Open) -> None:
    opened = open_report(REPORTS["many"], width=700)
    page = opened.page
    page.emulate_media(media="print")
    cells = page.locator(".matrix").first.locator("tbody tr").first.locator(".cell")
    assert cells.count() == 20
    assert min(each["width"] for cell in cells.all() if (each := cell.bounding_box())) >= 100
    named = cells.last.evaluate("each => getComputedStyle(each, '::before').content")
    assert named == '"paper-20.txt"'
    assert opened.width() <= 700


def test_the_scheme_follows_the_reader(open_report: Open) -> None:
    shades = {}
    for scheme in ("light", "dark"):
        page = open_report(REPORT, color_scheme=scheme).page
        colour = page.evaluate("getComputedStyle(document.body).backgroundColor")
        shades[scheme] = sum(int(part) for part in colour[4:-1].split(","))
    assert shades["dark"] < 200 < 600 < shades["light"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["story", "five"])
def test_axe_finds_nothing_serious(scheme: str, name: str, open_report: Open) -> None:
    page = open_report(REPORTS[name], color_scheme=scheme, reduced_motion="reduce").page
    page.locator("details").evaluate_all("all => all.slice(0, 8).forEach((each) => { each.open = true; })")
    page.keyboard.press("a")
    assert serious(page) == []
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    assert serious(page, "#help") == []


def serious(page: Page, part: str | None = None) -> list[str]:
    found = Axe().run(page, context=part).response["violations"]
    return [
        f"{each['id']}: {[node['target'] for node in each['nodes']][:4]}"
        for each in found
        if each["impact"] in ("serious", "critical")
    ]
