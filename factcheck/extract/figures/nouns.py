"""What a figure counts: the noun as it stands, also across "of", also where it is left out."""

from __future__ import annotations

from factcheck.extract.figures.syntax import Place, child, governor, listed, lower, mapped
from factcheck.records import Token

_LONGEST = 7
_LISTED = 14  # 50 environmental, business, hunting and religious groups
_BACK = 25
_COUNTED = ("count", "percent", "fraction", "ratio", "ordinal", "age")
_LINKS = ("ADJ", "NOUN", "PROPN", "ADV", "NUM")
_PRONOUNS = ("them", "those", "these", "which", "whom", "us", "whose")


def counted_noun(place: Place) -> Token | None:
    """The token of the counted noun, or None where it is left out or the figure counts nothing."""
    if place.quantity.kind not in _COUNTED:
        return None
    start = place.last + 1
    if place.joined and place.quantity.kind in ("count", "ordinal"):
        return place.after(2)
    if lower(place.after()) == "of":
        return _predicated(place) if is_of_pronoun(place) else _chain(place, start + 1)
    if place.quantity.kind == "percent":
        return None
    if lower(place.before()) in _PRONOUNS and lower(place.before(2)) == "of":
        return _predicated(place, 1)
    return _chain(place, start) or _by_parse(place) or _group(place) or _after_list(place, start)


def _predicated(place: Place, beyond: int = 3) -> Token | None:
    """200 of them conscripts; 12 of whom were children: the noun that is said of the part."""
    first = k = place.last + beyond
    while k < len(place.tokens) and place.tokens[k].lemma == "be" and k < first + 2:
        k += 1
    if k >= len(place.tokens):
        return None
    if k == first and place.tokens[k].tag == "VBZ":
        return place.tokens[k]  # "conscripts" taken for a verb: "them" would want another form
    found = _chain(place, k)
    return None if found is None or place.tokens[k].tag in ("VBN", "VBG") else found


def _group(place: Place) -> Token | None:
    """The crew of 23, a crowd of 5,000: the group whose size it is."""
    group = place.before(2)
    if lower(place.before()) != "of" or group is None or group.pos != "NOUN":
        return None
    return group if group.lemma in listed("groups") else None


def _chain(place: Place, start: int) -> Token | None:
    """The last noun of the run of modifiers and nouns that begins at ``start``."""
    found: Token | None = None
    for k in range(start, min(len(place.tokens), start + _LONGEST)):
        token = place.tokens[k]
        if token.pos in ("DET", "PRON") and k == start and token.tag in ("DT", "PRP$"):
            continue
        if (token.text == "-" and found is None) or (
            token.text in ("and", ",") and found is None and _adjective(place, k + 1)
        ):
            continue
        if token.pos in ("NOUN", "PROPN"):
            if found is not None and found.pos == "NOUN" and token.pos == "PROPN":
                break
            found = token
        elif found is not None and found.pos == "PROPN" and _names_on(place, k):
            continue
        elif (found is not None and token.tag != "POS") or not _links(place, token):
            break
    return _plural_above(place, found)


def _after_list(place: Place, start: int) -> Token | None:
    """50 environmental, business and religious groups: the plural at the end of a list of its kinds."""
    if start >= len(place.tokens) or place.tokens[start].pos != "ADJ":
        return None
    for token in place.tokens[start + 1 : start + _LISTED]:
        if token.tag == "NNS":
            return token
        if token.pos not in ("ADJ", "NOUN", "PROPN", "CCONJ") and token.text != ",":
            return None
    return None


def _names_on(place: Place, k: int) -> bool:
    """Inside a name that stands before the noun: 14 AK-47 rifles, 500 Bank of Norway clerks."""
    token, following = place.tokens[k], place.tokens[k + 1] if k + 1 < len(place.tokens) else None
    if following is None:
        return False
    if token.pos == "NUM":
        return place.tokens[k - 1].text == "-" and _noun_follows(place, k + 1)
    if token.text == "-":
        return following.pos == "NUM"
    ahead = place.tokens[k + 2 : k + 4]
    joined = token.text.lower() == "of" and following.pos == "PROPN"
    return joined and any(t.tag == "NNS" for t in ahead)


