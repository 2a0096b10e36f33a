"""One sentence from left to right: titles are passed over, known names taken, capitalised runs cut."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.extract.names.candidates import Candidate
from factcheck.extract.names.common import is_calendar, is_occupation, is_opener
from factcheck.extract.names.kinds import GUESSED, LABELLED, LISTED, TOLD, kind_of
from factcheck.extract.names.known import known_at, title_at
from factcheck.extract.names.lists import head, is_common, listed
from factcheck.extract.names.organisations import organisation_end
from factcheck.extract.names.words import NOUNS, Word, joined, surface_span
from factcheck.naming.fold import HYPHENS, is_acronym
from factcheck.naming.gazetteer import Entry, lookup
from factcheck.naming.organisations import is_legal_form
from factcheck.naming.spelling import family_first, opens_person
from factcheck.naming.titles import is_particle, is_suffix
from factcheck.records import Span


def scan(text: str, words: Sequence[Word], *, shouted: bool = False) -> Iterator[Candidate]:
    """The candidates of one sentence in order, never overlapping. ``shouted`` sentences stand in
    capitals: acronyms prove nothing there.
    """
    at, titled = 0, False
    while at < len(words):
        word = words[at]
        if not word.capital and not known_at(text, words, at, shouted):
            at, titled = at + 1, titled and _passes_title(word)
            continue
        step, found = _step(text, words, at, titled, shouted)
        if found is None and step < 0:
            at, titled = at - step, True
            continue
        if found is not None:
            yield found
        at, titled = at + step, False


def _step(
    text: str, words: Sequence[Word], at: int, titled: bool, shouted: bool
) -> tuple[int, Candidate | None]:
    """How many words to go on by, and what they name. A negative step passes over a title."""
    known = known_at(text, words, at, shouted)
    titles = title_at(words, at)
    if titles > 1 or (titles and not organisation_end(words, at, known)):
        follows = at + titles < len(words) and words[at + titles].capital
        if follows or not known:
            return -titles, None
    if is_calendar(words, at, titled):
        return 1, _month_surname(text, words, at)
    end = organisation_end(words, at, known)
    if end and not (known and known[0] >= end - at):
        return end - at, _candidate(text, words, at, end, titled=False)
    if known and not _opens_longer_name(words, at, known, titled):
        count, entry = known
        return count, _known_candidate(text, words, at, count, entry)
    if is_opener(words, at, titled):
        return 1, None
    if is_occupation(words, at):
        return 1, None
    stop = _name_end(text, words, at, titled, shouted)
    return stop - at, _candidate(text, words, at, stop, titled=titled)


def _passes_title(word: Word) -> bool:
    return is_particle(word.text)


def _month_surname(text: str, words: Sequence[Word], at: int) -> Candidate | None:
    """A month that may be a surname where the article names such a person: "friends of May"."""
    dated = at + 1 < len(words) and words[at + 1].text[0].isdigit()
    timed = at > 0 and listed("before_months", words[at - 1].text)
    if dated or timed or not listed("month_surnames", words[at].text):
        return None
    span = words[at].span
    return Candidate(span, span.of(text), "person", GUESSED, weak=True)


def _opens_longer_name(words: Sequence[Word], at: int, known: tuple[int, Entry], titled: bool) -> bool:
    """Whether a known name is only the first part of another one: Jordan Henderson, China Evergrande."""
    count, entry = known
    after = at + count
    if titled and count == 1 and entry.role != "demonym" and entry.scope != "organisation":
        return True
    if after >= len(words) or not words[after].capital or not joined(words, at, after + 1):
        return False
    following = words[after]
    if following.gap in HYPHENS or listed("calendar", following.text) or title_at(words, after):
        return False
    if lookup(following.text) is not None:
        return False
    if entry.role == "demonym" or count > 1:
        return False
    if head("place", following.text):
        return True
    return opens_person(words[at].text) or (
        words[at].ent == following.ent and following.ent in {"PERSON", "ORG"}
    )


def _name_end(text: str, words: Sequence[Word], at: int, titled: bool, shouted: bool) -> int:
    stop = at + 1
    while stop < len(words) and joined(words, at, stop + 1):
        word = words[stop]
        if word.text.isdigit() and word.gap in HYPHENS and word.gap:
            return stop + 1
        if not word.capital:
            through = _particles_end(words, at, stop)
            if through is None:
                if _hyphened_part(words, at, stop):
                    stop += 1
                    continue
                break
            stop = through
            continue
        if listed("calendar", word.text) and not _is_family_name(words, at, stop, titled):
            break
        if title_at(words, stop) and not is_suffix(word.text) and word.gap not in HYPHENS:
            break
        if listed("common_acronyms", word.text) and is_acronym(word.text):
            break
        known = known_at(text, words, stop, shouted)
        if known and not _is_surname(words, at, stop, known, titled):
            break
        if word.gap in HYPHENS and is_acronym(words[stop - 1].text) and not word.text.isdigit():
            break
        stop += 1
    return stop


def _is_family_name(words: Sequence[Word], at: int, stop: int, titled: bool) -> bool:
    """Whether a month closes a person's name: Theresa May."""
    dated = stop + 1 < len(words) and words[stop + 1].text[0].isdigit()
    return (
        words[stop].tag in NOUNS
        and not dated
        and (titled or (stop - at == 1 and opens_person(words[at].text)))
    )


