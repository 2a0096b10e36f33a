"""Parts and their totals inside one sentence: "12 of the 30", "30 soldiers, including 12 conscripts"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from factcheck import measure
from factcheck.checks import inside as figures
from factcheck.records import Level, Quantity, Span
from factcheck.views import SentenceView

_OF = frozenset(["of", "of the", "of its", "of their", "of those", "of these", "out of", "out of the"])
_OF_THEM = ("of them", "of whom", "of those", "of these", "of which")
_INCLUDING = (("including",), ("among", "them"), ("among", "whom"))
_PLURAL = ("NNS", "NNPS")
_FINITE = ("VBD", "VBP", "VBZ", "MD")


def parts(view: SentenceView) -> Iterator[tuple[Quantity, Quantity]]:
    """Each total of a sentence with a figure that is said to be a part of it, whatever the values."""
    for first, second in pairwise(figures.counts(view)):
        if _taken_from(view, first, second):
            yield second, first
        elif _held_by(view, first, second):
            yield first, second


def _held_by(view: SentenceView, total: Quantity, part: Quantity) -> bool:
    return any(holds(view, total, part) for holds in (_includes, _of_them, _begins_with))


def _begins_with(view: SentenceView, total: Quantity, part: Quantity) -> bool:
    """Of the 20 passengers, 25 were hurt: the sentence begins with the total, and the part has no noun."""
    before = figures.words(figures.between(view, Span(0, view.sentence.span.start), total.span))
    if before not in (("of", "the"), ("of", "its"), ("of", "their")) or total.noun is None:
        return False
    if figures.is_group(view, total.noun):
        return False
    told = figures.words(figures.between(view, total.span, part.span))
    rest = figures.words(figures.after(view, part.span))
    return (
        told[-1:] == (total.noun.lower(),)
        and len(told) <= figures.limit("words_to_next")
        and rest[:1] in _BEING
    )


_BEING = (("were",), ("are",), ("was",), ("have",), ("had",), ("did",))


def _taken_from(view: SentenceView, part: Quantity, total: Quantity) -> bool:
    """Twelve of the ten survivors; not of the ten-man crew, nor of the two teams' players."""
    if figures.between(view, part.span, total.span) not in _OF or total.low == 1:
        return False
    if total.noun is None or figures.is_group(view, total.noun):
        return False
    rest = figures.after(view, total.span)
    owned = rest.partition(total.noun.lower())[2][:2]
    return not rest.startswith("-") and not owned.startswith(("'", "’", "-", "/"))


def _includes(view: SentenceView, total: Quantity, part: Quantity) -> bool:
    """600 soldiers on the coast, including 700 conscripts: nothing else between that could hold them."""
    said = figures.between(view, total.span, part.span)
    told = figures.words(said)
    lead = next((lead for lead in _INCLUDING if told[-len(lead) :] == lead), None)
    if lead is None or len(told) > figures.limit("words_to_part"):
        return False
    if not _one_by_one(view, total.noun, part.noun) or _interrupted(said, told[: -len(lead)]):
        return False
    return not _tagged(view, total.span, part.span, (*_PLURAL, *_FINITE), total.noun)


def _of_them(view: SentenceView, total: Quantity, part: Quantity) -> bool:
    """30 people, 40 of them children: the nearest before them that can be meant is the total."""
    rest = figures.after(view, part.span)
    if not rest.startswith(_OF_THEM) or figures.is_group(view, total.noun) or total.noun is None:
        return False
    said = figures.between(view, total.span, part.span)
    told = figures.words(said)
    if len(told) > figures.limit("words_to_part") or _interrupted(said, told):
        return False
    return not _tagged(view, total.span, part.span, _PLURAL, total.noun)


def _one_by_one(view: SentenceView, total: str | None, part: str | None) -> bool:
    if total is None or part is None or figures.is_group(view, total):
        return False
    if figures.lemma(view, total) == figures.lemma(view, part):
        return True
    return figures.is_person(view, total) and figures.is_person(view, part)


def _interrupted(said: str, told: tuple[str, ...]) -> bool:
    """Whether another clause, another member or another count begins between the two."""
    return any(mark in said for mark in ';:()“”"') or bool(figures.listed("breaks") & set(told))


def _tagged(
    view: SentenceView, one: Span, other: Span, tags: tuple[str, ...], but: str | None = None
) -> bool:
    """Whether a word with one of the tags stands between the two, ``but`` apart."""
    inner = Span(one.end, other.start)
    return any(
        token.tag in tags and token.text != but
        for token in view.sentence.tokens
        if inner.contains(token.span)
    )


