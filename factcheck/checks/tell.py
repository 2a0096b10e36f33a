"""What checks tell apart: agents and objects, states, circumstances, who is named where."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck import lexis
from factcheck.checks import look
from factcheck.naming.fold import fold
from factcheck.naming.spelling import sound_key, spelt_alike
from factcheck.records import Attribution, Claim, Mention, Quantity, Span, Token
from factcheck.resources import load
from factcheck.views import ArticleView, Comparison, Match, Place, SentenceView, Word


def is_small(figure: Word) -> bool:
    """One and two are often grammar ("the two leaders", "one of them"), not figures of the story."""
    quantity = figure.quantity
    if quantity is None or quantity.kind not in ("count", "ordinal"):
        return quantity is not None and quantity.kind == "ordinal"
    value = quantity.high if quantity.high is not None else quantity.low
    return value is not None and value <= int(look.limits()["small_figure"]) and quantity.low == quantity.high


def may_be_reckoned(figure: Word) -> bool:
    """Whether a writer may have reckoned a figure himself: a duration, or a count on one's fingers."""
    quantity = figure.quantity
    if quantity is None:
        return False
    small = (
        quantity.kind == "count"
        and quantity.high is not None
        and quantity.high <= int(look.limits()["small_unsourced"])
    )
    return quantity.kind == "duration" or small


def best_matches(everything: Sequence[Comparison]) -> Iterator[tuple[Comparison, Match]]:
    """Every claim sentence that some source answers well, with its best match."""
    best: dict[int, tuple[float, int, Comparison, Match]] = {}
    for at, comparison in enumerate(everything):
        for match in look.close(comparison):
            entry = (match.score, -at, comparison, match)
            if match.sentence not in best or entry[:2] > best[match.sentence][:2]:
                best[match.sentence] = entry
    for index in sorted(best):
        yield best[index][2], best[index][3]


def dated(view: SentenceView, when: Word) -> bool:
    """Whether a sentence has a date that agrees with ``when``."""
    for word in view.words:
        if word.when is None or when.when is None:
            continue
        vague = None in (word.when.start, when.when.start) and word.when.granularity == when.when.granularity
        if vague or look.equal(word, when):
            return True
    return False


def names(view: ArticleView, mention: Mention) -> bool:
    """Whether an article names what ``mention`` names, or says its parts."""
    if any(look.same_name(mention, m) for s in view.sentences for m in s.mentions):
        return True
    text = fold(view.article.text).split()
    return set(fold(mention.surface).split()) <= set(text)


def names_whole(view: ArticleView, mention: Mention) -> bool:
    """Whether an article has the very name of a person somewhere: then he is no misspelt other."""
    return mention.kind == "person" and fold(mention.canonical) in fold(view.article.text)


def event_relation(answer: look.Answer) -> lexis.EventRelation | None:
    """How the events two words name stand to each other; None where one names none."""
    claim = lexis.event_class(answer.claim.lemma, answer.claim.pos)
    evidence = lexis.event_class(answer.evidence.lemma, answer.evidence.pos)
    if claim is None or evidence is None:
        return None
    return lexis.event_relation(claim, evidence)


def acts_apart(answer: look.Answer) -> bool:
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


def same_family(answer: look.Answer) -> bool:
    """Whether two linked words name different events of one family: a test, an exercise."""
    events = [lexis.event_class(w.lemma, w.pos) for w in (answer.claim, answer.evidence)]
    return acts_apart(answer) and len({e.family for e in events if e is not None}) == 1


def is_neutral_report(word: Word) -> bool:
    """Whether a verb only says that someone spoke: what was said is compared elsewhere."""
    neutral: list[str] = load("checks")["neutral_reports"]
    exceptions: list[str] = load("checks")["act_exceptions"]
    return word.lemma in neutral or word.lemma in exceptions


def opposed(answer: look.Answer) -> bool:
    """Whether two linked words are each other's opposite."""
    if passive(answer.claim_view, answer.claim) != passive(answer.evidence_view, answer.evidence):
        return False  # "lost a vote" and "was defeated" are one thing
    return answer.link.how == lexis.Relation.ANTONYM or event_relation(answer) is lexis.EventRelation.OPPOSED


