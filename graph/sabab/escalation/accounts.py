"""What would be known from some voices, some reports or some days only: readings with the rest left out.

Nothing is guessed in its place. What sabab itself makes of it (one event in several reports, links by pattern and
by inference) has to be made anew from what is left: `update.computed`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sabab.escalation.reading import world_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from sabab.escalation.records import LinkTelling, Party, Readings, Telling, World

#: Kinds of claims that say of an event, or imply, that it happened; a denial of its doer does.
_DENIALS = frozenset({"DenialClaim", "AbsenceClaim"})


@dataclass(frozen=True, slots=True)
class ClaimTelling:
    """What a named voice says of an event as one report tells it.

    *kind* and *scope* are local names (``Allegation``, ``ScopeResponsibility``). *accused* are those at whose
    door it lays the event, *cleared* those of whom it says that they did not do it.
    """

    event: str
    kind: str
    claimant: str
    scope: str | None = None
    accused: tuple[str, ...] = ()
    cleared: tuple[str, ...] = ()

    @property
    def denies_the_event(self) -> bool:
        """Whether it says that the event did not happen."""
        return self.kind in _DENIALS and self.scope == "ScopeOccurrence"


def according_to(readings: Readings, claims: Iterable[ClaimTelling], party: Party) -> Readings:
    """Only what the actor says, or with *whole_camp* whoever stood in its camp on the day.

    An event is in the account if the voice says anything of it but that it did not happen, or ties it to another.
    Its doers are those whom the voice accuses, and those on the voice's own side of whom the report says so:
    whoever speaks of the deeds of its own side tells them. Targets, places and days are as the report has them,
    since claims have none of their own. Links are those that the voice states or declares. An outlet is a voice
    too: what its reports say without naming another is its own word.
    """
    account = _Account(readings, party)
    own_claims: dict[str, list[ClaimTelling]] = {}
    for claim in claims:
        if account.is_voice(claim.claimant):
            own_claims.setdefault(claim.event, []).append(claim)
    links = tuple(link for link in readings.links if account.states(link))
    tied = {iri for link in links for iri in (link.cause, link.effect)}
    told = (account.told(one, own_claims.get(one.iri, ()), tied) for one in readings.tellings)
    habits = (
        habit
        for habit in readings.habits
        if habit.report is None
        or any(map(account.is_voice, habit.claimants))
        or (not habit.claimants and account.is_outlet(habit.report))
    )
    return _rest(replace(readings, tellings=tuple(filter(None, told)), links=links, habits=tuple(habits)))


def of_reports(readings: Readings, is_kept: Callable[[str], bool]) -> Readings:
    """Only what these reports tell, whomever they quote; the patterns of the knowledge base stay."""
    return _rest(
        replace(
            readings,
            tellings=tuple(one for one in readings.tellings if is_kept(one.report)),
            links=tuple(one for one in readings.links if one.report is None or is_kept(one.report)),
            habits=tuple(one for one in readings.habits if one.report is None or is_kept(one.report)),
        )
    )


def as_of(readings: Readings, day: date) -> Readings:
    """Only what was published on the day or before; of what no day of publication is known nothing is left."""

    def is_out(report: str) -> bool:
        known = readings.reports.get(report)
        return known is not None and known.published is not None and known.published <= day

    return of_reports(readings, is_out)


def _rest(readings: Readings) -> Readings:
    """The readings with the last day of the reports that are left."""
    return replace(readings, world=world_of(readings.world, readings.tellings))


@dataclass(frozen=True, slots=True)
class _Account:
    """Whose words count in an account, and what they make of what reports tell."""

    readings: Readings
    party: Party

    def is_voice(self, claimant: str) -> bool:
        """Whether it is the voice: the actor, whoever is under it, or with the whole camp whoever stands in it."""
        return _is_meant(claimant, self.party, self.readings.world, None)

    def is_outlet(self, report: str) -> bool:
        """Whether the report is published by the voice."""
        known = self.readings.reports.get(report)
        label = self.readings.world.name(self.party.iri)
        return known is not None and known.outlet is not None and known.outlet in (label.en, label.ar)

    def states(self, link: LinkTelling) -> bool:
        """Whether the voice ties the two events together."""
        if link.report is None:
            return False
        if link.claimants:
            return any(map(self.is_voice, link.claimants))
        return self.is_outlet(link.report)

    def told(self, telling: Telling, claims: Iterable[ClaimTelling], tied: set[str]) -> Telling | None:
        """The event as the voice tells it; None where it says nothing of it."""
        said = list(claims)
        if self.is_outlet(telling.report):
            return replace(telling, alleged=_accused(said))
        if any(claim.denies_the_event for claim in said) or not (said or telling.iri in tied):
            return None
        cleared = {actor for claim in said for actor in claim.cleared}
        own = (actor for actor in telling.perpetrators if self._is_own(actor, telling))
        return replace(
            telling,
            perpetrators=tuple(actor for actor in own if actor not in cleared),
            alleged=_accused(said),
            claims=len(said),
        )

    def _is_own(self, actor: str, telling: Telling) -> bool:
        """Whether the doer is on the voice's own side."""
        world = self.readings.world
        day = telling.start or telling.end or world.last_day
        return world.camps.on_one_side(actor, self.party.iri, day)


def _accused(claims: Iterable[ClaimTelling]) -> tuple[str, ...]:
    return tuple(sorted({actor for claim in claims for actor in claim.accused}))


def _is_meant(actor: str, party: Party, world: World, day: date | None) -> bool:
    if party.whole_camp:
        return not world.camps.heads(actor, day).isdisjoint(world.camps.meant_by(party.iri))
    return party.iri in world.camps.over(actor, day)
