"""Writing results: a file is there whole or not at all."""

from __future__ import annotations

import os
from contextlib import contextmanager
from hashlib import sha256
from typing import TYPE_CHECKING, TextIO

from sabab.errors import OutputError, SababError, reason

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def write_text(path: Path, text: str) -> None:
    """Writes *text* as `whole_file` does.

    Raises:
        OutputError: the folder cannot be made or written to.
    """
    with whole_file(path) as stream:
        stream.write(text)


@contextmanager
def whole_file(path: Path) -> Iterator[TextIO]:
    """A text file, UTF-8 with LF, that takes its place when it is complete and leaves no trace when it is not.

    Raises:
        OutputError: the folder cannot be made or written to.
    """
    try:
        with path.open("w", encoding="utf-8", newline="\n") if _is_device(path) else _beside(path) as stream:
            yield stream
    except SababError:  # what was to be written could not be had; some of these are OSErrors
        raise
    except OSError as problem:
        raise OutputError(f"{path}: cannot be written: {reason(problem)}") from problem


@contextmanager
def _beside(path: Path) -> Iterator[TextIO]:
    made_folder(path.parent)
    short = sha256(os.fsencode(path.name)).hexdigest()[
        :16
    ]  # a name of the greatest length takes nothing more
    beside = path.with_name(f".{short}.{os.getpid()}.part")
    try:
        with beside.open("w", encoding="utf-8", newline="\n") as stream:
            yield stream
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def _is_device(path: Path) -> bool:
    """Whether it is there and no file, as /dev/null or a pipe: such a thing is written to, not replaced."""
    return path.exists() and not (path.is_file() or path.is_dir())


def check_target(path: Path, suffix: str = "") -> None:
    """Makes sure that a file can be written at *path*, before work is done for it; *suffix* is what its name ends in.

    Raises:
        OutputError: a folder has that name, the folder for it cannot be written to, or the name says another format.
    """
    if _is_device(path):
        return
    if suffix and path.suffix.lower() != suffix:
        raise OutputError(f"{path}: what is written there is {suffix}; end its name in that")
    if path.is_dir():
        raise OutputError(f"{path}: is a folder; name a file in it")
    folder = next(folder for folder in path.absolute().parents if folder.exists())
    if not folder.is_dir() or not os.access(folder, os.W_OK):
        raise OutputError(f"{path}: cannot be written: {folder} is no folder that can be written to")


def made_folder(folder: Path) -> Path:
    """*folder*, made where it was missing.

    Raises:
        OutputError: it cannot be made, or something else bears its name.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise OutputError(f"{folder}: cannot be made a folder: {reason(problem)}") from problem
    if not os.access(folder, os.W_OK):
        raise OutputError(f"{folder}: cannot be written to")
    return folder
