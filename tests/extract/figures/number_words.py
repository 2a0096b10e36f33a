"""Numbers rendered as a newspaper writes them, for the tests that read them back."""

from __future__ import annotations

_SMALL = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (10**3, "thousand"))
_IRREGULAR = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth"}
_IRREGULAR |= {"nine": "ninth", "twelve": "twelfth"}


def _below_thousand(value: int, joint: str) -> str:
    hundreds, rest = divmod(value, 100)
    words = [f"{_SMALL[hundreds]} hundred"] if hundreds else []
    if rest >= 20:
        unit = f"-{_SMALL[rest % 10]}" if rest % 10 else ""
        words.append(_TENS[rest // 10 - 2] + unit)
    elif rest or not hundreds:
        words.append(_SMALL[rest])
    return joint.join(words)


def in_words(value: int, *, british: bool = False) -> str:
    """ "one hundred twenty-five", or "one hundred and twenty-five"; below 10^15."""
    joint = " and " if british else " "
    parts = []
    for scale, name in _SCALES:
        if value >= scale:
            parts.append(f"{_below_thousand(value // scale, joint)} {name}")
            value %= scale
    if value or not parts:
        last = _below_thousand(value, joint)
        parts.append(f"and {last}" if british and parts and value < 100 else last)
    return " ".join(parts)


def ordinal_in_words(value: int, *, british: bool = False) -> str:
    """ "one hundred and twenty-fifth"; above nought."""
    words = in_words(value, british=british)
    start = max(words.rfind("-"), words.rfind(" ")) + 1
    return words[:start] + _ordinal(words[start:])


def _ordinal(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    return f"{word[:-1]}ieth" if word.endswith("y") else f"{word}th"


def ordinal_in_digits(value: int) -> str:
    """ "21st", "1,012th"."""
    teen = 10 < value % 100 < 20
    ending = {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th") if not teen else "th"
    return f"{value:,}{ending}"
