"""The shipped graph is what the script in the repository makes."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.embed.manifest import default_manifest

SCRIPT = Path(__file__).resolve().parents[2] / "scripts" / "build_encoder_graph.py"


def test_the_script_makes_the_shipped_graph(tmp_path: Path) -> None:
    pytest.importorskip("onnx")
    target = tmp_path / "graph.onnx"
    subprocess.run([sys.executable, str(SCRIPT), str(target)], check=True, capture_output=True)
    graph = default_manifest().graph
    assert hashlib.sha256(target.read_bytes()).hexdigest() == graph.sha256
    assert target.stat().st_size == graph.size
