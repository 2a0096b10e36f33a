"""The stages of the support model's training, each kept in a folder as it is done: a stopped run goes on.

First the claims made from clean articles, then the labelled rows with some of these claims among them: once
for each fold, so that every row can be read by a network that has not seen its group. What ships is the mean
of the networks of the folds. Checkpoints are safetensors; what else is kept is JSON.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import torch
from safetensors.torch import load_file, save_file

from benchmarks.measures import auc
from factcheck.embed.locate import locate
from factcheck.embed.manifest import default_manifest
from factcheck.embed.onnx_encoder import OnnxEncoder
from factcheck.embed.weights import read_safetensors
from scripts.saying import say
from scripts.support_claims import SEED as CLAIMS_SEED
from scripts.support_claims import (
    SyntheticClaim,
    example_of,
    read_articles,
    read_claims,
    sha256_of_articles,
    synthetic_claims,
    write_claims,
)
from scripts.support_network import SupportNetwork
from scripts.support_rows import SplitRow, examples_of, read_rows, sha256_of_sets, trained_on
from scripts.support_states import Example, States, fold_of, read_states
from scripts.support_training import SEED, Schedule, fit, predict

FOLDS = 3
CLAIMS = 36000  # of those that the articles give, drawn at random
BASE = Schedule(epochs=1, rate=6e-5, most=3200)
ROWS = Schedule(epochs=2, rate=3e-5, most=2600)
THREADS = 2  # the last bits depend on it
MIXED = 2400  # claims among the rows, so that what was learnt from them is not forgotten
_MIXED_WEIGHT = 0.5
_DRAWN, _DRAWN_AGAIN = 3, 9  # the seeds of both draws
_HELD_OUT = 20  # one article of so many is kept out of the first stage, to measure it
_CLAIMS_OF_AN_ARTICLE = 20  # no article of the development data gives fewer on the whole


class Stages:
    """What is trained, from the data below ``folder``; ``kept`` holds what is done.

    ``limit`` is for trials: at most so many claims, and rows of each set.
    """

    def __init__(self, folder: Path, kept: Path, limit: int | None = None) -> None:
        torch.set_num_threads(THREADS)
        kept.mkdir(parents=True, exist_ok=True)
        manifest = default_manifest()
        self.encoder = OnnxEncoder(manifest, locate(manifest))
        self._weights = locate(manifest) / "model.safetensors"
        self._folder, self._kept, self._limit = folder, kept, limit
        self._hold_to(self.made_from())

    def made_from(self) -> dict[str, Any]:
        """All that decides the outcome but the code."""
        return {
            "data": sha256_of_articles(self._folder) | sha256_of_sets(self._folder),
            "encoder": self.encoder.fingerprint,
            "epochs": {"base": BASE.epochs, "rows": ROWS.epochs},
            "learning_rates": {"base": BASE.rate, "rows": ROWS.rate},
            "limit": self._limit,
            "seed": {"claims": CLAIMS_SEED, "draws": [_DRAWN, _DRAWN_AGAIN], "training": SEED},
        }

    def _hold_to(self, settings: Mapping[str, Any]) -> None:
        path = self._kept / "settings.json"
        if path.exists() and json.loads(path.read_text(encoding="utf-8")) != settings:
            raise SystemExit(f"the checkpoints in {self._kept} are of other data or settings")
        path.write_text(json.dumps(settings, indent=1), encoding="utf-8")

    def base(self) -> SupportNetwork:
        """Trained on the claims made from articles."""
        if not self._is_done("base"):
            claims = self._claims(CLAIMS, _DRAWN)
            states = self._states(claims, ())
            examples = [example_of(claim, states) for claim in claims]
            held = [each for each in examples if _held_out(each)]
            network = self._fresh()
            losses = fit(network, [e for e in examples if not _held_out(e)], states, BASE, "base")
            counts = Counter(_family(each) for each in examples)
            told = {"claims": dict(sorted(counts.items())), "losses": losses, "trials": len(held)}
            told["auc"] = _by_family(held, predict(network, held, states))
            self._keep("base", network, told)
        return self._network("base")

    def fold(self, fold: int) -> SupportNetwork:
        """Trained, after the claims, on the rows of all folds but ``fold``; reads the rows of that."""
        name = f"fold-{fold}"
        if not self._is_done(name):
            network = self.base()
            examples, mixed, states = self._rows
            others = [e for e in examples if fold_of(e.group, FOLDS) != fold and trained_on(e)]
            losses = fit(network, [*others, *mixed], states, ROWS, name)
            held = [each for each in examples if fold_of(each.group, FOLDS) == fold]
            found = predict(network, held, states)
            rows = {
                e.key: [fold, [round(x, 3) for x in logits]] for e, logits in zip(held, found, strict=True)
            }
            counts = dict(sorted(Counter(each.set for each in others).items()))
            told = {"losses": losses, "rows": rows, "auc": _by_set(held, found), "trained_on": counts}
            self._keep(name, network, told)
        return self._network(name)

    def final(self) -> SupportNetwork:
        """The mean of the networks of all folds, weight by weight: each has seen two of every three rows, all
        of them together every row (a soup, Wortsman et al., ICML 2022).
        """
        folds = [self.fold(fold).state_dict() for fold in range(FOLDS)]
        network = self._fresh()
        network.load_state_dict(
            {name: torch.stack([each[name] for each in folds]).mean(0) for name in folds[0]}
        )
        return network

    def told(self, name: str) -> dict[str, Any]:
        """What is known of a stage that is done: counts, losses, measures."""
        told: dict[str, Any] = json.loads((self._kept / f"{name}.json").read_text(encoding="utf-8"))
        return told

    def _claims(self, count: int, seed: int) -> list[SyntheticClaim]:
        """``count`` of the claims that the articles give."""
        path = self._kept / "claims.jsonl"
        if not path.exists():
            limit = None if self._limit is None else max(1, self._limit // _CLAIMS_OF_AN_ARTICLE)
            articles = read_articles(self._folder, limit)
            say(f"{len(articles)} articles")
            write_claims(path, synthetic_claims(articles))
        claims = list(read_claims(path))
        Random(seed).shuffle(claims)
        return claims[: self._limit or count]

    @cached_property
    def _rows(self) -> tuple[list[Example], list[Example], States]:
        """The rows, the claims among them, and the states of both."""
        rows = read_rows(self._folder, self._kept / "sentences.json", self._limit)
        claims = self._claims(MIXED, _DRAWN_AGAIN)
        states = self._states(claims, rows)
        mixed = [replace(example_of(claim, states), weight=_MIXED_WEIGHT) for claim in claims]
        return examples_of(rows, states), mixed, states

    def _states(self, claims: Sequence[SyntheticClaim], rows: Sequence[SplitRow]) -> States:
        say(f"{len(claims)} claims, {len(rows)} rows")
        evidence = {text for each in (*claims, *rows) for text in each.evidence}
        texts = {claim.text for claim in claims}.union(*(row.claim for row in rows))
        return read_states(self.encoder, evidence, texts)

    def _fresh(self) -> SupportNetwork:
        torch.manual_seed(SEED)
        return SupportNetwork(read_safetensors(self._weights))

    def _network(self, name: str) -> SupportNetwork:
        network = self._fresh()
        network.load_state_dict(load_file(self._kept / f"{name}.safetensors"))
        return network

    def _is_done(self, name: str) -> bool:
        return (self._kept / f"{name}.json").exists()  # written last

    def _keep(self, name: str, network: SupportNetwork, told: Mapping[str, Any]) -> None:
        save_file(network.state_dict(), self._kept / f"{name}.safetensors")
        (self._kept / f"{name}.json").write_text(json.dumps(told, indent=1), encoding="utf-8")


def _held_out(example: Example) -> bool:
    return fold_of(example.group.split("/")[0], _HELD_OUT) == 0


def _family(example: Example) -> str:
    return example.key.split("/")[0]


def _by_family(examples: Sequence[Example], found: Sequence[Sequence[float]]) -> dict[str, float]:
    """How well the altered claims of each family are told from all faithful ones."""
    families = sorted({_family(example) for example in examples if example.wrong})
    return {
        family: _auc(
            [(e, f) for e, f in zip(examples, found, strict=True) if not e.wrong or _family(e) == family]
        )
        for family in families
    }


def _by_set(examples: Sequence[Example], found: Sequence[Sequence[float]]) -> dict[str, float]:
    sets = sorted({example.set for example in examples})
    both = list(zip(examples, found, strict=True))
    return {name: _auc([(e, f) for e, f in both if e.set == name]) for name in sets}


def _auc(scored: Sequence[tuple[Example, Sequence[float]]]) -> float:
    labels = np.array([float(example.wrong) for example, _ in scored])
    return round(auc(labels, np.array([np.logaddexp.reduce(logits) for _, logits in scored])), 4)
