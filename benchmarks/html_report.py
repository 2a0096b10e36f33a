"""A large report made up for the benchmark and the tests of the HTML page: many articles, many findings."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from factcheck.records import (
    Article,
    Cell,
    CellStatus,
    CheckPage,
    Contribution,
    Descent,
    Fact,
    Finding,
    Level,
    Report,
    Severity,
    Side,
    Span,
    Story,
    Stripped,
)

_TOWNS = ("Arlen", "Brenn", "Corvik", "Dunmere", "Estholm", "Farrow", "Gadby")
_CHECKS = (
    ("NUM001", "A figure has another value"),
    ("DAT001", "A date or time differs"),
    ("HDG001", "A hedge fell out"),
)
_SENTENCES = 60
_PARAGRAPH = 3


def made(articles: int, findings: int) -> Report:
    """A report on ``articles`` invented articles (at least 2) with ``findings`` findings; always the same."""
    written = tuple(_article(number) for number in range(articles))
    found = tuple(_finding(number, written) for number in range(findings))
    return Report(
        signature="factcheck 0.1.0 | made up",
        articles=written,
        claims=(),
        pairs=(),
        findings=found,
        story=Story(
            order=tuple(article.id for article in written),
            dated=True,
            facts=tuple(_fact(number, written) for number in range(8)),
            descents=tuple(
                Descent(article.id, written[0].id, 0.8, 3, f"{article.source} retells {written[0].source}")
                for article in written[1::2]
            ),
            origins=(
                (written[0].id, *(article.id for article in written[1::2])),
                *((article.id,) for article in written[2::2]),
            ),
        ),
        not_compared=(),
        draft=None,
        provenance=(("encoder", "none"),),
        checks=tuple(
            CheckPage(
                code, name, code[:3], f"What {code} is about.", "a handbook", f"factcheck explain {code}"
            )
            for code, name in _CHECKS
        ),
    )


def _sentence(article: int, number: int) -> str:
    town = _TOWNS[(article + number) % len(_TOWNS)]
    return (
        f"Officials in {town} said on day {number + 1} that {100 + 7 * number + article % 3} households were "
        f"without water after the main burst, and that repairs would take {2 + number % 9} weeks."
    )


def _article(number: int) -> Article:
    head = f"Water main bursts, report {number + 1}"
    lines = [_sentence(number, at) for at in range(_SENTENCES)]
    body = "\n\n".join(" ".join(lines[at : at + _PARAGRAPH]) for at in range(0, _SENTENCES, _PARAGRAPH))
    text = f"{head}\n\n{body}\n"
    return Article(
        id=f"a{number:03}",
        source=f"paper-{number + 1}.txt",
        uri=f"stories/paper-{number + 1}.txt",
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        outlet=f"The Paper {number + 1}",
        title=head,
        published=date(2025, 3, 1) + timedelta(days=number),
        stripped=(Stripped(Span(0, len(head)), head, "headline"),),
    )


def _side(article: Article, owner: int, number: int, words: str) -> Side:
    sentence = _sentence(owner, number)
    start = article.text.index(sentence)
    at = start + sentence.index(words)
    return Side(article.id, None, Span(at, at + len(words)), words, Span(start, start + len(sentence)))


def _words(owner: int, number: int, which: int) -> str:
    figure, span = f"{100 + 7 * number + owner % 3} households", f"{2 + number % 9} weeks"
    return (figure, span, f"day {number + 1}")[which]


def _finding(number: int, articles: tuple[Article, ...]) -> Finding:
    claim, evidence = 1 + number % (len(articles) - 1), (number // 3) % len(articles)
    evidence = evidence if evidence != claim else 0
    at, which = (number // len(articles)) % _SENTENCES, number % len(_CHECKS)
    ours, theirs = _words(claim, at, which), _words(evidence, at, which)
    code, name = _CHECKS[which]
    return Finding(
        id=f"f{hashlib.sha256(str(number).encode()).hexdigest()[:12]}",
        check=code,
        name=name,
        level=Level.ALTERED,
        severity=tuple(Severity)[number % 4],
        confidence=0.9,
        claim=_side(articles[claim], claim, at, ours),
        evidence=_side(articles[evidence], evidence, at, theirs),
        message=f"{articles[claim].source} says “{ours}”, {articles[evidence].source} says “{theirs}”.",
        why=tuple(_parts()),
    )


def _parts() -> Iterator[Contribution]:
    for name, amount in (("check", 2.6), ("alignment", -0.06), ("nearness", 0.09), ("follows", -0.43)):
        yield Contribution(name, amount)


def _fact(number: int, articles: tuple[Article, ...]) -> Fact:
    cells = []
    for owner, article in enumerate(articles):
        if (owner + number) % 5 == 4:
            continue
        side = _side(article, owner, number, _words(owner, number, 0))
        value = Decimal(side.surface.split()[0])
        status = CellStatus.AGREES if owner % 3 == 0 else CellStatus.DEVIATES
        note = "" if owner % 3 == 0 else "another figure"
        cells.append(Cell(article.id, "", side.surface, side.span, side.sentence, status, note, value, value))
    present = {cell.article for cell in cells}
    return Fact(
        id=f"fact-{number}",
        kind="figure",
        label=f"households without water on day {number + 1}",
        cells=tuple(cells),
        silent=tuple(article.id for article in articles if article.id not in present),
        consensus=cells[0].value,
        origins=2,
        first=cells[0].article,
    )
