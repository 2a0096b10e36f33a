"""Figures with a form of their own: ages, magnitudes, multiples ("doubled", "three times as many")."""

from __future__ import annotations

from decimal import Decimal

from factcheck.extract.figures.amount import Amount
from factcheck.extract.figures.basics import rest, step, table, words
from factcheck.extract.figures.lexemes import Lexed
from factcheck.resources import lexicon

_POSSESSIVES = ("his", "her", "their", "my", "your", "its", "whose")
_AGE_UNITS = ("day", "week", "month", "year")


def multiple(lx: Lexed, i: int) -> Amount | None:
    """Doubled, tripling, halved; twofold; twice as many. The factor is the value."""
    word = lx.word(i)
    verb = lexicon("numbers")["ratio_verbs"].get(word)
    if verb is not None:
        return _verb(lx, i, Decimal(verb["value"]), verb["change"])
    fold = table("folds").get(word)
    if fold is not None:
        return Amount(fold, fold, i, i + 1, "ratio", "times", "words")
    if word == "twice":
        two = Decimal(2)
        kind = "ratio" if lx.word(i + 1) in words("comparison_after") else "count"
        return Amount(two, two, i, i + 1, kind, "times" if kind == "ratio" else None, "words")
    return None


def _verb(lx: Lexed, i: int, value: Decimal, change: str) -> Amount | None:
    if not lx.word(i).endswith(("ed", "ing")):  # "a double", "two halves" are nouns
        verbal = lx.word(i - 1) in words("ratio_verb_before")
        if not verbal and lx.word(i + 1) not in words("ratio_verb_after"):
            return None
    return Amount(value, value, i, i + 1, "ratio", "times", "words", change=change)


def times(lx: Lexed, amount: Amount) -> Amount:
    """Three times as many, 10 times higher, 10-fold: the count before becomes a ratio."""
    j = step(lx, amount.end)
    if not amount.bare or amount.form not in ("digits", "words", "vague", "range"):
        return amount
    if lx.word(j) in ("fold", "x") and (j != amount.end or lx.glued(j)) and not lx.glued(j + 1):
        return amount._replace(end=j + 1, kind="ratio", unit="times")
    if lx.word(j) == "times" and (lx.word(j + 1) in words("comparison_after") or _is_comparative(lx, j + 1)):
        return amount._replace(end=j + 1, kind="ratio", unit="times")
    return amount


def _is_comparative(lx: Lexed, i: int) -> bool:
    """Three times longer than, 10 times crisper: a word in -er that ends its phrase."""
    word = lx.word(i)
    if len(word) < 5 or not word.endswith("er") or lx.capital(i):
        return False
    return lx.word(i + 1) in ("than", "to", "and", "or", "", ".", ",", ";", "in") and word not in words(
        "no_comparative"
    )


def percent_of(lx: Lexed, amount: Amount, floor: int) -> Amount:
    """Per cent of 210: the unit before its number, where a clause begins with it and nothing is counted."""
    if not amount.bare or lx.word(amount.begin - 1) != "of" or lx.is_word(amount.end):
        return amount
    begin = amount.begin - 2
    if lx.word(begin) == "cent" and lx.word(begin - 1) == "per":
        begin -= 1
    elif lx.word(begin) not in ("percent", "percents"):
        return amount
    if begin < floor or lx.is_word(begin - 1) or lx.word(begin - 1)[-1:].isdecimal():
        return amount
    return amount._replace(begin=begin, kind="percent", unit="percent")


def age(lx: Lexed, amount: Amount, floor: int) -> Amount | None:
    """34-year-old, five years old, aged 7, aged 18 to 25, in her 60s, "Jane Doe, 41," """
    if amount.unit == "second" and lx.word(amount.end - 1) == "s":
        life = amount._replace(kind="age", unit="year", end=amount.end - 1)
        return _decade_of_life(lx, life)
    if amount.kind == "duration" and amount.unit in _AGE_UNITS:
        j = step(lx, amount.end)
        if lx.word(j) in ("old", "olds", "yo"):
            return amount._replace(kind="age", end=j + 1)
        if lx.word(j) == "of" and lx.word(j + 1) == "age":
            return amount._replace(kind="age", end=j + 2)
        return None
    if amount.kind != "count" or amount.form in ("vague", "ordinal") or not 0 < amount.high < 125:
        return None
    shortened = lx.word(amount.end) == "y" and lx.low[amount.end + 1 : amount.end + 3] == ("/", "o")
    if shortened or lx.word(amount.end) in ("yo", "y.o."):
        return amount._replace(kind="age", unit="year", end=amount.end + (3 if shortened else 1))
    before = lx.word(amount.begin - 1)
    if amount.begin - 1 >= floor and before in ("aged", "age", "ages"):
        return amount._replace(kind="age", unit="year", begin=amount.begin - 1)
    if before == "of" and lx.word(amount.begin - 2) == "age" and lx.word(amount.begin - 3) == "the":
        return amount._replace(kind="age", unit="year")
    if before == "as" and lx.word(amount.begin - 2) in ("young", "old"):
        return amount._replace(kind="age", unit="year")
    told = _decade_of_life(lx, amount) or _apposition(lx, amount)
    return None if told is None else told._replace(kind="age", unit="year")


