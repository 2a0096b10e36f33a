"""The noun phrase that names a source: its extent, and what it is called without determiner."""

from __future__ import annotations

from factcheck.extract.stance.tree import Tree, span_of
from factcheck.records import Span, Token
from factcheck.resources import lexicon

_CUT = frozenset({"appos", "relcl", "parataxis", "advcl", "punct"})
_PHRASE_POS = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM", "PRON", "PART"})
_TIMES = frozenset({"DATE", "TIME"})
FIRST_AND_SECOND = frozenset({"i", "we", "you", "me", "us"})


def core(tree: Tree, head: Token, verb: Token | None = None) -> tuple[int, int]:
    """First and last token of the phrase around ``head``: titles, "of"/"for" phrases and coordinated
    names belong to it; appositions, relative clauses, dates, the channel ("in a statement") and the
    reporting ``verb`` do not.
    """
    inside = {token.i for token in tree.subtree(head, without=_CUT)}
    if verb is not None and verb.i in inside:
        inside -= {below.i for below in tree.subtree(verb)}
    for token in tree.subtree(head, without=_CUT):
        if token.dep == "npadvmod" and token.head == head.i:
            inside -= {below.i for below in tree.subtree(token)}
        if (
            token.dep in ("acl", "prep")
            and (left := tree.extent(token)[0]) > head.i
            and _is_comma(tree, left - 1)
        ):
            inside -= {below.i for below in tree.subtree(token)}
        if token.dep == "prep" and _is_circumstance(tree, token):
            inside -= {below.i for below in tree.subtree(token)}
    first = last = head.i
    while first - 1 in inside or (first - 2 in inside and _is_comma(tree, first - 1)):
        first -= 1
    while last + 1 in inside or (last + 2 in inside and _is_comma(tree, last + 1)):
        last += 1
    first = _past_apposed(tree, first, head.i)
    while first < head.i and tree.tokens[first].pos in ("PUNCT", "CCONJ"):
        first += 1
    while last > head.i and tree.tokens[last].pos in ("PUNCT", "ADV", "CCONJ"):
        last -= 1
    return first, last


def _past_apposed(tree: Tree, first: int, head: int) -> int:
    """ ", a step Danish officials believe ...": no noun stands before an adjective in one phrase, so the
    source begins after "a step".
    """
    opening, before = tree.tokens[first], tree.at(first - 1)
    if opening.text.lower() not in ("a", "an") or before is None or before.pos != "PUNCT":
        return first
    step = first + 1
    while step < head and tree.tokens[step].tag not in ("NN", "NNS") and tree.tokens[step].dep != "nmod":
        step += 1
    adjective = any(token.tag == "JJ" for token in tree.tokens[step + 1 : head])
    return step + 1 if adjective and step < head else first


def _is_comma(tree: Tree, index: int) -> bool:
    return tree.tokens[index].text in (",", "-")


def _is_circumstance(tree: Tree, prep: Token) -> bool:
    for kid in tree.kids(prep, "pobj"):
        if kid.ent in _TIMES or kid.lemma in lexicon("reporting")["channels"]:
            return prep.text.lower() in ("in", "on", "at", "during", "to", "via", "by", "through")
    return False


def is_speaker(head: Token) -> bool:
    """Whether the head names somebody or something that can be cited: a name, a person, a publication
    or an institution ("citing the governor", not "citing weak demand").
    """
    rules = lexicon("reporting")
    return head.pos == "PROPN" or head.lemma in rules["persons"] or head.lemma in rules["institutions"]


def usable(head: Token | None) -> bool:
    """Whether a token can head a source: a noun, name, number or pronoun, not a date, not "I"."""
    if head is None or head.text.lower() in FIRST_AND_SECOND or head.ent in _TIMES:
        return False
    if head.text.lower() in lexicon("reporting")["not_sources"]:
        return False
    return head.pos in ("NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET") or head.tag.startswith("NN")


def beside(tree: Tree, verb: Token) -> Token | None:
    """The source by position alone, where the parse has no subject: the phrase just left of ``verb``, or
    right of it after a comma or mark ("... ," said Maria Lopez).
    """
    left = verb.i - 1
    while left >= 0 and (tree.tokens[left].pos in ("ADV", "AUX") or tree.tokens[left].dep in ("aux", "neg")):
        left -= 1
    candidate = tree.at(left)
    if candidate is not None and candidate.pos in ("NOUN", "PROPN", "PRON") and usable(candidate):
        return candidate
    return following(tree, verb) if candidate is None or candidate.pos == "PUNCT" else None


def following(tree: Tree, verb: Token) -> Token | None:
    """The last noun of the phrase that stands right after ``verb``."""
    right = verb.i + 1
    best = None
    while right < len(tree.tokens) and tree.tokens[right].pos in _PHRASE_POS:
        if tree.tokens[right].pos in ("NOUN", "PROPN", "PRON"):
            best = tree.tokens[right]
        right += 1
    return best if usable(best) else None


def source_span(tree: Tree, head: Token, verb: Token | None = None) -> Span:
    """Offsets of the source's phrase, a possessive ending left out."""
    first, last = core(tree, head, verb)
    if last > first and tree.tokens[last].text in ("'s", "’s", "'", "’"):
        last -= 1
    return span_of(tree.tokens, first, last)


def bare(source: str) -> str:
    """A source without its leading determiner, white space made single."""
    words = source.split()
    while len(words) > 1 and words[0].lower() in lexicon("reporting")["determiners"]:
        words = words[1:]
    return " ".join(words)


def canonical(source: str) -> str:
    """What two mentions of one source share as far as the words alone tell: :func:`bare`, lower-cased."""
    return bare(source).lower()
