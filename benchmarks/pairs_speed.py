"""How many rows a second ``factcheck pairs`` answers once it is running, what of the time each stage takes,
and whether memory stays flat.

    python benchmarks/pairs_speed.py [--data FOLDER] [--output FOLDER] [--jobs N] [--at-most N] [SET ...]
    python benchmarks/pairs_speed.py --profile SET

Kept vectors are off: every text is encoded. Imports, the opening of the models and the start of the processes
lie before the clock starts: rows of another set are answered first. The shares are of processor time, in one
process, each stage without the stages it calls. Memory is resident, of the first process, after a quarter
of the rows and at the end; ``peak_mb`` is the most that any one process took. ``--profile`` prints instead
where the time of one set goes, by function.
"""

from __future__ import annotations

import argparse
import cProfile
import hashlib
import json
import os
import platform
import pstats
import resource
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from importlib.metadata import version
from pathlib import Path
from typing import Any
from unittest.mock import patch

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.pair_sets import ROOT, SETS, PairSet, data_folder
from factcheck import assembly, rowwise, scoring, vectors
from factcheck.rows import PairRow
from factcheck.rowwise import CHUNK, PairReader
from factcheck.settings import Settings
from factcheck.workers import affordable_jobs

PACKAGES = ("factcheck-desk", "spacy", "onnxruntime")
TARGETS = {"fever-symmetric": 100.0, **{one.name: 5.0 for one in SETS if one.name.startswith("summedits")}}
MEASURED = (*TARGETS, "bump")
WARMING = "negation-mnli"
WARM_ROWS = 14 * CHUNK  # enough for every process to have begun
STAGED_ROWS = 192
# What is timed: a module or class, a name in it, and the stage it stands for.
STAGES: tuple[tuple[Any, str, str], ...] = (
    (rowwise.RowViews, "of", "extract and segment"),
    (assembly, "parse_all", "parse"),
    (vectors.VectorTable, "rows", "encode"),
    (vectors.VectorTable, "forget", "encode"),
    (rowwise, "compare", "align"),
    (rowwise, "findings", "checks"),
    (rowwise, "shown_inside", "checks"),
    (scoring, "score", "score"),
)


def rows_of(one: PairSet, folder: Path, at_most: int) -> list[PairRow]:
    """The first rows of a set, in its own order."""
    return [PairRow(row.id, row.claim, row.evidence) for row in one.rows(folder)[:at_most]]


def rate(rows: Sequence[PairRow], warming: Sequence[PairRow], jobs: int) -> dict[str, float]:
    """Rows a second from the reading of the first row to the answer to the last, and memory in MB."""
    began = 0.0
    early = 0.0

    def given() -> Iterator[PairRow]:
        nonlocal began
        yield from warming
        began = time.perf_counter()
        yield from rows

    for number, _ in enumerate(PairReader(Settings()).results(given(), jobs)):
        if number == len(warming) + len(rows) // 4:
            early = resident_mb()
    seconds = time.perf_counter() - began
    return {
        "rows": len(rows),
        "rows_per_second": round(len(rows) / seconds, 1),
        "early_mb": round(early, 1),
        "late_mb": round(resident_mb(), 1),
    }


def resident_mb() -> float:
    """What this process holds in memory now; 0 where the system does not say."""
    try:
        lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS:")), 0.0)


def peak_mb() -> float:
    """The most that this process, or one that it started, ever held."""
    unit = 2**20 if sys.platform == "darwin" else 2**10
    return max(
        resource.getrusage(who).ru_maxrss / unit for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )


class Stages:
    """Processor seconds by stage, each without what it calls in others."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self._open: list[str] = ["other"]
        self._since = time.process_time()

    def _switch(self) -> None:
        now = time.process_time()
        stage = self._open[-1]
        self.seconds[stage] = self.seconds.get(stage, 0.0) + now - self._since
        self._since = now

    def timed(self, stage: str, work: Callable[..., Any], *, drained: bool) -> Callable[..., Any]:
        """``work``, its time counted; ``drained`` for a generator, which is run to its end at once."""

        def counted(*args: Any, **named: Any) -> Any:
            self._switch()
            self._open.append(stage)
            try:
                made = work(*args, **named)
                return iter(list(made)) if drained else made
            finally:
                self._switch()
                self._open.pop()

        return counted

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Counts while it is open."""
        with ExitStack() as patched:
            for owner, name, stage in STAGES:
                work = self.timed(stage, getattr(owner, name), drained=name == "parse_all")
                patched.enter_context(patch.object(owner, name, work))
            self._since = time.process_time()
            yield
            self._switch()


