"""Which sentences of the news data are read by hand: a fixed draw that anyone with the data can repeat.

``ecbplus``: the even-numbered lines (0, 2, 4, ...) of ``ecbplus/articles.jsonl``, sentences as the file
gives them. ``abc``: the sentences of ``news_text/abc_science.txt`` and ``abc_rural.txt``, one a line.
Kept are those that hold a digit, a number word or a currency sign; they are ordered by the sha256 of
their text and the first ones taken. ``fresh``: 45 sentences of each news desk and 60 of ECB+, drawn the
same way with a salt before the text and without those of the other two. The key files name a sentence
by its place and its hash only.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

ECB_SIZE = 300
ABC_SIZE = 60
FRESH_ECB_SIZE = 60
FRESH_ABC_SIZE = 45
FRESH_SALT = "fresh:"
_DESKS = ("abc_science.txt", "abc_rural.txt")

_WORDS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    "|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozen|dozens|hundred"
    "|hundreds|thousand|thousands|million|millions|billion|billions|trillion|half|third|quarter|first|second"
    "|fourth|fifth|sixth|seventh|eighth|ninth|tenth|several|few|double|twice|percent"
)
_HOLDS_FIGURE = re.compile(r"[0-9$€£¥]|\b(?:" + _WORDS + r")\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Drawn:
    """One sentence of the draw: the article's id (a file's name), the index in it, and the text."""

    article: str
    sentence: int
    text: str

    @property
    def digest(self) -> str:
        """The first 12 hex digits of the text's sha256, as the key files state it."""
        return digest(self.text)


def digest(text: str) -> str:
    """The first 12 hex digits of the sha256 of ``text``."""
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _draw(
    sentences: Iterable[Drawn], size: int, salt: str = "", without: frozenset[str] = frozenset()
) -> list[Drawn]:
    """The first ``size`` that hold a figure, by the hash of their text after ``salt``; a repeated text
    counts once, the texts ``without`` never."""
    unique: dict[str, Drawn] = {}
    for sentence in sentences:
        if sentence.text not in without and _HOLDS_FIGURE.search(sentence.text):
            unique.setdefault(hashlib.sha256((salt + sentence.text).encode()).hexdigest(), sentence)
    return [unique[key] for key in sorted(unique)[:size]]


def _ecb_articles(data: Path) -> Iterator[Drawn]:
    lines = (data / "ecbplus" / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    for article in map(json.loads, lines[::2]):
        for index, text in enumerate(article["sentences"]):
            yield Drawn(article["doc"], index, text)


def _abc_desk(data: Path, name: str) -> Iterator[Drawn]:
    lines = (data / "news_text" / name).read_text(encoding="latin-1").split("\n")  # mixed encodings
    return (Drawn(name, index, line.strip()) for index, line in enumerate(lines))


def ecb_sentences(data: Path) -> list[Drawn]:
    """The 300 sentences of ECB+."""
    return _draw(_ecb_articles(data), ECB_SIZE)


def abc_sentences(data: Path) -> list[Drawn]:
    """60 sentences of each news desk of 2006."""
    return [one for name in _DESKS for one in _draw(_abc_desk(data, name), ABC_SIZE)]


def fresh_sentences(data: Path) -> list[Drawn]:
    """45 sentences of each news desk and 60 of ECB+, none of which is in the other two draws."""
    known = frozenset(one.text for one in (*ecb_sentences(data), *abc_sentences(data)))
    drawn = [
        one for name in _DESKS for one in _draw(_abc_desk(data, name), FRESH_ABC_SIZE, FRESH_SALT, known)
    ]
    return drawn + _draw(_ecb_articles(data), FRESH_ECB_SIZE, FRESH_SALT, known)
