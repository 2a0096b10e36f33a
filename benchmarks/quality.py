"""What the score of ``factcheck pairs`` is worth on rows it has not seen, beside floors and what others have.

    python benchmarks/quality.py [--data FOLDER] [--at-most N] [--sets SET ...] [--protocol article|domain]
                                 [--without-support] [--errors FILE] [--output FOLDER]

``article``: three folds of whole articles. Neither the support model (``results/support-folds.json``, made
by ``scripts/train_support.py``) nor the logistic model and its threshold saw the article of a row.
``domain``: the logistic model and its threshold saw no row of the whole set; the support model is that of
the fold, as before. ``--without-support`` leaves the support model out.

Each figure has a 95 per cent interval over articles. Beside them two plain scores: one minus the best cosine
of the worst sentence, and whether a string of digits in the claim is not in its evidence. The result is
written under ``benchmarks/results``, named by signature; no text of a row is in it. ``--errors`` writes fifty
misses and fifty false alarms, the worst of each set in turn, with texts: outside the repository.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.pair_reading import FOLDS_FILE, code_hash, fold_logits
from benchmarks.pair_sets import PER_SET, ROOT, SETS, data_folder, slug
from benchmarks.pair_stack import ReadSets, read_sets
from benchmarks.pair_tables import DIGITS, Figures, floors, judged, lines, tables
from benchmarks.stacking import PROTOCOLS, Held, out_of_fold
from factcheck.embed import load_encoder
from factcheck.pipeline import signature
from factcheck.settings import Settings

ERRORS = 50
SHOWN_OF_PLAIN = ("balanced_accuracy", "auc", "consistency", "digit_claims")
_DIGITS = re.compile(r"\d[\d.,]*")


def main() -> None:
    """Print the tables, write the result."""
    options = _options()
    folder = data_folder(options.data)
    chosen = [one for one in SETS if not options.sets or one.name in options.sets]
    read = read_sets(chosen, folder, options.at_most, None if options.without_support else fold_logits())
    if read.left_out:
        print(f"{read.left_out} rows have no logits of their fold and are left out")
    stack = read.stack
    held = out_of_fold(stack, options.protocol)
    table = tables(judged(stack, held, read.notes))
    plain = {
        name: tables(judged(stack, scores, read.notes), SHOWN_OF_PLAIN)
        for name, scores in plain_scores(read).items()
    }
    for line in (*lines(table), "", *_plain_lines(plain), "", *floors(table)):
        print(line)
    setting = {
        "at_most": options.at_most,
        "code": code_hash(),
        "features": stack.names,
        "folds": "" if options.without_support else hashlib.sha256(FOLDS_FILE.read_bytes()).hexdigest(),
        "protocol": options.protocol,
        "sets": {one.name: one.sha256(folder) for one in chosen},
        "signature": signature(load_encoder(None), Settings()),
    }
    print(f"kept in {_keep(options.output, setting, table, plain)}")
    if options.errors:
        with options.errors.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(f"{line}\n" for line in errors(read, held))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="What the score of factcheck pairs is worth.")
    parser.add_argument("--data")
    parser.add_argument("--at-most", type=int, default=PER_SET, help="rows of a set, by whole groups")
    parser.add_argument("--sets", nargs="*", metavar="SET", choices=[one.name for one in SETS])
    parser.add_argument("--protocol", choices=list(PROTOCOLS), default="article")
    parser.add_argument("--without-support", action="store_true")
    parser.add_argument("--errors", type=Path, metavar="FILE")
    parser.add_argument("--output", type=Path, default=ROOT / "benchmarks" / "results")
    options = parser.parse_args()
    if options.errors and options.errors.resolve().is_relative_to(ROOT):
        parser.error("texts of rows are not kept in the repository: give --errors a file elsewhere")
    return options


def plain_scores(read: ReadSets) -> dict[str, Held]:
    """Scores that anybody would try first."""
    new = np.array([float(not digits(row.claim) <= digits(row.evidence)) for row in read.rows])
    return {
        "one cosine": out_of_fold(read.stack.only(["far"])),
        "digits not in the source": Held(new, new - 0.5, np.zeros((len(new), 0))),
    }


def digits(text: str) -> set[str]:
    """The strings of digits in ``text``, with the points and commas inside."""
    return {found.rstrip(".,") for found in _DIGITS.findall(text)}


def _plain_lines(plain: Mapping[str, Mapping[str, Figures]]) -> Iterator[str]:
    for name, table in plain.items():
        yield f"plain score: {name}"
        for one, row in table.items():
            cells = (str(row.measured.get(measure, "")) for measure in SHOWN_OF_PLAIN[:3])
            yield (f"{one:39}" + "".join(f"  {cell:21}" for cell in cells)).rstrip()
        if DIGITS in table:
            yield f"{DIGITS} claims with digits   {table[DIGITS].measured.get('digit_claims', '')}"


def _keep(
    output: Path,
    setting: Mapping[str, Any],
    table: Mapping[str, Figures],
    plain: Mapping[str, Mapping[str, Figures]],
) -> str:
    """Writes the result; its name."""
    result = {
        "sets": {name: row.as_data() for name, row in table.items()},
        "plain": {
            score: {
                name: {m: row.measured[m].as_list() for m in SHOWN_OF_PLAIN if m in row.measured}
                for name, row in rows.items()
            }
            for score, rows in plain.items()
        },
        "setting": setting,
    }
    named = hashlib.sha256(json.dumps(setting, sort_keys=True).encode()).hexdigest()[:10]
    version = slug(str(setting["signature"]).split(" | ")[0].removeprefix("factcheck "))
    target = output / f"quality-{version}-{named}.json"
    output.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(result, indent=1, sort_keys=True) + "\n", encoding="utf-8", newline="\n")
    return target.name


def errors(read: ReadSets, held: Held) -> Iterator[str]:
    """A line of JSON for each of `ERRORS` misses and as many false alarms, the worst of each set in turn."""
    rows, told, stack = read.rows, read.notes, read.stack
    for what, label, sign in (("miss", 1.0, 1.0), ("false alarm", 0.0, -1.0)):
        wrong = [
            at for at in range(len(rows)) if stack.labels[at] == label and (held.margins[at] < 0) == label
        ]
        wrong.sort(key=lambda at: (sign * held.margins[at], rows[at].id))
        place = {at: [o for o in wrong if stack.sets[o] == stack.sets[at]].index(at) for at in wrong}
        for at in sorted(wrong, key=lambda at: place[at])[:ERRORS]:
            brought = sorted(zip(stack.names, held.brought[at], strict=True), key=lambda p: -abs(p[1]))
            yield json.dumps(
                {
                    "what": what,
                    "set": stack.sets[at],
                    "id": rows[at].id,
                    "score": round(float(held.chances[at]), 3),
                    "above_threshold": round(float(held.margins[at]), 3),
                    "kinds": told[at].kinds,
                    "brought": {name: round(float(value), 2) for name, value in brought[:6]},
                    "claim": rows[at].claim,
                    "evidence": rows[at].evidence,
                },
                ensure_ascii=False,
            )


if __name__ == "__main__":
    main()
