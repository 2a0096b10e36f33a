"""Attribution: who says it, by which verb, and how far their words reach."""

from .reading import read_attributions
from .sources import bare, canonical

__all__ = ["bare", "canonical", "read_attributions"]
