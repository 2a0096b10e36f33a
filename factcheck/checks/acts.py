"""Acts and events: which exclude each other, which are turned round, what they are for."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck import lexis
from factcheck.checks import look
from factcheck.checks.look import Answer
from factcheck.records import Token
from factcheck.resources import load
from factcheck.views import ArticleView, Comparison, SentenceView, Word


def event_relation(answer: Answer) -> lexis.EventRelation | None:
    """How the events two words name stand to each other; None where one names none."""
    claim = lexis.event_class(answer.claim.lemma, answer.claim.pos)
    evidence = lexis.event_class(answer.evidence.lemma, answer.evidence.pos)
    if claim is None or evidence is None:
        return None
    return lexis.event_relation(claim, evidence)


def acts_apart(answer: Answer) -> bool:
    """Whether two linked words name acts that exclude or outrank each other.

    Acts of everyday verbs ("began", "occurred") are too many-sided for that; the families whose words
    are terms of art are listed in ``models/checks.json``.
    """
    ladder = (lexis.EventRelation.LADDER_UP, lexis.EventRelation.LADDER_DOWN)
    if event_relation(answer) not in (*ladder, lexis.EventRelation.DIFFERENT):
        return False
    families: list[str] = load("checks")["act_families"]
    events = [lexis.event_class(w.lemma, w.pos) for w in (answer.claim, answer.evidence)]
    return (
        all(e is not None and e.family in families for e in events)
        and len({e.family for e in events if e}) == 1
    )


def same_family(answer: Answer) -> bool:
    """Whether two linked words name different events of one family: a test, an exercise."""
    events = [lexis.event_class(w.lemma, w.pos) for w in (answer.claim, answer.evidence)]
    return acts_apart(answer) and len({e.family for e in events if e is not None}) == 1


def is_neutral_report(word: Word) -> bool:
    """Whether a verb only says that someone spoke: what was said is compared elsewhere."""
    neutral: list[str] = load("checks")["neutral_reports"]
    exceptions: list[str] = load("checks")["act_exceptions"]
    return word.lemma in neutral or word.lemma in exceptions


def both_commitments(claim: Word, evidence: Word) -> bool:
    """Whether both words say how firm an undertaking is: agreed, plans, considering."""
    commitments: dict[str, float] = load("checks")["commitments"]
    return claim.lemma in commitments and evidence.lemma in commitments


def opposed(answer: Answer) -> bool:
    """Whether two linked words are each other's opposite."""
    if passive(answer.claim_view, answer.claim) != passive(answer.evidence_view, answer.evidence):
        return False  # "lost a vote" and "was defeated" are one thing
    return answer.link.how == lexis.Relation.ANTONYM or event_relation(answer) is lexis.EventRelation.OPPOSED


def from_either_end(one: tuple[SentenceView, Word], other: tuple[SentenceView, Word]) -> bool:
    """Whether two verbs may tell one act from its two ends: who sold, who bought. They are opposites only
    where one and the same party is said to do both.
    """
    ends: list[list[list[str]]] = load("checks")["either_end"]
    lemmas = one[1].lemma, other[1].lemma
    if not any(lemmas in ((a, b), (b, a)) for give, take in ends for a in give for b in take):
        return False
    mine, theirs = _party(*one), _party(*other)
    suffered = _is_suffered(*one) or _is_suffered(*other)
    return suffered if mine is None or theirs is None else not look.equal(mine, theirs)


def _party(view: SentenceView, word: Word) -> Word | None:
    """Who does it: what it is done to is no party to it."""
    if _is_suffered(view, word):
        return next((w for w in view.children(word.index) if w.edge == "agent"), None)
    return look.subject(view, word)


def _is_suffered(view: SentenceView, word: Word) -> bool:
    """Whether a verb says what is done to its head or subject: "was sold", "the mill sold in May"."""
    participle = view.sentence.tokens[word.token].tag == "VBN" and word.edge.startswith("clause")
    return participle or passive(view, word)


