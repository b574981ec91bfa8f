"""Which chains two sets of sources support, and which only one of them does."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from sabab.escalation.ties import ties

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sabab.escalation.chains import Chain
    from sabab.escalation.records import EscalationNetwork, Readings, Telling

#: Two events, each by the telling that stands for it when all sources are read.
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Compared:
    """The chains that only the first, only the second, and both sets of sources support; each of them once."""

    first_only: tuple[Chain, ...]
    second_only: tuple[Chain, ...]
    both: tuple[Chain, ...]


def compared(
    first: tuple[EscalationNetwork, Iterable[Chain]],
    second: tuple[EscalationNetwork, Iterable[Chain]],
    representatives: Mapping[str, str],
) -> Compared:
    """The chains of two networks made from parts of the same readings, by who supports them.

    A set supports a chain of the other if it ties each two neighbouring events of it too, on whatever basis.
    *representatives* say of each telling which stands for the event when everything is read: events are compared
    by them, since the parts may choose different ones.
    """
    (one, one_chains), (other, other_chains) = first, second
    shared: dict[tuple[str, ...], Chain] = {}
    first_only = _unsupported(one_chains, _tied(other, representatives), representatives, shared)
    second_only = _unsupported(other_chains, _tied(one, representatives), representatives, shared)
    return Compared(first_only, second_only, tuple(shared.values()))


def united(parts: Iterable[Readings]) -> Readings:
    """What several parts of the same readings say together: a telling in several has the doers of all."""
    first, *others = parts
    tellings = {one.iri: one for one in first.tellings}
    links = {one.iri: one for one in first.links}
    habits = {one.iri: one for one in first.habits}
    for part in others:
        for telling in part.tellings:
            known = tellings.get(telling.iri)
            tellings[telling.iri] = telling if known is None else _both(known, telling)
        links |= {one.iri: one for one in part.links}
        habits |= {one.iri: one for one in part.habits}
    return replace(
        first,
        tellings=tuple(tellings[iri] for iri in sorted(tellings)),
        links=tuple(links[iri] for iri in sorted(links)),
        habits=tuple(habits[iri] for iri in sorted(habits)),
    )


def _both(one: Telling, other: Telling) -> Telling:
    return replace(
        one,
        perpetrators=tuple(sorted({*one.perpetrators, *other.perpetrators})),
        alleged=tuple(sorted({*one.alleged, *other.alleged})),
        claims=max(one.claims, other.claims),
    )


def _unsupported(
    found: Iterable[Chain],
    tied: frozenset[Pair],
    chosen: Mapping[str, str],
    shared: dict[tuple[str, ...], Chain],
) -> tuple[Chain, ...]:
    """The chains with a pair that is not tied; the others go into *shared*."""
    only = []
    for chain in found:
        key = tuple(chosen.get(event.iri, event.iri) for event in chain.events)
        if all(pair in tied for pair in pairwise(key)):
            shared.setdefault(key, chain)
        else:
            only.append(chain)
    return tuple(only)


def _tied(network: EscalationNetwork, chosen: Mapping[str, str]) -> frozenset[Pair]:
    edges = ties(network).graph.edges
    return frozenset((chosen.get(cause, cause), chosen.get(effect, effect)) for cause, effect in edges)
