"""Forms of English verbs, for operators that put one verb in another's place.

A table of irregular verbs (``words_inflect.json``, past and past participle) and the spelling rules for the
rest. The package's own lexis is not used: see `benchmarks.altered.records`.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from spacy.tokens import Token

_VOWELS = "aeiou"
_SIBILANT = ("s", "x", "z", "ch", "sh", "o")


@cache
def words(name: str) -> dict[str, Any]:
    """The word list ``words_NAME.json`` beside this module. Raises FileNotFoundError where there is none."""
    data: dict[str, Any] = json.loads((Path(__file__).parent / f"words_{name}.json").read_text("utf-8"))
    return data


def past(lemma: str) -> str:
    """The simple past: "sold" of "sell"; of "be" the singular."""
    head, rest = _split(lemma)
    irregular = words("inflect")["irregular"].get(head)
    return (irregular[0] if irregular else _with_ed(head)) + rest


def participle(lemma: str) -> str:
    """The past participle: "taken" of "take"."""
    head, rest = _split(lemma)
    irregular = words("inflect")["irregular"].get(head)
    return (irregular[1] if irregular else _with_ed(head)) + rest


def third(lemma: str) -> str:
    """The third person singular of the present: "denies" of "deny"."""
    head, rest = _split(lemma)
    special = {"have": "has", "be": "is"}.get(head)
    if special:
        return special + rest
    if head.endswith("y") and head[-2:-1] not in _VOWELS:
        return head[:-1] + "ies" + rest
    return head + ("es" if head.endswith(_SIBILANT) else "s") + rest


def gerund(lemma: str) -> str:
    """The present participle: "selling" of "sell"."""
    head, rest = _split(lemma)
    if head.endswith("ie"):
        return head[:-2] + "ying" + rest
    if head.endswith("e") and not head.endswith(("ee", "oe", "ye")) and head != "be":
        return head[:-1] + "ing" + rest
    return (head + head[-1] if head in words("inflect")["doubled"] else head) + "ing" + rest


def like(token: Token, lemma: str) -> str:
    """``lemma`` in the form and with the capital that the verb ``token`` has.

    Works on the fine tags VB, VBP, VBD, VBN, VBG and VBZ; any other tag gives the plain form. ``lemma`` may
    carry a particle after a space ("call off"), which stays behind the form.
    """
    forms = {"VBD": past, "VBN": participle, "VBG": gerund, "VBZ": third}
    form = forms[token.tag_](lemma) if token.tag_ in forms else lemma
    if token.text.isupper() and len(token.text) > 1:
        return form.upper()
    return form[:1].upper() + form[1:] if token.text[:1].isupper() else form


def sure(token: Token) -> bool:
    """Whether the lemma of the verb ``token`` is right: inflected like ``token`` it gives ``token`` again."""
    return token.lemma_ in {"be", "have", "do"} or like(token, token.lemma_).lower() == token.lower_


def _split(lemma: str) -> tuple[str, str]:
    head, space, rest = lemma.partition(" ")
    return head, space + rest


def _with_ed(head: str) -> str:
    if head.endswith("e"):
        return head + "d"
    if head.endswith("y") and head[-2:-1] not in _VOWELS:
        return head[:-1] + "ied"
    return (head + head[-1] if head in words("inflect")["doubled"] else head) + "ed"
