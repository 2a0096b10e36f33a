"""Measures ``factcheck.naming.compare_surfaces`` on pairs of names with a known relation.

Reads ``probe/names.jsonl`` under ``$FACTCHECK_DATA`` (default: ``../shared/data`` beside the
repository); prints the file's sha256, the count right, and every pair that is wrong.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from pathlib import Path

from factcheck.naming import NameRelation, compare_surfaces

_ACCEPTED = {
    "same": {NameRelation.SAME, NameRelation.VARIANT, NameRelation.ALIAS},
    "same-context": {NameRelation.ALIAS},
    "metonym": {NameRelation.METONYM},
    "demonym": {NameRelation.METONYM},
    "diff": {NameRelation.DIFFERENT},
}


def main() -> int:
    """Print the measurement; exit status 1 when the data is not there."""
    default = Path(__file__).resolve().parent.parent.parent / "shared" / "data"
    path = Path(os.environ.get("FACTCHECK_DATA", default)) / "probe" / "names.jsonl"
    if not path.is_file():
        print("probe/names.jsonl: not found; set FACTCHECK_DATA to the data folder", file=sys.stderr)
        return 1
    content = path.read_bytes()
    rows = [json.loads(line) for line in content.decode("utf-8").splitlines() if line.strip()]
    wrong = []
    for row in rows:
        relation = compare_surfaces(row["a"], row["b"])
        if relation not in _ACCEPTED[row["relation"]] or relation != compare_surfaces(row["b"], row["a"]):
            wrong.append((row, relation))
    print(f"probe/names.jsonl sha256 {hashlib.sha256(content).hexdigest()}")
    print(f"{len(rows) - len(wrong)} of {len(rows)} right, in both directions")
    for row, relation in wrong:
        print(f"{row['id']}: {row['a']} / {row['b']}: {relation}, expected {row['relation']}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
