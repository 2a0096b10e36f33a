"""What checks look things up with: which words answer, what is carried elsewhere, who acts on whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from factcheck import lexis, measure, naming
from factcheck.checks.spec import Spot
from factcheck.checks.stamps import is_stamp
from factcheck.naming.fold import fold
from factcheck.records import Attribution, Cue, Level, Mention, Quantity, Span, Token
from factcheck.resources import load
from factcheck.views import ArticleView, Comparison, Link, Match, Place, SentenceView, Word


@dataclass(frozen=True, slots=True)
class Answer:
    """A claim word, the evidence word that answers it, and where both stand."""

    match: Match
    link: Link
    claim_view: SentenceView
    claim: Word
    evidence_view: SentenceView
    evidence: Word

    @property
    def claim_spot(self) -> Spot:
        """Where the claim word stands."""
        return Spot(self.link.claim.sentence, self.claim.span)

    @property
    def evidence_spot(self) -> Spot:
        """Where the evidence word stands."""
        return Spot(self.link.evidence.sentence, self.evidence.span)

    @property
    def strength(self) -> float:
        """How sure it is that the two answer each other: the match and the link together."""
        return round(self.match.score * self.link.score, 4)


def limits() -> dict[str, float]:
    """The thresholds of the checks (``models/checks.json``)."""
    found: dict[str, float] = load("checks")["limits"]
    return found


def answers(comparison: Comparison, match: Match | None = None) -> Iterator[Answer]:
    """Every linked pair of words, in reading order of the claim side."""
    for one in comparison.matches if match is None else (match,):
        for link in one.links:
            ours = comparison.claim.sentences[link.claim.sentence]
            theirs = comparison.evidence.sentences[link.evidence.sentence]
            if is_stamp(ours) or is_stamp(theirs):
                continue
            yield Answer(
                one, link, ours, ours.words[link.claim.word], theirs, theirs.words[link.evidence.word]
            )


def compare(comparison: Comparison, answer: Answer) -> measure.Comparison | None:
    """Where two linked figures land, the days of publication in view; None unless both are figures."""
    claim, evidence = answer.claim.quantity, answer.evidence.quantity
    if claim is None or evidence is None:
        return None
    ours, theirs = _day(comparison.claim), _day(comparison.evidence)
    later = ours is not None and theirs is not None and ours > theirs
    return measure.compare(claim, evidence, claim_is_later=later)


def _day(view: ArticleView) -> date | None:
    """The day an article stands for: when it was published, else the day of its dateline."""
    article = view.article
    return article.published or (article.dateline.day if article.dateline else None)


def close(comparison: Comparison) -> Iterator[Match]:
    """The matches sure enough to speak of what is missing from them."""
    least = limits()["close_match"]
    return (
        match
        for match in comparison.matches
        if match.evidence
        and match.score >= least
        and not is_stamp(comparison.claim.sentences[match.sentence])
    )


def group(match: Match) -> tuple[int, ...]:
    """The claim sentences that answer together: this one and those that share its evidence."""
    return tuple(sorted((match.sentence, *match.siblings)))


def carried(view: ArticleView, word: Word) -> bool:
    """Whether any sentence of ``view``, headline and caption included, says what ``word`` says."""
    return any(says(sentence, word) for sentence in view.sentences)


def same_act(comparison: Comparison, answer: Answer) -> bool:
    """Whether two linked predicates mean the same and share an argument: one act, told twice.

    A verb shares one where a word that hangs on it is answered by a word that hangs on the other; a
    noun where the words they hang on answer each other.
    """
    return answer.link.how in SAME_MEANING and same_place(comparison, answer)


def same_place(comparison: Comparison, answer: Answer) -> bool:
    """Whether two linked predicates of one part of speech share an argument, whatever they mean."""
    if answer.claim.pos != answer.evidence.pos:
        return False
    sentence, other = answer.link.claim.sentence, answer.link.evidence.sentence
    if answer.claim.pos == "NOUN":
        link = comparison.answer(sentence, answer.claim.head)
        return link is not None and link.evidence == Place(other, answer.evidence.head)
    theirs = {w.index for w in _around(answer.evidence_view, answer.evidence)}
    for word in _around(answer.claim_view, answer.claim):
        link = comparison.answer(sentence, word.index)
        if link is not None and link.evidence.sentence == other and link.evidence.word in theirs:
            return True
    return False


def _around(view: SentenceView, word: Word) -> list[Word]:
    """The arguments of a predicate, its understood subject included."""
    agent = subject(view, word)
    return [*view.children(word.index), *(() if agent is None else (agent,))]


def says(sentence: SentenceView, word: Word) -> bool:
    """Whether a sentence says what ``word`` says, in the same or in equal words."""
    return any(equal(other, word) for other in sentence.words)


def equal(one: Word, other: Word) -> bool:
    """Whether two words say the same thing: equal, synonym, derived, alias, or an agreeing figure."""
    if one.when is not None and other.when is not None:
        # "yesterday" in two editions is two days; words that may mean either are taken as one.
        level = measure.compare_whens(one.when, other.when).level
        same_words = one.lemma == other.lemma and level is not Level.ALTERED
        return same_words or level in (Level.AGREE, Level.COMPATIBLE)
    if one.key == other.key or one.meant.key == other.meant.key:
        return True
    one, other = (w.meant if w.kind == "pronoun" else w for w in (one, other))
    if one.quantity is not None and other.quantity is not None:
        if (
            one.quantity.kind in _BARE
            and other.quantity.kind in _BARE
            and not one.quantity.kind == other.quantity.kind == "score"
            and _shares_end(one.quantity, other.quantity)
        ):
            return True
        return measure.compare(one.quantity, other.quantity).level in (Level.AGREE, Level.COMPATIBLE)
    if one.mention is not None and other.mention is not None:
        return same_name(one.mention, other.mention)
    if one.kind != "word" or other.kind != "word":
        return one.lemma == other.lemma
    relation = lexis.relation(one.lemma, one.pos, other.lemma, other.pos)
    return relation in (lexis.Relation.SAME, lexis.Relation.SYNONYM, lexis.Relation.DERIVED)


def same_name(one: Mention, other: Mention) -> bool:
    """Whether two names are one bearer's; a body may carry a descriptive word more ("Toolmaker X")."""
    if fold(one.surface) == fold(other.surface) or naming.same(one, other) in SAME_NAME:
        return True
    if "person" in (one.kind, other.kind):
        return False
    ours, theirs = set(fold(one.surface).split()), set(fold(other.surface).split())
    return len(ours & theirs) > 1 and (ours <= theirs or theirs <= ours)


