"""Claims to mentions: figures, dates, names, quotes, who says it and how sure they are."""

from factcheck.extract.assemble import assemble
from factcheck.extract.attribution import read_attributions
from factcheck.extract.figures import home_currency, read_quantities, with_roles
from factcheck.extract.names import read_mentions
from factcheck.extract.quotes import read_quotes
from factcheck.extract.stance import read_cues
from factcheck.extract.times import read_whens

__all__ = [
    "assemble",
    "home_currency",
    "read_attributions",
    "read_cues",
    "read_mentions",
    "read_quantities",
    "read_quotes",
    "read_whens",
    "with_roles",
]
