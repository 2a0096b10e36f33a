"""Lines that say when a story was published: "Published: Aug. 24, 2025", "24 August 2025, 10:04 IST"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from factcheck.read.blocks import Block, words_of
from factcheck.read.calendar import Day, find_day
from factcheck.resources import lexicon

_FIRST, _PLAIN, _LATER = 0, 1, 2


@dataclass(frozen=True, slots=True)
class PublishedLine:
    """A line with a date of publication. ``rank`` orders rivals: 0 first published, 1 a bare date,
    2 updated. ``day`` is None where the line gives no calendar day ("Updated 3 hours ago").
    """

    rank: int
    day: Day | None


def published_line(block: Block, *, beside_body: bool) -> PublishedLine | None:
    """What ``block`` says of publication; None when it is not such a line.

    Beside the body (before its first or after its last paragraph) a line may also hold a place or
    an author: "Chennai | August 24, 2025 10:15 IST".
    """
    data = lexicon("read_dates")
    if (
        not block.words
        or len(block.words) > data["most_words"]
        or (block.ends and block.text.rstrip()[-1] != ".")
    ):
        return None
    rank = _rank(block)
    day = find_day(block.text)
    left = _leftover(block, day)
    if day is None and rank is None:
        return PublishedLine(_PLAIN, None) if "ago" in block.words and not left else None
    if (
        rank is not None
        and (day is not None or not left)
        and len(block.words) > 1
        and not (block.ends and left)
    ):
        return PublishedLine(rank, day)
    if day is None or block.ends:
        return None
    if not left or (beside_body and day.year is not None and all(word[:1].isupper() for word in left)):
        return PublishedLine(_PLAIN if rank is None else rank, day)
    return None


def earliest_rank(lines: tuple[PublishedLine, ...]) -> date | None:
    """The date of publication among ``lines``: first published before a bare date before updated."""
    dated = [line for line in lines if line.day is not None and line.day.year is not None]
    best = min(dated, key=lambda line: line.rank, default=None)
    return None if best is None or best.day is None else best.day.on(None)


def _rank(block: Block) -> int | None:
    data = lexicon("read_dates")
    for rank, labels in ((_FIRST, data["first_labels"]), (_LATER, data["later_labels"])):
        for label in labels:
            words = tuple(label.split())
            if block.words[: len(words)] == words:
                return rank
    return None


def _leftover(block: Block, day: Day | None) -> list[str]:
    """The words of the line that are no part of a date or its label, as they stand."""
    data = lexicon("read_dates")
    labels = {
        word for key in ("first_labels", "later_labels") for label in data[key] for word in label.split()
    }
    known = labels | set(data["fillers"]) | set(data["months"])
    text = block.text if day is None else f"{block.text[: day.start]} {block.text[day.end :]}"
    words = (word.strip(".,:;|()[]•·-–—/") for word in text.split())
    return [word for word in words if word and not word[0].isdigit() and not set(words_of(word)) <= known]
