"""How the support model is trained: the claims that are made for it, and the script on a handful of rows."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.altered.articles import CleanArticle
from benchmarks.altered.parsed import parsed
from benchmarks.pair_sets import SETS
from factcheck.embed.locate import locate
from factcheck.embed.manifest import default_manifest
from factcheck.embed.onnx_encoder import OnnxEncoder
from scripts.build_support_graph import shapes
from scripts.support_claims import (
    SyntheticClaim,
    example_of,
    read_claims,
    synthetic_claims,
    write_claims,
)
from scripts.support_network import tensors
from scripts.support_rows import SplitRow, examples_of, read_rows
from scripts.support_stages import FOLDS, Stages
from scripts.support_states import fold_of, read_states

TOWNS = ("Tarnhill", "Ostwick", "Bremmer", "Quayle Bay", "Norcross", "Vellin")


def paragraphs(at: int) -> tuple[str, ...]:
    town, other = TOWNS[at], TOWNS[at - 1]
    return (
        f"At least {14 + at} miners were killed on Tuesday when a shaft collapsed near {town}, police said.",
        f"Rescue teams brought {36 + at} men to the surface before dawn, and the mayor visited the town.",
        f"The owner, Norling Metals, said production in {other} fell by {20 + at} per cent in 2018.",
        f"The mayor said that she would also visit the families of the miners in {other} on Friday.",
        "Inspectors may close the shaft for six weeks after the visit, according to the company.",
        "The company denied that the workers had complained about the pumps in the shaft.",
    )


@pytest.fixture(scope="module")
def claims() -> list[SyntheticClaim]:
    return made(seed=11)


def made(seed: int) -> list[SyntheticClaim]:
    articles = [CleanArticle(name, "own", name, paragraphs(at)) for at, name in enumerate(TOWNS[:3])]
    return synthetic_claims([parsed(article) for article in articles], seed)


def test_the_same_seed_makes_the_same_claims(claims: list[SyntheticClaim], tmp_path: Path) -> None:
    assert made(seed=11) == claims
    assert made(seed=12) != claims
    write_claims(tmp_path / "claims.jsonl", claims)
    assert list(read_claims(tmp_path / "claims.jsonl")) == claims


def test_spans_point_at_words_that_the_evidence_does_not_have_there(claims: list[SyntheticClaim]) -> None:
    wrong = [claim for claim in claims if claim.wrong]
    assert {claim.kind.split("/")[0] for claim in wrong} >= {"NUM", "GEN"}
    for claim in wrong:
        assert len(claim.spans) == 1
        ((start, end),) = claim.spans
        assert 0 <= start <= end <= len(claim.text)
        # Without what was altered, something of the sentence is left as it was.
        assert claim.text not in claim.evidence
    plain = [claim for claim in wrong if claim.kind in ("GEN/word-noun", "NUM/digit")]
    assert plain
    for claim in plain:
        ((start, end),) = claim.spans
        word = claim.text[start:end]
        assert word.strip()
        assert claim.text[:start].endswith((" ", "")) or start == 0
        assert all(claim.text != text for text in claim.evidence)
        nearest = max(claim.evidence, key=lambda text: len(set(text.split()) & set(claim.text.split())))
        assert nearest.split().count(word) < claim.text.split().count(word) or word not in claim.text.split()


def test_faithful_claims_have_nothing_altered(claims: list[SyntheticClaim]) -> None:
    faithful = [claim for claim in claims if not claim.wrong]
    assert len(faithful) > len(claims) / 5
    assert all(claim.spans == () for claim in faithful)
    assert any(claim.text in claim.evidence for claim in faithful)
    assert any(claim.text not in claim.evidence for claim in faithful)


@pytest.fixture(scope="module")
def encoder() -> OnnxEncoder:
    return OnnxEncoder(default_manifest(), locate(default_manifest()))


def test_labels_stand_at_the_altered_words(claims: list[SyntheticClaim], encoder: OnnxEncoder) -> None:
    some = claims[:40]
    evidence = {text for claim in some for text in claim.evidence}
    states = read_states(encoder, evidence, {claim.text for claim in some})
    for claim in some:
        (part,) = example_of(claim, states).parts
        assert part.labels is not None
        assert bool(sum(part.labels)) == claim.wrong
        assert part.labels[0] == part.labels[-1] == 0
        for (start, end), label in zip(states[claim.text].spans, part.labels, strict=True):
            if label:
                assert any(start <= last + 1 and first - 1 <= end for first, last in claim.spans)


def test_the_pieces_that_a_faithful_claim_has_otherwise_are_the_wrong_ones(encoder: OnnxEncoder) -> None:
    source = ("Nine boats left Ostwick on Monday.", "Two of them sank.")
    good, bad, odd = "Nine boats left on Monday.", "Nine boats left on Friday.", "Fish was dear."
    rows = [
        SplitRow("bump", key, "bump/g", key != "good", (text,), source)
        for key, text in (("good", good), ("bad", bad), ("odd", odd))
    ]
    states = read_states(encoder, source, (good, bad, odd))
    labels = {example.key: example.parts[0].labels for example in examples_of(rows, states)}
    marked = [
        bad[start:end]
        for (start, end), label in zip(states[bad].spans, labels["bad"] or (), strict=True)
        if label
    ]
    assert marked == ["Friday"]
    assert labels["good"] == (0,) * len(states[good].ids)
    assert labels["odd"] is None  # too unlike any faithful claim to say which words are wrong


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a file for each of the labelled sets, and articles, all written for this test."""
    folder = tmp_path_factory.mktemp("data")
    rows = [
        {
            "id": f"r{at}_{n}",
            "group": f"g{at}",
            "claim": f"{count} men were hurt near {town}.",
            "label": label,
        }
        for at, town in enumerate(TOWNS[:3])
        for n, (count, label) in enumerate(((14 + at, 1), (41 + at, 0)))
    ]
    for one in SETS:
        for name in one.files:
            lines = []
            for row in rows:
                town = str(row["claim"]).split("near ")[1]
                told = f"{13 + TOWNS.index(town[:-1]) + 1} men were hurt near {town} It rained in {name}."
                label = (
                    ("supports" if row["label"] else "refutes") if one.name == "vitaminc" else row["label"]
                )
                lines.append(json.dumps({**row, "source": told, "evidence": told, "label": label}))
            if one.name.startswith("negation"):
                lines = ["number\ttext\tclaim\tlabel"]
                lines += [
                    f"{at}\tNo {one.name} left {town}.\tA boat left {town}.\tneutral"
                    for at, town in enumerate(TOWNS)
                ]
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_text("\n".join(lines) + "\n")
    articles = "\n\n".join("\n".join(paragraphs(at)) for at in range(len(TOWNS)))
    (folder / "news_text").mkdir()
    for source in ("rural", "science"):
        (folder / "news_text" / f"abc_{source}.txt").write_text(articles)
    (folder / "ecbplus").mkdir()
    (folder / "ecbplus" / "articles.jsonl").write_text("")
    return folder


def test_a_fold_reads_the_rows_it_has_not_seen_and_a_second_run_agrees(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "scripts.support_stages.THREADS", 1
    )  # two would wait for each other on a busy machine
    first = Stages(data, tmp_path / "one", limit=4)
    base, fold = tensors(first.base()), tensors(first.fold(0))
    rows = {row.key: row for row in read_rows(data, tmp_path / "sentences.json", limit=4)}
    read = first.told("fold-0")["rows"]
    assert set(read) == {key for key, row in rows.items() if fold_of(row.group, FOLDS) == 0}
    assert 0 < len(read) < len(rows)
    assert all((at, len(logits)) == (0, len(rows[key].claim)) for key, (at, logits) in read.items())
    again = tensors(Stages(data, tmp_path / "two", limit=4).base())
    assert all((base[name] == again[name]).all() for name in base)
    assert any((base[name] != fold[name]).any() for name in base)
    assert set(tensors(first.final())) == set(shapes())
    with pytest.raises(SystemExit, match="other data or settings"):
        Stages(data, tmp_path / "one", limit=5)
