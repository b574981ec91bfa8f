"""Writing results: a file is there whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from sabab.errors import OutputError, reason


def write_text(path: Path, text: str) -> None:
    """Writes *text* in UTF-8 with LF, by way of a file beside *path* that takes its place when complete.

    Raises:
        OutputError: the folder cannot be made or written to.
    """
    made_folder(path.parent)
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
                stream.write(text)
            Path(name).chmod(0o644)
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as problem:
        raise OutputError(f"{path}: cannot be written: {reason(problem)}") from problem


def check_target(path: Path, suffix: str = "") -> None:
    """Makes sure that a file can be written at *path*, before work is done for it; *suffix* is what its name ends in.

    Raises:
        OutputError: a folder has that name, the folder for it cannot be written to, or the name says another format.
    """
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
