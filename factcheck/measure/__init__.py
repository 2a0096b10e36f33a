"""What two figures, or two dates, are to each other: shared by pairing and by the checks."""

from factcheck.measure.affinity import affinity
from factcheck.measure.interval import last_place, rounds_to
from factcheck.measure.quantities import compare
from factcheck.measure.records import Comparison
from factcheck.measure.units import convert, dimension
from factcheck.measure.whens import compare_whens

__all__ = [
    "Comparison",
    "affinity",
    "compare",
    "compare_whens",
    "convert",
    "dimension",
    "last_place",
    "rounds_to",
]
