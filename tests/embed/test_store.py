"""Vectors kept between runs: the same bytes, and never an error."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from factcheck.embed import CachedEncoder, load_encoder
from factcheck.embed.locate import locate
from factcheck.embed.manifest import default_manifest
from factcheck.embed.onnx_encoder import OnnxEncoder
from factcheck.embed.store import FILE_NAME, VectorStore
from tests.embed.sentences import SENTENCES

KEY, OTHER = b"k" * 32, b"o" * 32


class Counting(OnnxEncoder):
    """The default encoder, which notes what it was asked."""

    def __init__(self) -> None:
        manifest = default_manifest()
        super().__init__(manifest, locate(manifest))
        self.asked: list[str] = []

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.asked += texts
        return super().encode(texts)


@pytest.fixture
def counting() -> Counting:
    return Counting()


def cached(counting: Counting, folder: Path, computed_by: str = "test 1") -> CachedEncoder:
    return CachedEncoder(counting, VectorStore(folder), computed_by=computed_by)


def test_kept_vectors_are_the_same_bytes_and_are_not_worked_out_again(
    counting: Counting, tmp_path: Path
) -> None:
    fresh = counting.encode(SENTENCES)
    counting.asked.clear()
    texts = [*SENTENCES, SENTENCES[0]]
    cold = cached(counting, tmp_path).encode(texts)
    assert counting.asked == list(SENTENCES)
    counting.asked.clear()
    warm = cached(counting, tmp_path).encode(texts[::-1])[::-1]
    assert counting.asked == []
    assert cold[:-1].tobytes() == fresh.tobytes()
    assert warm.tobytes() == cold.tobytes()


def test_one_changed_character_or_another_library_is_another_vector(
    counting: Counting, tmp_path: Path
) -> None:
    cached(counting, tmp_path).encode(["Nine died."])
    cached(counting, tmp_path).encode(["Nine died. "])
    cached(counting, tmp_path, computed_by="test 2").encode(["Nine died."])
    assert counting.asked == ["Nine died.", "Nine died. ", "Nine died."]


def test_the_file_holds_no_text(counting: Counting, tmp_path: Path) -> None:
    cached(counting, tmp_path).encode(["The embargoed merger of two salt mines."])
    assert b"salt mines" not in b"".join(path.read_bytes() for path in tmp_path.iterdir())


def test_texts_with_a_lone_surrogate_are_kept_too(counting: Counting, tmp_path: Path) -> None:
    for _ in range(2):
        assert cached(counting, tmp_path).encode(["\ud83d left"]).shape == (1, counting.dimension)
    assert counting.asked == ["\ud83d left"]


@pytest.mark.parametrize(
    "content", [b"", b"not a database at all, but long enough to have a header" * 40, b"SQLite format 3\x00"]
)
def test_a_file_that_is_no_database_is_replaced(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)
    store = VectorStore(tmp_path)
    assert store.get([KEY]) == {}
    store.put({KEY: b"1234"})
    assert VectorStore(tmp_path).get([KEY]) == {KEY: b"1234"}


def test_a_database_of_another_shape_is_replaced(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / FILE_NAME) as connection:
        connection.execute("CREATE TABLE vectors (something_else)")
    connection.close()
    VectorStore(tmp_path).put({KEY: b"1234"})
    assert VectorStore(tmp_path).get([KEY]) == {KEY: b"1234"}


def test_a_damaged_vector_is_worked_out_again(tmp_path: Path) -> None:
    VectorStore(tmp_path).put({KEY: b"1234", OTHER: b"5678"})
    with sqlite3.connect(tmp_path / FILE_NAME) as connection:
        connection.execute("UPDATE vectors SET data = ? WHERE key = ?", (b"1235", KEY))
    connection.close()
    assert VectorStore(tmp_path).get([KEY, OTHER]) == {OTHER: b"5678"}


def test_a_place_that_cannot_be_written_is_done_without(counting: Counting, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("a file where the cache folder should be")
    for folder in (blocked, blocked / "deeper"):
        vectors = cached(counting, folder).encode(["A dam broke."])
        assert vectors.tobytes() == counting.encode(["A dam broke."]).tobytes()


def test_a_locked_file_is_done_without(
    counting: Counting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("factcheck.embed.store._BUSY_SECONDS", 0.05)
    VectorStore(tmp_path).put({KEY: b"1234"})
    holder = sqlite3.connect(tmp_path / FILE_NAME, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    vectors = cached(counting, tmp_path).encode(["A dam broke."])
    holder.execute("ROLLBACK")
    holder.close()
    assert vectors.tobytes() == counting.encode(["A dam broke."]).tobytes()
    assert VectorStore(tmp_path).get([KEY]) == {KEY: b"1234"}


def test_the_oldest_go_when_it_is_full(tmp_path: Path) -> None:
    store = VectorStore(tmp_path, max_bytes=10 * (100 + 64))
    keys = [bytes([number]) * 32 for number in range(30)]
    for key in keys:
        store.put({key: bytes(100)})
    assert list(store.get(keys)) == keys[-10:]


def test_several_processes_write_at_once(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from factcheck.embed.store import VectorStore\n"
        "store = VectorStore(Path(sys.argv[1])); mine = int(sys.argv[2])\n"
        "for number in range(40):\n"
        "    store.put({bytes([mine, number]) * 16: bytes([mine]) * 64, b's' * 32: b'same' * 16})\n"
    )
    writers = [
        subprocess.Popen([sys.executable, "-c", code, str(tmp_path), str(mine)]) for mine in range(1, 4)
    ]
    assert [writer.wait(timeout=120) for writer in writers] == [0, 0, 0]
    keys = [bytes([mine, number]) * 16 for mine in range(1, 4) for number in range(40)]
    kept = VectorStore(tmp_path).get(keys)
    assert len(kept) == len(keys)
    assert all(data == bytes([key[0]]) * 64 for key, data in kept.items())


def test_the_place_is_chosen_by_argument_then_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    named, chosen = tmp_path / "named", tmp_path / "chosen"
    monkeypatch.setenv("FACTCHECK_CACHE", str(named))
    load_encoder().encode(["A dam broke."])
    load_encoder(cache_dir=chosen).encode(["A dam broke."])
    assert (named / FILE_NAME).exists()
    assert (chosen / FILE_NAME).exists()
    monkeypatch.setenv("FACTCHECK_CACHE", "off")
    assert not isinstance(load_encoder(), CachedEncoder)
