"""Faithful rewrites of single words: synonyms, reporting verbs, contractions, spelling, typography."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from spacy.tokens import Span, Token

from benchmarks.altered.faithful_common import (
    after,
    as_cased,
    before,
    begin,
    finish,
    over,
    plural,
    with_article,
)
from benchmarks.altered.inflect import like, words
from benchmarks.altered.records import FAITHFUL, Change

_FIGURE = re.compile(r"[$£€]?\d|(?:two|three|four|five|six|ten|twelve|twenty|thirty|half a|a hundred)\b")
_FIXED = ("the", "this", "just", "at", "from", "not", "no", "little")
_COUNTED = re.compile(
    r"[\d,]+ (?!years|months|weeks|days|hours|times|million|billion|per|percent)[a-z]{3,}s\b"
)
_CLOSING = {'"': "”", "'": "’"}
# A spaced hyphen is a dash where a little word follows; between others it may be a badly spaced compound.
_LITTLE = "a|and|as|at|but|by|for|from|he|in|is|it|not|on|or|she|that|the|they|this|to|we|which|who|with"
_DASH = re.compile(rf"(?<=\w) (-|--|–|—) (?=(?:{_LITTLE}) )")


def synonym(sentence: Span, random: Random) -> Iterator[Change]:
    """Verbs, nouns and adverbs for which another means the same in nearly any news sentence."""
    table = words("faithful")
    for token in sentence:
        for other in table["verbs"].get(token.lemma_, ()) if _plain_verb(token) else ():
            if (_has_object(token) or _passive(token)) if token.lemma_ in table["with_object"] else True:
                yield with_article("synonym", sentence, token, token, like(token, other))
        if token.tag_ in ("NN", "NNS") and token.text.islower() and not _in_compound(token):
            for other in table["nouns"].get(token.lower_, ()):
                yield with_article("synonym", sentence, token, token, other)
        if token.pos_ in ("ADV", "ADJ", "ADP", "SCONJ"):
            for other in table["others"].get(f"{token.lower_} {token.pos_}", ()):
                yield with_article("synonym", sentence, token, token, as_cased(token, other))
    yield from _phrases("synonym", sentence, table["phrases"])


def about(sentence: Span, random: Random) -> Iterator[Change]:
    """The same bound in other words before a figure: "about"/"around", "more than"/"over"."""
    table: dict[str, list[str]] = words("faithful")["bounds"]
    for change in _phrases("bound reworded", sentence, table):
        rest = sentence.text[change.end :].lstrip()
        previous = sentence.text[: change.start].split()[-1:]
        if not _FIGURE.match(rest) or (previous and previous[0].lower() in _FIXED):
            continue
        if "than" in change.text.split() and change.text.startswith("no ") and not _COUNTED.match(rest):
            continue
        yield change


def reporting_verb(sentence: Span, random: Random) -> Iterator[Change]:
    """Another reporting verb of the same certainty, over a clause that it reports."""
    for token in sentence:
        if token.tag_ not in ("VBD", "VBZ") or token.dep_ == "relcl":
            continue
        if _reports(token) is not None and _plain_verb(token):
            for other in words("faithful")["reporting"].get(token.lemma_, ()):
                yield over("reporting verb", sentence, token, token, like(token, other))


def that(sentence: Span, random: Random) -> Iterator[Change]:
    """ "said that" and "said" before a clause with a subject of its own."""
    for token in sentence:
        clause = _reports(token)
        if clause is None or token.lemma_ != "say" or clause.i < token.i:
            continue
        head = clause.left_edge
        previous = before(head)
        if (
            previous is None
            or previous.i != token.i
            or not any(one.dep_ in ("nsubj", "nsubjpass") for one in clause.children)
        ):
            continue
        if head.lower_ == "that" and head.dep_ == "mark" and (following := after(head)) is not None:
            if following.pos_ in ("DET", "PROPN", "PRON") and following.lower_ not in ("that", "this"):
                yield over("that", sentence, token, head, token.text)
        elif (
            head.pos_ in ("DET", "PROPN", "PRON")
            and head.tag_ not in ("WDT", "WP", "WRB")
            and head.lower_ != "that"
        ):
            yield over("that", sentence, token, token, f"{token.text} that")


def tense(sentence: Span, random: Random) -> Iterator[Change]:
    """ "says" as "said"; "said" as "says" where the clause itself stands in the present."""
    for token in sentence:
        clause = _reports(token)
        if clause is None or token.lemma_ not in words("faithful")["tense"] or not _plain_verb(token):
            continue
        if token.tag_ == "VBZ":
            yield over("reporting tense", sentence, token, token, _tensed(token, "VBD"))
        elif token.tag_ == "VBD" and _in_present(clause) and not _dated(token):
            present = token.lemma_ if any(map(_many, token.children)) else _tensed(token, "VBZ")
            yield over("reporting tense", sentence, token, token, present)


def contraction(sentence: Span, random: Random) -> Iterator[Change]:
    """ "did not" and "didn't"."""
    table: dict[str, str] = words("faithful")["contractions"]
    whole = {short: full for full, short in table.items()}
    for token in sentence:
        following = after(token)
        if following is None:
            continue
        later = after(following)
        if following.lower_ == "not" and following.idx > token.idx + len(token) and later is not None:
            short = table.get(f"{token.lower_} not")
            if short is not None and later.lower_ not in ("only", "just", "least", "merely"):
                yield over("contraction", sentence, token, following, as_cased(token, short))
        joined = (token.text + following.text).replace("’", "'")
        helper = token.dep_ in ("aux", "auxpass") or token.pos_ == "AUX"
        if helper and joined.lower() in whole and following.idx == token.idx + len(token):
            yield over("contraction", sentence, token, following, as_cased(token, whole[joined.lower()]))


def spelling(sentence: Span, random: Random) -> Iterator[Change]:
    """British and American spelling of common words, never inside a name."""
    british: dict[str, str] = words("faithful_spelling")["british"]
    american = {other: one for one, other in british.items()}
    for token in sentence:
        if token.pos_ == "PROPN" or (token.text[:1].isupper() and token.i > sentence.start):
            continue
        if (other := british.get(token.lower_) or american.get(token.lower_)) is not None:
            yield with_article("spelling", sentence, token, token, as_cased(token, other))


def typography(sentence: Span, random: Random) -> Iterator[Change]:
    """Curly and straight quotation marks, and the dashes between words."""
    text = sentence.text
    curled = _curled(text)
    if curled != text and text.count('"') % 2 == 0:
        yield _narrowed(text, curled)
    straight = text.translate(str.maketrans("“”‘’", "\"\"''"))
    if straight != text:
        yield _narrowed(text, straight)
    dashes = list(_DASH.finditer(text))
    for match in dashes if len(dashes) <= 2 else ():
        for other in (" – ", "—", " - ", " -- "):
            if other.strip() != match[1]:
                yield Change(FAITHFUL, "typography", match.start(), match.end(), other)


def _narrowed(old: str, new: str) -> Change:
    """The change from ``old`` to ``new`` of the same length, as the shortest stretch."""
    differ = [at for at, pair in enumerate(zip(old, new, strict=True)) if pair[0] != pair[1]]
    start, end = differ[0], differ[-1] + 1
    return Change(FAITHFUL, "typography", start, end, new[start:end])


def _curled(text: str) -> str:
    parts = []
    for at, char in enumerate(text):
        opens = at == 0 or text[at - 1] in " ([-–—“" or (at > 0 and text[at - 1] == '"' and char == "'")
        opens = opens and at + 1 < len(text) and text[at + 1].isalpha()
        if char in _CLOSING:
            parts.append(("“" if char == '"' else "‘") if opens else _CLOSING[char])
        else:
            parts.append(char)
    return "".join(parts)


def _phrases(kind: str, sentence: Span, table: dict[str, list[str]]) -> Iterator[Change]:
    text = sentence.text
    edges = {begin(sentence, token) for token in sentence}
    ends = {finish(sentence, token) for token in sentence}
    for phrase, others in table.items():
        for match in re.finditer(rf"\b{re.escape(phrase)}\b", text, re.IGNORECASE):
            if match.start() in edges and match.end() in ends and not match.group()[1:].isupper():
                for other in others:
                    cased = other[:1].upper() + other[1:] if match.group()[0].isupper() else other
                    yield Change(FAITHFUL, kind, match.start(), match.end(), cased)


def _plain_verb(token: Token) -> bool:
    particles = any(child.dep_ in ("prt", "dative") for child in token.children)
    return token.pos_ == "VERB" and token.tag_.startswith("V") and token.text.islower() and not particles


def _has_object(token: Token) -> bool:
    return any(child.dep_ == "dobj" and child.i > token.i for child in token.children) and not any(
        child.dep_ in ("xcomp", "ccomp", "prep") and child.lower_ in ("about", "for", "out")
        for child in token.children
    )


def _passive(token: Token) -> bool:
    return any(child.dep_ == "nsubjpass" for child in token.children)


def _in_compound(token: Token) -> bool:
    following = after(token)
    previous = before(token)
    hyphen = (following is not None and following.text in ("-", "–")) or (
        previous is not None and previous.text == "-"
    )
    return token.dep_ == "compound" or hyphen or (previous is not None and previous.dep_ == "compound")


def _reports(token: Token) -> Token | None:
    if token.pos_ != "VERB" or not any(child.dep_ == "nsubj" for child in token.children):
        return None
    if any(child.dep_ == "dobj" for child in token.children):
        return None
    return next((child for child in token.children if child.dep_ == "ccomp"), None)


def _many(subject: Token) -> bool:
    """Whether ``subject`` is a subject that takes the plain form of the present."""
    if subject.dep_ != "nsubj":
        return False
    return plural(subject) or subject.lower_ in ("they", "i", "we", "you")


def _dated(verb: Token) -> bool:
    """Whether the time of the saying is told: it cannot be moved to the present."""
    below = [child for child in verb.children if child.dep_ in ("npadvmod", "prep", "advmod")]
    return any(one.ent_type_ in ("DATE", "TIME") for child in below for one in child.subtree)


def _tensed(token: Token, tag: str) -> str:
    forms: dict[str, str] = words("faithful")["tense"][token.lemma_]
    return forms[tag]


def _in_present(clause: Token) -> bool:
    finite = [one for one in (clause, *clause.children) if one.tag_ in ("VBZ", "VBP", "MD", "VBD")]
    present = [one for one in finite if one.tag_ in ("VBZ", "VBP") or one.lower_ in ("will", "can")]
    return bool(finite) and len(present) == len(finite)
