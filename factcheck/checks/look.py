"""What checks look things up with: which words answer, what is carried elsewhere, who acts on whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck import lexis, measure, naming
from factcheck.checks.spec import Spot
from factcheck.records import Attribution, Claim, Cue, Level, Mention, Span
from factcheck.resources import load
from factcheck.views import ArticleView, Comparison, Link, Match, SentenceView, Word


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
            yield Answer(one, link, ours, ours.words[link.claim.word], theirs, theirs.words[link.evidence.word])


def close(comparison: Comparison) -> Iterator[Match]:
    """The matches sure enough to speak of what is missing from them."""
    least = limits()["close_match"]
    return (match for match in comparison.matches if match.evidence and match.score >= least)


def group(match: Match) -> tuple[int, ...]:
    """The claim sentences that answer together: this one and those that share its evidence."""
    return tuple(sorted((match.sentence, *match.siblings)))


def carried(view: ArticleView, word: Word) -> bool:
    """Whether any sentence of ``view``, headline and caption included, says what ``word`` says."""
    return any(says(sentence, word) for sentence in view.sentences)


def says(sentence: SentenceView, word: Word) -> bool:
    """Whether a sentence says what ``word`` says, in the same or in equal words."""
    return any(equal(other, word) for other in sentence.words)


def equal(one: Word, other: Word) -> bool:
    """Whether two words say the same thing: equal, synonym, derived, alias, or an agreeing figure."""
    if one.key == other.key:
        return True
    if one.quantity is not None and other.quantity is not None:
        return measure.compare(one.quantity, other.quantity).level in (Level.AGREE, Level.COMPATIBLE)
    if one.when is not None and other.when is not None:
        return measure.compare_whens(one.when, other.when).level in (Level.AGREE, Level.COMPATIBLE)
    if one.mention is not None and other.mention is not None:
        return naming.same(one.mention, other.mention) in SAME_NAME
    if one.kind != "word" or other.kind != "word":
        return one.lemma == other.lemma
    relation = lexis.relation(one.lemma, one.pos, other.lemma, other.pos)
    return relation in (lexis.Relation.SAME, lexis.Relation.SYNONYM, lexis.Relation.DERIVED)


SAME_NAME = ("same", "alias", "metonym", "variant")


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
        own = [w for w in view.children(at.index) if w.edge in ("subject", "agent")]
        if own:
            return own[0]
        if at.head < 0 or not at.edge.startswith(("content", "adverbial", "relative", "clause")):
            return None
        above = view.words[at.head]
        if at.edge.startswith(("relative", "clause")):
            return above if above.kind == "name" or above.pos in ("NOUN", "PROPN") else None
        at = above
    return None


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
    return flat if len(flat) <= most else f"{flat[: most // 2 - 1]} … {flat[-(most // 2 - 2):]}"


def sources(comparison: Comparison) -> tuple[str, str]:
    """The names of the claim side and of the evidence."""
    return comparison.claim.article.source, comparison.evidence.article.source


def first(comparison: Comparison, everything: Sequence[Comparison]) -> bool:
    """Whether this is the comparison on which a check over all sources speaks."""
    return everything[0] is comparison


def is_small(figure: Word) -> bool:
    """One and two are often grammar ("the two leaders", "one of them"), not figures of the story."""
    quantity = figure.quantity
    if quantity is None or quantity.kind not in ("count", "ordinal"):
        return quantity is not None and quantity.kind == "ordinal"
    value = quantity.high if quantity.high is not None else quantity.low
    return value is not None and value <= int(limits()["small_figure"]) and quantity.low == quantity.high


def best_matches(everything: Sequence[Comparison]) -> Iterator[tuple[Comparison, Match]]:
    """Every claim sentence that some source answers well, with its best match."""
    best: dict[int, tuple[float, int, Comparison, Match]] = {}
    for at, comparison in enumerate(everything):
        for match in close(comparison):
            entry = (match.score, -at, comparison, match)
            if match.sentence not in best or entry[:2] > best[match.sentence][:2]:
                best[match.sentence] = entry
    for index in sorted(best):
        yield best[index][2], best[index][3]


def dated(view: SentenceView, when: Word) -> bool:
    """Whether a sentence has a date that agrees with ``when``."""
    return any(word.when is not None and equal(word, when) for word in view.words)


def names(view: ArticleView, mention: Mention) -> bool:
    """Whether an article names what ``mention`` names, or says its parts."""
    if any(naming.same(mention, m) in SAME_NAME for s in view.sentences for m in s.mentions):
        return True
    return mention.surface.lower() in view.article.text.lower()


def event_relation(answer: Answer) -> lexis.EventRelation | None:
    """How the events two words name stand to each other; None where one names none."""
    claim = lexis.event_class(answer.claim.lemma, answer.claim.pos)
    evidence = lexis.event_class(answer.evidence.lemma, answer.evidence.pos)
    if claim is None or evidence is None:
        return None
    return lexis.event_relation(claim, evidence)


def opposed(answer: Answer) -> bool:
    """Whether two linked words are each other's opposite."""
    return answer.link.how == lexis.Relation.ANTONYM or event_relation(answer) is lexis.EventRelation.OPPOSED


