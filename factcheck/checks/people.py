"""Names: who is meant, who speaks, who acts."""

from __future__ import annotations

from factcheck import naming
from factcheck.checks import look
from factcheck.checks.look import Answer
from factcheck.naming.fold import fold
from factcheck.naming.spelling import sound_key, spelt_alike
from factcheck.records import Attribution, Mention
from factcheck.views import ArticleView, Comparison, SentenceView, Word


def names(view: ArticleView, mention: Mention) -> bool:
    """Whether an article names what ``mention`` names, or says its parts."""
    if any(look.same_name(mention, m) for s in view.sentences for m in s.mentions):
        return True
    surname = mention.canonical.split()[-1:] if mention.kind == "person" else []
    if any([w.surface] == surname for s in view.sentences for w in s.words):
        return True  # a surname alone may be read as no name, or as a place
    text = fold(view.article.text).split()
    return set(fold(mention.surface).split()) <= set(text)


def names_whole(view: ArticleView, mention: Mention) -> bool:
    """Whether an article has the very name of a person somewhere: then he is no misspelt other."""
    return mention.kind == "person" and fold(mention.canonical) in fold(view.article.text)


def is_source(answer: Answer, source: Attribution) -> bool:
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


def shares_more_than_agents(comparison: Comparison, answer: Answer) -> bool:
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


def agents(comparison: Comparison, answer: Answer) -> tuple[Word, Word] | None:
    """The subjects of two linked verbs that share another argument, where they name different agents."""
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
    if look.same_name(claim.mention, evidence.mention) or is_part(claim.mention, evidence.mention):
        return None
    if written_alike(claim.mention, evidence.mention):
        return None
    if look.says(answer.evidence_view, claim) and look.says(answer.claim_view, evidence):
        return None  # both names on both sides: who stands where is another matter
    if (
        claim.mention.kind == evidence.mention.kind
        and naming.same(claim.mention, evidence.mention) != "different"
    ):
        return None
    return claim, evidence


def stands_for(one: Mention, other: Mention) -> bool:
    """Whether one of two agents may stand for the other: a leader and his country."""
    return {one.kind, other.kind} == {"person", "place"}


def is_part(one: Mention, other: Mention) -> bool:
    """Whether a name that is no person's is the other one shortened: Texas, Texas Gulf Coast."""
    ours, theirs = set(fold(one.surface).split()), set(fold(other.surface).split())
    return "person" not in (one.kind, other.kind) and (ours <= theirs or theirs <= ours)


def share_part(one: Word, other: Word) -> bool:
    """Whether two names have a part in common: Ines Carvalho, Ines Carvalhal."""
    if one.kind != "name" or other.kind != "name":
        return False
    return bool(set(fold(one.surface).split()) & set(fold(other.surface).split()))


def is_agent_shift(answer: Answer) -> bool:
    """Whether two linked names are a person and a body: an agent shifted, not a wrong name."""
    claim, evidence = answer.claim.mention, answer.evidence.mention
    if claim is None or evidence is None:
        return False
    if set(fold(claim.surface).split()) & set(fold(evidence.surface).split()):
        return False  # names that share a part are of one kind, whatever the reader made of them
    return (claim.kind == "person") != (evidence.kind == "person")


def sounds_alike(one: Mention, other: Mention) -> bool:
    """Whether two spellings of a name are transcriptions of one sound, part by part."""
    ours, theirs = fold(one.surface).split(), fold(other.surface).split()
    return len(ours) == len(theirs) and all(
        a == b or spelt_alike(a, b) or sound_key(a) == sound_key(b) for a, b in zip(ours, theirs, strict=True)
    )


def written_alike(one: Mention, other: Mention) -> bool:
    """Whether two names differ in points, spaces or the plural alone (L.A., LA), or are a thing's name with
    another word for what it is before it (the patrol boat Adler, HMS Adler)."""
    ours, theirs = fold(one.surface).split(), fold(other.surface).split()
    if _letters(one) == _letters(other):
        return True
    return {one.kind, other.kind} != {"person"} and min(len(ours), len(theirs)) > 1 and ours[-1] == theirs[-1]


def _letters(mention: Mention) -> str:
    return "".join(c for c in fold(mention.surface) if c.isalnum()).removesuffix("s")


def speaks(answer: Answer) -> bool:
    """Whether one of two linked names is the source of its sentence and the other is not."""
    ours = any(a.span.overlaps(answer.claim.span) for a in answer.claim_view.attributions)
    theirs = any(a.span.overlaps(answer.evidence.span) for a in answer.evidence_view.attributions)
    return ours != theirs


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
