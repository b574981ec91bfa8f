"""Links that sabab itself makes: of events that fit a stated habit, and of events whose sides reciprocate.

They are never mixed with what reports say: they stand in a graph of their own, each with its basis and with
the habit or the rule that made it.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from dataclasses import replace
from itertools import pairwise, product
from typing import TYPE_CHECKING

from rdflib import RDF, Graph, Literal, URIRef

from sabab import __version__
from sabab.escalation.candidates import Earlier, is_not_too_late, lag_is_known, latest
from sabab.escalation.fitting import fit
from sabab.escalation.network import order_of
from sabab.escalation.records import NetworkLink
from sabab.rdf.iris import LINKS_GRAPH
from sabab.rdf.triples.links import BASIS
from sabab.rdf.vocabulary import ID, SABAB

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from sabab.escalation.records import EscalationNetwork, Habit, HabitStep, NetworkEvent
    from sabab.model import LinkBasis
    from sabab.rdf.triples.context import Triple

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
        _pattern_link(events[cause], events[effect], habits, network)
        for (cause, effect), habits in sorted((known | stated).items())
    )


def inferred_links(
    network: EscalationNetwork, *, window_days: int = RECIPROCITY_DAYS
) -> tuple[NetworkLink, ...]:
    """The pairs of attacks in which those who were hit strike those who hit them within *window_days* days.

    Only the nearest earlier attacks are taken, and no pair that the network already links on a stronger
    basis. Both must be known to within the window; attacks of one day are in no order and never linked so.
    """
    attacks = [event for event in network.events if _is_single_attack(event, network)]
    earlier = Earlier(attacks)
    linked = {(link.cause, link.effect) for link in network.links if link.basis in _STATED | {"pattern"}}
    rules = (f"reciprocity/{window_days}d",)
    found = [
        replace(_made(cause, effect, "inferred"), rules=rules)
        for effect in attacks
        for cause in latest(
            (c for c in earlier.within(effect, window_days) if _reciprocal(c, effect)), effect
        )
        if (cause.iri, effect.iri) not in linked
    ]
    return tuple(sorted(found, key=lambda link: (link.cause, link.effect)))


def links_graph(links: Iterable[NetworkLink]) -> Graph:
    """The graph of the links that sabab made."""
    graph = Graph(identifier=LINKS_GRAPH)
    for link in links:
        for triple in _link_triples(link):
            graph.add(triple)
    return graph


def made_link_iri(cause: str, effect: str, basis: LinkBasis) -> str:
    """The IRI of a link that sabab made: by its events and its basis."""
    words = f"{cause}\n{effect}\n{basis}"
    return str(ID[f"link/{hashlib.sha256(words.encode()).hexdigest()[:16]}"])


def is_habit(habit: Habit) -> bool:
    """Whether it says that something usually goes with something."""
    return habit.frequency not in NO_HABIT


def lag_days_of(habit: Habit) -> int:
    """The most days between neighbouring steps: the habit's own, or the default."""
    return HABIT_DAYS if habit.max_lag_days is None else habit.max_lag_days


def stated_causes(network: EscalationNetwork) -> dict[str, frozenset[str]]:
    """For each event the earlier ones that it answers by its actor's word or a source's."""
    causes: dict[str, set[str]] = defaultdict(set)
    for link in network.links:
        if link.basis in _STATED:
            causes[link.effect].add(link.cause)
    return {effect: frozenset(found) for effect, found in causes.items()}


def _fitting_pairs(
    network: EscalationNetwork, habits: Iterable[Habit]
) -> dict[tuple[str, str], dict[Habit, str]]:
    """The pairs, by IRIs, that fit neighbouring steps: the habits that each fits, and by which rule.

    Habits that say the same, in the words of many reports, are looked up once.
    """
    alike: dict[tuple[HabitStep, HabitStep, int], list[Habit]] = defaultdict(list)
    for habit in filter(is_habit, habits):
        for first, second in pairwise(habit.steps):
            alike[first, second, lag_days_of(habit)].append(habit)
    answered = stated_causes(network)
    pairs: dict[tuple[str, str], dict[Habit, str]] = defaultdict(dict)
    for (first, second, days), group in alike.items():
        earlier = Earlier(_fitting(network, first))
        for effect in _fitting(network, second):
            for habit, rule, cause in _followed(earlier, effect, days, group, answered):
                if second.initiators or not _by_one_side(cause, effect):
                    pairs[cause.iri, effect.iri].setdefault(habit, rule)
    return pairs


def _fitting(network: EscalationNetwork, step: HabitStep) -> list[NetworkEvent]:
    return [event for event in network.events if fit(event, step, network.world)]


def _followed(
    earlier: Earlier,
    effect: NetworkEvent,
    days: int,
    habits: Iterable[Habit],
    answered: Mapping[str, frozenset[str]],
) -> Iterator[tuple[Habit, str, NetworkEvent]]:
    """The events that the effect may follow upon, by which of the habits, and by which rule.

    Those that a source says it answers, if they fit; else the latest within the habits' days; else, where the
    days between are not known, the latest of those that the very report which states a habit tells beside the
    effect.
    """
    told = [earlier.by_iri[iri] for iri in sorted(answered.get(effect.iri, ())) if iri in earlier.by_iri]
    if told:
        in_time = (cause for cause in told if is_not_too_late(cause, effect, days))
        yield from product(habits, ("habit/stated-answer",), in_time)
        return
    near = [cause for cause in earlier.within(effect, days) if effect.iri not in answered.get(cause.iri, ())]
    if near:
        yield from product(habits, (f"habit/{days}d",), latest(near, effect))
        return
    for habit in habits:
        beside = earlier.told_by(habit.report, effect) if habit.report else ()
        unknown = (cause for cause in beside if not lag_is_known(cause, effect, days))
        yield from product((habit,), ("habit/same-report",), latest(unknown, effect))


def _pattern_link(
    cause: NetworkEvent, effect: NetworkEvent, habits: Mapping[Habit, str], network: EscalationNetwork
) -> NetworkLink:
    return replace(
        _made(cause, effect, "pattern"),
        patterns=tuple(sorted(habit.iri for habit in habits)),
        rules=tuple(sorted(set(habits.values()))),
        evidence=tuple(
            words
            for habit in sorted(habits, key=lambda one: one.iri)
            for words in network.evidence.get(habit.iri, ())
        ),
    )


def _made(cause: NetworkEvent, effect: NetworkEvent, basis: LinkBasis) -> NetworkLink:
    node = made_link_iri(cause.iri, effect.iri, basis)
    return NetworkLink(cause.iri, effect.iri, basis, order_of(cause, effect), (node,))


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


def _link_triples(link: NetworkLink) -> Iterator[Triple]:
    node = URIRef(made_link_iri(link.cause, link.effect, link.basis))
    yield (node, RDF.type, SABAB.EscalationLink)
    yield (node, SABAB.linkCause, URIRef(link.cause))
    yield (node, SABAB.linkEffect, URIRef(link.effect))
    yield (node, SABAB.basis, BASIS[link.basis])
    yield (node, SABAB.generatedBy, Literal(__version__))
    for pattern in link.patterns:
        yield (node, SABAB.instantiatesPattern, URIRef(pattern))
    for rule in link.rules:
        yield (node, SABAB.rule, Literal(rule))
