"""A page straight from a source, for whoever does not need the network and its chains for anything else."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from sabab.escalation.chains import chains, longest_first
from sabab.escalation.network import assembled
from sabab.escalation.reading import read_all, read_evidence
from sabab.store.redistribution import check_source
from sabab.views.explorer.limits import MOST_EVENTS, without_the_unnamed
from sabab.views.page_data.assembly import page_data
from sabab.views.page_data.choosing import chosen_events, nodes_of, part_of

if TYPE_CHECKING:
    from sabab.escalation.chains import Chain
    from sabab.escalation.records import EscalationNetwork
    from sabab.model import Label
    from sabab.store.source import Source
    from sabab.views.explorer.data import PageData

#: Chains on one page. In a dense network there are exponentially many, and nobody reads the thousandth.
MOST_CHAINS = 300
#: Chains among which the first of the list are looked for; a network that has more is too dense for any list.
_MOST_LOOKED_AT = 30_000


def read_page(source: Source, *, title: Label | None = None, most: int = MOST_EVENTS) -> PageData:
    """The page of what *source* holds, with its first `MOST_CHAINS` chains and its first *most* events.

    Raises:
        QueryError: a query is missing or broken.
        RedistributionError: it holds rows of a dataset that may not be passed on, as a page is.
        StoreError, EndpointError: the source could not answer.
    """
    check_source(source)
    readings = read_all(source, words=False)
    # Which events of too many stay does not hang on their words, and words are most of what a store holds.
    bare = assembled(readings, readings.representatives)
    kept = chosen_events(bare, _listed(bare)[:MOST_CHAINS], most)
    is_part = len(kept) < len(bare.events)
    nodes = nodes_of(part_of(bare, kept)) if is_part else None
    spoken = replace(readings, evidence=read_evidence(source, nodes))
    network = assembled(spoken, readings.representatives)
    listed = _listed(network)
    shown = part_of(network, kept) if is_part else network
    told = [chain for chain in listed[:MOST_CHAINS] if kept.issuperset(event.iri for event in chain.events)]
    data = page_data(source, shown, told, title=title, is_part=is_part)
    data = replace(data, more_chains=len(listed) > MOST_CHAINS, events_left_out=len(bare.events) - len(kept))
    return without_the_unnamed(data) if is_part else data


def _listed(network: EscalationNetwork) -> tuple[Chain, ...]:
    return longest_first(islice(chains(network), _MOST_LOOKED_AT))
