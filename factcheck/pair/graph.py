"""A parsed sentence to its graph of content words (see `factcheck.views.Word`)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from factcheck.lexis import fold, is_content
from factcheck.pair.folding import collapse, untangle
from factcheck.records import Mention, Quantity, Sentence, Span, Token, When
from factcheck.resources import lexicon
from factcheck.views import Word


@dataclass(frozen=True, slots=True)
class _Unit:
    """Tokens that stand for one thing; ``head`` is the token through which it hangs in the sentence."""

    tokens: tuple[int, ...]
    head: int
    kind: str
    mention: Mention | None = None
    quantity: Quantity | None = None
    when: When | None = None
    phrase: str | None = None


def content_words(
    text: str,
    sentence: Sentence,
    mentions: Sequence[Mention],
    quantities: Sequence[Quantity],
    whens: Sequence[When],
    pronouns: Collection[int] = (),
) -> tuple[Word, ...]:
    """The content words of ``sentence`` in reading order, and of its pronouns those that stand for something
    known, which ``pronouns`` names by token; ``text`` is the article's.
    """
    units = _units(sentence, mentions, quantities, whens, pronouns)
    unit_of = {token: at for at, unit in enumerate(units) for token in unit.tokens}
    return tuple(untangle(collapse([_word(text, sentence, units, unit_of, i) for i in range(len(units))])))


def _units(
    sentence: Sentence,
    mentions: Sequence[Mention],
    quantities: Sequence[Quantity],
    whens: Sequence[When],
    pronouns: Collection[int],
) -> list[_Unit]:
    tokens = sentence.tokens
    taken: set[int] = set()
    units: list[_Unit] = []

    def claim(span: Span) -> tuple[int, ...]:
        inside = tuple(t.i for t in tokens if t.span.overlaps(span) and t.i not in taken)
        taken.update(inside)
        return inside

    for when in whens:
        if inside := claim(when.span):
            units.append(_Unit(inside, _top(tokens, inside), "when", when=when))
    for quantity in quantities:
        if inside := claim(quantity.span):
            units.append(_Unit(inside, _top(tokens, inside), "figure", quantity=quantity))
    for mention in mentions:
        if inside := claim(mention.span):
            units.append(_Unit(inside, _top(tokens, inside), "name", mention=mention))
    for token in tokens:
        if token.i in pronouns and token.pos == "PRON":
            units.append(_Unit(claim(token.span), token.i, "pronoun"))
    for start, end, canonical in fold([t.lemma for t in tokens]):
        inside = tuple(range(start, end))
        head = _phrase_head(tokens, inside)
        if head is not None and not taken & set(inside):
            taken.update(inside)
            units.append(_Unit(inside, head, "word", phrase=canonical))
    for run in _compounds(tokens):
        inside = tuple(i for i in run if i not in taken)
        if inside and _is_word(tokens, inside):
            taken.update(inside)
            units.append(_Unit(inside, _compound_head(tokens, inside), "word"))
    return sorted(units, key=lambda unit: unit.tokens[0])


def _phrase_head(tokens: Sequence[Token], inside: tuple[int, ...]) -> int | None:
    """The verb of a phrase such as "take part" or "decline to comment"; None for any other phrase: a
    noun keeps its modifiers, and a preposition its object."""
    first = tokens[inside[0]]
    idiom = first.pos == "VERB" and tokens[inside[-1]].pos in ("NOUN", "ADJ", "ADV", "VERB")
    loose = any(_is_hyphen(tokens[i]) or tokens[i].pos == "DET" for i in inside)
    return first.i if idiom and not loose else None


def _top(tokens: Sequence[Token], inside: tuple[int, ...]) -> int:
    """The token of ``inside`` that hangs outside it: the last such, as English names end in their head."""
    members = set(inside)
    outer = [i for i in inside if tokens[i].head not in members or tokens[i].head == i]
    content = [i for i in outer if tokens[i].pos not in ("ADP", "DET", "ADV", "PUNCT")]
    return (content or outer or list(inside))[-1]


def _compounds(tokens: Sequence[Token]) -> list[tuple[int, ...]]:
    """Runs of tokens glued by hyphens ("test-firing"), everything else alone."""
    runs: list[list[int]] = []
    for token in tokens:
        previous = tokens[token.i - 1] if token.i else None
        glued = (
            runs
            and previous is not None
            and previous.span.end == token.span.start
            and (_is_hyphen(token) or _is_hyphen(previous))
            and (previous.text[-1].isalnum() or _is_hyphen(previous))
        )
        if glued:
            runs[-1].append(token.i)
        else:
            runs.append([token.i])
    return [tuple(run) for run in runs]


def _is_hyphen(token: Token) -> bool:
    return token.text in ("-", "‐", "‑")


def _is_word(tokens: Sequence[Token], inside: tuple[int, ...]) -> bool:
    if len(inside) > 1:
        return any(tokens[i].text.isalpha() for i in inside)
    token = tokens[inside[0]]
    if token.pos == "AUX" or token.dep in ("aux", "auxpass", "neg", "prt", "expl"):
        return False
    # A light verb says little, but its subject and object hang on it.
    return token.pos == "VERB" or is_content(token.lemma, token.pos)


def _compound_head(tokens: Sequence[Token], inside: tuple[int, ...]) -> int:
    letters = [i for i in inside if tokens[i].text[0].isalnum()]
    return letters[-1] if letters else inside[-1]


def _word(text: str, sentence: Sentence, units: Sequence[_Unit], unit_of: dict[int, int], at: int) -> Word:
    unit, tokens = units[at], sentence.tokens
    span = Span(tokens[unit.tokens[0]].span.start, tokens[unit.tokens[-1]].span.end)
    known = unit.mention or unit.quantity or unit.when
    if known is not None:
        span = known.span if span.contains(known.span) or known.span.contains(span) else span
    surface = span.of(text)
    lemma, key = _names(tokens, unit, surface)
    head, edge = _climb(tokens, unit, unit_of, at)
    return Word(
        index=at,
        span=span,
        surface=surface,
        lemma=lemma,
        pos=_pos(tokens, unit),
        kind=unit.kind,
        key=key,
        head=head,
        edge=edge,
        token=unit.head,
        mention=unit.mention,
        quantity=unit.quantity,
        when=unit.when,
    )


def _pos(tokens: Sequence[Token], unit: _Unit) -> str:
    if unit.kind == "name":
        return "PROPN"
    if unit.kind == "figure":
        return "NUM"
    if (
        len(unit.tokens) > 1
        and tokens[unit.head].dep in ("amod", "advmod")
        and tokens[unit.head].pos != "NOUN"
    ):
        return "ADJ"
    pos = tokens[unit.head].pos
    # Participles used as adjectives, and gerunds used as nouns, answer to their use.
    if pos == "VERB" and tokens[unit.head].dep == "amod":
        return "ADJ"
    return "NOUN" if pos == "PROPN" else pos


def _names(tokens: Sequence[Token], unit: _Unit, surface: str) -> tuple[str, str]:
    if unit.mention is not None:
        return surface.lower(), f"name:{unit.mention.canonical.lower()}"
    if unit.quantity is not None:
        quantity = unit.quantity
        return surface.lower(), f"figure:{quantity.low}:{quantity.high}:{quantity.unit}"
    if unit.when is not None:
        return surface.lower(), f"when:{unit.when.start or surface.lower()}:{unit.when.end}"
    if unit.phrase is not None:
        return unit.phrase, unit.phrase
    parts = [_form(tokens[i], unit) for i in unit.tokens if tokens[i].text[0].isalnum()]
    particle = next((f" {t.lemma}" for t in tokens if t.dep == "prt" and t.head == unit.head), "")
    return "-".join(parts) + particle, "".join(parts) + particle


def _form(token: Token, unit: _Unit) -> str:
    """The lemma, but the participle as it stands where it is an adjective ("nuclear-armed", "aging")."""
    inner = len(unit.tokens) > 1 and token.pos not in ("NOUN", "PROPN")
    return token.text.lower() if inner or (token.pos == "VERB" and token.dep == "amod") else token.lemma


def _climb(tokens: Sequence[Token], unit: _Unit, unit_of: dict[int, int], at: int) -> tuple[int, str]:
    """The word ``unit`` hangs on, and by which edge, with prepositions and coordination folded in."""
    edges: dict[str, str] = lexicon("edges")["edges"]
    token = tokens[unit.head]
    passive = any(t.head == token.head and t.dep in ("auxpass", "nsubjpass") for t in tokens)
    edge = edges.get(token.dep, token.dep.lower())
    preposition = ""
    mark = next((t.lemma for t in tokens if t.head == token.i and t.dep == "mark"), "")
    if edge in ("adverbial", "clause") and mark:
        edge = f"{edge}:{mark}"
    current = token
    for _ in range(len(tokens)):
        if current.head == current.i:
            return -1, "top"
        above = tokens[current.head]
        if current.dep == "conj" and above.i in unit_of and unit_of[above.i] != at and not preposition:
            # A conjunct answers to what its first member answers to.
            first = tokens[above.i]
            if first.pos == current.pos or {first.pos, current.pos} <= {"NOUN", "PROPN", "NUM"}:
                edge = edges.get(first.dep, first.dep.lower())
                current = first
                continue
        if above.dep == "agent" or (above.dep == "prep" and above.lemma == "by" and passive):
            preposition = preposition or "agent"
        elif above.dep in ("prep", "pcomp", "dative") and above.i not in unit_of:
            preposition = preposition or f"prep:{above.lemma}"
        target = unit_of.get(above.i)
        if target is None and above.pos == "AUX":
            target = _proxy(tokens, above, unit_of, at)
        if target is not None and target != at:
            return target, preposition or edge
        current = above
    return -1, "top"


def _proxy(tokens: Sequence[Token], auxiliary: Token, unit_of: dict[int, int], at: int) -> int | None:
    """ "Lee was to depart", "the toll is a record": the predicate behind a form of "be"."""
    for dep in ("xcomp", "ccomp", "attr", "acomp", "prep"):
        for token in tokens:
            if token.head != auxiliary.i or token.dep != dep:
                continue
            inner = next((t for t in tokens if t.head == token.i and t.dep == "pobj"), token)
            if unit_of.get(inner.i, at) != at:
                return unit_of[inner.i]
    return None
