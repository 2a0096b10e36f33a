"""An article laid beside itself: nothing to say, and one level for every comparison."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.comparing import compare, pairs_of, texts_of
from factcheck.records import Level
from factcheck.vectors import VectorTable
from tests.desk import encoder, found, laid, name, stories, told, view


@pytest.mark.parametrize("path", stories(), ids=name)
def test_an_article_compared_with_itself_has_no_finding(path: Path) -> None:
    (comparison,) = laid(view(path), [view(path)])
    assert [told(one) for one in found([comparison])] == []
    assert comparison.unanswered == ()
    assert comparison.unsupported == ()


@pytest.mark.parametrize("path", stories(), ids=name)
def test_in_an_article_compared_with_itself_every_word_meets_itself(path: Path) -> None:
    same = view(path)
    table = VectorTable(encoder(), texts_of(same))
    alignments = [one for pair in pairs_of(compare(same, same, table), table) for one in pair.alignments]
    assert alignments
    for one in alignments:
        assert (one.level, one.claim) == (Level.AGREE, one.evidence)
