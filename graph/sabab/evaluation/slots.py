"""The counts of each slot of an event, for a pair, for an event that was missed, and for one that gold lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.evaluation.names import ACTORS, EITHER, PLACES
from sabab.evaluation.pairing import days_of, related
from sabab.evaluation.tally import NOTHING, verdict

if TYPE_CHECKING:
    from sabab.evaluation.names import Kind, Names
    from sabab.evaluation.records import GoldEvent
    from sabab.evaluation.tally import Counts
    from sabab.model import Event


#: Slots that hold references, with what may stand in them.
_REFERENCES: dict[str, tuple[Kind, ...]] = {
    "initiators": ACTORS,
    "targets": EITHER,
    "places": PLACES,
    "sources": ACTORS,
}


def slot_counts(wanted: GoldEvent | None, given: Event | None, names: Names) -> dict[str, Counts]:
    """The counts of every slot of a pair; of a missed event (*given* None) or a false one (*wanted* None)."""
    counts = {
        slot: names.agreement(getattr(wanted, slot, ()), getattr(given, slot, ()), kinds)
        for slot, kinds in _REFERENCES.items()
    }
    counts |= {
        "type": verdict(wanted and wanted.type, given and given.type),
        "type-family": _family(wanted, given),
        "attribution": verdict(wanted and wanted.attribution, given and given.attribution),
        "date": verdict(wanted and wanted.date, given and days_of(given.date)),
        "killed": verdict(wanted and wanted.killed, given and given.casualties.killed),
        "injured": verdict(wanted and wanted.injured, given and given.casualties.injured),
        # A flag counts where it is raised: nearly all events are neither.
        "habitual": verdict((wanted and wanted.habitual) or None, (given and given.habitual) or None),
        "negated": verdict((wanted and wanted.negated) or None, (given and given.negated) or None),
    }
    return counts | {"tuple": _tuple(wanted, given, counts)}


def _family(wanted: GoldEvent | None, given: Event | None) -> Counts:
    if wanted is not None and given is not None and related(given.type, wanted.type):
        return 1, 0, 0
    return 0, int(wanted is not None), int(given is not None)


def _tuple(wanted: GoldEvent | None, given: Event | None, counts: dict[str, Counts]) -> Counts:
    """Whether the whole event is right: type, date and initiators; of targets and places one is enough."""
    right = (
        wanted is not None
        and given is not None
        and counts["type"][0] == 1
        and wanted.date == days_of(given.date)
        and _without_error(counts["initiators"])
        and all(counts[slot][0] or _without_error(counts[slot]) for slot in ("targets", "places"))
    )
    return (1, 0, 0) if right else (0, int(wanted is not None), int(given is not None))


def _without_error(counts: Counts) -> bool:
    return counts[1:] == NOTHING[1:]
