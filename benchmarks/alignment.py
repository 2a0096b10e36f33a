"""What the alignment is worth: sentence to sentence, word to word, and event to event on ECB+.

    python benchmarks/alignment.py [--held-back] [--errors KIND] [--no-news] [--data FOLDER] [--output FOLDER]

Prints precision, recall and F1 by kind on the written cases (the held-back third is never tuned on), and F1
of the pairing of ECB+ sentences, weights and threshold out of fold by cluster, beside the cosine alone and
the best published figure for one cosine (.78). Writes a result named by its signature.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks import alignment_cases, event_pairs, measures
from benchmarks.pair_reading import code_hash
from benchmarks.pair_sets import ROOT, data_folder, slug
from factcheck.embed import load_encoder
from factcheck.pipeline import signature
from factcheck.settings import Settings

KINDS = (alignment_cases.SENTENCES, "name", "figure", "date", "predicate")
PUBLISHED = 0.78


def main() -> None:
    """Print the tables and write the result."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--held-back", action="store_true")
    parser.add_argument("--errors", choices=(*KINDS, "all"))
    parser.add_argument("--no-news", action="store_true")
    parser.add_argument("--data")
    parser.add_argument("--output", default=str(ROOT / "benchmarks" / "results"))
    options = parser.parse_args()
    encoder = load_encoder(None)
    result: dict[str, Any] = {}
    for name, held in (("development", False), ("held back", True)):
        if held and not options.held_back:
            continue
        rows = alignment_cases.cases(held=held)
        points = [point for row in rows for point in alignment_cases.judged(row, encoder)]
        result[name] = {kind: alignment_cases.tally([p for p in points if p.kind == kind]) for kind in KINDS}
        print(f"{name}: {len(rows)} cases")
        for kind, found in result[name].items():
            print(
                f"  {kind:10} P {found['precision']:.3f}  R {found['recall']:.3f}  F1 {found['f1']:.3f}"
                f"  ({found['right']:g} of {found['given']:g} given, {found['asked']:g} asked)"
            )
        if options.errors and not held:
            _tell([p for p in points if options.errors in (p.kind, "all")])
    if options.no_news:
        return
    result["ecbplus"] = _news(options.data)
    _write(result, Path(options.output), signature(encoder, Settings()))


def _tell(points: list[alignment_cases.Point]) -> None:
    for p in points:
        if not p.right and (p.asked or p.given):
            print(
                f"  [{p.kind}] {p.case}: {p.claim}\n      key: {p.key or '-'}   given: {p.answer or p.given}"
            )


def _news(folder: str | None) -> dict[str, Any]:
    pairs = event_pairs.read(data_folder(folder), load_encoder(None))
    made: dict[str, Any] = {"sha256": pairs.sha256, "pairs": len(pairs.labels), "published_cosine": PUBLISHED}
    for name, used in (("weighed", event_pairs.USED), ("cosine alone", ("cosine",))):
        scores, chosen = event_pairs.weighed(pairs, used)
        f1 = event_pairs.f1(pairs, chosen)
        auc = measures.interval(pairs.labels, scores, pairs.clusters, measures.auc)
        print(f"ECB+ {name:12} F1 {f1}  AUC {auc}  (published, one cosine: F1 {PUBLISHED})")
        made[name] = {"f1": f1.as_list(), "auc": auc.as_list()}
    return made


def _write(result: dict[str, Any], folder: Path, made_by: str) -> None:
    result |= {"signature": made_by, "code": code_hash()}
    named = hashlib.sha256(f"{made_by} {code_hash()}".encode()).hexdigest()[:10]
    version = slug(made_by.split(" | ")[0].removeprefix("factcheck "))
    path = folder / f"alignment-{version}-{named}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(result, indent=2, sort_keys=True) + "\n", encoding="utf-8", newline="\n")
    print(path.name)


if __name__ == "__main__":
    main()
