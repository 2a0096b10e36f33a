"""Outcomes to a table: recall and rates of false alarms, each with its interval over articles."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np

from benchmarks.altered.judging import Alarm, Hit, Outcome
from benchmarks.measures import Floats, Interval, interval

Table = dict[str, Any]


def table(outcomes: Sequence[Outcome]) -> Table:
    """Counts and intervals, without a word of any article."""
    hits = [(outcome.article, hit) for outcome in outcomes for hit in outcome.hits]
    families = sorted({hit.edit.family for _, hit in hits})
    kinds = sorted({(hit.edit.family, hit.edit.kind) for _, hit in hits})
    faithful = sum(outcome.faithful_words for outcome in outcomes)
    altered = sum(outcome.words for outcome in outcomes if outcome.hits)
    return {
        "articles": len(outcomes),
        "alterations": len(hits),
        "families": {name: _recall([h for h in hits if h[1].edit.family == name]) for name in families},
        "kinds": {
            f"{family}/{kind}": _recall(
                [h for h in hits if (h[1].edit.family, h[1].edit.kind) == (family, kind)]
            )
            for family, kind in kinds
        },
        "faithful_words": faithful,
        "altered_words": altered,
        "false_alarms_faithful": _rates(outcomes, faithful_draft=True),
        "false_alarms_altered": _rates(outcomes, faithful_draft=False),
    }


def _recall(hits: Sequence[tuple[str, Hit]]) -> Table:
    groups = [article for article, _ in hits]

    def share(chosen: Callable[[Hit], bool]) -> list[float]:
        values = np.array([float(chosen(hit)) for _, hit in hits])
        return interval(np.ones(len(values)), values, groups, _mean).as_list()

    return {
        "number": len(hits),
        "found": share(lambda hit: hit.found),
        "named": share(lambda hit: hit.named),
        "in_sentence": share(lambda hit: hit.sentence),
    }


def _rates(outcomes: Sequence[Outcome], *, faithful_draft: bool) -> Table:
    """Per 1,000 words: of all checks, of each check, and of each kind of rewrite they stand at."""

    def rate(chosen: Callable[[Alarm], bool]) -> list[float]:
        words = np.array([float(o.faithful_words if faithful_draft else o.words) for o in outcomes])
        number = np.array(
            [float(sum(a.faithful_draft == faithful_draft and chosen(a) for a in o.alarms)) for o in outcomes]
        )
        return interval(words, number, [o.article for o in outcomes], _per_thousand).as_list()

    def of_each(name: Callable[[Alarm], str]) -> dict[str, list[float]]:
        def of_one(value: str) -> list[float]:
            return rate(lambda alarm: name(alarm) == value)

        return {value: of_one(value) for value in sorted({name(alarm) for alarm in alarms})}

    alarms = [a for o in outcomes for a in o.alarms if a.faithful_draft == faithful_draft]
    return {
        "number": len(alarms),
        "all": rate(lambda _: True),
        "checks": of_each(lambda alarm: alarm.check),
        "at": of_each(lambda alarm: alarm.at),
    }


def lines(result: Table) -> Iterator[str]:
    """``result`` as text, with 95 per cent intervals."""
    yield f"{result['articles']} articles, {result['alterations']} alterations"
    yield f"{'recall':34} {'n':>5}  {'found':22} {'named':22} in the sentence"
    for name, row in [*result["families"].items(), *result["kinds"].items()]:
        cells = (_shown(row[what]) for what in ("found", "named", "in_sentence"))
        yield f"{name:34} {row['number']:5}  " + " ".join(f"{cell:22}" for cell in cells).rstrip()
    for title, words, rates in (
        ("false alarms per 1,000 words of faithful draft", "faithful_words", "false_alarms_faithful"),
        ("the same in altered drafts, outside altered sentences", "altered_words", "false_alarms_altered"),
    ):
        found = result[rates]
        yield f"{title} ({result[words]} words): {found['number']} alarms, {_shown(found['all'])}"
        for what in ("checks", "at"):
            ranked = sorted(found[what].items(), key=lambda item: (-item[1][0], item[0]))
            yield from (f"    {name:30} {_shown(values)}" for name, values in ranked)


def _shown(values: Sequence[float]) -> str:
    return str(Interval(*values))


def _mean(_: Floats, values: Floats) -> float:
    return float(values.mean())


def _per_thousand(words: Floats, number: Floats) -> float:
    return 1000 * float(number.sum()) / max(float(words.sum()), 1.0)
