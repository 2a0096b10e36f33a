"""Draws ``docs/images/report.png`` and ``report-findings.png``: the HTML report of an example, in Chromium.

    python scripts/make_html_picture.py [STORY] [FOLDER]

The report is a real one, made anew each time. ``report.txt`` beside the pictures says of which page they are,
so that a test without a browser can tell when they are stale.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import sys
import tempfile
from contextlib import chdir
from pathlib import Path

from factcheck.pipeline import audit
from factcheck.report import render
from factcheck.resources import examples_folder

STORY = "landslide"
TARGET = Path(__file__).resolve().parents[1] / "docs" / "images"
SIZE = {"width": 1400, "height": 1000}
_DRAFT = "draft"
_ARTICLES = (".txt", ".html")
# What another release, or another processor, says otherwise without anybody seeing it in the picture.
_HASH = re.compile(r"\b[0-9a-f]{8,64}\b")
_POLICY = re.compile(r"sha256-[A-Za-z0-9+/=]+")
_SCRIPT = re.compile("<script.*?</script>", re.DOTALL)
_WHY = re.compile(r'<ul class="why">.*?</ul>|<summary>\d+ % sure|\d+ % sure that', re.DOTALL)


def page(story: str = STORY) -> str:
    """The HTML report of an example story."""
    folder = examples_folder()
    articles = sorted(each for each in (folder / story).iterdir() if each.suffix in _ARTICLES)
    draft = next((f"{story}/{each.name}" for each in articles if each.stem == _DRAFT), None)
    others = [f"{story}/{each.name}" for each in articles if each.stem != _DRAFT]
    with chdir(folder):
        return render(audit(others, draft=draft), "html")


def fingerprint(text: str) -> str:
    """What the pictures are of: the page without its script, its hashes and its probabilities."""
    for part in (_SCRIPT, _WHY, _POLICY, _HASH):
        text = part.sub("", text)
    return hashlib.sha256(text.encode()).hexdigest()


def draw(text: str, folder: Path) -> None:
    """Writes the pictures: the top of the page, and a finding between its two articles."""
    from playwright.sync_api import sync_playwright

    program = os.environ.get("FACTCHECK_CHROMIUM") or shutil.which("chromium")
    if program is None:
        raise SystemExit("no Chromium: apt-get install chromium, or name one in FACTCHECK_CHROMIUM")
    with tempfile.TemporaryDirectory() as place, sync_playwright() as driver:
        file = Path(place) / "report.html"
        file.write_text(text, encoding="utf-8")
        browser = driver.chromium.launch(executable_path=program, args=["--no-sandbox"])
        shown = browser.new_page(viewport=SIZE, color_scheme="light", reduced_motion="reduce")
        shown.goto(file.as_uri())
        shown.screenshot(path=folder / "report.png")
        shown.locator("#findings").evaluate("each => each.scrollIntoView()")
        shown.keyboard.press("j")
        shown.screenshot(path=folder / "report-findings.png")
        browser.close()


def main(arguments: list[str]) -> None:
    """Draws and writes down what was drawn."""
    story = arguments[0] if arguments else STORY
    folder = Path(arguments[1]) if len(arguments) > 1 else TARGET
    folder.mkdir(parents=True, exist_ok=True)
    text = page(story)
    draw(text, folder)
    (folder / "report.txt").write_text(f"{story} {fingerprint(text)}\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
