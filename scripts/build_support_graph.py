"""Writes ``models/support.onnx``: the computation of the support model without its weights (a few kB).

Three layers of the encoder's own form, in which the claim's pieces attend to themselves and to the states
of the evidence (``factcheck/embed/support.py``). One claim a call, so there is neither padding nor mask.

    python scripts/build_support_graph.py [OUT]

prints the sha256 and size for ``models/manifest.json``. Needs ``onnx``, which running does not.
"""

from __future__ import annotations

import sys
from pathlib import Path

import onnx
from onnx import TensorProto, helper

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from scripts.build_encoder_graph import (
    HANDED_OVER,
    HEADS,
    HIDDEN,
    INNER,
    fused,
    named_outside,
    plain,
    residual,
    serialised,
    write,
)

LAYERS = len(HANDED_OVER)


def shapes() -> dict[str, list[int]]:
    """The name and shape of every weight."""
    named = {"mark": [4, HIDDEN]}
    for head in ("token", "whole"):
        named |= {f"{head}.weight": [HIDDEN, 1], f"{head}.bias": [1]}
    for index in range(LAYERS):
        layer = f"layer.{index}."
        named[f"{layer}kind"] = [2, HIDDEN]
        for part in ("query", "key", "value"):
            named |= {f"{layer}{part}.weight": [HIDDEN, HIDDEN], f"{layer}{part}.bias": [HIDDEN]}
        named |= {f"{layer}inner.weight": [HIDDEN, INNER], f"{layer}inner.bias": [INNER]}
        for part, width in (("attend", HIDDEN), ("output", INNER)):
            named |= {f"{layer}{part}.weight": [width, HIDDEN], f"{layer}{part}.bias": [HIDDEN]}
            named |= {f"{layer}{part}.norm.weight": [HIDDEN], f"{layer}{part}.norm.bias": [HIDDEN]}
    return named


def nodes() -> list[onnx.NodeProto]:
    """The marks are added to the claim's states, then the layers read, then two linear heads."""
    made = [plain("Gather", ["mark", "marks"], "marked"), plain("Add", ["claim", "marked"], "state.0")]
    for index in range(LAYERS):
        layer, into, out = f"layer.{index}.", f"state.{index}", f"state.{index + 1}"
        made += [
            plain("Gather", [f"{layer}kind", "kinds"], f"{layer}kinds"),
            plain("Add", [f"evidence.{index}", f"{layer}kinds"], f"{layer}evidence"),
            plain("Concat", [into, f"{layer}evidence"], f"{layer}all", axis=1),
        ]
        for part, source in (("query", into), ("key", f"{layer}all"), ("value", f"{layer}all")):
            made += [
                plain("MatMul", [source, f"{layer}{part}.weight"], f"{layer}{part}.product"),
                plain("Add", [f"{layer}{part}.product", f"{layer}{part}.bias"], f"{layer}{part}"),
            ]
        read = [f"{layer}query", f"{layer}key", f"{layer}value"]
        made += [
            fused("MultiHeadAttention", read, f"{layer}a", num_heads=HEADS),
            plain("MatMul", [f"{layer}a", f"{layer}attend.weight"], f"{layer}b"),
            residual(f"{layer}b", into, f"{layer}attend", f"{layer}c"),
            plain("MatMul", [f"{layer}c", f"{layer}inner.weight"], f"{layer}d"),
            fused("BiasGelu", [f"{layer}d", f"{layer}inner.bias"], f"{layer}e"),
            plain("MatMul", [f"{layer}e", f"{layer}output.weight"], f"{layer}f"),
            residual(f"{layer}f", f"{layer}c", f"{layer}output", out),
        ]
    last = f"state.{LAYERS}"
    return [
        *made,
        plain("MatMul", [last, "token.weight"], "token.product"),
        plain("Add", ["token.product", "token.bias"], "words"),
        plain("Gather", [last, "first"], "head", axis=1),
        plain("MatMul", ["head", "whole.weight"], "whole.product"),
        plain("Add", ["whole.product", "whole.bias"], "whole"),
    ]


def build() -> bytes:
    """The serialised model."""
    states = [("claim", "pieces"), *((f"evidence.{at}", "others") for at in range(LAYERS))]
    inputs = [
        *(helper.make_tensor_value_info(n, TensorProto.FLOAT, [1, size, HIDDEN]) for n, size in states),
        helper.make_tensor_value_info("marks", TensorProto.INT64, [1, "pieces"]),
        helper.make_tensor_value_info("kinds", TensorProto.INT64, [1, "others"]),
    ]
    outputs = [
        helper.make_tensor_value_info("words", TensorProto.FLOAT, [1, "pieces", 1]),
        helper.make_tensor_value_info("whole", TensorProto.FLOAT, [1, 1]),
    ]
    weights = [*named_outside(shapes()), helper.make_tensor("first", TensorProto.INT64, [], [0])]
    graph = helper.make_graph(nodes(), "support", inputs, outputs, weights)
    return serialised(graph)


if __name__ == "__main__":
    write(build(), "models/support.onnx")
