"""The fast path: onnxruntime and tokenizers, never torch.

Each text runs alone, on one thread, without padding; texts run side by side. So a vector cannot depend on
what else is in the call or on how many cores there are.
"""

from __future__ import annotations

import hashlib
import os
import re
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from factcheck.embed.encoder import TokenVectors
from factcheck.embed.manifest import ModelManifest

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from factcheck.embed.runtime import Runtime

T = TypeVar("T")

BACKEND = "onnx/1"
_MAX_WORKERS = 4
_SURROGATE = re.compile("[\ud800-\udfff]")


class OnnxEncoder:
    """An encoder of a model in the manifest, from a folder whose files were verified.

    The session opens when a vector is first needed, or in the background once ``warm`` is called.
    """

    def __init__(self, manifest: ModelManifest, folder: Path) -> None:
        hashes = [file.sha256 for file in (*manifest.files, manifest.graph)]
        self.name = manifest.name
        self.fingerprint = hashlib.sha256(" ".join([BACKEND, *hashes]).encode()).hexdigest()[:16]
        self.dimension = manifest.dimension
        self._manifest = manifest
        self._folder = folder
        self._lock = threading.Lock()
        self._runtime: Runtime | None = None

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """A row of length one for each text: the mean of its tokens' last hidden states."""
        import numpy as np

        vectors = np.zeros((len(texts), self.dimension), dtype=np.float32)
        for row, vector in enumerate(self._each(texts, _vector)):
            vectors[row] = vector
        return vectors

    def encode_tokens(self, texts: Sequence[str]) -> list[TokenVectors]:
        """The vectors of each text's word pieces, without special tokens."""
        return self._each(texts, _token_vectors)

    def truncated(self, texts: Sequence[str]) -> list[bool]:
        """Whether each text is longer than the model's window: the rest is not in its vector."""
        tokenizer = self._open().tokenizer
        return [bool(tokenizer.encode(encodable(text)).overflowing) for text in texts]

    def warm(self) -> None:
        """Open the session in a background thread."""
        threading.Thread(target=self._open_quietly, daemon=True).start()

    def _open(self) -> Runtime:
        from factcheck.embed.runtime import open_runtime

        with self._lock:
            if self._runtime is None:
                self._runtime = open_runtime(self._manifest, self._folder)
            return self._runtime

    def _open_quietly(self) -> None:
        try:
            self._open()
        except Exception:  # the first call that needs the session meets the same error, and raises it
            return

    def _each(self, texts: Sequence[str], work: Callable[[Runtime, str], T]) -> list[T]:
        """``work`` over the texts, the same text once, in the order of ``texts``."""
        distinct = list(dict.fromkeys(texts))
        if not distinct:
            return []
        runtime = self._open()
        workers = min(_MAX_WORKERS, len(distinct), os.cpu_count() or 1)
        with ThreadPoolExecutor(workers) as pool:
            done = dict(zip(distinct, pool.map(lambda text: work(runtime, text), distinct), strict=True))
        return [done[text] for text in texts]


def encodable(text: str) -> str:
    """``text`` with lone surrogates, which no tokenizer takes, replaced one for one."""
    return _SURROGATE.sub("\ufffd", text)


def unit(rows: NDArray[np.float32]) -> NDArray[np.float32]:
    """``rows`` with length one along the last axis; a row of zeros stays as it is."""
    import numpy as np

    length = np.sqrt(np.sum(rows * rows, axis=-1, keepdims=True))
    scaled: NDArray[np.float32] = (rows / np.maximum(length, np.float32(1e-12))).astype(
        np.float32, copy=False
    )
    return scaled


def _vector(runtime: Runtime, text: str) -> NDArray[np.float32]:
    ids = runtime.tokenizer.encode(encodable(text)).ids
    return unit(runtime.hidden(ids).mean(axis=0))


def _token_vectors(runtime: Runtime, text: str) -> TokenVectors:
    tokens = runtime.tokenizer.encode(encodable(text))
    kept = [at for at, special in enumerate(tokens.special_tokens_mask) if not special]
    spans = tuple((tokens.offsets[at][0], tokens.offsets[at][1]) for at in kept)
    return TokenVectors(spans, unit(runtime.hidden(tokens.ids)[kept]))
