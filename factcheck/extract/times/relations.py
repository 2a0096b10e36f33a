"""How what is told stands to a date: since, by, before, after, until or on, by the words round the date."""

from __future__ import annotations

from factcheck.extract.figures.lexemes import Lexed
from factcheck.extract.times.dates import counts_nothing
from factcheck.extract.times.found import Found
from factcheck.extract.times.periodwords import relation_words
from factcheck.resources import lexicon

_REACH = 4
_OVER = frozenset(
    [
        "the",
        "at",
        "about",
        "around",
        "early",
        "late",
        "mid",
        "-",
        "of",
        "on",
        "end",
        "start",
        "year",
        "middle",
    ]
)
_SHORTLY = ("soon", "shortly", "just", "moments", "minutes", "right", "immediately", "seconds")
_NO = ("no", "not", "t")
_THAN = {
    ("later", False): "after",
    ("later", True): "by",
    ("earlier", False): "before",
    ("earlier", True): "since",
}
_AS_AS = {"early": "since", "late": "until", "recently": "until"}
_BACK, _ON = frozenset(["ago", "before", "earlier"]), frozenset(["after", "from", "later"])
_MORE, _LESS = ("more", "longer"), ("less", "fewer")


def relation_of(lx: Lexed, found: Found) -> str:
    """The relation that the phrase itself, the words behind it or those before it say; "on" without any."""
    if found.relation is not None or _is_adjective(lx, found):
        return found.relation or "on"
    return _behind(lx, found.end) or _distant(lx, found) or _before(lx, found.begin) or "on"


def is_shortly(lx: Lexed, found: Found) -> bool:
    """Soon after 9 p.m., shortly before noon: about that time of day."""
    if found.clock is None or found.granularity not in ("minute", "hour"):
        return False
    k = found.begin - 2 if lx.word(found.begin - 1) in ("about", "around") else found.begin - 1
    return lx.word(k) in ("after", "before", "past") and lx.word(k - 1) in _SHORTLY


def _is_adjective(lx: Lexed, found: Found) -> bool:
    """Before the 2004 election: not before 2004."""
    if found.granularity != "year" or lx.word(found.begin - 1) != "the" or found.end != found.begin + 1:
        return False
    return lx.is_word(found.end) and not counts_nothing(lx, found.end)


def _behind(lx: Lexed, end: int) -> str | None:
    """2012 or later, Jan. 1 and after, 2025 onwards; not "before 2010 or after 2018"."""
    words = relation_words("behind")
    single = words.get(lx.word(end))
    if single is not None or lx.is_number(end + 2):
        return single
    return words.get(f"{lx.word(end)} {lx.word(end + 1)}") if counts_nothing(lx, end + 2) else None


def _distant(lx: Lexed, found: Found) -> str | None:
    """More than two years ago: before that day; less than a week after Easter: until then."""
    before, two = lx.word(found.begin - 1), lx.word(found.begin - 2)
    more = before == "over" or (before == "than" and two in _MORE)
    if not more and not (before == "than" and two in _LESS):
        return None
    words = set(lx.low[found.begin : found.end])
    if words & _BACK:
        return "before" if more else "since"
    return ("after" if more else "until") if words & _ON else None


def _before(lx: Lexed, begin: int) -> str | None:
    relations = lexicon("times")["relations"]
    for k in range(begin - 1, begin - 1 - _REACH, -1):
        word = lx.word(k)
        if word == "than":
            return _THAN.get((lx.word(k - 1), lx.word(k - 2) in _NO))
        if word == "as" and lx.word(k - 2) == "as":
            return _AS_AS.get(lx.word(k - 1))
        if word == "to":
            return _to(lx, k)
        relation = relations.get(word) or relation_words("before").get(word)
        if relation is not None:
            return str(relation)
        if word not in _OVER:
            return None
    return None


def _to(lx: Lexed, k: int) -> str | None:
    """Up to Friday, prior to Friday, the run-up to Christmas; "moved to Friday" is on that day."""
    match lx.word(k - 1):
        case "prior":
            return "before"
        case "up":
            return "before" if lx.word(k - 2) == "-" else "until"
    return None
