"""What one check of the ontology found."""

from __future__ import annotations

from dataclasses import dataclass

_WIDTH = 42


@dataclass(frozen=True, slots=True)
class Outcome:
    """A check, how many of what it looked at, and one line for each problem: file, line, what is wrong, mend."""

    name: str
    count: int
    over: str
    problems: tuple[str, ...] = ()

    @property
    def line(self) -> str:
        """The check in one line, with its counts."""
        looked = f"{self.count} {self.over}"
        found = len(self.problems)
        return f"{self.name:{_WIDTH}} {looked:>16}  {found} problem{'' if found == 1 else 's'}"
