"""Attributions by a reporting verb: "X said that A", "A, X said", "said X", "analysts suggesting A"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from factcheck.extract.stance.complements import is_passive
from factcheck.extract.stance.tree import VERB_TAGS, Tree
from factcheck.records import Sentence, Span, Token
from factcheck.resources import lexicon

from .found import Found
from .scopes import clause_span, is_set_off, parenthetical_span, trimmed, with_first_part
from .sources import beside, core, following, source_span, usable

_RELATIVES = frozenset({"who", "which", "that"})
_TIME_TAIL = frozenset({"npadvmod", "advmod", "dative"})


@dataclass(frozen=True, slots=True)
class _Report:
    certainty: str
    takes: frozenset[str]


@cache
def _verbs() -> dict[str, _Report]:
    raw = lexicon("reporting")["verbs"]
    return {lemma: _Report(row["certainty"], frozenset(row["takes"])) for lemma, row in raw.items()}


def verb_attributions(place: int, sentence: Sentence, tree: Tree) -> Iterator[Found]:
    """Every attribution of the sentence that a reporting verb makes."""
    for token in tree.tokens:
        report = _verbs().get(token.lemma)
        if report is None or token.tag not in VERB_TAGS or _is_withheld(tree, token):
            continue
        found = _quoted_as(place, tree, token, report) if "as-saying" in report.takes else None
        if found is None and is_passive(tree, token):
            found = _by_agent(place, tree, token, report)
        elif found is None and "as-saying" not in report.takes:
            found = _active(place, tree, token, report)
        if found is not None:
            yield found


def _is_withheld(tree: Tree, verb: Token) -> bool:
    """ "did not say", "refused to say", "may say", "if he says": nothing was said."""
    if tree.kids(verb, "neg"):
        return True
    if any(kid.tag == "MD" and kid.text.lower() not in ("can", "must") for kid in tree.kids(verb, "aux")):
        return True
    if tree.infinitive_mark(verb) is not None and tree.head(verb).lemma not in ("go", "continue"):
        return True
    for mark in tree.kids(verb, "mark"):
        near = all(token.pos != "PUNCT" for token in tree.tokens[mark.i : verb.i])
        if near and mark.text.lower() in ("if", "unless", "whether"):
            return True
    return False


def _source(tree: Tree, verb: Token) -> Token | None:
    own = tree.kids(verb, "nsubj")
    head = tree.head(verb)
    if own:
        subject: Token | None = own[-1]
        if subject is not None and subject.text.lower() in _RELATIVES and verb.dep == "relcl":
            subject = head
        elif (
            subject is not None
            and tree.tokens[verb.i - 1].text == ","
            and core(tree, subject)[1] == verb.i - 2
        ):
            # "The answer, suggest researchers, is ...": the parse takes the content's subject for the source.
            subject = following(tree, verb) or subject
    elif verb.dep == "acl" and verb.tag == "VBG":
        subject = head
    elif verb.dep in ("advcl", "xcomp", "pcomp", "dep") and verb.tag == "VBG" and not tree.is_root(verb):
        subject = tree.subject(head)
    elif verb.dep == "conj":
        subject = tree.subject(verb)
    else:
        subject = None
    if subject is None and verb.tag not in ("VBG", "VB"):
        subject = beside(tree, verb)
    if subject is None or not usable(subject):
        return None
    denied = any(kid.text.lower() in ("no", "neither") for kid in tree.kids(subject, "det", "preconj"))
    return None if denied else subject


def _active(place: int, tree: Tree, verb: Token, report: _Report) -> Found | None:
    source = _source(tree, verb)
    if source is None:
        return None
    first, _ = core(tree, source, verb)
    scope = _content(tree, verb, source, report)
    if scope is not None and "parenthetical" in report.takes:
        scope = with_first_part(tree, min(first, verb.i), scope)
    if scope is None and "parenthetical" in report.takes:
        scope = _beside_content(tree, verb, source, min(first, verb.i))
    if scope is None and not (report.certainty == "say" and _is_bare(tree, verb, first)):
        return None
    return Found(place, source_span(tree, source, verb), source, verb.lemma, report.certainty, scope)


def _is_bare(tree: Tree, verb: Token, first: int) -> bool:
    """The sentence is nothing but the attribution ("the mayor said." after a quotation)."""
    return tree.is_root(verb) and min(first, verb.i) <= 1 and not tree.kids(verb, "dobj", "ccomp", "conj")


def _content(tree: Tree, verb: Token, source: Token, report: _Report) -> Span | None:
    """What is said, right of the verb."""
    heads = [kid for kid in _heads(tree, verb, report.takes) if kid.i > verb.i and kid.i != source.i]
    if heads:
        return clause_span(tree, verb, heads)
    return _after_colon(tree, verb) if "parenthetical" in report.takes else None


def _heads(tree: Tree, verb: Token, takes: frozenset[str]) -> list[Token]:
    """The heads of the complement, by the first kind of complement that the verb takes and has."""
    prepositions = {kid.text.lower(): kid for kid in tree.kids(verb, "prep")}
    clauses = [kid for kid in tree.kids(verb, "ccomp") if kid.i > verb.i] if "that" in takes else []
    if clauses:
        return clauses + [kid for kid in tree.kids(verb, "conj") if _has_that(tree, kid)]
    if "hearer" in takes:
        # "told a judge at a hearing that A": the parser may hang the clause on the judge or the hearing.
        hung = [kid for kid in tree.subtree(verb) if kid.i > verb.i and kid.dep in ("acl", "relcl", "ccomp")]
        return [kid for kid in hung if kid.tag in VERB_TAGS and _has_that(tree, kid)][:1]
    if {"that", "to"} <= takes and (infinitives := tree.kids(verb, "xcomp")):
        return list(infinitives)
    if "object" in takes and (objects := tree.kids(verb, "dobj")):
        return list(objects)
    if "oprd" in takes:
        small = [kid for kid in tree.kids(verb, "oprd", "ccomp") if _is_small(tree, kid)]
        objects = tree.kids(verb, "dobj")
        return [*objects, *small] if small and objects else []
    for preposition in ("as", "at"):
        if f"object-{preposition}" in takes and preposition in prepositions:
            return [*tree.kids(verb, "dobj"), prepositions[preposition]]
    for preposition in ("to", "of"):
        if preposition in takes and preposition in prepositions:
            found = [prepositions[preposition], *tree.kids(verb, "prep")]
            named = [one for one in found if one.text.lower() in (preposition, "as")]
            return [kid for prep in named for kid in tree.kids(prep, "pobj", "pcomp")]
    return []


def _is_small(tree: Tree, clause: Token) -> bool:
    """A small clause ("called it *a lie*"), no infinitive ("called on him to resign")."""
    return clause.tag not in VERB_TAGS and tree.infinitive_mark(clause) is None


def _has_that(tree: Tree, verb: Token) -> bool:
    return any(kid.text.lower() == "that" for kid in tree.kids(verb, "mark", "dobj"))


def _after_colon(tree: Tree, verb: Token) -> Span | None:
    """'He said: "..."', or a mark straight after the verb, where the parse has no clause."""
    for index in range(verb.i + 1, min(verb.i + 12, len(tree.tokens))):
        text = tree.tokens[index].text
        if text == ":" or (text in ('"', "“", "``") and index <= verb.i + 2):
            return trimmed(tree, index, len(tree.tokens) - 1)
        if tree.tokens[index].tag in VERB_TAGS or text in (".", ";"):
            return None
    return None


def _beside_content(tree: Tree, verb: Token, source: Token, first: int) -> Span | None:
    """The scope of ", X said ...", "..., said X" and "as X said"."""
    borrowed = verb.dep == "conj" and not tree.kids(verb, "nsubj")
    objects = [kid for kid in tree.kids(verb, "dobj") if kid.i > verb.i and kid.i != source.i]
    if borrowed or (objects and "hearer" not in _verbs()[verb.lemma].takes):
        return None
    content = next(iter(tree.kids(verb, "ccomp", "parataxis")), None)
    before = content is not None and content.i < first
    if content is None and verb.dep in ("parataxis", "ccomp", "advcl", "conj", "dep"):
        content = tree.head(verb)
    as_word = tree.at(first - 1)
    if as_word is not None and as_word.text.lower() == "as":
        first -= 1
    elif not is_set_off(tree, first) and not before:
        return None
    return parenthetical_span(tree, first, _tail(tree, verb, source), content)


def _tail(tree: Tree, verb: Token, source: Token) -> int:
    """The last token of the attribution itself: verb, source, "Sunday", "in a statement", "reporters"."""
    last = max(verb.i, source.i)
    if source.i > verb.i:
        last = max(last, tree.extent(source)[1])
    for kid in tree.children[verb.i]:
        if kid.i > verb.i and kid.dep in (*_TIME_TAIL, "prep", "dobj", "prt") and kid.i <= last + 3:
            last = max(last, tree.extent(kid)[1])
    return last


def _quoted_as(place: int, tree: Tree, verb: Token, report: _Report) -> Found | None:
    """ "quoted X as saying A", "X was quoted as saying A"."""
    for prep in tree.kids(verb, "prep"):
        for saying in tree.kids(prep, "pcomp"):
            if prep.text.lower() != "as" or saying.lemma not in _verbs():
                continue
            quoted = tree.kids(verb, "nsubjpass") or tree.kids(verb, "dobj")
            scope = clause_span(tree, saying, list(tree.kids(saying, "ccomp")))
            scope = scope or trimmed(tree, saying.i + 1, len(tree.tokens) - 1)
            if quoted and usable(quoted[-1]) and scope is not None:
                span = source_span(tree, quoted[-1])
                return Found(place, span, quoted[-1], saying.lemma, report.certainty, scope)
    return None


def _by_agent(place: int, tree: Tree, verb: Token, report: _Report) -> Found | None:
    """ "was confirmed by X", "as noted by X": the source is the agent."""
    for agent in tree.kids(verb, "agent", "prep"):
        source = next(iter(tree.kids(agent, "pobj")), None)
        if agent.text.lower() != "by" or source is None or not usable(source):
            continue
        first = min([verb.i, *(kid.i for kid in tree.kids(verb, "mark", "auxpass", "aux"))])
        if tree.tokens[first].text.lower() == "as" or (
            first > 0 and tree.tokens[first - 1].text.lower() == "as"
        ):
            first = first if tree.tokens[first].text.lower() == "as" else first - 1
            scope = parenthetical_span(tree, first, core(tree, source)[1], tree.head(verb))
        else:
            subject = tree.subject(verb)
            if subject is not None and subject.text.lower() in _RELATIVES:
                subject = None
            scope = trimmed(tree, tree.extent(subject)[0], verb.i - 1) if subject is not None else None
        if scope is not None:
            return Found(place, source_span(tree, source, verb), source, verb.lemma, report.certainty, scope)
    return None
