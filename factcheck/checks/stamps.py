"""Lines that say when a page was put up or changed, and nothing of the story."""

from __future__ import annotations

import re
from functools import cache

from factcheck.resources import load
from factcheck.views import SentenceView


def is_stamp(view: SentenceView) -> bool:
    """Whether a sentence is a line such as "Updated 3 May 2021, 9:56 AM": dates and times, the words that
    say what they are of, and no other. Two pages put up on two days say nothing different.
    """
    if not view.whens:
        return False
    read = [when.span for when in view.whens] + [quantity.span for quantity in view.quantities]
    for token in view.sentence.tokens:  # nearly every sentence is settled by its first word
        name = _LETTERS.sub("", token.text.lower())
        if name and name not in _words() and not any(span.overlaps(token.span) for span in read):
            return False
    return True


_LETTERS = re.compile(r"[\W\d_]+")


@cache
def _words() -> frozenset[str]:
    return frozenset(load("checks")["stamp_words"])
