"""What one file can hold: of more events those that something ties to others, then the latest; the rest is counted.

A browser draws 20,000 events in a few seconds from some 20 MB. A page of all events of a large graph would open in
no browser, and one that silently lacks some would be taken for the whole.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from sabab.views.explorer.data import PageData, PageEvent, PageLink, PageRelation

#: Events on one page.
MOST_EVENTS = 20_000


def fitting(data: PageData, *, most: int = MOST_EVENTS) -> PageData:
    """*data* with at most *most* events, and how many were left out in ``events_left_out``.

    Events stay in their order. Links and chains of an event that is left out go with it, and so do actors, places
    and reports that nothing else on the page names.
    """
    if len(data.events) <= most:
        return data
    kept = _first(data, most)
    events = tuple(event for event in data.events if event.id in kept)
    ties = [n for n, link in enumerate(data.links) if {link.cause, link.effect} <= kept]
    number = {old: new for new, old in enumerate(ties)}
    links = tuple(data.links[n] for n in ties)
    chains = tuple(
        replace(chain, links=tuple(number[n] for n in chain.links))
        for chain in data.chains
        if kept.issuperset(chain.events) and number.keys() >= set(chain.links)
    )
    less = replace(data, events=events, links=links, chains=chains)
    return without_the_unnamed(replace(less, events_left_out=len(data.events) - len(events)))


class Candidate(NamedTuple):
    """What decides whether an event stays; *day* is the last on which it may have happened, if that is known."""

    in_chain: bool
    linked: bool
    tellings: int
    day: date | None
    id: str


def first(candidates: Iterable[Candidate], most: int) -> frozenset[str]:
    """The ids of the *most* events that stay: of chains, then linked, then told most often, then the latest."""

    def rank(one: Candidate) -> tuple[bool, bool, int, int, str]:
        late = one.day.toordinal() if one.day else 0
        return (not one.in_chain, not one.linked, -one.tellings, -late, one.id)

    return frozenset(one.id for one in sorted(candidates, key=rank)[:most])


def _first(data: PageData, most: int) -> frozenset[str]:
    in_chains = {event for chain in data.chains for event in chain.events}
    linked = {end for link in data.links for end in (link.cause, link.effect)}

    def candidate(event: PageEvent) -> Candidate:
        day = event.end or event.start
        return Candidate(event.id in in_chains, event.id in linked, len(event.members), day, event.id)

    return first(map(candidate, data.events), most)


def without_the_unnamed(data: PageData) -> PageData:
    """*data* without the actors, places and reports that nothing on the page refers to."""
    named = frozenset(
        [
            *(name for event in data.events for name in _of_event(event)),
            *(name for link in data.links for name in _of_link(link)),
            *(name for relation in data.relations for name in _of_relation(relation)),
            *(pattern.quote.report for pattern in data.patterns if pattern.quote),
        ]
    )
    return replace(
        data,
        actors=tuple(actor for actor in data.actors if actor.id in named),
        places=tuple(place for place in data.places if place.id in named),
        reports=tuple(report for report in data.reports if report.id in named),
    )


def _of_event(event: PageEvent) -> Iterator[str]:
    yield from (*event.initiators, *event.targets, *event.places)
    yield from (member.report for member in event.members)
    yield from (quote.report for quote in event.quotes)
    for claim in event.claims:
        yield from _present(claim.claimant, *claim.attributes_to, claim.quote.report)
    for toll in event.tolls:
        yield from _present(toll.claimant, toll.quote.report)


def _of_link(link: PageLink) -> Iterator[str]:
    yield from _present(link.claimant, *(quote.report for quote in link.quotes))


def _of_relation(relation: PageRelation) -> Iterator[str]:
    yield from _present(relation.subject, relation.object, relation.quote.report if relation.quote else None)


def _present(*names: str | None) -> Iterable[str]:
    return (name for name in names if name is not None)
