"""What the operators share: which tokens stand in quotation marks, offsets, and changes made from tokens."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from random import Random

from spacy.tokens import Span, Token

from benchmarks.altered.records import Change

OPENING, CLOSING, STRAIGHT = "“«", "”»", ('"', "``", "''")
SUBJECTS = {"nsubj", "nsubjpass", "csubj", "expl", "csubjpass"}
AUXILIARIES = {"aux", "auxpass"}
_SHORTEST, _LONGEST = 5, 60


def fit(sentence: Span) -> bool:
    """Whether ``sentence`` is a full statement of ordinary length: operators leave the rest alone."""
    text = sentence.text.strip()
    if not _SHORTEST <= len(sentence) <= _LONGEST or "\n" in text or not text[:1].isprintable():
        return False
    ends = text.rstrip("\"'”»)").endswith((".", "!"))
    root = sentence.root
    return ends and not text[0].islower() and finite(root) and subject(root) is not None


def quoted(sentence: Span) -> frozenset[int]:
    """Indices (in the document) of the tokens of ``sentence`` within double quotation marks, marks included.

    A mark without its partner opens or closes a quotation that runs on beyond the sentence.
    """
    inside: set[int] = set()
    start: int | None = None
    for token in sentence:
        mark = _mark(token, sentence)
        if mark == "open" and start is None:
            start = token.i
        elif mark and start is not None:
            inside.update(range(start, token.i + 1))
            start = None
        elif mark == "close":
            inside.update(range(sentence.start, token.i + 1))
    if start is not None:
        inside.update(range(start, sentence.end))
    return frozenset(inside)


def _mark(token: Token, sentence: Span) -> str:
    if token.text in OPENING:
        return "open"
    if token.text in CLOSING:
        return "close"
    if token.text not in STRAIGHT:
        return ""
    if token.text == "``" or token.i == sentence.start:
        return "open"
    before = token.doc[token.i - 1]
    return "open" if before.whitespace_ and not token.whitespace_ else "close"


def free(sentence: Span) -> list[Token]:
    """The tokens of ``sentence`` outside quotation marks, in order; none where it is no full statement."""
    if not fit(sentence):
        return []
    inside = quoted(sentence)
    return [token for token in sentence if token.i not in inside]


def finite(verb: Token) -> bool:
    """Whether ``verb`` or its first auxiliary is a finite form."""
    first = next((child for child in verb.lefts if child.dep_ in AUXILIARIES), verb)
    return first.tag_ in {"VBD", "VBZ", "VBP", "MD"}


def subject(verb: Token) -> Token | None:
    """The subject that stands before ``verb``, if it has one of its own."""
    return next((child for child in verb.lefts if child.dep_ in SUBJECTS), None)


def plural(noun: Token) -> bool:
    """Whether a verb with the subject ``noun`` stands in the plural."""
    if noun.lower_ in {
        "we",
        "they",
        "you",
        "these",
        "those",
        "people",
        "police",
        "many",
        "both",
        "several",
        "all",
    }:
        return True
    return noun.tag_ in {"NNS", "NNPS"} or any(child.dep_ == "conj" for child in noun.children)


def near(token: Token, step: int) -> Token:
    """The token ``step`` places on; ``token`` itself where the document ends before that."""
    return token.doc[token.i + step] if 0 <= token.i + step < len(token.doc) else token


def phrase(head: Token) -> tuple[Token, Token]:
    """First and last token of the stretch that ``head`` governs."""
    return head.left_edge, head.right_edge


def names(tokens: Iterable[Token]) -> bool:
    """Whether any of ``tokens`` is part of a proper name."""
    return any(token.tag_ in {"NNP", "NNPS"} for token in tokens)


def cased(text: str, token: Token) -> str:
    """``text`` with a capital where ``token`` has one."""
    return text[:1].upper() + text[1:] if token.text[:1].isupper() else text


def lowered(text: str, first: Token) -> str:
    """``text``, which starts with ``first``, as it stands within a sentence: a name keeps its capital."""
    named = first.tag_ in {"NNP", "NNPS"} or first.ent_type_ or first.lower_ == "i"
    return text if named and first.tag_ != "DT" else text[:1].lower() + text[1:]


def raised(text: str) -> str:
    """``text`` as it stands at the start of a sentence."""
    return text[:1].upper() + text[1:]


def at(sentence: Span, token: Token) -> int:
    """Offset of ``token`` in the text of ``sentence``."""
    return int(token.idx - sentence.start_char)


def until(sentence: Span, token: Token) -> int:
    """Offset behind ``token`` in the text of ``sentence``."""
    return at(sentence, token) + len(token.text)


def between(sentence: Span, first: Token, last: Token) -> str:
    """The text from ``first`` to ``last``, both included."""
    return str(sentence.text[at(sentence, first) : until(sentence, last)])


def replace(sentence: Span, of: tuple[str, str], first: Token, last: Token, text: str) -> Change:
    """The change of family and kind ``of`` that puts ``text`` in place of ``first`` to ``last``."""
    return Change(of[0], of[1], at(sentence, first), until(sentence, last), text)


def drop(sentence: Span, of: tuple[str, str], first: Token, last: Token) -> Change:
    """The change that takes ``first`` to ``last`` out, with the space that would stand twice.

    The word behind is part of the replaced stretch, so that the change has a surface; at the start of the
    sentence it gets the capital. Raises IndexError where nothing follows in the document.
    """
    behind = last.nbor(1)
    text = raised(behind.text) if first.i == sentence.start else behind.text
    before = sentence.text[: at(sentence, first)]
    if behind.is_punct and behind.text in ".,;:!?" and before.endswith(" "):
        return Change(of[0], of[1], len(before) - 1, until(sentence, behind), text)
    return Change(of[0], of[1], at(sentence, first), until(sentence, behind), text)


def with_article(sentence: Span, of: tuple[str, str], first: Token, last: Token, text: str) -> Change:
    """As `replace`, with "a" or "an" before the stretch made to fit ``text``."""
    before = first.nbor(-1) if first.i > sentence.start else None
    if before is None or before.lower_ not in {"a", "an"} or before.lower_ == article(text):
        return replace(sentence, of, first, last, text)
    fitting = cased(article(text), before)
    change = replace(sentence, of, before, last, f"{fitting} {text}")
    touched = (change.start + len(fitting) + 1, change.start + len(change.text))
    return Change(of[0], of[1], change.start, change.end, change.text, touched)


def article(text: str) -> str:
    """ "a" or "an", as ``text`` asks for by its first letter."""
    word = text.lower()
    if word.startswith(("uni", "use", "eu", "one")) and not word.startswith(("unin", "unim")):
        return "a"
    return "an" if word[:1] in "aeiou" or word.startswith(("hour", "honest", "honou", "honor")) else "a"


def choose(options: Iterable[str], random: Random, taken: str) -> Iterator[str]:
    """One of ``options`` that does not occur in ``taken`` (without regard to case), or nothing."""
    low = taken.lower()
    left = [option for option in options if option.lower() not in low]
    if left:
        yield random.choice(left)
