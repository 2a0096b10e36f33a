"""The ladder of two dates: the days they mean are compared, not the words."""

from __future__ import annotations

from factcheck.measure.datewords import DateWords, date_words
from factcheck.measure.records import Comparison
from factcheck.records import Level, When


def compare_whens(claim: When, evidence: When) -> Comparison:
    """Where the claim's date lands against the evidence's date that answers it."""
    relation = _relation(claim, evidence)
    if claim.start is None or evidence.start is None or _clock_only(claim) != _clock_only(evidence):
        return _by_words(claim, evidence, relation)
    mine, theirs = (claim.start, claim.end or claim.start), (evidence.start, evidence.end or evidence.start)
    if mine == theirs:
        if relation is not None:
            return relation
        rung = "same" if _words(claim) == _words(evidence) else "same-unit"
        return Comparison(Level.AGREE, rung, "the same date")
    if _one_value_differs(date_words(claim), date_words(evidence)):
        return _ANOTHER
    if _inside(theirs, mine):
        return relation or Comparison(Level.COMPATIBLE, "coarser", "less exact than in the evidence")
    if _inside(mine, theirs):
        return relation or Comparison(Level.COMPATIBLE, "finer", "more exact than in the evidence")
    if mine[0] < theirs[1] and theirs[0] < mine[1]:
        return relation or Comparison(Level.COMPATIBLE, "overlap", "the two periods overlap")
    if (claim.approximate or evidence.approximate) and mine[0] <= theirs[1] and theirs[0] <= mine[1]:
        return Comparison(Level.COMPATIBLE, "overlap", "the two periods touch")
    return _ANOTHER


_ANOTHER = Comparison(Level.ALTERED, "altered", "another date")
_TIME_OF_DAY = "time-only"
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
    return Comparison(Level.NOT_COMPARABLE, "incomparable", "the day is not known on one side")


def _one_value_differs(claim: DateWords, evidence: DateWords) -> bool:
    """Said in the same way with another value: 10 years ago, 80 years ago; 2016 to 2019, 2010 to 2019.

    This week and last week are not among them: which week is meant hangs on the edition.
    """
    if len(claim.of("year")) == len(evidence.of("year")) == 2:
        return claim.of("year") != evidence.of("year")  # two ranges, however they are put
    if claim.frame != evidence.frame or claim.values == evidence.values:
        return False
    pairs = zip(claim.values, evidence.values, strict=True)
    changed = [(mine[0], mine[1], theirs[1]) for mine, theirs in pairs if mine != theirs]
    return not any(name == "which" and "0" in values for name, *values in changed)


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
