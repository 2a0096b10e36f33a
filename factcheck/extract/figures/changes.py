"""Whether a figure is the old or the new value of a change, what was added, or a total."""

from __future__ import annotations

from factcheck.extract.figures.basics import words
from factcheck.extract.figures.syntax import Place, ancestors, listed, lower
from factcheck.records import Token

_BACK = 8
_NOUN_NEAR = 3
_IN_ALL = (1, 2)


def change_of(place: Place) -> str | None:
    """ "from-to", "up", "down", "increment", "total" or None; see :func:`with_roles`."""
    if place.quantity.kind == "count" and _is_added(place):
        return "increment"
    if _is_total(place):
        return "total"
    before = lower(place.before())
    noun = _noun_of_change(place)
    if noun is not None:
        return _direction(noun)
    verb = _verb_of_change(place)
    if verb is None:
        return None
    if before == "from":
        return "from-to"
    if before in ("to", "by", "at", "toward", "towards") or _is_amount(place, verb):
        return _direction(verb)
    return None


def _is_added(place: Place) -> bool:
    """3,000 more troops; not "3 more than" or "30 more or less"."""
    word, beyond = lower(place.after()), lower(place.after(2))
    return word in words("increment_after") and beyond not in ("than", "or", "and")


def _is_total(place: Place) -> bool:
    """A total of 18,000; bringing the total to 18,000; 18,000 total. A toll is a total of its own kind."""
    near = [lower(place.before(k)) for k in (1, 2, 3)]
    if near[0].startswith("total") or lower(place.after()) == "total":
        return True
    if any(_in_all(place, offset) for offset in _IN_ALL):
        return True
    joined = near[0] in ("of", "to", "at", "is", "was", "reached")
    return joined and "toll" not in near and any(word in listed("totals") for word in near[1:])


def _in_all(place: Place, offset: int) -> bool:
    """$6 in all, 30 people in total."""
    return lower(place.after(offset)) == "in" and lower(place.after(offset + 1)) in ("all", "total")


def _verb_of_change(place: Place) -> Token | None:
    """The verb or noun of change that governs the figure, or stands shortly before it."""
    for token in ancestors(place.tokens, place.anchor):
        if token.i < place.first and is_change(token):
            return token
        if token.pos == "VERB":
            break
    for offset in range(1, _BACK):
        token_before = place.before(offset)
        if token_before is None or token_before.text in (".", ";", ":"):
            return None
        if is_change(token_before) and token_before.pos in ("VERB", "NOUN"):
            return token_before
        if token_before.pos == "VERB":
            return None
    return None


def _noun_of_change(place: Place) -> Token | None:
    """A 5 percent rise, a $3 million cut: the noun of change that the figure stands before."""
    head = place.tokens[place.anchor.head]
    near = 0 < head.i - place.last <= _NOUN_NEAR and place.anchor.dep in (
        "compound",
        "nmod",
        "amod",
        "nummod",
    )
    return (
        head if near and head.pos == "NOUN" and place.quantity.kind != "count" and is_change(head) else None
    )


def is_change(token: Token) -> bool:
    """Whether the word is of a change up, down or of none."""
    return any(token.text.lower() in words(name) for name in ("change_up", "change_down", "change_flat"))


def _direction(verb: Token) -> str | None:
    word = verb.text.lower()
    if word in words("change_up"):
        return "up"
    return "down" if word in words("change_down") else None


def _is_amount(place: Place, verb: Token) -> bool:
    """Rose 12 per cent: the figure follows the verb at once."""
    return 0 < place.first - verb.i <= 2 and place.quantity.kind != "count"
