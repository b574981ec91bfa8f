"""Kinds of events: which can be two words for one thing, and which a step of a habit means."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

#: Words that leave the means open: "struck" and "attacked", and bare "قصف", which the ontology defines as
#: "artillery or mortars, or bombardment of a kind that the report leaves open".
ANY_ATTACK = "Attack"
ANY_BOMBARDMENT = "Shelling"
#: What a report may call قصف. A roadside bomb or gunmen it would not.
BOMBARDMENTS = frozenset({"Shelling", "RocketAttack", "MissileStrike", "Airstrike", "DroneAttack"})
ATTACKS = BOMBARDMENTS | {"Attack", "GroundAttack", "Raid", "Bombing", "Assassination"}
#: Pairs of means that reports mistake for each other: "صواريخ" is both rocket and missile, and aircraft fire
#: missiles. Drones and rockets they keep apart (March 2023: rockets at 8:05, drones before midnight, on one
#: base).
_MISTAKEN = (
    frozenset({"RocketAttack", "MissileStrike"}),
    frozenset({"Airstrike", "MissileStrike"}),
)
#: Kinds of which two reports can tell one event. Statements are not among them: a spokesman says much the
#: same thing twice a day, to two outlets.
MERGEABLE = ATTACKS | {"Interception", "Visit", "Deployment"}


def may_be_one(one: str, other: str) -> bool:
    """Whether two reports may mean one event by these kinds."""
    if one == other:
        return one in MERGEABLE
    pair = {one, other}
    if ANY_ATTACK in pair:
        return pair <= ATTACKS
    if ANY_BOMBARDMENT in pair:
        return pair <= BOMBARDMENTS
    return frozenset(pair) in _MISTAKEN


@dataclass(frozen=True, slots=True)
class Kinds:
    """The tree of event classes, by local names: each class with the classes right above it."""

    parents: Mapping[str, frozenset[str]]

    def above(self, kind: str) -> frozenset[str]:
        """The kind itself and all above it."""
        found: set[str] = set()
        waiting = [kind]
        while waiting:
            here = waiting.pop()
            if here not in found:
                found.add(here)
                waiting.extend(self.parents.get(here, ()))
        return frozenset(found)

    def fits(self, kind: str, asked: str) -> bool:
        """Whether an event of *kind* is what a step asks for: of that kind or one below it.

        A step that asks for “Shelling” means any bombardment: habits are told in open words (“after such
        قصف”).
        """
        return asked in self.above(kind) or (asked == ANY_BOMBARDMENT and kind in BOMBARDMENTS)

    def is_attack(self, kind: str) -> bool:
        """Whether it is a use of force against somebody or something."""
        return kind in ATTACKS or ANY_ATTACK in self.above(kind)

    def precision(self, kind: str) -> int:
        """How much a kind says, to compare kinds that may be one: its depth, open words behind the others."""
        return 2 * len(self.above(kind)) - (kind in (ANY_ATTACK, ANY_BOMBARDMENT))


def kinds_of(pairs: Iterable[tuple[str, str]]) -> Kinds:
    """The tree out of pairs of a class and a class right above it."""
    parents: dict[str, set[str]] = {}
    for kind, parent in pairs:
        parents.setdefault(kind, set()).add(parent)
    return Kinds({kind: frozenset(above) for kind, above in parents.items()})
