"""Writes ``models/lexicon/wordnet.json`` from the WordNet 3.0 database files (Debian: wordnet-base).

    python scripts/make_wordnet_table.py /usr/share/wordnet models/lexicon/wordnet.json [WORDLIST_TEXT...]

The table is small because it keeps what news needs: lemmas that were tagged at least once in the
sense-tagged corpora, or stand in one of the given texts, or are a plain single word that is not the name
of a species or a proper name; and of each lemma only its frequent senses. The texts decide which lemmas are
kept, nothing of them is copied. File formats: wndb(5WN), senseidx(5WN).
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

_FILES = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
_SS_TYPE = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
_SPECIES = {"05", "20"}  # lexicographer files noun.animal, noun.plant
_MAX_SENSES = 5
_MIN_SHARE = 0.08
# A hypernym with this many direct hyponyms does not make siblings of them; with that many more, or this near
# the top, it says nothing at all ("act", "change", "move"). "person" is told apart: a minister is a person.
_WIDE_HYPONYMS = {"n": 40, "v": 18, "a": 40, "r": 0}
_EMPTY_HYPONYMS = {"n": 110, "v": 55, "a": 1000, "r": 0}
_SHALLOW = 4


@dataclass
class Synset:
    """One line of a data file. Pointers are ``(symbol, synset key, source word, target word)``."""

    key: str
    file: str
    words: list[str]
    satellite: bool = False
    pointers: list[tuple[str, str, int, int]] = field(default_factory=list)

    def targets(self, *symbols: str) -> list[str]:
        """Keys of the synsets that a semantic pointer of one of the kinds leads to."""
        return [key for symbol, key, _, _ in self.pointers if symbol in symbols]


def _plain(word: str) -> str:
    return re.sub(r"\((?:a|p|ip)\)$", "", word).replace("_", " ")


def read_synsets(folder: Path) -> dict[str, Synset]:
    """All synsets by key: part of speech letter and byte offset."""
    synsets: dict[str, Synset] = {}
    for pos, name in _FILES.items():
        for line in (folder / f"data.{name}").read_text(encoding="ascii", errors="replace").splitlines():
            if line.startswith("  "):
                continue
            parts = line.split(" | ")[0].split()
            count = int(parts[3], 16)
            words = [_plain(parts[4 + 2 * i]) for i in range(count)]
            synset = Synset(pos + parts[0], parts[1], words, parts[2] == "s")
            at = 4 + 2 * count
            for i in range(int(parts[at])):
                symbol, offset, target_pos, which = parts[at + 1 + 4 * i : at + 5 + 4 * i]
                key = target_pos.replace("s", "a") + offset
                synset.pointers.append((symbol, key, int(which[:2], 16), int(which[2:], 16)))
            synsets[synset.key] = synset
    return synsets


def read_senses(folder: Path) -> dict[tuple[str, str], list[tuple[str, int]]]:
    """Senses of each (lemma, pos), most frequent first, with the times each was tagged."""
    counts: dict[tuple[str, str, int], int] = {}
    for line in (folder / "cntlist.rev").read_text(encoding="ascii").splitlines():
        sense, number, count = line.split()
        lemma, rest = sense.rsplit("%", 1)
        counts[lemma, _SS_TYPE[rest[0]], int(number)] = int(count)
    senses: dict[tuple[str, str], list[tuple[str, int]]] = {}
    for pos, name in _FILES.items():
        for line in (folder / f"index.{name}").read_text(encoding="ascii").splitlines():
            if line.startswith("  "):
                continue
            parts = line.split()
            offsets = parts[-int(parts[2]) :]
            senses[parts[0].replace("_", " "), pos] = [
                (pos + offset, counts.get((parts[0], pos, rank), 0)) for rank, offset in enumerate(offsets, 1)
            ]
    return senses


def frequent(senses: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """The frequent senses with their share in percent (add-one, so that untagged senses have one)."""
    total = sum(count + 1 for _, count in senses)
    shares = [(key, (count + 1) / total) for key, count in senses]
    kept = [
        pair
        for rank, pair in enumerate(shares)
        if rank == 0 or pair[1] >= _MIN_SHARE or (rank < 3 and total < 20)
    ]
    return [(key, max(1, round(100 * share))) for key, share in kept[:_MAX_SENSES]]


@dataclass(frozen=True)
class Shape:
    """Where each synset stands in the tree: steps from the top, and how many stand directly under it."""

    depth: dict[str, int]
    hyponyms: Counter[str]

    @classmethod
    def of(cls, synsets: dict[str, Synset]) -> Shape:
        """Measure the tree of hypernyms."""
        below: dict[str, list[str]] = {}
        for synset in synsets.values():
            for parent in synset.targets("@", "@i"):
                below.setdefault(parent, []).append(synset.key)
        depth = {key: 0 for key, synset in synsets.items() if not synset.targets("@", "@i")}
        queue = list(depth)
        for key in queue:
            for child in below.get(key, ()):
                if child not in depth:
                    depth[child] = depth[key] + 1
                    queue.append(child)
        return cls(depth, Counter({key: len(children) for key, children in below.items()}))


def kept_lemmas(
    senses: dict[tuple[str, str], list[tuple[str, int]]], synsets: dict[str, Synset], words: set[str]
) -> set[tuple[str, str]]:
    """Which lemmas the table holds (see the module's text)."""
    kept = set()
    for (lemma, pos), found in senses.items():
        first = synsets[found[0][0]]
        name = any(w.lower() == lemma and w != lemma for w in first.words)
        tagged = any(count for _, count in found)
        plain = re.fullmatch(r"[a-z]+(?:-[a-z]+)*", lemma) is not None and first.file not in _SPECIES
        if (name and pos == "n") or not lemma[0].isalpha():
            continue
        if tagged or lemma in words or (plain and 3 <= len(lemma) <= 14):
            kept.add((lemma, pos))
    return kept


def parents(synset: Synset, synsets: dict[str, Synset], shape: Shape) -> list[str]:
    """What a synset stands under; ``~`` before a key: broader, but too wide to make siblings of its children.

    A satellite adjective stands under the head of its cluster, a head under nothing.
    """
    if synset.satellite:
        return synset.targets("&")
    found = []
    for key in synset.targets("@", "@i"):
        pos, hyponyms = key[0], shape.hyponyms[key]
        shallow = pos == "n" and shape.depth[key] < _SHALLOW
        if (shallow or hyponyms > _EMPTY_HYPONYMS[pos]) and synsets[key].words[0] != "person":
            continue
        found.append(("~" if hyponyms > _WIDE_HYPONYMS[pos] else "") + key)
    return found


def related(
    lemma: str, senses: list[tuple[str, int]], synsets: dict[str, Synset], symbols: str
) -> list[tuple[str, str]]:
    """Lemmas that a lexical pointer of one of the kinds leads to from a frequent sense."""
    found = []
    for key, _ in senses:
        synset = synsets[key]
        for symbol, target, source, where in synset.pointers:
            if symbol in symbols and source and synset.words[source - 1].lower() == lemma:
                found.append((synsets[target].words[where - 1].lower(), target[0]))
    return sorted(set(found))


def table(folder: Path, out: Path, words: set[str]) -> None:
    """Build the table and write it, one entry a line, sorted."""
    synsets, all_senses = read_synsets(folder), read_senses(folder)
    kept = kept_lemmas(all_senses, synsets, words)
    senses = {lemma: frequent(all_senses[lemma]) for lemma in sorted(kept)}
    shape = Shape.of(synsets)
    above: dict[str, list[str]] = {}
    queue = sorted({key for found in senses.values() for key, _ in found})
    for key in queue:
        if key not in above:
            above[key] = parents(synsets[key], synsets, shape)
            queue.extend(parent.lstrip("~") for parent in above[key])
    number = {key: index for index, key in enumerate(sorted(above))}

    def encode(key: str) -> str:
        return f"~{number[key[1:]]}" if key[0] == "~" else str(number[key])

    def names(lemmas: list[tuple[str, str]]) -> str:
        return ",".join(f"{word}.{pos}" for word, pos in lemmas if (word, pos) in kept)

    entries = {}
    for (lemma, pos), found in senses.items():
        derived = names(related(lemma, found, synsets, "+\\"))
        antonyms = names(related(lemma, found, synsets, "!"))
        held = " ".join(f"{number[key]}:{share}" for key, share in found)
        entries[f"{lemma}.{pos}"] = ";".join((held, derived, antonyms)).rstrip(";")
    rows = ",\n".join(f"{json.dumps(key)}:{json.dumps(entries[key])}" for key in sorted(entries))
    lines = " ".join(",".join(encode(parent) for parent in above[key]) or "-" for key in sorted(above))
    opposite = {
        number[key]: sorted({number[t] for s, t, _, _ in synsets[key].pointers if s == "!" and t in number})
        for key in sorted(above)
        if key[0] == "a"
    }
    pairs = " ".join(f"{key}:{','.join(map(str, found))}" for key, found in opposite.items() if found)
    irregular = ",\n".join(
        f"{json.dumps(key)}:{json.dumps(base)}" for key, base in sorted(exceptions(folder, kept).items())
    )
    out.write_text(
        f'{{"words":{{\n{rows}\n}},\n"above":"{lines}",\n"opposite":"{pairs}",\n"irregular":{{\n{irregular}\n}}}}\n'
    )


def exceptions(folder: Path, kept: set[tuple[str, str]]) -> dict[str, str]:
    """Irregular inflected forms, ``form.pos`` to base form."""
    found = {}
    for pos, name in _FILES.items():
        for line in (folder / f"{name}.exc").read_text(encoding="ascii").splitlines():
            form, base, *_ = line.replace("_", " ").split()
            if (base, pos) in kept and (form, pos) not in kept:
                found[f"{form}.{pos}"] = base
    return found


def main() -> None:
    """Read the database, write the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("database", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("texts", type=Path, nargs="*")
    args = parser.parse_args()
    words: Counter[str] = Counter()
    for text in args.texts:
        words.update(re.findall(r"[a-z]+(?:-[a-z]+)*", text.read_text(errors="replace").lower()))
    table(args.database, args.out, {w for w, n in words.items() if n >= 2})


if __name__ == "__main__":
    main()
