"""Figures that one article gives twice for one thing: same noun, same act, same circumstances.

An article gives many figures for like things: of other places, other days, other sources, parts and totals,
earlier and later counts. So two figures are held to mean one thing only where all that is said around them
agrees, or one of them says less, and nothing marks the one as another count.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from factcheck import measure
from factcheck.checks import inside as figures
from factcheck.checks import look
from factcheck.checks.spec import Spot
from factcheck.records import Level, Quantity, When
from factcheck.views import ArticleView, SentenceView, Word

_KINDS = ("count", "measure", "money")
_DEFINITE = ("the", "this", "that", "these", "those", "its", "their", "his", "her")
_DAY = ("day", "hour", "minute", "part-of-day")


@dataclass(frozen=True, slots=True)
class Told:
    """A figure with all that tells which one it is. ``frame`` holds the nouns and names of its clause;
    ``while_what`` marks a sentence with a clause of time.
    """

    spot: Spot
    quantity: Quantity
    noun: str | None
    modifiers: frozenset[str]
    frame: frozenset[str]
    indefinite: frozenset[str]
    names: frozenset[str]
    whens: tuple[When, ...]
    while_what: bool
    source: str | None
    headline: bool


@dataclass(frozen=True, slots=True)
class Twice:
    """One thing given twice: what it is, and where the two figures stand, the later one first."""

    what: str
    later: Spot
    earlier: Spot


def repeated(view: ArticleView) -> Iterator[Twice]:
    """Each two figures that mean one thing and say different values."""
    told = [one for at, sentence in enumerate(view.sentences) for one in _told(at, sentence)]
    told.sort(key=lambda one: one.spot.span)
    for at, later in enumerate(told):
        for earlier in told[max(0, at - int(figures.limit("looked_back"))) : at]:
            elsewhere = earlier.spot.sentence != later.spot.sentence
            if elsewhere and _one_thing(earlier, later) and _apart(earlier, later):
                yield _twice(earlier, later)
                break
    lead = next((at for at, sentence in enumerate(view.sentences) if sentence.section == "body"), None)
    for headline in (one for one in told if one.headline):
        yield from _unlike_all(headline, [one for one in told if not one.headline], lead)


def _unlike_all(headline: Told, body: Sequence[Told], lead: int | None) -> Iterator[Twice]:
    """A figure of the headline where the story has one figure for it, more than once or not, and another."""
    like = [one for one in body if _one_kind(headline, one) and _one_place(headline, one)]
    values = {(one.quantity.low, one.quantity.high) for one in like}
    if len(values) != 1 or not _apart(headline, like[0]):
        return
    if any(_one_thing(headline, one) for one in like):
        return  # told already
    meant = (one for one in like if _of_headline(headline, one, one.spot.sentence == lead))
    yield from (_twice(headline, one) for one in islice(meant, 1))


def _of_headline(headline: Told, later: Told, lead: bool) -> bool:
    """Whether a figure of the story is the headline's. The lead tells what the headline tells, and adds
    who says so, where and on which day; what comes later names nothing that the headline does not.
    """
    shared = headline.frame & later.frame
    if not shared or not _one_time(headline, later):
        return False
    if lead:
        return headline.source in (None, later.source)
    told_of = later.names <= headline.names and not shared <= later.indefinite
    return told_of and headline.source == later.source and bool(headline.whens or not later.whens)


def _apart(earlier: Told, later: Told) -> bool:
    found = measure.compare(later.quantity, earlier.quantity)
    return found.level is Level.ALTERED and found.rung == "altered"


def _twice(earlier: Told, later: Told) -> Twice:
    noun = later.quantity.noun or earlier.quantity.noun
    what = {"count": f"the number of {noun}", "money": "the sum", "measure": "the measure"}
    return Twice(what[later.quantity.kind], later.spot, earlier.spot)


def ages(view: ArticleView) -> Iterator[Twice]:
    """Each person, named in full, whose age the article gives twice, and differently."""
    known: dict[str, tuple[Quantity, Spot]] = {}
    for at, sentence in enumerate(view.sentences):
        for word in sentence.words:
            quantity = word.quantity
            if quantity is None or quantity.kind != "age" or figures.exact(quantity) is None:
                continue
            person = _aged(sentence, word)
            if person is None:
                continue
            first, spot = known.setdefault(person.surface, (quantity, Spot(at, quantity.span)))
            if first.low != quantity.low:
                yield Twice(f"the age of {person.surface}", Spot(at, quantity.span), spot)


def _aged(view: SentenceView, age: Word) -> Word | None:
    """The person of "Ann Lee, 45," and "45-year-old Ann Lee"; one name alone may be several people's."""
    head = view.words[age.head] if age.head >= 0 else None
    if head is None or head.mention is None or " " not in head.surface:
        return None
    if age.edge == "modifier" and figures.between(view, age.span, head.span) == "":
        return head
    return head if age.edge == "apposition" and figures.between(view, head.span, age.span) == "," else None


