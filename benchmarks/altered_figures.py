"""The altered-figure benchmark: how many alterations are found, by family, against the false alarms.

    python benchmarks/altered_figures.py [--data F | --articles FOLDER] [--half a|b] [--source NAME]
                                         [--limit N] [--seed N] [--published DAY] [--verbose KIND]
                                         [--write FOLDER]

Makes two drafts of each article (one with alterations, one with faithful rewrites only), audits each
against the article, and prints recall per family and kind and false alarms per 1,000 words, with 95 per
cent intervals over articles. An alteration is found where a finding at ``query`` or above shares words with
it on either side, and named where one of its family does. The result is written under
``benchmarks/results``, without any text.
``--write`` writes the drafts and their keys instead and runs nothing. See docs/altered.md.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.altered.articles import HALVES, SOURCES, CleanArticle, chosen, from_data, from_folder
from benchmarks.altered.build import build
from benchmarks.altered.judging import Outcome, judged
from benchmarks.altered.tables import lines, table
from benchmarks.altered.write import write
from benchmarks.pair_reading import code_hash
from benchmarks.pair_sets import ROOT, data_folder, slug
from factcheck.embed import load_encoder
from factcheck.pipeline import signature
from factcheck.settings import Settings

_LIMIT = 120  # articles: a few minutes on one core
PUBLISHED = date(2006, 6, 14)  # any day: without one, "yesterday" means nothing


def main() -> None:
    """Print the table and write the result, or write the set."""
    options = _options()
    articles = _articles(options)
    cases = build(articles, options.seed)
    if options.write:
        print(f"{write(cases, Path(options.write))} articles written")
        return
    encoder = load_encoder(None)
    outcomes = [judged(case, encoder, options.published) for case in cases]
    result = table(outcomes)
    for line in lines(result):
        print(line)
    if options.verbose:
        for line in _told(outcomes, options.verbose):
            print(line)
    made_by = signature(encoder, Settings())
    run = {
        "articles": hashlib.sha256("".join(article.id for article in articles).encode()).hexdigest()[:12],
        "code": code_hash(),
        "generator": _generator_hash(),
        "half": options.half,
        "published": options.published.isoformat(),
        "seed": options.seed,
        "signature": made_by,
    }
    named = hashlib.sha256(json.dumps(run, sort_keys=True).encode()).hexdigest()[:10]
    version = slug(made_by.split(" | ")[0].removeprefix("factcheck "))
    path = Path(options.output) / f"altered-{version}-{named}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps({"run": run, **result}, indent=2, sort_keys=True) + "\n"
    path.write_text(text, encoding="utf-8", newline="\n")
    print(path.name)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", help="the folder of the development data")
    parser.add_argument("--articles", help="a folder of articles, one a .txt file, instead")
    parser.add_argument("--half", choices=HALVES)
    parser.add_argument("--source", choices=SOURCES, action="append")
    parser.add_argument("--limit", type=int, default=_LIMIT, help="articles")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--published", type=date.fromisoformat, default=PUBLISHED, help="the day of every text"
    )
    parser.add_argument(
        "--verbose", metavar="KIND", help="list misses of a kind or family, or alarms of a check"
    )
    parser.add_argument("--write", metavar="FOLDER", help="write the drafts and their keys there")
    parser.add_argument("--output", default=str(ROOT / "benchmarks" / "results"))
    return parser.parse_args()


def _articles(options: argparse.Namespace) -> list[CleanArticle]:
    if options.articles:
        return chosen(from_folder(Path(options.articles)), options.half, options.limit)
    folder = data_folder(options.data)
    every = (article for name in options.source or SOURCES for article in from_data(folder, name))
    return chosen(every, options.half, options.limit)


def _told(outcomes: Sequence[Outcome], what: str) -> Iterator[str]:
    """Misses whose family or kind is ``what``, and alarms of that check or at that kind of rewrite."""
    for outcome in outcomes:
        for hit in outcome.hits:
            if what in (hit.edit.family, hit.edit.kind, "all") and not hit.found:
                near = " (in the sentence)" if hit.sentence else ""
                yield f"MISSED {outcome.article} {hit.edit.family}/{hit.edit.kind}{near}: "
                yield f"    {hit.edit.old!r} -> {hit.edit.new!r}"
                yield from (f"    {text}" for text in hit.sentences)
        for alarm in outcome.alarms:
            if what in (alarm.check, alarm.check[:3], alarm.at, "all", "alarms"):
                draft = "faithful" if alarm.faithful_draft else "altered"
                yield f"ALARM {outcome.article} {alarm.check} at {alarm.at} ({draft} draft): {alarm.message}"
                yield from (f"    {text}" for text in alarm.texts)


def _generator_hash() -> str:
    folder = ROOT / "benchmarks" / "altered"
    digest = hashlib.sha256()
    for path in sorted([*folder.glob("*.py"), *folder.glob("*.json")]):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()[:12]


if __name__ == "__main__":
    main()
