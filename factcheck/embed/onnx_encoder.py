"""The fast path: onnxruntime and tokenizers, never torch.

A run takes texts of exactly one token length, without padding, on one thread; runs stand side by side. So a
vector has the same bytes whatever else is in the call and however many cores there are: every row of every
product is summed in the same order. Texts run alone give the same bytes (a test holds it) and take 1.2 to 1.6
times as long on clauses, where reading the weights costs more than multiplying.
"""

from __future__ import annotations

import hashlib
import os
import re
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from factcheck.embed.encoder import TokenStates
from factcheck.embed.manifest import ModelManifest

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from factcheck.embed.runtime import Runtime

T = TypeVar("T")

BACKEND = "onnx/1"
_MAX_WORKERS = 4
_MAX_TEXTS = 16
_MAX_TOKENS = 1024
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

    def encode_states(self, texts: Sequence[str]) -> list[TokenStates] | None:
        """What the upper layers of each text read, with its vector: one pass gives both."""
        return self._each(texts, _token_states, layers=True)

    def pieces(self, texts: Sequence[str]) -> list[tuple[int, ...]] | None:
        """The numbers of each text's word pieces, special tokens included."""
        tokenizer = self._open().tokenizer
        return [tuple(tokenizer.encode(encodable(text)).ids) for text in texts]

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

    def _each(
        self,
        texts: Sequence[str],
        finish: Callable[[Any, Sequence[NDArray[np.float32]]], T],
        *,
        layers: bool = False,
    ) -> list[T]:
        """``finish`` of each text's tokens and hidden states (the last, or those of `HANDED_OVER` and the
        last); a text that is named twice is run once.
        """
        distinct = list(dict.fromkeys(texts))
        if not distinct:
            return []
        runtime = self._open()
        tokens = [runtime.tokenizer.encode(encodable(text)) for text in distinct]

        def run(batch: list[int]) -> list[tuple[str, T]]:
            states = runtime.hidden([tokens[at].ids for at in batch], layers=layers)
            return [
                (distinct[at], finish(tokens[at], [each[row] for each in states]))
                for row, at in enumerate(batch)
            ]

        batches = equal_lengths([len(each.ids) for each in tokens])
        workers = min(_MAX_WORKERS, len(batches), os.cpu_count() or 1)
        with ThreadPoolExecutor(workers) as pool:
            done = dict(chain.from_iterable(pool.map(run, batches)))
        return [done[text] for text in texts]


def equal_lengths(lengths: Sequence[int]) -> list[list[int]]:
    """The places of ``lengths`` in batches of one length each, the longest first (they take longest)."""
    by_length: dict[int, list[int]] = {}
    for at, length in enumerate(lengths):
        by_length.setdefault(length, []).append(at)
    batches = []
    for length in sorted(by_length, reverse=True):
        size = max(1, min(_MAX_TEXTS, _MAX_TOKENS // max(1, length)))
        places = by_length[length]
        batches += [places[start : start + size] for start in range(0, len(places), size)]
    return batches


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


def _vector(_tokens: Any, states: Sequence[NDArray[np.float32]]) -> NDArray[np.float32]:
    return unit(states[-1].mean(axis=0))


def _token_states(tokens: Any, states: Sequence[NDArray[np.float32]]) -> TokenStates:
    return TokenStates(
        ids=tuple(tokens.ids),
        spans=tuple((start, end) for start, end in tokens.offsets),
        special=tuple(bool(each) for each in tokens.special_tokens_mask),
        states=tuple(_halved(each) for each in states[:-1]),
        vector=_vector(tokens, states),
    )


def _halved(states: NDArray[np.float32]) -> NDArray[np.float16]:
    import numpy as np

    return states.astype(np.float16)