def both_say_both(answer: Answer) -> bool:
    """Whether each sentence also has the other's word, so that nothing was exchanged."""
    return says(answer.evidence_view, answer.claim) or says(answer.claim_view, answer.evidence)


def own_subject(view: SentenceView, word: Word) -> Word | None:
    """The subject or agent that hangs on ``word`` itself."""
    return next((w for w in view.children(word.index) if w.edge in ("subject", "agent")), None)


def agents(answer: Answer) -> tuple[Word, Word] | None:
    """The subjects of two linked verbs where a leader stands for a country, or the other way about."""
    if answer.claim.pos != "VERB" or answer.evidence.pos != "VERB" or answer.link.score < limits()["sure_link"]:
        return None
    claim, evidence = subject(answer.claim_view, answer.claim), subject(answer.evidence_view, answer.evidence)
    if claim is None or evidence is None or claim.mention is None or evidence.mention is None:
        return None
    kinds = {claim.mention.kind, evidence.mention.kind}
    if len(kinds) != 2 or "person" not in kinds or naming.same(claim.mention, evidence.mention) in SAME_NAME:
        return None
    return claim, evidence


def is_agent_shift(answer: Answer) -> bool:
    """Whether two linked names are a person and a body: an agent shifted, not a wrong name."""
    claim, evidence = answer.claim.mention, answer.evidence.mention
    return claim is not None and evidence is not None and (claim.kind == "person") != (evidence.kind == "person")


def is_purpose(view: SentenceView, word: Word) -> bool:
    """Whether ``word`` is an infinitive of purpose ("to support ...")."""
    token = view.sentence.tokens[word.token]
    to = any(t.head == token.i and t.lemma == "to" and t.dep == "aux" for t in view.sentence.tokens)
    return to and token.dep == "advcl"


def is_object(view: SentenceView, word: Word) -> bool:
    """Whether ``word`` is what a verb acts on, directly or as a list's member."""
    return word.edge == "object" or (word.edge == "prep:of" and word.head >= 0 and view.words[word.head].edge == "object")


def modifiers(view: SentenceView, word: Word) -> tuple[Word, ...]:
    """The adjectives and compound modifiers on ``word``."""
    return tuple(w for w in view.children(word.index) if w.edge == "modifier" and w.kind == "word")


def is_main_predicate(view: SentenceView, word: Word) -> bool:
    """Whether ``word`` is the predicate of a claim of its sentence that is no mere modifier."""
    kinds = ("main", "coordinate", "complement")
    return any(c.predicate.overlaps(word.span) and c.kind in kinds for c in view.claims)


def is_report_verb(word: Word) -> bool:
    """Whether a verb only reports what someone says."""
    verbs: list[str] = load("checks")["report_verbs"]
    return word.lemma in verbs


def in_quote(view: SentenceView, span: Span) -> bool:
    """Whether ``span`` stands inside a quotation."""
    return any(quote.span.contains(span) for quote in view.quotes)


def is_circumstance(word: Word) -> bool:
    """Whether ``word`` hangs on a preposition that frames a story ("amid", "following")."""
    prepositions: list[str] = load("checks")["circumstances"]
    return word.edge.startswith("prep:") and word.edge[5:] in prepositions


def with_preposition(view: SentenceView, word: Word) -> Span:
    """The phrase ``word`` heads, from its preposition on."""
    span = phrase(view, word)
    preposition = word.edge[5:]
    before = [t for t in view.sentence.tokens if t.lemma == preposition and t.span.end <= span.start]
    return Span(before[-1].span.start, span.end) if before else span


def own_words(view: SentenceView, claim: Claim) -> list[Word]:
    """The content words of a claim that are in no claim inside it."""
    return [w for w in view.words if view.claim_at(w.span) is claim]


def novelty(view: SentenceView, others: Sequence[ArticleView]) -> float:
    """The share of a sentence's content words that no article carries."""
    words = [w for w in view.words if w.pos in ("NOUN", "VERB", "PROPN", "NUM", "ADJ")]
    new = [w for w in words if not any(carried(other, w) for other in others)]
    return len(new) / len(words) if words else 0.0


def shares_name(one: SentenceView, other: SentenceView) -> bool:
    """Whether two sentences name the same thing."""
    return any(naming.same(a, b) in SAME_NAME for a in one.mentions for b in other.mentions)


def is_on_topic(comparison: Comparison, index: int) -> bool:
    """Whether the evidence sentence before ``index`` is answered: the claim side tells this part."""
    return index > 0 and (index - 1) not in comparison.unanswered


def different_people(
    comparison: Comparison, ours: SentenceView, one: str, theirs: SentenceView, other: str
) -> bool:
    """Whether two speakers are named, and by names that share no part."""
    mine = [m for s in comparison.claim.sentences for m in s.mentions if m.kind == "person" and m.surface in one]
    others = [m for s in comparison.evidence.sentences for m in s.mentions if m.kind == "person" and m.surface in other]
    if not mine or not others:
        return False
    return not any(naming.same(a, b) in SAME_NAME for a in mine for b in others)
