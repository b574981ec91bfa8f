"""Who stood by whom on a day: camps computed from dated relations, for the day of each event.

The rule is that of ``inCampOf`` in the ontology and of queries/rules/in-camp-of.rq: one step of any kind
(loyal to, backed by, led by, in the camp of), before and after it any number of steps of subordination.
Whoever is backed by somebody who is backed by a third is not in the third's camp.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date


def covers(since: date | None, until: date | None, day: date | None) -> bool:
    """Whether *day* lies between the two, both included; what is not known excludes nothing."""
    return day is None or ((since is None or since <= day) and (until is None or day <= until))


@dataclass(frozen=True, slots=True)
class CampStep:
    """One relation: *part* stood by *whole* from the first to the last day, both included.

    *property* is the local name of the ontology's property (``subordinateTo``, ``loyalTo``,
    ``proxyGroupOf``).
    """

    part: str
    property: str
    whole: str
    since: date | None = None
    until: date | None = None

    def holds(self, day: date | None) -> bool:
        """Whether it held on that day; without a day, whether it may have held at all."""
        return covers(self.since, self.until, day)


class Camps:
    """Heads of camps by actor and day, computed once for each.

    *states* are actors that are states: a state is a side of its own, whoever backs it.
    """

    def __init__(self, steps: Iterable[CampStep], states: Iterable[str] = ()) -> None:
        self._steps: dict[str, list[CampStep]] = {}
        self._states = frozenset(states)
        self._backers: dict[str, set[str]] = {}
        self._heads: dict[tuple[str, date | None], frozenset[str]] = {}
        for step in steps:
            self._steps.setdefault(step.part, []).append(step)
            if step.property == "proxyGroupOf":
                self._backers.setdefault(step.part, set()).add(step.whole)

    def heads(self, actor: str, day: date | None) -> frozenset[str]:
        """The actor itself and all in whose camp it stood."""
        key = (actor, day)
        if key not in self._heads:
            self._heads[key] = frozenset(self._found(actor, day))
        return self._heads[key]

    def of_all(self, actors: Iterable[str], day: date | None) -> frozenset[str]:
        """The heads of several actors together."""
        return frozenset(head for actor in actors for head in self.heads(actor, day))

    def on_one_side(self, one: str, other: str, day: date | None) -> bool:
        """Whether they are one, one stood under the other, or both stood in one camp."""
        return not self.heads(one, day).isdisjoint(self.heads(other, day))

    def meant_by(self, named: str) -> frozenset[str]:
        """The heads of camps that a habit means when it names that actor.

        A descriptive group (“Iran-backed militias”) means the camp of its backer: another report gives the
        group of the same attack a name of its own, which is in that camp and not in the description.
        """
        return frozenset(self._backers.get(named, ())) | {named}

    def sides(self, actor: str, day: date | None) -> frozenset[str]:
        """The states nearest to the actor on its way up; the actor itself where it is one or there is none.

        The nearest: the army of a state that is backed by two others is on that state's side.
        """
        found: set[str] = set()
        seen: set[str] = set()
        waiting = [actor]
        while waiting:
            here = waiting.pop()
            if here in self._states:
                found.add(here)
            elif here not in seen:
                seen.add(here)
                waiting.extend(step.whole for step in self._held(here, day))
        return frozenset(found & self.heads(actor, day)) or frozenset({actor})

    def over(self, actor: str, day: date | None) -> frozenset[str]:
        """The actor itself and all that it was part of, under the command of or, as a coalition, led by."""
        under = self._over(actor, day)
        led = {step.whole for part in under for step in self._held(part, day) if step.property == "ledBy"}
        return frozenset(under | led)

    def _found(self, actor: str, day: date | None) -> set[str]:
        found = {actor}
        for part in self._over(actor, day):
            for step in self._held(part, day):
                found |= self._over(step.whole, day)
        return found

    def _over(self, actor: str, day: date | None) -> set[str]:
        """The actor and all that it was subordinate to, over any number of steps."""
        found: set[str] = set()
        waiting = [actor]
        while waiting:
            here = waiting.pop()
            if here not in found:
                found.add(here)
                waiting.extend(
                    step.whole for step in self._held(here, day) if step.property == "subordinateTo"
                )
        return found

    def _held(self, part: str, day: date | None) -> Iterable[CampStep]:
        return (step for step in self._steps.get(part, ()) if step.holds(day))
