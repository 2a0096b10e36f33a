"""Findings to one calibrated score: how likely the claim says what its evidence does not carry.

A logistic model over readable numbers, each 0..1 (``models/score.json``, made by
``scripts/calibrate_score.py``): the surest finding of each family, and how much of the claim nothing in the
evidence answers. The second part matters where two texts differ too much for a check to lay word by word.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence

from factcheck.records import Contribution, Finding, Level, Severity
from factcheck.resources import load
from factcheck.views import Comparison, SentenceView, Word

FAMILIES = ("ADD", "ATT", "DAT", "ENT", "EVT", "HDG", "NEG", "NUM", "QUO")
SUPPORT = ("support", "support_mean", "support_second", "support_short")
FEATURES = (
    *FAMILIES,
    "correction",
    "corrections",
    "query",
    "unsupported",
    "unlike",
    "far",
    "far_mean",
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
    *SUPPORT,
)
_CONTENT = ("NOUN", "VERB", "PROPN", "NUM", "ADJ")


def score(values: Mapping[str, float]) -> tuple[float, tuple[Contribution, ...]]:
    """The probability of `features`, and what each of them brings to it, the most telling first.

    The contributions are in log-odds and add up to the probability's own: "base" is what a claim with the
    usual value of every feature starts from, the others how far this one is from the usual.
    """
    weights, usual = _weights(values), load("score")["usual"]
    parts = [
        Contribution(name, round(weights[name] * (value - usual[name]), 4)) for name, value in values.items()
    ]
    base = weights["bias"] + sum(weights[name] * usual[name] for name in values)
    why = (
        Contribution("base", round(base, 4)),
        *sorted((p for p in parts if p.contribution), key=lambda p: (-abs(p.contribution), p.name)),
    )
    return probability(values), why


def probability(values: Mapping[str, float]) -> float:
    """What the model of ``models/score.json`` makes of the features."""
    weights = _weights(values)
    logit = weights["bias"] + sum(weights[name] * value for name, value in values.items())
    return round(1 / (1 + math.exp(-logit)), 4)


def _weights(values: Mapping[str, float]) -> Mapping[str, float]:
    """Another encoder than the default one has no support model: the rest has weights of its own then."""
    weights: Mapping[str, float] = load("score")["weights" if SUPPORT[0] in values else "without_support"]
    return weights


def threshold() -> float:
    """The score from which a row counts as flagged."""
    value: float = load("score")["threshold"]
    return value


def features(
    comparison: Comparison, found: Sequence[Finding], readings: Sequence[float] = ()
) -> dict[str, float]:
    """All `FEATURES`, each 0..1, and those of `SUPPORT` -1..1; without ``readings`` (`supporting.readings`)
    none of the latter.

    A family or severity stands for its surest finding's confidence; "corrections" grows with their number.
    "unsupported" is the share of sentences without an answering sentence, "unlike" and "far" how low the
    worst of them falls in pair score and cosine, "far_mean" how low their cosine is on the whole. The rest
    are shares of the claim's content words: unanswered by the sentence that answers theirs (over all, and
    in the worst sentence), met nowhere in the evidence (words, names, figures), and answered by their place
    in the sentence alone. A tie is a word with the word it hangs on (after the dependency arcs of Goyal &
    Durrett, EMNLP Findings 2020): parted where the answers of the two stand apart, unseen where the
    evidence knows both and ties neither. "support" is the logit of the sentence that is carried least,
    "support_second" of the next, both over `_STEEPEST`; "support_mean" the mean chance not to be carried.
    What is "short" is divided by the sentences of the evidence: of one sentence a claim repeats most words,
    of a whole article it may draw many together.
    """
    body = [i for i, view in enumerate(comparison.claim.sentences) if view.section == "body"]
    found = [finding for finding in found if _claims_more(finding)]
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
        "far_mean": 1 - sum(max(0.0, matches[i].cosine) for i in body) / max(len(body), 1),
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
    values |= {f"{name}_short": values[name] / sentences for name in short}
    return values | support_features(readings, sentences)


_STEEPEST = 6.0  # a logit beyond this says no more


def support_features(logits: Sequence[float], sentences: int) -> dict[str, float]:
    """The features of `SUPPORT`, from the logit of each sentence of a claim; ``sentences`` are those of the
    evidence. None of them where there are no logits.
    """
    if not logits:
        return {}
    logits = sorted((max(-_STEEPEST, min(_STEEPEST, logit)) for logit in logits), reverse=True)
    worst = logits[0] / _STEEPEST
    return {
        "support": worst,
        "support_mean": sum(1 / (1 + math.exp(-logit)) for logit in logits) / len(logits),
        "support_second": logits[1] / _STEEPEST if len(logits) > 1 else -1.0,
        "support_short": worst / sentences,
    }


def _claims_more(finding: Finding) -> bool:
    """Whether the claim says something else or more. A figure, a date or a name that was left out or made
    vaguer needs an editor's look, but what is still said is carried.
    """
    less = finding.level in (Level.DROPPED, Level.COMPATIBLE)
    return not (less and finding.check[:3] in _MAY_SAY_LESS)


_MAY_SAY_LESS = ("NUM", "DAT", "ENT", "EVT", "OMI")


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
