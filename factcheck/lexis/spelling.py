"""One spelling for the variants of a word: British and American, hyphened, open and closed compounds.

The result is a key to compare by, not a word to show: both ``defence`` and ``defense`` become the same
string, and so do ``anti-air`` and ``antiair``. Words that differ by such a variant only and mean two
things (``re-sign``, ``resign``) stand in the lexicon ``spelling`` as exceptions.
"""

from __future__ import annotations

from functools import lru_cache

from factcheck.resources import lexicon

_JOINTS = str.maketrans("", "", "-‐‑–' ’")


@lru_cache(maxsize=65536)
def normal(word: str) -> str:
    """The key shared by all spellings of ``word``; lower case, without hyphens and spaces."""
    data = lexicon("spelling")
    lowered = word.lower().strip()
    if lowered in data["distinct"]:
        return lowered
    joined = lowered.translate(_JOINTS) or lowered
    pairs: dict[str, str] = data["pairs"]
    if joined in pairs:
        return pairs[joined]
    for british, american, least in data["suffixes"]:
        if len(joined) >= least and joined.endswith(british):
            return joined[: -len(british)] + str(american)
    return joined
