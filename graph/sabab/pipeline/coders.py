"""Coders: sabab's own, and those that other packages bring as entry points of the group `sabab.coders`.

A coder is a function from a report to an extraction. What a foreign one returns is looked at before it is used, and
bears its name and version.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from importlib.metadata import EntryPoint, entry_points

from sabab.coding.coder import code
from sabab.errors import CoderError, ReportError
from sabab.lexicon.index import lexicon
from sabab.model import Extraction, Report
from sabab.pipeline.border import flaws
from sabab.text.sentences import sentences

GROUP = "sabab.coders"
#: The name of sabab's own coder, which no package can take.
OWN = "rules"
Codes = Callable[[Report], Extraction]


@dataclass(frozen=True, slots=True)
class Coder:
    """A coder by its name; *version* names it with the version of its package, empty for sabab's own."""

    name: str
    version: str
    codes: Codes


def coder_named(name: str | None = None) -> Coder:
    """The coder of that name; sabab's own without one.

    Raises:
        CoderError: none of that name is installed, or it cannot be loaded.
    """
    return _loaded(name or OWN)


@cache
def _loaded(name: str) -> Coder:
    if name == OWN:
        return Coder(OWN, "", lambda report: code(report, lexicon()))
    found = _installed().get(name)
    if found is None:
        raise CoderError(f"there is no coder {name!r}; installed are {', '.join(installed_coders())}")
    try:
        codes = found.load()
    except Exception as problem:  # whatever a package may raise when it is imported
        raise CoderError(
            f"the coder {name!r} ({found.value}) cannot be loaded: {_told(problem)}"
        ) from problem
    if not callable(codes):
        raise CoderError(f"the coder {name!r} ({found.value}) is no function from a report to an extraction")
    version = f"{name} {found.dist.version}" if found.dist is not None else name
    return Coder(name, version, codes)


def installed_coders() -> tuple[str, ...]:
    """The names of all coders, sabab's own first."""
    return (f"{OWN} (sabab's own, the default)", *sorted(_installed()))


def _installed() -> dict[str, EntryPoint]:
    return {point.name: point for point in entry_points(group=GROUP) if point.name != OWN}


def extraction_by(coder: Coder, report: Report, where: str) -> Extraction:
    """What *coder* reads out of *report*; *where* is the place that an error names.

    Raises:
        ReportError: it failed, or returned what is not in order.
    """
    try:
        found = coder.codes(report)
    except (
        Exception
    ) as problem:  # one report must not end the reading of ten thousand, whoever wrote the coder
        raise ReportError(where, f"the coder {coder.name!r} failed: {_told(problem)}") from problem
    return found if coder.name == OWN else _admitted(coder, found, report, where)


def _admitted(coder: Coder, found: Extraction, report: Report, where: str) -> Extraction:
    """A foreign coder's extraction, if it is in order, with its name, and with sentences if it has told none."""
    wrong = tuple(flaws(found, report, lexicon()))
    if wrong:
        more = f" (and {len(wrong) - 1} more)" if len(wrong) > 1 else ""
        raise ReportError(where, f"what the coder {coder.name!r} returned is not in order: {wrong[0]}{more}")
    return replace(
        found,
        sentences=found.sentences or sentences(report.text),
        coder=coder.version,
        corrections=(),
    )


def _told(problem: Exception) -> str:
    """An exception in one line, with the place where it was raised, for whoever mends the coder."""
    trace = problem.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = f" ({trace.tb_frame.f_code.co_filename}:{trace.tb_lineno})" if trace is not None else ""
    return f"{type(problem).__name__}: {' '.join(str(problem).split())}{place}"