def opposite_prepositions(comparison: Comparison) -> Iterator[tuple[look.Answer, Token, Token]]:
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


def counted(view: SentenceView, figure: Word) -> Word | None:
    """The noun a figure counts."""
    if figure.edge != "number" or figure.head < 0:
        return None
    noun = view.words[figure.head]
    return noun if noun.kind == "word" and noun.pos == "NOUN" else None


def predicated(view: SentenceView, figure: Word) -> Word | None:
    """The noun said of a figure: "three of them journalists"."""
    nouns = [w for w in view.children(figure.index) if w.pos == "NOUN" and w.kind == "word"]
    if not nouns and figure.head >= 0 and figure.edge in ("apposition", "subject"):
        above = view.words[figure.head]
        nouns = [above] if above.pos == "NOUN" and above.kind == "word" else []
    return nouns[0] if nouns else None


def with_noun(view: SentenceView, figure: Word) -> Span:
    """A figure together with the noun it counts, where the two stand close."""
    noun = counted(view, figure)
    if noun is None or noun.span.start - figure.span.end > look.limits()["near_noun"]:
        return figure.span
    return Span(figure.span.start, max(figure.span.end, noun.span.end))


def same_verb(comparison: Comparison, answer: look.Answer) -> bool:
    """Whether the nouns two figures count are the objects of one and the same act."""
    ours, theirs = counted(answer.claim_view, answer.claim), counted(answer.evidence_view, answer.evidence)
    if ours is None or theirs is None or (ours.edge, theirs.edge) != ("object", "object"):
        return False
    link = comparison.answer(answer.link.claim.sentence, ours.head)
    return (
        link is not None
        and link.how in look.SAME_MEANING
        and link.evidence == Place(answer.link.evidence.sentence, theirs.head)
    )


def is_general(noun: Word) -> bool:
    """Whether a noun can stand for anybody or anything: people, victims, cases."""
    general: list[str] = load("checks")["general_nouns"]
    return noun.lemma in general or lexis.is_generic_noun(noun.lemma)


def noun_event(noun: Word) -> str | None:
    """The name of the event a noun tells of ("the wounded"), None for a thing or a person."""
    event = lexis.event_class(noun.lemma, noun.pos)
    return event.name if event is not None else None


def is_empty_count(quantity: Quantity) -> bool:
    """Whether a vague figure gives no size: several, many, a few."""
    empty: list[str] = load("checks")["empty_counts"]
    return quantity.vague and quantity.surface.lower() in empty


def new_phrase(
    comparison: Comparison, match: Match, everything: Sequence[Comparison], word: Word
) -> Span | None:
    """The phrase ``word`` heads where it hangs on an answered word and says what no source says."""
    view = comparison.claim.sentences[match.sentence]
    kinds: list[str] = load("checks")["new_phrase_edges"]
    if word.head < 0 or not word.edge.startswith(tuple(kinds)) or word.kind != "word":
        return None
    if not any(each.answer(match.sentence, word.head) for each in everything):
        return None
    members = _subtree(view, word)
    if any(each.answer(match.sentence, w.index) for each in everything for w in members):
        return None
    telling = [w for w in members if w.kind == "word" and is_telling(w)]
    texts = [each.evidence.article.text.lower() for each in everything]
    new = [
        w
        for w in telling
        if not any(w.surface.lower() in text for text in texts)
        and not any(look.carried(each.evidence, w) for each in everything)
    ]
    if len(new) < look.limits()["fewest_new_phrase_words"] or len(new) < len(telling):
        return None
    return Span(min(w.span.start for w in members), max(w.span.end for w in members))


def ranks(comparison: Comparison, sentence: int, superlative: str) -> bool:
    """Whether the evidence has a superlative where it answers a sentence, or the same one anywhere."""
    if superlative.lower() in comparison.evidence.article.text.lower():
        return True
    matched = [j for m in comparison.matches if m.sentence == sentence for j in m.evidence]
    words: list[str] = load("checks")["ranking_words"]
    tokens = [t for j in matched for t in comparison.evidence.sentences[j].sentence.tokens]
    return any(t.tag in ("JJS", "RBS") or t.lemma in words for t in tokens)


