"""Opens an onnxruntime session and a tokenizer on a model folder that was verified."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from factcheck.embed.manifest import ModelManifest, graph_path, read_verified
from factcheck.embed.weights import bert_initializers, read_safetensors


@dataclass(frozen=True, slots=True)
class Runtime:
    """An open session. ``held`` keeps the weights alive, which the session points into."""

    session: Any
    tokenizer: Any
    held: tuple[Any, ...]

    def hidden(self, ids: Sequence[Sequence[int]], *, layers: bool) -> list[NDArray[np.float32]]:
        """Hidden states of texts that have one length, each ``(texts, tokens, dimension)``: the last ones
        alone, or all that the graph names, the last ones last.
        """
        names = [each.name for each in self.session.get_outputs()]
        states: list[NDArray[np.float32]] = self.session.run(
            names if layers else names[-1:], {"ids": np.array(ids, dtype=np.int64)}
        )
        return states


def open_runtime(manifest: ModelManifest, folder: Path) -> Runtime:
    """The session and tokenizer of ``manifest``, from the verified ``folder``.

    One thread for each run, and no spinning: runs stand side by side in threads of the caller's.

    Raises:
        FactcheckError: the graph or the tokenizer is not the one the manifest names.
    """
    graph = read_verified(graph_path(manifest), manifest.graph)
    tokenizer = Tokenizer.from_buffer(
        read_verified(folder / "tokenizer.json", manifest.file("tokenizer.json"))
    )
    tokenizer.no_padding()
    tokenizer.enable_truncation(manifest.max_tokens)
    weights = bert_initializers(read_safetensors(folder / "model.safetensors"))
    session, held = open_session(graph, weights)
    return Runtime(session, tokenizer, held)


def open_session(graph: bytes, weights: Mapping[str, NDArray[np.float32]]) -> tuple[Any, tuple[Any, ...]]:
    """A session on ``graph`` with ``weights`` under the names that it gives them, and what must be kept alive
    as long as it is used. One thread, no spinning.
    """
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    # The graph already has the fused operators: nothing is left to optimise, and nothing may be rearranged.
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    held = tuple(onnxruntime.OrtValue.ortvalue_from_numpy(value) for value in weights.values())
    options.add_external_initializers(list(weights), list(held))
    return onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"]), held
