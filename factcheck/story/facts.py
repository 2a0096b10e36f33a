"""What facts of every kind share."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence

_DIGITS = 12


def fact_id(kind: str, said: Sequence[str], taken: set[str]) -> str:
    """An id that hashes what is said, never where: the same fact has the same id in the next edition. Two
    that say the very same are told apart by a number.
    """
    digest = hashlib.sha256("\x1f".join([kind, *(" ".join(each.split()) for each in said)]).encode())
    plain = f"{kind}-{digest.hexdigest()[:_DIGITS]}"
    number, found = 1, plain
    while found in taken:
        number += 1
        found = f"{plain}-{number}"
    return found


def independent(articles: Collection[str], origins: Sequence[Sequence[str]]) -> int:
    """How many of the ``origins`` bear something out that these ``articles`` say: at least one."""
    return max(len(bearing(articles, origins)), int(bool(articles)))


def bearing(articles: Collection[str], origins: Sequence[Sequence[str]]) -> frozenset[int]:
    """The ``origins``, by their place, that have one of these articles. An article that goes back to several
    speaks for none of them by itself.
    """
    merged = {each for group in origins for each in group if sum(each in other for other in origins) > 1}
    return frozenset(
        at for at, group in enumerate(origins) if any(a in articles and a not in merged for a in group)
    )
