"""The counts of stated habits: steps by type, initiators and targets, and which step is given.

Patterns are paired one to one, greedily, the most alike first. Likeness is half that the evidence shares words with
gold's cue, and half the share of steps, in order, whose types are related; a pair needs 0.5.
"""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from sabab.evaluation.names import ACTORS, EITHER
from sabab.evaluation.pairing import aligned, found_counts, overlap, related, slot_tallies
from sabab.evaluation.tally import Tally, verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sabab.evaluation.names import Names
    from sabab.evaluation.records import GoldPattern, GoldStep
    from sabab.evaluation.tally import Counts
    from sabab.model import Pattern, PatternStep

_LEAST = 0.5
PATTERN_SLOTS = (
    "pattern-type",
    "pattern-initiators",
    "pattern-targets",
    "pattern-given",
    "pattern-frequency",
)


def pattern_tallies(
    wanted: Sequence[GoldPattern], given: Sequence[Pattern], text: str, names: Names
) -> tuple[Tally, Tally]:
    """The counts over all patterns of a report, and over those that were found."""
    alignment = aligned(wanted, given, lambda one, other: _likeness(one, other, text), _LEAST)
    overall, paired = slot_tallies(alignment, lambda one, other: _slot_counts(one, other, names))
    overall.add({"pattern": found_counts(alignment)})
    return overall, paired


def _slot_counts(wanted: GoldPattern | None, given: Pattern | None, names: Names) -> Tally:
    tally = Tally()
    for one, other in zip_longest(getattr(wanted, "steps", ()), getattr(given, "steps", ())):
        tally.add(_step_counts(one, other, names))
    tally.add(
        {
            "pattern-given": verdict(wanted and wanted.given, given and given.given),
            "pattern-frequency": verdict(wanted and wanted.frequency, given and given.frequency),
        }
    )
    return tally


def _step_counts(wanted: GoldStep | None, given: PatternStep | None, names: Names) -> dict[str, Counts]:
    return {
        "pattern-type": verdict(wanted and wanted.type, given and given.type),
        "pattern-initiators": names.agreement(
            getattr(wanted, "initiators", ()), getattr(given, "initiators", ()), ACTORS
        ),
        "pattern-targets": names.agreement(
            getattr(wanted, "targets", ()), getattr(given, "targets", ()), EITHER
        ),
    }


def _likeness(wanted: GoldPattern, given: Pattern, text: str) -> float:
    alike = sum(related(one.type, other.type) for one, other in zip(wanted.steps, given.steps, strict=False))
    steps = max(len(wanted.steps), len(given.steps))
    return overlap(wanted.cue, given.evidence, text) / 2 + alike / (2 * steps)
