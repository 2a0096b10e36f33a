"""An encoder that no support model reads on from."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.embed import TokenStates
from factcheck.embed.onnx_encoder import OnnxEncoder


class Elsewhere(OnnxEncoder):
    """The default encoder as another model would be: its vectors are there, what lies below them is not."""

    def encode_states(self, texts: Sequence[str]) -> list[TokenStates] | None:
        return None

    def pieces(self, texts: Sequence[str]) -> list[tuple[int, ...]] | None:
        return None
