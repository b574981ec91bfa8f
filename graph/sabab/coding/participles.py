"""“..., targeting the airport”: participles that go on with the event told before them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.coding.slots import Binding, Filler
from sabab.coding.topics import phrases_from
from sabab.mentions.nodes import Node, Phrase, is_mark, is_saying

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sabab.coding.draft import Draft


def lend_participle(nodes: Sequence[Node], at: int, found: dict[int, Draft]) -> None:
    """“..., targeting the airport”: the participle's object goes to the event told before it."""
    before = [draft for node, draft in sorted(found.items()) if node < at]
    owner = _said_owner(nodes, at)
    if at + 1 < len(nodes) and is_mark(nodes[at + 1], "Adverb"):
        at += 1  # "مستهدفة خصوصاً مواقع"
    after = nodes[at + 1] if at + 1 < len(nodes) else None
    if before and owner is not None:
        before[-1].slots.setdefault("OBJ", []).append(owner)
    elif before and isinstance(after, Phrase) and after.category != "event" and after.head.form != "ما":
        binding = Binding()
        binding.add("OBJ", after, at + 1, "participle")
        for index, phrase in phrases_from(nodes, at + 2):
            if not (phrase.conjoined or phrase.marker == "in"):
                break
            binding.add("OBJ" if phrase.conjoined else "LOC", phrase, index, "participle")
        before[-1].take(binding)


def _said_owner(nodes: Sequence[Node], at: int) -> Filler | None:
    """“مستهدفة ما قالت واشنطن إنه للحرس”: what is hit has no noun, only an owner."""
    what, says, _, that, owner = [*nodes[at + 1 : at + 6], None, None, None, None, None][:5]
    is_what = isinstance(what, Phrase) and what.head.form == "ما"
    is_said = says is not None and is_saying(says)
    if not (is_what and is_said and that is not None and is_mark(that, "Subordinator")):
        return None
    is_owner = (
        isinstance(owner, Phrase) and owner.marker == "to" and owner.category in ("actor", "group", "force")
    )
    return Filler(owner, at + 5, "participle/owner") if is_owner and isinstance(owner, Phrase) else None
