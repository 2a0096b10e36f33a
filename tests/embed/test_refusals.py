"""A model that is absent, altered, pickled or brings code is refused in one line with the way out."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.embed import load_encoder, verify_models
from factcheck.embed.locate import first_difference, locate
from factcheck.embed.manifest import ModelManifest, ModelPackage, default_manifest
from factcheck.errors import FactcheckError

PACKAGE = "desk_test_model_package"


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, ModelManifest]:
    """A package on the path that carries the model, and a manifest that knows only that package."""
    manifest = default_manifest()
    source = locate(manifest)
    folder = tmp_path / PACKAGE / "weights"
    folder.mkdir(parents=True)
    (tmp_path / PACKAGE / "__init__.py").write_text("raise RuntimeError('a model package is not imported')")
    for file in manifest.files:
        shutil.copyfile(source / file.path, folder / file.path)
    monkeypatch.syspath_prepend(str(tmp_path))
    package = ModelPackage("desk-test-model-package", "1", PACKAGE, "weights")
    return folder, replace(manifest, packages=(package,))


def test_a_package_is_found_without_being_imported(elsewhere: tuple[Path, ModelManifest]) -> None:
    folder, manifest = elsewhere
    assert locate(manifest) == folder


@pytest.mark.parametrize("name", ["model.safetensors", "tokenizer.json", "config.json"])
def test_one_flipped_byte_is_refused(tmp_path: Path, name: str) -> None:
    manifest = default_manifest()
    folder = tmp_path / "model"
    shutil.copytree(locate(manifest), folder)
    assert first_difference(folder, manifest) is None
    path = folder / name
    raw = bytearray(path.read_bytes())
    raw[len(raw) // 2] ^= 1
    path.write_bytes(bytes(raw))
    found = first_difference(folder, manifest)
    assert found is not None
    assert found.path == name


def test_an_altered_package_is_refused_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, elsewhere: tuple[Path, ModelManifest]
) -> None:
    folder, manifest = elsewhere
    with (folder / "model.safetensors").open("r+b") as stream:
        stream.seek(-1, 2)
        stream.write(b"\x00")
    # No other installed package may stand in for it here.
    monkeypatch.setattr("importlib.metadata.distributions", lambda: iter(()))
    with pytest.raises(FactcheckError, match=r"model.safetensors: .* altered .*; reinstall") as caught:
        locate(manifest)
    assert str(tmp_path) not in caught.value.line


def test_an_absent_package_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    package = ModelPackage("desk-no-such-package", "1", "desk_no_such_package", "model")
    monkeypatch.setattr("importlib.metadata.distributions", lambda: iter(()))
    with pytest.raises(FactcheckError, match="pip install desk-no-such-package==1"):
        locate(replace(default_manifest(), packages=(package,)))


def test_any_installed_package_with_the_same_bytes_will_do() -> None:
    package = ModelPackage("desk-no-such-package", "1", "desk_no_such_package", "model")
    unknown = replace(default_manifest(), packages=(package,))
    assert first_difference(locate(unknown), default_manifest()) is None


def test_an_altered_graph_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    graph = default_manifest().graph.path
    (tmp_path / graph).write_bytes(b"\x08\x08")
    monkeypatch.setattr("factcheck.embed.manifest.models_folder", lambda: tmp_path)
    status = verify_models()[0]
    assert status.state == "refused"
    assert graph in status.note
    with pytest.raises(FactcheckError, match=graph):
        load_encoder().encode(["This sentence is not in any cache of vectors: qzx."])


@pytest.mark.parametrize(
    ("model", "words"),
    [
        ("desk-nobody/desk-no-such-model", "not on this machine; add --download"),
        ("not a model id", "neither a folder nor a model id"),
        ("/no/such/folder", "neither a folder nor a model id"),
    ],
)
def test_a_model_that_is_not_here_is_not_fetched(model: str, words: str) -> None:
    with pytest.raises(FactcheckError, match=words) as caught:
        load_encoder(model)
    assert caught.value.where == model


def test_a_folder_with_pickled_weights_alone_is_refused(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text("{}")
    (tmp_path / "pytorch_model.bin").write_bytes(b"\x80\x04.")
    with pytest.raises(FactcheckError, match="pickles"):
        load_encoder(str(tmp_path))


def test_a_pickle_in_a_further_module_is_refused(tmp_path: Path) -> None:
    (tmp_path / "model.safetensors").write_bytes(b"")
    (tmp_path / "2_Dense").mkdir()
    (tmp_path / "2_Dense" / "pytorch_model.bin").write_bytes(b"\x80\x04.")
    modules = [
        {"idx": 0, "name": "0", "path": "", "type": "sentence_transformers.models.Transformer"},
        {"idx": 1, "name": "1", "path": "2_Dense", "type": "sentence_transformers.models.Dense"},
    ]
    (tmp_path / "modules.json").write_text(json.dumps(modules))
    with pytest.raises(FactcheckError, match="pickles"):
        load_encoder(str(tmp_path))


def test_a_folder_that_brings_its_own_code_is_refused(tmp_path: Path) -> None:
    (tmp_path / "model.safetensors").write_bytes(b"")
    (tmp_path / "evil.py").write_text("raise SystemExit('this ran')")
    (tmp_path / "modules.json").write_text(json.dumps([{"idx": 0, "path": "", "type": "evil.Module"}]))
    with pytest.raises(FactcheckError, match="code of its own"):
        load_encoder(str(tmp_path))


@pytest.mark.parametrize("modules", ["", "{", "3", '["x"]', '{"type": "y"}'])
def test_a_broken_list_of_modules_is_one_line(tmp_path: Path, modules: str) -> None:
    (tmp_path / "model.safetensors").write_bytes(b"")
    (tmp_path / "modules.json").write_text(modules)
    with pytest.raises(FactcheckError, match=r"modules\.json"):
        load_encoder(str(tmp_path))


def test_a_folder_without_weights_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FactcheckError, match="no weights"):
        load_encoder(str(tmp_path))


def test_a_folder_has_no_revision(tmp_path: Path) -> None:
    with pytest.raises(FactcheckError, match="leave --revision out"):
        load_encoder(str(tmp_path), revision="main")


def test_weights_that_cannot_be_read_are_one_line(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text('{"model_type": "bert"}')
    (tmp_path / "model.safetensors").write_bytes(b"not safetensors")
    encoder = load_encoder(str(tmp_path))
    with pytest.raises(FactcheckError, match="cannot load this model"):
        encoder.encode(["This sentence is not in any cache of vectors: qzx."])


def test_another_folder_goes_through_sentence_transformers(tmp_path: Path) -> None:
    folder = tmp_path / "shorter"
    shutil.copytree(locate(default_manifest()), folder)
    (folder / "sentence_bert_config.json").write_text('{"max_seq_length": 16, "do_lower_case": false}')
    config = json.loads((folder / "config.json").read_text())
    (folder / "config.json").write_text(json.dumps({**config, "note": "no longer the known bytes"}))
    other, default = load_encoder(str(folder), cache_dir=tmp_path), load_encoder(cache_dir=tmp_path)
    assert other.fingerprint != default.fingerprint
    assert other.name == "shorter"
    text = "The harbour was closed on Friday after the storm, and it stayed closed until Sunday at noon."
    assert other.truncated([text, "Short."]) == [True, False]
    assert other.dimension == 384
    near = float(other.encode(["Short."])[0] @ default.encode(["Short."])[0])
    assert near >= 0.9999