def _plural_above(place: Place, found: Token | None) -> Token | None:
    """The 1,247 animal and 747 plant species: a singular that modifies the plural that is counted."""
    if found is None or found.tag != "NN" or found.dep not in ("nmod", "compound"):
        return found
    head = place.tokens[found.head]
    near = head.tag in ("NNS", "NNPS") and 0 < head.i - found.i <= _LONGEST
    return head if near and place.tokens[found.i + 1].text.lower() in ("and", "or", ",") else found


def _links(place: Place, token: Token) -> bool:
    """Whether a word may stand between a figure and its noun: "600 reported military casualties"."""
    if token.dep in ("aux", "ROOT") or not (token.pos in _LINKS or token.tag in ("VBN", "VBG", "POS")):
        return False
    return token.lemma not in mapped("nouns") or _noun_follows(place, token.i + 1)


def _adjective(place: Place, k: int) -> bool:
    return k < len(place.tokens) and place.tokens[k].pos == "ADJ"


def _noun_follows(place: Place, k: int) -> bool:
    return k < len(place.tokens) and place.tokens[k].pos in ("NOUN", "PROPN", "ADJ")


def _by_parse(place: Place) -> Token | None:
    anchor = place.anchor
    if anchor.dep not in ("nummod", "amod", "compound", "quantmod", "nmod") or anchor.head == anchor.i:
        return None
    head = place.tokens[anchor.head]
    return head if head.pos in ("NOUN", "PROPN") and 0 < head.i - place.last <= _LONGEST else None


def subject_noun(place: Place) -> Token | None:
    """The number of troops rose to 15,000: what "number" is of."""
    if place.quantity.kind != "count":
        return None
    for k in range(place.first - 1, max(0, place.first - _BACK), -1):
        token = place.tokens[k]
        if token.text in (".", ";", ":"):
            return None
        if token.text.lower() == "of" and place.tokens[k - 1].text.lower() in listed("tallies"):
            found = _chain(place, k + 1)
            return None if found is None or found.text.lower() in mapped("nouns") else found
    return _measured(place)


def _measured(place: Place) -> Token | None:
    """Membership fell from 6,000 to 3,000: the size that moved; a price or an index counts nothing."""
    verb = governor(place.tokens, place.anchor)
    if verb is None or verb.lemma not in listed("movement"):
        return None
    moved = child(place.tokens, verb, "nsubj", "dobj", "obj", "nsubjpass")
    if moved is None or place.first <= moved.i <= place.last or moved.lemma in listed("priced"):
        return None
    if moved.text.lower() in mapped("nouns") or moved.lemma in listed("tallies"):
        return None
    return moved if moved.tag == "NNS" or moved.lemma in listed("sizes") else None


def antecedent(place: Place) -> Token | None:
    """Nurses marched, 300 of them in Leeds: the people or things a part without a figure before it is
    a part of: the last plural before it, else the subject."""
    if is_of_pronoun(place):
        for k in range(place.first - 1, max(-1, place.first - _BACK), -1):
            if place.tokens[k].tag in ("NNS", "NNPS"):
                return place.tokens[k]
    if lower(place.before()) != "," or lower(place.after()) not in ("in", "at", "from"):
        return None
    verb = governor(place.tokens, place.anchor)
    found = None if verb is None else child(place.tokens, verb, "nsubj", "nsubjpass")
    return found if found is not None and found.tag in ("NNS", "NNPS") and found.i < place.first else None


def elided_outcome(place: Place) -> str | None:
    """600 wounded, 12 dead, 30 injured, 12 people dead: the adjective that stands for an event."""
    for offset in (1, 2, 3):
        token = place.after(offset)
        if token is None:
            return None
        if token.text.lower() in mapped("adjectives"):
            following = place.after(offset + 1)
            if following is not None and following.pos in ("NOUN", "PROPN", "NUM", "DET", "ADJ"):
                return None  # "30 injured men", "two gunmen killed 14"
            return str(mapped("adjectives")[token.text.lower()])
        if token.pos not in ("NOUN", "ADJ", "PROPN") and token.text.lower() not in (
            "more",
            "others",
            "other",
        ):
            return None
    return None


def is_of_pronoun(place: Place) -> bool:
    """600 of them, three of whom."""
    return lower(place.after()) == "of" and lower(place.after(2)) in _PRONOUNS


def is_people(noun: str | None) -> bool:
    """Whether the noun names people who can come to harm."""
    return noun is not None and noun.lower() in listed("people")
