"""Every record that travels between stages: frozen, tuples not lists, ``Decimal`` for values.

Offsets are half-open character offsets into ``Article.text``. The invariant
``article.text[span.start:span.end] == surface`` holds for every record that has a surface,
after every stage. This module imports the standard library only.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum


class Level(StrEnum):
    """Where a comparison lands: exactly one of these."""

    AGREE = "agree"
    COMPATIBLE = "compatible"
    ALTERED = "altered"
    DROPPED = "dropped"
    ADDED = "added"
    NOT_COMPARABLE = "not-comparable"


class Severity(StrEnum):
    """A news desk's own classes, gravest first."""

    CORRECTION = "correction"
    QUERY = "query"
    REFILE = "refile"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for a note, 3 for a correction."""
        return _SEVERITY_RANK[self]


_SEVERITY_RANK = {
    Severity.NOTE: 0,
    Severity.REFILE: 1,
    Severity.QUERY: 2,
    Severity.CORRECTION: 3,
}


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open character offsets ``[start, end)`` into ``Article.text``."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The surface the span covers in ``text``."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def shift(self, offset: int) -> Span:
        """The same span ``offset`` characters further on."""
        return Span(self.start + offset, self.end + offset)


# --- read -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Stripped:
    """A stretch of the text that is not body text, with the reason it was set apart.

    ``reason`` is one of: advertisement, continues, tags, teaser, follow-us, app-promotion,
    navigation, caption, standfirst, headline, byline, dateline, bullet, share, copyright,
    read-more, newsletter, related.
    """

    span: Span
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Dateline:
    """``SEOUL, South Korea (AP) —``: where a report was filed, and by which agency. Not a claim."""

    span: Span
    place: str
    agency: str | None
    day: date | None


@dataclass(frozen=True, slots=True)
class Article:
    """One article as read. ``id`` is derived from the text, so that the same text has the same id.

    ``text`` is the text as it was (HTML: the extracted main text); everything else points into it.
    ``published`` decides what "Sunday" means. ``language`` is an ISO 639-1 code.
    """

    id: str
    source: str
    uri: str
    text: str
    sha256: str
    outlet: str | None = None
    title: str | None = None
    author: str | None = None
    published: date | None = None
    dateline: Dateline | None = None
    language: str = "en"
    stripped: tuple[Stripped, ...] = ()


@dataclass(frozen=True, slots=True)
class NotCompared:
    """Something that could not be done, said in one line. ``article`` is a source name or uri."""

    article: str
    claim: str | None
    reason: str


# --- parse ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Token:
    """One token of the parse. ``head`` is the index of its head within the same sentence (its own
    index for the root); ``pos`` is Universal POS, ``tag`` Penn Treebank, ``dep`` ClearNLP labels as
    spaCy's English models use them; ``ent`` the recogniser's label or ''.
    """

    i: int
    span: Span
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    ent: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the body with its parse. ``tokens`` holds no white-space tokens."""

    index: int
    span: Span
    text: str
    tokens: tuple[Token, ...]


# --- extract --------------------------------------------------------------------------------------


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


# --- pair -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Alignment:
    """What answers what inside a pair. ``kind``: quantity, when, entity, word, quote. Either span is
    None where nothing answers. ``level`` is where the comparison landed, ``how`` why they meet.
    """

    kind: str
    claim: Span | None
    evidence: Span | None
    level: Level
    how: str
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Pair:
    """A claim and a piece of evidence for it, by id, with their cosine and the alignments inside."""

    claim: str
    evidence: str
    cosine: float
    proposed_by: str
    alignments: tuple[Alignment, ...] = ()


# --- checks and report ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a finding: the words at issue and the sentence around them."""

    article: str
    claim: str | None
    span: Span
    surface: str
    sentence: Span


@dataclass(frozen=True, slots=True)
class Contribution:
    """One named part of a confidence, in log-odds: the parts add up to its logit."""

    name: str
    contribution: float


@dataclass(frozen=True, slots=True)
class Finding:
    """A difference worth an editor's look. ``id`` hashes the check, the texts of both sentences and
    the surfaces, never offsets, so that an edit elsewhere does not orphan a decision.
    """

    id: str
    check: str
    name: str
    level: Level
    severity: Severity
    confidence: float
    claim: Side | None
    evidence: Side | None
    message: str
    why: tuple[Contribution, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """What one article says of a fact."""

    article: str
    claim: str
    value: str


@dataclass(frozen=True, slots=True)
class Fact:
    """The same claim in several sources."""

    label: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """The result of one audit: what every presenter reads, and nothing else."""

    signature: str
    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]
    pairs: tuple[Pair, ...]
    findings: tuple[Finding, ...]
    facts: tuple[Fact, ...]
    not_compared: tuple[NotCompared, ...]
    draft: str | None
    provenance: tuple[tuple[str, str], ...]
