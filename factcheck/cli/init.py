"""``factcheck init``: a configuration file to begin with."""

from __future__ import annotations

import json
import os
import textwrap
from collections.abc import Iterator
from typing import Annotated

import typer

from factcheck.cli import options as opt
from factcheck.cli.messages import remarks
from factcheck.cli.output import opened
from factcheck.errors import FactcheckError
from factcheck.records import Severity
from factcheck.report import FORMATS
from factcheck.settings import CONFIG_KEYS, CONFIG_NAME, NEVER, Settings

_WIDTH = 100
_HEAD = (
    "Settings of factcheck for this folder and the folders below it. A line that begins with # and a key "
    "is the default: take the # away and change it. A key without a default shows an example instead. What "
    "a flag says goes before what stands here."
)
_GRADES = ", ".join(Severity)
# What each key means, and a value that somebody might want.
KEYS: dict[str, tuple[str, object]] = {
    "select": (
        "Only these checks or families; all of them where the list is empty. `factcheck checks` lists them.",
        ["NUM", "DAT001"],
    ),
    "ignore": (
        "Not these checks or families. Of two matching entries the longer decides, ignore on a tie.",
        ["NUM003"],
    ),
    "min-severity": (f"Leave out what is less grave: {_GRADES}.", "query"),
    "fail-on": (f"Exit with 1 from this severity on: {_GRADES}, or {NEVER}.", NEVER),
    "published": ("The day of articles that do not say when they appeared. No default.", "2025-05-14"),
    "embedding-model": (
        "A sentence-transformers model: hub id or local folder. The installed one where none is named.",
        "models/our-encoder",
    ),
    "revision": ("The revision of a model from the hub. No default.", "8b3219a"),
    "spacy-model": ("An installed spaCy pipeline for English.", "en_core_web_lg"),
    "format": (f"How audit reports: {', '.join(FORMATS)}.", "markdown"),
    "explain": (
        "Where the page of a check is, for the links of reports: an address or a command with {code} in it.",
        "https://desk.example/checks/{code}",
    ),
    "ledger": (
        "The desk's ledger: a file beside this one, or the address of a shared one.",
        "postgresql://desk.example/factcheck",
    ),
    "editor": ("Who decides, for the ledger. The user of the machine where nobody is named.", "Ana Kos"),
}


def init(
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="PATH", help="Write to PATH.")
    ] = CONFIG_NAME,
    force: Annotated[bool, typer.Option("--force", help="Write over a file that is there.")] = False,
    quiet: opt.Quiet = False,
) -> int:
    """Write a configuration file to begin with.

    Every key stands in it with its meaning, an example and its default, behind a #.
    """
    if not force and (os.path.isfile(output) or os.path.islink(output)):
        raise FactcheckError("is there already", output, "write over it with --force, or elsewhere with -o")
    with opened(output) as write:
        write(scaffold())
    remarks(quiet)(f"wrote {output}; take the # away from a line to change it, then run factcheck audit")
    return 0


def scaffold() -> str:
    """The file: every key of the configuration with its meaning, its default, and an example."""
    lines = list(_comment(_HEAD))
    for key in sorted(CONFIG_KEYS, key=list(KEYS).index):
        lines += ["", *_entry(key)]
    return "\n".join(lines) + "\n"


def _entry(key: str) -> Iterator[str]:
    meaning, example = KEYS[key]
    default = getattr(Settings(), key.replace("-", "_"))
    yield from _comment(meaning)
    yield from _comment(f"Example: {key} = {_toml(example)}")
    if default is not None:
        yield f"#{key} = {_toml(default)}"


def _comment(text: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent="# ", subsequent_indent="# ", break_on_hyphens=False)


def _toml(value: object) -> str:
    """A value as TOML, whose strings and lists of strings are JSON's."""
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(_toml(one) for one in value)}]"
    return json.dumps(str(value), ensure_ascii=False)