def is_telling(word: Word) -> bool:
    """Whether a word says something of its own: no light verb, no noun for anybody or anything."""
    return not is_general(word) and not lexis.is_light_verb(word.lemma)


def _subtree(view: SentenceView, word: Word) -> list[Word]:
    found, frontier = {word.index}, [word.index]
    while frontier:
        for child in view.children(frontier.pop()):
            if child.index not in found:
                found.add(child.index)
                frontier.append(child.index)
    return [view.words[i] for i in sorted(found)]


def passive(view: SentenceView, word: Word) -> bool:
    """Whether a verb stands in the passive."""
    return any(t.head == word.token and t.dep == "auxpass" for t in view.sentence.tokens)


def both_say_both(answer: look.Answer) -> bool:
    """Whether each sentence also has the other's word, so that nothing was exchanged."""
    return look.says(answer.evidence_view, answer.claim) or look.says(answer.claim_view, answer.evidence)


def own_subject(view: SentenceView, word: Word) -> Word | None:
    """The subject or agent that hangs on ``word`` itself."""
    return next((w for w in view.children(word.index) if w.edge in ("subject", "agent")), None)


def is_source(answer: look.Answer, source: Attribution) -> bool:
    """Whether the claim tells what the evidence's source says of itself: "Sutton says he was eight"."""
    agent = look.subject(answer.claim_view, answer.claim)
    if agent is None or agent.mention is None:
        return False
    names = [m for m in answer.evidence_view.mentions if m.span.overlaps(source.span)]
    return any(look.same_name(agent.mention, name) for name in names)


def named(view: SentenceView, word: Word | None) -> Word | None:
    """``word``, or the name that stands in apposition to it ("the union VDF")."""
    if word is None or word.mention is not None:
        return word
    beside = [
        w for w in view.children(word.index) if w.mention is not None and w.edge in ("apposition", "modifier")
    ]
    return next((w for w in beside if w.edge == "apposition"), None) or word


def shares_more_than_agents(comparison: Comparison, answer: look.Answer) -> bool:
    """Whether two linked verbs share an argument that is no subject: the same thing is done."""
    theirs = {w.index for w in answer.evidence_view.children(answer.evidence.index) if w.edge != "subject"}
    for word in answer.claim_view.children(answer.claim.index):
        link = comparison.answer(answer.link.claim.sentence, word.index)
        if (
            word.edge != "subject"
            and link is not None
            and link.evidence.sentence == answer.link.evidence.sentence
        ) and link.evidence.word in theirs:
            return True
    return False


def agents(comparison: Comparison, answer: look.Answer) -> tuple[Word, Word] | None:
    """The subjects of two linked verbs where a leader stands for a country, or the other way about."""
    if (
        answer.claim.pos != "VERB"
        or answer.evidence.pos != "VERB"
        or answer.link.score < look.limits()["sure_link"]
    ):
        return None
    if not shares_more_than_agents(comparison, answer):
        return None
    claim = named(answer.claim_view, look.subject(answer.claim_view, answer.claim))
    evidence = named(answer.evidence_view, look.subject(answer.evidence_view, answer.evidence))
    if claim is None or evidence is None or claim.mention is None or evidence.mention is None:
        return None
    kinds = {claim.mention.kind, evidence.mention.kind}
    if len(kinds) != 2 or "person" not in kinds or look.same_name(claim.mention, evidence.mention):
        return None
    return claim, evidence


def is_agent_shift(answer: look.Answer) -> bool:
    """Whether two linked names are a person and a body: an agent shifted, not a wrong name."""
    claim, evidence = answer.claim.mention, answer.evidence.mention
    return (
        claim is not None and evidence is not None and (claim.kind == "person") != (evidence.kind == "person")
    )


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


def is_wider(answer: look.Answer) -> bool:
    """Whether the claim's noun is a word for any thing, and the evidence's one for this thing."""
    vague: list[str] = load("checks")["vague_objects"]
    if answer.claim.lemma not in vague or answer.evidence.lemma in vague:
        return False
    return answer.link.how in (lexis.Relation.BROADER, lexis.Relation.SIBLING, "structure")


