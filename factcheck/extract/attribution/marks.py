"""Quotation marks to stretches of quoted words: one linear pass over each paragraph.

Straight, curly, angle, low and single marks; nesting; an apostrophe is no mark; an inch sign after a
figure is no mark. A mark that is never answered quotes nothing beyond its own paragraph: it is kept
only where it opens that paragraph or the next one opens with a mark again, the typographic custom for a
speech of several paragraphs (Chicago Manual of Style 13.32). Where the next one goes on without a mark, the
speech ends at the mark that closes nothing else there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.records import Sentence, Span
from factcheck.resources import lexicon

_CLOSER = {"“": "”", "„": "”", "«": "»", "‹": "›", "‘": "’", "‚": "’"}
# German-style and reversed pairs close with the mark that opens an English one.
_ALSO_CLOSES = {"„": "“", "‚": "‘"}
_DOUBLE = '"'
_SINGLE = "'"
_SINGLES = frozenset("'‘’‚")
_LONGEST = 3000
_REACH = 600
_ENDING = 8  # tokens in which ", the mayor said on Sunday." stands
_OPENING_BEFORE = frozenset("([{—–-/:;“‘\"'«„")


@dataclass(slots=True)
class _Open:
    kind: str
    at: int


def paragraphs(text: str, sentences: Sequence[Sentence]) -> list[Span]:
    """The lines of ``text`` that hold sentences; lines that share a sentence (hard-wrapped text) are one."""
    found: list[Span] = []
    cursor = 0
    for sentence in sorted(sentences, key=lambda one: one.span):
        if found and sentence.span.start < found[-1].end:
            cursor = found[-1].end
            if sentence.span.end <= cursor:
                continue
            start = found.pop().start
        else:
            start = text.rfind("\n", 0, sentence.span.start) + 1
        end = text.find("\n", max(sentence.span.end, sentence.span.start))
        end = len(text) if end < 0 else end
        found.append(Span(start, end))
    return found


def quoted_spans(text: str, sentences: Sequence[Sentence]) -> tuple[Span, ...]:
    """Spans of quoted words without their marks, outer before inner, in text order."""
    units = paragraphs(text, sentences)
    found: list[Span] = []
    goes_on = False
    for index, unit in enumerate(units):
        spans, pending, stray = _scan(text, unit)
        found.extend(spans)
        if goes_on and stray is not None:
            found.append(_trim(text, unit.start, stray))
        following = units[index + 1] if index + 1 < len(units) else None
        opens = pending is not None and not text[unit.start : pending.at].strip()
        goes_on = opens and not any(_names_speaker(one) for one in sentences if unit.contains(one.span))
        if pending is not None and (goes_on or (following is not None and _reopens(text, following))):
            found.append(_trim(text, pending.at + 1, unit.end))
    kept = {span for span in found if span.start < span.end and span.end - span.start <= _LONGEST}
    return tuple(sorted(kept, key=lambda span: (span.start, -span.end)))


def _names_speaker(sentence: Sentence) -> bool:
    """Whether a sentence ends in ", the mayor said.": its unanswered mark should have closed before that."""
    verbs = lexicon("reporting")["verbs"]
    ending = [token for token in sentence.tokens[-_ENDING:] if token.pos != "PUNCT" or token.text == ","]
    said = [token for token in ending if token.lemma in verbs and token.tag in ("VBD", "VBZ")]
    return bool(said) and any(token.text == "," for token in ending if token.i < said[-1].i)


def _scan(text: str, unit: Span) -> tuple[list[Span], _Open | None, int | None]:
    """Closed quotations of the paragraph, the first double mark left open, and the place of a mark that
    closes what stands open since before the paragraph.
    """
    found: list[Span] = []
    stack: list[_Open] = []
    stray: int | None = None
    coming = _closers(text, unit)
    for at in range(unit.start, unit.end):
        char = text[at]
        if char in '"”»' and stray is None and not stack and not found and _ends(text, unit, at):
            stray = at
        elif char in _SINGLES:
            _single(text, unit, at, stack, found, coming)
        elif char == _DOUBLE:
            _straight(text, unit, at, stack, found)
        elif char in _CLOSER and not _closes(stack, char):
            # The same mark opening again: the first was never closed.
            while stack and stack[-1].kind == char:
                stack.pop()
            stack.append(_Open(char, at))
        elif char in "”»›“":
            _close(text, at, stack, found, char)
    double = [one for one in stack if one.kind not in _SINGLES]
    return found, double[0] if double else None, stray


def _ends(text: str, unit: Span, at: int) -> bool:
    """Whether a mark stands where only a closing one can: behind a word or a stop, before none."""
    before, after = _around(text, unit, at)
    return bool(before) and not before.isspace() and before not in _OPENING_BEFORE and not after.isalnum()


def _closes(stack: list[_Open], char: str) -> bool:
    return any(_ALSO_CLOSES.get(one.kind) == char for one in stack)


def _close(text: str, at: int, stack: list[_Open], found: list[Span], char: str) -> None:
    """Close the innermost quotation that ``char`` answers; what was opened inside it and is still open
    was no quotation.
    """
    for depth in range(len(stack) - 1, -1, -1):
        kind = stack[depth].kind
        if char in (_CLOSER.get(kind), _ALSO_CLOSES.get(kind), kind if kind in "\"'" else None):
            found.append(_trim(text, stack[depth].at + 1, at))
            del stack[depth:]
            return


def _straight(text: str, unit: Span, at: int, stack: list[_Open], found: list[Span]) -> None:
    before, after = _around(text, unit, at)
    is_open = any(one.kind == _DOUBLE for one in stack)
    opens = (before.isspace() or before in _OPENING_BEFORE or not before) and not (
        after.isspace() or not after
    )
    closes = bool(before) and not before.isspace() and (not after or not after.isalnum())
    if is_open and (closes or not opens):
        _close(text, at, stack, found, _DOUBLE)
    elif is_open:
        del stack[next(i for i, one in enumerate(stack) if one.kind == _DOUBLE) :]
        stack.append(_Open(_DOUBLE, at))
    elif not (closes and not opens):
        stack.append(_Open(_DOUBLE, at))


def _single(text: str, unit: Span, at: int, stack: list[_Open], found: list[Span], coming: list[int]) -> None:
    before, after = _around(text, unit, at)
    char = text[at]
    left = not before or before.isspace() or before in _OPENING_BEFORE
    if char in "‘‚" or (char == _SINGLE and left and after.isalnum()):
        answered = coming[at + 1 - unit.start] < at + _REACH
        if answered and not after.isdigit() and not _is_elision(text, at):
            stack.append(_Open(char, at))
        return
    inside = bool(stack) and stack[-1].kind in _SINGLES
    if left or after.isalnum() or not inside or (before in "sS" and _is_possessive(text, unit, at, coming)):
        return
    found.append(_trim(text, stack.pop().at + 1, at))


def _is_elision(text: str, at: int) -> bool:
    """'em, 'tis, 'cause: a mark for left-out letters."""
    end = at + 1
    while end < len(text) and end < at + 12 and text[end].isalpha():
        end += 1
    return text[at + 1 : end].lower() in lexicon("quotes")["elisions"]


