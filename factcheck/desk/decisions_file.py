"""The file of decisions that a report page exports: ``factcheck/decisions/1``, read as from a stranger."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from factcheck.desk.entries import NAME_LIMIT, REASON_LIMIT, SIGNATURE_LIMIT, can_be_kept
from factcheck.desk.subjects import Subject, from_values, text_of
from factcheck.errors import FactcheckError
from factcheck.records import Action, Decision

SCHEMA = "factcheck/decisions/1"
MOST = 20_000
_ACTIONS = (Action.ACCEPT, Action.DISMISS, Action.QUERY, Action.NOTE)
_WAY_OUT = "export the decisions again from the report"


@dataclass(frozen=True, slots=True)
class Taken:
    """A decision with the finding it was about, where that is known."""

    decision: Decision
    subject: Subject | None


@dataclass(frozen=True, slots=True)
class DecisionsFile:
    """What a file of decisions holds: the good ones in its order, and one line for each bad one.

    ``story`` is empty where the report had none.
    """

    story: str
    signature: str
    taken: tuple[Taken, ...]
    faults: tuple[str, ...]


def read_decisions(values: Mapping[str, Any], where: str, *, story: str = "") -> DecisionsFile:
    """The decisions of a file whose JSON is ``values``; ``story`` overrules the one it names.

    Raises:
        FactcheckError: it is no file of decisions, or holds more than ``MOST``.
    """
    if values.get("schema") != SCHEMA:
        raise FactcheckError(f"is no file of decisions (schema {SCHEMA})", where, _WAY_OUT)
    given = values.get("decisions")
    if not isinstance(given, list):
        raise FactcheckError("holds no list of decisions", where, _WAY_OUT)
    if len(given) > MOST:
        raise FactcheckError(f"holds {len(given):,} decisions, more than {MOST:,}", where, "split the file")
    named = values.get("story")
    story = story or (named.strip() if isinstance(named, str) else "")
    if len(story) > NAME_LIMIT:
        raise FactcheckError(
            f"names a story with more than {NAME_LIMIT} characters", where, "say which with --story NAME"
        )
    try:
        signature = _text(values, "signature", SIGNATURE_LIMIT, default="")
    except ValueError as error:
        raise FactcheckError(str(error), where, _WAY_OUT) from error
    taken, faults = [], []
    for number, one in enumerate(given, start=1):
        try:
            taken.append(_taken(one, story, signature))
        except ValueError as error:
            faults.append(f"decision {number}: {error}")
    return DecisionsFile(story, signature, tuple(taken), tuple(faults))


def _taken(values: object, story: str, signature: str) -> Taken:
    if not isinstance(values, Mapping):
        raise ValueError("must be an object")
    decision = decision_of(values, story, signature)
    if decision.action is Action.NOTE and not decision.reason.strip():
        raise ValueError("a note must have a reason: its words")
    subject = values.get("subject")
    return Taken(decision, None if subject is None else from_values(subject))


def decision_of(
    values: Mapping[str, Any], story: str, signature: str, actions: Iterable[Action] = _ACTIONS
) -> Decision:
    """One decision out of JSON values.

    Raises:
        ValueError: a key is missing or wrong, or its text too long; says which.
    """
    finding = _text(values, "finding", NAME_LIMIT)
    if not finding.strip() or not finding.isprintable():
        raise ValueError("finding must be the id of a finding")
    action = text_of(values, "action")
    allowed = tuple(actions)
    if action not in allowed:
        raise ValueError(f"action must be one of {', '.join(allowed)}")
    return Decision(
        story,
        finding,
        Action(action),
        _text(values, "editor", NAME_LIMIT, default=""),
        _text(values, "reason", REASON_LIMIT, default=""),
        moment(text_of(values, "at")),
        signature,
        _text(values, "assignee", NAME_LIMIT, default=""),
    )


def _text(values: Mapping[str, Any], key: str, longest: int, *, default: str | None = None) -> str:
    if default is not None and values.get(key) is None:
        return default
    text = text_of(values, key)
    if len(text) > longest:
        raise ValueError(f"{key} is longer than {longest:,} characters")
    if not can_be_kept(text):
        raise ValueError(f"{key} holds a character that no text has")
    return text


def moment(text: str) -> str:
    """A time in ISO 8601 as UTC with seconds, ``2025-05-14T08:30:00Z``.

    Raises:
        ValueError: it is none, or names no time zone.
    """
    try:
        at = datetime.fromisoformat(text)
        if at.tzinfo is None:
            raise ValueError
        # Not by strftime, which writes the year 1 as it is on some systems.
        return at.astimezone(UTC).replace(microsecond=0, tzinfo=None).isoformat() + "Z"
    except (ValueError, OverflowError) as error:
        raise ValueError("at must be a time such as 2025-05-14T08:30:00Z") from error
