"""What kind of thing an unlisted name is: telling words first, then given names, then the recogniser."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from factcheck.extract.names.lists import head, is_common, listed
from factcheck.extract.names.words import Word
from factcheck.naming.fold import is_acronym
from factcheck.naming.organisations import is_legal_form
from factcheck.naming.spelling import opens_person

TOLD, LISTED, LABELLED, GUESSED = 3, 2, 1, 0

_BY_LABEL = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "group",
    "WORK_OF_ART": "work",
    "EVENT": "other",
    "LAW": "other",
    "PRODUCT": "other",
}


def kind_of(name: Sequence[Word], *, titled: bool, before: Word | None) -> tuple[str, int]:
    """The kind of the name made of ``name`` and how strong the ground for it is (see ``Candidate``)."""
    told = _told(name)
    if titled and told is None:
        return "person", TOLD
    if told is not None:
        return told, TOLD
    label = _label(name)
    if len(name) == 1 and head("organisation", name[0].text):
        return "organisation", LABELLED
    located = before is not None and listed("locative", before.text)
    if len(name) > 1 and "&" not in "".join(word.gap for word in name):
        if opens_person(name[0].text) and not (label == "place" and located):
            return "person", LISTED
        if _is_initial(name[0]) and label != "organisation":
            return "person", LISTED
    if len(name) == 1 and listed("not_persons", name[0].text):
        return ("group" if label == "group" else "other"), TOLD
    if len(name) == 1 and is_acronym(name[0].text) and label in {None, "person", "organisation"}:
        return "organisation", LABELLED
    if len(name) > 1 and label == "person" and _is_no_person(name):
        return "other", LABELLED
    if located and label not in {"person", "organisation"}:
        return "place", LABELLED
    if label is not None:
        return label, LABELLED
    return "other", GUESSED


def _told(name: Sequence[Word]) -> str | None:
    last, first = name[-1].text, name[0].text
    if any(is_legal_form(word.text) for word in name[1:]) or (len(name) > 1 and head("organisation", last)):
        return "organisation"
    if len(name) > 1 and head("place", last):
        return "place"
    if len(name) > 1 and (head("other", last) or head("other_first", first)):
        return "other"
    if len(name) > 1 and head("place_of", first):
        return "place"
    return None


def _label(name: Sequence[Word]) -> str | None:
    labels = Counter(_BY_LABEL[word.ent] for word in name if word.ent in _BY_LABEL)
    if not labels:
        return None
    best = max(labels.values())
    # The earliest of the most frequent, so that the answer never depends on hashing.
    return next(_BY_LABEL[word.ent] for word in name if labels.get(_BY_LABEL.get(word.ent, ""), 0) == best)


def _is_initial(word: Word) -> bool:
    letters = word.text.replace(".", "")
    return len(letters) <= 3 and letters.isupper() and (len(letters) == 1 or "." in word.text)


def _is_no_person(name: Sequence[Word]) -> bool:
    """Whether the recogniser's "person" is made of common words ("Yellow Submarine") or acronyms."""
    if len(name) > 5 or all(is_common(word.text) for word in name):
        return True
    return any(len(word.text) > 2 and word.text.isupper() and "." not in word.text for word in name)
