"""Transcripts in the documentation: the `console` blocks of a Markdown file, run and compared with what they show.

A line ``$ command``, with the lines ``> ...`` that continue it, is run in a shell, in one folder for the
whole file, with the project's commands on the path; the lines after it are its output, standard error
included. A line ``…`` stands for any number of lines. `python tests/docs/transcripts.py README.md` writes the
true output into the file (keeping the elisions' places).
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ELISION = "…"
_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.DOTALL | re.MULTILINE)
ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Step:
    """One command and the lines that are shown for it."""

    command: str
    shown: tuple[str, ...]


def steps(markdown: str) -> Iterator[Step]:
    """The commands of a file in order."""
    for block in _BLOCK.findall(markdown):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            first, *rest = part.rstrip("\n").split("\n")
            continued = list(takewhile(lambda line: line.startswith("> "), rest))
            command = "\n".join([first, *(line.removeprefix("> ") for line in continued)])
            yield Step(command, tuple(line.rstrip() for line in rest[len(continued) :]))


def output(command: str, folder: Path) -> tuple[str, ...]:
    """What *command* prints when run in *folder*."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "NO_COLOR": "1", "COLUMNS": "120", "ROOT": str(ROOT)}
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    return tuple(line.rstrip() for line in done.stdout.decode().rstrip("\n").split("\n"))


def agrees(shown: tuple[str, ...], printed: tuple[str, ...]) -> bool:
    """Whether what is shown is what was printed, elisions aside."""
    if not shown:
        return not any(printed)
    if shown[0] == ELISION:
        return (
            any(agrees(shown[1:], printed[at:]) for at in range(len(printed) + 1)) if len(shown) > 1 else True
        )
    return bool(printed) and shown[0] == printed[0] and agrees(shown[1:], printed[1:])


def refreshed(markdown: str) -> str:
    """The file with true outputs; as many lines before and after an elision as were shown."""
    with tempfile.TemporaryDirectory() as name:
        return _BLOCK.sub(lambda block: f"```console\n{_rewritten(block.group(1), Path(name))}```", markdown)


def _rewritten(block: str, folder: Path) -> str:
    lines: list[str] = []
    for step in steps(f"```console\n{block}```"):
        printed = output(step.command, folder)
        first, *continued = step.command.split("\n")
        lines.extend([f"$ {first}", *(f"> {line}" for line in continued)])
        if ELISION in step.shown:
            at = step.shown.index(ELISION)
            after = len(step.shown) - at - 1
            lines.extend([*printed[:at], ELISION, *(printed[-after:] if after else ())])
        else:
            lines.extend(line for line in printed if printed != ("",))
        lines.append("")
    return "\n".join(lines[:-1]) + "\n"


if __name__ == "__main__":
    for argument in sys.argv[1:]:
        target = Path(argument)
        target.write_text(refreshed(target.read_text(encoding="utf-8")), encoding="utf-8")
