"""Properties of periods: any range in any joint reads back, and no text or day breaks an offset."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.extract.times import read_whens

MONTHS = [date(2000, month, 1).strftime("%B") for month in range(1, 13)]
JOINTS = ["from {} to {}", "from {} until {}", "from {} through {}", "between {} and {}", "{}–{}", "{} to {}"]
ROW = """the last first next past this three 2 12 weeks week month year years quarter half of in to from
until and between May March June 2014 2019-20 '90s nineties - – / , . Q3 H1 ended starting end late mid early
weekend rest remaining over now date 10/1 11/7 century BC or later 31 9th Monday through fiscal FY25 that same
recent few couple upcoming business days season spring 1000 earlier EOY year-end second two"""
UNITS = ["days", "weeks", "months"]

years = st.integers(1900, 2098)
months = st.integers(1, 12)
joints = st.sampled_from(JOINTS)


def only(text: str, day: date | None = None) -> tuple[str | None, str | None]:
    (when,) = read_whens(text, day)
    assert text[when.span.start : when.span.end] == when.surface
    assert when.relation == "on"
    return when.start, when.end


@given(years, st.integers(1, 99), joints)
def test_a_range_of_years_reads_back(first: int, length: int, joint: str) -> None:
    last = min(first + length, 2099)
    text = f"The dam leaked {joint.format(first, last)}."
    assert only(text) == (f"{first}-01-01", f"{last + 1}-01-01")


@given(years, months, st.integers(1, 30), joints)
def test_a_range_of_months_reads_back(year: int, month: int, length: int, joint: str) -> None:
    after, index = divmod(month - 1 + length, 12)
    end = date(year + after + (index + 1) // 12, (index + 1) % 12 + 1, 1)
    text = f"The dam leaked {joint.format(f'{MONTHS[month - 1]} {year}', f'{MONTHS[index]} {year + after}')}."
    assert only(text) == (date(year, month, 1).isoformat(), end.isoformat())


@given(months, months, years, joints)
def test_a_month_takes_its_year_from_the_other_end(first: int, last: int, year: int, joint: str) -> None:
    if first == last:
        return
    text = f"The dam leaked {joint.format(MONTHS[first - 1], f'{MONTHS[last - 1]} {year}')}."
    start = date(year - (first > last), first, 1)
    end = date(year + last // 12, last % 12 + 1, 1)
    assert only(text, date(2024, 5, 15)) == (start.isoformat(), end.isoformat())


@given(years, st.integers(1, 4), st.integers(1, 4), st.integers(1, 5), joints)
def test_a_range_of_quarters_reads_back(year: int, one: int, two: int, length: int, joint: str) -> None:
    text = f"The dam leaked {joint.format(f'Q{one} {year}', f'Q{two} {year + length}')}."
    end = date(year + length + two // 4, two % 4 * 3 + 1, 1)
    assert only(text) == (date(year, one * 3 - 2, 1).isoformat(), end.isoformat())


@given(st.integers(180, 205), st.integers(1, 5), st.sampled_from(JOINTS[:4]))
def test_a_range_of_decades_reads_back(first: int, length: int, joint: str) -> None:
    if first % 10 == 0 or (first + length) % 10 == 0:
        return  # the 1900s may be a century
    text = f"The dam leaked {joint.format(f'the {first}0s', f'the {first + length}0s')}."
    assert only(text) == (f"{first}0-01-01", f"{first + length + 1}0-01-01")


@given(
    st.dates(date(1990, 1, 1), date(2090, 1, 1)),
    st.integers(1, 60),
    st.sampled_from(UNITS),
)
def test_windows_touch_the_published_day(day: date, count: int, unit: str) -> None:
    past, ahead = f"Sales fell in the past {count} {unit}.", f"Sales will fall in the next {count} {unit}."
    assert only(past, day)[1] == day.isoformat()
    start, end = only(ahead, day)
    assert day.isoformat() < (start or "") < (end or "")


@settings(max_examples=300)
@given(st.lists(st.sampled_from(ROW.split()), max_size=14), st.dates(), st.booleans())
def test_any_row_of_words_is_read_in_order(row: list[str], day: date, dated: bool) -> None:
    text = " ".join(row)
    whens = read_whens(text, day if dated else None)
    assert all(text[when.span.start : when.span.end] == when.surface != "" for when in whens)
    assert all(one.span.end <= two.span.start for one, two in pairwise(whens))
    for when in whens:
        if when.start is not None and not when.start.startswith("T"):
            assert when.start <= (when.end or "")
