"""Verbs that only tell more of the means of an event told before: “bombed with missiles fired from X”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.coding.binding import bind
from sabab.coding.slots import Filler
from sabab.coding.topics import topic
from sabab.lexicon.records import Frame
from sabab.mentions.nodes import STRUCK, Node, Phrase, Verb, is_meaning

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sabab.coding.draft import Draft
    from sabab.coding.slots import Binding
    from sabab.model import Language

#: Means of several kinds.
_SEVERAL = 2


def lend_of_means(
    nodes: Sequence[Node], at: int, node: Verb, found: dict[int, Draft], language: Language
) -> bool:
    """“bombed with missiles fired from X”, “ردّت بصواريخ أطلقتها على القاعدة”: the means of an event told before."""
    users = [d for d in found.values() if d.node < at and d.entry.means != "Interception"]
    means = {at - 1, topic(nodes, at, language)} if users else set()
    user = next((d for d in users if means & {f.node for f in d.fillers("INSTR")}), None)
    user = user or _used_behind_aside(nodes, at, users)
    if user is not None and _falls_apart(nodes, at, user):
        return False
    if user is None or (node.is_plural and not node.item.form.isascii()) or user.node in means:
        return False
    told = nodes[user.node]
    # "rockets fired by X hit Y"
    is_reduced = node.item.form.isascii() and isinstance(told, Verb) and told.may_be_participle
    frames = (f for e in node.entries("Trigger") for f in e.frames if e.means != "Interception")
    for frame in (frame for frame in frames if frame.has("INSTR") or is_reduced):
        after = Frame((), tuple(a for a in frame.after if a.role != "INSTR"))
        binding = bind(nodes, at, after, language)
        if binding is not None:
            user.take(binding, skip=frozenset({"LOC"}) if _tells_origin(nodes, at) else frozenset())
            user.support_nodes.add(at)
            _take_object_behind(nodes, at, user, binding)
            return True
    return False


def _take_object_behind(nodes: Sequence[Node], at: int, user: Draft, binding: Binding) -> None:
    """“استهدف صاروخ أطلقه X مطار بن غوريون”: behind the clause of the means stands what the first verb hit."""
    last = max((f.node for fillers in binding.slots.values() for f in fillers), default=at)
    hit = nodes[last + 1] if last + 1 < len(nodes) else None
    is_bare = isinstance(hit, Phrase) and not hit.marker and not hit.conjoined
    if user.is_noun or user.fillers("OBJ") or not is_bare:
        return
    if isinstance(hit, Phrase) and hit.category in STRUCK:
        user.slots["OBJ"] = [Filler(hit, last + 1, "object-behind-means")]


def _falls_apart(nodes: Sequence[Node], at: int, user: Draft) -> bool:
    """“بقصف خيمة بطائرة مسيّرة، وبقذائف سقطت في خراج البلدة”: other means that fell elsewhere are another blow."""
    means, told = nodes[at - 1], user.fillers("INSTR")
    if not isinstance(means, Phrase) or not means.conjoined or len(told) < _SEVERAL or not user.is_noun:
        return False
    kinds = [e.means for f in told if (e := f.phrase.head.entry("Weapon", pos="noun")) is not None]
    if len(set(kinds)) < _SEVERAL or told[-1].node != at - 1:
        return False
    user.slots["INSTR"] = list(told[:-1])
    return True


def _used_behind_aside(nodes: Sequence[Node], at: int, users: Sequence[Draft]) -> Draft | None:
    """“قصف قاعدتين تضمان قوات، هما أ وب، بأكثر من عشرة صواريخ أطلقت من”: the means far behind their event noun."""
    means, last = nodes[at - 1] if at else None, max(users, key=lambda d: d.node, default=None)
    is_means = isinstance(means, Phrase) and means.category == "weapon" and means.marker_form == "ب"
    if not is_means or last is None or not last.is_noun or last.fillers("INSTR"):
        return None
    last.slots["INSTR"] = [Filler(means, at - 1, "means-behind-aside")] if isinstance(means, Phrase) else []
    return last


def _tells_origin(nodes: Sequence[Node], at: int) -> bool:
    """“أطلقت من داخل الأراضي الإيرانية”: where it was fired from is not where it hit."""
    return at + 1 < len(nodes) and is_meaning(nodes[at + 1], "Preposition", "from")
