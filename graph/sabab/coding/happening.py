"""An event in the making: the tellings that were joined, and all that is said about them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sabab.coding.refs import unique

if TYPE_CHECKING:
    from sabab.coding.casualties import Harm
    from sabab.coding.tellings import Telling
    from sabab.model import Claim, DateRange, EventType, Ref

#: Types that say nothing of the means; a telling with a means is more precise.
OPEN_TYPES = frozenset({"Attack", "Shelling"})


@dataclass(slots=True)
class Happening:
    """An event in the making: the tellings that were joined."""

    tellings: list[Telling] = field(default_factory=list)
    inherited: list[Ref] = field(default_factory=list)
    """Those whom a claim or an accusation told elsewhere names."""
    struck: list[Ref] = field(default_factory=list)
    """Those whose people were hurt."""
    fallen: list[Ref] = field(default_factory=list)
    """Where people are said to have been hurt."""
    claims: list[Claim] = field(default_factory=list)
    denied: list[Happening] = field(default_factory=list)
    """Of a statement: the events that it denies."""
    stated: bool = False
    """The report itself says who did it."""
    harms: list[tuple[Harm, Ref | None]] = field(default_factory=list)
    """What is said of its dead, injured and damage, with the one who says so."""

    def add_claim(self, claim: Claim) -> None:
        """Keeps a claim once: the same kind, scope and claimant again is the same claim told again."""
        if _claim_key(claim) not in map(_claim_key, self.claims):
            self.claims.append(claim)

    @property
    def type(self) -> EventType:
        """The most precise type told; of several the first."""
        if len(self.tellings) == 1:
            return self.tellings[0].type
        clear = [told for told in self.tellings if not is_blast(told)] or self.tellings
        kinds = [telling.type for telling in clear]
        if "DroneAttack" in kinds and all(_is_bare_raid(told) for told in clear if told.type == "Airstrike"):
            return "DroneAttack"
        kinds = [kind for kind in kinds if kind != "Assassination"] or kinds
        return next(
            (kind for kind in kinds if kind not in OPEN_TYPES),
            next((k for k in kinds if k != "Attack"), kinds[0]),
        )

    @property
    def initiators(self) -> list[Ref]:
        """All who are said to have done it."""
        return unique([*(ref for telling in self.tellings for ref in telling.initiators), *self.inherited])

    @property
    def targets(self) -> list[Ref]:
        """All that was hit."""
        told = [ref for telling in self.tellings for ref in telling.targets]
        return unique([*(ref for ref in told if ref.id or not self.struck), *self.struck])

    @property
    def places(self) -> list[Ref]:
        """Where, in the order told."""
        return unique(ref for telling in self.tellings for ref in telling.places)

    @property
    def days(self) -> DateRange | None:
        """The narrowest days told."""
        told = [telling.days for telling in self.tellings if telling.days is not None]
        return min(told, key=_width, default=None)

    @property
    def negated(self) -> bool:
        """Whether the text says that it did not take place."""
        return any(telling.realis == "negated" for telling in self.tellings)

    @property
    def is_exchange(self) -> bool:
        """Whether both sides struck."""
        return any(telling.draft.reciprocal for telling in self.tellings)

    @property
    def vague_places(self) -> bool:
        """Whether no telling names a place outright."""
        return all(telling.vague_places or not telling.places for telling in self.tellings)


def _is_bare_raid(telling: Telling) -> bool:
    """“غارة”, “an air strike” without aircraft: a drone may have flown it."""
    return telling.draft.is_noun and not telling.draft.fillers("INSTR")


def is_blast(telling: Telling) -> bool:
    """“سُمع دوي انفجارات”: a blast is what any strike sounds like; it tells the type where nothing else does."""
    return telling.type == "Bombing" and telling.draft.is_noun and telling.draft.entry.weak


def _width(days: DateRange) -> int:
    return (days.end - days.start).days if days.start and days.end else 10**6


def _claim_key(claim: Claim) -> tuple[object, ...]:
    by = claim.claimant
    return claim.kind, claim.scope, by.id if by else None, by.label if by else None
