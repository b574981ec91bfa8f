"""The records that travel between the rooms: frozen, plain, and free of any library.

Offsets are Unicode code points into the report's stored text (decoded, BOM removed, line ends as LF), end exclusive.
A slot that the text leaves open is empty or None, never a guess.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import date

Language = Literal["ar", "en"]
PublishedBasis = Literal["given", "inferred", "unknown"]
EventType = Literal[
    "Attack",
    "RocketAttack",
    "MissileStrike",
    "Shelling",
    "Airstrike",
    "DroneAttack",
    "GroundAttack",
    "Raid",
    "Bombing",
    "Assassination",
    "Interception",
    "Deployment",
    "Visit",
    "Statement",
    "Other",
]
#: How the initiators are known: the report's own voice, the actor's own word, somebody else's, denied, or not at all.
Attribution = Literal["stated", "claimed", "alleged", "denied", "unknown"]
ClaimKind = Literal["occurrence", "responsibility", "allegation", "denial", "absence", "habit"]
ClaimScope = Literal["occurrence", "responsibility", "casualties", "damage", "place", "date"]
#: Strongest first; `pattern` and `inferred` are never read from a text.
LinkBasis = Literal["declared", "stated", "pattern", "inferred", "juxtaposed"]
Frequency = Literal["never", "rarely", "sometimes", "often", "usually", "always", "whenever", "unspecified"]
#: The three kinds of nothing are kept apart: said to be none, said to be unknown, not mentioned.
TollStatus = Literal["none", "number", "unknown", "not-mentioned"]
#: What a person can correct of an event; "drop" takes the whole event out.
CorrectedSlot = Literal[
    "type",
    "initiators",
    "targets",
    "places",
    "date",
    "attribution",
    "sources",
    "killed",
    "injured",
    "habitual",
    "negated",
    "drop",
]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the stored text: ``text == report.text[start:end]``."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Label:
    """A name in English, in Arabic, or in both."""

    en: str | None = None
    ar: str | None = None


@dataclass(frozen=True, slots=True)
class Ref:
    """An actor, place or source in a slot.

    *id* is the part of its IRI below ``https://w3id.org/sabab/id/`` (``actor/israel``), or None for an open noun phrase
    that the knowledge base lacks. *rule* names the rule that filled the slot.
    """

    id: str | None
    label: Label
    span: Span | None
    rule: str


@dataclass(frozen=True, slots=True)
class DateRange:
    """The days within which something happened, both included; None is open towards that side.

    *edtf* is the same in Extended Date/Time Format. *span* are the words it was read from, None when it was inherited.
    """

    start: date | None
    end: date | None
    edtf: str
    span: Span | None
    rule: str


@dataclass(frozen=True, slots=True)
class Toll:
    """The dead and injured of one event, as one claimant counts them (None: the report itself)."""

    claimant: Ref | None
    killed: int | None
    injured: int | None
    evidence: Span


@dataclass(frozen=True, slots=True)
class Casualties:
    """The figure that the report leads with, and every claimant's own."""

    killed: int | None = None
    injured: int | None = None
    status: TollStatus = "not-mentioned"
    tolls: tuple[Toll, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """Who says what about an event; a claim of absence says in *scope* what is absent.

    *claimant* is None where the report speaks in its own voice or leaves the speaker unnamed.
    """

    kind: ClaimKind
    claimant: Ref | None
    evidence: Span
    scope: ClaimScope
    attributes_to: tuple[Ref, ...] = ()
    hedged: bool = False


@dataclass(frozen=True, slots=True)
class Event:
    """One event as one report tells it; *mentions* are all its other places in the text."""

    id: str
    type: EventType
    trigger: Span
    mentions: tuple[Span, ...]
    initiators: tuple[Ref, ...]
    attribution: Attribution
    targets: tuple[Ref, ...]
    places: tuple[Ref, ...]
    date: DateRange | None
    sources: tuple[Ref, ...]
    casualties: Casualties
    weapon: Span | None
    habitual: bool
    negated: bool
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """One event told as followed by another: `declared` by the actor itself, `stated` by somebody, or `juxtaposed`."""

    cause: str
    effect: str
    basis: LinkBasis
    cue: Span
    claimant: Ref | None = None

    @property
    def stated(self) -> bool:
        """Whether somebody presents the effect as an answer to the cause."""
        return self.basis in ("declared", "stated")


@dataclass(frozen=True, slots=True)
class PatternStep:
    """One step of a habit: a kind of event with the camps or actors that the text names."""

    type: EventType
    initiators: tuple[Ref, ...]
    targets: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class Pattern:
    """A habit that a source states about kinds of events, steps in order of time.

    *given* is the index of the step that the frequency is conditioned on: "such attacks are often preceded by strikes"
    is given the later step, "whenever attacked, they strike" the earlier one. Only the latter says what is due next.
    """

    steps: tuple[PatternStep, ...]
    given: int
    frequency: Frequency
    evidence: Span
    claimant: Ref | None = None


@dataclass(frozen=True, slots=True)
class Relation:
    """A standing fact between actors and places that the text states: operates, loyal to, located in, speaks for."""

    subject: Ref
    relation: str
    object: Ref
    evidence: Span
    claimant: Ref | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """A text somebody published. *id* is the name its output files bear; *sha256* is of *text* in UTF-8."""

    id: str
    text: str
    sha256: str
    language: Language
    published: date | None
    published_basis: PublishedBasis
    title: str | None = None
    outlet: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a report; *index* counts from 0."""

    index: int
    span: Span


@dataclass(frozen=True, slots=True)
class Correction:
    """A person's word over the reader's, on one slot of one event: who, why and on which day.

    *before* and *after* are the slot's values as text: the id of an entity, the words of an open phrase, a code, a
    number, a date in EDTF; empty where the slot was or is left open. *evidence* are the words that tell the event.
    """

    event: str
    slot: CorrectedSlot
    before: tuple[str, ...]
    after: tuple[str, ...]
    because: str
    who: str
    when: date
    evidence: Span


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was read out of one report; *coder* names and dates a coder that is not sabab's own.

    *corrections* are in effect already: the other records are as they say.
    """

    report: Report
    sentences: tuple[Sentence, ...]
    events: tuple[Event, ...]
    links: tuple[Link, ...]
    patterns: tuple[Pattern, ...]
    relations: tuple[Relation, ...]
    coder: str = ""
    corrections: tuple[Correction, ...] = ()
