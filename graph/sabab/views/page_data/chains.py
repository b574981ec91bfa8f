"""Chains: linked events in order, what their weakest link rests on, and what a habit says is due."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from sabab.views.explorer.data import PageChain
from sabab.views.page_data.asking import page_id
from sabab.views.page_data.patterns import step_words
from sabab.views.page_data.values import event_type
from sabab.views.page_data.wording import day_words, joined, kind_words, phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sabab.escalation.chains import Chain
    from sabab.escalation.due import Due
    from sabab.escalation.records import EscalationNetwork, Habit, NetworkEvent, World
    from sabab.model import Label
    from sabab.views.page_data.lanes import Lanes

#: Events that a chain's name spells out; the rest are counted.
_NAMED = 4


def page_chains(chains: Iterable[Chain], network: EscalationNetwork, lanes: Lanes) -> tuple[PageChain, ...]:
    """The chains in their order; their links are numbered as in the network."""
    habits = {habit.iri: habit for habit in network.habits}
    position = {(link.cause, link.effect, link.basis): n for n, link in enumerate(network.links)}
    return tuple(
        PageChain(
            id=_identifier(chain),
            label=_name(chain.events, lanes, network.world),
            events=tuple(page_id(event.iri) for event in chain.events),
            links=tuple(position[link.cause, link.effect, link.basis] for link in chain.links),
            weakest_basis=chain.weakest_basis,
            order=chain.order,
            open=chain.open,
            next=tuple(_due(due, habits, network.world) for due in chain.next),
            alleged_camps=chain.alleged,
            pattern=_pattern(chain),
        )
        for chain in chains
    )


def pattern_of(chain: Chain) -> str | None:
    """The IRI of the pattern that was asked for, or of the habit that says what is due."""
    announced = (habit for due in chain.next for habit in due.habits)
    return chain.pattern or next(announced, None)


def _pattern(chain: Chain) -> str | None:
    pattern = pattern_of(chain)
    return page_id(pattern) if pattern else None


def _identifier(chain: Chain) -> str:
    """The same events always have the same address."""
    words = "\n".join([*(event.iri for event in chain.events), chain.pattern or ""])
    return f"chain/{hashlib.sha256(words.encode()).hexdigest()[:12]}"


def _name(events: Sequence[NetworkEvent], lanes: Lanes, world: World) -> Label:
    """What happened, one after the other: "Airstrike (Israel) → Rocket attack (Iran)"."""
    named = [_event_words(event, lanes, world) for event in events[:_NAMED]]
    if len(events) > _NAMED:
        named.append(phrase("chain", "more", n=str(len(events) - _NAMED)))
    return joined(named, "arrow")


def _event_words(event: NetworkEvent, lanes: Lanes, world: World) -> Label:
    kind, camp = kind_words(event_type(event.type, world)), lanes.label_of_event(event.iri)
    return kind if camp is None else phrase("chain", "event", kind=kind, camp=camp)


def _due(due: Due, habits: Mapping[str, Habit], world: World) -> Label:
    """What is due, and the last day on which it would be in time, if that is known."""
    known = all(habits[iri].report is None for iri in due.habits if iri in habits)
    step = step_words(due.step, world, known=known)
    return step if due.until is None else phrase("chain", "until", step=step, day=day_words(due.until))
