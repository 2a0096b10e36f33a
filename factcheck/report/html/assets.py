"""The page's own style and script, read once, and the policy that lets these two and nothing else act."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).resolve().parent / "assets"
_STYLE = ("base.css", "story.css", "findings.css", "texts.css", "review.css", "media.css")
_SCRIPT = ("page.js", "filters.js", "panes.js", "ledger.js", "review.js", "keys.js")


def _joined(names: tuple[str, ...]) -> str:
    return "\n".join((_FOLDER / name).read_text(encoding="utf-8").strip() for name in names)


@cache
def style() -> str:
    """The style of every report."""
    return _joined(_STYLE) + "\n"


@cache
def script() -> str:
    """The script of every report, in a scope of its own."""
    return f'(() => {{\n"use strict";\n{_joined(_SCRIPT)}\n}})();\n'


# Before anything is painted, so that the page is not laid out twice.
FIRST = 'document.documentElement.classList.add("js");'


def _source(text: str) -> str:
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode("ascii")
    return f"'sha256-{digest}'"


def policy(styles: str, scripts: str) -> str:
    """The content security policy of a page whose style and script hold these texts, and `FIRST`."""
    return (
        f"default-src 'none'; style-src {_source(styles)}; script-src {_source(FIRST)} {_source(scripts)}; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )
