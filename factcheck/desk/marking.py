"""Past decisions laid on the findings of a run: what was decided stays decided, what changed is reopened."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from factcheck.desk.subjects import Quoted, Subject
from factcheck.records import Action, Decision, Mark, State

RULED = {
    Action.ACCEPT: State.ACCEPTED,
    Action.DISMISS: State.DISMISSED,
    Action.QUERY: State.QUERIED,
}


@dataclass(frozen=True, slots=True)
class Past:
    """What is known of a story's findings, all by finding id.

    ``subjects`` holds every one seen, oldest first (None: an id and no more); ``decisions`` what was said
    of it, oldest first; ``known`` those that a baseline only names. ``links`` leads from a finding to the
    older one that it continues, each older one at most once.
    """

    subjects: Mapping[str, Subject | None] = field(default_factory=dict)
    decisions: Mapping[str, tuple[Decision, ...]] = field(default_factory=dict)
    known: frozenset[str] = frozenset()
    links: Mapping[str, str] = field(default_factory=dict)


def links_to(current: Mapping[str, Subject], past: Past) -> dict[str, str]:
    """Which findings of a run continue which older one, from new id to old.

    A finding is new when its id was never seen; it can continue one that is not in the run, that nothing
    continues yet, of the same check, with the same words on both sides or the same sentence on one. The
    most alike meet first; among equals the older one seen last, then the order of the run.
    """
    taken = set(past.links.values())
    gone = {
        finding: _traits(subject)
        for finding, subject in past.subjects.items()
        if subject is not None and finding not in current and finding not in taken
    }
    age = {finding: -at for at, finding in enumerate(gone)}
    meeting: dict[tuple[str | None, ...], list[str]] = defaultdict(list)
    for finding, traits in gone.items():
        for place in traits.places():
            meeting[place].append(finding)
    pairs = []
    for at, (finding, subject) in enumerate(current.items()):
        if finding in past.subjects:
            continue
        traits = _traits(subject)
        for old in {old for place in traits.places() for old in meeting.get(place, ())}:
            pairs.append((traits.unlikeness(gone[old]), age[old], at, finding, old))
    links: dict[str, str] = {}
    used: set[str] = set()
    for *_, finding, old in sorted(pairs):
        if finding not in links and old not in used:
            links[finding] = old
            used.add(old)
    return links


def marks(current: Iterable[str], past: Past) -> tuple[Mark, ...]:
    """The marks of a run whose findings and links are in ``past``: one for each finding that somebody
    said something of, or that the baseline knows, in the order of the run.
    """
    here = dict.fromkeys(current)
    found = (_mark(finding, past, here) for finding in here)
    return tuple(mark for mark in found if mark is not None)


def _mark(finding: str, past: Past, here: Mapping[str, None]) -> Mark | None:
    own = past.decisions.get(finding, ())
    chain = tuple(older(finding, past, here))
    earlier = tuple(one for old in reversed(chain) for one in past.decisions.get(old, ()))
    state = state_of(own)
    if state is State.OPEN and finding in past.known:
        state = State.KNOWN
    before = ""
    if state is State.OPEN and chain:
        if state_of(earlier) is not State.OPEN or not past.known.isdisjoint(chain):
            state = State.REOPENED
        before = chain[0] if earlier or state is State.REOPENED else ""
    if state is State.OPEN and not own and not earlier:
        return None
    return Mark(finding, state, (*earlier, *own), before)


def state_of(decisions: Iterable[Decision]) -> State:
    """What the decisions on one finding come to: the last that accepts, dismisses or queries counts."""
    state = State.OPEN
    for one in decisions:
        state = RULED.get(one.action, state)
    return state


def assignee_of(decisions: Iterable[Decision]) -> str:
    """Whom the finding was last given to, or nothing."""
    given = ""
    for one in decisions:
        given = one.assignee if one.action is Action.ASSIGN else given
    return given


def older(finding: str, past: Past, here: Container[str]) -> Iterator[str]:
    """What ``finding`` continues, nearest first. One that is back in the run (``here``) stands for itself."""
    seen = {finding}
    while (old := past.links.get(finding)) is not None and old not in here and old not in seen:
        seen.add(old)
        yield old
        finding = old


_Side = tuple[str | None, str | None, str | None]


@dataclass(frozen=True, slots=True)
class _Traits:
    """What of a finding is compared: of each side the words, the sentence and the source, None for a side
    that is not there.
    """

    check: str
    sides: tuple[_Side, _Side]

    def places(self) -> Iterator[tuple[str | None, ...]]:
        """Under which keys it can meet another: its words on both sides, its sentence on each."""
        claim, evidence = self.sides
        yield self.check, "words", claim[0], evidence[0]
        for name, (_, sentence, _) in (("claim", claim), ("evidence", evidence)):
            if sentence is not None:
                yield self.check, name, sentence

    def unlikeness(self, other: _Traits) -> tuple[bool, int, int, int]:
        """What two do not have in common: the words on both sides, then sentences, words, sources."""
        (claim, evidence), (their_claim, their_evidence) = self.sides, other.sides
        words, sentences, sources = (
            (claim[at] != their_claim[at]) + (evidence[at] != their_evidence[at]) for at in range(3)
        )
        return words > 0, sentences, words, sources


def _traits(subject: Subject) -> _Traits:
    return _Traits(subject.check, (_side(subject.claim), _side(subject.evidence)))


def _side(side: Quoted | None) -> _Side:
    if side is None:
        return None, None, None
    return _folded(side.surface), _folded(side.sentence), side.source


def _folded(text: str) -> str:
    return " ".join(text.split())
