"""What the lexicon knows: entities of the knowledge base, entries of the word lists, and the senses of their forms."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Literal

from sabab.text.records import record

if TYPE_CHECKING:
    from sabab.model import Label, Language

PartOfSpeech = Literal["verb", "noun", "adjective", "phrase"]
SenseKind = Literal["name", "demonym", "metonym", "entry"]


@record(frozen=True, slots=True)
class Entity:
    """An actor or place of the knowledge base: its class, and the ids that it stands under, nearest first.

    *proxy_group_of* is the backer whose unnamed clients this descriptive group stands for. *not_before* are folded
    words before which its names mean something else. *operators* are the actors that run a site.
    """

    id: str
    kind: str
    is_place: bool
    label: Label
    parents: tuple[str, ...] = ()
    proxy_group_of: str | None = None
    not_before: frozenset[str] = field(default_factory=frozenset)
    operators: tuple[str, ...] = ()


@record(frozen=True, slots=True)
class Argument:
    """One slot of a frame: a role, bound by position (*markers* empty) or by one of the prepositions in *markers*."""

    role: str
    markers: tuple[str, ...] = ()
    required: bool = False


@record(frozen=True, slots=True)
class Frame:
    """What stands where around a word: *before* and *after* it, in order."""

    before: tuple[Argument, ...]
    after: tuple[Argument, ...]
    notation: str = field(default="", compare=False)
    """The line that it was read from."""

    def marked(self, marker: str) -> str | None:
        """The role that *marker* gives to its noun phrase, or None."""
        arguments = (*self.after, *self.before)
        return next((argument.role for argument in arguments if marker in argument.markers), None)

    def has(self, role: str) -> bool:
        """Whether the frame has a slot for *role*."""
        return any(argument.role == role for argument in (*self.before, *self.after))

    def requires(self, role: str) -> bool:
        """Whether the frame holds only where *role* is filled."""
        return any(argument.role == role and argument.required for argument in (*self.before, *self.after))


@record(frozen=True, slots=True)
class Entry:
    """A lexical entry. *category* is its class in the lexicon vocabulary (Trigger, Weapon, Report, ...).

    *means* is what the category needs to know: the event type of a trigger, the stance of a report verb, the event type
    that a weapon points to. *weak* marks triggers that are as often figurative, which need an armed participant.
    *not_before* and *not_after* are folded words beside which the entry does not hold.
    """

    id: str
    category: str
    pos: PartOfSpeech
    language: Language
    means: str = ""
    frames: tuple[Frame, ...] = ()
    weak: bool = False
    not_before: frozenset[str] = field(default_factory=frozenset)
    not_after: frozenset[str] = field(default_factory=frozenset)


@record(frozen=True, slots=True)
class Sense:
    """One meaning of a form. *tense* is past, present, participle or gerund, of verbs only; *number* is sg, du or pl.

    *acronym* marks one of so few letters that it counts only in capitals.
    """

    kind: SenseKind
    entity: Entity | None = None
    entry: Entry | None = None
    tense: str = ""
    number: str = ""
    definite: bool = False
    acronym: bool = False

    @property
    def key(self) -> str:
        """A sort key that never depends on memory addresses."""
        meant = self.entity or self.entry
        return f"{self.kind} {meant.id if meant else ''} {self.tense}{self.number}"
