"""Drafts of event verbs: the first frame of the verb that binds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.coding.binding import bind
from sabab.coding.draft import Draft
from sabab.lexicon.records import Entry, Frame
from sabab.mentions.nodes import Node, Verb, is_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sabab.coding.slots import Binding
    from sabab.model import Language


def verb_draft(nodes: Sequence[Node], at: int, sentence: int, language: Language) -> Draft | None:
    """The draft of the event verb at *at*; None where no frame of it binds."""
    node = nodes[at]
    if not isinstance(node, Verb):
        return None
    for entry in sorted(node.entries("Trigger"), key=needs_most):
        for frame in entry.frames:
            binding = bind(nodes, at, frame, language)
            if binding is None and entry.means == "Interception" and _says_how_many(nodes, at):
                binding = bind(nodes, at, _without_means(frame), language)
            if binding is not None and _is_told(binding, entry, node, at):
                return _draft(nodes, at, sentence, entry, binding)
    return None


def needs_most(entry: Entry) -> int:
    """Entries that need means first: "destroyed drones" is an interception, "destroyed a depot" an attack."""
    return 0 if entry.means == "Interception" else 1


def _is_told(binding: Binding, entry: Entry, verb: Verb, at: int) -> bool:
    if entry.means != "Interception":
        return bool(binding.slots.keys() - {"LOC"})
    means = binding.slots.get("INSTR", [])
    # "معظم الصواريخ اعترضت": an Arabic passive mostly goes unmarked, and missiles intercept nothing
    is_unmarked = not verb.item.form.isascii() and all(
        e.means == entry.means for e in verb.entries("Trigger")
    )
    is_stopped = is_unmarked and not binding.has("SUBJ")
    return not means or binding.passive or is_stopped or any(filler.node > at for filler in means)


def _says_how_many(nodes: Sequence[Node], at: int) -> bool:
    """“أُسقطت اثنتان منها”, “اعترضها”, “most were intercepted”, “shot them down”: the means were named before."""
    verb = nodes[at]
    if isinstance(verb, Verb) and verb.item.reading.pronoun:
        return True
    around = nodes[max(0, at - 2) : at + 3]
    return any(is_mark(node, "Number", "Approximate", "Pronoun") for node in around)


def _without_means(frame: Frame) -> Frame:
    return Frame(frame.before, tuple(a for a in frame.after if a.role != "INSTR"))


def _draft(nodes: Sequence[Node], at: int, sentence: int, entry: Entry, binding: Binding) -> Draft:
    node = nodes[at]
    is_present = isinstance(node, Verb) and node.tense == "present"
    draft = Draft(
        sentence, at, entry, node.start, node.stop, is_noun=False, present=is_present, passive=binding.passive
    )
    draft.take(binding)
    if at and is_mark(nodes[at - 1], "Pronoun", "Auxiliary"):
        draft.marks.add("pronoun subject")
    return draft
