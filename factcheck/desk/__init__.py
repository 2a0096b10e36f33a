"""The desk: what editors said of findings, kept in a ledger that only grows."""

from factcheck.desk.chain import GENESIS, Fault, Verdict
from factcheck.desk.entries import Draft, Entry, EntryKind
from factcheck.desk.ledger import Ledger, open_ledger, try_ledger

__all__ = [
    "GENESIS",
    "Draft",
    "Entry",
    "EntryKind",
    "Fault",
    "Ledger",
    "Verdict",
    "open_ledger",
    "try_ledger",
]
