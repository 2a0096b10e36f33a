"""What answers what inside a match: words, names, figures and dates, one to one.

After Sultan, Bethard & Sumner, "Back to Basics for Monolingual Alignment" (TACL 2014): words that mean
the same are aligned first, with their neighbours in the dependency graph as evidence; then words that
share only their place in the two sentences ("for a *summit* with X", "for *talks* with X"), which is
where a change hides.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from factcheck import lexis, measure, naming
from factcheck.naming.fold import fold
from factcheck.records import Level
from factcheck.resources import load
from factcheck.views import ArticleView, Link, Match, Place, SentenceView, Word


@dataclass(frozen=True, slots=True)
class _Candidate:
    claim: Place
    evidence: Place
    base: float
    how: str


def align(claim: ArticleView, evidence: ArticleView, match: Match) -> Match:
    """``match`` with the links between its words filled in."""
    rules: Mapping[str, float] = load("alignment")["rules"]
    ours = [Place(match.sentence, w.index) for w in claim.sentences[match.sentence].words]
    theirs = [Place(j, w.index) for j in match.evidence for w in evidence.sentences[j].words]
    rank = {j: r for r, j in enumerate(match.evidence)}

    def mine(place: Place) -> Word:
        return claim.sentences[place.sentence].words[place.word]

    def other(place: Place) -> Word:
        return evidence.sentences[place.sentence].words[place.word]

    candidates = [
        _Candidate(a, b, base, how)
        for a in ours
        for b in theirs
        for base, how in (likeness(mine(a), other(b)),)
        if base >= rules["least_likeness"]
    ]
    links: dict[Place, Link] = {}
    for _ in range(2):
        graph = _Graph(claim, evidence, links)
        scored = [
            (
                c.base
                + rules["context"] * graph.support(c.claim, c.evidence)
                - rules["rank"] * rank[c.evidence.sentence],
                c,
            )
            for c in candidates
        ]
        links = _greedy([(s, c) for s, c in scored if s >= rules["meaning"]])
    # Twice: what answers by its place alone is a neighbour to what hangs on it.
    for _ in range(2):
        links = {**links, **_placed(claim, evidence, ours, theirs, links)}
    return replace(match, links=tuple(sorted(links.values(), key=lambda k: (k.claim.sentence, k.claim.word))))


def _placed(
    claim: ArticleView,
    evidence: ArticleView,
    ours: Sequence[Place],
    theirs: Sequence[Place],
    links: Mapping[Place, Link],
) -> dict[Place, Link]:
    """Links between words left over that share their place in the two sentences."""
    rules: Mapping[str, float] = load("alignment")["rules"]

    def mine(place: Place) -> Word:
        return claim.sentences[place.sentence].words[place.word]

    def other(place: Place) -> Word:
        return evidence.sentences[place.sentence].words[place.word]

    graph = _Graph(claim, evidence, links)
    used = {link.evidence for link in links.values()}
    leftover = [
        (kinship + graph.support(a, b), _Candidate(a, b, kinship, "structure"))
        for a in ours
        if a not in links
        for b in theirs
        if b not in used
        for kinship in (_kinship(mine(a), other(b)),)
        if kinship > 0
    ]
    return _greedy([(s, c) for s, c in leftover if s >= rules["structure"]])


def likeness(claim: Word, evidence: Word) -> tuple[float, str]:
    """How alike two words are in meaning, 0..1, and why. Position plays no part. A pronoun or description is
    also what it stands for, a little less surely than a word that says it itself.
    """
    own = _likeness(claim, evidence) if "pronoun" not in (claim.kind, evidence.kind) else (0.0, "none")
    if claim.stands_for is None and evidence.stands_for is None:
        return own
    base, how = _likeness(claim.meant, evidence.meant)
    meant = (load("alignment")["rules"]["stands_for"] * base, "alias" if how == "same" else how)
    return max(own, meant, key=lambda one: one[0])


def _likeness(claim: Word, evidence: Word) -> tuple[float, str]:
    if claim.kind == "figure" and evidence.kind == "figure":
        assert claim.quantity is not None
        assert evidence.quantity is not None
        comparison = measure.compare(claim.quantity, evidence.quantity)
        affinity = measure.affinity(claim.quantity, evidence.quantity)
        ends = {claim.quantity.low, claim.quantity.high} & {evidence.quantity.low, evidence.quantity.high}
        fits = comparison.level in (Level.AGREE, Level.COMPATIBLE)
        if fits or comparison.rung in ("role-changed", "subset-total", "bound-changed"):
            # One number on both sides weighs more than a bound that happens to cover another.
            return (0.75 if ends - {None} else 0.6) + 0.25 * affinity, comparison.rung
        bare = {claim.quantity.kind, evidence.quantity.kind} <= {"age", "count"}
        if bare and (claim.quantity.low, claim.quantity.high) == (
            evidence.quantity.low,
            evidence.quantity.high,
        ):
            return 0.8, "same"
        if comparison.rung == "unit-changed":
            return 0.7, comparison.rung
        return 0.6 * affinity, comparison.rung
    if claim.kind == "when" and evidence.kind == "when":
        assert claim.when is not None
        assert evidence.when is not None
        comparison = measure.compare_whens(claim.when, evidence.when)
        if comparison.level in (Level.AGREE, Level.COMPATIBLE):
            return 1.0, comparison.rung
        if claim.lemma == evidence.lemma:
            return 0.95, "same"  # the same words, resolved apart by their tense
        return (0.45 if claim.when.granularity == evidence.when.granularity else 0.3), comparison.rung
    if claim.kind == "name" and evidence.kind == "name":
        assert claim.mention is not None
        assert evidence.mention is not None
        relation = naming.same(claim.mention, evidence.mention)
        return _NAME_SCORES.get(str(relation), 0.0), str(relation)
    if claim.kind in ("figure", "when") or evidence.kind in ("figure", "when"):
        return (1.0, "same") if claim.lemma == evidence.lemma else (0.0, "none")
    if claim.key == evidence.key:
        return 1.0, str(lexis.Relation.SAME)
    how = lexis.relation(claim.lemma, claim.pos, evidence.lemma, evidence.pos)
    return lexis.similar(claim.lemma, claim.pos, evidence.lemma, evidence.pos), str(how)


_NAME_SCORES = {"same": 1.0, "alias": 0.95, "metonym": 0.9, "variant": 0.9, "contains": 0.55}


def _kinship(claim: Word, evidence: Word) -> float:
    """Whether two unlike words could stand for each other at all: a floor above zero where they could."""
    floors: Mapping[str, float] = load("alignment")["kinship"]
    if claim.kind != evidence.kind:
        if {claim.kind, evidence.kind} == {"name", "word"} and {claim.pos, evidence.pos} <= {"PROPN", "NOUN"}:
            return floors["name-word"]
        return 0.0
    if claim.kind == "figure":
        assert claim.quantity is not None
        assert evidence.quantity is not None
        affinity = measure.affinity(claim.quantity, evidence.quantity)
        return floors["figure"] * affinity if affinity >= floors["least_affinity"] else 0.0
    if claim.kind == "when":
        assert claim.when is not None
        assert evidence.when is not None
        same = claim.when.granularity == evidence.when.granularity
        return floors["when-same"] if same else floors["when"]
    if claim.kind == "name":
        assert claim.mention is not None
        assert evidence.mention is not None
        if set(fold(claim.mention.canonical).split()) & set(fold(evidence.mention.canonical).split()):
            return floors["name-part"]
        same = claim.mention.kind == evidence.mention.kind
        return floors["name-same"] if same else floors["name"]
    if claim.pos != evidence.pos:
        return floors["noun-verb"] if {claim.pos, evidence.pos} <= {"NOUN", "VERB"} else 0.0
    return floors["word"] + floors["likeness"] * lexis.similar(
        claim.lemma, claim.pos, evidence.lemma, evidence.pos
    )


_CORE = ("subject", "object", "agent")


def _is_top(view: SentenceView, word: Word) -> bool:
    """Whether a word heads its sentence, or what someone says in it."""
    if word.head < 0:
        return True
    verbs: list[str] = load("alignment")["report_verbs"]
    return word.edge == "content" and view.words[word.head].lemma in verbs


class _Graph:
    """The neighbours of a pair of words under the links made so far."""

    def __init__(self, claim: ArticleView, evidence: ArticleView, links: Mapping[Place, Link]) -> None:
        self._claim = claim
        self._evidence = evidence
        self._links = links
        self._weights: Mapping[str, float] = load("alignment")["support"]

    def support(self, a: Place, b: Place) -> float:
        """How well the heads, dependants and next words of ``a`` and ``b`` answer each other, 0..1."""
        ours, theirs = self._claim.sentences[a.sentence], self._evidence.sentences[b.sentence]
        mine, other = ours.words[a.word], theirs.words[b.word]
        weights = self._weights
        total = 0.0
        if _is_top(ours, mine) and _is_top(theirs, other):
            total += weights["both_top"]
        elif mine.head >= 0 and other.head >= 0 and self._linked(a, mine.head, b, other.head):
            total += weights["head_same_edge"] if mine.edge == other.edge else weights["head"]
        dependants = 0.0
        for child in ours.children(mine.index):
            for match in theirs.children(other.index):
                if self._linked(a, child.index, b, match.index):
                    core = child.edge in _CORE and match.edge in _CORE
                    alike = child.edge == match.edge
                    dependants += weights["child_same_edge" if alike else "child_core" if core else "child"]
        total += min(dependants, weights["most_children"])
        for step in (-1, 1):
            if self._linked(a, mine.index + step, b, other.index + step):
                total += weights["next"]
        return min(total, 1.0)

    def _linked(self, a: Place, mine: int, b: Place, other: int) -> bool:
        link = self._links.get(Place(a.sentence, mine))
        return link is not None and link.evidence == Place(b.sentence, other)


def _greedy(scored: Sequence[tuple[float, _Candidate]]) -> dict[Place, Link]:
    links: dict[Place, Link] = {}
    used: set[Place] = set()
    order = sorted(
        scored, key=lambda s: (-round(s[0], 9), s[1].claim.word, s[1].evidence.sentence, s[1].evidence.word)
    )
    for score, candidate in order:
        if candidate.claim in links or candidate.evidence in used:
            continue
        used.add(candidate.evidence)
        links[candidate.claim] = Link(
            candidate.claim, candidate.evidence, candidate.how, round(min(score, 1.0), 4)
        )
    return links
