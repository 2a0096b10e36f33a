"""The walk through a story's findings: each key's work is in the ledger before the next screen."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field

from factcheck.cli import desk_text, review_screen
from factcheck.cli.desk_decide import still_open, undecided
from factcheck.cli.keyboard import LEAVE, REDRAW, Keyboard, screen
from factcheck.desk import Entry, EntryKind, Ledger
from factcheck.desk.case import OPEN_STATES, Case, case_of
from factcheck.desk.keeping import enter, sign_off
from factcheck.errors import FactcheckError
from factcheck.records import Severity
from factcheck.report.escape import visible

_RULINGS = {"a": EntryKind.ACCEPT, "d": EntryKind.DISMISS, "q": EntryKind.QUERY}
_DONE = {EntryKind.ACCEPT: "accepted", EntryKind.DISMISS: "dismissed", EntryKind.QUERY: "queried"}
_NEXT = ("j", " ", "\n", "\r")


@dataclass(slots=True)
class Walk:
    """Where an editor is in a story. ``at`` is the place in ``order``, gravest first; ``fail_on`` what
    keeps the story from being signed off; ``remark`` what the last key did, escaped.
    """

    ledger: Ledger
    case: Case
    editor: str
    fail_on: Severity | None
    keys: Keyboard
    entries: list[Entry] = field(default_factory=list)
    order: tuple[str, ...] = ()
    at: int = 0
    remark: str = ""

    def run(self) -> None:
        """Show findings and do what the keys say until the editor leaves."""
        self.refresh()
        self.at = next((at for at, one in enumerate(self.order) if self._is_open(one)), 0)
        if not self.case.open:
            self.remark = "every finding is decided: s signs the story off"
        while self.order:
            sheet = desk_text.page()
            height = shutil.get_terminal_size().lines
            screen(review_screen.lines(self.case, self.order, self.at, sheet, self.remark, height))
            key = self.keys.key()
            if key in ("x", "X", LEAVE):
                return
            if key != REDRAW:
                self.remark = ""
            if key == "?":
                screen(review_screen.help_lines(sheet))
                self.keys.key()
            elif key != REDRAW:
                self._do(key)
            self._catch_up()

    def refresh(self) -> None:
        """Take in what came into the ledger since, from here or from another desk."""
        new = list(self.ledger.entries(self.case.story, after=self.entries[-1].seq if self.entries else 0))
        if not new:
            return
        here = self.order[self.at] if self.order else ""
        known = self.case.run.id if self.order and self.case.run else ""
        self.entries += new
        self.case = case_of(self.case.story, self.entries)
        self.order = desk_text.by_severity(self.case)
        self.at = self.order.index(here) if here in self.order else min(self.at, max(0, len(self.order) - 1))
        if known and self.case.run and self.case.run.id != known:
            self.remark = "another run of this story came in: these are its findings"

    def _catch_up(self) -> None:
        """Take in what is new; where the ledger is out of reach, what stands on the screen stays there."""
        try:
            self.refresh()
        except FactcheckError as error:
            self.remark = self.remark or visible(error.line)

    def _is_open(self, finding: str) -> bool:
        return self.case.mark(finding).state in OPEN_STATES

    def _do(self, key: str) -> None:
        if key.lower() in _RULINGS:
            self._rule(_RULINGS[key.lower()], asks=key.isupper())
        elif key == "n":
            self._tell("Note: ", lambda words: self._enter(EntryKind.NOTE, "noted", reason=words))
        elif key == "g":
            self._tell("Give to: ", lambda name: self._enter(EntryKind.ASSIGN, "given", assignee=name))
        elif key in _NEXT:
            self._step(1)
        elif key == "k":
            self._step(-1)
        elif key == "o":
            self._next_open()
        elif key == "s":
            self._sign_off()
        else:
            self.remark = "? shows what the keys do"

    def _rule(self, kind: EntryKind, *, asks: bool) -> None:
        def decide(reason: str) -> None:
            if self._enter(kind, _DONE[kind], reason=reason):
                self._go_on()

        if asks:
            self._tell("Why? ", decide)
        else:
            decide("")

    def _tell(self, question: str, then: Callable[[str], object]) -> None:
        """Ask for a line and go on with it; nothing happens where nothing is answered."""
        answer = self.keys.line(question)
        if answer:
            then(answer)
        else:
            self.remark = "nothing was entered"

    def _enter(self, kind: EntryKind, done: str, *, reason: str = "", assignee: str = "") -> bool:
        finding = self.order[self.at]
        try:
            enter(
                self.ledger, self.case, [finding], kind, editor=self.editor, reason=reason, assignee=assignee
            )
        except FactcheckError as error:
            self._failed(error, reason or assignee)
            return False
        self.remark = visible(f"{finding} {done}{f' to {assignee}' if assignee else ''}")
        return True

    def _failed(self, error: FactcheckError, typed: str) -> None:
        """Nothing that was typed may be lost: it stays on the screen."""
        self.remark = visible(f"not entered: {error.line}" + (f"; you wrote: {typed}" if typed else ""))

    def _go_on(self) -> None:
        """To the finding after one that was decided."""
        if self.at + 1 < len(self.order):
            self.at += 1
            return
        here = self.order[self.at]
        left = [at for at, one in enumerate(self.order) if one != here and self._is_open(one)]
        if left:
            self.at = left[0]
        else:
            self.remark += "; every finding is decided: s signs the story off"

    def _step(self, by: int) -> None:
        if 0 <= self.at + by < len(self.order):
            self.at += by
        else:
            self.remark = f"this is the {'last' if by > 0 else 'first'} finding"

    def _next_open(self) -> None:
        ahead = (*range(self.at + 1, len(self.order)), *range(self.at))
        found = next((at for at in ahead if self._is_open(self.order[at])), None)
        if found is None:
            self.remark = "no other finding is open"
        else:
            self.at = found

    def _sign_off(self) -> None:
        waiting = undecided(self.case, self.fail_on)
        if waiting:
            asked = "".join(
                f"{line}\n" for line in desk_text.page().wrapped(visible(still_open(waiting)), "", "  ")
            )
            answer = self.keys.line(f"{asked}Sign off anyway? Then say why: ")
        else:
            answer = self.keys.line("Sign off? Enter, or a remark; Ctrl-C goes back: ")
        if answer is None or (waiting and not answer):
            self.remark = "not signed off"
            return
        try:
            sign_off(self.ledger, self.case, editor=self.editor, reason=answer)
        except FactcheckError as error:
            self._failed(error, answer)
            return
        self.remark = f"signed off by {visible(self.editor)}"
