"""Counts over the network. They describe what the reports tell, and no more.

None of them says that one thing caused another, none of them is corrected for how often the sides strike
anyway or for what no report covers, and a side that is reported on more has more of everything.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sabab.escalation.ties import ties

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sabab.escalation.records import EscalationNetwork, NetworkEvent, NetworkLink
    from sabab.model import LinkBasis


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


def _tied(network: EscalationNetwork) -> Iterator[tuple[NetworkLink, NetworkEvent, NetworkEvent]]:
    tied = ties(network)
    for cause, effect in sorted(tied.graph.edges):
        yield tied.link(cause, effect), tied.events[cause], tied.events[effect]
