"""What the default encoder promises: the model's own vectors, for each text alone."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.embed import Encoder, load_encoder
from factcheck.embed.locate import locate
from factcheck.embed.manifest import default_manifest
from factcheck.embed.onnx_encoder import OnnxEncoder, equal_lengths
from factcheck.embed.safe_folder import folder_fingerprint
from factcheck.embed.sentence_encoder import BACKEND, SentenceEncoder, prepare_environment
from tests.embed.sentences import SENTENCES


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    manifest = default_manifest()
    return OnnxEncoder(manifest, locate(manifest))


@pytest.fixture(scope="module")
def reference() -> Encoder:
    prepare_environment(download=False)
    folder = locate(default_manifest())
    return SentenceEncoder("reference", folder, folder_fingerprint(folder, BACKEND))


def test_vectors_are_those_of_sentence_transformers(encoder: Encoder, reference: Encoder) -> None:
    ours, theirs = encoder.encode(SENTENCES), reference.encode(SENTENCES)
    cosines = (ours * theirs).sum(axis=1)
    assert ours.shape == theirs.shape == (len(SENTENCES), encoder.dimension)
    assert ours.dtype == np.float32
    assert cosines.min() >= 0.9999, SENTENCES[int(cosines.argmin())]


def test_both_say_which_texts_are_cut(encoder: Encoder, reference: Encoder) -> None:
    cut = encoder.truncated(SENTENCES)
    assert cut == reference.truncated(SENTENCES)
    assert cut[-1]
    assert sum(cut) == 1


def test_what_lies_beyond_the_window_is_not_in_the_vector(encoder: Encoder) -> None:
    long = SENTENCES[-1]
    first, second = encoder.encode([long, long + "Everything above is false."])
    assert first.tobytes() == second.tobytes()


def test_a_paraphrase_is_nearer_than_another_subject(encoder: Encoder) -> None:
    claim, paraphrase, other = encoder.encode([SENTENCES[1], SENTENCES[2], SENTENCES[13]])
    assert claim @ paraphrase > 0.6 > 0.3 > claim @ other


def test_no_texts_give_no_rows(encoder: Encoder) -> None:
    assert encoder.encode([]).shape == (0, encoder.dimension)
    assert encoder.encode_states([]) == []


def test_a_lone_surrogate_moves_no_offset(encoder: Encoder) -> None:
    text = "The \ud83d minister left."
    (read,) = encoder.encode_states([text]) or []
    assert "minister" in [text[start:end] for start, end in read.spans]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.text(max_size=60), min_size=1, max_size=6))
def test_a_vector_depends_on_its_text_alone(encoder: Encoder, texts: list[str]) -> None:
    together = encoder.encode([*texts, *reversed(texts), SENTENCES[0]])
    for row, text in enumerate(texts):
        assert together[row].tobytes() == encoder.encode([text])[0].tobytes()
        assert together[2 * len(texts) - 1 - row].tobytes() == together[row].tobytes()


def test_texts_of_one_length_do_not_move_each_other(encoder: Encoder) -> None:
    texts = [f"{count} people left the {place}." for count in range(12, 32) for place in ("town", "bank")]
    texts += [f"{count} boats sank." for count in range(12, 22)]
    together, read = encoder.encode(texts), encoder.encode_states(texts) or []
    for row, text in enumerate(texts):
        assert together[row].tobytes() == encoder.encode([text])[0].tobytes()
        (alone,) = encoder.encode_states([text]) or []
        assert read[row].vector.tobytes() == together[row].tobytes()
        assert [each.tobytes() for each in read[row].states] == [each.tobytes() for each in alone.states]


@given(st.lists(st.integers(min_value=2, max_value=256), max_size=80))
def test_batches_hold_every_text_once_and_one_length_each(lengths: list[int]) -> None:
    batches = equal_lengths(lengths)
    assert sorted(at for batch in batches for at in batch) == list(range(len(lengths)))
    assert all(len({lengths[at] for at in batch}) == 1 for batch in batches)


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=80))
def test_rows_have_length_one_and_spans_lie_in_the_text(encoder: Encoder, text: str) -> None:
    assert np.linalg.norm(encoder.encode([text])[0]) == pytest.approx(1, abs=1e-5)
    (read,) = encoder.encode_states([text]) or []
    assert {each.shape for each in read.states} == {(len(read.ids), encoder.dimension)}
    spans = [span for span, special in zip(read.spans, read.special, strict=True) if not special]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert spans == sorted(spans)


def test_the_model_answers_to_its_hub_name() -> None:
    default = load_encoder()
    assert load_encoder("sentence-transformers/all-MiniLM-L6-v2").fingerprint == default.fingerprint
    assert load_encoder(str(locate(default_manifest()))).fingerprint == default.fingerprint


def test_the_fast_path_never_imports_torch() -> None:
    code = (
        "import sys; from factcheck.embed import diagnose, load_encoder\n"
        "assert not {'numpy', 'onnxruntime', 'tokenizers'} & set(sys.modules), 'imported too early'\n"
        "encoder = load_encoder(); encoder.warm(); encoder.encode(['A bridge fell.'])\n"
        "encoder.encode_states(['A bridge fell.']); diagnose()\n"
        "print(sorted({'torch', 'transformers', 'sentence_transformers', 'onnx'} & set(sys.modules)))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
