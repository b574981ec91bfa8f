"""From a dataset file to its events: every row is an event, a further row of one, or refused with its line.

Rows that report one event and acts written twice with the roles swapped come once, with what each row adds.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

from sabab.sources.cells import RowError
from sabab.sources.codes import UNMAPPED
from sabab.sources.records import Refused
from sabab.sources.seen import Seen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sabab.sources.codes import Codes
    from sabab.sources.known import Known
    from sabab.sources.records import Dataset, DatasetEvent, Row

#: Why a row is a further row of an event that came before.
FURTHER_REPORT = "a further report of an event"
SWAPPED = "the same act with the roles swapped"
REPEATED = "the same row again"
#: The unit separator of ASCII, which no cell of a table has.
_APART = "\x1f"


class Told(NamedTuple):
    """An event with the row that names it: its own, or that of the event to which this row adds.

    *collapsed* says why it is not the first row of its event; None for the first.
    """

    event: DatasetEvent
    named_by: str
    collapsed: str | None = None


@dataclass(slots=True)
class Tally:
    """How many rows became what: ``read == events + all_collapsed + all_refused``, at every moment.

    *odd* counts what a dataset's own codebook warns of and what is kept as it is.
    """

    read: int = 0
    events: int = 0
    directed: int = 0
    collapsed: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    odd: Counter[str] = field(default_factory=Counter)

    @property
    def all_collapsed(self) -> int:
        """Rows that add to an event which came before."""
        return sum(self.collapsed.values())

    @property
    def all_refused(self) -> int:
        """Rows that are no event."""
        return sum(self.refused.values())

    def count(self, told: Told | Refused) -> None:
        """Count what one row became."""
        self.read += 1
        if isinstance(told, Refused):
            self.refused[told.reason] += 1
        elif told.collapsed is not None:
            self.collapsed[told.collapsed] += 1
        else:
            self.events += 1
            self.directed += told.event.direction != "none"
            self.odd.update(_oddities(told.event))


def told_events(
    rows: Iterable[Row | Refused], dataset: Dataset, known: Known, codes: Codes
) -> Iterator[Told | Refused]:
    """What each of *rows* became, in their order."""
    with Seen() as identifiers, Seen() as acts:
        for row in rows:
            event = row if isinstance(row, Refused) else _event(row, dataset, known, codes)
            named = event if isinstance(event, Refused) else _named(event, dataset, identifiers)
            yield named if isinstance(named, Refused) else _met(named, acts)


def _event(row: Row, dataset: Dataset, known: Known, codes: Codes) -> DatasetEvent | Refused:
    try:
        return dataset.event_of(row, known, codes)
    except RowError as problem:
        return Refused(row.line, problem.reason, problem.value)


def _named(event: DatasetEvent, dataset: Dataset, identifiers: Seen) -> DatasetEvent | Refused:
    """The event under a name that no other row has."""
    first_line = identifiers.first(event.row, str(event.line))
    if first_line is None:
        return event
    if dataset.ids_repeat:
        return replace(event, row=f"{event.row}-{event.line}")
    return Refused(event.line, "its identifier came before", f"{event.row}, in line {first_line}")


def _met(event: DatasetEvent, acts: Seen) -> Told:
    """The event, or the earlier one that it reports again or whose roles it swaps."""
    mark = _APART.join((event.row, *(side.key for side in event.initiators)))
    by_pair = None if event.pair is None else acts.first(f"pair{_APART}{event.pair}", mark)
    by_group = None if event.group is None else acts.first(f"group{_APART}{event.group}", by_pair or mark)
    earlier = by_group or by_pair
    if earlier is None:
        return Told(event, event.row)
    name, *sides = earlier.split(_APART)
    if by_pair is None:
        return Told(event, name, FURTHER_REPORT)
    swapped = sides != [side.key for side in event.initiators]
    return Told(event, name, SWAPPED if swapped else REPEATED)


def _oddities(event: DatasetEvent) -> Iterator[str]:
    deaths = event.deaths
    if deaths is not None and deaths.low is not None and deaths.low > deaths.best:
        yield "lowest estimate of deaths above the best"
    if deaths is not None and deaths.high is not None and deaths.best > deaths.high:
        yield "best estimate of deaths above the highest"
    if event.type == UNMAPPED:
        yield "kept as Other: no class of event is known for its code"
