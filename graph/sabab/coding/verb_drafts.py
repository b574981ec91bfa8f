"""Drafts of event verbs: the first frame of the verb that binds."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sabab.coding.binding import bind
from sabab.coding.draft import Draft
from sabab.coding.english_topics import before_adverbs, is_counted_off
from sabab.coding.foiled import may_be_told
from sabab.lexicon.records import Entry, Frame
from sabab.mentions.nodes import STRUCK, Node, Phrase, Verb, is_aircraft, is_mark, is_saying

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sabab.coding.slots import Binding, Filler
    from sabab.model import Language


def verb_draft(nodes: Sequence[Node], at: int, sentence: int, language: Language) -> Draft | None:
    """The draft of the event verb at *at*; None where no frame of it binds."""
    node = nodes[at]
    if not isinstance(node, Verb):
        return None
    for entry in sorted(node.entries("Trigger"), key=needs_most):
        for frame in entry.frames:
            binding = bind(nodes, at, frame, language)
            if binding is None and _tells_of_itself(nodes, at):
                binding = bind(nodes, at, _without_subject(frame), language)
            if binding is None and entry.means == "Interception" and _says_how_many(nodes, at):
                binding = _with_means_before(bind(nodes, at, _without_means(frame), language), nodes, at)
            is_told = binding is not None and _is_told(binding, entry, nodes, at)
            if binding is not None and is_told and may_be_told(nodes, at, entry, binding):
                return _draft(nodes, at, sentence, entry, binding)
    return None


def another(nodes: Sequence[Node], at: int, sentence: int, found: Mapping[int, Draft]) -> Draft | None:
    """English: “drones hit A and another was fired at B”: what another one is, the event before tells."""
    before = [index for index in range(at - 1, max(-1, at - 4), -1) if not is_mark(nodes[index], "Auxiliary")]
    last = max((i for i in found if i < at), default=None)
    if not before or last is None or not is_meaning_another(nodes[before[0]]):
        return None
    means = found[last].fillers("INSTR")
    if not means:
        return None
    stood_for = replace(means[0].phrase, conjoined=False, marker="", marker_form="", count=None)
    told = verb_draft([*nodes[: before[0]], stood_for, *nodes[before[0] + 1 :]], at, sentence, "en")
    if told is not None:
        told.marks.add("other")
    return told


def is_meaning_another(node: Node) -> bool:
    """Whether a node is the bare “another”."""
    return is_mark(node, "Again") and node.item.form == "another"


def needs_most(entry: Entry) -> int:
    """Entries that need means first: "destroyed drones" is an interception, "destroyed a depot" an attack."""
    return 0 if entry.means == "Interception" else 1


def _has_object(nodes: Sequence[Node], means: Filler) -> bool:
    """“دمّرت الطائرات الروسية مقار”: aircraft before a bare object destroyed it, and were not shot down."""
    if not is_aircraft(means.phrase.head) or means.phrase.marker:
        return False
    for node in nodes[means.node + 1 :]:
        if isinstance(node, Verb) or is_mark(node, "Subordinator", "Link"):
            return False
        if isinstance(node, Phrase) and not node.marker and node.category in STRUCK:
            return not (node.conjoined or node.head.form.isascii())
    return False


def _is_told(binding: Binding, entry: Entry, nodes: Sequence[Node], at: int) -> bool:
    if entry.means != "Interception":
        return bool(binding.slots.keys() - {"LOC"})
    means = binding.slots.get("INSTR", [])
    if means and not binding.has("SUBJ") and not binding.passive and _has_object(nodes, means[0]):
        return False
    verb = nodes[at]
    # "معظم الصواريخ اعترضت": an Arabic passive mostly goes unmarked, and missiles intercept nothing
    is_unmarked = (
        isinstance(verb, Verb)
        and not verb.item.form.isascii()
        and all(e.means == entry.means for e in verb.entries("Trigger"))
    )
    is_stopped = is_unmarked and not binding.has("SUBJ")
    return not means or binding.passive or is_stopped or any(filler.node > at for filler in means)


def _says_how_many(nodes: Sequence[Node], at: int) -> bool:
    """“أُسقطت اثنتان منها”, “اعترضها”, “most were intercepted”, “shot them down”: the means were named before."""
    verb = nodes[at]
    if isinstance(verb, Verb) and verb.item.reading.pronoun:
        return True
    acts = (
        isinstance(verb, Verb) and verb.item.form.isascii() and not verb.passive
    )  # "it destroyed two ships"
    around = (
        *(n for n in nodes[max(0, at - 2) : at] if not (acts and is_mark(n, "Pronoun"))),
        *nodes[at : at + 3],
    )
    return any(is_mark(node, "Number", "Approximate", "Pronoun") for node in around)


def _with_means_before(binding: Binding | None, nodes: Sequence[Node], at: int) -> Binding | None:
    """“حلّقت ثلاث مسيّرات، أُسقطت اثنتان منها”: two of the means told before in the sentence."""
    after = nodes[at + 1 : at + 3]
    if (
        binding is None
        or len(after) < 2
        or not (is_mark(after[0], "Number") and is_mark(after[1], "Pronoun"))
    ):
        return binding
    weapons = [(i, n) for i, n in enumerate(nodes[:at]) if isinstance(n, Phrase) and n.category == "weapon"]
    if weapons and not binding.has("INSTR"):
        binding.add("INSTR", weapons[-1][1], weapons[-1][0], "two-of-them")
    return binding


def _tells_of_itself(nodes: Sequence[Node], at: int) -> bool:
    """English: “the militia said that it killed a general”: the subject is the one who says so."""
    last = before_adverbs(nodes, at) + 1
    said = [n for n in nodes[max(0, last - 4) : last] if not is_mark(n, "Auxiliary", "Subordinator")][-2:]
    if len(said) < 2 or not (is_mark(said[1], "Pronoun") and said[1].item.form in ("it", "they", "we")):
        return False
    return is_saying(said[0])


def _without_subject(frame: Frame) -> Frame:
    return Frame(tuple(a for a in frame.before if a.role != "SUBJ"), frame.after)


def _without_means(frame: Frame) -> Frame:
    return Frame(frame.before, tuple(a for a in frame.after if a.role != "INSTR"))


def _draft(nodes: Sequence[Node], at: int, sentence: int, entry: Entry, binding: Binding) -> Draft:
    node = nodes[at]
    is_present = isinstance(node, Verb) and node.tense == "present"
    draft = Draft(
        sentence, at, entry, node.start, node.stop, is_noun=False, present=is_present, passive=binding.passive
    )
    draft.take(binding)
    before = before_adverbs(nodes, at)
    if at and (is_mark(nodes[before], "Pronoun", "Auxiliary") or is_counted_off(nodes, at)):
        draft.marks.add("pronoun subject")
    return draft
