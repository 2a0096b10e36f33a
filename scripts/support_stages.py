"""The stages of the support model's training, each kept in a folder as it is done: a stopped run goes on.

First the claims made from clean articles, then the labelled rows: once for each fold, so that every row can
be read by a network that has not seen its group, and once on all of them. Checkpoints are safetensors; what
else is kept is JSON.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
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
    example_of,
    read_articles,
    read_claims,
    sha256_of_articles,
    synthetic_claims,
    write_claims,
)
from scripts.support_network import SupportNetwork
from scripts.support_rows import examples_of, read_rows, sha256_of_sets, trained_on
from scripts.support_states import Example, States, fold_of, read_states
from scripts.support_training import SEED, Schedule, fit, predict

FOLDS = 3
CLAIMS = 36000  # of those that the articles give, drawn at random
BASE = Schedule(epochs=1, rate=6e-5, most=3200)
ROWS = Schedule(epochs=2, rate=3e-5, most=2600)
THREADS = 2  # the last bits depend on it
_DRAWN, _HELD_OUT = 3, 20  # the seed of the draw; a twentieth of the articles is never trained on
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
            "seed": {"claims": CLAIMS_SEED, "draw": _DRAWN, "training": SEED},
        }

    def _hold_to(self, settings: Mapping[str, Any]) -> None:
        path = self._kept / "settings.json"
        if path.exists() and json.loads(path.read_text(encoding="utf-8")) != settings:
            raise SystemExit(f"the checkpoints in {self._kept} are of other data or settings")
        path.write_text(json.dumps(settings, indent=1), encoding="utf-8")

    def base(self) -> SupportNetwork:
        """Trained on the claims made from articles."""
        if not self._is_done("base"):
            examples, states = self._claims()
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
            examples, states = self._rows
            others = [e for e in examples if fold_of(e.group, FOLDS) != fold and trained_on(e)]
            losses = fit(network, others, states, ROWS, name)
            held = [each for each in examples if fold_of(each.group, FOLDS) == fold]
            found = predict(network, held, states)
            rows = {
                e.key: [fold, [round(x, 4) for x in logits]] for e, logits in zip(held, found, strict=True)
            }
            self._keep(name, network, {"losses": losses, "rows": rows, "auc": _by_set(held, found)})
        return self._network(name)

    def final(self) -> SupportNetwork:
        """Trained, after the claims, on the rows of all folds."""
        if not self._is_done("final"):
            network = self.base()
            examples, states = self._rows
            mine = [each for each in examples if trained_on(each)]
            counts = Counter(each.set for each in mine)
            losses = fit(network, mine, states, ROWS, "final")
            self._keep("final", network, {"rows": dict(sorted(counts.items())), "losses": losses})
        return self._network("final")

    def told(self, name: str) -> dict[str, Any]:
        """What is known of a stage that is done: counts, losses, measures."""
        told: dict[str, Any] = json.loads((self._kept / f"{name}.json").read_text(encoding="utf-8"))
        return told

    def _claims(self) -> tuple[list[Example], States]:
        path = self._kept / "claims.jsonl"
        if not path.exists():
            limit = None if self._limit is None else max(1, self._limit // _CLAIMS_OF_AN_ARTICLE)
            articles = read_articles(self._folder, limit)
            say(f"{len(articles)} articles")
            write_claims(path, synthetic_claims(articles))
        claims = list(read_claims(path))
        Random(_DRAWN).shuffle(claims)
        claims = claims[: self._limit or CLAIMS]
        say(f"{len(claims)} claims")
        evidence = {text for claim in claims for text in claim.evidence}
        states = read_states(self.encoder, evidence, {claim.text for claim in claims})
        return [example_of(claim, states) for claim in claims], states

    @cached_property
    def _rows(self) -> tuple[list[Example], States]:
        rows = read_rows(self._folder, self._kept / "sentences.json", self._limit)
        say(f"{len(rows)} rows")
        evidence = {text for row in rows for text in row.evidence}
        states = read_states(self.encoder, evidence, {text for row in rows for text in row.claim})
        return examples_of(rows, states), states

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
