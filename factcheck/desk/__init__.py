"""The desk: what editors said of findings, kept in a ledger that only grows."""
