"""Which figures of several articles are the figure of one thing: the rows of the matrix.

Two figures meet where the alignment of two articles links them, where they play one part (the same noun, the
same event) in articles whose sentences were not paired, and where one article repeats itself. The meetings
are taken up strongest first, as in agglomerative clustering with cannot-link constraints (Davidson & Ravi,
2005): a row never takes two figures of one article that contradict each other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, product

from factcheck import measure
from factcheck.checks import dating, nearness
from factcheck.measure import words
from factcheck.records import Finding, Level, Quantity, Severity, Side
from factcheck.resources import load
from factcheck.story.held import Held, Key, Row, figures_of, replaced, stands_by
from factcheck.story.ordering import is_later
from factcheck.views import ArticleView, Comparison, Link

_APART = ("subset-total", "incomparable")
_ALLOW = ("bound", "vague", "bound-changed")
_ALIKE = (Level.AGREE, Level.COMPATIBLE)
_FIRST, _LAST = 9.0, 0.0  # above every likeness, and below


def rows(
    views: Sequence[ArticleView], comparisons: Sequence[Comparison], findings: Sequence[Finding]
) -> tuple[Row, ...]:
    """The figures of two articles or more that are of one thing, each row and the rows in reading order."""
    held = {one.key: one for view in views for one in figures_of(view)}
    meetings = [
        *_found(held, findings),
        *_linked(held, comparisons),
        *_alike(list(held.values())),
        *_beside(held, comparisons),
    ]
    meetings = _of_today(meetings, held)
    meetings.sort(key=lambda meeting: -meeting[0])
    row_of: dict[Key, list[Held]] = {key: [one] for key, one in held.items()}
    for _, one, other in meetings:
        mine, theirs = row_of[one], row_of[other]
        if _is_sum_of_another(held[one], held[other]):
            continue
        if mine is theirs or any(_contradict(a, b) for a in mine for b in theirs):
            continue
        mine += theirs
        row_of |= {member.key: mine for member in theirs}
    place = {key: at for at, key in enumerate(held)}
    found = {id(row): sorted(row, key=lambda one: place[one.key]) for row in row_of.values()}
    told = [tuple(row) for row in found.values() if len({one.view.article.id for one in row}) > 1]
    return tuple(sorted(told, key=lambda row: place[row[0].key]))


def _found(held: dict[Key, Held], findings: Sequence[Finding]) -> Iterator[tuple[float, Key, Key]]:
    """What the checks of figures hold against each other, before all else."""
    for finding in findings:
        sides = [_at(held, side) for side in (finding.claim, finding.evidence) if side is not None]
        if loud(finding) and len(sides) > 1 and sides[0] and sides[1]:
            yield _FIRST, sides[0].key, sides[1].key


def loud(finding: Finding) -> bool:
    """Whether a check of figures found what an editor has to look at."""
    return finding.check.startswith("NUM") and finding.severity in (Severity.CORRECTION, Severity.QUERY)


def _at(held: dict[Key, Held], side: Side) -> Held | None:
    """The one figure that a side of a finding points at; None where there are more, or none."""
    inside = [
        one
        for (article, _), one in held.items()
        if article == side.article and side.span.overlaps(one.word.span)
    ]
    return inside[0] if len(inside) == 1 else None


def _linked(held: dict[Key, Held], comparisons: Sequence[Comparison]) -> Iterator[tuple[float, Key, Key]]:
    """What the alignment of two articles links, by the likeness of sentences, parts and values."""
    for comparison in comparisons:
        for match in comparison.matches:
            for link in match.links:
                one = held.get((comparison.claim.article.id, comparison.claim_word(link.claim).span.start))
                other = held.get(
                    (comparison.evidence.article.id, comparison.evidence_word(link.evidence).span.start)
                )
                if one is None or other is None:
                    continue
                found = measure.compare(one.quantity, other.quantity)
                part = measure.affinity(one.quantity, other.quantity)
                # "At least three" allows whatever is more: no sign of one thing where other things happened.
                happened = words.events(one.quantity, other.quantity)
                strange = happened is not None and not words.events_agree(happened)
                allows = found.rung in _ALLOW and (strange or part < _limit("some_part"))
                alike = found.level in _ALIKE
                if (
                    found.rung in _APART
                    or allows
                    or not (alike or _told_alike(comparison, link, found.rung, part))
                ):
                    continue
                yield 1 + match.score * (1 + part) + alike, one.key, other.key


def _told_alike(comparison: Comparison, link: Link, rung: str, part: float) -> bool:
    """Whether two sentences say much the same, so that two different figures are one figure told twice; the
    more so where one number counts two things, as numbers happen to be the same.
    """
    less, more = sorted(nearness(comparison, link.claim.sentence, link.evidence.sentence))
    if rung == "role-changed":
        return less >= _limit("retold_more")
    return part >= _limit("some_part") and less >= _limit("retold_less") and more >= _limit("retold_more")


def _beside(held: dict[Key, Held], comparisons: Sequence[Comparison]) -> Iterator[tuple[float, Key, Key]]:
    """The very same figure, or the same number in another unit, in two sentences that answer each other;
    after all else.
    """
    for comparison in comparisons:
        mine, theirs = comparison.claim.article.id, comparison.evidence.article.id
        for match in comparison.matches:
            ours = [held.get((mine, w.span.start)) for w in comparison.claim.sentences[match.sentence].words]
            for index in match.evidence:
                others = [
                    held.get((theirs, w.span.start)) for w in comparison.evidence.sentences[index].words
                ]
                for one, other in product(ours, others):
                    if one is not None and other is not None and _one_number(one.quantity, other.quantity):
                        yield _LAST, one.key, other.key


def _one_number(mine: Quantity, theirs: Quantity) -> bool:
    number = mine.high if mine.low is None else mine.low
    if mine.kind != theirs.kind or number is None or number not in (theirs.low, theirs.high):
        return False
    if mine.kind == "count" and not (mine.noun and theirs.noun):
        return False
    found = measure.compare(mine, theirs)
    digits = len(number.normalize().as_tuple().digits)
    swapped = mine.unit != theirs.unit and digits >= _limit("digits_of_one_number")
    return found.level is Level.AGREE or (found.level is Level.ALTERED and swapped)


def _of_today(
    meetings: Sequence[tuple[float, Key, Key]], held: dict[Key, Held]
) -> list[tuple[float, Key, Key]]:
    """The meetings, with the new value in the place of an old one that a later report sets it off against."""
    new = replaced(held.values())
    found: list[tuple[float, Key, Key]] = []
    for score, one, other in meetings:
        if (one in new) == (other in new):
            found.append((score, one, other))
            continue
        old, met = (one, other) if one in new else (other, one)
        if is_later(held[old].view.article, held[met].view.article):
            found.append((score, new[old].key, met))
    return found


def _limit(name: str) -> float:
    return float(load("story")["limits"][name])


def _alike(held: Sequence[Held]) -> Iterator[tuple[float, Key, Key]]:
    """Figures of one part: repeated in one article, or given by two whose sentences were not paired."""
    least = _limit("same_part")
    for one, other in combinations(held, 2):
        if not _one_part(one, other):
            continue
        part = measure.affinity(one.quantity, other.quantity)
        alike = measure.compare(one.quantity, other.quantity).level in _ALIKE
        # Only their part says that the two are of one thing: enough for a toll, of which a story has one.
        tolls = words.is_toll(one.quantity) and words.is_toll(other.quantity)
        if part >= least and (alike or (tolls and one.view is not other.view)):
            yield part + alike, one.key, other.key


def _one_part(one: Held, other: Held) -> bool:
    """Whether the same befell the same: no part of a total, no addition, no other day or place."""
    mine, theirs = one.quantity, other.quantity
    if mine.kind != theirs.kind or mine.event is None or theirs.event is None:
        return False
    if mine.subset_of or theirs.subset_of or "increment" in (mine.change, theirs.change):
        return False
    happened = words.events(mine, theirs)
    if happened is None or not words.events_agree(happened) or words.outcome_changed(mine, theirs):
        return False
    if (
        mine.actor
        and theirs.actor
        and not {*mine.actor.casefold().split()} & {*theirs.actor.casefold().split()}
    ):
        return False
    counted = words.nouns(mine, theirs)
    if counted is None and not (words.is_toll(mine) and words.is_toll(theirs)):
        return False
    if not words.nouns_agree(counted):
        return False
    return _one_time(one, other) and _one_place(one, other)


def _one_time(one: Held, other: Held) -> bool:
    """Whether no other day is meant: no date of the one clause is at odds with all of the other, and neither
    looks back where the other does not.
    """
    mine, theirs = dating.near(one.sentence, one.word), dating.near(other.sentence, other.word)
    back = [dating.looks_back(h.view.article, whens) for h, whens in ((one, mine), (other, theirs))]
    if back[0] != back[1]:
        return False
    return (
        not mine
        or not theirs
        or any(measure.compare_whens(a, b).level in _ALIKE for a in mine for b in theirs)
    )


def _one_place(one: Held, other: Held) -> bool:
    """Whether the places that the two sentences name have one in common, or one of them names none."""
    mine, theirs = (
        {m.canonical for m in held.sentence.mentions if m.kind == "place"} for held in (one, other)
    )
    return not mine or not theirs or bool(mine & theirs)


def _is_sum_of_another(one: Held, other: Held) -> bool:
    """Whether one figure is told as the sum so far and the other, another one, is not: what one raid found,
    what all raids found. A toll "so far" is no other than a toll.
    """
    if words.is_toll(one.quantity) or words.is_toll(other.quantity):
        return False
    sums = [stands_by(held, load("story")["summed_up"]) for held in (one, other)]
    return sums[0] != sums[1] and measure.compare(one.quantity, other.quantity).level not in _ALIKE


def _contradict(one: Held, other: Held) -> bool:
    """Whether two figures cannot stand in one row: of one article, and not the same."""
    if one.view is not other.view:
        return False
    return measure.compare(one.quantity, other.quantity).level not in _ALIKE