def is_object(view: SentenceView, word: Word) -> bool:
    """Whether ``word`` is what a verb acts on, directly or as a list's member."""
    return word.edge == "object" or (
        word.edge == "prep:of" and word.head >= 0 and view.words[word.head].edge == "object"
    )


def modifiers(view: SentenceView, word: Word) -> tuple[Word, ...]:
    """The adjectives and compound modifiers on ``word``."""
    return tuple(w for w in view.children(word.index) if w.edge == "modifier" and w.kind == "word")


def is_main_predicate(view: SentenceView, word: Word) -> bool:
    """Whether ``word`` is the predicate of a claim of its sentence that is no mere modifier."""
    kinds = ("main", "coordinate", "complement")
    tokens = view.sentence.tokens
    above = tokens[tokens[word.token].head]
    copula = above.span if above.pos == "AUX" and tokens[word.token].dep in ("acomp", "attr") else word.span
    return any(c.predicate in (word.span, copula) and c.kind in kinds for c in view.claims)


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
    times: list[str] = load("checks")["time_nouns"]
    return (
        word.pos == "NOUN"
        and word.lemma not in times
        and word.edge.startswith("prep:")
        and word.edge[5:] in prepositions
    )


def with_preposition(view: SentenceView, word: Word) -> Span:
    """The phrase ``word`` heads, from its preposition on."""
    span = look.phrase(view, word)
    preposition = word.edge[5:]
    before = [t for t in view.sentence.tokens if t.lemma == preposition and t.span.end <= span.start]
    return Span(before[-1].span.start, span.end) if before else span


def own_words(view: SentenceView, claim: Claim) -> list[Word]:
    """The content words of a claim that are in no claim inside it."""
    return [w for w in view.words if view.claim_at(w.span) is claim]


def novelty(view: SentenceView, others: Sequence[ArticleView]) -> float:
    """The share of a sentence's content words that no article carries."""
    words = [w for w in view.words if w.pos in ("NOUN", "VERB", "PROPN", "NUM", "ADJ")]
    new = [w for w in words if not any(look.carried(other, w) for other in others)]
    return len(new) / len(words) if words else 0.0


def answered_share(comparison: Comparison, index: int, word: Word) -> float:
    """The share of the content words around ``word`` in an evidence clause that some claim word answers."""
    view = comparison.evidence.sentences[index]
    claim = view.claim_at(word.span)
    words = [w for w in view.words if claim is None or claim.span.contains(w.span)]
    return sum(bool(comparison.answered_by(index, w.index)) for w in words) / len(words) if words else 0.0


def uses(view: ArticleView, word: Word) -> bool:
    """Whether an article uses the very word."""
    return any(other.key == word.key for sentence in view.sentences for other in sentence.words)


def sounds_alike(one: Mention, other: Mention) -> bool:
    """Whether two spellings of a name are transcriptions of one sound, part by part."""
    ours, theirs = fold(one.surface).split(), fold(other.surface).split()
    return len(ours) == len(theirs) and all(
        a == b or spelt_alike(a, b) or sound_key(a) == sound_key(b) for a, b in zip(ours, theirs, strict=True)
    )


def shares_name(one: SentenceView, other: SentenceView) -> bool:
    """Whether two sentences name the same thing."""
    return any(look.same_name(a, b) for a in one.mentions for b in other.mentions)


def is_on_topic(comparison: Comparison, index: int) -> bool:
    """Whether the evidence sentence before ``index`` is answered: the claim side tells this part."""
    return index > 0 and (index - 1) not in comparison.unanswered


def different_people(comparison: Comparison, one: str, other: str) -> bool:
    """Whether two speakers are named, and by names that share no part."""
    mine = [
        m for s in comparison.claim.sentences for m in s.mentions if m.kind == "person" and m.surface in one
    ]
    theirs = [
        m
        for s in comparison.evidence.sentences
        for m in s.mentions
        if m.kind == "person" and m.surface in other
    ]
    if not mine or not theirs:
        return False
    return not any(look.same_name(a, b) for a in mine for b in theirs)


def reports(view: SentenceView, word: Word) -> bool:
    """Whether ``word`` is the verb under which its sentence names a source."""
    return any(a.verb == word.lemma for a in view.attributions)


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
