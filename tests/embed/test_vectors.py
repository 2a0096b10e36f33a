"""The vectors of a run: what was let go of is there again when it is added again."""

from __future__ import annotations

import pytest

from factcheck.embed import Encoder, load_encoder
from factcheck.embed.locate import locate
from factcheck.embed.manifest import default_manifest
from factcheck.vectors import VectorTable
from tests.embed.elsewhere import Elsewhere

TEXT = "A dam broke in the hills."
OTHERS = [f"{number} boats sank." for number in range(8)]


@pytest.mark.parametrize(
    "encoder", [load_encoder(None), Elsewhere(default_manifest(), locate(default_manifest()))]
)
def test_a_text_is_encoded_anew_whose_vector_went_before_its_states(encoder: Encoder) -> None:
    table = VectorTable(encoder, [TEXT, *OTHERS])
    first = table.rows([TEXT])
    table.states([TEXT])  # as a sentence of the evidence that is read with a claim
    table.forget(len(OTHERS))
    table.add_states([TEXT])
    assert table.rows([TEXT]).tobytes() == first.tobytes()
    assert table.rows(OTHERS).tobytes() == encoder.encode(OTHERS).tobytes()
