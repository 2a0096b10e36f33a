"""What the readers of this package pass on before pronouns and neighbouring sentences are settled."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.records import Span, Token


@dataclass(frozen=True, slots=True)
class Found:
    """An attribution inside sentence number ``sentence`` (its place in the sequence read).

    ``source`` spans the source's noun phrase, ``head`` is its head token; ``scope`` is None where the
    sentence itself holds nothing that was said ("he said." after a quotation).
    """

    sentence: int
    source: Span
    head: Token
    verb: str
    certainty: str
    scope: Span | None
