"""``factcheck models``: list, verify, prepare."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from factcheck.cli import options as opt
from factcheck.cli.messages import complain
from factcheck.errors import FactcheckError

app = typer.Typer(help="List, verify and prepare embedding models.", rich_markup_mode=None)
NAMES = Annotated[
    list[str] | None,
    typer.Argument(metavar="[MODEL]...", help="Names from `models list`; all when left out."),
]


@app.command("list")
def list_() -> int:
    """List the models that factcheck knows, the default first, and whether each is installed."""
    from factcheck.embed.locate import package_folder
    from factcheck.embed.manifest import default_manifest, manifests

    for manifest in manifests():
        installed = any(package_folder(package) for package in manifest.packages)
        size = sum(file.size for file in manifest.files) / 1_000_000
        parts = (
            manifest.name,
            f"{manifest.dimension} dimensions",
            f"{manifest.max_tokens} tokens",
            f"{size:.0f} MB",
            manifest.licence,
            "installed" if installed else "not installed",
            *(("default",) if manifest == default_manifest() else ()),
        )
        sys.stdout.write(" · ".join(parts) + "\n")
    return 0


@app.command()
def verify(names: NAMES = None) -> int:
    """Compare every file of the models with its sha256. Exits with 2 when one is missing or differs."""
    from factcheck.embed.locate import locate
    from factcheck.embed.manifest import graph_path, manifest_for, manifests, read_verified
    from factcheck.settings import nearest

    known = [manifest.name for manifest in manifests()]
    for name in names or known:
        manifest = manifest_for(name)
        if manifest is None:
            raise FactcheckError(f"unknown model {name!r}", "models verify", nearest(name, known))
        locate(manifest)
        read_verified(graph_path(manifest), manifest.graph)
        for file in (*manifest.files, manifest.graph):
            sys.stdout.write(f"ok  {file.sha256}  {manifest.name}/{file.path}\n")
    return 0


@app.command()
def prepare(
    embedding_model: opt.EmbeddingModel = None,
    revision: opt.Revision = None,
    download: opt.Download = False,
    config: opt.Config = None,
) -> int:
    """Load the embedding model and encode one sentence, so that the first audit needs nothing more.

    The default model needs no preparation; this proves it. With --download a named model is fetched.
    """
    from factcheck.embed import load_encoder

    settings = opt.settings_from(
        config, embedding_model=embedding_model, revision=revision, download=download
    )
    encoder = load_encoder(
        settings.embedding_model, revision=settings.revision, download=settings.download, progress=complain
    )
    encoder.encode(["Ready."])
    sys.stdout.write(f"ready  {encoder.name}  {encoder.dimension} dimensions  {encoder.fingerprint}\n")
    return 0
