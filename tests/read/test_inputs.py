"""Files, folders, patterns and standard input, and the names the articles get."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.read import read_article, read_articles


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("b.txt", "a.md", "wire/a.txt", "draft/a.txt", ".hidden.txt", "notes.csv", "x[1].txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"The story of {name} has people in it.", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("desk")
def test_a_folder_gives_its_articles_in_order_and_nothing_else() -> None:
    articles, problems = read_articles(["."])
    assert [article.uri for article in articles] == ["./a.md", "./b.txt", "./x[1].txt"]
    assert problems == ()


@pytest.mark.usefixtures("desk")
def test_paths_stay_as_the_user_wrote_them() -> None:
    articles, _ = read_articles(["wire/a.txt", "b.txt", "-"], stdin=b"Five people died on Monday.")
    assert [article.uri for article in articles] == ["wire/a.txt", "b.txt", "-"]
    assert [article.source for article in articles] == ["a", "b", "stdin"]


@pytest.mark.usefixtures("desk")
def test_patterns_work_and_a_name_that_looks_like_one_is_a_file() -> None:
    articles, _ = read_articles(["*/a.txt", "x[1].txt"])
    assert [article.uri for article in articles] == ["draft/a.txt", "wire/a.txt", "x[1].txt"]


@pytest.mark.usefixtures("desk")
def test_equal_stems_get_names_that_tell_them_apart() -> None:
    articles, _ = read_articles(["a.md", "wire/a.txt", "draft/a.txt"])
    assert [article.source for article in articles] == ["a.md", "wire/a.txt", "draft/a.txt"]


@pytest.mark.usefixtures("desk")
def test_the_id_follows_the_text_alone() -> None:
    from_file, from_pipe = read_article("b.txt"), read_article("-", stdin=Path("b.txt").read_bytes())
    assert from_file.id == from_pipe.id
    assert from_file.id == "a" + from_file.sha256[:12]
    assert from_file.id != read_article("a.md").id