def opposite_prepositions(comparison: Comparison) -> Iterator[tuple[Answer, Token, Token]]:
    """Linked words with prepositions that exclude each other: testified for, testified against."""
    pairs: list[list[str]] = load("checks")["opposite_prepositions"]
    for answer in look.answers(comparison):
        if answer.claim.kind != "word" or answer.link.score < look.limits()["sure_link"]:
            continue
        ours = _prepositions(answer.claim_view, answer.claim)
        theirs = _prepositions(answer.evidence_view, answer.evidence)
        for one, other in [*pairs, *([b, a] for a, b in pairs)]:
            if one in ours and other in theirs and other not in ours and one not in theirs:
                yield answer, ours[one], theirs[other]


def _prepositions(view: SentenceView, word: Word) -> dict[str, Token]:
    return {t.lemma: t for t in view.sentence.tokens if t.head == word.token and t.dep == "prep"}


def passive(view: SentenceView, word: Word) -> bool:
    """Whether a verb stands in the passive."""
    return any(t.head == word.token and t.dep == "auxpass" for t in view.sentence.tokens)


def both_say_both(answer: Answer) -> bool:
    """Whether each sentence also has the other's word, so that nothing was exchanged."""
    return look.says(answer.evidence_view, answer.claim) or look.says(answer.claim_view, answer.evidence)


def own_subject(view: SentenceView, word: Word) -> Word | None:
    """The subject or agent that hangs on ``word`` itself."""
    return next((w for w in view.children(word.index) if w.edge in ("subject", "agent")), None)


def is_purpose(view: SentenceView, word: Word) -> bool:
    """Whether ``word`` is an infinitive of purpose ("to support ...")."""
    token = view.sentence.tokens[word.token]
    to = any(t.head == token.i and t.lemma == "to" and t.dep == "aux" for t in view.sentence.tokens)
    return to and token.dep == "advcl"


def does_to(article: ArticleView, view: SentenceView, word: Word) -> bool:
    """Whether an article does to the same thing what ``word`` does: the object answers, under any verb
    that hangs on the same kind of clause ("to join the search", "to help with the search")."""
    things = [w for w in view.children(word.index) if w.edge == "object"]
    for sentence in article.sentences:
        for other in sentence.words:
            if other.pos != "VERB" or not is_purpose(sentence, other):
                continue
            under = [w for w in sentence.words if w.head == other.index]
            if any(look.equal(thing, w) for thing in things for w in under):
                return True
    return False


def is_report_verb(word: Word) -> bool:
    """Whether a verb only reports what someone says."""
    verbs: list[str] = load("checks")["report_verbs"]
    return word.lemma in verbs


def reports(view: SentenceView, word: Word) -> bool:
    """Whether ``word`` is the verb under which its sentence names a source."""
    return any(a.verb == word.lemma for a in view.attributions)


def either_reports(answer: Answer) -> bool:
    """Whether one of two linked verbs only names a source."""
    return reports(answer.claim_view, answer.claim) or reports(answer.evidence_view, answer.evidence)


def event_word(view: SentenceView, word: Word) -> lexis.EventClass | None:
    """The event a noun names, None where it names none or is no noun."""
    return lexis.event_class(word.lemma, word.pos) if word.pos == "NOUN" and word.kind == "word" else None


def taken_up(view: SentenceView, word: Word) -> bool:
    """Whether a noun takes up something told before: "this exercise"."""
    tokens = view.sentence.tokens
    return any(
        t.head == word.token and t.dep == "det" and t.lemma in ("this", "that", "these", "those")
        for t in tokens
    )


def predicates(comparison: Comparison) -> Iterator[Answer]:
    """Linked words that can be hedged: verbs, and event nouns beside verbs."""
    least = look.limits()["sure_link"]
    for answer in look.answers(comparison):
        poses = {answer.claim.pos, answer.evidence.pos}
        if answer.claim.kind != "word" or not poses <= {"VERB", "NOUN", "ADJ"} or answer.link.score < least:
            continue
        if "VERB" in poses or len(poses) == 1:
            yield answer
