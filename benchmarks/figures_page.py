"""Fills in what was measured on figures and dates in ``docs/figures.md``.

    python benchmarks/figures_page.py

Runs each command below and puts what it prints between the marks ``<!-- quality:NAME -->`` and
``<!-- /quality -->``. The development data has to lie where the benchmarks look for it.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from quality_tables import ROOT, filled, made_by

PAGE = ROOT / "docs" / "figures.md"
COMMANDS = {
    "specs": ["figures.py"],
    "own": ["figures_own.py", "--set", "held-back"],
    "news": ["figures_ecb.py"],
    "desks": ["figures_ecb.py", "--data", "abc"],
    "fresh": ["figures_ecb.py", "--data", "fresh"],
    "pairs": ["figure_pairs.py", "--set", "held-back"],
}


def printed(command: list[str]) -> str:
    """The command as a reader would type it, and what it prints."""
    script = Path("benchmarks") / command[0]
    done = subprocess.run(
        [sys.executable, str(script), *command[1:]], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if done.returncode or not done.stdout:
        raise SystemExit(f"{script}: {done.stderr.strip() or done.stdout.strip()}; the page stays as it was")
    shown = [line for line in done.stdout.splitlines() if not line.startswith("  ")]  # no breakdown by kind
    typed = " ".join(["python", script.as_posix(), *command[1:]])
    return "\n".join(["```text", f"$ {typed}", *shown, "```"])


if __name__ == "__main__":
    parts = {name: printed(command) for name, command in COMMANDS.items()}
    parts["signature"] = f"Measured with `{made_by()}`."
    PAGE.write_text(filled(PAGE.read_text(encoding="utf-8"), parts), encoding="utf-8", newline="\n")
