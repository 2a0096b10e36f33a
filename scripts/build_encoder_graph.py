"""Writes ``models/minilm-l6.onnx``: the computation of all-MiniLM-L6-v2 without its weights (a few kB).

The weights are named as external and handed over at run time (``factcheck/embed/weights.py``). Fused
operators are onnxruntime's own (domain com.microsoft, see its ContribOperators.md): the same ones its
optimiser would find in an exported graph. All texts of a call have one length, so there is no mask.

    python scripts/build_encoder_graph.py [OUT]

prints the sha256 and size for ``models/manifest.json``. Needs ``onnx``, which running does not.
"""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path
from typing import Any

import onnx
from onnx import TensorProto, helper

HIDDEN, INNER, HEADS, LAYERS, WORDS, POSITIONS, EPSILON = 384, 1536, 12, 6, 30522, 512, 1e-12
FUSED = "com.microsoft"
HANDED_OVER = (3, 4, 5)  # what the layers read that models/support.safetensors has anew


def shapes() -> dict[str, list[int]]:
    """The name and shape of every weight."""
    named = {
        "words": [WORDS, HIDDEN],
        "positions": [POSITIONS, HIDDEN],
        "embed.norm.weight": [HIDDEN],
        "embed.norm.bias": [HIDDEN],
    }
    for index in range(LAYERS):
        layer = f"layer.{index}."
        named |= {f"{layer}qkv.weight": [HIDDEN, 3 * HIDDEN], f"{layer}qkv.bias": [3 * HIDDEN]}
        named |= {f"{layer}inner.weight": [HIDDEN, INNER], f"{layer}inner.bias": [INNER]}
        for part, width in (("attend", HIDDEN), ("output", INNER)):
            named |= {f"{layer}{part}.weight": [width, HIDDEN], f"{layer}{part}.bias": [HIDDEN]}
            named |= {f"{layer}{part}.norm.weight": [HIDDEN], f"{layer}{part}.norm.bias": [HIDDEN]}
    return named


def nodes() -> list[onnx.NodeProto]:
    """Embeddings, then six layers of attention and feed-forward, each with a residual and a norm."""
    norm = ["embed.norm.weight", "embed.norm.bias"]
    made = [
        plain("Gather", ["words", "ids"], "word"),
        plain("Shape", ["ids"], "length", start=1, end=2),
        plain("Slice", ["positions", "zero", "length"], "position"),
        plain("Add", ["word", "position"], "embedded"),
        plain("LayerNormalization", ["embedded", *norm], "hidden.0", epsilon=EPSILON),
    ]
    for index in range(LAYERS):
        layer, into, out = f"layer.{index}.", f"hidden.{index}", f"hidden.{index + 1}"
        made += [
            fused(
                "Attention", [into, f"{layer}qkv.weight", f"{layer}qkv.bias"], f"{layer}a", num_heads=HEADS
            ),
            plain("MatMul", [f"{layer}a", f"{layer}attend.weight"], f"{layer}b"),
            residual(f"{layer}b", into, f"{layer}attend", f"{layer}c"),
            plain("MatMul", [f"{layer}c", f"{layer}inner.weight"], f"{layer}d"),
            fused("BiasGelu", [f"{layer}d", f"{layer}inner.bias"], f"{layer}e"),
            plain("MatMul", [f"{layer}e", f"{layer}output.weight"], f"{layer}f"),
            residual(f"{layer}f", f"{layer}c", f"{layer}output", out),
        ]
    return made


def plain(operator: str, inputs: list[str], output: str, **attributes: Any) -> onnx.NodeProto:
    """A node of the ONNX standard."""
    return helper.make_node(operator, inputs, [output], **attributes)


def fused(operator: str, inputs: list[str], output: str, **attributes: Any) -> onnx.NodeProto:
    """A node of onnxruntime's own."""
    return helper.make_node(operator, inputs, [output], domain=FUSED, **attributes)


def residual(value: str, skipped: str, part: str, out: str) -> onnx.NodeProto:
    """``norm(value + bias + skipped)``."""
    inputs = [value, skipped, f"{part}.norm.weight", f"{part}.norm.bias", f"{part}.bias"]
    return fused("SkipLayerNormalization", inputs, out, epsilon=EPSILON)


def named_outside(shapes: dict[str, list[int]]) -> list[onnx.TensorProto]:
    """Weights that the graph only names: they are handed over when a session opens."""
    named = []
    for name, shape in shapes.items():
        tensor = TensorProto(
            name=name, data_type=TensorProto.FLOAT, dims=shape, data_location=TensorProto.EXTERNAL
        )
        tensor.external_data.add(key="location", value="handed-over-at-run-time")
        named.append(tensor)
    return named


def serialised(graph: onnx.GraphProto) -> bytes:
    """A model of ``graph``, the same bytes on every run."""
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid(FUSED, 1)]
    model = helper.make_model(graph, opset_imports=opsets, ir_version=8)
    return bytes(model.SerializeToString(deterministic=True))


def write(model: bytes, default: str) -> None:
    """Write ``model`` to the file that the command line names or ``default``; print path, sha256, size."""
    target = Path(sys.argv[1] if len(sys.argv) > 1 else default)
    target.write_bytes(model)
    sys.stdout.write(f"{target} {hashlib.sha256(model).hexdigest()} {len(model)}\n")


def build() -> bytes:
    """The serialised model."""
    initializers = named_outside(shapes())
    initializers.append(helper.make_tensor("zero", TensorProto.INT64, [1], [0]))
    graph = helper.make_graph(
        nodes(),
        "all-MiniLM-L6-v2",
        [helper.make_tensor_value_info("ids", TensorProto.INT64, ["texts", "tokens"])],
        [
            helper.make_tensor_value_info(f"hidden.{at}", TensorProto.FLOAT, ["texts", "tokens", HIDDEN])
            for at in (*HANDED_OVER, LAYERS)
        ],
        initializers,
    )
    return serialised(graph)


if __name__ == "__main__":
    write(build(), "models/minilm-l6.onnx")
