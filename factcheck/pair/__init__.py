"""Claims to pairs: which sentences answer which, and what answers what inside."""

from factcheck.pair.coreference import antecedents, with_antecedents
from factcheck.pair.graph import content_words
from factcheck.pair.sentences import Scored, link, score
from factcheck.pair.words import align

__all__ = ["Scored", "align", "antecedents", "content_words", "link", "score", "with_antecedents"]
