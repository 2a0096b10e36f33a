"""Bad input: one line that says what, where and the way out; the good articles are still read."""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from factcheck.errors import FactcheckError
from factcheck.read import Limits, body_blocks, default_limits, read_article, read_articles

GOOD = "The harbour at Brevik reopened on Sunday. A storm had closed it for 36 hours."
SMALL = Limits(max_bytes=2_000, max_markup_chars=1_500, max_chars=1_000, max_line_chars=300, max_articles=3)


def refused(path: Path | str, limits: Limits | None = None) -> str:
    with pytest.raises(FactcheckError) as caught:
        read_article(str(path), limits=limits)
    line = caught.value.line
    assert line.startswith(str(path))
    assert "\n" not in line
    assert caught.value.way_out
    return caught.value.what


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "is empty"),
        (b"   \n\t\r\n  ", "is empty"),
        ("\ufeff \u00a0\n".encode(), "holds no words"),
        (b"--- ... !!!", "holds no words"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "is a PDF, not text"),
        (b"\x89PNG\r\n\x1a\n", "is a PNG image, not text"),
        (b"PK\x03\x04 word/document.xml", "is a ZIP archive or an office document, not text"),
        (b"{\\rtf1\\ansi Five died.}", "is an RTF document, not text"),
        (b"Five died\x00\x01\x02 on Sunday.", "is binary, not text"),
        (b"\xff\xfeF\x00i\x00v\x00e\x00\x00\xd8", "is not the UTF-16-LE that its first bytes say"),
        (b"\xef\xbb\xbfFive \xff died.", "is not the UTF-8 that its first bytes say"),
        (bytes(range(128, 256)) * 8 + bytes(range(1, 32)) * 20, "is in no text encoding that can be told"),
        (b"Advertisement\nShare\n\xc2\xa9 2025 Norland Post", "holds no article, only page furniture"),
    ],
)
def test_a_file_that_is_no_article(tmp_path: Path, data: bytes, what: str) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes(data)
    assert refused(path).startswith(what)


@pytest.mark.parametrize(
    "page",
    [
        "<html></html>",
        "<!doctype html><title>Log in</title><form><input name=user></form>",
        "<html><body><nav><a href='/'>Home</a><a href='/w'>World</a></nav></body></html>",
        "<html><head><script>var text = 'Five people died on Sunday in Brevik.';</script></head></html>",
    ],
)
def test_a_page_without_an_article(tmp_path: Path, page: str) -> None:
    path = tmp_path / "page.html"
    path.write_text(page, encoding="utf-8")
    assert refused(path) == "is HTML without an article"


def test_missing_folder_and_dangling_link(tmp_path: Path) -> None:
    assert refused(tmp_path / "none.txt") == "no such file"
    assert refused(tmp_path) == "is a folder, not an article"
    link = tmp_path / "link.txt"
    link.symlink_to(tmp_path / "gone.txt")
    assert refused(link) == "is a link to a file that does not exist"
    (tmp_path / "file.txt").write_text(GOOD, encoding="utf-8")
    assert refused(tmp_path / "file.txt" / "below.txt") == "no such file"
    loop = tmp_path / "loop.txt"
    loop.symlink_to(loop)
    assert "cannot be read" in refused(loop)


def test_no_permission() -> None:
    with as_nobody(), TemporaryDirectory() as folder:
        path = Path(folder) / "story.txt"
        path.write_text(GOOD, encoding="utf-8")
        path.chmod(0)
        assert refused(path) == "may not be read"