def _is_surname(words: Sequence[Word], at: int, stop: int, known: tuple[int, Entry], titled: bool) -> bool:
    count, entry = known
    if count > 1 or entry.role == "demonym" or entry.exact:
        return False
    return titled or opens_person(words[at].text) or words[stop].ent == words[at].ent == "PERSON"


def _particles_end(words: Sequence[Word], at: int, stop: int) -> int | None:
    through = stop
    while through < len(words) and not words[through].capital and is_particle(words[through].text):
        through += 1
    fits = through > stop and through < len(words) and words[through].capital
    if not fits or not joined(words, at, through + 1) or head("organisation", words[stop - 1].text):
        return None
    return through


def _hyphened_part(words: Sequence[Word], at: int, stop: int) -> bool:
    word = words[stop]
    if word.gap not in HYPHENS or not word.gap or listed("compound", word.text):
        return False
    opening = family_first(words[at].text) and stop - at <= 3
    return (opening or word.ent == "PERSON") and word.text.isalpha()


def _stands_in_place(text: str, words: Sequence[Word], stop: int) -> bool:
    """Whether a known place follows after a comma: "Reading, England"."""
    if stop >= len(words) or words[stop].gap.strip() != ",":
        return False
    known = known_at(text, words, stop, False)
    return (
        known is not None
        and known[1].kind == "place"
        and known[1].role == "name"
        and not words[stop + known[0] - 1].possessive
    )


def _is_weak(word: Word, kind: str, strength: int) -> bool:
    """Whether a lone word may be no name at all: capitalised by its place, or common in a title."""
    if strength > LABELLED or is_acronym(word.text):
        return False
    return word.initial or (kind in {"other", "work", "group"} and is_common(word.text))


def _known_candidate(text: str, words: Sequence[Word], at: int, count: int, entry: Entry) -> Candidate:
    span = surface_span(words, at, at + count)
    if lookup(span.of(text)) is None:
        span = Span(span.start, span.end + 1)
    located = at > 0 and listed("locative", words[at - 1].text)
    return Candidate(span, span.of(text), entry.kind, TOLD, entry, located=located)


def _candidate(text: str, words: Sequence[Word], at: int, stop: int, *, titled: bool) -> Candidate | None:
    name = words[at:stop]
    if listed("prefixes", name[0].text) and (stop < len(words) and words[stop].gap in HYPHENS):
        return None
    before = words[at - 1] if at else None
    kind, strength = kind_of(name, titled=titled, before=before)
    if strength <= LABELLED and kind != "person" and _stands_in_place(text, words, stop):
        kind, strength = "place", LISTED
    span = surface_span(words, at, stop)
    weak = len(name) == 1 and not titled and _is_weak(name[0], kind, strength)
    if (len(name) == 1 and len(name[0].text) == 1) or all(is_legal_form(word.text) for word in name):
        return None
    if name[-1].text.isdigit():
        # A model or a disease: KN-23, F-16, Covid-19.
        kind, strength = "other", TOLD
    unlikely = strength == GUESSED and all(word.tag not in NOUNS for word in name)
    if unlikely and not titled and not name[0].initial:
        return None
    located = before is not None and listed("locative", before.text)
    return Candidate(span, span.of(text), kind, strength, None, weak, titled, located)
