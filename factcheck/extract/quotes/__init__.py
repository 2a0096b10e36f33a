"""Direct quotations, word for word, with who says them."""

from factcheck.extract.attribution.marks import quoted_spans

from .reading import read_quotes

__all__ = ["quoted_spans", "read_quotes"]
