"""Figures as the wires write them: records of teams, votes, units said once, ages after a noun, names."""

from decimal import Decimal

import pytest

from factcheck.extract.figures import read_quantities
from factcheck.records import Quantity


def only(text: str) -> Quantity:
    (quantity,) = read_quantities(text)
    return quantity


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("The Otters wound up at 39-43.", 39, 43),
        ("His mark of 101-133 pleased nobody.", 101, 133),
        ("He is 211-230 lifetime.", 211, 230),
        ("The motion passed by 61 votes to 39.", 61, 39),
        ("The motion passed 61 to 39 in a late vote.", 61, 39),
        ("Kent were 188 for five at stumps.", 188, 5),
        ("Bookmakers offer odds of 7:2.", 7, 2),
        ("The Otters (38-37) play on.", 38, 37),
    ],
)
def test_records_votes_and_odds_are_scores(text: str, first: int, second: int) -> None:
    quantity = only(text)
    assert (quantity.kind, quantity.low, quantity.high) == ("score", first, second)


@pytest.mark.parametrize(
    "text", ["He slept 40-42 hours.", "She went to 10-12 schools.", "It cost 10-12 dollars."]
)
def test_a_range_of_things_is_no_score(text: str) -> None:
    assert only(text).kind != "score"


@pytest.mark.parametrize(
    ("text", "values", "unit"),
    [
        ("Catches rose from 25 to 84 tonnes.", ("25", "84"), "tonne"),
        ("Rates fell from 6.9 to 6.5 percent.", ("6.9", "6.5"), "percent"),
        ("Yields were 9.8 tonnes, against 7.1 last time.", ("9.8", "7.1"), "tonne"),
        ("Inflation slowed to 5 percent from 5.2 in spring.", ("5", "5.2"), "percent"),
        ("Exports rose from 1.2 to 1.5 million tonnes.", ("1200000", "1500000"), "tonne"),
        ("Exports rose from 1.2m to 1.5m tonnes.", ("1200000", "1500000"), "tonne"),
        ("The fare went from 80 to 95 pence.", ("0.8", "0.95"), "GBP"),
    ],
)
def test_a_unit_said_once_belongs_to_both(text: str, values: tuple[str, str], unit: str) -> None:
    first, second = read_quantities(text)
    assert (first.low, second.low) == tuple(map(Decimal, values))
    assert first.unit == second.unit == unit


@pytest.mark.parametrize(
    "text",
    [
        "It weighs 60 tonnes, against 12 trucks in all.",
        "Sales rose 4 percent from 3 shops.",
        "It rose from 3 to 5.",
    ],
)
def test_what_counts_something_else_takes_no_unit(text: str) -> None:
    assert read_quantities(text)[-1].unit is None


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("The driver, 34, was unhurt.", 34),
        ("The actress , 33 , was unhurt .", 33),
        ("The banker, who is 61, left.", 61),
        ("She was 85.", 85),
        ("Children as young as six work there.", 6),
        ("He retired at 58.", 58),
    ],
)
def test_ages_without_the_word(text: str, age: int) -> None:
    quantity = only(text)
    assert (quantity.kind, quantity.unit, quantity.low) == ("age", "year", age)


def test_two_ages_and_a_bound() -> None:
    assert [q.kind for q in read_quantities("Two nurses, 24 and 31, were held.")] == ["count", "age", "age"]
    assert [q.kind for q in read_quantities("Readers aged over 40 wrote.")] == ["age"]


def test_a_price_after_a_comma_is_no_age() -> None:
    assert [q.kind for q in read_quantities("Apples, pears, 22, and plums.")] == ["count"]


@pytest.mark.parametrize(
    "text",
    [
        "The S&P 500 slipped.",
        "The Boeing 737 MAX 8 landed.",
        "They crashed on Oregon 214 at dawn.",
        "It began under Operation Anvil 3.",
        "He ran it in 3:29.14.",
        "A .22-calibre rifle lay there.",
        "They met in the 1500 block of Elm Street.",
        "No-one came.",
        "Peel it. 2) Slice it.",
    ],
)
def test_names_clocks_and_marks_are_no_figures(text: str) -> None:
    assert read_quantities(text) == ()


@pytest.mark.parametrize(
    ("text", "low", "unit"),
    [
        ("A 3,000-square-foot shop burned.", 3000, "square foot"),
        ("The 6-foot-2 guard left.", 74, "inch"),
        ("It was heard a mile away.", 1, "mile"),
        ("A kilo of rice was found.", 1, "kilogram"),
    ],
)
def test_measures_in_the_words_of_a_desk(text: str, low: int, unit: str) -> None:
    quantity = only(text)
    assert (quantity.low, quantity.unit) == (low, unit)


@pytest.mark.parametrize("text", ["We had a ton of fun.", "It rained for an hour.", "It came a long way."])
def test_idioms_with_a_unit_count_nothing(text: str) -> None:
    assert read_quantities(text) == ()