def _shares_end(one: Quantity, other: Quantity) -> bool:
    return bool({one.low, one.high} & {other.low, other.high} - {None})


_BARE = ("age", "count", "duration", "score")
_MARKS = ("PUNCT", "SPACE", "SYM")
SAME_NAME = ("same", "alias", "metonym", "variant")
SAME_MEANING = ("same", "synonym", "derived")


def cues(view: SentenceView, word: Word, family: str) -> tuple[Cue, ...]:
    """The cues of a family that act on ``word``."""
    return tuple(cue for cue in view.cues if cue.family == family and cue.target.overlaps(word.span))


def attribution(view: SentenceView, span: Span) -> Attribution | None:
    """The narrowest attribution whose scope covers ``span`` and that is not itself inside it."""
    covering = [a for a in view.attributions if a.scope.contains(span) and not a.span.overlaps(span)]
    return min(covering, key=lambda a: a.scope.end - a.scope.start, default=None)


def subject(view: SentenceView, word: Word) -> Word | None:
    """Who does what ``word`` says: its own subject or agent, else that of the verb it depends on."""
    seen: set[int] = set()
    at = word
    while at.index not in seen:
        seen.add(at.index)
        if own := [w for w in view.children(at.index) if w.edge in ("subject", "agent")]:
            return own[0]
        if at.head < 0 or not at.edge.startswith(("content", "adverbial", "relative", "clause")):
            return None
        above = view.words[at.head]
        if at.edge.startswith(("relative", "clause")):
            return above if above.kind == "name" or above.pos in ("NOUN", "PROPN") else None
        at = above
    return None


def word_before(view: SentenceView, span: Span) -> Token | None:
    """The word before a stretch of a sentence, marks passed over; None where it begins the sentence."""
    before = (t for t in view.sentence.tokens[::-1] if t.span.end <= span.start and t.pos not in _MARKS)
    return next(before, None)


def objects(view: SentenceView, word: Word) -> tuple[Word, ...]:
    """What ``word`` is done to."""
    return tuple(w for w in view.children(word.index) if w.edge == "object")


def phrase(view: SentenceView, word: Word) -> Span:
    """The words hanging on ``word`` together with it: the phrase it heads, as one span."""
    members, frontier = {word.index}, [word.index]
    while frontier:
        at = frontier.pop()
        for child in view.children(at):
            if child.index not in members and not child.edge.startswith(("relative", "adverbial", "content")):
                members.add(child.index)
                frontier.append(child.index)
    spans = [view.words[i].span for i in members]
    return Span(min(s.start for s in spans), max(s.end for s in spans))


def cut(text: str, most: int = 90) -> str:
    """A surface for a message: white space folded, shortened in the middle."""
    flat = " ".join(text.split())
    return flat if len(flat) <= most else f"{flat[: most // 2 - 1]} … {flat[-(most // 2 - 2) :]}"


def sources(comparison: Comparison) -> tuple[str, str]:
    """The names of the claim side and of the evidence."""
    return comparison.claim.article.source, comparison.evidence.article.source


def first(comparison: Comparison, everything: Sequence[Comparison]) -> bool:
    """Whether this is the comparison on which a check over all sources speaks."""
    return everything[0] is comparison
