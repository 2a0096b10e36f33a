"""Clean articles to alter: paragraphs of whole sentences, from a folder or from the development data.

An article belongs to half ``a`` (what is looked at while checks are mended, and trained on) or ``b`` (what is
reported). A hash decides; articles of one topic stay in one half.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.altered.detokenise import detokenised

HALVES = ("a", "b")
SOURCES = ("rural", "science", "ecb")
_LEAST = 5  # sentences, for an article to be more than a brief
_SENTENCE = re.compile(r"""^["“‘'(]?[A-Z0-9$£€][^\n]{20,}[.!?]["”’')]?$""")
_END = re.compile(r"""[.!?]["”’')]?(?=\s|$)""")
_NO_NEWS = re.compile(
    r"https?:|www\.|@|&#?\w+;|^(by|written by|posted|published|updated|copyright|photo)\b", re.IGNORECASE
)
_SUBHEAD = 4  # words: a shorter line after a blank one heads a section of the same article


@dataclass(frozen=True, slots=True)
class CleanArticle:
    """An article as paragraphs without line breaks. ``group`` is shared by articles on one story."""

    id: str
    source: str
    group: str
    paragraphs: tuple[str, ...]

    @property
    def text(self) -> str:
        """One paragraph a line, an empty line between."""
        return "\n\n".join(self.paragraphs)

    @property
    def half(self) -> str:
        """``a`` or ``b``."""
        return HALVES[hashlib.sha256(self.group.encode()).digest()[0] % 2]


def from_folder(folder: Path) -> Iterator[CleanArticle]:
    """One article a ``.txt`` file, in the order of the names; too short ones are left out.

    Raises:
        SystemExit: there is no such file in the folder.
    """
    files = sorted(folder.glob("*.txt"))
    if not files:
        raise SystemExit(f"no .txt file in {folder.name}")
    for path in files:
        yield from _article(path.parent.name, None, path.read_text(encoding="utf-8").splitlines())


def from_data(folder: Path, source: str) -> Iterator[CleanArticle]:
    """The articles of a source of the development data, in the order of the file."""
    if source == "ecb":
        yield from _ecb(folder / "ecbplus" / "articles.jsonl")
    else:
        yield from _news(folder / "news_text" / f"abc_{source}.txt", source)


def chosen(articles: Iterable[CleanArticle], half: str | None, limit: int | None) -> list[CleanArticle]:
    """Articles of ``half`` (all where None), each text once, in the order that a hash of them decides."""
    kept = {article.id: article for article in articles if half in (None, article.half)}
    return [kept[name] for name in sorted(kept)][:limit]


def _news(path: Path, source: str) -> Iterator[CleanArticle]:
    """Blocks between empty lines; a block under a line of a few words goes on with the article before."""
    blocks = [block.split("\n") for block in path.read_text(encoding="utf-8", errors="replace").split("\n\n")]
    lines: list[str] = []
    for block in blocks:
        head = next((line for line in block if line.strip()), "")
        goes_on = len(head.split()) <= _SUBHEAD and not _END.search(head)
        if lines and not goes_on:
            yield from _article(source, None, lines)
            lines = []
        lines += block
    yield from _article(source, None, lines)


def _ecb(path: Path) -> Iterator[CleanArticle]:
    with path.open(encoding="utf-8") as rows:
        for row in map(json.loads, rows):
            split_hyphens = row["subtopic"] == "ecbplus"
            sentences = (detokenised(sentence, split_hyphens) for sentence in row["sentences"])
            yield from _article("ecb", f"ecb/{row['topic']}", [s for s in sentences if s is not None])


def _article(source: str, group: str | None, lines: Iterable[str]) -> Iterator[CleanArticle]:
    trimmed = (" ".join(line.split()) for line in lines)
    kept = tuple(
        line for line in trimmed if _SENTENCE.match(line) and not _NO_NEWS.search(line) and _whole(line)
    )
    if sum(len(_END.findall(line)) for line in kept) >= _LEAST:
        digest = hashlib.sha256("\n".join(kept).encode()).hexdigest()[:12]
        yield CleanArticle(digest, source, group or digest, kept)


def _whole(line: str) -> bool:
    """No bracket left open, no stray characters. A quotation may go on in the next paragraph."""
    return line.count("(") == line.count(")") and "\ufffd" not in line and not set("<>{}|\\*_") & set(line)