def closed_lists(view: SentenceView) -> Iterator[tuple[tuple[Quantity, ...], Quantity]]:
    """Each list of counts of one thing with the total that closes it: three, four, seven in all."""
    counts = figures.counts(view)
    for at, total in enumerate(counts):
        listed = counts[:at]
        if len(listed) < figures.limit("fewest_parts") or not _closes(view, listed[-1], total):
            continue
        if all(figures.exact(one) is not None for one in (*listed, total)) and _one_list(view, listed, total):
            yield listed, total


_ENDS = ("in all", "in total", "all told", "altogether", "between them")
_LEADS = ("a total of", "for a total of", "making a total of", "in total", "altogether", "in all")


def _closes(view: SentenceView, last: Quantity, total: Quantity) -> bool:
    said = figures.between(view, last.span, total.span)
    told = " ".join(figures.words(said))
    rest = " ".join(figures.words(figures.after(view, total.span)))
    if not any(mark in said for mark in ",-–—") and " for " not in f" {told} ":
        return False
    if any(told.endswith(lead) for lead in _LEADS):
        return True
    noun = f"{total.noun.lower()} " if total.noun else ""
    return rest.startswith(_ENDS) or rest.removeprefix(noun).startswith(_ENDS)


def _one_list(view: SentenceView, listed: tuple[Quantity, ...], total: Quantity) -> bool:
    """Whether the counts before the total are all there is to add: of its noun, joined, with nothing else."""
    if _dated_apart(view, total):
        return False
    region = Span(listed[0].span.start, total.span.end)
    if any(region.contains(q.span) and q.kind != "count" for q in view.quantities):
        return False
    told = " ".join(figures.words(figures.between(view, Span(region.start, region.start), total.span)))
    for lead in _LEADS:
        told = told.removesuffix(lead)
    if figures.listed("no_sum") & set(told.split()):
        return False
    before = figures.words(figures.between(view, Span(0, view.sentence.span.start), listed[0].span))
    if before and before[-1] in figures.listed("no_sum"):
        return False
    for one, other in pairwise(listed):
        said = figures.between(view, one.span, other.span)
        if "," not in said and "and" not in figures.words(said):
            return False
    nouns = {figures.lemma(view, q.noun) for q in listed if q.noun is not None}
    own = figures.lemma(view, total.noun) if total.noun is not None else None
    if nouns <= {own} or (own is None and len(nouns) == 1):
        return True
    return figures.is_person(view, total.noun) and all(figures.is_person(view, q.noun) for q in listed)


def _dated_apart(view: SentenceView, total: Quantity) -> bool:
    """Whether the total has a date after it that what was listed does not share: 30 in all since January."""
    listed = [when for when in view.whens if when.span.end <= total.span.start]
    own = [when for when in view.whens if when.span.start >= total.span.end]
    agreed = (Level.AGREE, Level.COMPATIBLE)
    return any(all(measure.compare_whens(b, a).level not in agreed for a in listed) for b in own)


def exclusive_parts(view: SentenceView) -> Iterator[tuple[tuple[Quantity, ...], Quantity]]:
    """Each total with two or more parts of it that cannot overlap: 20 of them children and 15 women."""
    counts = figures.counts(view)
    for at, (total, first) in enumerate(pairwise(counts)):
        if not (_held_by(view, total, first) or _spelled_out(view, total, first)):
            continue
        parts = [first]
        for one, other in pairwise(counts[at + 1 :]):
            told = figures.words(figures.between(view, one.span, other.span))
            if len(told) > figures.limit("words_to_next") or _tagged(
                view, one.span, other.span, _FINITE, "were"
            ):
                break
            parts.append(other)
        kinds = [_kind(view, part) for part in parts]
        if len(parts) < figures.limit("fewest_parts") or None in kinds or len(set(kinds)) < len(kinds):
            continue
        apart = any(set(kinds) <= group for group in figures.groups("exclusive"))
        if apart and all(figures.exact(part) is not None for part in parts):
            yield tuple(parts), total


def _spelled_out(view: SentenceView, total: Quantity, part: Quantity) -> bool:
    """Ten people: six men and five women."""
    said = figures.between(view, total.span, part.span)
    return (
        total.noun is not None and said.rstrip(" :—–-") == total.noun.lower() and said != total.noun.lower()
    )


def _kind(view: SentenceView, part: Quantity) -> str | None:
    """What a part is said to be: the first noun after it, after "of them"."""
    for token in view.sentence.tokens:
        if token.span.start >= part.span.end and token.pos in ("NOUN", "PROPN", "VERB"):
            return token.lemma.lower()
    return None