@contextlib.contextmanager
def as_nobody() -> Iterator[None]:
    """Root may read everything: as another user for the while, where root runs the tests."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def test_a_path_with_a_nul_character() -> None:
    _, problems = read_articles(["a\0b.txt"])
    assert [problem.reason for problem in problems] == ["is not a path; name a file"]


def test_a_huge_file_is_refused_by_its_size(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)  # sparse: reading it would find NULs and say "binary"
    assert refused(path) == "too large for an article (50,000,000 bytes)"


def test_a_pipe_is_read_but_never_past_the_limit(tmp_path: Path) -> None:
    def feed(pipe: Path, data: bytes) -> threading.Thread:
        os.mkfifo(pipe)
        thread = threading.Thread(target=write, args=(pipe, data), daemon=True)
        thread.start()
        return thread

    def write(pipe: Path, data: bytes) -> None:
        with contextlib.suppress(BrokenPipeError):  # the reader stops at its limit
            pipe.write_bytes(data)

    good, endless = tmp_path / "good", tmp_path / "endless"
    feed(good, GOOD.encode())
    assert read_article(str(good)).text == GOOD
    feed(endless, b"Five died. " * 100_000)
    assert refused(endless, SMALL) == "too large for an article (more than 2,000 bytes)"


def test_standard_input_is_bounded_and_may_be_absent() -> None:
    assert read_article("-", stdin=GOOD.encode()).uri == "-"
    _, problems = read_articles(["-"], stdin=b"Five died. " * 1000, limits=SMALL)
    assert problems[0].article == "-"
    assert "too large" in problems[0].reason
    _, problems = read_articles(["-"])
    assert problems[0].reason == "nothing on standard input; pipe an article in, or name a file"


def test_a_line_of_a_million_characters_is_refused_in_one_line(tmp_path: Path) -> None:
    path = tmp_path / "line.txt"
    path.write_text("Five died.\n" + "a" * 1_000_000, encoding="utf-8")
    assert "too long" in refused(path)
    short = tmp_path / "short.txt"
    short.write_text("Five died.\n" + "word " * 100, encoding="utf-8")
    assert refused(short, SMALL) == "line 2 is too long (500 characters)"


@pytest.mark.parametrize(
    "unit", ["word ", "(", "“", "- ", "a.", "A — ", "<p>", "(AP) ", "\u200b", "1,", "By A "]
)
def test_a_long_line_within_the_limit_is_read(unit: str) -> None:
    text = f"{GOOD}\n{unit * (90_000 // len(unit))} end.\n"
    article = read_article("-", stdin=text.encode())
    assert body_blocks(article)[0].of(article.text).startswith("The harbour")


def test_a_page_of_endless_markup_is_refused() -> None:
    _, problems = read_articles(["-"], stdin=b"<html><body>" + b"<i></i>" * 250, limits=SMALL)
    assert problems[0].reason.startswith("is too long for a page (1,762 characters)")


def test_thousands_of_paragraphs_and_subheadings_are_read() -> None:
    text = (GOOD + "\nRepairs\n") * 5_000 + GOOD
    article = read_article("-", stdin=text.encode())
    assert [span.of(text) for span in body_blocks(article)] == [GOOD] * 5_001


def test_an_article_of_one_sentence_is_read() -> None:
    for text in ("Five people died.", "Five people died in a fire on Monday"):
        article = read_article("-", stdin=text.encode())
        assert [span.of(article.text) for span in body_blocks(article)] == [text]


def test_control_characters_are_kept_and_harm_nothing() -> None:
    text = "The \x1b[31mharbour\x07 at Bre\u00advik\u200b reopened\x7f on Sunday.\x0bIt had shut\x1f."
    article = read_article("-", stdin=text.encode())
    assert article.text == text
    assert "".join(span.of(text) for span in body_blocks(article)).startswith("The \x1b[31mharbour\x07")


def test_the_good_articles_are_read_and_the_bad_are_listed(tmp_path: Path) -> None:
    good, other, empty = tmp_path / "good.txt", tmp_path / "other.txt", tmp_path / "empty.txt"
    good.write_text(GOOD, encoding="utf-8")
    other.write_text("Five people died in a fire on Monday.", encoding="utf-8")
    empty.write_text("", encoding="utf-8")
    missing = tmp_path / "none.txt"
    articles, problems = read_articles([str(missing), str(good), str(empty), str(other)])
    assert [article.source for article in articles] == ["good", "other"]
    assert [(problem.article, problem.reason) for problem in problems] == [
        (str(missing), "no such file; check the spelling of the path"),
        (str(empty), "is empty; give a file with text in it"),
    ]


def test_the_same_article_twice_is_compared_once(tmp_path: Path) -> None:
    first, copy, link = tmp_path / "first.txt", tmp_path / "copy.txt", tmp_path / "link.txt"
    first.write_text(GOOD, encoding="utf-8")
    copy.write_text(GOOD, encoding="utf-8")
    link.symlink_to(first)
    articles, problems = read_articles([str(first), str(first), str(copy), str(link)])
    assert [article.uri for article in articles] == [str(first)]
    assert [problem.article for problem in problems] == [str(first), str(copy), str(link)]
    assert all(problem.reason.startswith(f"the same text as {first}") for problem in problems)


def test_a_folder_and_a_pattern_without_articles(tmp_path: Path) -> None:
    (tmp_path / "notes.pdf").write_bytes(b"%PDF")
    _, problems = read_articles([str(tmp_path), str(tmp_path / "*.txt")])
    assert [problem.reason.split(";")[0] for problem in problems] == [
        "folder without articles (*.htm, *.html, *.md, *.txt)",
        "no file matches this pattern",
    ]


def test_more_articles_than_the_limit_are_counted_not_dropped(tmp_path: Path) -> None:
    for number in range(5):
        (tmp_path / f"{number}.txt").write_text(f"{number} people died on Monday.", encoding="utf-8")
    articles, problems = read_articles([str(tmp_path)], limits=SMALL)
    assert [article.source for article in articles] == ["0", "1", "2"]
    assert [(problem.article, problem.reason) for problem in problems] == [
        (str(tmp_path / "3.txt"), "2 further articles were not read; give at most 3 at once")
    ]


def test_the_shipped_limits_refuse_fifty_megabytes() -> None:
    assert default_limits().max_bytes < 50_000_000
