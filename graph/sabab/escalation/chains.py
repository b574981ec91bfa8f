"""Chains: time-respecting paths of linked events, and what a habit says is due at their end.

A chain says "followed by", never "caused by". It is only as strong as its weakest link, and says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from sabab.errors import QueryError
from sabab.escalation.between import near_enough
from sabab.escalation.candidates import is_not_too_late
from sabab.escalation.dates import Days
from sabab.escalation.due import Announcements, Due, due_in_pattern
from sabab.escalation.fitting import fit
from sabab.escalation.links import lag_days_of
from sabab.escalation.merging import in_time
from sabab.escalation.records import Habit
from sabab.escalation.ties import Ties, arrival, first_day, respects_time, strength, ties, told_in_full
from sabab.rdf.vocabulary import ID

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from sabab.escalation.records import EscalationNetwork, Evidence, NetworkEvent, NetworkLink, Order
    from sabab.model import LinkBasis

#: Events in a chain before it is cut off: with b answers to each event there are up to b⁷ chains of eight.
MAX_LENGTH = 8


@dataclass(frozen=True, slots=True)
class Chain:
    """Events in the order of their links; *links[i]* ties *events[i]* to *events[i + 1]*.

    *next* is what is due after the last event: it is empty when the chain is closed. *pattern* is the pattern
    that was asked for, of which the first *steps* events are steps. *cut* says that the chain goes on, but
    was cut off at the greatest length.
    """

    events: tuple[NetworkEvent, ...]
    links: tuple[NetworkLink, ...]
    next: tuple[Due, ...] = ()
    pattern: str | None = None
    steps: int = 0
    cut: bool = False

    @property
    def open(self) -> bool:
        """Whether something is due next."""
        return bool(self.next)

    @property
    def weakest_basis(self) -> LinkBasis:
        """The basis of the weakest link."""
        return max((link.basis for link in self.links), key=strength)

    @property
    def order(self) -> Order:
        """Certain only if the order of every pair is."""
        return "certain" if all(link.order == "certain" for link in self.links) else "possible"

    @property
    def span(self) -> Days:
        """From the first day of the first event to the last day of the last; open where they are."""
        return Days(self.events[0].start, self.events[-1].end)

    @property
    def alleged(self) -> bool:
        """Whether doers of an event, and so camps in the chain, are only alleged."""
        return any(event.alleged for event in self.events)

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The words behind the links, and behind what is due."""
        spoken = [words for link in self.links for words in link.evidence]
        return tuple(dict.fromkeys([*spoken, *(words for due in self.next for words in due.evidence)]))


def chains(
    network: EscalationNetwork, pattern: Habit | str | None = None, *, max_length: int = MAX_LENGTH
) -> Iterator[Chain]:
    """The chains of the network, earliest first, then by IRIs; each event at most once in a chain.

    Without a pattern: the maximal ones, which no linked event extends at either end. Where two links join a
    pair the stronger is kept, and a pair joined by a longer path at least as strong is not told twice
    (`told_in_full`).

    With a pattern (or its id, or the last part of it): the chains that begin with its first step. Closed are
    those in which all steps happened, told on to their end; open those of two steps or more in which the next
    did not, unless a longer path tells them more fully.

    A path of k events is found in O(k) steps; there may be exponentially many in *max_length*. They come one
    by one, so a caller can stop; those longer than *max_length* are cut off and say so.

    Raises:
        QueryError: there is no such pattern.
    """
    if pattern is None:
        return _maximal_chains(network, max_length)
    habit = pattern if isinstance(pattern, Habit) else pattern_named(network, pattern)
    return _pattern_chains(network, habit, max_length)


def longest_first(found: Iterable[Chain]) -> tuple[Chain, ...]:
    """The chains as they are listed and numbered wherever sabab shows them.

    The longest first; of equally long ones those with fewer events that nobody dates, then the earlier, then
    by IRIs.
    """
    return tuple(sorted(found, key=_in_list))


def pattern_named(network: EscalationNetwork, name: str) -> Habit:
    """The pattern with that IRI, with that id (``pattern/slug``), or with that slug.

    Raises:
        QueryError: there is none; lists those of the knowledge base.
    """
    wanted = {name, str(ID[name]), str(ID[f"pattern/{name}"])}
    for habit in network.habits:
        if habit.iri in wanted:
            return habit
    known = ", ".join(habit.iri.rsplit("/", 1)[-1] for habit in network.habits if habit.report is None)
    raise QueryError(f"there is no pattern named {name}; there are: {known or 'none'}")


