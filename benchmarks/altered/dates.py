"""Dates and spans of time altered: weekday, month, day, year, relative day, hour, duration, order."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from random import Random

from spacy.tokens import Span, Token

from benchmarks.altered.figures_in import DATE_WORDS, NUMERALS
from benchmarks.altered.records import Change, Operator

FAMILY = "DAT"
_WEEKDAYS: list[str] = DATE_WORDS["weekdays"]
_MONTHS: list[str] = DATE_WORDS["months"]
_MONTH = "|".join(month.capitalize() for month in _MONTHS)
_DAY_MONTH = re.compile(rf"\b(\d{{1,2}})(st|nd|rd|th)?(?:\sof)?\s({_MONTH})\b")
_MONTH_DAY = re.compile(rf"\b({_MONTH})\s(\d{{1,2}})(st|nd|rd|th)?(?![\w:,]\d|\w)")
_YEAR = re.compile(
    rf"(?<![\w$£€.,/-])(?:({_MONTH})\s|\b(?:in|since|by|until|from|before|after|of|during)\s)"
    r"(1[89]\d\d|20[0-4]\d)(?![\w,/-]\d|\w|-| [a-z]+s\b)"
)
_DECADE = re.compile(r"\b(1[89]|20)([1-9])0s\b")
_PART_OF_DAY = r"(?!['’]s\s(?:paper|edition)|\s(?:morning|afternoon|evening|night|lunchtime))"
_RELATIVE = re.compile(r"\b(?:" + "|".join(DATE_WORDS["relative"]) + r")(?!\w)" + _PART_OF_DAY, re.IGNORECASE)
_RELATIVE_PAST = re.compile(
    r"\b(?:" + "|".join(DATE_WORDS["relative_past"]) + r")(?![\w'’-])" + _PART_OF_DAY, re.IGNORECASE
)
_HOUR = re.compile(r"\b(1[0-2]|[1-9])(?=(?:[:.][0-5]\d)?\s?(?:am|pm|a\.m|p\.m)\b)")
_UNITS = "|".join(DATE_WORDS["longer"])
_DURATION = re.compile(
    rf"(?<![\w.,:/$£€-])(\d{{1,3}}|{'|'.join(NUMERALS)})([\s-])((?:{_UNITS})s?|centuries)\b(?![\s-]old\b|-)",
    re.IGNORECASE,
)
_CLOSE = 1.4  # the longer of two spans over the shorter: less than that a desk might call about the same
_FURTHEST = 9  # years


def weekday(sentence: Span, random: Random) -> Iterator[Change]:
    """ "On Monday", "on Thursday"."""
    for token in sentence:
        if token.lower_ in _WEEKDAYS and token.text[0].isupper() and not _in_name(token):
            others = [day for day in _WEEKDAYS if day != token.lower_]
            yield _token(sentence, token, "weekday", random.choice(others).capitalize())


def month(sentence: Span, random: Random) -> Iterator[Change]:
    """ "In March", "in July"."""
    for token in sentence:
        if (
            token.lower_ not in _MONTHS
            or not token.text[0].isupper()
            or _in_name(token)
            or token.tag_ != "NNP"
        ):
            continue
        before = token.nbor(-1) if token.i > sentence.start else None
        dated = any(n.text.isdigit() for n in (before, _next(token)) if n is not None)
        led = before is not None and before.lower_ in (
            "in",
            "since",
            "last",
            "early",
            "late",
            "mid",
            "until",
            "by",
            "next",
            "of",
            "during",
            "this",
        )
        if dated or led:
            others = [m for m in _MONTHS if m != token.lower_ and m != "february"]
            yield _token(sentence, token, "month", random.choice(others).capitalize())


def day(sentence: Span, random: Random) -> Iterator[Change]:
    """ "12 May", "21 May": a day that the month has."""
    for pattern, number, name in ((_DAY_MONTH, 1, 3), (_MONTH_DAY, 2, 1)):
        for match in pattern.finditer(sentence.text):
            old = int(match[number])
            if not 1 <= old <= 31 or (match[name] == "September" and old == 11):
                continue
            last = monthrange(2001, _MONTHS.index(match[name].lower()) + 1)[1]
            suffix = match[number + 1]
            new = random.choice([d for d in range(2, last + 1) if abs(d - old) > 1])
            end = match.end(number + 1) if suffix else match.end(number)
            text = f"{new}{_ordinal(new)}" if suffix else str(new)
            yield Change(FAMILY, "day", match.start(number), end, text)


def year(sentence: Span, random: Random) -> Iterator[Change]:
    """ "In 1998", "in 1991"; "the 1980s", "the 1960s"."""
    for match in _YEAR.finditer(sentence.text):
        old = int(match[2])
        yield Change(FAMILY, "year", match.start(2), match.end(2), str(old - random.randint(2, _FURTHEST)))
    for match in _DECADE.finditer(sentence.text):
        others = [f"19{d}0s" for d in "3456789" if d != match[2] and match[1] == "19"]
        if others:
            yield Change(FAMILY, "year", match.start(), match.end(), random.choice(others))


def relative_day(sentence: Span, random: Random) -> Iterator[Change]:
    """ "Yesterday", "last month"; a day of the present only where the verb is in the past."""
    past = sentence.root.tag_ == "VBD" and '"' not in sentence.text
    patterns = [(_RELATIVE, DATE_WORDS["relative"])]
    if past:
        patterns.append((_RELATIVE_PAST, DATE_WORDS["relative_past"]))
    for pattern, table in patterns:
        for match in pattern.finditer(sentence.text):
            before = sentence.text[: match.start()].lower()
            if before.endswith(("the ", "until ", "late ", "early ", "a ", "only ", "of ", "'s ")):
                continue
            other = random.choice(table[match[0].lower()])
            capital = match[0][0].isupper()
            yield Change(
                FAMILY, "relative day", match.start(), match.end(), other.capitalize() if capital else other
            )


def hour(sentence: Span, random: Random) -> Iterator[Change]:
    """ "At 8am", "at 5am"."""
    for match in _HOUR.finditer(sentence.text):
        others = [h for h in range(1, 13) if h != int(match[1]) and (h - int(match[1])) % 12 in range(2, 11)]
        yield Change(FAMILY, "hour", match.start(1), match.end(1), str(random.choice(others)))


def duration(sentence: Span, random: Random) -> Iterator[Change]:
    """ "Three years", "six years"."""
    for match in _durations(sentence):
        old = int(match[1]) if match[1].isdigit() else NUMERALS[match[1].lower()]
        if old < 2:
            continue
        few = {n: w for w, n in NUMERALS.items()}
        values = [v for v in range(2, 3 * old + 2) if max(v, old) / min(v, old) >= _CLOSE]
        shown = [str(v) for v in values] if match[1].isdigit() else [few[v] for v in values if v in few]
        article = re.search(r"\b(an?)\s$", sentence.text[: match.start()], re.IGNORECASE)
        if article is not None:
            vowel = article[1].lower() == "an"
            shown = [s for s in shown if vowel == (re.match(r"8|11$|18$|e", s) is not None)]
        if shown:
            new = random.choice(shown)
            new = new.capitalize() if match[1][0].isupper() else new
            yield Change(FAMILY, "duration", match.start(1), match.end(1), new)


def duration_unit(sentence: Span, random: Random) -> Iterator[Change]:
    """ "Three years", "three months"."""
    for match in _durations(sentence):
        old = match[3].lower()
        single = "century" if old == "centuries" else old.removesuffix("s")
        new = random.choice(DATE_WORDS["longer"][single])
        if single != old:
            new = DATE_WORDS["plurals"].get(new, f"{new}s")
        yield Change(FAMILY, "duration unit", match.start(3), match.end(3), new)


def order(sentence: Span, random: Random) -> Iterator[Change]:
    """ "Before the vote", "after the vote"."""
    for token in sentence:
        if token.lower_ not in ("before", "after") or not _of_order(token):
            continue
        new = "after" if token.lower_ == "before" else "before"
        yield _token(
            sentence, token, "before and after", new.capitalize() if token.text[0].isupper() else new
        )


def _of_order(token: Token) -> bool:
    """Whether it puts one event before another: a clause, an -ing form, a day or an event behind it."""
    head = token.head.lemma_.lower()
    if (
        head in DATE_WORDS["no_after"]
        or _next(token) is None
        or token.nbor().lower_ in ("all", "that", "it", "them")
    ):
        return False
    if token.dep_ == "mark":
        return token.head.pos_ in ("VERB", "AUX")
    objects = [child for child in token.children if child.dep_ in ("pobj", "pcomp")]
    if token.dep_ != "prep" or len(objects) != 1 or token.head.pos_ not in ("VERB", "AUX"):
        return False
    target = objects[0]
    if target.dep_ == "pcomp":
        return target.tag_ == "VBG"
    event = (target.ent_type_ == "DATE" and _dated(target)) or target.lower_.endswith(
        ("ion", "ment", "ing", "fire", "war", "vote", "storm", "death", "crash")
    )
    return event and target.lower_ not in DATE_WORDS["no_before"]


def _dated(token: Token) -> bool:
    """A day, a month or a year that has a name or a number."""
    return token.lower_ in (*_WEEKDAYS, *_MONTHS) or (token.text.isdigit() and len(token) == 4)


def _durations(sentence: Span) -> Iterator[re.Match[str]]:
    text = sentence.text
    for match in _DURATION.finditer(text):
        many = match[3].lower().endswith("s") or match[2] == "-"
        ranged = re.search(r"(?:\b(?:to|or|and|between)\s|[-–])$", text[: match.start()])
        if many and not ranged and match[1] != "24":
            yield match


def _in_name(token: Token) -> bool:
    """Whether the word is part of a name ("Sunday Times", "Black Friday")."""
    if token.ent_type_ not in ("DATE", "TIME", ""):
        return True
    near = [n for n in (token.nbor(-1) if token.i else None, _next(token)) if n is not None]
    return any(
        n.pos_ == "PROPN"
        and n.lower_ not in (*_WEEKDAYS, *_MONTHS)
        and n.ent_type_ not in ("DATE", "TIME")
        and n.text[0].isupper()
        and not (n.i < token.i and n.ent_type_)
        and not (n.i < token.i and n.dep_ == "nsubj")
        for n in near
    )


def _next(token: Token) -> Token | None:
    return token.nbor() if token.i + 1 < len(token.doc) else None


def _ordinal(number: int) -> str:
    return "th" if 10 < number < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _token(sentence: Span, token: Token, kind: str, text: str) -> Change:
    start = token.idx - sentence.start_char
    return Change(FAMILY, kind, start, start + len(token.text), text)


OPERATORS: dict[str, Operator] = {
    "weekday": weekday,
    "month": month,
    "day": day,
    "year": year,
    "relative day": relative_day,
    "hour": hour,
    "duration": duration,
    "duration unit": duration_unit,
    "before and after": order,
}
