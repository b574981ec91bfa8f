"""Opening a store's folder: to read it while somebody writes, or to be the one who writes.

The folder is a RocksDB database of Oxigraph's; `oxigraph serve --location FOLDER` serves the same one.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pyoxigraph as ox

from sabab.errors import StoreError
from sabab.store.scan import one_line

if TYPE_CHECKING:
    from pathlib import Path

# A writer that compacts deletes files which a reader is about to open. Measured with a writer that flushes
# every 0.4 s: 3 of 89 openings failed, and one that seemed to succeed had lost a file, upon which a GROUP BY
# ran until memory was gone (Oxigraph 0.5.13 repeats the read error for ever). The manifest names the live
# files, so an opening counts only when the manifest did not change meanwhile: then every file was there, and
# open files outlive their deletion. Under such a writer the slowest of 254 openings took 2.7 s on two cores, and
# with those busy otherwise one failed after 40 attempts, hence so many.
_ATTEMPTS = 200
_PAUSE_SECONDS = 0.05
_CURRENT = "CURRENT"  # holds the name of the manifest in force; there is one in every RocksDB folder


def open_reading(folder: Path) -> ox.Store:
    """The store in *folder* as it is now, read-only; a writer may be at work in another process.

    What is written afterwards is not seen. Nothing of the data is changed; RocksDB may rewrite its log file
    there.

    Raises:
        StoreError: there is no such folder, it is no store, or it changes too fast to be read.
    """
    _check_is_store(folder)
    for attempt in range(_ATTEMPTS):
        store = _unchanged_while_opened(folder, last=attempt == _ATTEMPTS - 1)
        if store is not None:
            return store
        time.sleep(_PAUSE_SECONDS)
    raise StoreError(
        f"{folder}: the store is being written too fast to be read; try again when the writer has ended"
    )


def _unchanged_while_opened(folder: Path, *, last: bool) -> ox.Store | None:
    """The opened store, or None when it changed under the opening."""
    before = _manifest(folder)
    try:
        store = ox.Store.read_only(str(folder))
    except (OSError, RuntimeError) as error:
        if last or _manifest(folder) == before:
            raise StoreError(f"{folder}: the store cannot be read: {one_line(str(error))}") from error
        return None
    return store if before is not None and _manifest(folder) == before else None


def _manifest(folder: Path) -> tuple[str, int] | None:
    """The manifest in force and its length, which grows with every change; None while it is replaced."""
    try:
        name = (folder / _CURRENT).read_text(encoding="ascii").strip()
        return name, (folder / name).stat().st_size
    except (OSError, ValueError):
        return None


def open_writing(folder: Path) -> ox.Store:
    """The store in *folder*, made when there is none, held for this process alone until it is closed.

    Raises:
        StoreError: another process is writing; the folder holds something else; it cannot be written.
    """
    _check_may_become_store(folder)
    try:
        return ox.Store(str(folder))
    except OSError as error:
        if "lock" in str(error).lower():
            raise StoreError(
                f"{folder}: another process is writing to this store; wait for it or choose another folder"
            ) from error
        raise StoreError(f"{folder}: the store cannot be written: {one_line(str(error))}") from error
    except RuntimeError as error:
        raise StoreError(f"{folder}: the store is damaged: {one_line(str(error))}") from error


def _check_is_store(folder: Path) -> None:
    if not folder.exists():
        raise StoreError(
            f"{folder}: there is no such store; `sabab build REPORT... --store {folder}` makes one"
        )
    if not folder.is_dir():
        raise StoreError(f"{folder}: a store is a folder, this is a file; files are read without --store")
    if not (folder / _CURRENT).is_file():
        raise StoreError(
            f"{folder}: this folder is no store; `sabab build REPORT... --store FOLDER` makes one"
        )


def _check_may_become_store(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise StoreError(f"{folder}: a store is a folder, this is a file; choose another name")
    if folder.is_dir() and not (folder / _CURRENT).is_file() and _has_entries(folder):
        raise StoreError(
            f"{folder}: this folder holds something that is no store; choose an empty or a new one"
        )


def _has_entries(folder: Path) -> bool:
    try:
        return any(folder.iterdir())
    except OSError as error:
        raise StoreError(f"{folder}: the folder cannot be read: {error.strerror}") from error
