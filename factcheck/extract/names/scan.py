"""One sentence from left to right: titles are passed over, known names taken, capitalised runs cut."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.extract.names.candidates import Candidate
from factcheck.extract.names.kinds import GUESSED, TOLD, kind_of
from factcheck.extract.names.lists import head, listed
from factcheck.extract.names.words import Word, joined, surface_span
from factcheck.naming.fold import HYPHENS, is_acronym
from factcheck.naming.gazetteer import Entry, lengths_from, lookup
from factcheck.naming.spelling import family_first, opens_person
from factcheck.naming.titles import is_particle, is_strong_title, is_suffix, title_length

_NOUNS = frozenset({"NNP", "NNPS"})


def scan(text: str, words: Sequence[Word], *, shouted: bool = False) -> Iterator[Candidate]:
    """The candidates of one sentence in order, never overlapping. ``shouted`` sentences stand in
    capitals: acronyms prove nothing there.
    """
    at, titled = 0, False
    while at < len(words):
        word = words[at]
        if not word.capital and not _known(text, words, at, shouted):
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
    word = words[at]
    known = _known(text, words, at, shouted)
    titles = _title(words, at)
    if titles > 1 or (titles and not _organisation_end(text, words, at, known)):
        follows = at + titles < len(words) and words[at + titles].capital
        if follows or not known:
            return -titles, None
    if _is_calendar(words, at, titled):
        return 1, None
    end = _organisation_end(text, words, at, known)
    if end and not (known and known[0] >= end - at):
        return end - at, _candidate(text, words, at, end, titled=False)
    if known and not _opens_longer_name(words, at, known, titled):
        count, entry = known
        return count, _known_candidate(text, words, at, count, entry)
    if _is_opener(word, titled, known is not None):
        return 1, None
    stop = _name_end(text, words, at, titled, shouted)
    return stop - at, _candidate(text, words, at, stop, titled=titled)


def _known(text: str, words: Sequence[Word], at: int, shouted: bool) -> tuple[int, Entry] | None:
    for count in lengths_from(words[at].text):
        stop = _stop_of(words, at, count)
        if stop is None or not joined(words, at, stop):
            continue
        span = surface_span(words, at, stop)
        entry = lookup(span.of(text)) or (
            # "U.S" before a full stop that ends the sentence, "St" before its full stop.
            lookup(span.of(text) + ".") if text[span.end : span.end + 1] == "." else None
        )
        if entry is None or (shouted and entry.exact) or not any(w.capital for w in words[at:stop]):
            continue
        if stop - at == 1 and listed("tagged", words[at].text) and not _surely_name(words[at], entry):
            continue
        return stop - at, entry
    return None


def _stop_of(words: Sequence[Word], at: int, count: int) -> int | None:
    """Where a known name of ``count`` folded words ends: "Cote d'Ivoire" and "G-7" fold differently."""
    folded = 0
    for stop in range(at, len(words)):
        folded += len(words[stop].key.split())
        if folded >= count:
            return stop + 1 if folded == count else None
    return None


def _surely_name(word: Word, entry: Entry) -> bool:
    if word.tag in _NOUNS:
        return not word.initial or word.ent != ""
    return entry.role == "demonym" and word.ent == "NORP"


def _title(words: Sequence[Word], at: int) -> int:
    stop = at
    while stop < len(words) and stop - at < 7 and (stop == at or joined(words, at, stop + 1)):
        stop += 1
    count = title_length(tuple(word.text for word in words[at:stop]))
    if not count:
        return 0
    if not words[at + count - 1].capital and count == 1:
        return 0
    follower = words[at + count] if at + count < len(words) else None
    if follower is None or words[at + count - 1].possessive:
        return count
    strong = is_strong_title(tuple(word.text for word in words[at : at + count]))
    return count if strong or follower.capital else 0


def _passes_title(word: Word) -> bool:
    return is_particle(word.text)


def _is_calendar(words: Sequence[Word], at: int, titled: bool) -> bool:
    if not listed("calendar", words[at].text):
        return False
    return not (titled and words[at].tag in _NOUNS)


def _is_opener(word: Word, titled: bool, known: bool) -> bool:
    if known or titled:
        return False
    if listed("openers", word.text) and not (is_acronym(word.text) and len(word.text) > 2):
        return True
    if len(word.text) == 1:
        return word.tag not in _NOUNS
    return word.initial and word.tag not in _NOUNS and not opens_person(word.text)


def _organisation_end(
    text: str, words: Sequence[Word], at: int, known: tuple[int, Entry] | None
) -> int | None:
    """Where an organisation that starts at ``at`` ends: at a telling word ("Agency", "Party"), and
    past "of" or "for" after it ("Bank of Japan", "Ministry of Foreign Affairs and Trade").
    """
    if not words[at].capital or (listed("openers", words[at].text) and not known):
        return None
    stop, found = at, None
    while stop < len(words) and (stop == at or joined(words, at, stop + 1)) and words[stop].capital:
        if stop > at and _title(words, stop) and not head("organisation", words[stop].text):
            break
        if listed("calendar", words[stop].text):
            break
        stop += 1
        if head("organisation", words[stop - 1].text) and (stop - 1 > at or _alone_organisation(words, at)):
            found = stop
    if found is None:
        return None
    if head("organisation_of", words[found - 1].text):
        found = _past_of(text, words, found)
    return found


def _alone_organisation(words: Sequence[Word], at: int) -> bool:
    word = words[at]
    following = words[at + 1] if at + 1 < len(words) else None
    of = following is not None and following.key in {"of", "for"} and head("organisation_of", word.text)
    return (not word.initial and word.tag in _NOUNS) or of


def _past_of(text: str, words: Sequence[Word], at: int) -> int:
    if at >= len(words) or words[at].key not in {"of", "for"} or not joined(words, at - 1, at + 1):
        return at
    stop = at + 1
    if stop < len(words) and words[stop].key == "the":
        stop += 1
    if stop >= len(words) or not words[stop].capital or not joined(words, at, stop + 1):
        return at
    stop = _capitals_end(words, at, stop)
    if _goes_on(words, at, stop):
        stop = _capitals_end(words, at, stop + 1)
    return stop


def _goes_on(words: Sequence[Word], at: int, stop: int) -> bool:
    """Whether the recogniser takes "Foreign Affairs and Trade" for one name."""
    return (
        stop + 1 < len(words)
        and words[stop].key == "and"
        and words[stop].ent == words[stop + 1].ent == "ORG"
        and words[stop + 1].capital
        and joined(words, at, stop + 2)
    )


def _capitals_end(words: Sequence[Word], start: int, stop: int) -> int:
    while stop < len(words) and words[stop].capital and joined(words, start, stop + 1):
        stop += 1
    return stop


def _opens_longer_name(words: Sequence[Word], at: int, known: tuple[int, Entry], titled: bool) -> bool:
    """Whether a known name is only the first part of another one: Jordan Henderson, China Evergrande."""
    count, entry = known
    after = at + count
    if titled and count == 1 and entry.role != "demonym" and entry.scope != "organisation":
        return True
    if after >= len(words) or not words[after].capital or not joined(words, at, after + 1):
        return False
    following = words[after]
    if following.gap in HYPHENS or listed("calendar", following.text) or _title(words, after):
        return False
    if lengths_from(following.text) and lookup(following.text) is not None:
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
        if not word.capital:
            through = _particles_end(words, at, stop)
            if through is None:
                if _hyphened_part(words, at, stop):
                    stop += 1
                    continue
                break
            stop = through
            continue
        if listed("calendar", word.text) and not titled:
            break
        if _title(words, stop) and not is_suffix(word.text) and word.gap not in HYPHENS:
            break
        known = _known(text, words, stop, shouted)
        if known and not _is_surname(words, at, stop, known, titled):
            break
        if word.gap in HYPHENS and is_acronym(words[stop - 1].text) and not word.text.isdigit():
            break
        stop += 1
    return stop


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


def _known_candidate(text: str, words: Sequence[Word], at: int, count: int, entry: Entry) -> Candidate:
    span = surface_span(words, at, at + count)
    if text[span.end : span.end + 1] == "." and "." in span.of(text) and span.of(text)[-1] != ".":
        span = type(span)(span.start, span.end + 1)
    located = at > 0 and listed("locative", words[at - 1].text)
    return Candidate(span, span.of(text), entry.kind, TOLD, entry, located=located)


def _candidate(text: str, words: Sequence[Word], at: int, stop: int, *, titled: bool) -> Candidate | None:
    name = words[at:stop]
    if listed("prefixes", name[0].text) and (stop < len(words) and words[stop].gap in HYPHENS):
        return None
    before = words[at - 1] if at else None
    kind, strength = kind_of(name, titled=titled, before=before)
    span = surface_span(words, at, stop)
    weak = name[0].initial and len(name) == 1 and strength <= 1 and not is_acronym(name[0].text)
    if not titled and strength == GUESSED and all(word.tag not in _NOUNS for word in name):
        return None
    located = before is not None and listed("locative", before.text)
    return Candidate(span, span.of(text), kind, strength, None, weak, titled, located)
