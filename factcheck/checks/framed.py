"""What was exchanged, put in or left out in two sentences that say nearly the same: acts, opposites,
negations, counted things, the order of events.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from factcheck import lexis
from factcheck.checks import acts, look, polarity
from factcheck.checks.frames import Frame, Gap, akin, exchanged, gaps, is_word, lexeme, same
from factcheck.records import Token
from factcheck.resources import lexicon, load
from factcheck.views import Comparison, SentenceView

_POSES = ("ADJ", "ADV", "NOUN", "VERB")


def other_acts(comparison: Comparison) -> Iterator[tuple[Gap, bool]]:
    """Verbs in one place of a frame that do not mean the same in any sense; and whether one of them
    refuses or forbids what the other grants.
    """
    refusals: list[str] = load("checks")["refusals"]
    for gap, mine, theirs in exchanged(comparison):
        if not _verbs(mine, theirs):
            continue
        if _reports(gap.frame.claim_view, mine) or _reports(gap.frame.evidence_view, theirs):
            continue
        lemmas = lexeme(mine, "VERB"), lexeme(theirs, "VERB")
        if any(lexis.is_light_verb(lemma) for lemma in lemmas):
            continue
        refused = (lemmas[0] in refusals) != (lemmas[1] in refusals)
        alike = same(mine, theirs, "VERB") if refused else akin(mine, theirs, "VERB")
        if not alike and (refused or (_sure(gap) and not (_says(*lemmas) or _commits(*lemmas)))):
            yield gap, refused


def opposites(comparison: Comparison) -> Iterator[Gap]:
    """Words in one place of a frame that are each other's opposite, where nothing else turns the sense."""
    for gap, mine, theirs in exchanged(comparison):
        if not any(_opposed(mine, theirs, pos) for pos in _POSES):
            continue
        if _reports(gap.frame.claim_view, mine) or _reports(gap.frame.evidence_view, theirs):
            continue
        if not _negated_once(gap.frame) and not turned_order(gap) and not _from_either_end(gap):
            yield gap


def _from_either_end(gap: Gap) -> bool:
    """Whether the two words tell one act of two parties."""
    ours, theirs = gap.frame.claim_view, gap.frame.evidence_view
    mine, other = ours.word_at(gap.spots[0].span), theirs.word_at(gap.spots[1].span)
    if mine is None or other is None:
        return False
    return acts.from_either_end((ours, mine), (theirs, other))


def directions(comparison: Comparison) -> Iterator[Gap]:
    """Words in one place of a frame of which one points up and the other down."""
    for gap, mine, theirs in exchanged(comparison):
        ours, other = gap.frame.claim_view, gap.frame.evidence_view
        one, two = ours.word_at(mine.span), other.word_at(theirs.span)
        if one is None or two is None:
            continue
        up, down = polarity.direction(ours, one), polarity.direction(other, two)
        if up and down and up != down:
            yield gap


def negations(comparison: Comparison) -> Iterator[Gap]:
    """Negations on one side of a frame, put in or left out with nothing but little words beside them, where
    no second change of the sentence takes them back.
    """
    for gap in gaps(comparison):
        if _is_negation(gap) and _negated_once(gap.frame) and not _turned_elsewhere(gap):
            yield gap


def orders(comparison: Comparison) -> Iterator[Gap]:
    """Gaps where one side has a word for what comes first and the other for what comes later."""
    return (gap for gap in gaps(comparison) if turned_order(gap))


def turned_order(gap: Gap) -> bool:
    """Whether ``gap`` exchanges two words for the order of events: before, after."""
    if len(gap.ours) != 1 or len(gap.theirs) != 1:
        return False
    pairs: list[list[str]] = load("checks")["order_words"]
    words = {gap.ours[0].text.lower(), gap.theirs[0].text.lower()}
    return any(words == set(pair) for pair in pairs)


def counted(comparison: Comparison) -> Iterator[Gap]:
    """Nouns behind one figure that do not mean the same."""
    for gap, mine, theirs in exchanged(comparison):
        if mine.pos != "NOUN" or theirs.pos != "NOUN" or akin(mine, theirs, "NOUN"):
            continue
        if not is_word(mine, "NOUN") or not is_word(theirs, "NOUN"):
            continue
        if _general(mine) or _general(theirs):
            continue
        if _is_counted(gap.frame.claim_view, mine) and _is_counted(gap.frame.evidence_view, theirs):
            yield gap


