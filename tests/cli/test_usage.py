"""The command without an article: help, usage errors, the lists, the one line of an error."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck import __version__
from factcheck.checks import registry
from tests.cli.command import environment, factcheck, failed_in_one_line

HEAVY = (
    "numpy",
    "spacy",
    "onnxruntime",
    "torch",
    "tokenizers",
    "trafilatura",
    "sentence_transformers",
    "rich",
    "lxml",
)


def test_help_imports_nothing_heavy(tmp_path: Path) -> None:
    code = (
        "import sys\nfrom factcheck.cli.main import run\nsys.argv = ['factcheck', 'audit', '--help']\n"
        f"try:\n    run()\nfinally:\n    print([m for m in {HEAVY!r} if m in sys.modules], file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        env=environment(),
        check=True,
    )
    assert "--draft" in done.stdout
    assert done.stderr == "[]\n"


def test_version(tmp_path: Path) -> None:
    done = factcheck("--version", cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, f"factcheck {__version__}\n", "")


@pytest.mark.parametrize(
    ("args", "words"),
    [
        ((), ("Missing command", "factcheck --help")),
        (("adit",), ("adit", "'audit'")),
        (("audit",), ("ARTICLE", "factcheck audit --help")),
        (("audit", "--drft", "a"), ("--drft", "--draft")),
        (("audit", "a", "b", "--format", "jsn"), ("--format", "did you mean json?")),
        (("audit", "a", "b", "--format", "htm"), ("--format", "'htm'", "html")),
        (("audit", "a", "b", "--explain", "https://desk.example/"), ("--explain", "{code}")),
        (("audit", "a", "b", "--select", "NUM999"), ("--select", "NUM999", "factcheck checks")),
        (("audit", "a", "b", "--ignore", "XYZ"), ("--ignore", "XYZ")),
        (("audit", "a", "b", "--fail-on", "errors"), ("--fail-on", "correction")),
        (("audit", "a", "b", "--min-severity", "never"), ("--min-severity", "correction")),
        (("audit", "a", "b", "--published", "13 May"), ("--published", "YYYY-MM-DD")),
        (("audit", "a", "b", "--config", "none.toml"), ("none.toml", "--config")),
        (("audit", "-", "-"), ("standard input", "once")),
        (("extract",), ("--lines",)),
        (("extract", "a", "--lines", "b"), ("not both",)),
        (("extract", "a", "--format", "sarif"), ("--format", "terminal")),
        (("pairs", "none.jsonl"), ("none.jsonl", "no such file")),
        (("pairs", "."), (".: ", "JSONL")),
        (("explain", "NUM01"), ("NUM01", "NUM0")),
        (("checks", "--format", "yaml"), ("--format", "json")),
        (("models",), ("factcheck models --help",)),
        (("demo", "quak"), ("quak", "did you mean quake?")),
    ],
)
def test_a_wrong_call_is_one_line_and_status_2(
    tmp_path: Path, args: tuple[str, ...], words: tuple[str, ...]
) -> None:
    failed_in_one_line(factcheck(*args, cwd=tmp_path), *words)


def test_an_error_line_spells_out_what_cannot_be_seen(tmp_path: Path) -> None:
    failed_in_one_line(factcheck("pairs", "\x1b[2Ja\nb\u202e", cwd=tmp_path), "\\u001b[2Ja b\\u202e")


def test_a_fault_of_ours_is_one_line_unless_debugging(tmp_path: Path) -> None:
    code = (
        "import factcheck.checks, factcheck.cli.main as m, sys\n"
        "def broken(): raise KeyError('lost')\n"
        "factcheck.checks.registry = broken\nsys.argv = ['factcheck', 'checks']\nm.run()\n"
    )

    def ran(env: dict[str, str]) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-c", code],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            env=environment(env),
            check=False,
        )

    quiet = ran({})
    assert quiet.returncode == 2
    assert quiet.stderr.count("\n") == 1
    assert "KeyError: 'lost'" in quiet.stderr
    assert "report it" in quiet.stderr
    assert "Traceback" in ran({"FACTCHECK_DEBUG": "1"}).stderr


def test_the_checks_are_listed_and_each_can_be_explained(tmp_path: Path) -> None:
    listed = [
        json.loads(line) for line in factcheck("checks", "--format", "json", cwd=tmp_path).stdout.splitlines()
    ]
    assert [row["code"] for row in listed] == [check.code for check in registry()]
    shown = factcheck("checks", cwd=tmp_path).stdout
    for family in sorted({check.family for check in registry()}):
        page = factcheck("explain", family.lower(), cwd=tmp_path).stdout
        for check in (one for one in registry() if one.family == family):
            assert f"{check.code}  {check.severity}" in shown
            assert f"{check.code} {check.name}" in page
            flat = " ".join(page.split())
            assert check.standard in flat
            for example in (*check.flagged, *check.quiet):
                assert example.claim in flat


def test_the_default_model_is_known_by_its_hashes(tmp_path: Path) -> None:
    assert "default" in factcheck("models", "list", cwd=tmp_path).stdout.splitlines()[0]
    done = factcheck("models", "verify", cwd=tmp_path)
    assert done.returncode == 0
    assert "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db" in done.stdout


def test_doctor_says_that_audits_run_and_what_a_wrong_setting_is(tmp_path: Path) -> None:
    done = factcheck("doctor", cwd=tmp_path)
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "ok   ready: audits run offline")
    bad = factcheck("doctor", "--embedding-model", "no/such-model", cwd=tmp_path)
    assert bad.returncode == 2
    assert "BAD" in bad.stdout
    assert "no/such-model" in bad.stdout
