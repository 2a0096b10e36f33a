"""The ladder of two dates: the days they mean are compared, not the words."""

from __future__ import annotations

from datetime import date

from factcheck.measure.datewords import DateWords, date_words
from factcheck.measure.extents import day_of_when, extent, is_range, nearly_meet, takes_in
from factcheck.measure.records import Comparison
from factcheck.measure.zones import on_one_clock
from factcheck.records import Level, When


def compare_whens(claim: When, evidence: When) -> Comparison:
    """Where the claim's date lands against the evidence's date that answers it."""
    one_clock = on_one_clock(claim, evidence)
    if one_clock is None:
        return _in_two_zones(claim, evidence)
    return _compare(*one_clock)


def _compare(claim: When, evidence: When) -> Comparison:
    relation = _relation(claim, evidence)
    mine, theirs = extent(claim), extent(evidence)
    if mine is None or theirs is None or _clock_only(claim) != _clock_only(evidence):
        return _by_words(claim, evidence, relation)
    if mine == theirs or (claim.start, claim.end) == (evidence.start, evidence.end):
        if relation is not None:
            return relation
        rung = "same" if _words(claim) == _words(evidence) else "same-unit"
        return Comparison(Level.AGREE, rung, "the same date")
    taken = takes_in(claim, evidence), takes_in(evidence, claim)
    if True in taken:
        return relation or Comparison(Level.COMPATIBLE, "overlap", "the one takes in the other")
    if _is_other_range(claim, evidence):
        return _ANOTHER
    if _one_value_differs(date_words(claim), date_words(evidence)) and not nearly_meet(claim, evidence):
        return _ANOTHER
    if _inside(theirs, mine):
        return relation or Comparison(Level.COMPATIBLE, "coarser", "less exact than in the evidence")
    if _inside(mine, theirs):
        return relation or Comparison(Level.COMPATIBLE, "finer", "more exact than in the evidence")
    if mine[0] < theirs[1] and theirs[0] < mine[1]:
        return relation or Comparison(Level.COMPATIBLE, "overlap", "the two periods overlap")
    if (claim.approximate or evidence.approximate) and mine[0] <= theirs[1] and theirs[0] <= mine[1]:
        return Comparison(Level.COMPATIBLE, "overlap", "the two periods touch")
    return _UNSURE if _may_be_the_same(claim, evidence) else _ANOTHER


def _in_two_zones(claim: When, evidence: When) -> Comparison:
    """Two times of which one is in a zone that is not known: the same words agree, other days differ."""
    if (claim.start, claim.end) == (evidence.start, evidence.end):
        return Comparison(Level.AGREE, "same-unit", "the same time of day")
    mine, theirs = day_of_when(claim), day_of_when(evidence)
    if mine is not None and theirs is not None and abs((mine - theirs).days) > 1:
        return _ANOTHER
    return Comparison(Level.NOT_COMPARABLE, "incomparable", "the time zones leave open which time is meant")


def _is_other_range(claim: When, evidence: When) -> bool:
    """Whether two ranges said at both ends share one end only: 3 to 12 July, 3 to 21 July."""
    if claim.granularity != evidence.granularity or not (is_range(claim) and is_range(evidence)):
        return False
    if date_words(claim).of("which") or date_words(evidence).of("which"):
        return False
    return (claim.start == evidence.start) != (claim.end == evidence.end)


_ANOTHER = Comparison(Level.ALTERED, "altered", "another date")
_UNSURE = Comparison(Level.NOT_COMPARABLE, "incomparable", "which day is meant is not certain")
_TIME_OF_DAY = "time-only"
_NAMED = "named-date"
_TELLING = ("clock", "month", "season", "weekday", "year")  # what no other edition means otherwise


def _by_words(claim: When, evidence: When, relation: Comparison | None) -> Comparison:
    """Two dates of which one is not resolved: what they name decides, and where they share nothing
    ("Monday", "yesterday") nothing can be said.
    """
    mine, theirs = date_words(claim), date_words(evidence)
    if mine.says(theirs):
        return relation or Comparison(Level.AGREE, "same", "the same words")
    if claim.resolved_by == evidence.resolved_by == _TIME_OF_DAY:
        return _ANOTHER  # a time that no clock shows is none that one does
    if _one_value_differs(mine, theirs) or _names_another(mine, theirs):
        return _ANOTHER
    if mine.classes & theirs.classes & set(_TELLING):
        if _holds(theirs, mine):
            return relation or Comparison(Level.COMPATIBLE, "coarser", "less exact than in the evidence")
        if _holds(mine, theirs):
            return relation or Comparison(Level.COMPATIBLE, "finer", "more exact than in the evidence")
    if _another_day(claim, theirs, evidence) or _another_day(evidence, mine, claim):
        return _ANOTHER
    return Comparison(Level.NOT_COMPARABLE, "incomparable", "the day is not known on one side")


