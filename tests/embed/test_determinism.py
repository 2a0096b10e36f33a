"""The same bytes in every process: whatever the threads, the hash seed or the cache."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

CODE = """
import hashlib, sys
from factcheck.embed import load_encoder
from tests.embed.sentences import SENTENCES
texts = list(SENTENCES)
if sys.argv[1] == "reversed":
    texts.reverse()
vectors = load_encoder().encode(texts)
if sys.argv[1] == "reversed":
    vectors = vectors[::-1].copy()
print(hashlib.sha256(vectors.tobytes()).hexdigest())
"""
ROOT = Path(__file__).resolve().parents[2]


def vectors_of(cache: str, threads: int, seed: str, order: str) -> str:
    environment = {
        **os.environ,
        "FACTCHECK_CACHE": cache,
        "OMP_NUM_THREADS": str(threads),
        "PYTHONHASHSEED": seed,
    }
    command = [sys.executable, "-c", CODE, order]
    return subprocess.run(
        command, capture_output=True, text=True, check=True, env=environment, cwd=ROOT
    ).stdout.strip()


def test_threads_hash_seed_order_and_cache_change_nothing(tmp_path: Path) -> None:
    cache = str(tmp_path / "cache")
    runs = [
        vectors_of("off", 1, "0", "forward"),
        vectors_of("off", 2, "1", "reversed"),
        vectors_of("off", 4, "random", "forward"),
        vectors_of(cache, 1, "2", "reversed"),
        vectors_of(cache, 4, "3", "forward"),
    ]
    assert len(set(runs)) == 1
    assert any((tmp_path / "cache").iterdir()), "the last run should have met a warm cache"
