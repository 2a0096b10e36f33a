"""``terminal``: the report as an editor reads it, gravest first, both sides quoted.

The words at issue stand between « and »; colour repeats what the words already say.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from factcheck.records import Article, Finding, Report, Severity, Side
from factcheck.report import view
from factcheck.report.escape import visible

# Private-use characters cannot come from an article: ``visible`` spells them out.
_OPEN, _CLOSE = "\ue000", "\ue001"
_RESET, _BOLD, _DIM = "\x1b[0m", "\x1b[1m", "\x1b[2m"
_COLOUR = {
    Severity.CORRECTION: "\x1b[1;31m",
    Severity.QUERY: "\x1b[1;33m",
    Severity.REFILE: "\x1b[1;36m",
    Severity.NOTE: "\x1b[1m",
}
_NARROWEST = 40


def render(report: Report, *, colour: bool, width: int) -> str:
    """The findings under their severity, then what was not compared, then one summary line."""
    page = _Page(colour, max(width, _NARROWEST))
    articles = view.articles_by_id(report)
    lines: list[str] = []
    for severity, findings in view.by_severity(report):
        lines += [page.title(f"{view.plural(severity).upper()} ({len(findings)})", _COLOUR[severity]), ""]
        for finding in findings:
            lines += [*_finding(finding, articles, report.draft, page), ""]
    if report.not_compared:
        lines += [page.title(f"NOT COMPARED ({len(report.not_compared)})", _BOLD), ""]
        for missed in report.not_compared:
            lines += page.wrapped(f"{visible(missed.article)}: {visible(missed.reason)}", "  ", "    ")
        lines.append("")
    lines.append(visible(view.summary_line(report)))
    return "".join(f"{line}\n" for line in lines)


def _finding(finding: Finding, articles: dict[str, Article], draft: str | None, page: _Page) -> Iterator[str]:
    yield from page.wrapped(f"{finding.check} {visible(finding.name)}", "  ", "    ", _BOLD)
    yield from page.wrapped(visible(finding.message), "    ", "    ")
    for side in (finding.claim, finding.evidence):
        if side is not None:
            yield from _side(side, articles, page)
    if finding.claim is None:
        where = "the draft" if draft is not None else "the other article"
        yield from page.wrapped(f"nothing in {where} answers this", "    ", "    ", _DIM)
    elif finding.evidence is None:
        yield from page.wrapped("no other source has this", "    ", "    ", _DIM)


def _side(side: Side, articles: dict[str, Article], page: _Page) -> Iterator[str]:
    line, column = view.line_and_column(side, articles)
    yield page.dim(f"    {visible(view.source_of(side, articles))}, line {line}, column {column}")
    sentence = view.marked(view.quoted(side, articles), visible, _OPEN, _CLOSE)
    yield from page.wrapped(sentence, "      ", "      ")


class _Page:
    """Wraps to a width and colours or not."""

    def __init__(self, colour: bool, width: int) -> None:
        self.colour = colour
        self.width = width

    def _paint(self, text: str, code: str) -> str:
        return f"{code}{text}{_RESET}" if self.colour and text else text

    def title(self, text: str, code: str) -> str:
        return self._paint(text, code)

    def dim(self, text: str) -> str:
        return self._paint(text, _DIM)

    def wrapped(self, text: str, first: str, rest: str, code: str = "") -> Iterator[str]:
        wrapper = textwrap.TextWrapper(
            width=self.width,
            initial_indent=first,
            subsequent_indent=rest,
            break_on_hyphens=False,
            break_long_words=False,
        )
        inside = False
        for line in wrapper.wrap(text):
            marked = self._marked(line, inside)
            inside = line.rfind(_OPEN) > line.rfind(_CLOSE) or (inside and _CLOSE not in line)
            yield self._paint(marked, code) if code else marked

    def _marked(self, line: str, inside: bool) -> str:
        """``line`` with its marks, and with bold between them that no line break leaves open."""
        opened, closed = f"«{_BOLD}" if self.colour else "«", f"{_RESET}»" if self.colour else "»"
        indent = line[: len(line) - len(line.lstrip())]
        text = line[len(indent) :]
        ends_inside = text.rfind(_OPEN) > text.rfind(_CLOSE) or (inside and _CLOSE not in text)
        body = text.replace(_OPEN, opened).replace(_CLOSE, closed)
        if self.colour:
            body = (_BOLD if inside else "") + body + (_RESET if ends_inside else "")
        return indent + body
