"""Sentences to clause claims: one predicate, one thing said.

The clause boundaries are those of the parse: coordination of verbs, complement ("said that ..."),
relative, participial and adverbial clauses, and "with X doing Y". They follow the clause types of
ClausIE (Del Corro & Gemulla, WWW 2013), without its rewriting: a claim is always a span of the text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.records import Claim, Sentence, Span, Token
from factcheck.resources import lexicon

_VERBAL = ("VERB", "AUX")
_BRACKETS = {"(": ")", "[": "]"}


@dataclass(frozen=True, slots=True)
class _Clause:
    head: int
    kind: str
    own: tuple[int, ...]


def segment(
    article: str, sentences: Sequence[Sentence], section: str = "body", first: int = 0
) -> tuple[Claim, ...]:
    """The claims of ``sentences`` in reading order, numbered from ``first`` within the article.

    Every sentence gives at least one claim; a sentence of one clause is its own claim. Claims of one
    sentence may nest (a relative clause inside its main clause) but never share a predicate.
    """
    claims: list[Claim] = []
    for sentence in sentences:
        for clause in _clauses(sentence):
            span = _span(sentence, clause)
            number = first + len(claims)
            claims.append(
                Claim(
                    id=f"{article}.c{number}",
                    article=article,
                    span=span,
                    text=sentence.text[span.start - sentence.span.start : span.end - sentence.span.start],
                    sentence=sentence.span,
                    sentence_index=sentence.index,
                    predicate=sentence.tokens[clause.head].span,
                    kind=clause.kind,
                    section=section,
                )
            )
    return tuple(claims)


def _clauses(sentence: Sentence) -> list[_Clause]:
    tokens = sentence.tokens
    heads = {token.i: kind for token in tokens if (kind := _kind(tokens, token))}
    root = next((token.i for token in tokens if token.head == token.i), 0)
    heads[root] = "main"
    own: dict[int, list[int]] = {head: [] for head in heads}
    for token in tokens:
        own[_owner(tokens, token, heads, root)].append(token.i)
    rules = lexicon("segment")
    for head in sorted(own, key=lambda h: (-_depth(tokens, h), h)):
        words = [
            i for i in own[head] if tokens[i].pos not in ("PUNCT", "PART", "CCONJ", "SCONJ", "DET", "AUX")
        ]
        if head != root and len(words) < rules["fewest_words"]:
            parent = _owner(tokens, tokens[tokens[head].head], heads, root)
            if parent == head:
                parent = root
            own[parent].extend(own.pop(head))
            del heads[head]
    clauses = [_Clause(head, heads[head], tuple(sorted(members))) for head, members in own.items() if members]
    return sorted(clauses, key=lambda clause: (clause.own[0], clause.head))


def _kind(tokens: Sequence[Token], token: Token) -> str | None:
    kinds: dict[str, str] = lexicon("segment")["kinds"]
    if token.pos not in _VERBAL:
        return None
    if token.dep == "conj":
        head = tokens[token.head]
        return "coordinate" if head.pos in _VERBAL and _has_subject_or_finite(tokens, token) else None
    if token.dep == "pcomp":
        # "with intelligence suggesting ..." has a subject of its own; "in countering" has none.
        return "participial" if any(t.head == token.i and t.dep == "nsubj" for t in tokens) else None
    return kinds.get(token.dep)


def _has_subject_or_finite(tokens: Sequence[Token], token: Token) -> bool:
    if token.tag in ("VBD", "VBZ", "VBP"):
        return True
    return any(
        t.head == token.i and t.dep in ("nsubj", "nsubjpass", "aux", "auxpass", "dobj") for t in tokens
    )


def _owner(tokens: Sequence[Token], token: Token, heads: dict[int, str], root: int) -> int:
    at = token.i
    for _ in range(len(tokens)):
        if at in heads:
            return at
        if tokens[at].head == at:
            break
        at = tokens[at].head
    return root


def _depth(tokens: Sequence[Token], at: int) -> int:
    depth = 0
    while tokens[at].head != at and depth < len(tokens):
        at, depth = tokens[at].head, depth + 1
    return depth


def _span(sentence: Sentence, clause: _Clause) -> Span:
    tokens = sentence.tokens
    if clause.kind == "main" and len(clause.own) == len(tokens):
        return sentence.span
    own = list(clause.own)
    dropped = ("PUNCT", "CCONJ", "SPACE")
    while len(own) > 1 and tokens[own[0]].pos in dropped and not _opens(tokens, own):
        own.pop(0)
    while len(own) > 1 and tokens[own[-1]].pos in dropped and not _closes(tokens, own):
        own.pop()
    if len(own) > 1 and tokens[own[0]].tag == "IN" and tokens[own[0]].lemma == "that":
        own.pop(0)
    return Span(tokens[own[0]].span.start, tokens[own[-1]].span.end)


def _opens(tokens: Sequence[Token], own: Sequence[int]) -> bool:
    first = tokens[own[0]]
    if first.text in _BRACKETS:
        return any(tokens[i].text == _BRACKETS[first.text] for i in own)
    return first.tag == "``" or first.text in ("“", "‘", "«")


def _closes(tokens: Sequence[Token], own: Sequence[int]) -> bool:
    last = tokens[own[-1]]
    if last.text in _BRACKETS.values():
        return any(_BRACKETS.get(tokens[i].text) == last.text for i in own)
    return last.tag == "''" or last.text in ("”", "’", "»")
