"""Records that are made by the hundred for each report.

A report of 200 words takes 1,000 of them. A frozen dataclass sets each field through ``object.__setattr__``, 1.7 µs for
an item of 15 fields against 0.3 µs for one that is not: a seventh of the time that reading took. So these are frozen
for the type checker alone, which holds the whole project to it. Records that leave the coder (`sabab.model`) stay
frozen to their users as well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from dataclasses import dataclass as record
else:
    from dataclasses import dataclass

    def record(*, frozen: bool, slots: bool) -> Callable[[type], type]:
        """A dataclass with the hash of a frozen one; `replace` and comparison as ever."""
        return dataclass(slots=slots, unsafe_hash=frozen)


__all__ = ["record"]
