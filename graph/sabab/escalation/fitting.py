"""Whether an event is what a step of a habit asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sabab.escalation.records import EscalationNetwork, HabitStep, Named, NetworkEvent, Party, World

#: On whose word the doer fits: somebody's who counts (or the step names none), or only an accuser's.
Fit = Literal["asserted", "alleged"]


def fit(event: NetworkEvent, step: HabitStep, world: World) -> Fit | None:
    """How the event fits the step; None where it does not.

    Its kind is the step's or one below; its doers, asserted or alleged, stand in a camp that the step names;
    so do those whom it hit. A step that names nobody is open to all; an event whose doers or targets nobody
    knows does not fit a step that names some. What did not happen fits nothing, nor does a series of events:
    a habit is about single ones, and a series has no day.
    """
    if event.negated or event.habitual or not world.kinds.fits(event.type, step.type):
        return None
    if not (_is_target(event, step, world) or _on_territory(event, step, world)):
        return None
    if _stands(_iris(event.initiators), event.initiator_camps, step.initiators, event, world):
        return "asserted"
    if _stands(_iris(event.alleged), event.alleged_camps, step.initiators, event, world):
        return "alleged"
    return None


def fitting(network: EscalationNetwork, step: HabitStep) -> list[NetworkEvent]:
    """The events that are what the step asks for, in the network's order."""
    return [event for event in network.events if fit(event, step, network.world)]


def _iris(things: Iterable[Named]) -> tuple[str, ...]:
    return tuple(thing.iri for thing in things)


def _is_target(event: NetworkEvent, step: HabitStep, world: World) -> bool:
    """Whether it hit one of those that the step names or what they run, or happened at a place that it names."""
    hit = (*(target.iri for target in event.targets), *_holders(event, world))
    if _stands(hit, event.target_camps, step.targets, event, world):
        return True
    sites = {around for place in (*event.places, *event.targets) for around in world.places.around(place.iri)}
    return any(party.iri in sites for party in step.targets if party.iri in world.places)


def _holders(event: NetworkEvent, world: World) -> frozenset[str]:
    """Who ran the facilities that were hit: those among the targets, or where none is named those of the attack."""
    hit = [target.iri for target in event.targets if target.iri in world.places]
    if not event.targets and world.kinds.is_attack(event.type):
        hit = [place.iri for place in event.places if world.places.is_facility(place.iri)]
    return frozenset(actor for place in hit for actor in world.places.operators(place, event.day))


def _stands(
    actors: Iterable[str],
    camps: frozenset[str],
    named: Iterable[Party],
    event: NetworkEvent,
    world: World,
) -> bool:
    """Whether one of those named is among the actors or heads one of their camps; true if nobody is."""
    parties = tuple(named)
    if not parties:
        return True
    themselves = {above for actor in actors for above in world.camps.over(actor, event.day)}
    return any(
        not camps.isdisjoint(world.camps.meant_by(party.iri)) if party.whole_camp else party.iri in themselves
        for party in parties
    )


def _on_territory(event: NetworkEvent, step: HabitStep, world: World) -> bool:
    """Whether "a strike on Syria" means this strike in Syria.

    "Israel typically raids the west of the country" names a state, and means its territory. So the step must
    say who strikes, and whoever was hit must be unknown or on that state's side: a militia's rockets at a
    foreign base in the country are no attack on the state.
    """
    if not step.initiators:
        return False
    struck = (party.iri for party in step.targets if party.iri in event.territories)
    return any(
        not event.target_camps or not event.target_camps.isdisjoint(world.camps.heads(state, event.day))
        for state in struck
    )
