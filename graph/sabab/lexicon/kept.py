"""The compiled lexicon kept on disk between runs: 27 ms to load, against 400 to compile.

It lies in the user's cache folder (`SABAB_CACHE` names another one, empty for none), in a file whose name is a digest
of all that it was made from: the Turtle, the code that reads it and Python's Unicode tables. A change to any of them
means another file, so that a kept lexicon is never out of date. A file comes into place whole, by renaming; two
processes that write it at once write the same bytes. It begins with a digest of the rest, and one that is damaged is
made anew. Where nothing can be written sabab does without.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import unicodedata
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from sabab.lexicon.tables import Tables

#: Lexicons that are kept: those of some versions of sabab, or of a word list under work. One takes 1.8 MB.
_KEPT = 4


def tables(base: Path) -> Tables:
    """The compiled lexicon of the ontology in *base*, kept or made now.

    Raises:
        LexiconError: a file does not parse or an entry is not in order.
    """
    folder = cache_folder()
    path = folder / f"lexicon-{_digest(base)[:32]}.json" if folder is not None else None
    found = _read(path) if path is not None else None
    if found is None:
        from sabab.lexicon.folder import compiled  # noqa: PLC0415 -- with it comes the parser, needed only here

        found = compiled(base)
        if path is not None:
            with suppress(OSError):  # a full disk, a home that cannot be written: next time again
                _write(found, path)
    return found


def cache_folder() -> Path | None:
    """Where this user's programs keep what they can make again; None where there is no such place."""
    named = os.environ.get("SABAB_CACHE")
    if named is not None:
        return Path(named) if named else None
    try:
        return _platform_cache() / "sabab"
    except RuntimeError:  # no home folder
        return None


def _platform_cache() -> Path:
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    given = Path(os.environ.get("XDG_CACHE_HOME", ""))
    return (
        given if given.is_absolute() else Path.home() / ".cache"
    )  # as the XDG Base Directory Specification says


def _digest(base: Path) -> str:
    """Of all that a lexicon is made from; 2 ms."""
    made = sha256(f"{unicodedata.unidata_version}".encode())
    package = Path(__file__).parents[1]
    folders = (base / "knowledge", base / "lexicon", package / "lexicon", package / "text")
    files = (path for folder in folders for path in sorted(folder.iterdir()))
    for path in (*files, package / "model.py"):
        if path.suffix in (".ttl", ".py") and path.is_file():
            content = path.read_bytes()
            made.update(f"{path.name} {len(content)} ".encode())
            made.update(content)
    return made.hexdigest()


def _read(path: Path) -> Tables | None:
    try:
        digest, _, content = path.read_bytes().partition(b"\n")
    except OSError:
        return None
    return (
        Tables(*json.loads(content))
        if digest.decode(errors="replace") == sha256(content).hexdigest()
        else None
    )


def _write(made: Tables, path: Path) -> None:
    content = json.dumps(made, ensure_ascii=False, separators=(",", ":")).encode()
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".lexicon-")
    unfinished = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(sha256(content).hexdigest().encode() + b"\n" + content)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
    _drop_oldest(path.parent)


def _drop_oldest(folder: Path) -> None:
    written = sorted(folder.glob("lexicon-*.json"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in written[_KEPT:]:
        path.unlink(missing_ok=True)
