"""The vectors of all texts of a run, and what a support model reads of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from factcheck.embed import Encoder, TokenStates

    Vectors = NDArray[np.float32]
    Encoded = tuple[list[str], Vectors, list[TokenStates] | None]

_STATES_FOR_VECTORS = 8


@dataclass(frozen=True, slots=True, eq=False)
class Placed:
    """A text's word pieces and its vector: what decides whether it is read with a claim."""

    ids: tuple[int, ...]
    vector: Vectors


class VectorTable:
    """The vectors of all texts of a run, each text encoded once.

    Encoding goes on in the background while the next article is read: a vector depends on its text
    alone, so the order of the work leaves no trace in it.
    """

    def __init__(self, encoder: Encoder, texts: Iterable[str] = ()) -> None:
        self._encoder = encoder
        self._pool: ThreadPoolExecutor | None = None
        self._jobs: list[Future[Encoded]] = []
        self._vectors: dict[str, Vectors] = {}
        self._states: dict[str, TokenStates] = {}
        self._pieces: dict[str, tuple[int, ...]] = {}
        self._asked: set[str] = set()
        self._asked_states: set[str] = set()
        self.add(texts)

    def add(self, texts: Iterable[str]) -> None:
        """Have ``texts`` encoded; returns at once."""
        fresh = [text for text in dict.fromkeys(texts) if text not in self._asked]
        if fresh:
            self._asked.update(fresh)
            self._pool = self._pool or ThreadPoolExecutor(max_workers=1)
            self._jobs.append(self._pool.submit(self._encode, fresh))

    def add_states(self, texts: Iterable[str]) -> None:
        """Have ``texts`` encoded with what a support model reads of them; returns at once."""
        fresh = [text for text in dict.fromkeys(texts) if text not in self._asked_states]
        if fresh:
            self._asked.update(fresh)
            self._asked_states.update(fresh)
            self._pool = self._pool or ThreadPoolExecutor(max_workers=1)
            self._jobs.append(self._pool.submit(self._encode_states, fresh))

    def states(self, texts: Sequence[str]) -> list[TokenStates] | None:
        """What a support model reads of each; None where none knows the encoder."""
        self.add_states(texts)
        self._collect()
        if any(text not in self._states for text in texts):
            return None
        return [self._states[text] for text in texts]

    def placed(self, texts: Sequence[str]) -> list[Placed] | None:
        """The word pieces and the vector of each, which have to be added before; None as for the states."""
        fresh = [text for text in dict.fromkeys(texts) if text not in self._pieces]
        pieces = self._encoder.pieces(fresh)
        if pieces is None:
            return None
        self._pieces.update(zip(fresh, pieces, strict=True))
        return [Placed(self._pieces[text], row) for text, row in zip(texts, self.rows(texts), strict=True)]

    def _encode(self, texts: list[str]) -> Encoded:
        return texts, self._encoder.encode(texts), None

    def _encode_states(self, texts: list[str]) -> Encoded:
        states = self._encoder.encode_states(texts)
        if states is None:
            return self._encode(texts)
        import numpy as np

        return texts, np.stack([each.vector for each in states]), states

    def _collect(self) -> None:
        while self._jobs:
            texts, vectors, states = self._jobs.pop(0).result()
            self._vectors.update(zip(texts, vectors, strict=True))
            self._states.update(zip(texts, states or (), strict=states is not None))
        if self._pool is not None:
            self._pool.shutdown()
            self._pool = None

    def forget(self, beyond: int) -> None:
        """Lets go of the oldest texts where the vectors of more than ``beyond`` are kept, and of states,
        which are larger, beyond an eighth as many. What is named again after this has to be added again."""
        self._collect()
        for text in list(self._vectors)[: max(0, len(self._vectors) - beyond)]:
            del self._vectors[text]
            self._states.pop(text, None)
            self._pieces.pop(text, None)
            self._asked.discard(text)
            self._asked_states.discard(text)
        for text in list(self._states)[: max(0, len(self._states) - beyond // _STATES_FOR_VECTORS)]:
            del self._states[text]
            self._asked_states.discard(text)

    def rows(self, texts: Sequence[str]) -> Vectors:
        """Shape (len(texts), d), unit rows; waits until they are there."""
        import numpy as np

        self._collect()
        if not texts:
            return np.zeros((0, self._encoder.dimension), dtype=np.float32)
        return np.stack([self._vectors[text] for text in texts])