def _decade_of_life(lx: Lexed, amount: Amount) -> Amount | None:
    """In her 60s; in his early 40s."""
    if lx.word(amount.end) != "s" or not lx.glued(amount.end) or rest(amount.low, 10) != 0:
        return None
    k = amount.begin - 1
    if lx.word(k) == "-":
        k -= 1
    if lx.word(k) in ("early", "mid", "late", "middle"):
        k -= 1
    if lx.word(k) not in _POSSESSIVES:
        return None
    return amount._replace(high=amount.low + 9, end=amount.end + 1, form="decade")


def _apposition(lx: Lexed, amount: Amount) -> Amount | None:
    """Jane Doe, 41, …; Jane Doe (41); the driver, 34, …; who is 61."""
    opens, closes = lx.word(amount.begin - 1), lx.word(amount.end)
    if amount.form != "digits" or opens not in (",", "(", "at", "both", "is", "was", "and"):
        return None
    if amount.low != amount.high or not 0 < amount.low < 110:
        return None
    if _is_of_a_life(lx, amount) or _is_one_of_two(lx, amount):
        return amount
    if (
        (opens, closes) == (",", ",")
        and _is_person(lx, amount.begin - 2)
        and not lx.is_number(amount.end + 1)
    ):
        return amount
    if (opens, closes) not in ((",", ","), ("(", ")"), (",", "."), (",", "’"), (",", ";")):
        return None
    name = amount.begin - 2
    if not lx.capital(name) or _is_calendar(lx.word(name)) or _is_calendar(lx.word(name - 1)):
        return None
    return amount if lx.capital(name - 1) or (closes == "," and not lx.is_word(name - 1)) else None


def _is_of_a_life(lx: Lexed, amount: Amount) -> bool:
    """Dies at 91; who is 61; she was 85; the two officers, both 51, died."""
    before = lx.word(amount.begin - 1)
    if before == "at":
        return lx.word(amount.begin - 2) in words("life_verbs") and not lx.is_word(amount.end)
    if before in ("is", "was"):
        return lx.word(amount.begin - 2) in ("he", "she", "who") and lx.word(amount.end) in (
            ".",
            ",",
            ";",
            "",
        )
    return before == "both" and lx.word(amount.begin - 2) == "," and lx.word(amount.end) == ","


def _is_one_of_two(lx: Lexed, amount: Amount) -> bool:
    """Two women, 24 and 31, were charged."""
    begin = amount.begin - (2 if lx.word(amount.begin - 1) == "and" else 0)
    if lx.low[begin - 1 : begin] != (",",) or lx.word(begin + 1) != "and" or lx.word(begin + 3) != ",":
        return False
    ages = lx.word(begin).isdecimal() and lx.word(begin + 2).isdecimal()
    word = lx.word(begin - 2)
    return ages and len(lx.word(begin + 2)) < 3 and word.islower() and word not in words("no_person")


def _is_person(lx: Lexed, i: int) -> bool:
    """Whether the noun before ", 34," may be a person: one word in lower case and in the singular."""
    word = lx.word(i)
    if (
        not lx.is_word(i)
        or lx.capital(i)
        or len(word) < 3
        or (word.endswith("s") and not word.endswith("ss"))
        or word in words("no_person")
    ):
        return False
    return not lx.is_number(i - 1) and not _is_calendar(word)


def _is_calendar(word: str) -> bool:
    return word in lexicon("times")["months"] or word in lexicon("times")["weekdays"]


def magnitude(lx: Lexed, amount: Amount, floor: int) -> Amount | None:
    """Magnitude 6.4, a 6.4-magnitude earthquake, 6.4 on the Richter scale, a 6.4 aftershock."""
    if not amount.bare or amount.form not in ("digits", "words", "range"):
        return None
    begin, end = _magnitude_at(lx, amount, floor)
    said = (begin, end) != (amount.begin, amount.end)
    quake = lx.word(amount.end) in words("quakes") and "." in lx.word(amount.begin)
    if not (said or quake) or not 0 < amount.high < 11:
        return None
    return amount._replace(kind="magnitude", unit="magnitude", begin=begin, end=end)


def _magnitude_at(lx: Lexed, amount: Amount, floor: int) -> tuple[int, int]:
    """Where the amount begins and ends with the word for its scale."""
    k = amount.begin - 1
    if lx.word(k) in ("of", "-"):
        k -= 1
    if k >= floor and lx.word(k) in ("magnitude", "magnitudes"):
        return k, amount.end
    j = step(lx, amount.end)
    if lx.word(j) == "magnitude":
        return amount.begin, j + 1
    if lx.low[amount.end : amount.end + 3] == ("on", "the", "richter"):
        return amount.begin, min(amount.end + 4, len(lx))
    return amount.begin, amount.end