def _verbs(mine: Token, theirs: Token) -> bool:
    """Whether two words are verbs: one of them to the parser, both to the dictionary."""
    if "AUX" in (mine.pos, theirs.pos) or "VERB" not in (mine.pos, theirs.pos):
        return False
    if {mine.pos, theirs.pos} - {"VERB", "ADJ", "NOUN", "PROPN"}:
        return False
    return is_word(mine, "VERB") and is_word(theirs, "VERB")


def _reports(view: SentenceView, token: Token) -> bool:
    word = view.word_at(token.span)
    return word is not None and acts.reports(view, word)


def _sure(gap: Gap) -> bool:
    """Whether two sentences are so much alike that a verb without any kinship is another act, and not the
    same one in an editor's words."""
    return gap.frame.share >= look.limits()["act_share"]


def _says(mine: str, theirs: str) -> bool:
    """Whether both are verbs of saying, which the checks on sources compare, or one says no more than that
    something was said ("did not say", "did not specify")."""
    verbs = lexicon("reporting")["verbs"]
    neutral: list[str] = load("checks")["neutral_reports"]
    return (mine in verbs and theirs in verbs) or mine in neutral or theirs in neutral


def _commits(mine: str, theirs: str) -> bool:
    """Whether both say how firmly something is meant: the checks on commitments compare that."""
    commitments: dict[str, int] = load("checks")["commitments"]
    return mine in commitments and theirs in commitments


def _opposed(mine: Token, theirs: Token, pos: str) -> bool:
    if pos not in (mine.pos, theirs.pos) or akin(mine, theirs, pos):
        return False
    return lexis.antonyms(lexeme(mine, pos), lexeme(theirs, pos), pos)


def denies(tokens: tuple[Token, ...]) -> bool:
    """Whether one of some words is a negation."""
    return _denials(tokens) > 0


def _is_negation(gap: Gap) -> bool:
    little: list[str] = load("checks")["beside_negation"]
    mine, theirs = _denials(gap.ours), _denials(gap.theirs)
    if (mine + theirs) != 1:
        return False
    rest = [t for t in (*gap.ours, *gap.theirs) if not _denies(t)]
    return all(t.lemma.lower() in little for t in rest)


def _denials(tokens: tuple[Token, ...]) -> int:
    return sum(_denies(token) for token in tokens)


def _denies(token: Token) -> bool:
    return token.lemma.lower() in _negations() or token.text.lower() in _negations()


@cache
def _negations() -> frozenset[str]:
    cues = lexicon("negation")
    return frozenset((*cues["particles"], *cues["words"], *cues["prepositions"]))


def _negated_once(frame: Frame) -> bool:
    """Whether one side of a frame has an odd number of negations more than the other."""
    return (_denials(frame.ours) - _denials(frame.theirs)) % 2 == 1


def _turned_elsewhere(gap: Gap) -> bool:
    """Whether another word of the frame was exchanged for its opposite or taken with a prefix: not happy,
    unhappy."""
    frame = gap.frame
    for kind, a, b, c, d in frame.steps:
        if kind != "replace" or a == gap.claim_at:
            continue
        for mine in frame.ours[a:b]:
            for theirs in frame.theirs[c:d]:
                if any(_opposed(mine, theirs, pos) for pos in _POSES) or _refuses(mine) or _refuses(theirs):
                    return True
    return False


def _refuses(token: Token) -> bool:
    refusals: list[str] = load("checks")["refusals"]
    return token.lemma.lower() in refusals


def _general(token: Token) -> bool:
    general: list[str] = load("checks")["general_nouns"]
    return token.lemma.lower() in general


def _is_counted(view: SentenceView, token: Token) -> bool:
    """Whether a figure stands right before ``token``, or takes it in."""
    at = view.sentence.tokens.index(token)
    reach = int(look.limits()["count_reach"])
    before = view.sentence.tokens[max(0, at - reach) : at]
    return any(
        quantity.kind in _COUNTING
        and (quantity.span.overlaps(token.span) or any(quantity.span.overlaps(t.span) for t in before))
        for quantity in view.quantities
        if quantity.span.start < token.span.start
    )


_COUNTING = ("count", "fraction", "magnitude", "measure", "ratio")
