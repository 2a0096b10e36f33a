"""Weights for the encoder's graph, taken from a safetensors file.

The graph (``models/*.onnx``, made by ``scripts/build_encoder_graph.py``) holds no weights: it names them,
and they are handed over when the session opens. So there is no converted model on disk that could be
stale, half-written or altered, and nothing to prepare.

The architecture is BERT (Devlin et al. 2019, https://arxiv.org/abs/1810.04805) as the safetensors file of
a Hugging Face ``BertModel`` names its parts.
"""

from __future__ import annotations

import json
import mmap
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_HEADER_LENGTH = 8
_STORED = {"F32": "<f4", "F16": "<f2"}


def read_safetensors(path: Path) -> dict[str, NDArray[np.float32]]:
    """The tensors of a safetensors file as float32: read-only views on the mapped file, or, where they are
    stored in half the length, widened copies.

    Format: https://github.com/huggingface/safetensors#format. The file must have been verified before.
    """
    with path.open("rb") as stream:
        mapped = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
    start = _HEADER_LENGTH + int.from_bytes(mapped[:_HEADER_LENGTH], "little")
    header = json.loads(mapped[_HEADER_LENGTH:start])
    tensors: dict[str, NDArray[np.float32]] = {}
    for name, entry in header.items():
        if name == "__metadata__" or entry["dtype"] not in _STORED:
            continue
        begin, end = entry["data_offsets"]
        stored = np.dtype(_STORED[entry["dtype"]])
        flat = np.frombuffer(mapped, stored, count=(end - begin) // stored.itemsize, offset=start + begin)
        tensors[name] = flat.astype("<f4", copy=False).reshape(entry["shape"])
    return tensors


def bert_initializers(tensors: dict[str, NDArray[np.float32]]) -> dict[str, NDArray[np.float32]]:
    """The tensors of a ``BertModel`` under the names and in the layout of the graph.

    Linear layers are stored ``(out, in)`` and multiplied as ``(in, out)``; query, key and value lie side by
    side; the one token type that is used is added to the positions.
    """
    embeddings = "embeddings."
    named = {
        "words": tensors[f"{embeddings}word_embeddings.weight"],
        "positions": tensors[f"{embeddings}position_embeddings.weight"]
        + tensors[f"{embeddings}token_type_embeddings.weight"][0],
        "embed.norm.weight": tensors[f"{embeddings}LayerNorm.weight"],
        "embed.norm.bias": tensors[f"{embeddings}LayerNorm.bias"],
    }
    layer = 0
    while f"encoder.layer.{layer}.output.dense.weight" in tensors:
        named.update(_layer(tensors, layer))
        layer += 1
    return {name: np.ascontiguousarray(value) for name, value in named.items()}


def _layer(tensors: dict[str, NDArray[np.float32]], layer: int) -> dict[str, NDArray[np.float32]]:
    source, target = f"encoder.layer.{layer}.", f"layer.{layer}."
    parts = [f"{source}attention.self.{part}" for part in ("query", "key", "value")]
    named = {
        f"{target}qkv.weight": np.concatenate([tensors[f"{part}.weight"].T for part in parts], axis=1),
        f"{target}qkv.bias": np.concatenate([tensors[f"{part}.bias"] for part in parts]),
    }
    for ours, theirs in (("attend", "attention.output"), ("output", "output")):
        named[f"{target}{ours}.weight"] = tensors[f"{source}{theirs}.dense.weight"].T
        named[f"{target}{ours}.bias"] = tensors[f"{source}{theirs}.dense.bias"]
        named[f"{target}{ours}.norm.weight"] = tensors[f"{source}{theirs}.LayerNorm.weight"]
        named[f"{target}{ours}.norm.bias"] = tensors[f"{source}{theirs}.LayerNorm.bias"]
    named[f"{target}inner.weight"] = tensors[f"{source}intermediate.dense.weight"].T
    named[f"{target}inner.bias"] = tensors[f"{source}intermediate.dense.bias"]
    return named
