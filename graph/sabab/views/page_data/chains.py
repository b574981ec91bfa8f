"""Chains: linked events in order, what their weakest link rests on, and what a habit says is due."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from sabab.escalation.chains import longest_first
from sabab.views.explorer.data import PageChain
from sabab.views.page_data.asking import page_id
from sabab.views.page_data.patterns import step_words
from sabab.views.page_data.values import event_type
from sabab.views.page_data.wording import day_words, joined, kind_words, phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sabab.escalation.chains import Chain
    from sabab.escalation.due import Due
    from sabab.escalation.records import EscalationNetwork, NetworkEvent, World
    from sabab.model import Label
    from sabab.views.page_data.lanes import Lanes

#: Events that a chain's name spells out; the rest are counted.
_NAMED = 4
#: Doers of one event that are spelt out; of more the first is, and the rest are counted.
_DOERS = 2


def page_chains(chains: Iterable[Chain], network: EscalationNetwork, lanes: Lanes) -> tuple[PageChain, ...]:
    """The chains as sabab lists them everywhere; their links are numbered as in the network."""
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
            next=tuple(_due(due, network.world) for due in chain.next if due.stated),
            known_next=tuple(_due(due, network.world) for due in chain.next if not due.stated),
            alleged_camps=chain.alleged,
            pattern=_pattern(chain),
        )
        for chain in longest_first(chains)
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
    """What happened, one after the other: "Airstrike (Israel) → Rocket attack (said to be Iran-backed militias)"."""
    named = [_event_words(event, lanes, world) for event in events[:_NAMED]]
    if len(events) > _NAMED:
        named.append(phrase("chain", "more", n=str(len(events) - _NAMED)))
    return joined(named, "arrow")


def _event_words(event: NetworkEvent, lanes: Lanes, world: World) -> Label:
    """The kind and the doers by their own names; the camp only where a doer has none.

    A militia loyal to Iran is not Iran: whose side somebody is on is the lane's to say, not the title's.
    """
    kind = kind_words(event_type(event.type, world))
    doers = _doers(event, lanes)
    if doers is None:
        return kind
    return phrase("chain", "event" if event.initiators else "alleged", kind=kind, doers=doers)


def _doers(event: NetworkEvent, lanes: Lanes) -> Label | None:
    """The names of the doers, or of those said to be; None where nobody is named and no camp is known."""
    doers = event.initiators or event.alleged
    if not doers:
        return None
    names = [lanes.name(doer.iri) for doer in doers]
    if any(name is None for name in names):
        return lanes.label_of_event(event.iri)
    labels = [name for name in names if name is not None]
    if len(labels) > _DOERS:
        return phrase("chain", "others", first=labels[0], n=str(len(labels) - 1))
    return joined(labels, "and")


def _due(due: Due, world: World) -> Label:
    """What is due, and the last day on which it would be in time, if that is known."""
    step = step_words(due.step, world, known=not due.stated)
    return step if due.until is None else phrase("chain", "until", step=step, day=day_words(due.until))
