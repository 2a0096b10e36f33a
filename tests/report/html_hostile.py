"""Texts that were written to break a page, and reports that show them everywhere they can stand."""

from __future__ import annotations

from dataclasses import replace

from factcheck.records import (
    Action,
    Article,
    Cell,
    CellStatus,
    CheckPage,
    Contribution,
    Decision,
    Descent,
    Fact,
    Mark,
    NotCompared,
    Report,
    Side,
    Span,
    State,
    Story,
    Stripped,
)
from tests.report.story import REPORT

HOSTILE = {
    "script": "<script>window.owned = 1</script>",
    "closing": "</script><script>window.owned = 1</script></style></title></textarea>",
    "handler": "<img src=x onerror='window.owned = 1'><svg onload=window.owned=1>",
    "attribute": '" onmouseover="window.owned = 1" x=\'',
    "comment": "<!-- --> <!--<script> ]]> <![CDATA[",
    "template": "{{ 7 * 7 }} {% raw %} ${1} #{2}",
    "link": "javascript:window.owned=1 <a href='javascript:window.owned=1'>go</a>",
    "entity": "&lt;script&gt; &#x202e; &amp;amp; &nbsp",
    "json": '"}]}</script>\\u003cscript\\u003e\u2028\u2029',
    "bidi": "\u202eevil\u202c \u2066left\u2069 \u200f mixed",
    "control": "\x00\x07\x1b[31m\x7f\x85 bell\x0b\x0c",
    "surrogate": "half \ud83d a pair",
    "arabic": "قال المسؤولون إن 40 عاملا أصيبوا (at the dam) في الحادث",
    "word": "w" * 5_000,
    "stacked": "z" + "\u0301" * 400,
    "spaces": " \t\u00a0\u2003 ",
}
MEGABYTE = "The longest title of all " * 42_000


def hostile(text: str) -> Report:
    """A report in which ``text`` stands everywhere that a stranger's text can stand."""
    body = f"{text}\n\nFirst. {text} Second.\n{text}"
    whole = Span(0, len(body))
    article = Article(
        id="one", source=text, uri=text, text=body, sha256="0" * 64, outlet=text, title=text, author=text,
        stripped=(Stripped(Span(0, len(text)), text, "headline"),),
    )  # fmt: skip
    other = replace(article, id="two", stripped=())
    at = Span(len(text) + 2, len(body))
    ours, theirs = Side("one", None, at, at.of(body), whole), Side("two", None, whole, body, whole)
    first = replace(
        REPORT.findings[0], id=text, message=text, name=text, claim=ours, evidence=theirs,
        why=(Contribution(text, 1.0),),
    )  # fmt: skip
    second = replace(first, id="plain", evidence=None, check=text)
    decision = Decision(text, text, Action.DISMISS, text, text, text, text, text)
    cell = Cell("one", "", text, at, whole, CellStatus.DEVIATES, text)
    fact = Fact("fact", "figure", text, (cell,), ("two",), text, 1, False, "one", text)
    return replace(
        REPORT,
        signature=text,
        articles=(article, other),
        claims=(),
        pairs=(),
        findings=(first, second),
        story=Story(
            ("one", "two"), True, (fact, replace(fact, kind="claim")), (Descent("two", "one", 1.0, 1, text),),
            (("one", "two"),),
        ),
        not_compared=(NotCompared(text, None, text),),
        draft="one",
        provenance=((text, text),),
        checks=(
            CheckPage(first.check, text, "NUM", text, text, text, text),
            CheckPage("X", text, text, "", "", text),
        ),
        marks=(Mark(text, State.DISMISSED, (decision,)),),
        story_name=text,
    )  # fmt: skip
