"""Modality: what may, will, must or was planned to happen, and what something is only able to do."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.records import Cue, Sentence, Token

from .complements import is_goal
from .governed import attributive_cues, compound_cues, governed_cues
from .making import cue_at
from .tree import VERB_TAGS, Tree
from .words import Entry, entries, word_set

_REPORT_LABELS = ("ccomp", "xcomp")


def modality_cues(sentence: Sentence, tree: Tree) -> Iterator[Cue]:
    """Every modality cue of the sentence."""
    for token in tree.tokens:
        yield from _auxiliary(sentence, tree, token)
        yield from _is_to(sentence, tree, token)
        yield from _condition(sentence, tree, token)
        yield from governed_cues(sentence, tree, token, "modality")
        yield from attributive_cues(sentence, tree, token, "modality")
        yield from compound_cues(sentence, tree, token, "modality")


def _auxiliary(sentence: Sentence, tree: Tree, token: Token) -> Iterator[Cue]:
    entry = entries("modality", "auxiliaries").get(token.text.lower())
    if entry is None or not _is_modal(tree, token):
        return
    head = tree.head(token)
    target = head if head.tag in VERB_TAGS and head.i > token.i else tree.next_verb(token.i + 1)
    if target is None:
        inverted = head.tag in VERB_TAGS and head.i != token.i
        target = head if inverted else None
    if target is None or not _takes_modal(tree, token, target):
        return
    if entry.value == "would" and _is_backshifted(tree, target):
        entry = Entry("will", entries("modality", "auxiliaries")["will"].certainty)
    for shared in tree.sharing(target):
        yield cue_at(sentence, token, token, "modality", entry, shared)


def _is_modal(tree: Tree, token: Token) -> bool:
    """Not "May 5", "last May", "the will", "Will Smith", "would-be"; not "he'd gone"."""
    before, after = tree.at(token.i - 1), tree.at(token.i + 1)
    if after is not None and after.tag == "HYPH":
        return False
    lower = token.text.lower()
    if lower == "may" and token.text[0].isupper():
        if after is not None and (after.text[:1].isdigit() or after.pos == "PUNCT"):
            return False
        if before is not None and before.text.lower() in word_set("modality", "may_month_before"):
            return False
    if lower in ("'d", "’d"):
        verb = tree.next_verb(token.i + 1)
        return token.tag == "MD" and verb is not None and verb.tag == "VB"
    return token.tag == "MD"


def _takes_modal(tree: Tree, token: Token, target: Token) -> bool:
    """A modal takes a bare verb or an auxiliary: in "her will left it all" the parse is wrong."""
    if target.tag in ("VB", "VBP"):
        return True
    return any(token.i < kid.i < target.i for kid in tree.kids(target, "aux", "auxpass"))


def _is_backshifted(tree: Tree, target: Token) -> bool:
    """ "said it would send": the reported future, not a condition (sequence of tenses)."""
    if any(kid.dep == "advcl" and _mark(tree, kid) is not None for kid in tree.kids(target)):
        return False
    here = target
    for head in tree.ancestors(target):
        low, high = sorted((target.i, head.i))
        if any(token.tag in ("``", "''") for token in tree.tokens[low:high]):
            return False  # direct speech keeps its own tense
        if here.dep in _REPORT_LABELS and head.tag in ("VBD", "VBN", "VBG"):
            return True
        here = head
    return False


def _mark(tree: Tree, verb: Token) -> Token | None:
    table = entries("modality", "conditions")
    return next((kid for kid in tree.kids(verb, "mark", "advmod") if kid.text.lower() in table), None)


def _is_to(sentence: Sentence, tree: Tree, token: Token) -> Iterator[Cue]:
    """ "Lee was to depart": be + infinitive is a schedule, unless the subject is itself an aim."""
    after = tree.at(token.i + 1)
    if token.lemma != "be" or after is None or is_goal(tree.subject(token)):
        return
    if tree.kids(token, "attr", "acomp", "expl") or tree.subject(token) is None:
        return
    if after.tag == "RB" and after.lemma in ("not", "n't", "also", "now", "then"):
        after = tree.at(after.i + 1)
    if after is None or after.tag != "TO":
        return
    verb = tree.next_verb(after.i + 1)
    if verb is not None and verb.tag == "VB":
        entry = entries("modality", "modifiers")["scheduled"]
        for shared in tree.sharing(verb):
            yield cue_at(sentence, token, after, "modality", entry, shared)


def _condition(sentence: Sentence, tree: Tree, token: Token) -> Iterator[Cue]:
    entry = entries("modality", "conditions").get(token.text.lower())
    if entry is None or token.tag not in ("IN", "VBN", "VBG", "RB"):
        return
    head = tree.head(token)
    before = tree.at(token.i - 1)
    if head.i < token.i or head.tag not in VERB_TAGS or (before is not None and before.text.lower() == "as"):
        return
    if token.tag in ("VBN", "VBG") and token.dep not in ("mark", "prep"):
        return
    if token.text.lower() == "if" and head.dep == "ccomp" and tree.head(head).i < token.i:
        entry = entries("modality", "conditions")["whether"]
    yield cue_at(sentence, token, token, "modality", entry, head)
