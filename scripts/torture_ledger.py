"""Kills the writer of a ledger at random moments and looks whether what it acknowledged is there.

    PYTHONPATH=. python scripts/torture_ledger.py [--rounds 200] [--seed 0] [--where FOLDER-OR-ADDRESS]

Every round a child enters decisions, one by one and several at once, and prints the hash of each when
``append`` has returned; the parent ends it with SIGKILL after a random time, opens the ledger, verifies it
and looks for every hash printed in this round and those before. In a folder (by default a temporary one) a
new ledger is begun every twenty rounds, so that some are killed in the making. Exit status 1 if any is lost.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from factcheck.desk import Draft, EntryKind, open_ledger
from factcheck.desk.store import database_at

ROUNDS_A_LEDGER = 20
LONGEST_SECONDS = 0.3  # a child lives after it is ready; dozens of entries


@dataclass(slots=True)
class Tally:
    """What the rounds so far came to; ``owed`` are the hashes that have to be there, by ledger."""

    owed: dict[str, set[str]] = field(default_factory=dict)
    rounds: int = 0
    acknowledged: int = 0
    lost: int = 0
    faults: int = 0
    cut: int = 0  # rounds that left a transaction half done in the file
    unsaid: int = 0  # entries that were kept and not yet acknowledged

    @property
    def line(self) -> str:
        """The outcome in one line."""
        return (
            f"{self.rounds} rounds, {self.acknowledged} entries acknowledged: {self.lost} lost, "
            f"{self.faults} faults ({self.cut} rounds left a transaction half done in the file, "
            f"{self.unsaid} entries were kept and not yet acknowledged)"
        )


def write_until_killed(where: str, seed: int) -> None:
    """The child: enters decisions and prints their hashes, for ever."""
    draw = random.Random(seed)
    database_at(where)  # brings the driver in, which takes longer than all that is to be cut short
    os.write(1, b"ready\n")
    with open_ledger(where) as ledger:
        for number in count():
            body = {"text": "x" * draw.choice((10, 1_000, 40_000))}
            drafts = [
                Draft(
                    f"story {seed % 7}",
                    EntryKind.QUERY,
                    f"{seed}-{number}-{each}",
                    "Ann",
                    "who says so?",
                    body=body,
                )
                for each in range(draw.choice((1, 1, 1, 5)))
            ]
            for entry in ledger.append_many(drafts):
                os.write(1, f"{entry.hash}\n".encode())


def one_round(where: str, seed: int, draw: random.Random, tally: Tally) -> None:
    """Starts a child, kills it and looks."""
    command = [sys.executable, __file__, "--child", where, "--seed", str(seed)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as child:  # noqa: S603 - this very script
        if child.stdout is None or child.stdout.readline() != b"ready\n":
            raise SystemExit("the writer did not start")
        time.sleep(draw.uniform(0, LONGEST_SECONDS))
        child.kill()
        said = child.stdout.read().decode().split("\n")[:-1]  # a line cut short was not acknowledged
    owed = tally.owed.setdefault(where, set())
    owed.update(said)
    tally.rounds += 1
    tally.acknowledged += len(said)
    tally.cut += Path(f"{where}-journal").exists()
    with open_ledger(where) as ledger:
        tally.faults += len(ledger.verify().faults)
        held = {entry.hash for entry in ledger.entries()}
    tally.lost += len(owed - held)
    tally.unsaid += len(held - owed)
    owed |= held  # seen once, an entry may not be lost either


def main() -> int:
    """Runs the rounds."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--where", help="a folder, or postgresql://host/database")
    parser.add_argument("--child", metavar="LEDGER", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.child:
        write_until_killed(given.child, given.seed)
    draw, tally = random.Random(given.seed), Tally()
    with tempfile.TemporaryDirectory() as folder:
        for number in range(given.rounds):
            where = given.where or folder
            if "://" not in where:
                where = str(Path(where) / f"ledger-{given.seed}-{number // ROUNDS_A_LEDGER}.sqlite")
            one_round(where, given.seed * 1_000_000 + number, draw, tally)
    sys.stdout.write(tally.line + "\n")
    return 1 if tally.lost or tally.faults else 0


if __name__ == "__main__":
    raise SystemExit(main())
