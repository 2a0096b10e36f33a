"""The general path: any sentence-transformers model, from safetensors, without code of the model's own.

Reimers & Gurevych 2019, https://arxiv.org/abs/1908.10084. torch runs one text at a time on one thread, for
the same reason as the fast path: a vector must not depend on its neighbours or on the machine's cores.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.embed.encoder import TokenStates
from factcheck.embed.onnx_encoder import encodable, unit
from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

BACKEND = "sentence-transformers/1"

# Set before torch and the hub client are imported: both read them once. The OpenMP settings keep torch's
# threads from busy-waiting, which on shared cores costs several times the work itself.
_ENVIRONMENT = {
    "OMP_WAIT_POLICY": "PASSIVE",
    "GOMP_SPINCOUNT": "0",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "HF_HUB_DISABLE_PROGRESS_BARS": "1",
    "TRANSFORMERS_VERBOSITY": "error",
}


def prepare_environment(*, download: bool) -> None:
    """Settings for torch and the hub client, where the user made none."""
    for name, value in _ENVIRONMENT.items():
        os.environ.setdefault(name, value)
    if not download:
        os.environ["HF_HUB_OFFLINE"] = "1"


class SentenceEncoder:
    """An encoder of a sentence-transformers folder that was checked (``safe_folder.check_folder``)."""

    def __init__(self, name: str, folder: Path, fingerprint: str) -> None:
        self.name = name
        self.fingerprint = fingerprint
        self._folder = folder
        self._lock = threading.Lock()
        self._model: Any = None

    @property
    def dimension(self) -> int:
        """The length of a vector. Opens the model."""
        return len(self._encode_one(self._open(), "."))

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """A row of length one for each text, pooled as the model says."""
        import numpy as np

        model = self._open()
        distinct = list(dict.fromkeys(texts))
        rows = {text: self._encode_one(model, text) for text in distinct}
        if not rows:
            return np.zeros((0, self.dimension), dtype=np.float32)
        return np.stack([rows[text] for text in texts])

    def encode_states(self, texts: Sequence[str]) -> list[TokenStates] | None:
        """None: the support model reads on from the default encoder only."""
        return None

    def pieces(self, texts: Sequence[str]) -> list[tuple[int, ...]] | None:
        """None, as for the states."""
        return None

    def truncated(self, texts: Sequence[str]) -> list[bool]:
        """Whether each text is longer than the model's window."""
        model = self._open()
        window = model.max_seq_length
        if window is None:
            return [False for _ in texts]
        return [len(model.tokenizer(encodable(text))["input_ids"]) > window for text in texts]

    def warm(self) -> None:
        """Nothing: loading torch in the background would hold up the thread in front."""

    def _open(self) -> Any:
        with self._lock:
            if self._model is None:
                self._model = _load(self._folder, self.name)
            return self._model

    def _encode_one(self, model: Any, text: str) -> NDArray[np.float32]:
        import numpy as np

        vector = model.encode([encodable(text)], batch_size=1, show_progress_bar=False)[0]
        return unit(np.asarray(vector, dtype=np.float32))


def _load(folder: Path, name: str) -> Any:
    """The opened model, on one thread of the processor."""
    import torch
    from sentence_transformers import SentenceTransformer

    torch.set_num_threads(1)
    try:
        model = SentenceTransformer(
            str(folder),
            device="cpu",
            local_files_only=True,
            trust_remote_code=False,
            model_kwargs={"use_safetensors": True},
        )
    except Exception as error:  # whatever a library makes of a folder it cannot read
        first_line = (str(error).strip().splitlines() or [type(error).__name__])[0].replace(str(folder), name)
        raise FactcheckError(
            f"sentence-transformers cannot load this model ({first_line})", name, "name another model"
        ) from error
    return model.eval()
