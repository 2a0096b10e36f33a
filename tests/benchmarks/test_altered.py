"""The altered-figure benchmark as a whole: drafts, keys, and what is held against a tool."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.altered.articles import CleanArticle, chosen, from_folder
from benchmarks.altered.build import Case, build, draft, rewritten
from benchmarks.altered.detokenise import detokenised
from benchmarks.altered.judging import judged
from benchmarks.altered.parsed import parsed
from benchmarks.altered.records import FAITHFUL, Change
from benchmarks.altered.tables import table
from benchmarks.altered.write import dumped, write
from factcheck.embed import load_encoder

PARAGRAPHS = (
    "At least 14 miners were killed on Tuesday when a shaft collapsed near Tarnhill, police said.",
    "Rescue teams brought 36 men to the surface before dawn. The mine had reopened on 12 March 2019 after "
    "repairs that cost $45 million.",
    '"We lost good friends last night," said the mayor, Ida Brandvold, who has led the town for three years.',
    "The owner, Norling Metals, said production fell by 20 per cent to 3.4 million tonnes in 2018. It denied "
    "that more than 200 workers had complained about the pumps.",
    "Inspectors will visit the shaft at 8am on Friday. They may close it for six weeks.",
)


@pytest.fixture(scope="module")
def article() -> CleanArticle:
    return CleanArticle("tarnhill", "own", "tarnhill", PARAGRAPHS)


@pytest.fixture(scope="module")
def case(article: CleanArticle) -> Case:
    return next(build([article], seed=1))


def test_the_same_seed_gives_the_same_bytes(article: CleanArticle, case: Case) -> None:
    again = next(build([article], seed=1))
    assert (again.altered.text, again.faithful.text) == (case.altered.text, case.faithful.text)
    assert dumped(again) == dumped(case)
    others = {next(build([article], seed=seed)).altered.text for seed in range(2, 6)}
    assert others - {case.altered.text}


def test_offsets_of_the_key_point_at_their_surfaces(article: CleanArticle, case: Case) -> None:
    assert case.altered.edits
    for made in (case.altered, case.faithful):
        for edit in made.edits:
            assert made.text[slice(*edit.draft)] == edit.new
            assert article.text[slice(*edit.article)] == edit.old
            assert edit.sentence[0] <= edit.draft[0] <= edit.draft[1] <= edit.sentence[1]
            assert edit.origin[0] <= edit.article[0] <= edit.article[1] <= edit.origin[1]


def test_a_draft_differs_from_its_article_only_where_the_key_says(article: CleanArticle, case: Case) -> None:
    for made in (case.altered, case.faithful):
        ours = theirs = 0
        for begin, origin in dict.fromkeys((edit.sentence, edit.origin) for edit in made.edits):
            assert made.text[ours : begin[0]] == article.text[theirs : origin[0]]
            ours, theirs = begin[1], origin[1]
        assert made.text[ours:] == article.text[theirs:]


def test_one_alteration_a_sentence_and_none_in_the_faithful_draft(case: Case) -> None:
    altered = [edit.sentence for edit in case.altered.edits if edit.family != FAITHFUL]
    assert altered
    assert len(altered) == len(set(altered))
    for sentence in altered:
        assert sum(edit.sentence == sentence for edit in case.altered.edits) == 1
    assert all(edit.family == FAITHFUL for edit in case.faithful.edits)


def test_families_take_turns(article: CleanArticle) -> None:
    articles = [CleanArticle(f"t{n}", "own", f"t{n}", PARAGRAPHS) for n in range(8)]
    families = [
        e.family for c in build(articles, seed=3) for e in c.altered.edits if e.family in ("NUM", "DAT")
    ]
    assert abs(families.count("NUM") - families.count("DAT")) <= 2


def test_the_first_drafts_do_not_depend_on_how_many_follow(article: CleanArticle) -> None:
    other = CleanArticle("other", "own", "other", PARAGRAPHS[::-1])
    assert next(build([article], 5)).altered == next(build([article, other], 5)).altered


def test_several_changes_of_one_sentence_keep_their_places() -> None:
    sentence = "He sold two cows and six hens."
    todo = (
        Change(FAITHFUL, "x", 0, 2, "The farmer"),
        Change(FAITHFUL, "x", 8, 11, "2"),
        Change(FAITHFUL, "x", 21, 29, "half a dozen hens", touched=(21, 33)),
    )
    new, places = rewritten(sentence, todo)
    assert new == "The farmer sold 2 cows and half a dozen hens."
    assert [new[a:b] for a, b in places] == ["The farmer", "2", "half a dozen"]


def test_written_files_are_what_the_key_says(case: Case, tmp_path: Path) -> None:
    assert write([case], tmp_path) == 1
    folder = tmp_path / "tarnhill"
    key = json.loads((folder / "key.json").read_text(encoding="utf-8"))
    draft, article = ((folder / name).read_bytes().decode() for name in ("draft.txt", "article.txt"))
    for edit in key["draft"]:
        assert draft[slice(*edit["draft"])] == edit["new"]
        assert article[slice(*edit["article"])] == edit["old"]


def test_an_altered_figure_is_found_and_the_result_has_no_text(case: Case) -> None:
    outcome = judged(case, load_encoder(None))
    figures = [hit for hit in outcome.hits if hit.edit.family == "NUM"]
    assert figures
    assert any(hit.found and hit.named for hit in figures)
    assert all(hit.found for hit in outcome.hits if hit.named)
    assert all(hit.sentence for hit in outcome.hits if hit.found)
    result = table([outcome])
    assert result["families"]["NUM"]["number"] == len(figures)
    written = json.dumps(result)
    assert not any(word in written for word in ("miners", "Tarnhill", "shaft", "36"))


def test_a_finding_on_the_verb_finds_its_negation(article: CleanArticle) -> None:
    sentences = parsed(article)
    at = next(i for i, s in enumerate(sentences) if s.span.text.startswith("The mine had reopened"))
    change = Change("NEG", "negation added", 9, 12, "had not")
    made = [(change,) if i == at else () for i in range(len(sentences))]
    altered = draft(article, sentences, made)
    (edit,) = altered.edits
    assert "The mine had not reopened" in altered.text
    assert edit.acts_on is not None
    assert article.text[slice(*edit.acts_on)] == "reopened"
    outcome = judged(
        Case(article, altered, draft(article, sentences, [()] * len(sentences))), load_encoder(None)
    )
    (hit,) = outcome.hits
    assert hit.found
    assert hit.named
    assert outcome.faithful_words == 0
    assert not outcome.alarms


def test_articles_of_a_folder_in_two_halves(tmp_path: Path) -> None:
    for number in range(12):
        lines = [f"Crew {number} went out. {text}" for text in PARAGRAPHS]
        (tmp_path / f"{number:02}.txt").write_text("\n\n".join(["A headline", *lines]), encoding="utf-8")
    (tmp_path / "brief.txt").write_text("Only one sentence stands in this brief.", encoding="utf-8")
    articles = list(from_folder(tmp_path))
    assert len(articles) == 12
    assert not any("headline" in article.text for article in articles)
    halves = [chosen(articles, half, None) for half in ("a", "b")]
    assert all(halves)
    assert {a.id for half in halves for a in half} == {a.id for a in articles}


@pytest.mark.parametrize(
    ("tokens", "split_hyphens", "text"),
    [
        (
            "`` We did n't stop , '' said Ms. Lane 's aide .",
            False,
            "\"We didn't stop,\" said Ms. Lane's aide.",
        ),
        ("It cost $ 1 , 200 ( 8 % more ) at 3 : 30 .", True, "It cost $1,200 (8% more) at 3:30."),
        ("The well-known singer left - for good .", False, "The well-known singer left - for good."),
        ("A court - ordered stay began .", True, None),
        ("He lives in the U . S . now .", True, None),
        ("`` It is over , she said .", False, None),
    ],
)
def test_tokens_become_print_or_are_declined(tokens: str, split_hyphens: bool, text: str | None) -> None:
    assert detokenised(tokens, split_hyphens) == text
