"""``factcheck models``: list, verify, prepare."""

from __future__ import annotations

import sys
from collections.abc import Iterable

import typer

from factcheck.cli import options as opt
from factcheck.cli.messages import complain

app = typer.Typer(help="List, verify and prepare embedding models.", rich_markup_mode=None)


@app.command("list")
def list_() -> int:
    """List the models that factcheck knows by content, the default first, and its own."""
    from factcheck.embed import list_models, support_manifest

    for at, manifest in enumerate(list_models()):
        size = sum(file.size for file in manifest.files)
        carried = " or ".join(package.distribution for package in manifest.packages)
        _show(
            manifest.name,
            f"{manifest.dimension} dimensions",
            f"{manifest.max_tokens} tokens",
            f"{size / 1_000_000:.0f} MB",
            manifest.licence,
            f"in {carried}",
            *(("default",) if at == 0 else ()),
        )
    own = support_manifest()
    size = own.weights.size
    _show("support", f"reads on from {own.encoder}", f"{size / 1_000_000:.0f} MB", "Apache-2.0", "shipped")
    return 0


@app.command()
def verify() -> int:
    """Compare every file of the known models with its sha256.

    Exits with 2 when one is missing or differs.
    """
    from factcheck.embed import verify_models

    statuses = verify_models()
    for status in statuses:
        _show(status.state, status.name, f"sha256 {status.sha256}", status.folder or "not found")
    return _refused(status.note for status in statuses)


@app.command()
def prepare(
    embedding_model: opt.EmbeddingModel = None,
    revision: opt.Revision = None,
    download: opt.Download = False,
    config: opt.Config = None,
) -> int:
    """Open a model and encode a sentence; fetch it with --download.

    The default model needs no preparation; this proves that it works.
    """
    from factcheck.embed import load_encoder
    from factcheck.embed import prepare as prepare_known

    settings = opt.settings_from(
        config, embedding_model=embedding_model, revision=revision, download=download
    )
    if settings.embedding_model is None and settings.revision is None:
        for status in prepare_known(complain):
            _show("ready", status.name, f"{status.dimension} dimensions")
        return 0
    encoder = load_encoder(
        settings.embedding_model, revision=settings.revision, download=settings.download, progress=complain
    )
    encoder.encode(["Ready."])
    _show("ready", encoder.name, f"{encoder.dimension} dimensions")
    return 0


def _show(*parts: str) -> None:
    sys.stdout.write(" · ".join(parts) + "\n")


def _refused(notes: Iterable[str]) -> int:
    wrong = [note for note in notes if note]
    for note in wrong:
        complain(note)
    return 2 if wrong else 0
