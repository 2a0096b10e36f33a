"""Deciding in the page: keys and buttons, what the browser keeps, and the file that the desk takes."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

from factcheck.desk.decisions_file import read_decisions
from tests.browser.conftest import Opened
from tests.report.html_reports import REPORTS
from tests.report.story import REPORT

Open = Callable[..., Opened]


def decide(page: Page, key: str, reason: str = "", editor: str = "") -> None:
    page.keyboard.press(key)
    if editor:
        page.get_by_label("Editor").fill(editor)
    page.get_by_label("Reason or note").fill(reason)
    page.get_by_label("Reason or note").press("Enter")


def exported(page: Page) -> Any:
    with page.expect_download() as download:
        page.keyboard.press("e")
    assert download.value.suggested_filename == "factcheck-decisions-dam.json"
    return json.loads(Path(download.value.path()).read_text(encoding="utf-8"))


def test_the_keys_walk_the_findings_that_are_shown(open_report: Open) -> None:
    page = open_report(REPORT).page
    current = page.locator(".finding.current h4")
    for key, number in (("j", "1"), ("j", "2"), ("j", "3"), ("k", "2")):
        page.keyboard.press(key)
        expect(current).to_contain_text(number)
    page.locator(".filters").get_by_label("Queries").uncheck()
    page.keyboard.press("j")
    expect(page.locator(".finding.current")).to_have_attribute("data-number", "4")
    page.keyboard.press("j")
    expect(page.locator("#live")).to_have_text("That was the last finding")


def test_the_next_finding_follows_the_one_that_was_just_filtered_away(open_report: Open) -> None:
    page = open_report(REPORT).page
    page.locator(".filters").get_by_label("decided").uncheck()
    page.locator("#finding-f3 h4").click()
    decide(page, "d", "no fault", editor="Ana")
    expect(page.locator("#finding-f3")).not_to_be_visible()
    expect(page.locator("#findings")).to_be_focused()
    page.keyboard.press("j")
    expect(page.locator("#finding-f4")).to_be_focused()
    page.keyboard.press("k")
    expect(page.locator("#finding-f1")).to_be_focused()


def test_a_decision_taken_by_keys_is_shown_kept_and_exported(open_report: Open) -> None:
    opened = open_report(REPORT)
    page = opened.page
    page.keyboard.press("j")
    decide(page, "a", "mend it", editor="Ana")
    expect(page.locator("#finding-f1 .state")).to_have_text("accepted")
    expect(page.locator("#finding-f1 .act.mine")).to_contain_text("Ana accepted")
    expect(page.locator("#finding-f1")).to_be_focused()
    page.keyboard.press("j")
    decide(page, "d", "the wire says so too")
    page.keyboard.press("j")
    decide(page, "q", "who was there?")
    decide(page, "n", "rang the mayor\nat nine")
    expect(page.locator("#progress")).to_have_text("2 open · 4 acts here, 4 not exported")
    file = exported(page)
    assert file["schema"] == "factcheck/decisions/1"
    assert (file["story"], file["signature"]) == ("dam", REPORT.signature)
    told = [(each["finding"], each["action"], each["editor"], each["reason"]) for each in file["decisions"]]
    assert told == [
        ("f1", "accept", "Ana", "mend it"),
        ("f3", "dismiss", "Ana", "the wire says so too"),
        ("f2", "query", "Ana", "who was there?"),
        ("f2", "note", "Ana", "rang the mayor\nat nine"),
    ]
    assert file["decisions"][2]["subject"]["evidence"] is None
    assert file["decisions"][0]["subject"]["evidence"]["surface"] == "40 of the 120 gates"
    taken = read_decisions(file, "file")
    assert taken.faults == ()
    assert len(taken.taken) == 4
    expect(page.locator("#progress")).to_contain_text("0 not exported")
    assert opened.problems == []


def test_decisions_outlive_the_window_and_nobody_leaves_without_a_warning(open_report: Open) -> None:
    opened = open_report(REPORT)
    page = opened.page
    page.keyboard.press("j")
    decide(page, "d", "no fault", editor="Bo")
    page.reload()
    assert opened.dialogs == ["beforeunload"]
    expect(page.locator("#finding-f1 .state")).to_have_text("dismissed")
    page.locator("#finding-f2 h4").click()
    page.keyboard.press("n")
    expect(page.get_by_label("Editor")).to_have_value("Bo")
    page.keyboard.press("Escape")
    exported(page)
    page.reload()
    assert opened.dialogs == ["beforeunload"]
    expect(page.locator("#progress")).to_contain_text("1 act here, 0 not exported")


def test_only_what_was_not_exported_is_taken_back(open_report: Open) -> None:
    page = open_report(REPORT).page
    page.keyboard.press("j")
    decide(page, "a", "first", editor="Ana")
    assert len(exported(page)["decisions"]) == 1
    decide(page, "d", "second thoughts")
    expect(page.locator("#finding-f1 .state")).to_have_text("dismissed")
    page.keyboard.press("u")
    expect(page.locator("#finding-f1 .state")).to_have_text("accepted")
    page.keyboard.press("u")
    expect(page.locator("#live")).to_contain_text("Nothing to take back")
    assert [each["reason"] for each in exported(page)["decisions"]] == ["first"]


def test_a_state_of_the_desk_comes_back_when_the_act_is_undone(open_report: Open) -> None:
    page = open_report(REPORT).page
    page.locator("#finding-f2 h4").click()
    decide(page, "a", "it is one", editor="Ana")
    expect(page.locator("#finding-f2 .state")).to_have_text("accepted")
    page.keyboard.press("u")
    expect(page.locator("#finding-f2 .state")).to_have_text("dismissed")
    expect(page.locator("#finding-f2 .act")).to_contain_text("we were there")


def test_no_key_acts_while_somebody_writes(open_report: Open) -> None:
    page = open_report(REPORT).page
    page.keyboard.press("/")
    expect(page.get_by_label("Search")).to_be_focused()
    page.keyboard.type("jade?unequal")
    expect(page.get_by_label("Search")).to_have_value("jade?unequal")
    assert page.locator(".finding.current").count() == 0
    page.get_by_label("Search").fill("")
    page.keyboard.press("Escape")
    page.keyboard.press("Control+a")
    assert not page.locator("#decide").is_visible()


def test_words_written_outlive_a_change_of_mind_and_keys_on_the_buttons(open_report: Open) -> None:
    page = open_report(REPORT).page
    page.locator("#finding-f1").get_by_role("button", name="Accept").click()
    page.get_by_label("Reason or note").fill("the desk rang twice")
    page.get_by_role("button", name="Save").focus()
    page.keyboard.press("d")
    expect(page.locator("#decide-what")).to_have_text("Accept finding 1")
    page.locator("#finding-f1").get_by_role("button", name="Dismiss").click()
    expect(page.locator("#decide-what")).to_have_text("Dismiss finding 1")
    expect(page.get_by_label("Reason or note")).to_have_value("the desk rang twice")
    page.get_by_role("button", name="Cancel").focus()
    page.keyboard.press("Escape")
    expect(page.locator("#decide")).not_to_be_visible()
    expect(page.locator("#finding-f1")).to_be_focused()


def test_the_help_opens_and_closes_and_single_keys_can_be_turned_off(open_report: Open) -> None:
    page = open_report(REPORT).page
    page.keyboard.press("?")
    help_ = page.get_by_role("dialog", name="Keys")
    expect(help_).to_be_visible()
    help_.get_by_role("checkbox").uncheck()
    help_.get_by_role("button", name="Close").click()
    expect(help_).not_to_be_visible()
    page.keyboard.press("j")
    assert page.locator(".finding.current").count() == 0


def test_the_buttons_do_what_the_keys_do_and_a_note_needs_words_and_a_name(open_report: Open) -> None:
    page = open_report(REPORT).page
    card = page.locator("#finding-f3")
    card.get_by_role("button", name="Note").click()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("alert")).to_contain_text("name")
    page.get_by_label("Editor").fill("Bo")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("alert")).to_contain_text("words")
    page.get_by_label("Reason or note").fill("<b>bold</b>")
    page.get_by_role("button", name="Save").click()
    expect(card.locator(".act.mine")).to_contain_text("<b>bold</b>")
    expect(card.locator(".state")).to_contain_text("reopened")
    page.get_by_role("button", name="Undo").click()
    expect(card.locator(".act.mine")).to_have_count(0)


def test_a_browser_that_keeps_nothing_says_so_and_still_exports(open_report: Open) -> None:
    broken = "Object.defineProperty(window, 'localStorage', { get() { throw new Error('none'); } });"
    opened = open_report(REPORT, before=broken)
    page = opened.page
    expect(page.locator("#progress")).to_contain_text("this browser keeps nothing")
    page.keyboard.press("j")
    decide(page, "a", editor="Ana")
    decide(page, "n", "and more")
    assert [each["action"] for each in exported(page)["decisions"]] == ["accept", "note"]
    assert opened.problems == []


def test_a_full_browser_loses_no_decision(open_report: Open) -> None:
    full = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };"
    page = open_report(REPORT, before=full).page
    page.keyboard.press("j")
    decide(page, "a", "one", editor="Ana")
    decide(page, "n", "two")
    expect(page.locator("#progress")).to_contain_text("keeps nothing")
    assert [each["reason"] for each in exported(page)["decisions"]] == ["one", "two"]


def test_two_windows_on_one_report_lose_nothing(open_report: Open) -> None:
    first = open_report(REPORT).page
    second = open_report(REPORT, context=first.context).page
    first.keyboard.press("j")
    decide(first, "a", "one", editor="Ana")
    second.locator("#finding-f3 h4").click()
    decide(second, "d", "two", editor="Bo")
    first.bring_to_front()
    expect(first.locator("#finding-f3 .state")).to_have_text("dismissed")
    assert [each["reason"] for each in exported(first)["decisions"]] == ["one", "two"]


def test_what_cannot_be_read_is_set_aside_and_not_lost(open_report: Open) -> None:
    page = open_report(REPORT).page
    key = page.evaluate("'factcheck:' + JSON.parse(document.querySelector('#factcheck-data').text).key")
    page.evaluate("key => localStorage.setItem(key, '{half a')", key)
    opened = open_report(REPORT, context=page.context)
    expect(opened.page.locator("#live")).to_contain_text("set aside")
    assert page.evaluate("key => localStorage.getItem(key + ':unreadable')", key) == "{half a"
    assert opened.problems == []


def test_the_same_finding_shown_twice_is_decided_once(open_report: Open) -> None:
    page = open_report(REPORTS["the same id twice"]).page
    page.keyboard.press("j")
    decide(page, "d", "no fault", editor="Ana")
    expect(page.locator("[data-finding=f1][data-state=dismissed]")).to_have_count(2)
