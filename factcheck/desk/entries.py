"""One entry of the ledger: what it holds, what it may not hold, and the bytes its hash is taken of."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from enum import StrEnum

from factcheck.errors import FactcheckError

FORMAT = "factcheck/ledger/1"
NAME_LIMIT = 200  # characters of a story, a finding, an editor, an assignee
SIGNATURE_LIMIT = 2_000
REASON_LIMIT = 10_000
BODY_LIMIT = 16 * 1024 * 1024  # bytes of UTF-8

# What one of the two databases cannot keep: PostgreSQL has no U+0000 in a text, neither has half a character.
_UNKEPT = re.compile("[\x00\ud800-\udfff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", re.ASCII)
_HASH = re.compile("[0-9a-f]{64}")
_LIMITS = {
    "story": NAME_LIMIT,
    "finding": NAME_LIMIT,
    "editor": NAME_LIMIT,
    "reason": REASON_LIMIT,
    "assignee": NAME_LIMIT,
    "signature": SIGNATURE_LIMIT,
}


class EntryKind(StrEnum):
    """What an entry records: the acts of ``records.Action``, and a run of the audit."""

    RUN = "run"
    ACCEPT = "accept"
    DISMISS = "dismiss"
    QUERY = "query"
    NOTE = "note"
    ASSIGN = "assign"
    SIGN_OFF = "sign-off"

    @property
    def whole_story(self) -> bool:
        """Whether such an entry is about a story, and names no finding."""
        return self in (EntryKind.RUN, EntryKind.SIGN_OFF)


@dataclass(frozen=True, slots=True)
class Draft:
    """What somebody wants to have entered; ``at`` is None for now."""

    story: str
    kind: EntryKind
    finding: str = ""
    editor: str = ""
    reason: str = ""
    assignee: str = ""
    signature: str = ""
    body: Mapping[str, object] | None = None
    at: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry. ``seq`` counts 1, 2, 3 ... over the whole ledger; ``at`` is UTC in ISO 8601 with seconds and
    Z; ``body`` is JSON text of an object; ``previous`` and ``hash`` are SHA-256 in hexadecimal digits, and
    ``hash`` covers every other field.
    """

    seq: int
    kind: EntryKind
    story: str
    finding: str
    editor: str
    reason: str
    assignee: str
    at: str
    signature: str
    body: str
    previous: str
    hash: str


FIELDS = tuple(field.name for field in fields(Entry))
_HASHED = FIELDS[:-1]


def canonical(entry: Entry) -> bytes:
    """The bytes the hash is taken of: one JSON array in UTF-8, without spaces (docs/ledger.md)."""
    held = [FORMAT, *(getattr(entry, name) for name in _HASHED)]
    return json.dumps(held, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def hash_of(entry: Entry) -> str:
    """The hash that belongs to an entry, whatever it carries as its own."""
    return hashlib.sha256(canonical(entry)).hexdigest()


def sealed(draft: Draft, seq: int, previous: str, at: str) -> Entry:
    """The entry a draft becomes as number ``seq`` after the entry with the hash ``previous``.

    Raises:
        FactcheckError: a field that is too long, is missing, or holds what cannot be kept.
    """
    open_entry = Entry(
        seq=seq,
        kind=EntryKind(draft.kind),
        story=draft.story,
        finding=draft.finding,
        editor=draft.editor,
        reason=draft.reason,
        assignee=draft.assignee,
        at=at if draft.at is None else draft.at,
        signature=draft.signature,
        body=body_text(draft.body),
        previous=previous,
        hash="",
    )
    wrong = fault_of_fields(open_entry)
    if wrong is not None:
        raise FactcheckError(wrong[1], f"ledger entry, {wrong[0]}", "nothing was entered; mend it")
    values = {name: getattr(open_entry, name) for name in _HASHED}
    return Entry(**values, hash=hash_of(open_entry))


def body_text(body: Mapping[str, object] | None) -> str:
    """A body as the ledger keeps it: JSON with sorted keys and no spaces, half characters escaped.

    Raises:
        FactcheckError: a number that is none, or a body nested too deep.
    """
    try:
        text = json.dumps(
            dict(body or {}), ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
        )
    except (ValueError, RecursionError) as error:
        raise FactcheckError("cannot be written as JSON", "ledger entry, body", "mend it") from error
    return _SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def entry_of(values: Mapping[str, object]) -> Entry:
    """The entry in a row of the database or a line of an export, checked field by field and by its hash.

    Raises:
        ValueError: what is wrong with it, in words.
    """
    for name in FIELDS:
        kind = int if name == "seq" else str
        if type(values.get(name)) is not kind:
            raise ValueError(f"has no {name}, or one of the wrong kind")
    try:
        entry = Entry(**{**values, "kind": EntryKind(str(values["kind"]))})  # type: ignore[arg-type]  # checked above
        matches = hash_of(entry) == entry.hash
    except ValueError as error:  # an unknown kind, or half a character
        raise ValueError("was changed: its hash does not match what it holds") from error
    if not matches:
        raise ValueError("was changed: its hash does not match what it holds")
    wrong = fault_of_fields(entry) or _fault_of_body(entry.body)
    if wrong is not None:
        raise ValueError(f"holds what no entry may: its {wrong[0]} {wrong[1]}")
    return entry


def fault_of_fields(entry: Entry) -> tuple[str, str] | None:
    """The first field that is no good, and why; None for a good entry."""
    for name, limit in _LIMITS.items():
        text: str = getattr(entry, name)
        unkept = _UNKEPT.search(text)
        if unkept is not None:
            return name, f"holds U+{ord(unkept[0]):04X} at character {unkept.start()}, which cannot be kept"
        if len(text) > limit:
            return name, f"is {len(text):,} characters long, of at most {limit:,}"
    if not entry.story.strip():
        return "story", "is empty"
    if not entry.editor.strip() and entry.kind is not EntryKind.RUN:
        return "editor", "is empty"
    if entry.kind.whole_story != (not entry.finding):
        return "finding", f"{'is named' if entry.finding else 'is empty'} and the act is {entry.kind}"
    if not is_time(entry.at):
        return "at", "is not a time such as 2025-03-09T14:05:00Z"
    if len(entry.body.encode("utf-8")) > BODY_LIMIT:
        return "body", f"is larger than {BODY_LIMIT // 1024**2} MB"
    return None


def can_be_kept(text: str) -> bool:
    """Whether both databases can keep ``text``, whatever its length."""
    return _UNKEPT.search(text) is None


def is_time(text: str) -> bool:
    """Whether ``text`` is a time as entries hold it."""
    if not _TIME.fullmatch(text):
        return False
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def is_hash(text: str) -> bool:
    """Whether ``text`` is spelt like the hash of an entry."""
    return _HASH.fullmatch(text) is not None


def _fault_of_body(body: str) -> tuple[str, str] | None:
    try:
        held = json.loads(body, parse_constant=_no_number)
    except (ValueError, RecursionError):
        held = None
    return None if isinstance(held, dict) else ("body", "is not a JSON object")


def _no_number(name: str) -> None:
    raise ValueError(name)
