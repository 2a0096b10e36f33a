"""What is set apart inside a paragraph: list marks, alt text, glued furniture, agency sign-offs."""

from __future__ import annotations

import re
from functools import cache

from factcheck.read.blocks import Block, ends_as_sentence, words_of
from factcheck.read.rules import rules
from factcheck.records import Span
from factcheck.resources import lexicon

_LAST_BRACKET = re.compile(r"\s*[(\[]([^()\[\]]{2,240})[)\]]\s*\.?$")
_LAST_DASH = re.compile(r"\s*[-–—]{1,2}\s?([A-Z][\w .&/]{1,40})$")


def glued_end(block: Block) -> tuple[Span, str] | None:
    """The span of furniture at the end of a body paragraph, with its reason.

    "…he said.Story continues below this ad", "…he said. (With inputs from agencies)",
    "…he said. — AFP". What is left must close as a sentence.
    """
    text = block.text.rstrip()
    found = _phrase(text) or _bracket(text) or _dash(text)
    if found is None or not ends_as_sentence(text[: found[0]]):
        return None
    start = found[0] + len(text[found[0] :]) - len(text[found[0] :].lstrip())
    return Span(block.span.start + start, block.span.start + len(text)), found[1]


def _phrase(text: str) -> tuple[int, str] | None:
    lowered = text[-60:].lower().rstrip(" .")
    for rule in rules():
        if rule.match == "glued-end":
            for phrase in rule.phrases:
                if lowered.endswith(phrase) and len(lowered) > len(phrase):
                    return len(text) - len(text[-60:]) + len(lowered) - len(phrase), rule.reason
    return None


def _bracket(text: str) -> tuple[int, str] | None:
    found = _LAST_BRACKET.search(text, max(0, len(text) - 250))
    if found is None:
        return None
    inner = " ".join(words_of(found[1]))
    signed = any(
        f" {inner} ".find(f" {phrase} ") >= 0 or inner.startswith(phrase)
        for rule in rules()
        if rule.match == "glued-bracket"
        for phrase in rule.phrases
    )
    return (found.start(), "sign-off") if signed or _all_agencies(found[1]) else None


def _dash(text: str) -> tuple[int, str] | None:
    found = _LAST_DASH.search(text, max(0, len(text) - 50))
    return (found.start(), "sign-off") if found is not None and _all_agencies(found[1]) else None


def _all_agencies(words: str) -> bool:
    return all(part.strip().lower() in _agencies() for part in re.split(r"[/,]", words))


@cache
def _agencies() -> frozenset[str]:
    return frozenset(name.lower() for name in lexicon("datelines")["agencies"])
