"""Figures and dates read in news sentences, against a key made by hand.

    python benchmarks/figures_ecb.py [--data ecb|abc|fresh] [--half a|b] [--errors FILE] [--folder FOLDER]

Each sentence is parsed and read alone, without a day of publication (the data give none). Printed are
precision, recall and F1 of the value (both ends and the bounded side), of the value with its unit, of
dates (overlap and granularity), of the counted noun and of the event, by kind, and how many strings that
are no figures were left alone. ``number`` is the value without its bound. Ordinals are counted apart.
``benchmarks/ecb_key.py`` states the key's conventions, ``ecb_scoring.py`` what counts as right. Half a may
be read to mend the grammar, half b serves totals only. The folder is ``$FACTCHECK_DATA``, by default
``../shared/data`` beside the repository.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.ecb_key import FILES, check_against, read_key
from benchmarks.ecb_sample import abc_sentences, ecb_sentences, fresh_sentences
from benchmarks.ecb_scoring import Tally, score_row
from factcheck.extract.figures import read_quantities, with_roles
from factcheck.extract.times import read_whens
from factcheck.parse.spacy_parser import parse
from factcheck.records import Span

_DRAWS = {"ecb": ecb_sentences, "abc": abc_sentences, "fresh": fresh_sentences}
_ECB, _ABC = ("ecbplus/articles.jsonl",), ("news_text/abc_science.txt", "news_text/abc_rural.txt")
_SOURCES = {"ecb": _ECB, "abc": _ABC, "fresh": (*_ABC, *_ECB)}


def _line(name: str, counts: Counter[str]) -> str:
    right, wanted, read = counts["right"], counts["wanted"], counts["read"]
    precision = counts.get("true", right) / max(1, read)
    recall = right / max(1, wanted)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    shares = f"P {precision:6.1%}  R {recall:6.1%}  F1 {f1:6.1%}"
    return f"{name:34} {shares}   right {right}, key {wanted}, read {read}"


def _table(tally: Tally) -> list[str]:
    """One line a measure, ordinals apart, then the lines by kind."""
    totals: dict[str, Counter[str]] = {}
    kinds: dict[str, Counter[str]] = {}
    for (measure, kind, part), count in sorted(tally.counts.items()):
        figures = measure in ("number", "value", "value with unit")
        group = f"{measure}, ordinals" if figures and kind == "ordinal" else measure
        totals.setdefault(group, Counter())[part] += count
        if measure in ("value", "date", "left alone"):
            kinds.setdefault(f"  {measure}: {kind}", Counter())[part] += count
    lines = [_line(name, counts) for name, counts in totals.items() if name != "left alone"]
    left = totals.get("left alone", Counter())
    lines.append(f"{'non-figures left alone':34} {left['right']}/{left['wanted']}")
    lines += [_line(name, counts) for name, counts in kinds.items()]
    errors = Counter(error.kind for _, _, error in tally.errors)
    lines.append("errors by kind: " + ", ".join(f"{kind} {count}" for kind, count in errors.most_common()))
    return lines


def _listed(tally: Tally) -> str:
    rows = sorted(tally.errors, key=lambda item: (item[2].kind, item[0].article, item[0].sentence))
    return "".join(
        f"{error.kind}\t{row.sha256}\t{error.surface!r}\tkey: {error.wanted}\tread: {error.read}\n\t{text}\n"
        for row, text, error in rows
    )


def main() -> None:
    """Read every sentence of the key, print the table, write the errors where asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--data", choices=sorted(FILES), default="ecb")
    parser.add_argument("--half", choices=("a", "b"))
    parser.add_argument("--errors", type=Path)
    parser.add_argument("--folder", type=Path)
    options = parser.parse_args()
    default = Path(__file__).resolve().parents[1].parent / "shared" / "data"
    folder = options.folder or Path(os.environ.get("FACTCHECK_DATA", default))
    drawn = _DRAWS[options.data](folder)
    key = read_key(FILES[options.data])
    check_against(key, drawn)
    for source in _SOURCES[options.data]:
        print(f"{source}  sha256 {hashlib.sha256((folder / source).read_bytes()).hexdigest()[:12]}")
    tally = Tally()
    rows = [(row, one.text) for row, one in zip(key, drawn, strict=True) if options.half in (None, row.half)]
    for row, text in rows:
        sentences = parse(text, [Span(0, len(text))])
        whens = read_whens(text, None, sentences)
        quantities = with_roles(sentences, read_quantities(text, [when.span for when in whens]))
        score_row(row, text, quantities, whens, tally)
    print(f"{len(rows)} sentences, half {options.half or 'a and b'}")
    print("\n".join(_table(tally)))
    if options.errors is not None:
        options.errors.write_text(_listed(tally), encoding="utf-8")


if __name__ == "__main__":
    main()
