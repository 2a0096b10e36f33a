"""Text to sentences with a parse."""

from factcheck.parse.spacy_parser import DEFAULT_PARSER, load_parser, parse, parse_all

__all__ = ["DEFAULT_PARSER", "load_parser", "parse", "parse_all"]
