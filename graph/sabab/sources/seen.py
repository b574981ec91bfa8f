"""Which keys came before, exactly, in memory that does not grow with the file."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from hashlib import blake2b
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from types import TracebackType

#: Keys held in memory, about 30 MB, before they go to a temporary file. What is below it never touches the disk.
_IN_MEMORY = 200_000
_CACHE_KIB = 65_536


class Seen:
    """The first value that each key came with.

    Keys are kept as 64 bits of their BLAKE2b: among 10^7 two share them with a chance of 3 in a million. Beyond
    `_IN_MEMORY` keys they go to a private temporary database, which the system removes when this is closed.
    """

    def __init__(self, *, in_memory: int = _IN_MEMORY) -> None:
        self._recent: dict[int, str] = {}
        self._limit = in_memory
        self._older: sqlite3.Connection | None = None

    def first(self, key: str, value: str) -> str | None:
        """The value with which *key* came before; None when it comes for the first time, now with *value*."""
        number = int.from_bytes(blake2b(key.encode(), digest_size=8).digest(), "big", signed=True)
        found = self._recent.get(number) or self._among_older(number)
        if found is None:
            self._recent[number] = value
            if len(self._recent) >= self._limit:
                self._store()
        return found

    def _among_older(self, number: int) -> str | None:
        if self._older is None:
            return None
        row = self._older.execute("SELECT value FROM seen WHERE key = ?", (number,)).fetchone()
        return None if row is None else str(row[0])

    def _store(self) -> None:
        if self._older is None:
            self._older = sqlite3.connect("", isolation_level=None)
            self._older.execute("PRAGMA journal_mode = OFF")
            self._older.execute("PRAGMA synchronous = OFF")
            self._older.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
            self._older.execute("CREATE TABLE seen (key INTEGER PRIMARY KEY, value TEXT NOT NULL)")
        with closing(self._older.cursor()) as cursor:
            cursor.execute("BEGIN")
            cursor.executemany("INSERT INTO seen VALUES (?, ?)", sorted(self._recent.items()))
            cursor.execute("COMMIT")
        self._recent.clear()

    def close(self) -> None:
        """Let go of the temporary file. Closing twice is no error."""
        if self._older is not None:
            self._older.close()
            self._older = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
