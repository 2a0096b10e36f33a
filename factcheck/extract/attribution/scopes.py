"""What an attribution covers: the clause after the verb, or the part a parenthesis is attached to."""

from __future__ import annotations

from factcheck.extract.stance.tree import VERB_TAGS, Tree, span_of
from factcheck.records import Span, Token
from factcheck.resources import lexicon

_MARKS = frozenset({'"', "“", "”", "''", "``", "'", "‘", "’", "«", "»"})
_BREAKS = _MARKS | {",", "—", "–", "--", "-", "?", "!", "…", "..."}
_JOINTS = frozenset({"and", "but", "or", "yet", "so"})


def clause_span(tree: Tree, verb: Token, heads: list[Token]) -> Span | None:
    """From the first word of the clauses ``heads`` (without "that") to the last, right of ``verb``."""
    silent = {token.i for head in heads for own in _silences(tree, head) for token in tree.subtree(own)}
    kept = [one for head in heads for one in tree.subtree(head) if one.i > verb.i and one.i not in silent]
    if not kept:
        return None
    first, last = min(token.i for token in kept), max(token.i for token in kept)
    clause = heads[0]
    if (
        clause.dep == "ccomp"
        and clause.tag in VERB_TAGS
        and not tree.kids(clause, "nsubj", "nsubjpass", "csubj", "expl")
    ):
        # The subject went astray in the parse ("reported the team of owner A and B offered ...").
        first = verb.i + 1
    while first < last and (
        tree.tokens[first].text.lower() == "that" or tree.tokens[first].text in (",", ":")
    ):
        first += 1
    return trimmed(tree, first, last)


def _silences(tree: Tree, head: Token) -> list[Token]:
    """Verbs joined to what was said that tell what the speaker did *not* say ("said A but did not specify
    B"): the parser often hangs them on A.
    """
    silent = lexicon("reporting")["withholding"]
    return [
        kid
        for kid in tree.kids(head, "conj")
        if kid.lemma in silent and tree.kids(kid, "neg") and not tree.kids(kid, "nsubj", "nsubjpass")
    ]


def trimmed(tree: Tree, first: int, last: int) -> Span | None:
    """The tokens without punctuation and joining words at the ends; None when nothing is left."""
    first, last = max(first, 0), min(last, len(tree.tokens) - 1)
    while first <= last and (
        tree.tokens[first].pos == "PUNCT" or (tree.tokens[first].text.lower() in _JOINTS and first < last)
    ):
        first += 1
    while last >= first and (tree.tokens[last].pos == "PUNCT" or tree.tokens[last].text.lower() in _JOINTS):
        last -= 1
    return span_of(tree.tokens, first, last) if first <= last else None


def is_set_off(tree: Tree, first: int) -> bool:
    """Whether the token before ``first`` is a comma, dash or closing quotation mark."""
    if first < 1:
        return False
    before = tree.tokens[first - 1]
    opens = before.text in _MARKS and before.span.end == tree.tokens[first].span.start
    return before.text in _BREAKS and not opens


def with_first_part(tree: Tree, first: int, scope: Span) -> Span:
    """The scope with the part before the attribution, where a quotation resumes after it ('"We go," he
    said, "and we win."').
    """
    resumes = any(
        token.text in _MARKS and token.span.end <= scope.start and scope.start - token.span.end <= 5
        for token in tree.tokens[first:]
    )
    if first > 1 and resumes and tree.tokens[first - 1].text in _MARKS and is_set_off(tree, first):
        before = trimmed(tree, 0, first - 1)
        return scope if before is None else Span(before.start, scope.end)
    return scope


def parenthetical_span(tree: Tree, first: int, last: int, content: Token | None) -> Span | None:
    """The scope of an attribution that stands at tokens ``first`` to ``last`` beside its content.

    First in the sentence: what follows. Last: what precedes. In between: the whole sentence when its
    main verb is still to come or the content goes on after it (a second part of the quotation, a verb
    that shares the subject); else, as before a participle ("A, X said Sunday, doing B"), what precedes.
    """
    end = len(tree.tokens) - 1
    before = trimmed(tree, 0, first - 1) if first > 0 else None
    after = trimmed(tree, last + 1, end) if last < end else None
    if before is None or after is None:
        return before if after is None else after
    if _goes_on(tree, first, last, content):
        return Span(before.start, after.end)
    return before


def _goes_on(tree: Tree, first: int, last: int, content: Token | None) -> bool:
    following = tree.at(last + 1)
    step = last + 1
    while following is not None and following.text in (",", "—", "–", "-", "--"):
        step += 1
        following = tree.at(step)
    if following is not None and following.text in _MARKS and step > last + 1:
        return True
    if content is not None and content.i > last:
        return True
    if not any(token.tag in VERB_TAGS | {"MD"} for token in tree.tokens[:first]):
        return True
    if following is not None and following.text.lower() in _JOINTS and content is not None:
        joined = [kid for kid in tree.kids(content, "conj") if kid.i > last]
        return bool(joined) and not any(tree.kids(kid, "nsubj", "nsubjpass") for kid in joined)
    return False
