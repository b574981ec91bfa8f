"""From tellings to events: what several reports tell of one event, united and not resolved."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING

from sabab.escalation.dates import Days, overlap
from sabab.escalation.records import Member, NetworkEvent
from sabab.escalation.wording import days_text, kind_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from sabab.escalation.records import Evidence, Readings, Telling, World

#: Whose word counts first where reports differ on whose word they name the doers.
_STRONGEST = ("claimed", "stated", "denied", "alleged", "unknown")
_NO_DAY = date.max


def merged_events(readings: Readings, chosen: Mapping[str, str]) -> tuple[NetworkEvent, ...]:
    """Every event once, in order of time: earliest bound, then latest, then IRI; the undated last.

    *chosen* gives the representative of each merged telling; one that it lacks stands for itself.
    """
    groups: dict[str, list[Telling]] = defaultdict(list)
    for telling in readings.tellings:
        groups[chosen.get(telling.iri, telling.iri)].append(telling)
    events = (_merged(iri, group, readings) for iri, group in groups.items())
    return tuple(sorted(events, key=in_time))


def in_time(event: NetworkEvent) -> tuple[date, date, str]:
    """The key that sorts events by time: whatever is open comes after what is not."""
    first, last = event.start or event.end, event.end or event.start
    return first or _NO_DAY, last or _NO_DAY, event.iri


def _merged(iri: str, group: list[Telling], readings: Readings) -> NetworkEvent:
    world = readings.world
    first = next((telling for telling in group if telling.iri == iri), group[0])
    days, edtf, from_publication = _when(group)
    day = days.start or days.end or world.last_day
    doers = _all(telling.perpetrators for telling in group)
    accused = tuple(actor for actor in _all(telling.alleged for telling in group) if actor not in doers)
    targets, places = (_all(getattr(telling, slot) for telling in group) for slot in ("targets", "places"))
    return NetworkEvent(
        iri=iri,
        type=first.type,
        label=kind_label(first.type, world),
        attribution=min((telling.attribution for telling in group), key=_STRONGEST.index),
        initiators=tuple(world.named(actor) for actor in doers),
        alleged=tuple(world.named(actor) for actor in accused),
        initiator_camps=world.camps.of_all(doers, day),
        alleged_camps=world.camps.of_all(accused, day),
        targets=tuple(world.named(target) for target in targets),
        target_camps=_hit_camps(first.type, targets, places, day, world),
        places=tuple(world.named(place) for place in places),
        territories=world.places.states_around([*places, *targets]),
        start=days.start,
        end=days.end,
        edtf=edtf,
        from_publication=from_publication,
        habitual=first.habitual,
        negated=first.negated,
        members=tuple(
            Member(telling.iri, telling.report) for telling in sorted(group, key=lambda one: one.iri)
        ),
        evidence=tuple(_evidence(group, readings)),
    )


def _when(group: list[Telling]) -> tuple[Days, str | None, bool]:
    """Bounds, the same in EDTF, and whether the last day is only that of publication.

    What a report tells had happened when it was published: an event that nobody dates ended on the first of
    these days at the latest. A report whose date of the event cannot be read does date it, only not for us:
    its day of publication is no bound in the place of that date.
    """
    dated = [telling for telling in group if telling.start is not None or telling.end is not None]
    if not dated:
        undated = (telling for telling in group if not telling.unreadable)
        published = [telling.published for telling in undated if telling.published is not None]
        return Days(None, min(published, default=None)), None, bool(published)
    days = overlap(Days(telling.start, telling.end) for telling in dated)
    told = (telling.edtf for telling in dated if (telling.start, telling.end) == days and telling.edtf)
    return days, next(told, None) or days_text(days), False


def _hit_camps(
    kind: str, targets: tuple[str, ...], places: tuple[str, ...], day: date | None, world: World
) -> frozenset[str]:
    """The camps of those who were hit: of actors, and of whoever runs the facilities among the targets.

    Where an attack names no target, the facility at which it happened is what was hit.
    """
    hit = targets
    if not hit and world.kinds.is_attack(kind):
        hit = tuple(place for place in places if world.places.is_facility(place))
    actors = {target for target in hit if target not in world.places}
    for site in (target for target in hit if target in world.places):
        actors |= world.places.operators(site, day)
    return world.camps.of_all(actors, day)


def _evidence(group: Iterable[Telling], readings: Readings) -> Iterator[Evidence]:
    for telling in sorted(group, key=lambda one: one.iri):
        yield from readings.evidence.get(telling.iri, ())


def _all(slots: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(sorted({thing for slot in slots for thing in slot}))
