"""The slots of a frame: what fills them, and which phrases can."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sabab.mentions.assembly import WHERE
from sabab.mentions.nodes import ACTING, HIT, PLACING, Node, Phrase
from sabab.text.records import record

if TYPE_CHECKING:
    from sabab.lexicon.records import Argument
    from sabab.text.date_grammar import DateSpec


@record(frozen=True, slots=True)
class Filler:
    """A phrase in a slot, the index of its node (-1 inside another phrase).

    The rule that put it there.
    """

    phrase: Phrase
    node: int
    rule: str


@dataclass(slots=True)
class Binding:
    """What was found for one frame: fillers by role, dates, and the nodes that the scan covered."""

    slots: dict[str, list[Filler]] = field(default_factory=dict)
    pending: list[Argument] = field(default_factory=list)
    """The slots that a bare phrase may still fill, in order."""
    dates: list[DateSpec] = field(default_factory=list)
    passive: bool = False

    def add(self, role: str, phrase: Phrase, node: int, rule: str) -> None:
        """Puts *phrase* into *role*."""
        self.slots.setdefault(role, []).append(Filler(phrase, node, rule))

    def settle(self, role: str) -> None:
        """No further bare phrase fills *role*."""
        self.pending = [argument for argument in self.pending if argument.role != role]

    def has(self, role: str) -> bool:
        """Whether anything fills *role*."""
        return bool(self.slots.get(role))


def fits(role: str, phrase: Node) -> bool:
    """Whether a phrase of that category can fill *role*.

    An unknown noun must be definite or named to count as anything.
    """
    if not isinstance(phrase, Phrase):
        return False
    kind = phrase.category
    is_open = kind == "unknown" and (
        phrase.definite or phrase.head.is_capitalised or phrase.count is not None
    )
    if role == "SUBJ":
        return kind in ACTING or kind == "weapon" or is_open or _is_manned(phrase)
    if role == "OBJ":
        return kind in HIT or is_open
    if role == "LOC":
        is_open_name = kind == "unknown" and phrase.head.is_capitalised and phrase.marker in WHERE
        return kind in PLACING or is_open_name or any(entity.is_place for entity in phrase.head.entities)
    if role == "RECIPROCAL":
        return kind in ACTING
    speaks = kind in ACTING or (kind == "unknown" and phrase.definite)
    tells = kind == "event" or (kind == "unknown" and _tells_inside(phrase))
    return {"INSTR": kind == "weapon", "EVENT": tells, "SOURCE": speaks}.get(role, False)


def _tells_inside(phrase: Phrase) -> bool:
    """“نفذ التحالف عملية إنزال جوي”: an operation in construct with what it was."""
    return phrase.complement is not None and phrase.complement.category == "event"


def _is_manned(phrase: Phrase) -> bool:
    """“Israeli tanks fired”, “a US destroyer shot down”: vehicles and ships act where it is told whose they are."""
    owned = phrase.possessor or any(item.demonym or item.entities for item in phrase.modifiers)
    return phrase.category in ("vehicle", "vessel") and phrase.head.form.isascii() and bool(owned)
