"""Counts over the network. They describe what the reports tell, and no more.

None of them says that one thing caused another, none of them is corrected for how often the sides strike
anyway or for what no report covers, and a side that is reported on more has more of everything.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sabab.escalation.ties import ties

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sabab.escalation.records import EscalationNetwork, NetworkEvent, NetworkLink
    from sabab.model import LinkBasis


#: Fewer events than this in a row are no burst.
FEWEST_IN_BURST = 3
#: The longest pause within a burst where the caller does not say: whoever answers within days is still in it.
QUIET_DAYS = 3


@dataclass(frozen=True, slots=True)
class Burst:
    """Events in a row with no longer pause between two than is asked for, from *first* to *last*, both included."""

    first: date
    last: date
    events: int
    linked: int


def sides_of(event: NetworkEvent, network: EscalationNetwork) -> frozenset[str]:
    """The states, or groups without one, on whose side the doers stood; the alleged where none is named.

    Empty where nobody is named at all.
    """
    doers = event.initiators or event.alleged
    day = event.day or network.world.last_day
    return frozenset(side for actor in doers for side in network.world.camps.sides(actor.iri, day))


def who_starts(network: EscalationNetwork) -> Counter[str]:
    """How many linked events of each side follow upon no other.

    Not who began it: an event is a beginning here as long as no report and no habit ties it to an earlier
    one, and of what came before the first report nothing is known. An event by two sides counts for both.
    """
    tied = ties(network)
    first = (iri for iri in tied.graph if tied.graph.out_degree(iri) and not tied.graph.in_degree(iri))
    return Counter(side for iri in sorted(first) for side in sorted(sides_of(tied.events[iri], network)))


def who_answers(network: EscalationNetwork, basis: LinkBasis | None = None) -> Counter[tuple[str, str]]:
    """How many events of the one side are tied to an earlier event of the other: (who answers, whom).

    Each pair of events counts once, on its strongest basis; with *basis*, only pairs whose strongest it is.
    Mixing bases mixes what sources say with what sabab takes for possible: print them apart. It is no rate:
    it does not say how often an event went without an answer.
    """
    return Counter(
        (answering, answered)
        for link, cause, effect in _tied(network)
        if basis in (None, link.basis)
        for answering in sorted(sides_of(effect, network))
        for answered in sorted(sides_of(cause, network))
        if answering != answered
    )


def reciprocity(network: EscalationNetwork) -> dict[tuple[str, str], tuple[int, int]]:
    """For each two sides, how many events of the first answer one of the second, and the other way round.

    The pairs are sorted. Equal numbers do not show that the sides answer each other in turn, and unequal ones
    not that one of them escalates: that needs a null model, and dates that tell same-day events apart.
    """
    counts = who_answers(network)
    pairs = sorted({(min(pair), max(pair)) for pair in counts})
    return {(one, other): (counts[one, other], counts[other, one]) for one, other in pairs}


def brokers(network: EscalationNetwork) -> Counter[tuple[str, str, str]]:
    """How many paths of two ties go from the first side over the second to a third: (from, over, to).

    The side in the middle was hit by the one and hit the other; with A → B → A nobody stands between. It does not
    show that the middle passed anything on, acted for somebody or could have held it up: a path says "followed
    by" twice. A side with many events is in the middle of many paths.
    """
    tied = ties(network)
    sides = {iri: sides_of(event, network) for iri, event in tied.events.items()}
    return Counter(
        (first, middle, last)
        for event in sorted(tied.graph)
        for cause in tied.before(event)
        for effect in tied.after(event)
        for first in sorted(sides[cause])
        for middle in sorted(sides[event])
        for last in sorted(sides[effect])
        if len({first, middle, last}) == 3
    )


def bursts(network: EscalationNetwork, quiet_days: int = QUIET_DAYS) -> tuple[Burst, ...]:
    """The stretches of three events or more between which at most *quiet_days* days pass, earliest first.

    Events of uncertain days count from their first possible one; those without are left out, as are series and
    what did not happen. *linked* are those that are tied to another of the network. It does not show that things
    were calmer outside: days on which nobody reported look the same, and a longer pause joins everything.
    """
    tied = ties(network).graph
    dated = sorted(
        (event.start, event.iri)
        for event in network.events
        if event.start is not None and not event.negated and not event.habitual
    )
    found: list[list[tuple[date, str]]] = []
    for day, iri in dated:
        if found and (day - found[-1][-1][0]).days <= quiet_days:
            found[-1].append((day, iri))
        else:
            found.append([(day, iri)])
    return tuple(
        Burst(row[0][0], row[-1][0], len(row), sum(tied.degree(iri) > 0 for _, iri in row))
        for row in found
        if len(row) >= FEWEST_IN_BURST
    )


def _tied(network: EscalationNetwork) -> Iterator[tuple[NetworkLink, NetworkEvent, NetworkEvent]]:
    tied = ties(network)
    for cause, effect in sorted(tied.graph.edges):
        yield tied.link(cause, effect), tied.events[cause], tied.events[effect]
