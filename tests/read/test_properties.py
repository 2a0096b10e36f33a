"""What holds for any text: offsets point at what they say, and nothing is dropped in silence."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from factcheck.errors import FactcheckError
from factcheck.read import article_from_text, body_blocks, context_blocks
from factcheck.records import Article

LINES = st.sampled_from(
    [
        "Advertisement",
        "Story continues below this ad",
        "Bridges close in Halden after flood",
        "By Mara Quill",
        "Published: Aug. 24, 2025",
        "OSLO, Aug. 24 (AP) — Two bridges in Halden were closed on Sunday.",
        "north bridge haldenIn this photo provided by the council, the bridge is closed. (AP)",
        "The council said the bridges would stay closed. (With inputs from agencies)",
        "“No.”",
        "Tags:",
        "• Halden",
        "- Five roads are closed.",
        "Also read: Why the dyke was never raised",
        "PremiumThe village that won in court",
        "Two bridges in Halden were closed, the council of the town said on Sunday.",
        "Follow us on Instagram",
        "© 2025 Norland Post",
        "",
        "   ",
        "—",
        "Repairs",
    ]
)
STORIES = st.lists(st.one_of(LINES, st.text(max_size=60)), max_size=14).map("\n".join)


def read(text: str) -> Article | None:
    try:
        return article_from_text(text, uri="-", source="s")
    except FactcheckError:
        return None


@settings(max_examples=300, deadline=None)
@given(STORIES)
@example("Halden\n\nOSLO (AP) —\n")
def test_every_character_is_body_or_set_apart_with_its_own_words(text: str) -> None:
    article = read(text)
    if article is None:
        return
    covered = [0] * len(text)
    for line in article.stripped:
        assert line.span.of(text) == line.text
    for span in [line.span for line in article.stripped] + list(body_blocks(article)):
        assert span.of(text).strip()
        for at in range(span.start, span.end):
            covered[at] += 1
    assert all(count == 1 or (count == 0 and text[at].isspace()) for at, count in enumerate(covered))
    assert article.text == text


@settings(max_examples=100, deadline=None)
@given(STORIES)
def test_reading_is_deterministic_and_context_is_never_body(text: str) -> None:
    article = read(text)
    assert article == read(text)
    if article is not None:
        body = body_blocks(article)
        assert not any(span.overlaps(block) for span, _ in context_blocks(article) for block in body)
        assert list(body) == sorted(body)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(["\n", "\n\n", "\n \n", "\n\n\n"]), min_size=4, max_size=4))
def test_the_space_between_lines_decides_nothing(breaks: list[str]) -> None:
    lines = [
        "Bridges close in Halden after flood",
        "By Mara Quill",
        "OSLO (AP) — Two bridges in Halden were closed on Sunday.",
        "Advertisement",
        "The council said repairs would last a month.",
    ]
    text = "".join(line + gap for line, gap in zip(lines, [*breaks, ""], strict=True))
    article = read(text)
    assert article is not None
    assert [span.of(text) for span in body_blocks(article)] == [
        "Two bridges in Halden were closed on Sunday.",
        "The council said repairs would last a month.",
    ]
