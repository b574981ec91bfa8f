"""Places: what lies within what, what is near enough to be one place, and who runs what."""

from __future__ import annotations

from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt
from typing import TYPE_CHECKING, TypeAlias

from sabab.escalation.camps import covers

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

#: Classes within whose bounds two reports of a day may mean one event: a governorate or anything smaller. Not
#: a country, a desert or a sea: two strikes "in the east of the country" on one day are as likely as one.
LOCAL = frozenset({"Governorate", "District", "Settlement"})
FACILITIES = frozenset(
    {
        "Facility",
        "MilitaryBase",
        "Airport",
        "OilField",
        "WeaponsFacility",
        "DiplomaticMission",
        "Port",
        "Crossing",
    }
)


#: Latitude and longitude in degrees.
Point: TypeAlias = tuple[float, float]
#: The mean radius of the Earth (IUGG).
_RADIUS_KM = 6371.0088


@dataclass(frozen=True, slots=True)
class Operation:
    """An actor ran a place from the first to the last day, both included."""

    actor: str
    place: str
    since: date | None = None
    until: date | None = None

    def holds(self, day: date | None) -> bool:
        """Whether it held on that day; without a day, whether it may have held at all."""
        return covers(self.since, self.until, day)


class Gazetteer:
    """The places of the knowledge base and of the reports.

    *parents* are the places right around a place, *classes* its classes by local name, *territories* the
    country of each state, *points* latitude and longitude of those that are known closely, in degrees (WGS84).
    """

    def __init__(
        self,
        parents: Mapping[str, frozenset[str]],
        classes: Mapping[str, frozenset[str]],
        operations: Iterable[Operation] = (),
        territories: Mapping[str, str] | None = None,
        points: Mapping[str, Point] | None = None,
    ) -> None:
        self._parents = parents
        self._classes = classes
        self._territories = dict(territories or {})
        self._points = dict(points or {})
        self._around: dict[str, frozenset[str]] = {}
        self._operations: dict[str, list[Operation]] = {}
        for operation in operations:
            self._operations.setdefault(operation.place, []).append(operation)

    def __contains__(self, thing: object) -> bool:
        return thing in self._classes

    def around(self, place: str) -> frozenset[str]:
        """The place itself and all that it lies within."""
        if place not in self._around:
            found: set[str] = set()
            waiting = [place]
            while waiting:
                here = waiting.pop()
                if here not in found:
                    found.add(here)
                    waiting.extend(self._parents.get(here, ()))
            self._around[place] = frozenset(found)
        return self._around[place]

    def is_facility(self, place: str) -> bool:
        """Whether it was built or equipped for a use: a base, an airport, a field."""
        return not FACILITIES.isdisjoint(self._classes.get(place, ()))

    def is_local(self, place: str) -> bool:
        """Whether it is a governorate or smaller, or lies within one."""
        return any(self._is_small(around) for around in self.around(place))

    def most_specific(self, places: Iterable[str]) -> tuple[str, ...]:
        """The local ones among the places that contain none of the others, sorted."""
        local = {place for place in places if self.is_local(place)}
        return tuple(
            sorted(
                place
                for place in local
                if not any(place != other and place in self.around(other) for other in local)
            )
        )

    def may_be_one(self, one: str, other: str) -> bool:
        """Whether they are one place or one holds the other, within one governorate or something smaller."""
        nested = one in self.around(other) or other in self.around(one)
        return nested and any(self._is_small(place) for place in self.around(one) & self.around(other))

    def operators(self, place: str, day: date | None) -> frozenset[str]:
        """Who ran the place, or a facility that it lies in: a base within a field that a force holds."""
        holders = {place} | {around for around in self.around(place) if self.is_facility(around)}
        return frozenset(
            operation.actor
            for holder in holders
            for operation in self._operations.get(holder, ())
            if operation.holds(day)
        )

    def states_around(self, places: Iterable[str]) -> frozenset[str]:
        """The states on whose territory the places lie."""
        around = {one for place in places for one in self.around(place)}
        return frozenset(state for state, country in self._territories.items() if country in around)

    def point(self, place: str) -> Point | None:
        """Where it is, or what it lies in as closely as that is known; None where no distance would mean much."""
        level = {place}
        while level:
            points = sorted(self._points[here] for here in level if here in self._points)
            if points:
                return points[0]
            level = {around for here in level for around in self._parents.get(here, ())}
        return None

    def distance_km(self, ones: Iterable[str], others: Iterable[str]) -> float | None:
        """The least distance between one of the places and one of the others; None where none is known.

        On a sphere of the Earth's mean radius (haversine), so within 0.5 % of that on the ellipsoid.
        """
        starts, ends = (
            [point for place in places if (point := self.point(place))] for places in (ones, others)
        )
        return min((_great_circle_km(start, end) for start in starts for end in ends), default=None)

    def _is_small(self, place: str) -> bool:
        classes = self._classes.get(place, frozenset())
        return not (LOCAL | FACILITIES).isdisjoint(classes)


def _great_circle_km(start: Point, end: Point) -> float:
    (south, west), (north, east) = (tuple(map(radians, point)) for point in (start, end))
    chord = sin((north - south) / 2) ** 2 + cos(south) * cos(north) * sin((east - west) / 2) ** 2
    return 2 * _RADIUS_KM * asin(sqrt(min(1.0, chord)))
