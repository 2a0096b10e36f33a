"""What holds of any day: every way to write it reads back, distances count back, the calendar has ends."""

from __future__ import annotations

from calendar import day_name, month_name
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extract.times import read_whens
from factcheck.extract.times.calendar import nth_weekday
from factcheck.extract.times.feasts import easter


def listed(words: str) -> list[str]:
    return words.split()


MONTHS, WEEKDAYS = list(month_name)[1:], list(day_name)
SHORT = listed("Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.")
ONES = listed(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen"
)
TENS = listed("- - twenty thirty forty fifty sixty seventy eighty ninety")
NTH = listed(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
    " fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
NTH += [f"twenty-{word}" for word in NTH[:9]] + ["thirtieth", "thirty-first"]
HEAP = listed(
    "last next this the of on in a two 3 24 24th 31 Monday Sunday May Aug. week weeks day days ago later from"
    " before after Christmas Easter year month 12/12 2025 , - / ( ) ' s and to until first last following"
    " previous yesterday tomorrow now time night 2025-08-24 . twenty nineteen"
)
days = st.dates(date(1900, 1, 1), date(2099, 12, 31))


def suffix(number: int) -> str:
    return "th" if 11 <= number <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def in_words(number: int) -> str:
    tens = TENS[number // 10]
    if number < 20:
        return ONES[number]
    return f"{tens}-{ONES[number % 10]}" if number % 10 else tens


def year_in_words(year: int) -> str:
    century, rest = divmod(year, 100)
    if year < 2010 and century == 20:
        return "two thousand" + (f" and {in_words(rest)}" if rest else "")
    if rest == 0:
        return f"{in_words(century)} hundred"
    return f"{in_words(century)} {'oh ' if rest < 10 else ''}{in_words(rest)}"


def styles(day: date) -> dict[str, str]:
    month, short, weekday = MONTHS[day.month - 1], SHORT[day.month - 1], WEEKDAYS[day.weekday()]
    d, nth = day.day, f"{day.day}{suffix(day.day)}"
    return {
        "us": f"{month} {d}, {day.year}",
        "us short": f"{short} {d}, {day.year}",
        "us nth": f"{month} {nth}, {day.year}",
        "us weekday": f"{weekday}, {month} {d}, {day.year}",
        "british": f"{d} {month} {day.year}",
        "british weekday": f"{weekday} {d} {month} {day.year}",
        "british nth": f"the {nth} of {month} {day.year}",
        "of year": f"the {nth} of {month}, {day.year}",
        "iso": day.isoformat(),
        "compact": f"{day:%Y%m%d}",
        "slashes": f"{day.month}/{d}/{day.year}",
        "padded": f"{day:%m/%d/%Y}",
        "year first": f"{day.year}/{day.month}/{d}",
        "dots": f"{d}.{day.month}.{day.year}",
        "named": f"{d}-{month[:3]}-{day.year}",
        "words": f"the {NTH[d - 1]} of {month} {year_in_words(day.year)}",
        "us words": f"{month} {NTH[d - 1]}, {year_in_words(day.year)}",
    }


@given(day=days, published=st.one_of(st.none(), days))
def test_every_way_to_write_a_day_reads_back(day: date, published: date | None) -> None:
    for name, style in styles(day).items():
        (when,) = read_whens(f"The hall was sold on {style}.", published)
        assert (name, when.start, when.granularity) == (name, day.isoformat(), "day")
        assert style.removeprefix("the ") == when.surface


@given(published=days, count=st.integers(1, 400))
def test_days_ago_count_back(published: date, count: int) -> None:
    (when,) = read_whens(f"It rained {count} day{'s' if count > 1 else ''} ago.", published)
    assert when.start == (published - timedelta(days=count)).isoformat()
    (when,) = read_whens(f"It will rain {count} days from now.", published)
    assert when.start == (published + timedelta(days=count)).isoformat()


@given(
    published=days,
    weekday=st.integers(0, 6),
    clause=st.sampled_from(["They met on {}.", "They will meet on {}.", "On {}: lunch."]),
)
def test_a_weekday_is_that_weekday_within_a_week(published: date, weekday: int, clause: str) -> None:
    (when,) = read_whens(clause.format(WEEKDAYS[weekday]), published)
    day = date.fromisoformat(when.start or "")
    assert day.weekday() == weekday
    assert abs((day - published).days) < 7
    assert (day <= published) if "met" in clause else (day >= published or "will" not in clause)


@given(published=days, weekday=st.integers(0, 6))
def test_last_this_and_next_are_three_weeks_in_a_row(published: date, weekday: int) -> None:
    name = WEEKDAYS[weekday]
    last, this, then = (
        date.fromisoformat(read_whens(f"On {which} {name}: lunch.", published)[0].start or "")
        for which in ("last", "this", "next")
    )
    assert (this - last).days == (then - this).days == 7
    assert this.isocalendar()[:2] == published.isocalendar()[:2]


@given(published=days, day=st.integers(1, 28), month=st.integers(1, 12))
def test_a_day_without_a_year_is_within_a_year(published: date, day: int, month: int) -> None:
    for verb in ("burned", "will burn", "burns"):
        (when,) = read_whens(f"It {verb} on {MONTHS[month - 1]} {day}.", published)
        found = date.fromisoformat(when.start or "")
        assert (found.month, found.day) == (month, day)
        assert abs((found - published).days) <= 366


ENDS = [date(1, 1, 1), date(1, 1, 3), date(1, 12, 31), date(9998, 12, 31), date(9999, 1, 1), date.max]
PHRASES = """
yesterday; tomorrow; overnight; tonight; the day before yesterday; the day after tomorrow; last Friday
next Friday; this Sunday; Sunday week; Monday the 31st; Tuesday of last week; next week Monday; Feb. 29
Dec. 24; last Dec. 24; next 1 January; the 31st; the 31st of next month; the last day of the year
the first Monday of January; the fifth Friday of last month; Easter; last Easter; next Thanksgiving
Memorial Day; three weeks ago; 1400 years ago; a decade ago; in two weeks' time; two years from now
a week from Tuesday; two days before Christmas; 3 weeks after Easter on Friday; 12/12/30; 31/12/9999
99991231; the next day; the following Friday; two centuries ago; December 31 last year
"""


@pytest.mark.parametrize("published", ENDS)
def test_the_calendar_has_ends_and_nothing_falls_off(published: date) -> None:
    for phrase in PHRASES.replace("\n", ";").split(";"):
        for verb in ("opened", "will open"):
            text = f"On Dec. 31 it closed. It {verb} {phrase.strip()}."
            for when in read_whens(text, published):
                assert text[when.span.start : when.span.end] == when.surface
                assert when.start is None or when.end is None or when.start <= when.end


@given(
    published=st.dates(),
    words=st.lists(
        st.sampled_from(HEAP),
        max_size=12,
    ),
)
def test_any_heap_of_time_words_is_read_without_a_fall(published: date, words: list[str]) -> None:
    text = " ".join(words)
    end = 0
    for when in read_whens(text, published):
        assert text[when.span.start : when.span.end] == when.surface
        assert when.span.start >= end
        end = when.span.end


@pytest.mark.parametrize(
    ("year", "day"), [(1961, (4, 2)), (2000, (4, 23)), (2008, (3, 23)), (2024, (3, 31)), (2038, (4, 25))]
)
def test_easter(year: int, day: tuple[int, int]) -> None:
    assert easter(year) == date(year, *day)


@given(year=st.integers(1, 9998), month=st.integers(1, 12), weekday=st.integers(0, 6))
def test_the_last_weekday_of_a_month_is_its_fourth_or_fifth(year: int, month: int, weekday: int) -> None:
    last = nth_weekday(year, month, weekday, -1)
    assert last in (nth_weekday(year, month, weekday, 4), nth_weekday(year, month, weekday, 5))
    assert last is not None
    assert last.weekday() == weekday


@pytest.mark.parametrize(
    "text",
    [
        "The lake dried up 200 centuries ago.",
        "The lake will be back in 900 decades' time.",
        "The lake dried up in the past 300 decades.",
    ],
)
def test_what_is_past_the_ends_of_the_calendar_has_no_day(text: str) -> None:
    (when,) = read_whens(text, date(2025, 3, 12))
    assert (when.start, when.end, when.resolved_by) == (None, None, "unresolved")
