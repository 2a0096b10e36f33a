"""Report → page: everything is worked out here, the templates only set it."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from factcheck.records import Action, Report
from factcheck.report.escape import visible, visible_lines
from factcheck.report.html import assets, cards, chart, data, filters, matrix
from factcheck.report.html.numbering import book
from factcheck.report.html.text import clip, count, long
from factcheck.report.html.texts import texts
from factcheck.report.html.verdict import verdict

_TEMPLATES = Path(__file__).resolve().parent / "templates"
_ADDRESS = re.compile(r"https?://[^\s<>\"']+", re.IGNORECASE)


def page(report: Report) -> str:
    """The whole page; the same bytes for the same report."""
    numbered = book(report)
    shown = cards.cards(numbered)
    choices = filters.groups(shown, numbered)
    style, script = assets.style() + filters.rules(choices) + cards.bar_rules(), assets.script()
    return (
        _environment()
        .get_template("report.html.jinja")
        .render(
            report=report,
            title=_title(report),
            policy=assets.policy(style, script),
            style=Markup(style),  # noqa: S704 - our own file, and rules made of numbers and fixed words
            script=Markup(script),  # noqa: S704 - our own file
            first=Markup(assets.FIRST),  # noqa: S704 - one line of our own
            data=Markup(data.data(numbered)),  # noqa: S704 - JSON with every mark-up character escaped
            verdict=verdict(numbered),
            told=matrix.told(numbered),
            signs=[*matrix.SIGNS.values(), matrix.SILENT],
            chart_size=(chart.WIDTH, chart.HEIGHT),
            groups=shown,
            filters=choices,
            texts=texts(numbered, matrix.cell_spots(numbered)),
            checks=tuple(numbered.checks.values()),
            names={each: source.name for each, source in numbered.sources.items()},
            actions=[Action.ACCEPT, Action.DISMISS, Action.QUERY, Action.NOTE],
        )
    )


def _title(report: Report) -> str:
    named = {article.id: article.source for article in report.articles}
    subject = report.story_name or named.get(report.draft or "", "") or count(len(named), "article")
    return f"{clip(subject, 80)}: fact check"


@cache
def _environment() -> Environment:
    """Everything a template shows is escaped, and what cannot be seen is spelt out."""
    made = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {"inline": _inline, "lines": _lines, "clip": clip, "long": long, "count": count}
    made.tests["address"] = lambda text: _ADDRESS.fullmatch(text) is not None
    return made


def _shown(value: Any) -> Any:
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _lines(text: str) -> Markup:
    """Escaped text that keeps its line breaks, and a space at an end."""
    return escape(visible_lines(text))


def _inline(text: str) -> Markup:
    """Escaped text on one line that keeps a space at an end: a part of a sentence."""
    return escape(visible_lines(text).replace("\n", " "))
