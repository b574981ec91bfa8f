"""Links that sabab itself makes: of events that fit a stated habit, and of events whose sides reciprocate.

They are never mixed with what reports say: they stand in a graph of their own, each with its basis and with
the habit or the rule that made it.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from itertools import pairwise, product
from typing import TYPE_CHECKING

from sabab.escalation.between import measured, near_enough
from sabab.escalation.candidates import Earlier, is_not_too_late, lag_is_known, latest
from sabab.escalation.fitting import fitting
from sabab.escalation.link_graph import made_link_iri
from sabab.escalation.network import order_of, with_links
from sabab.escalation.records import NetworkLink

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from sabab.escalation.records import EscalationNetwork, Habit, HabitStep, NetworkEvent, World
    from sabab.model import LinkBasis

#: Days between neighbouring steps of a habit for which neither the source nor the knowledge base says how
#: many. Sources that state such habits speak of days ("within days", "بأيام"). Of the 51 dated answers that
#: the dispatches of the development corpus tell, 44 came within these days for certain, and the two that
#: certainly came later are called late there. Over 30 days nearly any attack has some strike before it, and a
#: link says nothing.
HABIT_DAYS = 14
#: Days within which an attack by those who were hit on those who hit them is taken for a possible answer: of
#: the same 51 answers, 38 came within them for certain, and 7 certainly later.
RECIPROCITY_DAYS = 7
#: What a source calls rare is no habit, and what it says never happens neither; both may be stated.
NO_HABIT = frozenset({"never", "rarely"})
_STATED = frozenset({"declared", "stated"})


@dataclass(frozen=True, slots=True)
class Limits:
    """Within how many days, and within how many kilometres if that matters, a run links by inference."""

    window_days: int = RECIPROCITY_DAYS
    max_distance_km: float | None = None

    @property
    def rule(self) -> str:
        """The id of the rule with these limits: “reciprocity/7d”, “reciprocity/7d/300km”."""
        theatre = "" if self.max_distance_km is None else f"/{self.max_distance_km:g}km"
        return f"reciprocity/{self.window_days}d{theatre}"


@dataclass(frozen=True, slots=True)
class _Fitting:
    """Why a pair fits: the habits with the rule by which each does, and the events that fit as well as its cause."""

    habits: dict[Habit, str] = field(default_factory=dict)
    rivals: set[str] = field(default_factory=set)


def pattern_links(network: EscalationNetwork) -> tuple[NetworkLink, ...]:
    """The pairs of events that fit neighbouring steps of a habit, each pair once with all habits it fits.

    Habits that reports state come first: a pattern of the knowledge base links a pair only where no stated
    habit does. For each event and habit only the nearest earlier events are taken (see `_followed`). For n
    events and h different steps it takes O(h n log n), and what it finds.
    """
    stated = _fitting_pairs(network, (habit for habit in network.habits if habit.report is not None))
    known = _fitting_pairs(network, (habit for habit in network.habits if habit.report is None))
    events = {event.iri: event for event in network.events}
    return tuple(
        _pattern_link(events[cause], events[effect], found, network)
        for (cause, effect), found in sorted((known | stated).items())
    )


def pattern_link(
    cause: NetworkEvent, effect: NetworkEvent, habit: Habit, network: EscalationNetwork
) -> NetworkLink:
    """The link of a pair that fits neighbouring steps of the habit, whoever else may."""
    return _pattern_link(cause, effect, _Fitting({habit: "pattern/match"}), network)


def with_pattern(network: EscalationNetwork, habit: Habit) -> EscalationNetwork:
    """The network with a habit that it did not have, and with the links of the pairs that fit it.

    Links are made as for any other habit; pairs that are tied already stay as they are.
    """
    asked = replace(network, habits=(habit,))
    tied = {(link.cause, link.effect) for link in network.links if link.basis in _STATED | {"pattern"}}
    added = [link for link in pattern_links(asked) if (link.cause, link.effect) not in tied]
    return replace(with_links(network, [*network.links, *added]), habits=(*network.habits, habit))


def inferred_links(network: EscalationNetwork, limits: Limits | None = None) -> tuple[NetworkLink, ...]:
    """The pairs of attacks in which those who were hit strike those who hit them within the window of days.

    The camps are those of the day of each attack. Only the latest earlier attacks are taken, and no pair that
    the network already links on a stronger basis; the others of the window are alternatives. Both must be
    known to within the window; attacks of one day are in no order and never linked so. With a greatest
    distance, attacks whose distance nobody knows are not linked.
    """
    limits = limits or Limits()
    attacks = [event for event in network.events if _is_single_attack(event, network)]
    earlier = Earlier(attacks)
    linked = {(link.cause, link.effect) for link in network.links if link.basis in _STATED | {"pattern"}}
    found = []
    for effect in attacks:
        near = [cause for cause in earlier.within(effect, limits.window_days) if _reciprocal(cause, effect)]
        near = [cause for cause in near if near_enough(cause, effect, limits.max_distance_km, network.world)]
        for cause in latest(near, effect):
            if (cause.iri, effect.iri) not in linked:
                link = _made(cause, effect, "inferred", near, network.world)
                found.append(replace(link, rules=(limits.rule,)))
    return tuple(sorted(found, key=lambda link: (link.cause, link.effect)))


def is_habit(habit: Habit) -> bool:
    """Whether it says that something usually goes with something."""
    return habit.frequency not in NO_HABIT


def lag_days_of(habit: Habit, step: HabitStep | None = None) -> int:
    """The most days between the step and the one before: the step's own, else the habit's, else the default."""
    if step is not None and step.max_lag_days is not None:
        return step.max_lag_days
    return HABIT_DAYS if habit.max_lag_days is None else habit.max_lag_days


def stated_causes(network: EscalationNetwork) -> dict[str, frozenset[str]]:
    """For each event the earlier ones that it answers by its actor's word or a source's."""
    causes: dict[str, set[str]] = defaultdict(set)
    for link in network.links:
        if link.basis in _STATED:
            causes[link.effect].add(link.cause)
    return {effect: frozenset(found) for effect, found in causes.items()}


def _fitting_pairs(network: EscalationNetwork, habits: Iterable[Habit]) -> dict[tuple[str, str], _Fitting]:
    """The pairs, by IRIs, that fit neighbouring steps.

    Habits that say the same, in the words of many reports, are looked up once.
    """
    alike: dict[tuple[HabitStep, HabitStep, int, float | None], list[Habit]] = defaultdict(list)
    for habit in filter(is_habit, habits):
        for first, second in pairwise(habit.steps):
            alike[first, second, lag_days_of(habit, second), habit.max_distance_km].append(habit)
    answered = stated_causes(network)
    pairs: dict[tuple[str, str], _Fitting] = defaultdict(_Fitting)
    for (first, second, days, most_km), group in alike.items():
        earlier = Earlier(fitting(network, first))
        for effect in fitting(network, second):
            for habit, rule, cause, rivals in _followed(earlier, effect, days, group, answered):
                is_near = near_enough(cause, effect, most_km, network.world)
                if is_near and (second.initiators or not _by_one_side(cause, effect)):
                    pairs[cause.iri, effect.iri].habits.setdefault(habit, rule)
                    pairs[cause.iri, effect.iri].rivals.update(rival.iri for rival in rivals)
    return pairs


def _followed(
    earlier: Earlier,
    effect: NetworkEvent,
    days: int,
    habits: Iterable[Habit],
    answered: Mapping[str, frozenset[str]],
) -> Iterator[tuple[Habit, str, NetworkEvent, list[NetworkEvent]]]:
    """The events that the effect may follow upon, by which of the habits, by which rule, and out of which.

    Those that a source says it answers, if they fit; else the latest within the habits' days; else, where the
    days between are not known, the latest of those that the very report which states a habit tells beside the
    effect.
    """
    told = [earlier.by_iri[iri] for iri in sorted(answered.get(effect.iri, ())) if iri in earlier.by_iri]
    if told:
        in_time = [cause for cause in told if is_not_too_late(cause, effect, days)]
        yield from product(habits, ("habit/stated-answer",), in_time, [in_time])
        return
    near = [cause for cause in earlier.within(effect, days) if effect.iri not in answered.get(cause.iri, ())]
    if near:
        yield from product(habits, (f"habit/{days}d",), latest(near, effect), [near])
        return
    for habit in habits:
        beside = earlier.told_by(habit.report, effect) if habit.report else ()
        unknown = [cause for cause in beside if not lag_is_known(cause, effect, days)]
        yield from product((habit,), ("habit/same-report",), latest(unknown, effect), [unknown])


def _pattern_link(
    cause: NetworkEvent, effect: NetworkEvent, found: _Fitting, network: EscalationNetwork
) -> NetworkLink:
    return replace(
        _made(cause, effect, "pattern", (), network.world),
        alternatives=tuple(sorted(found.rivals - {cause.iri})),
        patterns=tuple(sorted(habit.iri for habit in found.habits)),
        rules=tuple(sorted(set(found.habits.values()))),
        evidence=tuple(
            words
            for habit in sorted(found.habits, key=lambda one: one.iri)
            for words in network.evidence.get(habit.iri, ())
        ),
    )


def _made(
    cause: NetworkEvent, effect: NetworkEvent, basis: LinkBasis, rivals: Iterable[NetworkEvent], world: World
) -> NetworkLink:
    node = made_link_iri(cause.iri, effect.iri, basis)
    others = tuple(sorted({rival.iri for rival in rivals} - {cause.iri}))
    link = NetworkLink(cause.iri, effect.iri, basis, order_of(cause, effect), (node,), alternatives=others)
    return measured(link, cause, effect, world)


def _by_one_side(cause: NetworkEvent, effect: NetworkEvent) -> bool:
    """Whether both were done by one side: nobody answers himself, where a habit leaves open who answers."""
    first, second = (event.initiator_camps or event.alleged_camps for event in (cause, effect))
    return not first.isdisjoint(second)


def _is_single_attack(event: NetworkEvent, network: EscalationNetwork) -> bool:
    return network.world.kinds.is_attack(event.type) and not event.habitual and not event.negated


def _reciprocal(cause: NetworkEvent, effect: NetworkEvent) -> bool:
    """Whether the sides are swapped: each was done, or is said to be, by a camp that the other hit."""
    forth = (cause.initiator_camps | cause.alleged_camps) & effect.target_camps
    back = (effect.initiator_camps | effect.alleged_camps) & cause.target_camps
    return bool(forth) and bool(back)
