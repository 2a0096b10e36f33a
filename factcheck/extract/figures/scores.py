"""Scores, records of games won and lost, votes and odds: 3-1, a 40-42 record, 218 votes to 207, 3:1."""

from __future__ import annotations

from decimal import Decimal

from factcheck.extract.figures.amount import Amount
from factcheck.extract.figures.amounts import read_amount
from factcheck.extract.figures.basics import counts_at, words
from factcheck.extract.figures.lexemes import Lexed

_TOP_SCORE = 700
_INNINGS = 12  # lexemes either way in which a word of cricket stands


def score(lx: Lexed, first: Amount) -> Amount | None:
    """3-1, 5 to 4: two small whole numbers that fall, or stand beside a word of contest; 218 votes to 207."""
    if not first.bare or first.form not in ("digits", "words") or not _small(first.low):
        return None
    found = _votes(lx, first) or _innings(lx, first)
    if found is not None:
        return found
    joint, j = lx.word(first.end), first.end + 1
    dash = joint in ("-", "–")
    spaced = dash and not lx.glued(first.end) and not lx.glued(j)
    glued = dash and lx.glued(first.end)
    if glued and lx.word(j) == "to" and lx.word(j + 1) in ("-", "–"):
        j += 2
    elif not (spaced or (glued and lx.glued(j))) and joint != "to":
        return None
    second = _plain(lx, j)
    if second is None:
        return None
    record = dash and _is_record(lx, first.begin, second.end)
    contest = record or _beside_contest(lx, first.begin, second.end)
    if spaced and not contest:
        return None
    if joint == "to" and not (contest and (first.low >= second.low or _is_contest(lx.word(second.end)))):
        return None
    if first.low < second.low and not (contest and (record or not _counts_things(lx, second.end))):
        return None
    return _scored(first, second)


def odds(lx: Lexed, first: Amount) -> Amount | None:
    """3:1 after "ratio", "odds" or the like; the hours of a clock are dates and were read before."""
    colon = first.bare and lx.word(first.end) == ":" and lx.glued(first.end) and lx.glued(first.end + 1)
    if not colon or first.form != "digits":
        return None
    second = _plain(lx, first.end + 1)
    near = range(first.begin - 8, first.begin)
    if second is None or not any(lx.word(k) in words("odds_words") for k in (*near, second.end)):
        return None
    return _scored(first, second)


def _scored(first: Amount, second: Amount) -> Amount:
    return Amount(first.low, second.low, first.begin, second.end, "score", None, "score")


def _plain(lx: Lexed, j: int) -> Amount | None:
    """The small bare number at lexeme ``j``."""
    second = read_amount(lx, j, j)
    if second is None or not second.bare or second.form not in ("digits", "words") or not _small(second.low):
        return None
    return second


def _votes(lx: Lexed, first: Amount) -> Amount | None:
    """By 218 votes to 207; by six points to four is no result."""
    if lx.word(first.end) != "votes" or lx.word(first.end + 1) not in ("to", "against"):
        return None
    second = _plain(lx, first.end + 2)
    if second is None or not _closes(lx, second.end):
        return None
    return _scored(first, second)


def _innings(lx: Lexed, first: Amount) -> Amount | None:
    """247 for six, 12 for 1: runs and wickets, where the text is of cricket."""
    if lx.word(first.end) != "for":
        return None
    second = _plain(lx, first.end + 1)
    if second is None or second.low > 10 or not _closes(lx, second.end):
        return None
    near = lx.around(first.begin, second.end, _INNINGS, _INNINGS)
    return _scored(first, second) if any(word in words("cricket_words") for word in near) else None


def _is_record(lx: Lexed, begin: int, end: int) -> bool:
    """A 9-14 start, a mark of 38-44, wound up at 40-42, 14-20 lifetime, the Hawks (9-14): won and lost."""
    if lx.word(end) in words("record_after"):
        return lx.word(begin - 1) not in ("aged", "ages", "age")
    k = begin - 1 - (lx.word(begin - 1) in ("of", "at", "to"))
    if any(lx.word(k - back) in words("record_before") for back in (0, 1)):
        return not lx.is_word(end) or (k < begin - 1 and not _counts_things(lx, end))
    if k < begin - 1 and any(lx.word(k - back) in words("record_verbs") for back in (0, 1)):
        return _closes(lx, end)
    team = lx.raw(begin - 2)
    bracketed = lx.word(begin - 1) == "(" and lx.word(end) in (")", ",", ";")
    return bracketed and team[:1].isupper() and team.endswith("s") and not team.isupper()


def _closes(lx: Lexed, end: int) -> bool:
    """Whether nothing is counted by the number that ends at lexeme ``end``."""
    return not lx.is_word(end) or lx.word(end) in words("score_after")


def _small(value: Decimal) -> bool:
    return value == value.to_integral_value() and 0 <= value <= _TOP_SCORE


def _is_contest(word: str) -> bool:
    return word in words("score_words")


def _beside_contest(lx: Lexed, begin: int, end: int) -> bool:
    return any(_is_contest(word) for word in lx.around(begin, end, 7, 4))


def _counts_things(lx: Lexed, i: int) -> bool:
    return counts_at(lx, i) and not _is_contest(lx.word(i))
