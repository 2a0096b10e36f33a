"""One of many writers at once: enters decisions one by one when told to, and prints their hashes."""

from __future__ import annotations

import sys

from factcheck.desk import EntryKind, open_ledger


def main() -> None:
    where, editor, number = sys.argv[1:]
    with open_ledger(where) as ledger:
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        sys.stdin.readline()
        for each in range(int(number)):
            entry = ledger.append(
                f"story {each % 3}", EntryKind.ACCEPT, finding=f"{editor}-{each}", editor=editor
            )
            sys.stdout.write(f"{entry.hash}\n")


if __name__ == "__main__":
    main()
