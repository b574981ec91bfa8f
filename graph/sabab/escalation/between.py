"""What lies between two linked events: days, kilometres, and the other events that may stand in the earlier's place."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from sabab.escalation.dates import Lag, lag

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sabab.escalation.records import NetworkEvent, NetworkLink, World


def distance_km(one: NetworkEvent, other: NetworkEvent, world: World) -> float | None:
    """The least distance between where the two happened or what they hit, to 0.1 km.

    None where one of them is known no more closely than to a governorate.
    """
    found = world.places.distance_km(_sites(one, world), _sites(other, world))
    return None if found is None else round(found, 1)


def near_enough(one: NetworkEvent, other: NetworkEvent, most_km: float | None, world: World) -> bool:
    """Whether they are known to be at most so far apart; true if there is no limit."""
    if most_km is None:
        return True
    found = distance_km(one, other, world)
    return found is not None and found <= most_km


def measured(link: NetworkLink, cause: NetworkEvent, effect: NetworkEvent, world: World) -> NetworkLink:
    """The link with its distance and its days: those that the bounds allow in this order, so none below 0."""
    days = lag(cause.days, effect.days)
    in_order = None if days is None else Lag(max(days.least, 0), days.greatest)
    return replace(link, lag=in_order, distance_km=distance_km(cause, effect, world))


def with_alternatives(links: Iterable[NetworkLink]) -> tuple[NetworkLink, ...]:
    """The links, each with the causes of all others to the same event beside the alternatives that it has.

    Juxtaposed links, which tie nothing, are no alternatives to others.
    """
    known = tuple(links)
    causes: dict[str, set[str]] = defaultdict(set)
    for link in known:
        if link.basis != "juxtaposed":
            causes[link.effect] |= {link.cause, *link.alternatives}
    return tuple(
        replace(link, alternatives=tuple(sorted(causes[link.effect] - {link.cause}))) for link in known
    )


def _sites(event: NetworkEvent, world: World) -> tuple[str, ...]:
    """Where it happened, as closely as it is told; what was hit is a place too, if it is one."""
    hit = (target.iri for target in event.targets if target.iri in world.places)
    return world.places.most_specific([*(place.iri for place in event.places), *hit])
