"""The same article in another style: white space, quotation marks, numbers, serial commas, spelling.

Each function takes an article's view and a source of chance, and gives the new text of the article.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable
from decimal import Decimal

from factcheck.records import Sentence, Span
from factcheck.views import ArticleView

Restyle = Callable[[ArticleView, random.Random], str]
Edit = tuple[Span, str]

UNITS = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen
"""
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
SPELLINGS = """
    aging ageing|analyze analyse|apologize apologise|apologized apologised|authorize authorise
    behavior behaviour|canceled cancelled|catalog catalogue|center centre|centers centres|color colour
    criticized criticised|defense defence|favor favour|fueled fuelled|gray grey|harbor harbour
    honor honour|kilometer kilometre|kilometers kilometres|labeled labelled|labor labour|liters litres
    license licence|meter metre|meters metres|modernize modernise|neighbor neighbour
    neighboring neighbouring|organization organisation|organize organise|organized organised
    organizers organisers|percent per cent|plow plough|program programme|programs programmes
    realize realise|recognize recognise|rumor rumour|skeptical sceptical|theater theatre|tire tyre
    totaling totalling|toward towards|traveled travelled|traveler traveller|traveling travelling
"""


def apply(text: str, edits: Iterable[Edit]) -> str:
    """``text`` with each span replaced; of two that overlap, the first stands."""
    done, at = "", 0
    for span, new in sorted(edits, key=lambda edit: edit[0]):
        if span.start >= at:
            done += text[at : span.start] + new
            at = span.end
    return done + text[at:]


def body(view: ArticleView) -> list[Sentence]:
    return [each.sentence for each in view.sentences if each.section == "body"]


def white_space(view: ArticleView, chance: random.Random) -> str:
    """Some spaces doubled, some no-break; more blank lines between paragraphs."""
    text = view.article.text
    edits: list[Edit] = []
    for sentence in body(view):
        for found in re.finditer(r"(?<=\w) (?=\w)", sentence.text):
            if chance.random() < 0.2:
                place = Span(*found.span()).shift(sentence.span.start)
                edits.append((place, chance.choice(["  ", "\u00a0", " \t", "   "])))
    return re.sub(r"\n\n", "\n\n\n", apply(text, edits)) + "\n\n"


def straight_quotes(view: ArticleView, chance: random.Random) -> str:
    """Typewriter marks throughout."""
    return view.article.text.translate(str.maketrans("“”‘’", "\"\"''"))


def curly_quotes(view: ArticleView, chance: random.Random) -> str:
    """Printer's marks throughout."""
    text = re.sub(r'(^|[\s(\[—–])"', r"\1“", view.article.text, flags=re.M).replace('"', "”")
    return re.sub(r"(^|[\s(\[—–“])'(?!\d\ds)", r"\1‘", text, flags=re.M).replace("'", "’")


def in_words(value: int) -> str:
    """A whole number below a million as a newspaper spells it out."""
    if value < 20:
        return UNITS.split()[value]
    if value < 100:
        tens, one = TENS.split()[value // 10 - 2], value % 10
        return f"{tens}-{UNITS.split()[one]}" if one else tens
    unit, word = (100, "hundred") if value < 1000 else (1000, "thousand")
    rest = value % unit
    joint = " and " if rest and (unit == 100 or rest < 100) else " "
    return f"{in_words(value // unit)} {word}" + (joint + in_words(rest) if rest else "")


def number_style(view: ArticleView, chance: random.Random) -> str:
    """15,000 as 15000, fifteen thousand or 15K; nine as 9; 2.1 million as 2,100,000; 8% as 8 percent."""
    edits: list[Edit] = []
    text = view.article.text
    for sentence in view.sentences:
        if sentence.section != "body":
            continue
        for figure in sentence.quantities:
            new = _restyled(figure.surface, figure.kind, figure.low, chance)
            if new is not None:
                starts = figure.span.start == sentence.sentence.span.start
                edits.append((figure.span, new[0].upper() + new[1:] if starts else new))
    return apply(text, edits)


def _restyled(surface: str, kind: str, value: Decimal | None, chance: random.Random) -> str | None:
    if kind == "percent" and (percent := re.fullmatch(r"([\d.]+)(?:%| percent| per cent)", surface)):
        return percent[1] + chance.choice(["%", " percent", " per cent"])
    if millions := re.fullmatch(r"([$€£]?)(\d+(?:\.\d+)?) million(.*)", surface):
        return f"{millions[1]}{int(Decimal(millions[2]) * 1_000_000):,}{millions[3]}"
    if kind != "count" or value is None or value != int(value) or not 1 < value < 1_000_000:
        return None
    whole = int(value)
    digits = re.fullmatch(r"\d[\d,]*", surface) is not None
    if not digits and surface.lower() != in_words(whole):
        return None
    styles = [f"{whole:,}", str(whole)]
    if whole < 100 or whole % 1000 == 0:
        styles.append(in_words(whole))
    if whole % 1000 == 0:
        styles.append(f"{whole // 1000}K")
    return chance.choice([style for style in styles if style != surface] or styles)


def spelling(view: ArticleView, chance: random.Random) -> str:
    """American words as in Britain and British as in America, names apart."""
    pairs = [entry.strip().split(" ", 1) for entry in re.split(r"[|\n]", SPELLINGS) if entry.strip()]
    other = dict(pairs) | {british: american for american, british in pairs}
    edits: list[Edit] = []
    for sentence in view.sentences:
        if sentence.section != "body":
            continue
        for found in re.finditer(r"\bper cent\b|\b[a-z]+\b", sentence.sentence.text):
            place = Span(*found.span()).shift(sentence.sentence.span.start)
            if found[0] in other and not any(m.span.overlaps(place) for m in sentence.mentions):
                edits.append((place, other[found[0]]))
    return apply(view.article.text, edits)


STYLES: dict[str, Restyle] = {
    style.__name__: style for style in (white_space, straight_quotes, curly_quotes, number_style, spelling)
}
