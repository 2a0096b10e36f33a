"""Completion in bash, zsh and fish: of commands and options by typer, of values by the functions here.

A shell asks at the press of a key: nothing here loads a model, and what fails says nothing.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import typer
import typer.completion

from factcheck.errors import FactcheckError
from factcheck.records import Severity
from factcheck.report import FORMATS
from factcheck.settings import NEVER, nearest, resolve

SHELLS = ("bash", "zsh", "fish")
_ASKED = "_FACTCHECK_COMPLETE"
# A shell takes what it is offered into its command line as it stands, and zsh evaluates it on the way: a name
# that holds anything else has to be typed.
_PLAIN = re.compile(r"[\w.,@%+=-]+")
Offer = tuple[str, str]
T = TypeVar("T")


def asked() -> bool:
    """Whether a shell asks for completions, and no command is to run."""
    return bool(os.environ.get(_ASKED))


def answer(command: Any) -> int:
    """Let ``command`` answer the shell; whatever goes wrong, nothing is offered."""
    try:
        prepare()
        command.main(prog_name="factcheck", standalone_mode=False)
    except Exception:
        return 0
    return 0


def prepare() -> None:
    """Make typer's shells known to its parser, which it does only for options of its own."""
    typer.completion.get_completion_inspect_parameters()


def show(context: typer.Context, param: typer.CallbackParam, shell: str | None) -> None:
    """Write the script that a shell has to read, and exit."""
    if shell is not None and not context.resilient_parsing:
        prepare()
        typer.completion.show_callback(context, param, _known(shell, "--show-completion"))


def install(context: typer.Context, param: typer.CallbackParam, shell: str | None) -> None:
    """Put that script where the shell reads it, and exit.

    Raises:
        FactcheckError: an unknown shell, or its files cannot be written.
    """
    if shell is None or context.resilient_parsing:
        return
    prepare()
    try:
        typer.completion.install_callback(context, param, _known(shell, "--install-completion"))
    except (OSError, UnicodeError) as error:
        where = getattr(error, "filename", None) or "the shell's start-up file"
        reason = getattr(error, "strerror", None) or "is not text that can be read and written again"
        way_out = "put what --show-completion shows in its place by hand"
        raise FactcheckError(reason, str(where), way_out) from error


def _known(shell: str, option: str) -> str:
    if shell.lower() not in SHELLS:
        raise FactcheckError(f"unknown shell {shell!r}", option, nearest(shell, SHELLS))
    return shell.lower()


def one_of(*values: str) -> Callable[[str], list[str]]:
    """A function that completes one of ``values``."""

    def complete(incomplete: str) -> list[str]:
        return [value for value in values if value.startswith(incomplete)]

    return complete


complete_formats = one_of(*FORMATS)
complete_severities = one_of(*Severity)
complete_limits = one_of(*Severity, NEVER)
complete_shells = one_of(*SHELLS)


def complete_code(incomplete: str) -> list[Offer]:
    """Codes and families of checks, each with its name; in small letters to whom types them so."""
    return _silently(lambda: _offers(incomplete))


def complete_codes(incomplete: str) -> list[Offer]:
    """The same where several may stand, with commas."""
    before, comma, last = incomplete.rpartition(",")
    return [(f"{before}{comma}{code}", name) for code, name in complete_code(last)]


def complete_examples(incomplete: str) -> list[str]:
    """The example stories."""
    from factcheck.resources import examples_folder

    return _silently(lambda: (one.name for one in sorted(examples_folder().iterdir()) if one.is_dir()))


def complete_stories(context: typer.Context, incomplete: str) -> list[str]:
    """The stories of the ledger that the command line or the configuration names, if it is a file: a server
    might keep the shell waiting.
    """
    return _silently(lambda: _stories(context.params))


def complete_stories_or_files(context: typer.Context, incomplete: str) -> list[str]:
    """The same where articles may stand instead: once a story is named, the shell completes files."""
    return [] if context.params.get("story") else complete_stories(context, incomplete)


def _stories(given: dict[str, Any]) -> Iterator[str]:
    from factcheck.cli.options import known_codes
    from factcheck.desk import open_ledger

    flags = {"ledger": given.get("ledger")}
    config = given.get("config")
    settings = resolve(flags, folder=Path.cwd(), config=config, codes=known_codes, formats=FORMATS)
    if not Path(settings.ledger).is_file():
        return
    with open_ledger(settings.ledger, create=False) as ledger:
        yield from (story for story in ledger.stories() if _PLAIN.fullmatch(story))


def _offers(incomplete: str) -> Iterator[Offer]:
    from factcheck.checks import FAMILIES, registry

    for code, name in (*FAMILIES.items(), *((check.code, check.name) for check in registry())):
        offered = code.lower() if incomplete.islower() else code
        if offered.startswith(incomplete):
            yield offered, name


def _silently(offers: Callable[[], Iterator[T]]) -> list[T]:
    """What is offered, nothing where something fails."""
    try:
        return list(offers())
    except Exception:
        return []
