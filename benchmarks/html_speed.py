"""How fast the HTML report opens and scrolls in a browser: 20 articles, 1,000 findings, made up.

    python benchmarks/html_speed.py [--runs N] [--articles N] [--findings N] [--output FOLDER]

Drives Debian's Chromium (or the browser that ``FACTCHECK_CHROMIUM`` names), headless, a fresh one for each
run. Opening is measured from the start of navigation to the first paint of text, to the end of the page's own
script, and to the end of loading; scrolling by the time between frames while the wheel turns through all
findings, and by the long tasks (over 50 ms) in it; stepping by what the key ``j`` takes until the next frame.
Milliseconds are medians over the runs.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import platform
import shutil
import tempfile
import time
from importlib.metadata import version
from pathlib import Path
from statistics import median
from typing import Any

from html_report import made
from playwright.sync_api import Browser, sync_playwright

from factcheck.report.html import render

HERE = Path(__file__).resolve().parent
TARGETS = {"first_paint_ms": 1000.0, "ready_ms": 1000.0, "worst_frame_ms": 200.0}
_WATCH = """
window.long = [];
new PerformanceObserver((list) => {
  for (const each of list.getEntries()) window.long.push(each.duration);
}).observe({ type: "longtask", buffered: true });
"""
_OPENED = """() => {
  const [page] = performance.getEntriesByType("navigation");
  const paint = performance.getEntriesByName("first-contentful-paint")[0];
  return { first_paint_ms: paint.startTime, ready_ms: page.domContentLoadedEventEnd,
    loaded_ms: page.loadEventEnd, opening_long_task_ms: Math.max(0, ...window.long) };
}"""
_SCROLLED = """async () => {
  window.long.length = 0;
  const frames = [];
  let before = performance.now();
  const end = document.documentElement.scrollHeight;
  for (let at = 0; at < 240; at += 1) {
    window.scrollBy(0, 400);
    await new Promise((next) => requestAnimationFrame(next));
    const now = performance.now();
    frames.push(now - before);
    before = now;
  }
  frames.sort((a, b) => a - b);
  return { frame_ms: frames[120], frame_95_ms: frames[228], worst_frame_ms: frames[239],
    scrolling_long_tasks: window.long.length };
}"""
_STEPPED = """async () => {
  const taken = [];
  for (let at = 0; at < 30; at += 1) {
    const before = performance.now();
    document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: "j", bubbles: true }));
    await new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
    taken.push(performance.now() - before);
  }
  taken.sort((a, b) => a - b);
  return { step_ms: taken[15], worst_step_ms: taken[29] };
}"""


def once(browser: Browser, address: str) -> dict[str, float]:
    """Opens the page, scrolls it, steps through findings."""
    page = browser.new_page(viewport={"width": 1400, "height": 1000})
    page.add_init_script(_WATCH)
    page.goto(address, wait_until="load")
    page.wait_for_timeout(300)
    measured: dict[str, float] = page.evaluate(_OPENED)
    measured |= page.evaluate(_SCROLLED)
    measured |= page.evaluate(_STEPPED)
    page.close()
    return measured


def measure(page: Path, runs: int) -> dict[str, Any]:
    """The medians of ``runs`` runs, each in a browser of its own; one more before is not counted."""
    program = os.environ.get("FACTCHECK_CHROMIUM") or shutil.which("chromium")
    if program is None:
        raise SystemExit("no Chromium: apt-get install chromium, or name one in FACTCHECK_CHROMIUM")
    measured = []
    with sync_playwright() as driver:
        for _ in range(runs + 1):
            browser = driver.chromium.launch(executable_path=program, args=["--no-sandbox"])
            measured.append(once(browser, page.as_uri()))
            release = browser.version
            browser.close()
    figures = {name: round(median(each[name] for each in measured[1:]), 1) for name in measured[0]}
    return {"figures": figures, "browser": release}


def main() -> None:
    """Measures, prints and keeps the result."""
    parser = argparse.ArgumentParser(description="Time the HTML report in a browser.")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--articles", type=int, default=20)
    parser.add_argument("--findings", type=int, default=1000)
    parser.add_argument("--output", type=Path, default=HERE / "results")
    arguments = parser.parse_args()
    began = time.perf_counter()
    text = render(made(arguments.articles, arguments.findings))
    seconds = time.perf_counter() - began
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "report.html"
        page.write_text(text, encoding="utf-8")
        measured = measure(page, max(1, arguments.runs))
    setting = {
        "articles": arguments.articles,
        "findings": arguments.findings,
        "runs": arguments.runs,
        "browser": measured["browser"],
        "python": platform.python_version(),
        "machine": platform.machine(),
        "cores": os.cpu_count(),
        "page": hashlib.sha256(text.encode()).hexdigest(),
    }
    figures = {**measured["figures"], "render_s": round(seconds, 2), "megabytes": round(len(text) / 1e6, 2)}
    for name, figure in figures.items():
        target = f"  (target: at most {TARGETS[name]})" if name in TARGETS else ""
        print(f"{name:<22} {figure}{target}")
    named = hashlib.sha256(json.dumps(setting, sort_keys=True).encode()).hexdigest()[:10]
    arguments.output.mkdir(parents=True, exist_ok=True)
    target_file = arguments.output / f"html-speed-{version('factcheck-desk')}-{named}.json"
    record = {"figures": figures, "targets": TARGETS, "setting": setting}
    target_file.write_text(json.dumps(record, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    print(f"kept in {target_file.name}")


if __name__ == "__main__":
    main()
