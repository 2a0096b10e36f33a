"""Whatever a stage says, it can be pointed at: the text between its offsets is its surface."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.comparing import compare, pairs_of, texts_of
from factcheck.records import Level, Pair, Span
from factcheck.vectors import VectorTable
from factcheck.views import ArticleView, SentenceView
from tests.desk import ROOT, article, encoder, found, name, stories, view


def surfaces(sentence: SentenceView) -> Iterator[tuple[Span, str]]:
    """Every record of a sentence that has a surface, with its span."""
    parsed = sentence.sentence
    yield parsed.span, parsed.text
    for token in parsed.tokens:
        yield token.span, token.text
    for word in sentence.words:
        yield word.span, word.surface
    for quantity in sentence.quantities:
        yield quantity.span, quantity.surface
    for when in sentence.whens:
        yield when.span, when.surface
    for mention in sentence.mentions:
        yield mention.span, mention.surface
    for quote in sentence.quotes:
        yield quote.span, quote.words
    for cue in sentence.cues:
        yield cue.span, cue.surface
    for attribution in sentence.attributions:
        yield attribution.span, attribution.source
    for claim in sentence.claims:
        yield claim.span, claim.text
        yield from ((figure.span, figure.surface) for figure in claim.quantities)
        yield from ((when.span, when.surface) for when in claim.whens)
        yield from ((mention.span, mention.surface) for mention in claim.mentions)
        for quote in claim.quotes:
            yield quote.span, quote.words
        stance = claim.stance
        for cue in (*stance.hedges, *stance.negations, *stance.modality):
            yield cue.span, cue.surface
        if stance.attribution is not None:
            yield stance.attribution.span, stance.attribution.source


def inside(sentence: SentenceView) -> Iterator[Span]:
    """Spans without a surface of their own, which must lie inside the sentence all the same."""
    for cue in sentence.cues:
        yield cue.target
    for claim in sentence.claims:
        yield claim.span
        yield claim.predicate
    for word in sentence.words:
        yield word.span


@pytest.mark.parametrize("path", stories(), ids=name)
def test_every_record_points_at_its_surface(path: Path) -> None:
    read = article(path)
    for line in read.stripped:
        assert line.span.of(read.text) == line.text
    checked = 0
    for sentence in view(path).sentences:
        for span, surface in surfaces(sentence):
            assert span.of(read.text) == surface
            assert 0 <= span.start < span.end <= len(read.text), surface
            checked += 1
        for span in inside(sentence):
            assert sentence.sentence.span.contains(span), span.of(read.text)
        for claim in sentence.claims:
            assert claim.sentence == sentence.sentence.span
            assert claim.article == read.id
    assert checked > 200


@pytest.mark.parametrize("path", stories(), ids=name)
def test_claims_have_ids_of_their_own_and_leave_no_content_word_out(path: Path) -> None:
    read = view(path)
    ids = [claim.id for sentence in read.sentences for claim in sentence.claims]
    assert len(set(ids)) == len(ids)
    for sentence in read.sentences:
        for word in sentence.words:
            assert any(claim.span.contains(word.span) for claim in sentence.claims), (
                word.surface,
                sentence.sentence.text,
            )


def folders() -> list[Path]:
    return sorted({path.parent for path in stories()})


@pytest.mark.parametrize("folder", folders(), ids=name)
def test_both_sides_of_every_finding_and_alignment_point_at_their_surface(folder: Path) -> None:
    draft = next(
        path for path in stories() if path.parent == folder and path.stem in ("draft", "morning", "post")
    )
    views = [view(draft), *(view(path) for path in stories() if path.parent == folder and path != draft)]
    table = VectorTable(encoder(), (text for each in views for text in texts_of(each)))
    comparisons = [compare(views[0], each, table) for each in views[1:]]
    by_id = {each.article.id: each for each in views}
    for finding in found(comparisons):
        assert finding.level not in (Level.AGREE, Level.NOT_COMPARABLE)
        assert finding.claim or finding.evidence
        assert finding.message.strip() == finding.message != ""
        assert 0 < finding.confidence < 1
        for side in (finding.claim, finding.evidence):
            if side is not None:
                text = by_id[side.article].article.text
                assert side.span.of(text) == side.surface != ""
                assert side.sentence.contains(side.span)
    for comparison in comparisons:
        _pairs_point(comparison.claim, comparison.evidence, pairs_of(comparison, table))


def _pairs_point(claim: ArticleView, evidence: ArticleView, pairs: tuple[Pair, ...]) -> None:
    ours = {c.id: c for s in claim.sentences for c in s.claims}
    theirs = {c.id: c for s in evidence.sentences for c in s.claims}
    words = [{w.span for s in side.sentences for w in s.words} for side in (claim, evidence)]
    assert pairs
    for pair in pairs:
        assert pair.claim in ours
        assert pair.evidence in theirs
        for one in pair.alignments:
            assert one.level in Level
            assert one.claim in words[0]
            assert one.evidence in words[1]


def test_the_examples_are_there() -> None:
    assert len(folders()) == 11
    assert (ROOT / "examples" / "ferry").is_dir()
