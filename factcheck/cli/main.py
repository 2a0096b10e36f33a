"""The entry point: every command, and one place where an error becomes one line and an exit status."""

from __future__ import annotations

import io
import os
import signal
import sys
from typing import Annotated, NoReturn

import typer

from factcheck import __version__
from factcheck.cli import audit, checks, completion, demo, desk, doctor, extract, init, models, pairs, review
from factcheck.cli.messages import DEBUG, complain, debugging
from factcheck.errors import FactcheckError

FAILED = 2
INTERRUPTED = 130
BROKEN_PIPE = 141
TERMINATED = 143
_STDOUT = 1

app = typer.Typer(
    name="factcheck",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["--help", "-h"]},
)
app.command()(audit.audit)
app.command()(pairs.pairs)
app.command()(extract.extract)
app.command("checks")(checks.checks)
app.command()(checks.explain)
app.add_typer(models.app, name="models")
app.add_typer(desk.app, name="desk")
app.command()(review.review)
app.command()(doctor.doctor)
app.command()(demo.demo)
app.command()(init.init)


def _version(wanted: bool) -> None:
    if wanted:
        sys.stdout.write(f"factcheck {__version__}\n")
        raise typer.Exit()


@app.callback()
def main(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
    show_completion: Annotated[
        str | None,
        typer.Option(
            "--show-completion",
            metavar="SHELL",
            callback=completion.show,
            autocompletion=completion.complete_shells,
            is_eager=True,
            help="Show what bash, zsh or fish needs to complete commands, and exit.",
        ),
    ] = None,
    install_completion: Annotated[
        str | None,
        typer.Option(
            "--install-completion",
            metavar="SHELL",
            callback=completion.install,
            autocompletion=completion.complete_shells,
            is_eager=True,
            help="Put it where the shell reads it, and exit.",
        ),
    ] = None,
) -> None:
    """Check news stories against each other and say where they disagree, without a language model."""


def run() -> NoReturn:
    """Run the command line and exit: 0, 1 or 2 as documented; 130, 141 and 143 for signals."""
    signal.signal(signal.SIGTERM, _terminated)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        code = _called()
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader has gone: say nothing, and keep the interpreter from flushing into the pipe.
        os.dup2(os.open(os.devnull, os.O_WRONLY), _STDOUT)
        code = BROKEN_PIPE
    sys.exit(code)


def _called() -> int:
    try:
        command = typer.main.get_command(app)
        if completion.asked():
            return completion.answer(command)
        answer = command.main(prog_name="factcheck", standalone_mode=False)
    except FactcheckError as error:
        complain(error.line)
        return FAILED
    except typer.TyperException as error:
        complain(_usage(error))
        return FAILED
    except (KeyboardInterrupt, typer.Abort):
        return INTERRUPTED
    except BrokenPipeError:
        raise
    except SystemExit as error:
        # Typer makes 1 of a broken pipe, which would say that something was found.
        if isinstance(error.__context__, BrokenPipeError):
            raise error.__context__ from None
        raise
    except Exception as error:
        if debugging():
            raise
        complain(
            f"internal error: {type(error).__name__}: {error}; this is a fault of factcheck: "
            f"please report it with what {DEBUG}=1 shows"
        )
        return FAILED
    return answer if isinstance(answer, int) else 0


def _usage(error: typer.TyperException) -> str:
    context = getattr(error, "ctx", None)
    command = context.command_path if context is not None else "factcheck"
    said = getattr(error, "format_message", error.__str__)()
    return f"{str(said).rstrip('.')}; see {command} --help"


def _terminated(number: int, frame: object) -> NoReturn:
    sys.exit(TERMINATED)
