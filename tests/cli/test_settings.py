"""Settings: who wins, and what a wrong one is told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from factcheck.errors import FactcheckError
from factcheck.records import Severity
from factcheck.settings import CONFIG_KEYS, Settings, resolve

CODES = ("DAT001", "NUM001", "NUM002")
FORMATS = ("terminal", "json")


def settled(folder: Path, config: str | None = None, **flags: Any) -> Settings:
    given = {key.replace("_", "-"): value for key, value in flags.items()}
    return resolve(given, folder=folder, config=config, codes=lambda: CODES, formats=FORMATS)


def refusal(call: Callable[[], object]) -> str:
    with pytest.raises(FactcheckError) as caught:
        call()
    assert "\n" not in caught.value.line
    return caught.value.line


def test_without_a_word_the_defaults_hold_and_the_signature_is_silent(tmp_path: Path) -> None:
    settings = settled(tmp_path)
    assert settings == Settings()
    assert settings.fail_on is Severity.CORRECTION
    assert settings.min_severity is Severity.REFILE
    assert settings.differences() == ()


def test_a_flag_beats_factcheck_toml_which_beats_pyproject(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text(
        '[tool.factcheck]\nmin-severity = "note"\nformat = "json"\nselect = ["NUM"]\n'
    )
    (tmp_path / "factcheck.toml").write_text('min-severity = "query"\nformat = "terminal"\n')
    settings = settled(tmp_path, min_severity="correction")
    assert settings.min_severity is Severity.CORRECTION
    assert settings.format == "terminal"
    assert settings.select == ("NUM",)


def test_files_are_found_from_a_folder_below(tmp_path: Path) -> None:
    (tmp_path / "factcheck.toml").write_text('fail_on = "never"\npublished = 2025-05-13\n')
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    (below / "pyproject.toml").write_text("[tool.other]\nselect = 3\n")
    settings = settled(below)
    assert settings.fail_on is None
    assert settings.published == date(2025, 5, 13)


@pytest.mark.parametrize("file", ["factcheck.toml", "pyproject.toml"])
def test_a_ledger_lies_beside_the_file_that_names_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, file: str
) -> None:
    table = "[tool.factcheck]\n" if file == "pyproject.toml" else ""
    (tmp_path / file).write_text(f'{table}ledger = "kept/desk.sqlite"\n')
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    monkeypatch.chdir(below)
    assert settled(below).ledger == str(tmp_path / "kept" / "desk.sqlite")
    assert settled(below, f"../../{file}").ledger == "../../kept/desk.sqlite"
    assert settled(below, ledger="desk.sqlite").ledger == "desk.sqlite"
    (below / "factcheck.toml").write_text('ledger = "nearer.sqlite"\n')
    assert settled(below).ledger == "nearer.sqlite"


@pytest.mark.parametrize(
    ("written", "place"),
    [
        ("/srv/desk.sqlite", "/srv/desk.sqlite"),
        ("~/desk.sqlite", "/home/ana/desk.sqlite"),
        ("postgresql://server/desk", "postgresql://server/desk"),
    ],
)
def test_a_ledger_elsewhere_is_taken_as_it_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written: str, place: str
) -> None:
    monkeypatch.setenv("HOME", "/home/ana")
    (tmp_path / "factcheck.toml").write_text(f'ledger = "{written}"\n')
    below = tmp_path / "a"
    below.mkdir()
    for folder in (tmp_path, below):
        monkeypatch.chdir(folder)
        assert settled(folder).ledger == place


def test_a_ledger_without_a_name_is_refused(tmp_path: Path) -> None:
    (tmp_path / "factcheck.toml").write_text('ledger = " "\n')
    assert "is not a name" in refusal(lambda: settled(tmp_path / "a"))


def test_a_named_file_is_the_only_one_read(tmp_path: Path) -> None:
    (tmp_path / "factcheck.toml").write_text('format = "json"\n')
    named = tmp_path / "desk.toml"
    named.write_text('ignore = "DAT"\n')
    settings = settled(tmp_path, str(named))
    assert (settings.format, settings.ignore) == ("terminal", ("DAT",))


def test_every_key_of_the_file_is_taken(tmp_path: Path) -> None:
    values = {"published": "2025-05-13", "min-severity": "note", "fail-on": "query", "format": "json"}
    values |= {"select": "NUM001", "ignore": "DAT", "explain": "https://desk.example/{code}"}
    lines = [f'{key} = "{values.get(key, "some-name")}"' for key in CONFIG_KEYS]
    (tmp_path / "factcheck.toml").write_text("\n".join(lines))
    settings = settled(tmp_path)
    default = Settings()
    unchanged = [
        key
        for key in CONFIG_KEYS
        if getattr(settings, key.replace("-", "_")) == getattr(default, key.replace("-", "_"))
    ]
    assert unchanged == []
    assert settings.download is False


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('min-severty = "note"\n', "did you mean min-severity?"),
        ('min-severity = "quer"\n', "did you mean query?"),
        ('format = "jsn"\n', "did you mean json?"),
        ("format = 3\n", "3 is not a name"),
        ('published = "yesterday"\n', "YYYY-MM-DD"),
        ('select = ["NUM003"]\n', "did you mean NUM00"),
        ('select = ["NUN"]\n', "did you mean NUM?"),
        ("select = [1]\n", "is not a list of codes"),
        ("download = true\n", "unknown key 'download'"),
        ("select = [\n", "is not valid TOML"),
    ],
)
def test_a_wrong_entry_names_the_file_and_the_way_out(tmp_path: Path, text: str, told: str) -> None:
    (tmp_path / "factcheck.toml").write_text(text)
    line = refusal(lambda: settled(tmp_path))
    assert "factcheck.toml" in line
    assert told in line


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("absent.toml", None, "no such configuration file"),
        ("pyproject.toml", "[project]\nname = 'x'\n", "has no table [tool.factcheck]"),
        ("bad.toml", b"\xff\xfe\x00", "is not valid TOML"),
    ],
)
def test_a_named_file_that_will_not_do_is_refused(
    tmp_path: Path, name: str, text: str | bytes | None, told: str
) -> None:
    path = tmp_path / name
    if text is not None:
        path.write_bytes(text.encode() if isinstance(text, str) else text)
    line = refusal(lambda: settled(tmp_path, str(path)))
    assert name in line
    assert told in line


def test_a_wrong_flag_is_named(tmp_path: Path) -> None:
    assert refusal(lambda: settled(tmp_path, fail_on="correctoin")).startswith("--fail-on: ")
    assert "--select" in refusal(lambda: settled(tmp_path, select=["NUM009"]))


@pytest.mark.parametrize(
    ("select", "ignore", "runs"),
    [
        ((), (), {"DAT001", "NUM001", "NUM002"}),
        (("NUM",), (), {"NUM001", "NUM002"}),
        (("NUM",), ("NUM002",), {"NUM001"}),
        (("NUM002",), ("NUM",), {"NUM002"}),
        ((), ("NUM",), {"DAT001"}),
        (("NUM001",), ("NUM001",), set()),
    ],
)
def test_the_longest_entry_decides_which_checks_run(
    select: tuple[str, ...], ignore: tuple[str, ...], runs: set[str]
) -> None:
    settings = Settings(select=select, ignore=ignore)
    assert {code for code in CODES if settings.enabled(code)} == runs


def test_codes_are_taken_in_any_case_and_in_commas(tmp_path: Path) -> None:
    assert settled(tmp_path, select=["num001, dat", "NUM001"]).select == ("DAT", "NUM001")


def test_the_signature_names_what_can_change_a_finding_and_no_folder(tmp_path: Path) -> None:
    settings = settled(tmp_path, embedding_model=str(tmp_path / "my-model"), ignore=["NUM"], format="json")
    assert settings.differences() == (("embedding-model", "my-model"), ("ignore", "NUM"))


@pytest.mark.parametrize("template", ["https://desk.example/{code}.html", "http://d/{code}", "c:\\x {code}"])
def test_the_page_of_a_check_is_an_address_or_a_command(tmp_path: Path, template: str) -> None:
    settings = settled(tmp_path, explain=template)
    assert settings.page_of("NUM004") == template.replace("{code}", "NUM004")
    assert settings.differences() == ()


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("https://desk.example/checks", "write {code} in its place"),
        ("javascript:alert('{code}')", "begin it with https://"),
        ("ftp://desk.example/{code}", "begin it with https://"),
        ("open {code}\x1b[2J", "leave them out"),
    ],
)
def test_a_page_without_the_code_or_off_the_web_is_refused(tmp_path: Path, template: str, said: str) -> None:
    assert said in refusal(lambda: settled(tmp_path, explain=template))
