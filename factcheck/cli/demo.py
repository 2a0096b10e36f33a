"""``factcheck demo``: the story that ships with the package."""

from __future__ import annotations

import os
from contextlib import chdir
from typing import Annotated

import typer

from factcheck.cli import options as opt
from factcheck.cli.audit import run_audit
from factcheck.cli.completion import complete_examples
from factcheck.cli.messages import Progress, colour_wanted, columns
from factcheck.cli.output import opened
from factcheck.errors import FactcheckError
from factcheck.report import render
from factcheck.resources import examples_folder
from factcheck.settings import nearest

_STORY = "landslide"
_DRAFT = "draft"
_ARTICLES = (".txt", ".html")


def demo(
    story: Annotated[
        str,
        typer.Argument(metavar="[STORY]", autocompletion=complete_examples, help="A folder of examples/."),
    ] = _STORY,
    format_: opt.Format = None,
    output: opt.Output = None,
    explain: opt.Explain = None,
    quiet: opt.Quiet = False,
    no_progress: opt.NoProgress = False,
) -> int:
    """Audit an example story that ships with factcheck. Exits with 0 whatever it finds."""
    settings = opt.settings_from(None, format=format_, explain=explain)
    root = examples_folder()
    stories = sorted(folder.name for folder in root.iterdir() if folder.is_dir()) if root.is_dir() else []
    if story not in stories:
        raise FactcheckError(
            f"no example story {story!r}", "demo", nearest(story, stories) if stories else "reinstall"
        )
    articles = sorted(path for path in (root / story).iterdir() if path.suffix in _ARTICLES)
    draft = next((f"{story}/{path.name}" for path in articles if path.stem == _DRAFT), None)
    others = [f"{story}/{path.name}" for path in articles if path.stem != _DRAFT]
    # From the folder of the examples, so that no report names where factcheck is installed.
    with opened(os.path.abspath(output) if output else None) as write, chdir(root):
        report = run_audit(others, draft, settings, Progress(quiet=quiet, hidden=no_progress))
        write(render(report, settings.format, colour=colour_wanted(output), width=columns()))
    return 0
