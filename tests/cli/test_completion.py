"""Completion, asked as the shells ask: through the environment, in a process of its own."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.checks import registry
from factcheck.cli.completion import SHELLS
from factcheck.desk import EntryKind, open_ledger
from factcheck.report import FORMATS
from tests.cli.command import environment, factcheck, failed_in_one_line

HEAVY = ("spacy", "torch", "onnxruntime", "numpy", "jinja2", "sqlalchemy")


def offered(line: str, cwd: Path, env: dict[str, str] | None = None) -> list[str]:
    """What bash is offered for the last word of ``line``."""
    asked = {"COMP_WORDS": line, "COMP_CWORD": str(len(line.split(" ")) - 1)}
    done = factcheck(cwd=cwd, env=asked | {"_FACTCHECK_COMPLETE": "complete_bash"} | (env or {}))
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.split()


@pytest.mark.parametrize(
    ("line", "some", "none"),
    [
        ("factcheck ex", {"extract", "explain"}, {"audit"}),
        ("factcheck audit --fail", {"--fail-on"}, {"--format"}),
        ("factcheck audit --format ", set(FORMATS), {"never"}),
        ("factcheck audit --fail-on ", {"correction", "never"}, {"terminal"}),
        ("factcheck audit --min-severity re", {"refile"}, {"never", "query"}),
        ("factcheck explain NUM00", {"NUM001", "NUM004"}, {"NUM", "DAT001"}),
        ("factcheck explain hd", {"hdg", "hdg001"}, {"HDG001"}),
        ("factcheck audit --select NUM,DA", {"NUM,DAT", "NUM,DAT001"}, {"DAT001"}),
        ("factcheck pairs rows.jsonl --ignore ATT", {"ATT", "ATT001"}, {"NUM"}),
        ("factcheck demo qu", {"quake"}, {"demo"}),
        ("factcheck checks --format ", {"terminal", "json"}, {"csv"}),
        ("factcheck --show-completion ", set(SHELLS), {"tcsh"}),
    ],
)
def test_commands_options_and_values_are_offered(
    line: str, some: set[str], none: set[str], tmp_path: Path
) -> None:
    found = offered(line, tmp_path)
    assert some <= set(found)
    assert none.isdisjoint(found)
    assert len(found) == len(set(found))


def test_every_check_is_offered_and_a_file_is_left_to_the_shell(tmp_path: Path) -> None:
    assert {check.code for check in registry()} <= set(offered("factcheck explain ", tmp_path))
    assert offered("factcheck audit wi", tmp_path) == []


@pytest.mark.parametrize(
    "line",
    [
        "factcheck audit --config missing.toml --format t",
        "factcheck pairs --nonsense ",
        "factcheck audit 'o ",
    ],
)
def test_a_broken_line_is_no_reason_to_speak(line: str, tmp_path: Path) -> None:
    (tmp_path / "factcheck.toml").write_text("broken = [", encoding="utf-8")
    assert set(offered(line, tmp_path)) <= {"terminal"}


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_the_other_shells_are_told_what_a_value_means(shell: str, tmp_path: Path) -> None:
    asked = {
        "_FACTCHECK_COMPLETE": f"complete_{shell}",
        "_TYPER_COMPLETE_ARGS": "factcheck explain NUM00",
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
    }
    done = factcheck(cwd=tmp_path, env=asked)
    name = next(check.name for check in registry() if check.code == "NUM004")
    assert (done.returncode, done.stderr) == (0, "")
    assert "NUM004" in done.stdout
    assert name in done.stdout


def test_stories_of_the_ledger_are_offered_where_a_shell_can_take_them(tmp_path: Path) -> None:
    names = ("dam", "dam-2", "two words", "$(touch owned)", "`id`", "a'b", "*")
    with open_ledger(str(tmp_path / "factcheck-desk.sqlite")) as ledger:
        for name in names:
            ledger.append(name, EntryKind.NOTE, finding="f", editor="Ana", reason="seen")
    assert offered("factcheck desk show ", tmp_path) == ["dam", "dam-2"]
    assert offered("factcheck desk show dam-", tmp_path) == ["dam-2"]
    assert offered("factcheck audit a.txt b.txt --story da", tmp_path) == ["dam", "dam-2"]
    assert offered("factcheck review ", tmp_path) == ["dam", "dam-2"]
    assert offered("factcheck review --story dam d", tmp_path) == []
    (tmp_path / "factcheck-desk.sqlite").rename(tmp_path / "other.sqlite")
    assert offered("factcheck desk show --ledger other.sqlite ", tmp_path) == ["dam", "dam-2"]


@pytest.mark.parametrize("ledger", ["missing.sqlite", "broken.sqlite", "postgresql://127.0.0.1:1/none"])
def test_without_a_ledger_no_story_is_offered_and_none_is_made(tmp_path: Path, ledger: str) -> None:
    (tmp_path / "broken.sqlite").write_bytes(b"not a database")
    (tmp_path / "factcheck.toml").write_text(f'ledger = "{ledger}"\n', encoding="utf-8")
    assert offered("factcheck desk show ", tmp_path) == []
    assert sorted(path.name for path in tmp_path.iterdir()) == ["broken.sqlite", "factcheck.toml"]


def test_no_model_is_loaded_to_complete(tmp_path: Path) -> None:
    code = (
        "import sys, atexit; sys.argv = ['factcheck']; from factcheck.cli.main import run; "
        f"atexit.register(lambda: print('LOADED', *(one for one in {HEAVY!r} if one in sys.modules))); run()"
    )
    asked = {
        "COMP_WORDS": "factcheck explain NUM00",
        "COMP_CWORD": "2",
        "_FACTCHECK_COMPLETE": "complete_bash",
    }
    command = [sys.executable, "-c", code]
    done = subprocess.run(
        command, cwd=tmp_path, env=environment(asked), capture_output=True, text=True, check=True
    )
    assert "NUM001" in done.stdout
    assert done.stdout.splitlines()[-1] == "LOADED"


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not on this machine")
def test_bash_completes_with_the_script_it_is_given(tmp_path: Path) -> None:
    command = tmp_path / "factcheck"
    command.write_text(f'#!/bin/sh\nexec {sys.executable} -m factcheck "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    script = (
        "source <(factcheck --show-completion bash); complete -p factcheck; "
        "COMP_WORDS=(factcheck audit --format mark); COMP_CWORD=3; "
        '_factcheck_completion factcheck; echo offered: "${COMPREPLY[@]}"'
    )
    path = {"PATH": f"{tmp_path}:/usr/bin:/bin", "HOME": str(tmp_path)}
    done = subprocess.run(
        ["bash", "-ic", script],
        cwd=tmp_path,
        env=environment(path),
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines() == [
        "complete -o default -F _factcheck_completion factcheck",
        "offered: markdown",
    ]


@pytest.mark.parametrize("shell", SHELLS)
def test_completion_is_installed_in_the_home_folder_and_nowhere_else(shell: str, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    rc = home / f".{shell}rc"
    rc.write_text("export OURS=1\n", encoding="utf-8")
    done = factcheck("--install-completion", shell, cwd=tmp_path, env={"HOME": str(home)})
    assert (done.returncode, done.stderr) == (0, "")
    assert rc.read_text(encoding="utf-8").startswith("export OURS=1\n")
    holding = [path for path in home.rglob("*") if path.is_file() and f"complete_{shell}" in path.read_text()]
    assert len(holding) == 1
    assert str(holding[0]) in done.stdout
    assert sorted(path.name for path in tmp_path.iterdir()) == ["home"]


def test_a_wrong_shell_or_a_home_that_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    failed_in_one_line(factcheck("--show-completion", "fisch", cwd=tmp_path), "did you mean fish?")
    failed_in_one_line(factcheck("--install-completion", "tcsh", cwd=tmp_path), "unknown shell")
    (tmp_path / "file").write_text("", encoding="utf-8")
    blocked = factcheck("--install-completion", "fish", cwd=tmp_path, env={"HOME": str(tmp_path / "file")})
    failed_in_one_line(blocked, "--show-completion")
    (tmp_path / ".bashrc").write_bytes(b"export NAME=\xff\n")
    unread = factcheck("--install-completion", "bash", cwd=tmp_path, env={"HOME": str(tmp_path)})
    failed_in_one_line(unread, "--show-completion")
    assert (tmp_path / ".bashrc").read_bytes() == b"export NAME=\xff\n"
