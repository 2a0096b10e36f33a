"""The support model at run time: the network that was trained, the evidence it is given, what it refuses."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.embed import SupportModel, TokenStates
from factcheck.embed.locate import locate
from factcheck.embed.manifest import EvidenceLimits, SupportManifest, default_manifest, support_manifest_of
from factcheck.embed.onnx_encoder import OnnxEncoder
from factcheck.embed.support import chosen, marks
from factcheck.embed.weights import read_safetensors
from factcheck.errors import FactcheckError
from scripts.support_network import SupportNetwork
from scripts.support_states import LIMITS, part_of
from scripts.support_training import collate
from scripts.train_support import write_model

EVIDENCE = (
    "The Velmar ferry ran aground on Sunday evening with 212 passengers on board.",
    "Captain Ruth Aldane said nobody was hurt.",
    "Two tugs from Port Hestrel pulled the ship free on Monday morning.",
    "The company has run ferries to the islands since 1968.",
    "Fares rose by 4 per cent in March.",
    "An inquiry into the steering will begin next week, the coastguard said.",
)
CLAIMS = (
    "A ferry with 212 passengers ran aground on Sunday.",
    "Captain Ruth Aldane said that eleven people were hurt.",
    "Fares fell.",
    "The coastguard said nothing about the harbour of Quistle, which lies to the north.",
)


def manifest_in(folder: Path) -> SupportManifest:
    return support_manifest_of(json.loads((folder / "support.json").read_text(encoding="utf-8")))


class Made(NamedTuple):
    """A folder with the files of a model whose weights are random, and the network they came from."""

    folder: Path
    network: SupportNetwork


@pytest.fixture(scope="module")
def read() -> Callable[..., list[TokenStates]]:
    manifest = default_manifest()
    encoder = OnnxEncoder(manifest, locate(manifest))

    def states(*texts: str) -> list[TokenStates]:
        found = encoder.encode_states(texts)
        assert found is not None
        return found

    return states


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    folder = tmp_path_factory.mktemp("models")
    torch.manual_seed(20)
    network = SupportNetwork(read_safetensors(locate(default_manifest()) / "model.safetensors"))
    with torch.no_grad():
        for each in network.fresh():  # marks and heads are still near nought, and would hide a mistake
            each.add_(torch.randn_like(each) * 0.3)
    network.load_state_dict({name: value.half().float() for name, value in network.state_dict().items()})
    write_model(network.eval(), {}, folder)
    return Made(folder, network)


@pytest.fixture
def model(made: Made, monkeypatch: pytest.MonkeyPatch) -> SupportModel:
    monkeypatch.setattr("factcheck.embed.support.models_folder", lambda: made.folder)
    return SupportModel(manifest_in(made.folder))


@pytest.mark.parametrize("claim", CLAIMS)
@pytest.mark.parametrize("count", [1, 3, 6])
def test_the_graph_computes_what_was_trained(
    made: Made, model: SupportModel, read: Callable[..., list[TokenStates]], claim: str, count: int
) -> None:
    texts = (claim, *EVIDENCE[:count])
    states = dict(zip(texts, read(*texts), strict=True))
    batch = collate([part_of(claim, texts[1:], states)], states)
    with torch.no_grad():
        pieces, sentences = made.network(batch)
    found = model.read(states[claim], [states[text] for text in texts[1:]])
    assert found.logit == pytest.approx(float(sentences[0]), abs=2e-3)
    assert [logit for *_, logit in found.words] == pytest.approx(pieces[0, 1:-1].tolist(), abs=2e-3)


def test_a_batch_gives_what_each_claim_alone_gives(
    made: Made, read: Callable[..., list[TokenStates]]
) -> None:
    texts = (*CLAIMS, *EVIDENCE)
    states = dict(zip(texts, read(*texts), strict=True))
    parts = [part_of(claim, EVIDENCE[: 1 + at], states) for at, claim in enumerate(CLAIMS)]
    with torch.no_grad():
        together = made.network(collate(parts, states))[1].tolist()
        alone = [float(made.network(collate([part], states))[1][0]) for part in parts]
    assert together == pytest.approx(alone, abs=1e-3)


def test_words_stand_where_the_claim_has_them(
    model: SupportModel, read: Callable[..., list[TokenStates]]
) -> None:
    for claim, own in zip(CLAIMS, read(*CLAIMS), strict=True):
        found = model.read(own, read(*EVIDENCE))
        assert "".join(claim[start:end] for start, end, _ in found.words) == claim.replace(" ", "")


def test_what_is_not_chosen_matters_through_the_marks_alone(
    model: SupportModel, read: Callable[..., list[TokenStates]]
) -> None:
    (claim,) = read(CLAIMS[0])
    four = read(*EVIDENCE[:4])
    silent, echo = read("Quite nobody knew why", "Velmar people ran aground in debt.")
    limits = replace(LIMITS, sentences=4)
    assert chosen(claim, [*four, silent], limits) == [0, 1, 2, 3]
    without, again = model.read(claim, four), model.read(claim, four)
    assert without == again
    assert set(silent.ids[1:-1]).isdisjoint(claim.ids)
    assert model.read(claim, [*four, silent]) == without
    # A piece that only a sentence left out has is marked so, and that is all its sentence does.
    lacking = [each for each in four if each is not four[0]]
    assert marks(claim, lacking, lacking) != marks(claim, lacking, [*lacking, echo])
    assert model.read_picked(claim, lacking, [*lacking, echo]) == model.read_picked(
        claim, lacking, [*lacking, echo, silent]
    )
    assert model.read_picked(claim, lacking, [*lacking, echo]) != model.read_picked(claim, lacking, lacking)


def test_a_claim_without_evidence_is_read(
    model: SupportModel, read: Callable[..., list[TokenStates]]
) -> None:
    (claim,) = read(CLAIMS[0])
    assert np.isfinite(model.read(claim, []).logit)


@pytest.mark.parametrize("name", ["support.safetensors", "support.onnx"])
def test_an_altered_file_is_refused(
    made: Made,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    read: Callable[..., list[TokenStates]],
    name: str,
) -> None:
    for path in made.folder.iterdir():
        content = bytearray(path.read_bytes())
        if path.name == name:
            content[-1] ^= 1
        (tmp_path / path.name).write_bytes(bytes(content))
    monkeypatch.setattr("factcheck.embed.support.models_folder", lambda: tmp_path)
    model = SupportModel(manifest_in(tmp_path))
    with pytest.raises(FactcheckError, match=f"{name}: .*altered") as caught:
        model.read(*_one(read))
    assert str(tmp_path) not in caught.value.line


def _one(read: Callable[..., list[TokenStates]]) -> tuple[TokenStates, list[TokenStates]]:
    claim, *evidence = read(CLAIMS[0], *EVIDENCE)
    return claim, evidence


def sentence(pieces: list[int], seed: int) -> TokenStates:
    """A sentence of invented word pieces between two special ones."""
    vector = np.random.default_rng(seed).normal(size=8).astype(np.float32)
    ids = (101, *pieces, 102)
    spans = ((0, 0), *((at, at + 1) for at in range(len(pieces))), (0, 0))
    special = (True, *(False for _ in pieces), True)
    return TokenStates(ids, spans, special, (), vector / np.linalg.norm(vector))


PIECES = st.lists(st.integers(1000, 1030), min_size=1, max_size=12)
LIMITED = st.builds(
    EvidenceLimits, nearest=st.integers(1, 3), sentences=st.integers(3, 6), pieces=st.integers(5, 60)
)


@settings(max_examples=80, deadline=None)
@given(PIECES, st.lists(PIECES, max_size=9), LIMITED)
def test_what_is_chosen_is_in_the_order_of_the_text_and_within_its_limits(
    claim: list[int], evidence: list[list[int]], limits: EvidenceLimits
) -> None:
    own = sentence(claim, 0)
    others = [sentence(pieces, 1 + at) for at, pieces in enumerate(evidence)]
    found = chosen(own, others, limits)
    assert found == sorted(set(found))
    assert len(found) <= limits.sentences
    assert bool(found) == bool(evidence)
    length = sum(len(evidence[at]) for at in found)
    assert length <= limits.pieces or len(found) == 1
    if sum(map(len, evidence)) <= limits.pieces and len(evidence) <= limits.sentences:
        assert found == list(range(len(evidence)))
    nearest = max(range(len(others)), key=lambda at: float(own.vector @ others[at].vector), default=None)
    assert nearest is None or nearest in found


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 7), st.integers(0, 1000))
def test_the_one_sentence_that_has_a_piece_of_the_claim_is_chosen(place: int, seed: int) -> None:
    own = sentence([1, 2, 3], seed)
    others = [sentence([1, 2, 50 + at], seed + 1 + at) for at in range(8)]
    others[place] = sentence([3, 60, 61], seed + 1 + place)
    assert place in chosen(own, others, EvidenceLimits(nearest=2, sentences=4, pieces=200))