def _told(at: int, view: SentenceView) -> Iterator[Told]:
    for word in () if figures.is_table(view) else view.words:
        quantity = word.quantity
        if quantity is None or not _stands_alone(quantity):
            continue
        clause = view.claim_at(quantity.span)
        span = clause.span if clause is not None else view.sentence.span
        text = span.shift(-view.sentence.span.start).of(view.sentence.text).lower()
        if figures.says_any(text, "another_count") or any(cue.target.overlaps(span) for cue in view.cues):
            continue
        counted = _counted(view, word)
        frame = [w for w in view.words if span.contains(w.span) and _frames(w, word, counted)]
        said = look.attribution(view, quantity.span)
        yield Told(
            spot=Spot(at, quantity.span),
            quantity=quantity,
            noun=figures.lemma(view, quantity.noun) if quantity.noun is not None else None,
            modifiers=frozenset(_modifiers(view, counted)),
            frame=frozenset(w.key for w in frame),
            indefinite=frozenset(w.key for w in frame if not _is_definite(view, w)),
            names=frozenset(w.key for w in frame if w.kind == "name"),
            whens=tuple(w for w in view.whens if view.sentence.span.contains(w.span)),
            while_what=_has_time_clause(view),
            source=said.canonical if said is not None else None,
            headline=view.section == "headline",
        )


def _stands_alone(quantity: Quantity) -> bool:
    """A figure of its own: no part, no change, no vague word, and not so small that it is grammar."""
    if quantity.kind not in _KINDS or quantity.event is None or quantity.vague:
        return False
    if any((quantity.subset_of, quantity.change, quantity.per, quantity.as_of)):
        return False
    value = figures.most(quantity)
    return value is not None and value > look.limits()["small_figure"]


def _counted(view: SentenceView, word: Word) -> Word | None:
    head = view.words[word.head] if word.head >= 0 and word.edge == "number" else None
    return head if head is not None and head.kind == "word" else None


def _frames(word: Word, figure: Word, counted: Word | None) -> bool:
    """Whether a word tells which figure it is: a noun, a name or another figure of the clause."""
    if word.index == figure.index or (counted is not None and word.index == counted.index):
        return False
    return word.kind in ("name", "figure") or (word.kind == "word" and word.pos in ("NOUN", "PROPN"))


def _modifiers(view: SentenceView, counted: Word | None) -> Iterator[str]:
    if counted is not None:
        yield from (
            w.key for w in view.children(counted.index) if w.kind != "figure" and w.edge in _DESCRIBING
        )


_DESCRIBING = ("modifier", "compound", "possessor", "prep:of", "apposition")


def _is_definite(view: SentenceView, word: Word) -> bool:
    """The blast, its fleet, Leeds; not a blast, blasts."""
    if word.kind == "name":
        return True
    at = word.span.start - view.sentence.span.start
    before = figures.words(view.sentence.text[max(0, at - int(figures.limit("article_reach"))) : at].lower())[
        -3:
    ]
    return any(each in _DEFINITE for each in before)


def _one_thing(earlier: Told, later: Told) -> bool:
    """Whether all that is said around two figures agrees, or one of the two says less."""
    if not _one_kind(earlier, later) or not _one_place(earlier, later):
        return False
    if earlier.source != later.source:
        return False
    shared = earlier.frame & later.frame
    if shared <= later.indefinite or (earlier.frame - shared and later.frame - shared):
        return False
    return _one_time(earlier, later)


def _one_kind(earlier: Told, later: Told) -> bool:
    mine, theirs = later.quantity, earlier.quantity
    if (mine.kind, mine.unit, mine.event) != (theirs.kind, theirs.unit, theirs.event):
        return False
    return mine.kind != "count" or _one_noun(earlier, later)


def _one_place(earlier: Told, later: Told) -> bool:
    return not earlier.names or not later.names or bool(earlier.names & later.names)


def _one_noun(earlier: Told, later: Told) -> bool:
    if None in (earlier.noun, later.noun):
        return earlier.headline or later.headline
    return earlier.noun == later.noun and earlier.modifiers == later.modifiers


def _one_time(earlier: Told, later: Told) -> bool:
    """Whether no other time is meant: the same one, or a day that only one of the two names."""
    if earlier.while_what or later.while_what:
        return False
    if earlier.whens and later.whens:
        agreed = (Level.AGREE, Level.COMPATIBLE)
        return all(
            any(measure.compare_whens(b, a).level in agreed for a in earlier.whens) for b in later.whens
        )
    return all(w.granularity in _DAY and w.relation == "on" for w in (*earlier.whens, *later.whens))


def _has_time_clause(view: SentenceView) -> bool:
    """Whether a sentence says when by a clause (when it was stopped), which no date can be held against."""
    return any(
        t.dep in _OPENING and t.text.lower() in figures.listed("time_clauses") for t in view.sentence.tokens
    )


_OPENING = ("mark", "advmod")
