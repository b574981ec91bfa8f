"""One base error, and one class for each border where something from outside can be wrong.

Every message names the file or the place and says what to do; `sabab` prints it as one line, without a traceback.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def reason(problem: Exception) -> str:
    """Why a file cannot be read or written, in words for a line that names the file already."""
    if isinstance(problem, UnicodeDecodeError):
        return f"it is not in {problem.encoding}"
    return (isinstance(problem, OSError) and problem.strerror) or str(problem)


class SababError(Exception):
    """Something a user can mend; its text is a complete message."""


class FileError(SababError, ValueError):
    """A file that is not what it should be; *path* is the file as the user named it."""

    def __init__(self, path: Path | str, problem: str) -> None:
        self.path = path
        self.problem = problem
        super().__init__(f"{path}: {problem}")

    def __reduce__(self) -> tuple[type[FileError], tuple[Path | str, str]]:
        """How it comes back from another process: pickle would call it with its message alone."""
        return type(self), (self.path, self.problem)


class ReportError(FileError):
    """A report that cannot be read as text, or whose metadata cannot be right.

    *path* is the file as the user named it (``-`` for standard input).
    """


class CoderError(SababError, RuntimeError):
    """A coder that is not installed, or cannot be loaded."""


class LexiconError(FileError):
    """A lexicon or knowledge file that does not compile; says which entry and why."""


class WorkerError(SababError, RuntimeError):
    """A process that read reports ended without an answer; what was written before is whole."""


class GoldError(SababError, ValueError):
    """Gold, or an extraction held against it, that breaks its rules; one line for each problem, with place and mend."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        self.problems = problems
        super().__init__("\n".join(problems))


class OutputError(SababError, OSError):
    """A result that cannot be written where it was asked for; nothing was left half-written."""


class StoreError(SababError, RuntimeError):
    """A store that cannot be opened, read or written."""


class QueryError(SababError, ValueError):
    """A query that does not exist, does not parse or was given a wrong parameter."""


class EndpointError(SababError, ConnectionError):
    """A SPARQL endpoint that does not answer or refuses the query."""


class ReasonerError(SababError, RuntimeError):
    """The reasoner could not run, or found the graph contradictory; says which statements clash."""


class DatasetError(FileError):
    """A dataset file or a mapping file that cannot be read as what it is said to be.

    *path* is the file as the user named it. A single row that is wrong is no error: it is refused and counted.
    """


class RedistributionError(SababError, PermissionError):
    """Rows that their licence does not let anybody pass on, on their way into something made to be passed on."""