def _another_day(known: When, words: DateWords, other: When) -> bool:
    """Whether a day that is known is none that a date without a known day can be: 25 August 2025 was no
    Sunday, and no 24 August.
    """
    day = day_of_when(known)
    if day is None or other.start is not None or {known.relation, other.relation} - {"on"}:
        return False
    weekday, month, number = words.of("weekday"), words.of("month"), words.of("number")
    if weekday and str(day.weekday()) not in weekday:
        return True
    if known.resolved_by not in ("absolute", "published") or not date_words(known).of("month"):
        return False
    return bool(month) and (str(day.month) not in month or (bool(number) and str(day.day) not in number))


def _may_be_the_same(claim: When, evidence: When) -> bool:
    """Whether two days apart may be one all the same: "two days later" is counted from what the text named
    last, and "last Friday" is one week or the other.
    """
    if _NAMED in (claim.resolved_by, evidence.resolved_by) or _turned_by_tense(claim, evidence):
        return True
    if _years_apart(date_words(claim), date_words(evidence)):
        return True
    mine, theirs = day_of_when(claim), day_of_when(evidence)
    if mine is None or theirs is None or abs((mine - theirs).days) != 7:
        return False
    selected = [words for words in (date_words(claim), date_words(evidence)) if words.of("weekday")]
    return any(words.of("which") for words in selected)


def _turned_by_tense(claim: When, evidence: When) -> bool:
    """Whether one word ("Monday", "May") was read a week or a year apart: the tense that decided it is
    less sure than the word.
    """
    if _words(claim) != _words(evidence) or claim.start is None or evidence.start is None:
        return False
    first, second = sorted((claim.start[:10], evidence.start[:10]))
    if len(first) < len("2025-01-01") or date_words(claim).of("year"):
        return False
    apart = (date.fromisoformat(second) - date.fromisoformat(first)).days
    if date_words(claim).of("weekday"):
        return apart == 7 and claim.resolved_by != evidence.resolved_by
    return apart in (365, 366)


def _years_apart(claim: DateWords, evidence: DateWords) -> bool:
    """Whether neither names a year and both name one month, or a month and its season: the year was read
    from the tense.
    """
    if (claim.classes | evidence.classes) & {"which", "year"}:
        return False
    months, others = claim.of("month"), evidence.of("month")
    if months and others:
        return months == others and claim.of("number") == evidence.of("number")
    season, month = claim.of("season") or evidence.of("season"), months or others
    return any(str((int(m) - _first_month(s)) % 12) in "012" for s in season for m in month)


def _first_month(season: str) -> int:
    return int(season.strip("[]").partition(",")[0])


def _one_value_differs(claim: DateWords, evidence: DateWords) -> bool:
    """Said in the same way with another value: 10 years ago, 80 years ago; 2016 to 2019, 2010 to 2019.

    This week and last week are not among them: which week is meant hangs on the edition.
    """
    if len(claim.of("year")) == len(evidence.of("year")) == 2:
        return claim.of("year") != evidence.of("year")  # two ranges, however they are put
    if _are_day_ranges(claim, evidence):
        return claim.of("number") != evidence.of("number")
    if claim.frame != evidence.frame or len(claim.values) != len(evidence.values):
        return False  # "last month" names no month, "last January" does
    if claim.values == evidence.values:
        return False
    pairs = zip(claim.values, evidence.values, strict=True)
    changed = [(mine[0], mine[1], theirs[1]) for mine, theirs in pairs if mine != theirs]
    return not any(name == "which" and "0" in values for name, *values in changed)


def _are_day_ranges(claim: DateWords, evidence: DateWords) -> bool:
    """July 3 to July 12, July 3-21: two days of one month each."""
    months = set(claim.of("month"))
    if len(months) != 1 or months != set(evidence.of("month")):
        return False
    return len(claim.of("number")) == len(evidence.of("number")) == 2


def _names_another(claim: DateWords, evidence: DateWords) -> bool:
    """Whether both name a weekday, a month, a year or a time of day, and none that is the same."""
    pairs = ((claim.of(name), evidence.of(name)) for name in _TELLING)
    return any(mine and theirs and not set(mine) & set(theirs) for mine, theirs in pairs)


def _holds(long: DateWords, short: DateWords) -> bool:
    """Whether everything that ``short`` names ``long`` names too."""
    return set(short.values) <= set(long.values)


def _clock_only(when: When) -> bool:
    return when.start is not None and when.start.startswith("T")


def _words(when: When) -> str:
    return " ".join(when.surface.lower().split())


_ALIKE = ({"since", "after"}, {"by", "before"}, {"until", "by"}, {"on", "since"})


def _relation(claim: When, evidence: When) -> Comparison | None:
    """Since and until, before and after: the same day meant otherwise."""
    if claim.relation == evidence.relation or {claim.relation, evidence.relation} in _ALIKE:
        return None
    if "on" in (claim.relation, evidence.relation):
        return Comparison(
            Level.COMPATIBLE, "overlap", f"{evidence.relation} in the evidence, {claim.relation} here"
        )
    note = f"{evidence.relation} in the evidence, {claim.relation} here"
    return Comparison(Level.ALTERED, "relation-changed", note)


def _inside(inner: tuple[str, str], outer: tuple[str, str]) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]
