"""What holds digits or number words and is no figure: telephone numbers, names, statutes, addresses."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.extract.figures import read_quantities

_STYLES = (
    "+44 20 #### ####",
    "+44 (0) 20 #### ####",
    "+1 ### ### ####",
    "+1-###-###-####",
    "(+31) 20 #######",
    "(###) ###-####",
    "(###)###-####",
    "1(###)###-####",
    "###-###-####",
    "###.###.####",
    "### ### ####",
    "1-800-###-####",
    "1800 ### ###",
    "1300 ### ###",
    "13 ## ##",
    "020 #### ####",
    "0161 ### ####",
    "01 ## ## ## ##",
    "03-####-####",
    "138 #### ####",
    "(11) 9####-####",
    "9#### #####",
    "###-####",
)
_EXTENSIONS = ("", " ext 12", " ext. 345", " x678", "x90", ", extension 21")


@given(st.sampled_from(_STYLES), st.sampled_from(_EXTENSIONS), st.data())
@settings(max_examples=300, deadline=None)
def test_no_telephone_number_is_a_figure(style: str, extension: str, data: st.DataObject) -> None:
    digit = st.sampled_from("23456789")
    number = "".join(data.draw(digit) if char == "#" else char for char in style)
    assert read_quantities(f"Anyone who saw them may ring {number}{extension} at night.") == ()


@pytest.mark.parametrize(
    "text",
    [
        "A Boeing 737-800 and an Airbus A320 taxied past.",
        "The KN-23 and the F-16 flew over the B-52s.",
        "Flight MH370 and Flight MH17 were lost.",
        "The iPhone 15 outsold the Galaxy S24.",
        "Covid-19 met H5N1 and HER2 and p53.",
        "It breached Article 5, Section 230 and § 12.",
        "He was charged under 18 U.S.C. 1001.",
        "Senators passed S. 2155 and H.R. 1319.",
        "The M25, the I-95 and Route 66 were shut.",
        "Channel 4 and Radio 4 showed Apollo 11.",
        "They work 24/7, as before 9/11 and 7/7.",
        "It is a Catch-22 on Fifth Avenue.",
        "The Group of Seven and the Big Four met.",
        "He saw Toy Story 4 and Ocean's Eleven.",
        "The Six Nations follow the Gang of Four.",
        "The 7th Fleet and the 101st Airborne sailed.",
        "She reads John 3:16 on page 12.",
        "Zip NY 10001, code 012345, ISBN 978-3-16-148410-0.",
        "The wreck is at 40° 42′ N, 74° 0′ W.",
        "Write to desk12@paper.example or see https://a.example/12/34.",
        "The post by @user99 used #vote2024.",
        "Turn on iOS 17.4 or Windows 11.",
        "Asteroid 2024 YR4 will miss the Earth.",
        "She dialled 999 at once.",
        "Vitamin B12 and omega-3 lower PM2.5 harm.",
    ],
)
def test_a_name_or_number_of_a_thing_is_no_figure(text: str) -> None:
    assert [quantity.surface for quantity in read_quantities(text)] == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Police called 300 people to the hall.", [300]),
        ("The six nations signed at 8 metres per second.", [6, 8]),
        ("He drew 98 degrees on the wall.", [98]),
        ("Aid of AED 100 reached 12 towns.", [100, 12]),
        ("NATO 120 tanks; the UK 20,000 troops.", [120, 20000]),
        ("Storms hit 40 towns in 2 counties.", [40, 2]),
        ("The firm in Ohio 20 years ago had 3 mills.", [20, 3]),
        ("A 2000 MW plant burns 5g of fuel.", [2000, 5]),
        ("It rained 10.5 mm; 1,234,567 saw it.", [10.5, 1234567]),
    ],
)
def test_what_stands_beside_names_is_still_read(text: str, values: list[float]) -> None:
    assert [float(quantity.low or 0) for quantity in read_quantities(text)] == values
