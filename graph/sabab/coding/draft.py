"""The draft: one mention of an event inside one sentence, with the phrases that its frame bound."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sabab.coding.slots import Binding, Filler
    from sabab.lexicon.records import Entry
    from sabab.text.date_grammar import DateSpec

#: A rocket salvo of drones is no rocket attack, so these give way to a named means as well.
_ROLES = ("SUBJ", "OBJ", "LOC", "INSTR", "RECIPROCAL")


@dataclass(slots=True)
class Draft:
    """One mention of an event inside sentence number *sentence*; *node* is where its trigger stands."""

    sentence: int
    node: int
    entry: Entry
    start: int
    stop: int
    is_noun: bool
    definite: bool = False
    names_known: bool = False
    """A noun with the article that also says whose deed it was (“the Israeli raids”)."""
    plural: bool = False
    generic: bool = False
    count: int | None = None
    """How many blows the noun counts: “3 غارات”, “غارتين”."""
    slots: dict[str, list[Filler]] = field(default_factory=dict)
    dates: list[DateSpec] = field(default_factory=list)
    marks: set[str] = field(default_factory=set)
    support_nodes: set[int] = field(default_factory=set)
    present: bool = False
    passive: bool = False

    @property
    def reciprocal(self) -> bool:
        """Whether both sides are said to have struck."""
        return "reciprocal" in self.marks or bool(self.slots.get("RECIPROCAL"))

    @property
    def nodes(self) -> set[int]:
        """The node of the trigger and those of the verbs that lend it slots."""
        return {self.node, *self.support_nodes}

    @property
    def heads(self) -> list[int]:
        """The node of the trigger and those of the means: what names the attack in the sentence."""
        return [self.node, *(filler.node for filler in self.fillers("INSTR") if filler.node >= 0)]

    def fillers(self, role: str) -> list[Filler]:
        """What fills *role*."""
        return self.slots.get(role, [])

    def take(self, binding: Binding, *, skip: frozenset[str] = frozenset()) -> None:
        """Adds what a binding found; what already fills a role from the noun itself keeps its first place."""
        for role in _ROLES:
            known = {filler.phrase.start for filler in self.slots.get(role, [])}
            fresh = [
                f for f in binding.slots.get(role, []) if f.phrase.start not in known and role not in skip
            ]
            if fresh:
                self.slots.setdefault(role, []).extend(fresh)
        self.dates.extend(date for date in binding.dates if date not in self.dates)
