"""What ``factcheck review`` shows: one finding with both sides, its history, and the keys."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.cli import desk_text as text
from factcheck.desk.case import Case
from factcheck.report.escape import visible
from factcheck.report.page import BOLD, Page

KEYS = (
    "a accept · d dismiss · q query · A D Q with a reason",
    "n note · g give to · j next · k back · o next open",
    "s sign off · ? help · x leave",
)
HELP = (
    "a  accept: the finding is right, the copy has to be mended",
    "d  dismiss: it is no fault of the copy",
    "q  query: somebody has to be asked first",
    "A D Q  the same, and asks why",
    "n  note: words for whoever looks next",
    "g  give the finding to somebody",
    "j, space, Enter, arrow down  next finding",
    "k, arrow up  back",
    "o  the next finding that is open",
    "s  sign off the story; asks first",
    "x, Ctrl-C, Ctrl-D  leave; what was decided is kept",
    "",
    "Deciding again overrules: the last decision counts, and all stay in the history.",
)
_FEWEST = 2


def lines(
    case: Case, order: tuple[str, ...], at: int, sheet: Page, remark: str, height: int
) -> Iterator[str]:
    """The screen for the finding at place ``at`` of ``order``. Of a long history as much as the ``height``
    (rows) leaves room for, the latest; ``remark`` says what the last key did.
    """
    head = list(_head(case, order, at, sheet))
    foot = ["", *(line for keys in KEYS for line in sheet.wrapped(keys, "", "  "))]
    if remark:
        foot += sheet.wrapped(remark, "", "  ", BOLD)
    said = list(_history(case, order[at], sheet, height - len(head) - len(foot) - 1))
    yield from (*head, *said, *foot)


def _head(case: Case, order: tuple[str, ...], at: int, sheet: Page) -> Iterator[str]:
    finding = order[at]
    subject, mark = case.findings[finding], case.mark(finding)
    place = f"{visible(case.story)} · {at + 1} of {len(order)} · {len(case.open)} open"
    if case.signed_off is not None:
        place += " · signed off before, stale now" if case.stale else " · signed off"
    yield from sheet.wrapped(place, "", "  ")
    yield ""
    title = f"{subject.severity.upper()} {visible(subject.check)} {visible(subject.name)}"
    yield from sheet.wrapped(title, "", "  ", text.SEVERITY_COLOUR[subject.severity])
    yield from sheet.wrapped(visible(subject.message), "  ", "  ")
    yield from text.sides(subject, sheet, draft=bool(case.run and case.run.draft))
    yield ""
    changed = ": the text has changed since it was decided" if mark.before else ""
    yield from sheet.wrapped(f"{visible(finding)} is {text.state(mark)}{changed}", "", "  ", BOLD)


def _history(case: Case, finding: str, sheet: Page, room: int) -> Iterator[str]:
    mark = case.mark(finding)
    entries = list(text.acts(mark, sheet, "  "))
    shown = len(entries)
    while shown > _FEWEST and sum(len(entry) for entry in entries[-shown:]) > room:
        shown -= 1
    if shown < len(entries):
        earlier = f"{len(entries) - shown} earlier: factcheck desk show {case.story} {finding}"
        yield from sheet.wrapped(visible(earlier), "  ", "    ")
    for entry in entries[len(entries) - shown :]:
        yield from entry


def help_lines(sheet: Page) -> Iterator[str]:
    """Every key in words."""
    for line in HELP:
        yield from sheet.wrapped(line, "", "     ") if line else ("",)
    yield ""
    yield "any key goes back"
