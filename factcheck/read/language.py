"""Which language an article is in, by its script and its function words.

Function words make up a third or more of running text and are few, so that a short list for each
language tells them apart (Dunning, "Statistical identification of language", 1994, on why a few
hundred letters suffice). In doubt the answer is English: what is refused wrongly is not compared.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from functools import cache

from factcheck.resources import lexicon

_WORD = re.compile(r"[^\W\d_]+")
_CLEARLY = 1.5  # times as many function words as in English


def language_of(text: str) -> str:
    """The ISO 639-1 code of the language of ``text``.

    Latin script in an unknown language, and text too short to tell, count as English.
    """
    data = lexicon("read_languages")
    piece = text[: data["most_chars"]].lower()
    other = _by_script(piece)
    if other is not None:
        return other
    words = _WORD.findall(piece)
    if len(words) < data["fewest_words"]:
        return "en"
    shares = {code: sum(word in known for word in words) / len(words) for code, known in _words().items()}
    best = max(shares, key=lambda code: (shares[code], code == "en", code))
    # In a line or two, the particles of names ("de", "dos", "van") are a large share of the words.
    least = data["least_share"] if len(words) >= data["enough_words"] else data["least_share_if_short"]
    clear = shares[best] >= least and shares[best] > shares["en"] * _CLEARLY
    return best if clear else "en"


def _by_script(text: str) -> str | None:
    """The language that the script of most letters gives; None for Latin and for scripts unknown."""
    data = lexicon("read_languages")
    letters = Counter(letter for letter in text if letter.isalpha())
    scripts: Counter[str] = Counter()
    for letter, count in letters.items():
        scripts[data["scripts"].get(unicodedata.name(letter, "").split(" ")[0].split("-")[0], "")] += count
    if scripts["ja"] * 10 > scripts["zh"]:
        scripts["ja"] += scripts.pop("zh", 0)
    code, count = max(scripts.items(), key=lambda item: (item[1], item[0]), default=("", 0))
    if code == "" or count * 2 <= letters.total():
        return None
    for own, marks in data["letters"].get(code, {}).items():
        if any(mark in letters for mark in marks):
            return str(own)
    return str(code)


@cache
def _words() -> Mapping[str, frozenset[str]]:
    return {code: frozenset(words.split()) for code, words in lexicon("read_languages")["words"].items()}
