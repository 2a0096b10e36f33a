"""Verb groups in the other voice."""

from __future__ import annotations

from spacy.tokens import Token

from benchmarks.altered.inflect import participle, past, third


def passive_form(verb: Token, helpers: list[Token], many: bool) -> str | None:
    """The passive of ``verb`` with its ``helpers``, as they stand before it; ``many``: a plural subject."""
    form = participle(verb.lemma_)
    said = [one.lower_ for one in helpers]
    if not said and verb.tag_ in ("VBD", "VBZ", "VBP"):
        if verb.tag_ == "VBD":
            return f"{'were' if many else 'was'} {form}"
        return f"{'are' if many else 'is'} {form}"
    if len(said) == 1 and said[0] in ("has", "have") and verb.tag_ == "VBN":
        return f"{'have' if many else 'has'} been {form}"
    if said == ["had"] and verb.tag_ == "VBN":
        return f"had been {form}"
    if len(said) == 1 and said[0] in ("will", "would", "could", "may", "might", "should", "must", "can"):
        return f"{said[0]} be {form}"
    if len(said) == 1 and said[0] in ("is", "are", "was", "were") and verb.tag_ == "VBG":
        now = said[0] in ("is", "are")
        return f"{('are' if many else 'is') if now else ('were' if many else 'was')} being {form}"
    return None


def active_form(verb: Token, said: list[str], many: bool) -> str | None:
    """The active of the participle ``verb`` whose helpers are ``said``; ``many``: a plural subject."""
    if said in (["was"], ["were"]):
        return past(verb.lemma_)
    if said in (["is"], ["are"]):
        return verb.lemma_ if many else third(verb.lemma_)
    if said in (["has", "been"], ["have", "been"]):
        return f"{'have' if many else 'has'} {participle(verb.lemma_)}"
    if said == ["had", "been"]:
        return f"had {participle(verb.lemma_)}"
    if (
        len(said) == 2
        and said[1] == "be"
        and said[0] in ("will", "would", "could", "may", "might", "should", "must")
    ):
        return f"{said[0]} {verb.lemma_}"
    return None
