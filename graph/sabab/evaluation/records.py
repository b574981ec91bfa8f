"""Gold: what a person found in the reports, under canonical names. A slot that a text leaves open is empty or None."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sabab.model import Attribution, ClaimKind, ClaimScope, EventType, Frequency

#: First and last day, both included.
Days = tuple[date, date]


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """One event. *trigger* are the words that name it; *trigger_at* is where they stand, if gold says so."""

    id: str
    type: EventType
    trigger: str | None
    trigger_at: tuple[int, int] | None
    initiators: tuple[str, ...]
    attribution: Attribution
    targets: tuple[str, ...]
    places: tuple[str, ...]
    date: Days | None
    sources: tuple[str, ...]
    killed: int | None
    injured: int | None
    habitual: bool
    negated: bool


@dataclass(frozen=True, slots=True)
class GoldLink:
    """Two event ids; not *stated* where the text only sets one after the other."""

    cause: str
    effect: str
    stated: bool


@dataclass(frozen=True, slots=True)
class GoldStep:
    """One step of a habit."""

    type: EventType
    initiators: tuple[str, ...]
    targets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GoldPattern:
    """A habit that the text states; *given* is the index of the step that the frequency is conditioned on."""

    steps: tuple[GoldStep, ...]
    given: int
    frequency: Frequency
    cue: str


@dataclass(frozen=True, slots=True)
class GoldClaim:
    """Who says what of an event.

    *claimants* are names any of which is right (a spokesman, and his body), none where the speaker is unnamed.
    *scope* is None unless the claim is a denial or an absence.
    """

    about: str
    kind: ClaimKind
    claimants: tuple[str, ...]
    scope: ClaimScope | None
    hedged: bool
    cue: str


@dataclass(frozen=True, slots=True)
class Entity:
    """An actor or place of one report with the words that stand for it there."""

    name: str
    mentions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """A canonical name with its Arabic form, and the names that may stand for it."""

    name: str
    arabic: str | None
    equivalent: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The canonical names that gold may use."""

    actors: tuple[Term, ...] = ()
    places: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class GoldReport:
    """One report's text and all that gold says of it; *claims* is None where nobody has annotated them."""

    id: str
    text: str
    events: tuple[GoldEvent, ...]
    links: tuple[GoldLink, ...]
    patterns: tuple[GoldPattern, ...]
    claims: tuple[GoldClaim, ...] | None
    actors: tuple[Entity, ...]
    places: tuple[Entity, ...]


@dataclass(frozen=True, slots=True)
class Corpus:
    """Gold reports in order of id; *held_back* are the ids of those that no rule was written on."""

    reports: tuple[GoldReport, ...]
    vocabulary: Vocabulary
    held_back: frozenset[str]