def test_a_share_of_games_won_is_a_ratio() -> None:
    quantity = only("Their winning percentage was .519 in spring.")
    assert (quantity.kind, quantity.low) == ("ratio", Decimal("0.519"))


def test_a_rate_of_goods_may_be_followed_by_from() -> None:
    assert only("Milk sells at three cents a litre from farms.").per == "litre"
    assert only("They make 20 tonnes a year from now on.").per is None


@pytest.mark.parametrize(
    ("text", "low"), [("Of late , 1 , 300 bees died .", 1300), ("It fell to $1 . 29 .", Decimal("1.29"))]
)
def test_digits_that_a_tokeniser_set_apart(text: str, low: Decimal) -> None:
    assert only(text).low == low


def test_entities_of_a_web_page_are_units() -> None:
    assert [q.unit for q in read_quantities("It was 9.6&deg;C with 75&nbsp;% humidity.")] == [
        "degree celsius",
        "percent",
    ]


def test_small_steps_and_companions() -> None:
    assert [(q.low, q.kind) for q in read_quantities("Rates rose half a percentage point.")] == [
        (Decimal("0.5"), "percentage-point")
    ]
    assert [q.kind for q in read_quantities("The twins, aged 19 and 22, left.")] == ["age", "age"]
    assert [q.low for q in read_quantities("The Dow fell and the Nasdaq 112 points.")] == [112]
    assert only("A 6.3 aftershock followed.").kind == "magnitude"


@pytest.mark.parametrize(
    ("text", "kind", "low", "high"),
    [
        ("The levy fell 20 to 30 cents a bushel.", "money", "0.2", "0.3"),
        ("Stamps cost between 40 and 60 pence.", "money", "0.4", "0.6"),
        ("They lost two to three boats.", "count", "2", "3"),
        ("One or two boats sank.", "count", "1", "2"),
        ("The flash lasted a quarter of a second.", "duration", "0.25", "0.25"),
        ("He was fined $5,000 plus costs.", "money", "5000", "5000"),
    ],
)
def test_units_of_both_ends_and_words_that_only_join(text: str, kind: str, low: str, high: str) -> None:
    quantity = only(text)
    assert (quantity.kind, quantity.low, quantity.high) == (kind, Decimal(low), Decimal(high))


def test_one_or_more_is_a_bound_and_a_baseman_no_billion() -> None:
    quantity = only("One or more of the locks failed.")
    assert (quantity.low, quantity.high) == (1, None)
    assert read_quantities("The Otters put 2B Ana Ruiz on leave.") == ()
    assert only("The mine is worth 2B dollars.").low == 2_000_000_000


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("At Boeing 17,000 jobs are to go.", 17_000),
        ("At Nissan 3,000 workers were sent home.", 3_000),
        ("In the Senate 51 members voted for it.", 51),
        ("At IBM 500 staff were moved.", 500),
        ("On Hawaii 12 people were hurt.", 12),
    ],
)
def test_a_name_that_carries_numbers_leaves_a_count_alone(text: str, value: int) -> None:
    quantity = only(text)
    assert (quantity.kind, quantity.low) == ("count", value)


def test_a_model_of_a_name_that_carries_numbers_is_no_count() -> None:
    assert read_quantities("In Boeing 737 planes the part is older.") == ()
    assert read_quantities("Flight 812 passengers were told to wait.") == ()


@pytest.mark.parametrize(
    ("text", "kind", "low", "high"),
    [
        ("She runs a 5k to 10k race each week.", "measure", 5, 10),
        ("A 34 y/o man was held.", "age", 34, 34),
        ("The 34 y.o. man was held.", "age", 34, 34),
        ("Prices can double by May.", "ratio", 2, 2),
        ("Rents must triple to cover it.", "ratio", 3, 3),
    ],
)
def test_short_forms_are_read_whole(text: str, kind: str, low: int, high: int) -> None:
    quantity = only(text)
    assert (quantity.kind, quantity.low, quantity.high) == (kind, low, high)


def test_halves_and_doubles_that_are_things_are_no_figures() -> None:
    assert read_quantities("She cut the pear into halves.") == ()
    assert read_quantities("A double by Ruiz won it.") == ()
    assert read_quantities("We may one-day drink it.") == ()


def test_points_are_not_percentage_points_for_what_stands_in_another_paragraph() -> None:
    points, percent = read_quantities("The Otters won by 12 points.\n\nInflation rose to 3%.")
    assert (points.kind, percent.kind) == ("count", "percent")


def test_the_old_value_of_a_rate_is_a_rate_too() -> None:
    new, old = read_quantities("Output dropped to 30 tonnes a day from 90, he said.")
    assert (new.unit, old.unit) == ("tonne per day", "tonne per day")
    assert old.low == 90
