"""A writer killed at a random moment has lost nothing that it acknowledged."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("seed", [1, 2])
def test_rounds_of_kill_lose_nothing(tmp_path: Path, seed: int) -> None:
    command = [sys.executable, "scripts/torture_ledger.py", "--rounds", "6", "--seed", str(seed)]
    done = subprocess.run(
        [*command, "--where", str(tmp_path)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
    )
    assert done.stderr == ""
    assert done.returncode == 0
    assert done.stdout.startswith("6 rounds, ")
    assert ": 0 lost, 0 faults" in done.stdout
    assert not done.stdout.startswith("6 rounds, 0 entries")
