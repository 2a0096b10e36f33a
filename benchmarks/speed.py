"""How long an audit takes, beside a plain script, in turn in the same run; and what it needs.

    python benchmarks/speed.py [--runs N] [--output FOLDER] [--profile]

Each run is a fresh process, from start to finished report, on the two 700-word articles in
``benchmarks/articles``: audit, plain script, audit, plain script... The audit is timed twice, without kept
vectors (``FACTCHECK_CACHE=off``, the figure that counts) and with them. Seconds are medians; only the ratio
carries over to another machine. Memory is the process's own peak (``wait4``). ``--profile`` prints instead
what the imports of ``factcheck --help`` and of an audit cost.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from statistics import median
from typing import Any

HERE = Path(__file__).resolve().parent
DRAFT, EVIDENCE = HERE / "articles" / "rewrite.txt", HERE / "articles" / "wire.txt"
PACKAGES = ("factcheck-desk", "spacy", "onnxruntime", "sentence-transformers", "torch")
TARGETS = {"ratio": 0.35, "peak_mb": 600.0, "help_seconds": 0.3}
SHOWN_IMPORTS = 15
AUDIT = [sys.executable, "-m", "factcheck", "audit", "--draft", str(DRAFT), str(EVIDENCE)]
HELP = [sys.executable, "-m", "factcheck", "--help"]
PLAIN = [sys.executable, str(HERE / "plain_script.py"), str(DRAFT), str(EVIDENCE)]


@dataclass(frozen=True, slots=True)
class Run:
    """One process: wall time in seconds, peak resident memory in MB."""

    seconds: float
    peak_mb: float


def run(command: Sequence[str], environment: Mapping[str, str], accepted: tuple[int, ...] = (0,)) -> Run:
    """Runs ``command`` to its end and measures it.

    Raises:
        SystemExit: it ended with a status that is not in ``accepted``.
    """
    with tempfile.TemporaryFile() as errors:
        began = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=errors, env=dict(environment))
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in accepted:
            errors.seek(0)
            said = errors.read().decode(errors="replace").strip()[-2000:]
            raise SystemExit(f"{' '.join(command[1:4])} ended with {process.returncode}:\n{said}")
    kilobytes = usage.ru_maxrss / 1024 if sys.platform == "darwin" else usage.ru_maxrss
    return Run(seconds, kilobytes / 1024)


def measure(runs: int) -> dict[str, list[Run]]:
    """``runs`` runs of each, in turn, after one of each that is not counted."""
    with tempfile.TemporaryDirectory() as kept:
        base = {**os.environ, "HF_HUB_OFFLINE": "1", "NO_COLOR": "1"}
        off, on = {**base, "FACTCHECK_CACHE": "off"}, {**base, "FACTCHECK_CACHE": kept}
        ways: dict[str, Callable[[], Run]] = {
            "audit": lambda: run(AUDIT, off, (0, 1)),
            "plain": lambda: run(PLAIN, base),
            "audit with kept vectors": lambda: run(AUDIT, on, (0, 1)),
            "help": lambda: run(HELP, base),
        }
        for way in ways.values():
            way()
        measured: dict[str, list[Run]] = {name: [] for name in ways}
        for number in range(runs):
            print(f"run {number + 1} of {runs}", file=sys.stderr)
            for name, way in ways.items():
                measured[name].append(way())
    return measured


def result(measured: Mapping[str, Sequence[Run]]) -> dict[str, Any]:
    """The figures, with all that is needed to have them again."""
    ratios = [
        ours.seconds / plain.seconds for ours, plain in zip(measured["audit"], measured["plain"], strict=True)
    ]
    figures = {
        "ratio": round(median(ratios), 3),
        "ratios": [round(ratio, 3) for ratio in sorted(ratios)],
        "peak_mb": round(max(each.peak_mb for each in measured["audit"]), 1),
        "help_seconds": round(median(each.seconds for each in measured["help"]), 3),
    }
    seconds = {
        name: round(median(each.seconds for each in each_run), 3) for name, each_run in measured.items()
    }
    peaks = {name: round(max(each.peak_mb for each in runs), 1) for name, runs in measured.items()}
    setting = {
        "python": platform.python_version(),
        "machine": platform.machine(),
        "cores": os.cpu_count(),
        "runs": len(ratios),
        "packages": {name: version(name) for name in PACKAGES},
        "articles": {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in (DRAFT, EVIDENCE)},
    }
    return {"figures": figures, "targets": TARGETS, "seconds": seconds, "peaks_mb": peaks, "setting": setting}


def signature(measured: Mapping[str, object]) -> str:
    """A name for a result: what was measured with what, not when."""
    setting = json.dumps(measured["setting"], sort_keys=True).encode()
    return f"speed-{version('factcheck-desk')}-{hashlib.sha256(setting).hexdigest()[:10]}"


def show(measured: Mapping[str, Sequence[Run]], figures: Mapping[str, object]) -> None:
    """Prints a table, then each figure beside its target."""
    for name, runs in measured.items():
        seconds = [each.seconds for each in runs]
        peak = max(each.peak_mb for each in runs)
        print(f"{name:<26} median {median(seconds):6.2f} s  best {min(seconds):6.2f} s  peak {peak:5.0f} MB")
    for name, target in TARGETS.items():
        print(f"{name:<26} {figures[name]}  (target: at most {target})")


def profile() -> None:
    """Prints the modules whose import costs most, their own children included."""
    for name, command in (("--help", HELP), ("audit", AUDIT)):
        timed = [command[0], "-X", "importtime", *command[1:]]
        said = subprocess.run(timed, capture_output=True, text=True, check=False).stderr
        rows = [
            line.removeprefix("import time:").split("|") for line in said.splitlines() if line.count("|") == 2
        ]
        costs = sorted(
            ((int(row[1]), row[2].strip()) for row in rows if row[1].strip().isdigit()), reverse=True
        )
        print(f"{name}: {len(costs)} modules")
        for microseconds, module in costs[:SHOWN_IMPORTS]:
            print(f"  {microseconds / 1000:8.1f} ms  {module}")


def main() -> None:
    """Measures, prints and keeps the result."""
    parser = argparse.ArgumentParser(description="Time an audit beside a plain script.")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--output", type=Path, default=HERE / "results")
    parser.add_argument("--profile", action="store_true", help="what the imports cost, and nothing else")
    arguments = parser.parse_args()
    if arguments.profile:
        profile()
        return
    measured = measure(max(1, arguments.runs))
    record = result(measured)
    show(measured, record["figures"])
    arguments.output.mkdir(parents=True, exist_ok=True)
    target = arguments.output / f"{signature(record)}.json"
    target.write_text(json.dumps(record, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    print(f"kept in {target.name}")


if __name__ == "__main__":
    main()