def shares(rows: Sequence[PairRow], warming: Sequence[PairRow]) -> dict[str, float]:
    """The share of each stage in the processor time of ``rows``, and the milliseconds of a row."""
    reader, stages = PairReader(Settings()), Stages()
    for _ in reader.results(warming[:CHUNK]):
        pass
    with stages.watching():
        for _ in reader.results(rows):
            pass
    spent = sum(stages.seconds.values())
    return {
        "milliseconds_per_row": round(1000 * spent / len(rows), 1),
        **{stage: round(seconds / spent, 3) for stage, seconds in sorted(stages.seconds.items())},
    }


def profile(rows: Sequence[PairRow], warming: Sequence[PairRow]) -> None:
    """Prints the functions in which most of the time of this thread is spent."""
    reader = PairReader(Settings())
    for _ in reader.results(warming[:CHUNK]):
        pass
    watched = cProfile.Profile()
    watched.enable()
    for _ in reader.results(rows):
        pass
    watched.disable()
    pstats.Stats(watched).sort_stats("tottime").print_stats(50)


def signature(setting: object) -> str:
    """A name for a result: what was measured with what, not when."""
    named = hashlib.sha256(json.dumps(setting, sort_keys=True).encode()).hexdigest()[:10]
    return f"pairs-speed-{version('factcheck-desk')}-{named}"


def main() -> None:
    """Measures, prints and keeps the result."""
    parser = argparse.ArgumentParser(description="Time factcheck pairs by stage.")
    parser.add_argument("sets", nargs="*", metavar="SET")
    parser.add_argument("--data")
    parser.add_argument("--output", type=Path, default=ROOT / "benchmarks" / "results")
    parser.add_argument("--jobs", type=int, default=affordable_jobs())
    parser.add_argument("--at-most", type=int, default=708, help="rows of a set")
    parser.add_argument("--profile", action="store_true", help="where the time goes, and nothing else")
    given = parser.parse_args()
    os.environ["FACTCHECK_CACHE"] = "off"
    folder, known = data_folder(given.data), {one.name: one for one in SETS}
    warming = rows_of(known[WARMING], folder, WARM_ROWS)
    chosen = [known[name] for name in given.sets or MEASURED]
    if given.profile:
        for one in chosen:
            profile(rows_of(one, folder, STAGED_ROWS), warming)
        return
    figures: dict[str, Any] = {}
    for one in chosen:
        rows = rows_of(one, folder, given.at_most)
        figures[one.name] = {**rate(rows, warming, given.jobs), "stages": shares(rows[:STAGED_ROWS], warming)}
        show(one.name, figures[one.name])
    setting = {
        "python": platform.python_version(),
        "machine": platform.machine(),
        "cores": os.cpu_count(),
        "jobs": given.jobs,
        "at_most": given.at_most,
        "packages": {name: version(name) for name in PACKAGES},
        "sets": {one.name: one.sha256(folder) for one in (*chosen, known[WARMING])},
    }
    print(f"peak of a process: {peak_mb():.0f} MB")
    record = {"sets": figures, "targets": TARGETS, "peak_mb": round(peak_mb(), 1), "setting": setting}
    given.output.mkdir(parents=True, exist_ok=True)
    target = given.output / f"{signature(setting)}.json"
    target.write_text(json.dumps(record, indent=2, sort_keys=True) + "\n", encoding="utf-8", newline="\n")
    print(f"kept in {target.name}")


def show(name: str, found: dict[str, Any]) -> None:
    """Prints the figures of a set in two lines."""
    target = f" (target: at least {TARGETS[name]:.0f})" if name in TARGETS else ""
    print(
        f"{name:<22} {found['rows_per_second']:6.1f} rows/s{target}, memory {found['early_mb']:.0f} MB "
        f"early, {found['late_mb']:.0f} MB late"
    )
    parts = {stage: share for stage, share in found["stages"].items() if stage != "milliseconds_per_row"}
    said = ", ".join(f"{stage} {share:.0%}" for stage, share in sorted(parts.items(), key=lambda p: -p[1]))
    print(f"{'':<22} {found['stages']['milliseconds_per_row']:.1f} ms of processor a row: {said}")


if __name__ == "__main__":
    main()
