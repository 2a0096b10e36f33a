"""HTML pages: the article and what the page says of it, nothing fetched, no entity expanded."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from factcheck.read import body_blocks, context_blocks, read_article, read_articles
from factcheck.records import Article

PAGE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html [<!ENTITY secret SYSTEM "file://{secret}"><!ENTITY one "ha"><!ENTITY two "&one;&one;">]>
<html lang="en"><head><title>River bursts banks in Varlen valley | The Harbour Post</title>
<meta property="og:site_name" content="The Harbour Post">
<meta property="og:title" content="River bursts banks in Varlen valley">
<meta name="author" content="Mara Quill">
<meta property="article:published_time" content="2025-03-04T10:15:00+00:00">
<link rel="stylesheet" href="http://192.0.2.1/style.css"><script src="http://192.0.2.1/x.js"></script></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
<article><h1>River bursts banks in Varlen valley</h1>
<p>Twelve people were rescued as water reached the first floor of houses</p>
<img src="http://192.0.2.1/x.jpg" alt="flooded street">
<p>VARLEN, Norland (AP) — The river burst its banks on Tuesday, flooding 340 houses, officials said.</p>
<p>Twelve people were rescued from roofs by boat. Two went to hospital. &secret; &two;</p>
<p>Advertisement</p>
<p>"We have never seen it rise so fast," <a href="/brand">Ida Brand</a>, the mayor, said.</p>
<p>Also read: <a href="/y">Why the old dyke was never raised</a></p>
</article><footer>© 2025 Harbour Post. All rights reserved.</footer></body></html>"""


@pytest.fixture
def page(tmp_path: Path) -> Article:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret of the house", encoding="utf-8")
    path = tmp_path / "page.html"
    path.write_text(PAGE.replace("{secret}", str(secret)), encoding="utf-8")
    return read_article(str(path))


def test_the_page_gives_title_author_outlet_and_date(page: Article) -> None:
    assert page.title == "River bursts banks in Varlen valley"
    assert (page.author, page.outlet, page.published) == ("Mara Quill", "The Harbour Post", date(2025, 3, 4))
    assert page.dateline is not None
    assert page.dateline.place == "VARLEN, Norland"


def test_the_body_is_the_article_and_the_rest_is_set_apart(page: Article) -> None:
    body = [span.of(page.text) for span in body_blocks(page)]
    assert body[0] == "The river burst its banks on Tuesday, flooding 340 houses, officials said."
    assert body[2] == '"We have never seen it rise so fast," Ida Brand, the mayor, said.'
    assert len(body) == 3
    assert [(kind, span.of(page.text)) for span, kind in context_blocks(page)] == [
        ("headline", "River bursts banks in Varlen valley"),
        ("standfirst", "Twelve people were rescued as water reached the first floor of houses"),
    ]


def test_no_entity_is_expanded(page: Article) -> None:
    assert "secret of the house" not in page.text
    assert "haha" not in page.text


def test_a_title_outside_the_text_is_still_the_headline() -> None:
    data = (
        b"<html><head><title>Mine at Torvik closes</title></head><body><article><p>The mine closed on Friday "
        b"after 61 years, its owner said.</p><p>Some 310 people work there now.</p></article></body></html>"
    )
    article = read_article("-", stdin=data)
    assert article.text.splitlines()[0] == "Mine at Torvik closes"
    assert [kind for _, kind in context_blocks(article)] == ["headline"]


def test_a_page_without_an_ending_in_its_name_is_told_by_its_content() -> None:
    page = "\n<!-- saved -->\n<!DOCTYPE html><html><body><p>The mine at Torvik closed on Friday.</p></body>"
    assert read_article("-", stdin=page.encode()).text == "The mine at Torvik closed on Friday."


def test_plain_text_in_a_file_named_html_is_plain_text(tmp_path: Path) -> None:
    path = tmp_path / "story.html"
    path.write_text("The mine at Torvik closed on Friday. Prices < 3 crowns & falling.", encoding="utf-8")
    assert read_article(str(path)).text == path.read_text(encoding="utf-8")


def test_deep_nesting_does_not_bring_the_reader_down(tmp_path: Path) -> None:
    path = tmp_path / "deep.html"
    deep = "<div>" * 30_000 + "<p>The mine at Torvik closed on Friday.</p>" + "</div>" * 30_000
    path.write_text(f"<html><body>{deep}</body></html>", encoding="utf-8")
    articles, problems = read_articles([str(path)])
    assert "Torvik" in articles[0].text if articles else "HTML" in problems[0].reason


def test_plain_text_loads_no_page_reader() -> None:
    code = (
        "import sys; from factcheck.read import read_article;"
        "read_article('-', stdin='The caf\\u00e9 at Torvik closed on Friday.'.encode());"
        "heavy = ('trafilatura', 'lxml', 'charset_normalizer', 'spacy', 'torch');"
        "print([name for name in heavy if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
