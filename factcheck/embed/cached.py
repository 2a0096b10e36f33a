"""An encoder that remembers, between runs, the vectors it has worked out."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from factcheck.embed.encoder import Encoder, TokenStates
from factcheck.embed.store import VectorStore

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class CachedEncoder:
    """``encoder`` with ``store`` in front of it: the same vectors, byte for byte.

    A key is made of the model, the library that computes it with its version, the processor's family and the
    exact text. Where every text is known, the model is not even opened.
    """

    def __init__(self, encoder: Encoder, store: VectorStore, *, computed_by: str) -> None:
        self._encoder = encoder
        self._store = store
        self._computed_by = computed_by

    @property
    def name(self) -> str:
        """The name of the model behind it."""
        return self._encoder.name

    @property
    def fingerprint(self) -> str:
        """The fingerprint of the model behind it."""
        return self._encoder.fingerprint

    @cached_property
    def dimension(self) -> int:
        """The length of a vector."""
        return self._encoder.dimension

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """A row of length one for each text; only those that are new are worked out."""
        import numpy as np

        distinct = list(dict.fromkeys(texts))
        keys = {text: self._key(text) for text in distinct}
        known = self._store.get(list(keys.values()))
        rows: dict[str, NDArray[np.float32]] = {
            text: np.frombuffer(known[key], dtype="<f4") for text, key in keys.items() if key in known
        }
        new = [text for text in distinct if text not in rows]
        if new:
            made = self._encoder.encode(new)
            rows.update(zip(new, made, strict=True))
            self._store.put({keys[text]: rows[text].astype("<f4").tobytes() for text in new})
        if not rows:
            return np.zeros((0, self.dimension), dtype=np.float32)
        return np.stack([rows[text] for text in texts]).astype(np.float32, copy=False)

    def encode_states(self, texts: Sequence[str]) -> list[TokenStates] | None:
        """What the upper layers of each text read, which is not kept."""
        return self._encoder.encode_states(texts)

    def pieces(self, texts: Sequence[str]) -> list[tuple[int, ...]] | None:
        """The numbers of each text's word pieces."""
        return self._encoder.pieces(texts)

    def truncated(self, texts: Sequence[str]) -> list[bool]:
        """Whether each text is longer than the model's window."""
        return self._encoder.truncated(texts)

    def warm(self) -> None:
        """Begin to open the model behind it."""
        self._encoder.warm()

    @cached_property
    def _prefix(self) -> bytes:
        import platform

        return f"{self.fingerprint} {self._computed_by} {platform.machine()}\n".encode()

    def _key(self, text: str) -> bytes:
        return hashlib.sha256(self._prefix + text.encode("utf-8", "surrogatepass")).digest()
