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
from typing import TYPE_CHECKING, Any

from factcheck.embed.encoder import TokenStates
from factcheck.embed.manifest import SupportManifest, read_verified, support_manifest
from factcheck.resources import models_folder

if TYPE_CHECKING:
    from numpy.typing import NDArray

_NEAR, _ELSEWHERE, _NOWHERE, _SPECIAL = range(4)


@dataclass(frozen=True, slots=True)
class Support:
    """What a reading gave. Logits: above nought is rather not carried than carried.

    ``words`` holds the word pieces of the claim's sentence as (start, end, logit); ``whole`` is what no
    single word bears; ``logit`` is all of it together, the logarithm of a sum of exponentials
    (a soft maximum).
    """

    logit: float
    whole: float
    words: tuple[tuple[int, int, float], ...]


class SupportModel:
    """The model of ``models/support.safetensors``. Opens when it is first needed; safe to share."""

    def __init__(self, manifest: SupportManifest | None = None) -> None:
        self._manifest = manifest or support_manifest()
        self._lock = threading.Lock()
        self._session: Any = None
        self._held: tuple[Any, ...] = ()

    @property
    def fingerprint(self) -> str:
        """A short hash of weights and graph."""
        return self._manifest.fingerprint

    def read(self, claim: TokenStates, evidence: Sequence[TokenStates]) -> Support:
        """The claim's sentence beside all sentences of the evidence, of which the `chosen` ones are read."""
        import numpy as np

        picked = [evidence[at] for at in chosen(claim, evidence)]
        words, whole = self._open().run(None, self._feeds(claim, picked, evidence))
        pieces = [float(logit) for logit in words[0, :, 0]]
        told = float(whole[0, 0])
        return Support(
            logit=float(np.logaddexp.reduce([told, *pieces[1:]])),
            whole=told,
            words=tuple(
                (*span, logit)
                for span, logit, special in zip(claim.spans, pieces, claim.special, strict=True)
                if not special
            ),
        )

    def _feeds(
        self, claim: TokenStates, picked: Sequence[TokenStates], evidence: Sequence[TokenStates]
    ) -> dict[str, NDArray[Any]]:
        import numpy as np

        near = {token for each in picked for token in each.ids}
        anywhere = {token for each in evidence for token in each.ids}
        marks = [
            _SPECIAL if special else _NEAR if token in near else _ELSEWHERE if token in anywhere else _NOWHERE
            for token, special in zip(claim.ids, claim.special, strict=True)
        ]
        ours = set(claim.ids)
        kinds = [int(token in ours) for each in picked for token in each.ids[1:-1]]
        feeds: dict[str, NDArray[Any]] = {
            "claim": claim.states[0][None].astype(np.float32),
            "marks": np.array([marks], dtype=np.int64),
            "kinds": np.array([kinds], dtype=np.int64),
        }
        for at, own in enumerate(claim.states):
            inner = [each.states[at][1:-1] for each in picked]
            feeds[f"evidence.{at}"] = np.concatenate([own[:0], *inner])[None].astype(np.float32)
        return feeds

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


def chosen(claim: TokenStates, evidence: Sequence[TokenStates]) -> list[int]:
    """Which sentences of the evidence are read with the claim's, in the order of the text.

    The nearest by cosine, then those that carry most of the claim's word pieces that the ones before lack, a
    piece counting the less the more sentences have it; as many as `support.json` says, and no more word
    pieces than it says.
    """
    import numpy as np

    limits = support_manifest()
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


@cache
def support_model() -> SupportModel:
    """The one model of a process."""
    return SupportModel()
