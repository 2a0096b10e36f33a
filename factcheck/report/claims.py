"""The claims of articles, as ``extract`` shows them: a report without pairs or findings."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from factcheck.records import Claim, Quantity, Report, When
from factcheck.report import json_report, values
from factcheck.report.escape import visible
from factcheck.report.reading import Json, claim, decimal

FORMATS = ("terminal", "json", "jsonl")


def render(report: Report, fmt: str, *, width: int = 100) -> str:
    """The claims in one of ``FORMATS``; ``json`` is a whole report with nothing compared.

    Raises:
        KeyError: no such format.
    """
    return {"terminal": lambda: _terminal(report, width), "json": lambda: json_report.render(report)}.get(
        fmt, lambda: _lines(report)
    )()


def _lines(report: Report) -> str:
    rows: list[Json] = [{"type": "article"} | values.article(one) for one in report.articles]
    rows += [{"type": "claim"} | claim(one) for one in report.claims]
    rows += [{"type": "not_compared"} | values.not_compared(one) for one in report.not_compared]
    return "".join(json_report.dumps(row) + "\n" for row in rows)


def _terminal(report: Report, width: int) -> str:
    lines: list[str] = []
    for article in report.articles:
        facts = (article.published.isoformat() if article.published else "no date", article.language)
        lines += [f"{visible(article.source)} ({', '.join(facts)})", ""]
        for one in report.claims:
            if one.article == article.id:
                lines += [*_claim(one, width), ""]
        apart = [
            f"  set apart, {line.reason}: {textwrap.shorten(visible(line.text), max(width - 30, 20))}"
            for line in article.stripped
        ]
        lines += [*apart, ""] if apart else []
    lines += [f"not read: {visible(one.article)}: {visible(one.reason)}" for one in report.not_compared]
    return "\n".join(lines).rstrip("\n") + "\n"


def _claim(one: Claim, width: int) -> Iterator[str]:
    place = "" if one.section == "body" else f"({one.section}) "
    yield from textwrap.wrap(
        visible(f"{place}{one.text}"), width, initial_indent="  ", subsequent_indent="  "
    )
    for name, said in _readings(one):
        yield from textwrap.wrap(
            f"{name}: {visible(said)}", width, initial_indent="    ", subsequent_indent="      "
        )


def _readings(one: Claim) -> Iterator[tuple[str, str]]:
    for quantity in one.quantities:
        yield "figure", _figure(quantity)
    for when in one.whens:
        yield "date", _when(when)
    for mention in one.mentions:
        same = mention.canonical == mention.surface
        yield mention.kind, mention.surface if same else f"{mention.surface} = {mention.canonical}"
    for quote in one.quotes:
        yield "quote", f"“{quote.words}” ({quote.speaker or 'speaker unknown'})"
    said = one.stance.attribution
    if said is not None:
        yield "says", f"{said.source} ({said.verb})"
    for family, cues in (
        ("hedge", one.stance.hedges),
        ("negation", one.stance.negations),
        ("modality", one.stance.modality),
    ):
        for cue in cues:
            yield family, f"{cue.surface} ({cue.value})"


def _figure(one: Quantity) -> str:
    low, high = decimal(one.low), decimal(one.high)
    value = low if low == high else f"{low or '…'} to {high or '…'}"
    roles = (("of", one.noun), ("event", one.event), ("change", one.change), ("out of", one.subset_of))
    rest = "".join(f", {name} {role}" for name, role in roles if role)
    about = "about " if one.approximate else ""
    unit = f" {one.unit}" if one.unit else ""
    return f"{one.surface} = {about}{value}{unit} ({one.kind}{rest})"


def _when(one: When) -> str:
    interval = f"{one.start or '…'} to {one.end or '…'}" if one.start or one.end else "unresolved"
    return f"{one.surface} = {interval} ({one.granularity}, {one.resolved_by})"
