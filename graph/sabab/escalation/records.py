"""The records of this room: what reports tell, the events they are merged into, and the links between them.

Things are named by their IRIs. Days are days in UTC; None leaves a bound open. Tuples are sorted, so that the
same graph gives the same records whatever the order in which it was read.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from sabab.escalation.dates import Days, Lag
from sabab.model import Label

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from sabab.escalation.camps import Camps
    from sabab.escalation.gazetteer import Gazetteer
    from sabab.escalation.kinds import Kinds
    from sabab.model import Attribution, LinkBasis

#: How sure it is that the earlier event of a link was over before the later one began.
Order = Literal["certain", "possible"]
Verdict = Literal["same", "different", "unsure"]


@dataclass(frozen=True, slots=True)
class Named:
    """An actor, a place or a kind of event with its name."""

    iri: str
    label: Label


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words of a report by their offsets, and the sentence around them: None where the graph has no text."""

    report: str
    start: int
    end: int
    words: str | None = None
    sentence: str | None = None
    sentence_start: int | None = None
    sentence_end: int | None = None
    language: str | None = None
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class Telling:
    """One event as one report tells it; *claims* is how many claims it makes or passes on about it.

    *unreadable* says that the graph gives it a date that is none; then *edtf* is None, and a bound too.
    """

    iri: str
    type: str
    report: str
    published: date | None = None
    attribution: Attribution = "unknown"
    perpetrators: tuple[str, ...] = ()
    alleged: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    start: date | None = None
    end: date | None = None
    edtf: str | None = None
    unreadable: bool = False
    habitual: bool = False
    negated: bool = False
    claims: int = 0


@dataclass(frozen=True, slots=True)
class LinkTelling:
    """One link as the graph has it, between two tellings; *report* is None for links of sabab's own."""

    iri: str
    cause: str
    effect: str
    basis: LinkBasis
    report: str | None = None
    claimants: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    alternatives: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Party:
    """Who is named in a step: the head of a camp, for whoever stands in it, or an actor by itself."""

    iri: str
    whole_camp: bool = True


@dataclass(frozen=True, slots=True)
class HabitStep:
    """A kind of event, its doers and whom it hits (empty is open to all), its own limit after the step before."""

    type: str
    initiators: tuple[Party, ...] = ()
    targets: tuple[Party, ...] = ()
    max_lag_days: int | None = None


@dataclass(frozen=True, slots=True)
class Habit:
    """A pattern: a habit that a report states, or one of the knowledge base, for which *report* is None.

    *given* is the step on which the frequency is conditioned; only what comes after it is announced by it.
    *max_lag_days* holds for steps without a limit of their own; within *max_distance_km* events must be known to be.
    """

    iri: str
    steps: tuple[HabitStep, ...]
    given: int | None = None
    frequency: str | None = None
    max_lag_days: int | None = None
    report: str | None = None
    claimants: tuple[str, ...] = ()
    max_distance_km: float | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """Who judges two events to be one, or not; *events* are sorted. *reason* says why, in both languages."""

    iri: str
    events: tuple[str, str]
    verdict: Verdict
    judge: str
    withdrawn: bool = False
    reason: Label = field(default_factory=Label)


@dataclass(frozen=True, slots=True)
class World:
    """What is known beside the reports: kinds of events, camps, places, names.

    *last_day* is the last day on which a report was published: the camps of an event without any bound are
    those of that day.
    """

    kinds: Kinds
    camps: Camps
    places: Gazetteer
    names: Mapping[str, Label]
    last_day: date | None = None

    def name(self, iri: str) -> Label:
        """The name of a thing; where it has none, the last part of its IRI, so that tables show something."""
        return self.names.get(iri) or Label(en=iri.rstrip("/").rsplit("/", 1)[-1].rsplit("#", 1)[-1])

    def named(self, iri: str) -> Named:
        """The thing with its name."""
        return Named(iri, self.name(iri))


@dataclass(frozen=True, slots=True)
class ReportName:
    """By what people know a report: the name of its file, who published it, and when."""

    identifier: str | None = None
    outlet: str | None = None
    published: date | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Readings:
    """All that the network is made of, as read from a source."""

    tellings: tuple[Telling, ...]
    links: tuple[LinkTelling, ...]
    habits: tuple[Habit, ...]
    judgements: tuple[Judgement, ...]
    representatives: Mapping[str, str]
    evidence: Mapping[str, tuple[Evidence, ...]]
    reports: Mapping[str, ReportName]
    world: World


@dataclass(frozen=True, slots=True)
class Member:
    """One report's telling of a merged event."""

    event: str
    report: str


@dataclass(frozen=True, slots=True)
class NetworkEvent:
    """An event, each once, however many reports tell it; *iri* is that of the telling that stands for all.

    *initiators* are those whom a report or they themselves name, *alleged* those of whom only others say so.
    The camps are the actors themselves with all in whose camp they stood on that day. *territories* are the
    states on whose territory it happened. *from_publication* says that *end* is only the day on which a
    report told it.
    """

    iri: str
    type: str
    label: Label
    attribution: Attribution
    initiators: tuple[Named, ...]
    alleged: tuple[Named, ...]
    initiator_camps: frozenset[str]
    alleged_camps: frozenset[str]
    targets: tuple[Named, ...]
    target_camps: frozenset[str]
    places: tuple[Named, ...]
    territories: frozenset[str]
    start: date | None
    end: date | None
    edtf: str | None
    from_publication: bool
    habitual: bool
    negated: bool
    members: tuple[Member, ...]
    evidence: tuple[Evidence, ...]

    @property
    def days(self) -> Days:
        """The bounds of when it was."""
        return Days(self.start, self.end)

    @property
    def day(self) -> date | None:
        """The day whose camps and operators count: the first on which it may have happened, else the last."""
        return self.start or self.end

    @property
    def reports(self) -> frozenset[str]:
        """The reports that tell it."""
        return frozenset(member.report for member in self.members)


@dataclass(frozen=True, slots=True)
class NetworkLink:
    """One event told, or taken, as followed by another, on one basis; several reports' links are united.

    *links* are the nodes in the graph, *patterns* the habits that a link of basis ``pattern`` fits, *rules* those
    that made it. *lag* and *distance_km* are None where they are not known. *alternatives* are the other events
    upon which the later one may have followed as well, by the rule of this link or by another link.
    """

    cause: str
    effect: str
    basis: LinkBasis
    order: Order
    links: tuple[str, ...] = ()
    claimants: tuple[Named, ...] = ()
    patterns: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    lag: Lag | None = None
    distance_km: float | None = None
    alternatives: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Dropped:
    """Links left out of the network: against time, within one merged event, or of an event that it lacks."""

    against_time: int = 0
    within_one_event: int = 0
    without_event: int = 0


@dataclass(frozen=True, slots=True)
class EscalationNetwork:
    """Merged events in order of time, the links between them, and the habits that sources state.

    *evidence* holds the words of the habits, *reports* the names of the reports, by their IRIs.
    """

    events: tuple[NetworkEvent, ...]
    links: tuple[NetworkLink, ...]
    habits: tuple[Habit, ...]
    evidence: Mapping[str, tuple[Evidence, ...]]
    reports: Mapping[str, ReportName]
    world: World
    dropped: Dropped = field(default_factory=Dropped)

    def event(self, iri: str) -> NetworkEvent:
        """The event with that IRI.

        Raises:
            KeyError: there is none; merged events are found by the IRI of their representative.
        """
        for event in self.events:
            if event.iri == iri:
                return event
        raise KeyError(iri)
