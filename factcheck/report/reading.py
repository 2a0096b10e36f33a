"""What was read out of a text, as plain JSON values, in the order and under the names that
``docs/json.md`` fixes: decimals are strings, offsets are character offsets, certainties have four digits.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from factcheck.records import Attribution, Claim, Cue, Dual, Mention, Quantity, Quote, Span, Stance, When

Json = dict[str, Any]
# Beyond this many digits a plain decimal is of no use to anyone.
_PLAIN_DIGITS = 60


def decimal(value: Decimal | None) -> str | None:
    """A decimal as a plain string without exponent, None where unbounded."""
    if value is None:
        return None
    return str(value) if not value.is_finite() or abs(value.adjusted()) > _PLAIN_DIGITS else f"{value:f}"


def number(value: float) -> float:
    """Four digits; never ``-0.0``."""
    return round(float(value), 4) + 0.0


def offsets(span: Span | None) -> list[int] | None:
    """``[start, end]``."""
    return None if span is None else [span.start, span.end]


def _spanned(span: Span, surface: str, **rest: Any) -> Json:
    return {"start": span.start, "end": span.end, "surface": surface, **rest}


def quantity(record: Quantity) -> Json:
    """A figure on the full record."""
    return _spanned(
        record.span,
        record.surface,
        kind=record.kind,
        low=decimal(record.low),
        high=decimal(record.high),
        low_open=record.low_open,
        high_open=record.high_open,
        approximate=record.approximate,
        unit=record.unit,
        noun=record.noun,
        event=record.event,
        change=record.change,
        subset_of=record.subset_of,
        actor=record.actor,
        vague=record.vague,
        object=record.object,
        per=record.per,
        as_of=record.as_of,
        dual=_dual(record.dual),
    )


def _dual(record: Dual | None) -> Json | None:
    """The same measure in another unit."""
    if record is None:
        return None
    ends = {"low": decimal(record.low), "high": decimal(record.high)}
    return _spanned(record.span, record.surface, **ends, unit=record.unit)


def when(record: When) -> Json:
    """A date or time; ``from`` and ``to`` are the interval, ``start`` and ``end`` the offsets."""
    rest = {
        "from": record.start,
        "to": record.end,
        "granularity": record.granularity,
        "resolved_by": record.resolved_by,
        "relation": record.relation,
        "approximate": record.approximate,
    }
    return _spanned(record.span, record.surface, **rest)


def mention(record: Mention) -> Json:
    """A name: ``kind``, ``canonical`` and how the surface stands for it."""
    return _spanned(
        record.span,
        record.surface,
        kind=record.kind,
        canonical=record.canonical,
        role=record.role,
        others=list(record.others),
    )


def quote(record: Quote) -> Json:
    """A direct quotation without its marks."""
    return _spanned(record.span, record.words, speaker=record.speaker, scare=record.scare)


def _cue(record: Cue) -> Json:
    return _spanned(
        record.span,
        record.surface,
        value=record.value,
        target=offsets(record.target),
        certainty=number(record.certainty),
    )


def attribution(record: Attribution | None) -> Json | None:
    """Who says it."""
    if record is None:
        return None
    return _spanned(
        record.span,
        record.source,
        canonical=record.canonical,
        verb=record.verb,
        certainty=record.certainty,
        scope=offsets(record.scope),
    )


def stance(record: Stance) -> Json:
    """Who says it, and how sure they are."""
    return {
        "attribution": attribution(record.attribution),
        "hedges": [_cue(cue) for cue in record.hedges],
        "negations": [_cue(cue) for cue in record.negations],
        "modality": [_cue(cue) for cue in record.modality],
    }


def merged_stance(records: tuple[Stance, ...]) -> Json:
    """The stance of a whole text: the first attribution, every one, and each cue once."""
    said = {record.attribution: None for record in records if record.attribution is not None}
    union = Stance(
        attribution=next(iter(said), None),
        hedges=tuple(dict.fromkeys(cue for record in records for cue in record.hedges)),
        negations=tuple(dict.fromkeys(cue for record in records for cue in record.negations)),
        modality=tuple(dict.fromkeys(cue for record in records for cue in record.modality)),
    )
    return stance(union) | {"attributions": [attribution(one) for one in said]}


def claim(record: Claim) -> Json:
    """A claim with all that was read out of it."""
    return {
        "id": record.id,
        "article": record.article,
        "start": record.span.start,
        "end": record.span.end,
        "text": record.text,
        "sentence": offsets(record.sentence),
        "kind": record.kind,
        "section": record.section,
        "predicate": offsets(record.predicate),
        "quantities": [quantity(one) for one in record.quantities],
        "whens": [when(one) for one in record.whens],
        "entities": [mention(one) for one in record.mentions],
        "quotes": [quote(one) for one in record.quotes],
        "stance": stance(record.stance),
    }
