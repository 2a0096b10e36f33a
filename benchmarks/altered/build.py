"""Drafts of an article: one with alterations, one that says the same in other words. Seeded.

Which sentence is altered and how is decided article by article, so that the drafts of the first articles do
not depend on how many follow.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from random import Random

from benchmarks.altered.articles import CleanArticle
from benchmarks.altered.operators import Named, altering, changes, rewriting
from benchmarks.altered.parsed import ParsedSentence, parsed
from benchmarks.altered.records import Change

EVERY = 2  # of so many sentences that can be altered, one is
_LEANING = ("ADV", "AUX", "PART")  # parts of speech that a finding names by the word they belong to
_ABOUT_HALF = 0.5  # of the other sentences are rewritten


@dataclass(frozen=True, slots=True)
class Edit:
    """One change as it stands: half-open offsets into the draft and into the article, and what is there.

    ``sentence`` is the whole sentence in the draft, ``origin`` in the article. ``acts_on`` is the word of the
    article that altered function words or adverbs belong to ("not" to its verb), None for others.
    """

    family: str
    kind: str
    draft: tuple[int, int]
    article: tuple[int, int]
    new: str
    old: str
    sentence: tuple[int, int]
    origin: tuple[int, int]
    acts_on: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Draft:
    """A text and how it differs from its article, in the order of the text."""

    text: str
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """An article with its two drafts. ``faithful`` has no alteration."""

    article: CleanArticle
    altered: Draft
    faithful: Draft


def build(articles: Iterable[CleanArticle], seed: int) -> Iterator[Case]:
    """A case for each article in which something can be altered or rewritten, in order."""
    alter, rewrite = altering(), rewriting()
    used = Counter[tuple[str, str]]()
    seen = Counter[tuple[str, str]]()
    for article in articles:
        sentences = parsed(article)
        name = f"{seed}/{article.id}"
        choices = [_choices(s, alter, f"{name}/{s.start}", faithful=False) for s in sentences]
        same = [_choices(s, rewrite, f"{name}/{s.start}", faithful=True) for s in sentences]
        random = Random(name)
        stacked = [_stacked(options, random) for options in same]
        picked = _picked(choices, used, seen, random)
        mixed = [
            (picked[at],) if at in picked else (stacked[at] if random.random() < _ABOUT_HALF else ())
            for at in range(len(sentences))
        ]
        altered, faithful = draft(article, sentences, mixed), draft(article, sentences, stacked)
        if picked or faithful.edits:
            yield Case(article, altered, faithful)


def _choices(
    sentence: ParsedSentence, operators: tuple[Named, ...], seed: str, *, faithful: bool
) -> list[Change]:
    return list(changes(sentence.span, operators, seed, faithful=faithful)) if sentence.whole else []


def _picked(
    choices: Sequence[Sequence[Change]],
    used: Counter[tuple[str, str]],
    seen: Counter[tuple[str, str]],
    random: Random,
) -> dict[int, Change]:
    """One change in each run of `EVERY` sentences that can be altered: of the family, then of the kind,
    that was used least so far; where several were, the one that comes up least.
    """
    eligible = [at for at, options in enumerate(choices) if options]
    for at in eligible:
        seen.update({(c.family, c.kind) for c in choices[at]})
    picked: dict[int, Change] = {}
    for first in range(0, len(eligible), EVERY):
        options = [(at, change) for at in eligible[first : first + EVERY] for change in choices[at]]
        by_family = Counter[str]()
        for (family, _), count in used.items():
            by_family[family] += count
        need = {
            (c.family, c.kind): (by_family[c.family], used[c.family, c.kind], seen[c.family, c.kind], c.kind)
            for _, c in options
        }
        wanted = min(need, key=lambda key: need[key])
        at, change = random.choice([(at, c) for at, c in options if (c.family, c.kind) == wanted])
        picked[at] = change
        used[wanted] += 1
    return picked


def _stacked(options: Sequence[Change], random: Random) -> tuple[Change, ...]:
    """As many as do not touch, in the order of the text; which come first is drawn."""
    kept: list[Change] = []
    for change in random.sample(options, len(options)):
        if all(change.end < other.start or other.end < change.start for other in kept):
            kept.append(change)
    return tuple(sorted(kept, key=lambda change: change.start))


def draft(
    article: CleanArticle, sentences: Sequence[ParsedSentence], made: Sequence[Sequence[Change]]
) -> Draft:
    """The text of ``article`` with the changes of each sentence made."""
    text, pieces, at, length = article.text, list[str](), 0, 0
    edits: list[Edit] = []
    for sentence, todo in zip(sentences, made, strict=True):
        if not todo:
            continue
        pieces.append(text[at : sentence.start])
        length += sentence.start - at
        new, places = rewritten(sentence.span.text, todo)
        whole = (length, length + len(new))
        for change, (start, end) in zip(todo, places, strict=True):
            old = differing(sentence.span.text, change)
            place = (sentence.start + old[0], sentence.start + old[1])
            edits.append(
                Edit(
                    change.family,
                    change.kind,
                    (length + start, length + end),
                    place,
                    new[start:end],
                    text[slice(*place)],
                    whole,
                    (sentence.start, sentence.end),
                    _acts_on(sentence, old),
                )
            )
        pieces.append(new)
        length += len(new)
        at = sentence.end
    return Draft("".join([*pieces, text[at:]]), tuple(edits))


def _acts_on(sentence: ParsedSentence, old: tuple[int, int]) -> tuple[int, int] | None:
    """The word that the first of the words at ``old`` belongs to, if they are all adverbs and the like; where
    words were only put in, the one that the word before them or they themselves would belong to.
    """
    first = sentence.span.start_char
    touched = [t for t in sentence.span if t.idx - first < old[1] and old[0] < t.idx - first + len(t)]
    if not touched:
        touched = [t for t in sentence.span if t.idx - first <= old[0]][-1:]
    if not touched or any(token.pos_ not in _LEANING for token in touched):
        return None
    head = touched[0].head
    start = sentence.start + head.idx - first
    return (start, start + len(head))


def rewritten(sentence: str, todo: Sequence[Change]) -> tuple[str, list[tuple[int, int]]]:
    """``sentence`` with changes that do not overlap, in order, and where each now stands."""
    pieces, places, at, moved = [], [], 0, 0
    for change in todo:
        pieces += [sentence[at : change.start], change.text]
        start, end = change.new_span()
        places.append((start + moved, end + moved))
        moved += len(change.text) - (change.end - change.start)
        at = change.end
    return "".join([*pieces, sentence[at:]]), places


def differing(sentence: str, change: Change) -> tuple[int, int]:
    """The stretch of the old sentence that was replaced, without the words that it begins and ends with as
    the new text does, where the operator says that only part of its text is new.
    """
    if change.touched is None:
        return change.start, change.end
    old, new = sentence[change.start : change.end], change.text
    before = 0
    for at in range(min(len(old), len(new)) + 1):
        if old[:at] != new[:at]:
            break
        if at == len(old) or not old[at].isalnum():
            before = at
    after = 0
    for at in range(min(len(old), len(new)) - before + 1):
        if at and old[-at:] != new[-at:]:
            break
        if at == len(old) or not old[len(old) - at - 1].isalnum():
            after = at
    return change.start + before, change.end - after
