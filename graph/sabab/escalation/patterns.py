"""Patterns put together in Python: what the notation of the command line and a script both make.

pattern()
.step("Attack", by=[itself("actor/israel")], on=[camp("actor/iran")])
.step("Attack", by=[camp("actor/iran")], on=[itself("actor/united-states")], within_days=7)
.near(50)
.habit()
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sabab.errors import QueryError
from sabab.escalation.records import Habit, HabitStep, Party
from sabab.rdf.vocabulary import ID

if TYPE_CHECKING:
    from collections.abc import Iterable

#: The first part of the IRI of a pattern that nobody wrote down: it says in its own words what it asks for.
ASKED = str(ID["pattern/asked/"])


def itself(actor: str) -> Party:
    """The actor by itself: with its forces and what it leads, without those who only stand by it.

    *actor* is an IRI or an id such as ``actor/iran``.
    """
    return Party(_iri(actor), whole_camp=False)


def camp(actor: str) -> Party:
    """Whoever stands in the actor's camp on the day, the actor included."""
    return Party(_iri(actor))


@dataclass(frozen=True, slots=True)
class Pattern:
    """Steps so far; each method gives a new one, so a beginning can be gone on with in several ways."""

    steps: tuple[HabitStep, ...] = ()
    max_distance_km: float | None = None

    def step(
        self, kind: str, *, by: Iterable[Party] = (), on: Iterable[Party] = (), within_days: int | None = None
    ) -> Pattern:
        """With one more step: a class of events by its local name, whose doers, on whom; empty is open to all.

        *within_days* counts from the step before, one day at the least; without it the default of habits holds.

        Raises:
            QueryError: the first step is to come after something, or no day is left.
        """
        if within_days is not None and not self.steps:
            raise QueryError("the first step of a pattern follows nothing, so it can be within no days")
        if within_days is not None and within_days < 1:
            raise QueryError(
                "a step follows at least a day after the one before: events of one day are in no order"
            )
        added = HabitStep(kind, _sorted(by), _sorted(on), within_days)
        return replace(self, steps=(*self.steps, added))

    def near(self, kilometres: float) -> Pattern:
        """Only events of which each is known to have been at most so far from the one before.

        Raises:
            QueryError: the distance is not above 0.
        """
        if not kilometres > 0:
            raise QueryError("the distance within which a pattern stays must be above 0 km")
        return replace(self, max_distance_km=kilometres)

    def habit(self) -> Habit:
        """The pattern as the network takes it; its IRI says in its own words what it asks for.

        Raises:
            QueryError: it has fewer than two steps.
        """
        if len(self.steps) < 2:
            raise QueryError("a pattern has at least two steps: what comes first, and what follows")
        words = "-then-".join(map(_step_slug, self.steps))
        near = "" if self.max_distance_km is None else f"-near-{self.max_distance_km:g}km"
        return Habit(f"{ASKED}{words}{near}", self.steps, max_distance_km=self.max_distance_km)


def pattern() -> Pattern:
    """A pattern without steps, to begin with."""
    return Pattern()


def is_asked(iri: str) -> bool:
    """Whether the pattern was put together for a question and is in no graph."""
    return iri.startswith(ASKED)


def _iri(actor: str) -> str:
    return actor if ":" in actor else str(ID[actor])


def _sorted(parties: Iterable[Party]) -> tuple[Party, ...]:
    return tuple(sorted(set(parties), key=lambda party: (party.iri, party.whole_camp)))


def _step_slug(step: HabitStep) -> str:
    by, on = ("-or-".join(map(_party_slug, parties)) for parties in (step.initiators, step.targets))
    lag = "" if step.max_lag_days is None else f"{step.max_lag_days}d"
    return "-".join(part for part in (by or "anyone", step.type, on, lag) if part)


def _party_slug(party: Party) -> str:
    return party.iri.rsplit("/", 1)[-1] + ("-camp" if party.whole_camp else "")
