"""Findings to one calibrated score: how likely the claim says what its evidence does not carry.

A logistic model over readable numbers, each 0..1 (``models/score.json``, made by
``scripts/calibrate_score.py``): the surest finding of each family, and how much of the claim nothing in the
evidence answers. The second part matters where two texts differ too much for a check to lay word by word.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence

from factcheck.records import Finding, Severity
from factcheck.resources import load
from factcheck.views import Comparison, SentenceView, Word

FAMILIES = ("ADD", "ATT", "DAT", "ENT", "EVT", "HDG", "NEG", "NUM", "QUO")
FEATURES = (
    *FAMILIES,
    "correction",
    "corrections",
    "query",
    "unsupported",
    "unlike",
    "far",
    "unanswered",
    "unanswered_worst",
    "new_words",
    "new_names",
    "new_figures",
    "placed_only",
    "ties_parted",
    "ties_unseen",
    "unlike_short",
    "far_short",
    "unanswered_short",
    "new_words_short",
)
_CONTENT = ("NOUN", "VERB", "PROPN", "NUM", "ADJ")


def score(comparison: Comparison, found: Sequence[Finding]) -> float:
    """A probability in 0..1: `probability` of the `features`."""
    return probability(features(comparison, found))


def probability(values: Mapping[str, float]) -> float:
    """What the model of ``models/score.json`` makes of the features."""
    weights: Mapping[str, float] = load("score")["weights"]
    logit = weights["bias"] + sum(weights[name] * values[name] for name in FEATURES)
    return round(1 / (1 + math.exp(-logit)), 4)


def threshold() -> float:
    """The score from which a row counts as flagged."""
    value: float = load("score")["threshold"]
    return value


def features(comparison: Comparison, found: Sequence[Finding]) -> dict[str, float]:
    """All `FEATURES`, each 0..1.

    A family or severity stands for its surest finding's confidence; "corrections" grows with their number.
    "unsupported" is the share of sentences without an answering sentence, "unlike" and "far" how low the
    worst of them falls in pair score and cosine. The rest are shares of the claim's content words:
    unanswered by the sentence that answers theirs (over all, and in the worst sentence), met nowhere
    in the evidence (words, names, figures), and answered by their place in the sentence alone. A tie is a
    word with the word it hangs on (after the dependency arcs of Goyal & Durrett, EMNLP Findings 2020):
    parted where the answers of the two stand apart, unseen where the evidence knows both and ties neither.
    What is "short" is divided by the sentences of the evidence: of one sentence a claim repeats most words,
    of a whole article it may draw many together.
    """
    body = [i for i, view in enumerate(comparison.claim.sentences) if view.section == "body"]
    matches = {match.sentence: match for match in comparison.matches}
    told = {word.key for view in comparison.evidence.sentences for word in view.words}
    stems = {word.lemma for view in comparison.evidence.sentences for word in view.words}
    words = [(i, word) for i in body for word in _content(comparison, i)]
    values = {
        **{family: _surest(f for f in found if f.check.startswith(family)) for family in FAMILIES},
        "correction": _surest(f for f in found if f.severity is Severity.CORRECTION),
        "corrections": _grown(sum(f.confidence for f in found if f.severity is Severity.CORRECTION)),
        "query": _surest(f for f in found if f.severity is Severity.QUERY),
        "unsupported": len(comparison.unsupported) / max(len(body), 1),
        "unlike": 1 - min((matches[i].score for i in body), default=0.0),
        "far": 1 - max(0.0, min((matches[i].cosine for i in body), default=0.0)),
        "unanswered": _share(comparison.answer(i, word.index) is None for i, word in words),
        "unanswered_worst": max(
            (_share(comparison.answer(i, w.index) is None for w in _content(comparison, i)) for i in body),
            default=0.0,
        ),
        "new_words": _share(w.key not in told and w.lemma not in stems for _, w in words if w.kind == "word"),
        "new_names": _share(w.key not in told for _, w in words if w.kind == "name"),
        "new_figures": _share(w.key not in told for _, w in words if w.kind == "figure"),
        "placed_only": _share(
            link is not None and link.how == "structure"
            for link in (comparison.answer(i, word.index) for i, word in words)
        ),
        "ties_parted": _grown(_parted(comparison, body)),
        "ties_unseen": _grown(_unseen(comparison, body)),
    }
    sentences = max(len(comparison.evidence.sentences), 1)
    short = ("unlike", "far", "unanswered", "new_words")
    return {**values, **{f"{name}_short": values[name] / sentences for name in short}}


def _content(comparison: Comparison, sentence: int) -> Sequence[Word]:
    words = comparison.claim.sentences[sentence].words
    return [word for word in words if word.kind != "word" or word.pos in _CONTENT]


def _surest(found: Iterator[Finding]) -> float:
    return max((finding.confidence for finding in found), default=0.0)


def _share(answers: Iterator[bool]) -> float:
    given = list(answers)
    return sum(given) / len(given) if given else 0.0


def _grown(count: float) -> float:
    """A count as a number 0..1 that each one more brings half of the way nearer to 1."""
    return 1.0 - math.pow(0.5, count)


def _ties(view: SentenceView) -> Iterator[tuple[Word, Word]]:
    """Each content word with the one it hangs on."""
    return ((word, view.words[word.head]) for word in view.words if 0 <= word.head != word.index)


def _parted(comparison: Comparison, body: Sequence[int]) -> int:
    """How many ties have answers that stand in one sentence, and neither on the other nor beside it."""
    count = 0
    for i in body:
        for word, head in _ties(comparison.claim.sentences[i]):
            one, other = comparison.answer(i, word.index), comparison.answer(i, head.index)
            if one is not None and other is not None and one.evidence.sentence == other.evidence.sentence:
                near = _near(comparison.evidence.sentences[one.evidence.sentence], one.evidence.word)
                count += other.evidence.word not in near
    return count


def _near(view: SentenceView, index: int) -> frozenset[int]:
    """The words at most two steps from ``index`` in the sentence's graph, itself included."""
    reached = {index}
    for _ in range(2):
        reached |= {w.head for w in view.words if w.index in reached and w.head >= 0} | {
            w.index for w in view.words if w.head in reached
        }
    return frozenset(reached)


def _unseen(comparison: Comparison, body: Sequence[int]) -> int:
    """How many ties join two words that the evidence has, but never in one sentence."""
    homes: dict[str, set[int]] = {}
    for at, view in enumerate(comparison.evidence.sentences):
        for word in view.words:
            homes.setdefault(word.key, set()).add(at)
    ties = ((word, head) for i in body for word, head in _ties(comparison.claim.sentences[i]))
    pairs = ((homes.get(word.key), homes.get(head.key)) for word, head in ties)
    return sum(bool(one and other and not one & other) for one, other in pairs)
