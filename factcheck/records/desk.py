"""What editors said of findings."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Action(StrEnum):
    """What an editor can do about a finding, or (``sign-off``) about a whole story."""

    ACCEPT = "accept"  # the finding is right: the copy has to be mended
    DISMISS = "dismiss"  # the finding is no fault of the copy
    QUERY = "query"  # somebody has to be asked first
    NOTE = "note"
    ASSIGN = "assign"
    SIGN_OFF = "sign-off"


class State(StrEnum):
    """Where a finding stands on the desk."""

    OPEN = "open"
    ACCEPTED = "accepted"
    DISMISSED = "dismissed"
    QUERIED = "queried"
    REOPENED = "reopened"  # decided before, and the text has changed since
    KNOWN = "known"  # in the baseline


@dataclass(frozen=True, slots=True)
class Decision:
    """One act of an editor. ``finding`` is empty for a story's sign-off; ``reason`` holds the reason of a
    decision or the words of a note, ``assignee`` whom the finding was given to. ``at`` is UTC in ISO 8601
    with seconds; ``signature`` that of the run it was taken on.
    """

    story: str
    finding: str
    action: Action
    editor: str
    reason: str
    at: str
    signature: str
    assignee: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a finding of a report stands, with the decisions on it, oldest first. For a reopened one these
    were taken on ``before``, the id of the finding it was.
    """

    finding: str
    state: State
    decisions: tuple[Decision, ...] = ()
    before: str = ""

    @property
    def settled(self) -> bool:
        """Whether the finding no longer counts towards the exit status."""
        return self.state in (State.DISMISSED, State.KNOWN)
