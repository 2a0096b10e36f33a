"""A report made by hand, for the presenters: an invented story about a dam."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from factcheck.records import (
    Action,
    Alignment,
    Article,
    Attribution,
    Cell,
    CellStatus,
    CheckPage,
    Claim,
    Contribution,
    Cue,
    Dateline,
    Decision,
    Descent,
    Fact,
    Finding,
    Level,
    Mark,
    Mention,
    NotCompared,
    Pair,
    Quantity,
    Quote,
    Report,
    Severity,
    Side,
    Span,
    Stance,
    State,
    Story,
    Stripped,
    When,
)

WIRE_TEXT = (
    "Dam warning\n"
    "LJUBNO (EPA) — Engineers said on Tuesday that 40 of the 120 gates had failed.\n\n"
    "“We saw the wall move,” said Ana Kos.\n"
    "The mayor has agreed to pay for repairs.\n"
)
DRAFT_TEXT = (
    "Engineers said that 40 workers were hurt at the dam. “We saw the wall shift,” said Ana Kos.\n"
    "The mayor may pay for repairs amid public anger.\n"
)


def span(text: str, surface: str) -> Span:
    start = text.index(surface)
    return Span(start, start + len(surface))


def article(name: str, text: str, **rest: Any) -> Article:
    return Article(
        id=f"{name}-id",
        source=f"{name}.txt",
        uri=f"stories/{name}.txt",
        text=text,
        sha256=(name[0].encode().hex() * 32)[:64],
        **rest,
    )


WIRE = article(
    "wire",
    WIRE_TEXT,
    outlet="Example Press",
    title="Dam warning",
    published=date(2025, 5, 13),
    dateline=Dateline(span(WIRE_TEXT, "LJUBNO (EPA) —"), "Ljubno", "EPA", None),
    stripped=(Stripped(span(WIRE_TEXT, "Dam warning"), "Dam warning", "headline"),),
)
DRAFT = article("draft", DRAFT_TEXT)


def claim(owner: Article, number: int, text: str, sentence: str, **rest: Any) -> Claim:
    where = span(owner.text, text)
    return Claim(
        id=f"{owner.id}-{number}",
        article=owner.id,
        span=where,
        text=text,
        sentence=span(owner.text, sentence),
        sentence_index=number,
        predicate=where,
        **rest,
    )


GATES = "Engineers said on Tuesday that 40 of the 120 gates had failed."
HURT = "Engineers said that 40 workers were hurt at the dam."
PAYS = "The mayor has agreed to pay for repairs."
MAY = "The mayor may pay for repairs amid public anger."
SAW = "“We saw the wall move,” said Ana Kos."
SHIFT = "“We saw the wall shift,” said Ana Kos."

CLAIMS = (
    claim(WIRE, 0, "Dam warning", "Dam warning", section="headline"),
    claim(
        WIRE,
        1,
        GATES,
        GATES,
        quantities=(
            Quantity(
                span(WIRE_TEXT, "40"),
                "40",
                "count",
                Decimal(40),
                Decimal("4E+1"),
                noun="gates",
                event="fail",
                subset_of="120 gates",
            ),
        ),
        whens=(
            When(span(WIRE_TEXT, "Tuesday"), "Tuesday", "2025-05-13", "2025-05-14", "day", "weekday-past"),
        ),
        stance=Stance(
            attribution=Attribution(
                span(WIRE_TEXT, "Engineers"),
                "Engineers",
                "engineers",
                "say",
                "say",
                span(WIRE_TEXT, "40 of the 120 gates had failed"),
            )
        ),
    ),
    claim(
        WIRE,
        2,
        SAW,
        SAW,
        quotes=(Quote(span(WIRE_TEXT, "We saw the wall move,"), "We saw the wall move,", "Ana Kos"),),
        mentions=(Mention(span(WIRE_TEXT, "Ana Kos"), "Ana Kos", "person", "Ana Kos"),),
    ),
    claim(WIRE, 3, PAYS, PAYS),
    claim(DRAFT, 0, HURT, HURT),
    claim(DRAFT, 1, SHIFT, SHIFT),
    claim(
        DRAFT,
        2,
        MAY,
        MAY,
        stance=Stance(
            modality=(
                Cue(span(DRAFT_TEXT, "may"), "may", "modality", "possible", span(DRAFT_TEXT, "pay"), 0.33333),
            )
        ),
    ),
)


def side(owner: Article, claim_id: str | None, surface: str, sentence: str) -> Side:
    return Side(owner.id, claim_id, span(owner.text, surface), surface, span(owner.text, sentence))


FINDINGS = (
    Finding(
        id="f1",
        check="NUM004",
        name="The same figure counts something else",
        level=Level.ALTERED,
        severity=Severity.CORRECTION,
        confidence=0.912345,
        claim=side(DRAFT, "draft-id-0", "40 workers", HURT),
        evidence=side(WIRE, "wire-id-1", "40 of the 120 gates", GATES),
        message="draft.txt counts workers where wire.txt counts gates.",
        why=(Contribution("check NUM004", 2.2), Contribution("strength", 0.141592)),
    ),
    Finding(
        id="f2",
        check="ADD001",
        name="No source says it",
        level=Level.ADDED,
        severity=Severity.QUERY,
        confidence=0.7,
        claim=side(DRAFT, "draft-id-2", "amid public anger", MAY),
        evidence=None,
        message="No source speaks of public anger.",
    ),
    Finding(
        id="f3",
        check="QUO001",
        name="A quotation was reworded",
        level=Level.ALTERED,
        severity=Severity.CORRECTION,
        confidence=0.99,
        claim=side(DRAFT, "draft-id-1", "shift", SHIFT),
        evidence=side(WIRE, "wire-id-2", "move", SAW),
        message="The quotation has “shift” where wire.txt has “move”.",
    ),
    Finding(
        id="f4",
        check="OMI001",
        name="A fact of the source is left out",
        level=Level.DROPPED,
        severity=Severity.REFILE,
        confidence=0.5,
        claim=None,
        evidence=side(WIRE, "wire-id-1", "Tuesday", GATES),
        message="The day is left out.",
    ),
)


def page(code: str, name: str, family: str) -> CheckPage:
    return CheckPage(
        code, name, family, f"What {code} is about.", "a handbook", f"https://desk.example/checks/{code}"
    )


def decided(finding: str, action: Action, editor: str, reason: str) -> Decision:
    return Decision("dam", finding, action, editor, reason, "2025-05-14T08:30:00Z", "factcheck 0.1.0")


REPORT = Report(
    signature="factcheck 0.1.0 | MiniLM 1234 | calibration 1",
    articles=(DRAFT, WIRE),
    claims=CLAIMS,
    pairs=(
        Pair(
            "draft-id-0",
            "wire-id-1",
            0.8123456,
            "cosine",
            (
                Alignment(
                    "quantity",
                    span(DRAFT_TEXT, "40"),
                    span(WIRE_TEXT, "40"),
                    Level.ALTERED,
                    "same value",
                    0.9,
                ),
                Alignment("when", None, span(WIRE_TEXT, "Tuesday"), Level.DROPPED, "nothing answers", 1.0),
            ),
        ),
    ),
    findings=FINDINGS,
    story=Story(
        order=("wire-id", "draft-id"),
        facts=(
            Fact(
                "fact-1",
                "figure",
                "gates that failed",
                (
                    Cell(
                        "wire-id",
                        "wire-id-1",
                        "40 of the 120 gates",
                        span(WIRE_TEXT, "40 of the 120 gates"),
                        span(WIRE_TEXT, GATES),
                        low=Decimal(40),
                        high=Decimal(40),
                    ),
                    Cell(
                        "draft-id",
                        "draft-id-0",
                        "40 workers",
                        span(DRAFT_TEXT, "40 workers"),
                        span(DRAFT_TEXT, HURT),
                        CellStatus.DEVIATES,
                        "counts workers, not gates",
                        Decimal(40),
                        Decimal(40),
                    ),
                ),
                consensus="40 of the 120 gates",
                origins=1,
                first="wire-id",
            ),
            Fact(
                "fact-2",
                "claim",
                "The mayor has agreed to pay",
                (
                    Cell(
                        "wire-id",
                        "wire-id-3",
                        "has agreed to pay",
                        span(WIRE_TEXT, "has agreed to pay"),
                        span(WIRE_TEXT, PAYS),
                    ),
                ),
                silent=("draft-id",),
                consensus="has agreed to pay",
                origins=1,
                first="wire-id",
            ),
        ),
        descents=(
            Descent("draft-id", "wire-id", 0.667, 1, "draft follows wire: 2 of its 3 sentences retell it."),
        ),
        origins=(("wire-id", "draft-id"),),
    ),
    not_compared=(NotCompared("notes.txt", None, "is not in English (de)"),),
    draft="draft-id",
    provenance=(("embedding", "MiniLM"), ("parser", "en_core_web_sm 3.8.0")),
    checks=(
        page("ADD001", "No source says it", "ADD"),
        page("NUM004", "The same figure counts something else", "NUM"),
        page("OMI001", "A fact of the source is left out", "OMI"),
        page("QUO001", "A quotation was reworded", "QUO"),
    ),
    marks=(
        Mark("f2", State.DISMISSED, (decided("f2", Action.DISMISS, "Ana", "we were there"),)),
        Mark("f3", State.REOPENED, (decided("f0", Action.ACCEPT, "Bo", "mended"),), before="f0"),
    ),
    story_name="dam",
)
EMPTY = Report("factcheck 0.1.0", (DRAFT, WIRE), CLAIMS, (), (), Story(), (), None, ())
