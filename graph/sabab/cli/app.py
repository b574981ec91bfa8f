"""The app, what its commands share, and how errors reach the user: one line, no traceback."""

from __future__ import annotations

import logging
import os
import sys
from typing import Annotated, NoReturn

import typer

from sabab import __version__
from sabab.errors import SababError, reason

FINDINGS = 1
NOTHING_DONE = 2

app = typer.Typer(
    name="sabab",
    help="News reports of strikes and retaliations as a graph: who did what, in answer to what, according to whom.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # rich's help takes 100 ms more, and `sabab --help` is to answer at once
    context_settings={"help_option_names": ["-h", "--help"]},
)


class Verbosity:
    """How much goes to standard error: -1 errors only, 0 what the user should know, 1 each step."""

    level = 0


def say(message: str, *, level: int = 0) -> None:
    """A message for the user, on standard error."""
    if level <= Verbosity.level:
        print(message, file=sys.stderr)


def _version(value: bool) -> None:  # noqa: FBT001 (typer's callback signature)
    if value:
        print(f"sabab {__version__}")
        raise typer.Exit


@app.callback()
def _shared(
    *,
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="Only errors on standard error.")] = False,
    verbose: Annotated[bool, typer.Option("-v", "--verbose", help="Each step on standard error.")] = False,
    version: Annotated[  # noqa: ARG001 (its callback acts)
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    Verbosity.level = -1 if quiet else 1 if verbose else 0


def fail(message: str, status: int = NOTHING_DONE) -> NoReturn:
    """Ends the command with one line on standard error."""
    print(f"sabab: {message}", file=sys.stderr)
    raise typer.Exit(status)


def main() -> None:
    """Runs the command line; what sabab raises becomes one line and exit status 2."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # another encoding would stop at the first Arabic letter
            # names of files may hold bytes that are no text
            stream.reconfigure(encoding="utf-8", newline="\n", errors="backslashreplace")
    logging.getLogger("rdflib").setLevel(logging.ERROR)  # it prints a traceback for every unreadable date
    _load_commands()
    try:
        _run()
    except SababError as problem:
        print(f"sabab: {problem}", file=sys.stderr)
        sys.exit(NOTHING_DONE)
    except BrokenPipeError:
        _abandon_output()  # `sabab ... | head` is no error
        sys.exit(0)
    except OSError as problem:
        _abandon_output()
        where = f"{problem.filename}: " if problem.filename else ""
        print(f"sabab: {where}cannot go on: {reason(problem)}", file=sys.stderr)
        sys.exit(NOTHING_DONE)


def _run() -> None:
    """Runs a command to the last byte of its output, which a full disk may refuse."""
    try:
        app()
    finally:
        sys.stdout.flush()


def _abandon_output() -> None:
    """Python flushes standard output once more at its end; let that go nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _load_commands() -> None:
    """Registers the commands; their modules import nothing heavy until a command runs."""
    from sabab.cli import (  # noqa: F401, PLC0415 (they need `app` from here)
        chains,
        evaluate,
        graphs,
        imports,
        lexicon,
        link,
        measures,
        ontology,
        reports,
        testing,
    )
