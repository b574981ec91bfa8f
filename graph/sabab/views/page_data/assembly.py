"""Everything on one page, from a source, its network and its chains."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab import __version__
from sabab.views.explorer.data import PageData
from sabab.views.page_data.actors import page_actors, read_actors
from sabab.views.page_data.chains import page_chains
from sabab.views.page_data.chains import pattern_of as pattern_of_chain
from sabab.views.page_data.choosing import tellings_of
from sabab.views.page_data.claims import read_claims, read_tolls
from sabab.views.page_data.digest import graph_sha256
from sabab.views.page_data.events import (
    EventFacts,
    actors_of,
    page_event,
    read_details,
    read_participants,
    read_reasons,
)
from sabab.views.page_data.lanes import Lanes
from sabab.views.page_data.links import page_links
from sabab.views.page_data.links import pattern_of as pattern_of_link
from sabab.views.page_data.patterns import page_patterns
from sabab.views.page_data.places import page_places, read_places
from sabab.views.page_data.quotes import read_evidence
from sabab.views.page_data.relations import read_relations
from sabab.views.page_data.reports import cut_off, default_title, read_reports

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sabab.escalation.chains import Chain
    from sabab.escalation.records import EscalationNetwork, Evidence, World
    from sabab.model import Label
    from sabab.store.source import Source
    from sabab.views.explorer.data import PageReport
    from sabab.views.page_data.relations import StatedRelation


def page_data(
    source: Source,
    network: EscalationNetwork,
    chains: Iterable[Chain],
    *,
    title: Label | None = None,
    is_part: bool = False,
) -> PageData:
    """The page of what *source* holds; *network* and *chains* are those that were read from it.

    *is_part* says that the network is without some of the source's events, so that their words need not be read.
    Without *title* it is called after its reports. The same source gives the same page.

    Raises:
        QueryError: a query of queries/page is missing or broken.
        StoreError, EndpointError: the source could not answer.
    """
    told, actors, places = tuple(chains), read_actors(source), read_places(source)
    tellings = tellings_of(network) if is_part else None
    evidence, reports = read_evidence(source, tellings), read_reports(source)
    relations = read_relations(source, evidence)
    facts = _facts(source, evidence, reports, Lanes(network, actors), network.world)
    named = _named(network, facts, relations)
    return PageData(
        title=title or default_title(reports),
        version=__version__,
        graph_sha256=graph_sha256(source),
        cut_off=cut_off(reports),
        camps=facts.lanes.camps(),
        actors=page_actors((iri for iri in named if iri not in places), actors, facts.lanes),
        places=page_places((iri for iri in named if iri in places), places),
        reports=reports,
        events=tuple(page_event(event, facts) for event in network.events),
        links=page_links(network),
        patterns=page_patterns(network, _patterns(network, told)),
        chains=page_chains(told, network, facts.lanes),
        relations=tuple(one.relation for one in relations),
    )


def _facts(
    source: Source,
    evidence: Mapping[str, Sequence[Evidence]],
    reports: Sequence[PageReport],
    lanes: Lanes,
    world: World,
) -> EventFacts:
    return EventFacts(
        details=read_details(source),
        participants=read_participants(source),
        claims=read_claims(source, evidence),
        tolls=read_tolls(source, evidence),
        reasons=read_reasons(source),
        reports={report.id: report for report in reports},
        lanes=lanes,
        world=world,
    )


def _named(
    network: EscalationNetwork, facts: EventFacts, relations: Iterable[StatedRelation]
) -> frozenset[str]:
    """The IRIs of all actors and places that something on the page refers to."""
    found: set[str] = set()
    for event in network.events:
        found |= actors_of(event, facts) | {place.iri for place in event.places}
    found |= {speaker.iri for link in network.links for speaker in link.claimants}
    return frozenset(found | {side for one in relations for side in (one.subject, one.object)})


def _patterns(network: EscalationNetwork, chains: Iterable[Chain]) -> Iterator[str]:
    """The habits that a link fits or a chain rests on."""
    habits = {habit.iri: habit for habit in network.habits}
    found = [pattern_of_link(link, habits) for link in network.links]
    found += [pattern_of_chain(chain) for chain in chains]
    return (iri for iri in found if iri is not None)
