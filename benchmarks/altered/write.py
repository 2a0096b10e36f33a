"""The set as files, so that another tool can be run on it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from benchmarks.altered.build import Case, Edit


def write(cases: Iterable[Case], folder: Path) -> int:
    """A folder an article: ``article.txt``, ``draft.txt`` (altered), ``faithful.txt`` and ``key.json``.

    Returns:
        How many were written.
    """
    written = 0
    for case in cases:
        own = folder / case.article.id
        own.mkdir(parents=True, exist_ok=True)
        texts = {"article": case.article.text, "draft": case.altered.text, "faithful": case.faithful.text}
        for name, text in texts.items():
            (own / f"{name}.txt").write_text(text, encoding="utf-8", newline="")
        (own / "key.json").write_text(dumped(case), encoding="utf-8", newline="\n")
        written += 1
    return written


def dumped(case: Case) -> str:
    """``key.json``: the edits of both drafts. Offsets are half-open and count characters."""
    key = {
        "article": case.article.id,
        "source": case.article.source,
        "half": case.article.half,
        "draft": [_edit(edit) for edit in case.altered.edits],
        "faithful": [_edit(edit) for edit in case.faithful.edits],
    }
    return json.dumps(key, ensure_ascii=False, indent=1) + "\n"


def _edit(edit: Edit) -> dict[str, Any]:
    return {
        "family": edit.family,
        "kind": edit.kind,
        "draft": list(edit.draft),
        "article": list(edit.article),
        "new": edit.new,
        "old": edit.old,
        "sentence": list(edit.sentence),
        "origin": list(edit.origin),
        "acts_on": list(edit.acts_on) if edit.acts_on else None,
    }
