"""Pairs to findings: one file per check, loaded by its name, refused when a code repeats."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

from factcheck.checks.findings import findings, findings_inside
from factcheck.checks.spec import FAMILIES, Check, Example, from_module
from factcheck.checks.standing import Standing, nearness

__all__ = [
    "FAMILIES",
    "Check",
    "Example",
    "Standing",
    "findings",
    "findings_inside",
    "nearness",
    "registry",
]


@cache
def registry() -> tuple[Check, ...]:
    """All checks, in the order of their codes.

    Raises:
        ValueError: two files claim one code, or a file's name is not its code.
    """
    found: dict[str, Check] = {}
    for info in pkgutil.iter_modules(__path__):
        if not info.name[-3:].isdigit():
            continue
        check = from_module(importlib.import_module(f"{__name__}.{info.name}"))
        if check.code in found:
            raise ValueError(f"check code {check.code} repeats in {info.name}.py")
        if info.name != check.code.lower():
            raise ValueError(f"{info.name}.py holds {check.code}")
        found[check.code] = check
    return tuple(found[code] for code in sorted(found))
