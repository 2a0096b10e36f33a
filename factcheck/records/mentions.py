"""What was read out of a text: names, figures, dates, quotations, stance, claims."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from factcheck.records.base import Span


@dataclass(frozen=True, slots=True)
class Mention:
    """A name. ``kind`` is person, organisation, place, group, work or other. ``canonical`` is what
    two mentions of the same thing share ("Kim", "Kim Jong Un" -> "Kim Jong Un"; "Japanese",
    "Tokyo" as a government, "Japan" -> "Japan"). ``role`` is name, demonym, capital, metonym,
    title or pronoun-like ("the North"): how the surface stands for the canonical.
    ``others`` are further canonicals the surface may stand for ("Washington": the government of
    the United States, or the city).
    """

    span: Span
    surface: str
    kind: str
    canonical: str
    role: str = "name"
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Dual:
    """The same measure in brackets in another unit: the "(155 miles)" of "250 km (155 miles)"."""

    span: Span
    surface: str
    low: Decimal | None
    high: Decimal | None
    unit: str


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure on the full record.

    ``kind`` is count, money, percent, percentage-point, basis-point, measure, ordinal, fraction,
    ratio, age, score, duration or magnitude. ``low``/``high`` are None where unbounded ("more than
    600": low 600, low_open, high None). ``unit`` is canonical (ISO 4217 for money). ``noun`` is
    what is counted, as it stands; ``event`` what happened to it ("die", "wound", "send"); ``actor``
    who did it and ``object`` to whom or what, where the figure is neither ("cost insurers $3bn");
    ``subset_of`` the total it is part of; ``change`` one of None, up, down, from-to, increment,
    total; ``per`` what each share falls on ("$6 each", "12 per 100,000"); ``as_of`` the day the
    figure stood at, ISO 8601 or as it stands where that is unresolved. ``vague`` marks intervals read
    from words such as "dozens". ``dual`` is the same measure in another unit, inside the surface.
    """

    span: Span
    surface: str
    kind: str
    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False
    approximate: bool = False
    vague: bool = False
    unit: str | None = None
    noun: str | None = None
    event: str | None = None
    actor: str | None = None
    change: str | None = None
    subset_of: str | None = None
    object: str | None = None
    per: str | None = None
    as_of: str | None = None
    dual: Dual | None = None


@dataclass(frozen=True, slots=True)
class When:
    """A date or time as an interval ``[start, end)`` of ISO 8601 strings, None where unresolved or
    unbounded. ``granularity``: minute, hour, part-of-day, day, weekend, week, month, season,
    quarter, half, year, decade, century. ``resolved_by`` says how (absolute, weekday-past,
    weekday-future, published, dateline, unresolved, ...). ``relation`` is on, since, by, before,
    after, until, or ago.
    """

    span: Span
    surface: str
    start: str | None
    end: str | None
    granularity: str
    resolved_by: str
    relation: str = "on"
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """A direct quotation. ``span`` covers the words without the marks; ``speaker`` a canonical
    name or the surface of who says it; ``scare`` marks one or two quoted words inside a sentence.
    """

    span: Span
    words: str
    speaker: str | None
    scare: bool = False


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that changes what a predicate commits to, and the token it acts on.

    ``family`` is hedge (allegedly, reportedly, appears), negation (not, no, denied), modality
    (will, may, must, plan, agree, intend) or direction. ``value`` is the class inside the family;
    ``target`` the offset span of the predicate it acts on; ``certainty`` 0..1 for a writer's
    commitment (1: did, 0: did not), after the factuality scale of Sauri & Pustejovsky (2009).
    """

    span: Span
    surface: str
    family: str
    value: str
    target: Span
    certainty: float = 1.0


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says it: ``source`` as it stands, ``canonical`` when known, the reporting ``verb`` (lemma,
    or "according to"), its ``certainty`` class (say, confirm, claim, believe, suggest, deny),
    ``scope`` the stretch of text it covers. ``span`` covers the source.
    """

    span: Span
    source: str
    canonical: str
    verb: str
    certainty: str
    scope: Span


@dataclass(frozen=True, slots=True)
class Stance:
    """Who says a claim, and how sure they are."""

    attribution: Attribution | None = None
    hedges: tuple[Cue, ...] = ()
    negations: tuple[Cue, ...] = ()
    modality: tuple[Cue, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """A clause that says one thing: a span of the text inside one sentence, with all that was read
    out of it. ``predicate`` is the span of its main predicate. ``section`` is body, or headline,
    standfirst, caption for text that serves as evidence but is no claim of the story.
    """

    id: str
    article: str
    span: Span
    text: str
    sentence: Span
    sentence_index: int
    predicate: Span
    kind: str = "main"
    section: str = "body"
    stance: Stance = Stance()
    mentions: tuple[Mention, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    whens: tuple[When, ...] = ()
    quotes: tuple[Quote, ...] = ()
