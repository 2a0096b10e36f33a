"""Reads a claim's sentence with its evidence: how far each word, and the whole, is carried by it.

The encoder has read every sentence alone. Here the upper layers of the same network read the claim's
sentence anew, and this time each of its words may attend to the words of the evidence as well, whose states
stay as the encoder left them (lower layers apart, upper ones together: DeFormer, Cao et al., ACL 2020). So
a sentence of evidence is encoded once, whatever it is compared with. Weights and training:
``models/support.json``, ``scripts/train_support.py``.
"""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Protocol

from factcheck.embed.encoder import TokenStates
from factcheck.embed.manifest import EvidenceLimits, SupportManifest, read_verified, support_manifest
from factcheck.resources import models_folder

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_NEAR, _ELSEWHERE, _NOWHERE, _SPECIAL = range(4)


@dataclass(frozen=True, slots=True)
class Support:
    """What a reading gave. Logits: above nought is rather not carried than carried.

    ``words`` holds the word pieces of the claim's sentence as (start, end, logit); ``logit`` is all of them
    together, with what no single word bears: the logarithm of a sum of exponentials (a soft maximum).
    """

    logit: float
    words: tuple[tuple[int, int, float], ...]


class Placed(Protocol):
    """What decides whether a sentence is read: its word pieces, special tokens included, and its vector."""

    @property
    def ids(self) -> tuple[int, ...]:
        """The tokenizer's numbers of its word pieces."""
        ...

    @property
    def vector(self) -> NDArray[np.float32]:
        """Of length one, as `Encoder.encode` gives it."""
        ...


class SupportModel:
    """The model of ``models/support.safetensors``. Opens when it is first needed; safe to share."""

    def __init__(self, manifest: SupportManifest | None = None) -> None:
        self._manifest = manifest or support_manifest()
        self._lock = threading.Lock()
        self._session: Any = None
        self._held: tuple[Any, ...] = ()

    def read(self, claim: TokenStates, evidence: Sequence[TokenStates]) -> Support:
        """The claim's sentence beside all sentences of the evidence, of which the `chosen` ones are read."""
        picked = [evidence[at] for at in chosen(claim, evidence, self._manifest.limits)]
        return self.read_picked(claim, picked, evidence)

    def read_picked(
        self, claim: TokenStates, picked: Sequence[TokenStates], evidence: Sequence[Placed]
    ) -> Support:
        """The claim's sentence beside the ``picked`` ones of the evidence; the others need no states."""
        import numpy as np

        words, whole = self._open().run(None, _feeds(claim, picked, marks(claim, picked, evidence)))
        pieces = [float(logit) for logit in words[0, :, 0]]
        return Support(
            logit=float(np.logaddexp.reduce([float(whole[0, 0]), *pieces[1:]])),
            words=tuple(
                (*span, logit)
                for span, logit, special in zip(claim.spans, pieces, claim.special, strict=True)
                if not special
            ),
        )

    def _open(self) -> Any:
        from factcheck.embed.runtime import open_session
        from factcheck.embed.weights import read_safetensors

        with self._lock:
            if self._session is None:
                folder, manifest = models_folder(), self._manifest
                read_verified(folder / manifest.weights.path, manifest.weights)
                weights = read_safetensors(folder / manifest.weights.path)
                graph = read_verified(folder / manifest.graph.path, manifest.graph)
                self._session, self._held = open_session(graph, weights)
            return self._session


def marks(claim: TokenStates, picked: Sequence[TokenStates], evidence: Sequence[Placed]) -> tuple[int, ...]:
    """For each word piece of the claim: 0 if the ``picked`` sentences have it, 1 if only others of the
    ``evidence`` do, 2 if none does, 3 for a special token (exact matches as in DrQA, Chen et al., ACL 2017).
    """
    near = {token for each in picked for token in each.ids}
    anywhere = {token for each in evidence for token in each.ids}
    return tuple(
        _SPECIAL if special else _NEAR if token in near else _ELSEWHERE if token in anywhere else _NOWHERE
        for token, special in zip(claim.ids, claim.special, strict=True)
    )


def kinds(claim: TokenStates, picked: Sequence[TokenStates]) -> tuple[int, ...]:
    """For each word piece of ``picked`` but the special ones: 1 if the claim has it, else 0."""
    ours = set(claim.ids)
    return tuple(int(token in ours) for each in picked for token in each.ids[1:-1])


def chosen(claim: Placed, evidence: Sequence[Placed], limits: EvidenceLimits) -> list[int]:
    """Which sentences of the evidence are read with the claim's, in the order of the text.

    The nearest by cosine, then those that carry most of the claim's word pieces that the ones before lack, a
    piece counting the less the more sentences have it; as many as ``limits`` allows.
    """
    import numpy as np

    cosine = [float(claim.vector @ each.vector) for each in evidence]
    nearest = [int(at) for at in np.argsort(-np.array(cosine), kind="stable")]
    pieces = [frozenset(each.ids[1:-1]) for each in evidence]
    shared = Counter(piece for each in pieces for piece in each)
    order = nearest[: limits.nearest]
    left = set(claim.ids[1:-1]).difference(*(pieces[at] for at in order))
    while len(order) < min(limits.sentences, len(evidence)):
        others = [at for at in nearest if at not in order]
        gains = [(sum(1 / shared[p] for p in sorted(left & pieces[at])), cosine[at], -at) for at in others]
        gain, _, last = max(gains)
        at = -last if gain > 0 else others[0]
        order.append(at)
        left -= pieces[at]
    kept: list[int] = []
    length = 0
    for at in order:
        size = len(evidence[at].ids) - 2
        if not kept or length + size <= limits.pieces:
            kept.append(at)
            length += size
    return sorted(kept)


def _feeds(
    claim: TokenStates, picked: Sequence[TokenStates], marked: Sequence[int]
) -> dict[str, NDArray[Any]]:
    import numpy as np

    feeds: dict[str, NDArray[Any]] = {
        "claim": claim.states[0][None].astype(np.float32),
        "marks": np.array([marked], dtype=np.int64),
        "kinds": np.array([kinds(claim, picked)], dtype=np.int64),
    }
    for at, own in enumerate(claim.states):
        inner = [each.states[at][1:-1] for each in picked]
        feeds[f"evidence.{at}"] = np.concatenate([own[:0], *inner])[None].astype(np.float32)
    return feeds


@cache
def support_model() -> SupportModel:
    """The one model of a process."""
    return SupportModel()
