"""Attacks that are foiled: only what flies is intercepted, an assault on the ground is beaten off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.mentions.nodes import Node, Phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sabab.coding.slots import Binding
    from sabab.lexicon.records import Entry


def may_be_told(nodes: Sequence[Node], at: int, entry: Entry, binding: Binding) -> bool:
    """“أحبطت هجومًا بمسيّرات”, “تصدت الدفاعات الجوية لعدوان”; not “أحبط الجيش هجومًا على القرية”.

    A verb of stopping whose object is an attack, or nothing that flies, wants something in the air beside it.
    """
    if entry.means != "Interception" or entry.language != "ar" or binding.has("INSTR"):
        return True
    before = (n for n in nodes[:at] if isinstance(n, Phrase))
    after = (n for n in nodes[at:] if isinstance(n, Phrase))
    return any(_flies(n, _UNMANNED) for n in before) or any(_flies(n, _IN_AIR) for n in after)


def _flies(phrase: Phrase, kinds: frozenset[str]) -> bool:
    items = list(phrase.all_items())
    told = {e.means for item in items for e in (item.entry("Weapon"), item.entry("Trigger")) if e is not None}
    return bool(kinds & told) or any(item.form.removeprefix("ال").startswith(_DEFENCES) for item in items)


#: What is stopped may be named before the verb; aircraft there are those of who stops it.
_UNMANNED = frozenset({"DroneAttack", "RocketAttack", "MissileStrike"})
_IN_AIR = _UNMANNED | {"Airstrike"}
#: How the names of air defences begin: “الدفاعات الجوية”, “منظومة القبة الحديدية”, “وسائط دفاعنا الجوي”.
_DEFENCES = ("دفاع", "منظوم", "وسائط")
