"""Trains the support model (``models/support.safetensors``) and reads the labelled sets out of fold.

    python scripts/train_support.py [--data FOLDER] [--stage base|folds|all]
                                    [--checkpoints FOLDER] [--limit N] [--write]

First on claims altered and rewritten from clean articles (`support_claims.py`), then on the labelled sets
(`support_rows.py`), once for each fold; what ships is the mean of these networks. The network and its
sources are described in ``support_network.py``. Every stage is kept in the folder of checkpoints, so that
a run that was stopped goes on. ``--limit`` is for trials.
With ``--write`` it writes the weights (half precision), their graph and ``models/support.json``, and the
readings of every row by a network that has not seen its group (``benchmarks/results/support-folds.json``).
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from safetensors.numpy import save

from benchmarks.pair_sets import ROOT, data_folder
from factcheck.embed.manifest import default_manifest
from factcheck.resources import models_folder
from scripts.build_support_graph import build
from scripts.saying import say
from scripts.support_network import SupportNetwork, tensors
from scripts.support_stages import FOLDS, Stages
from scripts.support_states import LIMITS
from scripts.support_training import SEED

STAGES = ("base", "folds", "all")
FOLD_NAMES = tuple(f"fold-{fold}" for fold in range(FOLDS))


def main() -> None:
    """Train what is asked for and is not yet done; say what was measured; write where that is asked."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--data")
    parser.add_argument("--stage", choices=STAGES, default="all")
    parser.add_argument("--checkpoints", type=Path, default=Path(tempfile.gettempdir()) / "factcheck-support")
    parser.add_argument("--limit", type=int)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    if options.write and (options.limit is not None or options.stage != "all"):
        parser.error("--write takes all stages, without a limit")
    stages = Stages(data_folder(options.data), options.checkpoints, options.limit)
    if options.stage in ("base", "all"):
        stages.base()
        say(f"base: AUC by family {json.dumps(stages.told('base')['auc'])}")
    if options.stage in ("folds", "all"):
        for fold in range(FOLDS):
            stages.fold(fold)
            say(f"fold {fold}: AUC by set {json.dumps(stages.told(f'fold-{fold}')['auc'])}")
    if options.write:
        write_model(stages.final(), made(stages), models_folder())
        write_folds(stages, ROOT / "benchmarks" / "results" / "support-folds.json")
        say("written")


def made(stages: Stages) -> dict[str, Any]:
    """What the model was made from, and how it went."""
    told = {name: stages.told(name) for name in ("base", *FOLD_NAMES)}
    settings = stages.made_from()
    return {
        "script": "scripts/train_support.py",
        "seed": settings["seed"],
        "data": settings["data"],
        "claims": told["base"]["claims"],
        "rows": {name: told[name]["trained_on"] for name in FOLD_NAMES},
        "epochs": settings["epochs"],
        "learning_rates": settings["learning_rates"],
        "losses": {name: each["losses"][-1] for name, each in told.items()},
        "auc": {name: each["auc"] for name, each in told.items()},
    }


def write_model(network: SupportNetwork, made_from: dict[str, Any], folder: Path) -> None:
    """Weights, graph, and the file that names both by their bytes."""
    files = {"weights": ("support.safetensors", save(tensors(network))), "graph": ("support.onnx", build())}
    told: dict[str, Any] = {"encoder": default_manifest().name, "reading": asdict(LIMITS), "made": made_from}
    for part, (name, content) in files.items():
        (folder / name).write_bytes(content)
        told[part] = {"path": name, "sha256": hashlib.sha256(content).hexdigest(), "size": len(content)}
    _write(folder / "support.json", told)


def write_folds(stages: Stages, path: Path) -> None:
    """The logits of every row's sentences, by a network that has not seen its group."""
    rows = {key: row for fold in range(FOLDS) for key, row in stages.told(f"fold-{fold}")["rows"].items()}
    head = {"folds": FOLDS, "seed": SEED, "encoder": stages.encoder.name}
    lines = ",\n".join(f"  {json.dumps(key)}: {json.dumps(rows[key])}" for key in sorted(rows))
    path.write_text(
        json.dumps(head)[:-1] + ', "rows": {\n' + lines + "\n}}\n", encoding="utf-8", newline="\n"
    )


def _write(path: Path, content: dict[str, Any]) -> None:
    text = json.dumps(content, indent=2, sort_keys=True)
    path.write_text(text + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
