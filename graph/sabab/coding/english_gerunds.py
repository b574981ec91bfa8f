"""English gerunds that go on with the blow told before: “fired rockets at X, hitting Y”, “one of them striking Y”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.coding.binding import bind
from sabab.lexicon.records import Frame
from sabab.mentions.nodes import Node, Verb, is_comma, is_mark, is_meaning

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sabab.coding.draft import Draft
    from sabab.model import Language


def lend_as_gerund(
    nodes: Sequence[Node], at: int, verb: Verb, found: Mapping[int, Draft], language: Language
) -> bool:
    """Gives what a gerund of hitting hits to the event told before it in the sentence."""
    last = max((i for i in found if i < at), default=None)
    reaches = (entry := verb.entry("Support")) is not None and entry.means == "reach"
    if language != "en" or verb.tense != "gerund" or not reaches or last is None:
        return False
    if found[last].entry.means == "Interception" or not (_follows(nodes, last, at) or _is_one_of(nodes, at)):
        return False
    for frame in (frame for entry in verb.entries("Trigger") for frame in entry.frames):
        after = Frame((), tuple(a for a in frame.after if a.role == "OBJ"))
        binding = bind([*nodes[:at], verb, *nodes[at + 1 :]], at, after, language)
        if binding is not None and binding.has("OBJ"):
            binding.slots = {role: binding.slots[role] for role in ("OBJ", "LOC") if binding.has(role)}
            found[last].take(binding)
            found[last].support_nodes.add(at)
            return True
    return False


def _follows(nodes: Sequence[Node], last: int, at: int) -> bool:
    """Whether only a comma and the participants of the event stand between it and the gerund."""
    between = nodes[last + 1 : at]
    is_clause = any(isinstance(n, Verb) or is_mark(n, "Subordinator", "Link", "Report") for n in between)
    return is_comma(nodes[at - 1]) and not is_clause


def _is_one_of(nodes: Sequence[Node], at: int) -> bool:
    """“one of them directly hitting”."""
    before = [node for node in nodes[max(0, at - 4) : at] if not is_mark(node, "Word")]
    return len(before) > 1 and is_mark(before[-1], "Pronoun") and is_meaning(before[-2], "Preposition", "of")
