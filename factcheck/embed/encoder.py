"""What an encoder is: texts in, unit vectors out. Every backend answers to this protocol."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, eq=False)
class TokenStates:
    """One text inside the encoder, for a model that reads on from there (``support.py``).

    ``ids``, ``spans`` (half-open character offsets) and ``special`` have an entry for each word piece,
    special tokens included; ``states`` holds one array (pieces, dimension) for each layer that is handed
    over, in half precision, which is what the support model was trained on and half the memory; ``vector``
    is the text's own, as `Encoder.encode` gives it.
    """

    ids: tuple[int, ...]
    spans: tuple[tuple[int, int], ...]
    special: tuple[bool, ...]
    states: tuple[NDArray[np.float16], ...]
    vector: NDArray[np.float32]


@runtime_checkable
class Encoder(Protocol):
    """Turns texts into vectors. A text's vector depends on that text and the model, and on nothing else:
    not on its neighbours in the call, nor on the number of threads.
    """

    @property
    def name(self) -> str:
        """The model's name, for people."""
        ...

    @property
    def fingerprint(self) -> str:
        """A short hash of weights, tokenizer and backend: equal fingerprints, equal vectors."""
        ...

    @property
    def dimension(self) -> int:
        """The length of a vector."""
        ...

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """A row of length one for each text: shape ``(len(texts), dimension)``."""
        ...

    def encode_states(self, texts: Sequence[str]) -> list[TokenStates] | None:
        """What the upper layers of each text read; None where no support model knows this encoder."""
        ...

    def pieces(self, texts: Sequence[str]) -> list[tuple[int, ...]] | None:
        """The tokenizer's numbers of each text's word pieces, special tokens included; None as above."""
        ...

    def truncated(self, texts: Sequence[str]) -> list[bool]:
        """Whether each text is longer than the model's window: the rest is not in its vector."""
        ...

    def warm(self) -> None:
        """Begin to load in the background, while the caller does something else. Never raises; what goes
        wrong is raised by the first call that needs the model.
        """
        ...
