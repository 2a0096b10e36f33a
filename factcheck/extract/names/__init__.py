"""Names: people, organisations, places, groups and works, with the aliases an article gives them."""

from __future__ import annotations

from factcheck.extract.names.read import read_mentions

__all__ = ["read_mentions"]