def _closers(text: str, unit: Span) -> list[int]:
    """For each position of the paragraph, the next one after it where a single mark could close."""
    coming = [unit.end + _REACH] * (unit.end - unit.start + 2)
    for at in range(unit.end - 1, unit.start - 1, -1):
        offset = at - unit.start
        coming[offset] = coming[offset + 1]
        if text[at] in "'’":
            before, after = _around(text, unit, at)
            if before and not before.isspace() and not after.isalnum():
                coming[offset] = at
    return coming


def _is_possessive(text: str, unit: Span, at: int, coming: list[int]) -> bool:
    """A plural possessive inside a single-quoted speech ("'The workers' rights matter,' he said"): a
    lower-case word follows, and the next mark that could close stands after sentence punctuation.
    """
    after = text[at + 1 : at + 3]
    if not (after[:1].isspace() and after[1:].islower()):
        return False
    following = coming[at + 1 - unit.start]
    return following < min(unit.end, at + _REACH) and text[following - 1] in ",.!?"


def _around(text: str, unit: Span, at: int) -> tuple[str, str]:
    before = text[at - 1] if at > unit.start else ""
    after = text[at + 1] if at + 1 < unit.end else ""
    return before, after


def _reopens(text: str, unit: Span) -> bool:
    return text[unit.start : unit.end].lstrip()[:1] in ("“", '"', "«", "‘", "„")


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
