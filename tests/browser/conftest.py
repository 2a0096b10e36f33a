"""Debian's Chromium, headless, one for all tests of a process; without one these tests are skipped."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from factcheck.records import Report
from factcheck.report import render

NO_BROWSER = "no Chromium"
_NAMES = ("chromium", "chromium-browser", "google-chrome")


def program() -> str | None:
    """The browser: the one that FACTCHECK_CHROMIUM names, else the first on the path."""
    named = os.environ.get("FACTCHECK_CHROMIUM")
    found = (shutil.which(name) for name in ([named] if named else _NAMES))
    return next((path for path in found if path), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = program()
    if path is None:
        pytest.skip(NO_BROWSER)
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    with sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=path, args=["--no-sandbox"] if root else [])
        yield opened
        opened.close()


@dataclass
class Opened:
    """A page with all that went wrong in it, and what it asked for besides itself."""

    page: Page
    address: str
    problems: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)

    def classes(self, selector: str) -> list[str]:
        return str(self.page.locator(selector).get_attribute("class")).split()

    def width(self) -> int:
        return int(self.page.evaluate("document.documentElement.scrollWidth"))


@pytest.fixture
def open_report(browser: Browser, tmp_path: Path) -> Iterator[Callable[..., Opened]]:
    """Writes a report and opens it; ``context`` opens it in the same browser window's memory."""
    contexts: list[BrowserContext] = []

    def opened(
        report: Report, *, width: int = 1400, context: BrowserContext | None = None, before: str = "",
        fragment: str = "", **options: Any,
    ) -> Opened:  # fmt: skip
        if context is None:
            context = browser.new_context(viewport={"width": width, "height": 900}, **options)
            contexts.append(context)
        path = tmp_path / "report.html"
        path.write_text(render(report, "html"), encoding="utf-8")
        page = context.new_page()
        page.set_default_timeout(5000)
        if before:
            page.add_init_script(before)
        done = Opened(page, path.as_uri())
        page.on("console", lambda message: done.problems.append(message.text))
        page.on("pageerror", lambda error: done.problems.append(str(error)))
        page.on("request", lambda request: done.requests.append(request.url))
        page.on("dialog", lambda dialog: (done.dialogs.append(dialog.type), dialog.accept()))
        page.goto(done.address + fragment)
        return done

    yield opened
    for context in contexts:
        context.close()