def _in_list(chain: Chain) -> tuple[int, int, list[tuple[date, date, str]], str]:
    undated = sum(event.start is None for event in chain.events)
    return -len(chain.events), undated, [in_time(event) for event in chain.events], chain.pattern or ""


def _maximal_chains(network: EscalationNetwork, max_length: int) -> Iterator[Chain]:
    told, announced = told_in_full(ties(network)), Announcements(network)
    for start in (event.iri for event in network.events if event.iri in told.events):
        for path, cut in _onward((start,), first_day(told.events[start]), told, max_length):
            if len(path) > 1 and not _goes_back(path, told):
                due = () if cut else announced.after(_events(path, told))
                yield _chain(path, told, next=due, cut=cut)


def _pattern_chains(network: EscalationNetwork, habit: Habit, max_length: int) -> Iterator[Chain]:
    every = ties(network)
    told = told_in_full(every)
    for path in _matches(every, habit, network):
        if len(path) < len(habit.steps):
            if all(told.graph.has_edge(*pair) for pair in pairwise(path)):
                due = due_in_pattern(_events(path, every), habit, network)
                yield _chain(path, every, next=due, pattern=habit.iri, steps=len(path))
            continue
        for longer, cut in _onward(path, _reached(path, every), told, max(max_length, len(path))):
            yield _chain(longer, every, pattern=habit.iri, steps=len(path), cut=cut)


def _onward(
    path: tuple[str, ...], reached: date, tied: Ties, max_length: int
) -> Iterator[tuple[tuple[str, ...], bool]]:
    """The path with all that can follow it, to its ends, and whether it was cut off there."""
    following = [
        (other, day)
        for other in tied.after(path[-1])
        if other not in path and (day := arrival(reached, tied.link(path[-1], other), tied.events[other]))
    ]
    if not following or len(path) >= max_length:
        yield path, bool(following)
        return
    for other, day in following:
        yield from _onward((*path, other), day, tied, max_length)


def _goes_back(path: tuple[str, ...], tied: Ties) -> bool:
    """Whether an event could be put before the path; then it is part of a longer one."""
    return any(other not in path and respects_time((other, *path), tied) for other in tied.before(path[0]))


def _matches(tied: Ties, habit: Habit, network: EscalationNetwork) -> Iterator[tuple[str, ...]]:
    """The paths of two events or more that fit the habit's steps from the first on, as far as they go."""
    for event in network.events:
        if event.iri in tied.events and fit(event, habit.steps[0], network.world):
            for path in _steps((event.iri,), first_day(event), tied, habit, network):
                if len(path) > 1:
                    yield path


def _steps(
    path: tuple[str, ...], reached: date, tied: Ties, habit: Habit, network: EscalationNetwork
) -> Iterator[tuple[str, ...]]:
    following = []
    if len(path) < len(habit.steps):
        for other in tied.after(path[-1]):
            day = arrival(reached, tied.link(path[-1], other), tied.events[other])
            if day and other not in path and _is_step(path, tied.events[other], tied, habit, network):
                following.append((other, day))
    if not following:
        yield path
    for other, day in following:
        yield from _steps((*path, other), day, tied, habit, network)


def _is_step(
    path: tuple[str, ...], event: NetworkEvent, tied: Ties, habit: Habit, network: EscalationNetwork
) -> bool:
    """Whether the event is the habit's next step, and not too late for it as far as days are known."""
    before, step = tied.events[path[-1]], habit.steps[len(path)]
    return (
        is_not_too_late(before, event, lag_days_of(habit, step))
        and fit(event, step, network.world) is not None
        and near_enough(before, event, habit.max_distance_km, network.world)
    )


def _reached(path: tuple[str, ...], tied: Ties) -> date:
    reached = first_day(tied.events[path[0]])
    for cause, effect in pairwise(path):
        reached = arrival(reached, tied.link(cause, effect), tied.events[effect]) or reached
    return reached


def _events(path: Iterable[str], tied: Ties) -> tuple[NetworkEvent, ...]:
    return tuple(tied.events[iri] for iri in path)


def _chain(  # noqa: PLR0913 - the fields of a chain
    path: tuple[str, ...],
    tied: Ties,
    *,
    next: tuple[Due, ...] = (),  # noqa: A002 - named as in the JSON of chains
    pattern: str | None = None,
    steps: int = 0,
    cut: bool = False,
) -> Chain:
    links = tuple(tied.link(cause, effect) for cause, effect in pairwise(path))
    return Chain(_events(path, tied), links, next, pattern, steps, cut)
