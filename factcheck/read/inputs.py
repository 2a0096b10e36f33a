"""What the user named (files, patterns, folders, standard input) as a list of files."""

from __future__ import annotations

import glob
import os
from collections.abc import Sequence
from pathlib import PurePath

from factcheck.errors import FactcheckError
from factcheck.resources import lexicon

STDIN = "-"


def expand(name: str) -> tuple[str, ...]:
    """The files that one input stands for, sorted by name, written as the user wrote the input.

    Raises:
        FactcheckError: a folder without articles or that may not be listed, or a pattern without a match.
    """
    if name == STDIN:
        return (name,)
    try:
        if os.path.isdir(name):
            return _in_folder(name)
        if os.path.lexists(name) or not glob.has_magic(name):
            return (name,)
        found = tuple(sorted(path for path in glob.glob(name, recursive=True) if not os.path.isdir(path)))
    except ValueError:
        return (name,)  # a path with a NUL: refused where it is read
    if not found:
        raise FactcheckError("no file matches this pattern", name, "check the pattern, or name the files")
    return found


def _in_folder(folder: str) -> tuple[str, ...]:
    suffixes = lexicon("read_limits")["suffixes"]
    try:
        names = sorted(os.listdir(folder))
    except OSError as error:
        raise FactcheckError("folder may not be listed", folder, "ask for read permission") from error
    found = [os.path.join(folder, name) for name in names]
    files = tuple(
        path
        for path in found
        if os.path.splitext(path)[1].lower() in suffixes
        and not os.path.basename(path).startswith(".")
        and os.path.splitext(os.path.basename(path))[0].lower() not in lexicon("read_limits")["no_articles"]
        and not os.path.isdir(path)
    )
    if not files:
        kinds = ", ".join(f"*{suffix}" for suffix in suffixes)
        raise FactcheckError(f"folder without articles ({kinds})", folder, "name a folder that holds some")
    return files


def source_names(paths: Sequence[str]) -> tuple[str, ...]:
    """A short name for each path that no other has: its stem, else its file name, else with its
    folder, else numbered.
    """
    names = ["stdin" if path == STDIN else PurePath(path).stem for path in paths]
    for longer in (_file_name, _with_folder):
        names = [
            longer(path) if names.count(name) > 1 else name for path, name in zip(paths, names, strict=True)
        ]
    taken: set[str] = set()
    for index, name in enumerate(names):
        candidate, number = name, 1
        while candidate in taken or (number > 1 and candidate in names):
            number += 1
            candidate = f"{name}-{number}"
        taken.add(candidate)
        names[index] = candidate
    return tuple(names)


def _file_name(path: str) -> str:
    return "stdin" if path == STDIN else PurePath(path).name


def _with_folder(path: str) -> str:
    return _file_name(path) if path == STDIN else "/".join(PurePath(path).parts[-2:])
