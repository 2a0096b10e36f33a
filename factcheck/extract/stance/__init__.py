"""Stance: hedges, modality, negation and direction, each with the predicate it acts on."""

from .certainty import certainty
from .cues import read_cues

__all__ = ["certainty", "read_cues"]
