"""Binding a frame: which phrases around a verb or an event noun fill its slots.

Both languages are read by the same scan. To the right it runs until something else begins (another verb, a
clause opener, a stop, a cue); a bare phrase takes the next slot it fits, a phrase with a preposition the slot
that the frame gives to it, or the default of its meaning. To the left it looks for what stands before the
verb: the subject of an English clause, the topic of an Arabic one, or the noun that a relative clause belongs
to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.coding.arabic_subjects import has_subject_before, is_first_person
from sabab.coding.crossing import (
    adds_more,
    counted,
    holds,
    is_of_site,
    may_cross,
    parts_object,
    relative_aside,
)
from sabab.coding.english_objects import pronoun_object
from sabab.coding.english_subjects import is_hit_means, is_means_as_object, relative_object, shared_subject
from sabab.coding.slots import Binding, fits
from sabab.coding.topics import first_of_row, phrases_from, row, topic
from sabab.mentions.assembly import WHERE
from sabab.mentions.nodes import ACTING, Node, Phrase, Verb, is_comma, is_mark, is_meaning

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sabab.lexicon.records import Argument, Frame
    from sabab.model import Language


def bind(nodes: Sequence[Node], at: int, frame: Frame, language: Language) -> Binding | None:
    """The frame of the verb at *at* filled from the nodes around it.

    None where a required slot stays empty.
    """
    verb = nodes[at]
    passive = isinstance(verb, Verb) and verb.passive
    pending = [a for a in frame.after if not a.markers and not (passive and a.role == "SUBJ")]
    found = Binding(pending=pending, passive=passive)
    before = topic(nodes, at, language)
    if before is None and language == "en":
        before = pronoun_object(nodes, at)
    if before is not None and not _is_fronted_object(nodes, at):
        _bind_topic(found, nodes, before, frame, language)
    if is_aim(verb) or has_subject_before(nodes, at):
        found.settle("SUBJ")
    if isinstance(verb, Verb) and verb.item.reading.pronoun:
        _bind_pronoun(found, nodes, at)
    if language == "en":
        _bind_relative_object(found, nodes, at)
    _scan_right(found, nodes, at, frame)
    far = next((a.role for a in frame.before if a.role in ("SUBJ", "OBJ") and not a.markers), None)
    if before is None and far is not None and not found.has(far):
        _bind_far_subject(found, nodes, at, far)
    if is_aim(verb) and frame.has("SUBJ") and not found.has("SUBJ") and not found.has("INSTR"):
        _bind_controller(found, nodes, at)
    return found if _is_complete(found, frame) else None


def is_aim(node: Node) -> bool:
    """“عادت المدفعية لتقصف”: an imperfect after ل has the subject of the verb before."""
    return isinstance(node, Verb) and node.item.preposition == "ل" and node.tense == "present"


def _is_fronted_object(nodes: Sequence[Node], at: int) -> bool:
    """“القائد الذي اغتالته مسيّرة”: where a pronoun and a subject follow the verb, what stands before it was hit."""
    verb, after = nodes[at], nodes[at + 1] if at + 1 < len(nodes) else None
    if not isinstance(verb, Verb) or not verb.item.reading.pronoun or verb.is_plural:
        return False
    return isinstance(after, Phrase) and not after.marker and after.category in ACTING | {"weapon"}


def _bind_controller(found: Binding, nodes: Sequence[Node], at: int) -> None:
    for index in range(at - 1, -1, -1):
        node = nodes[index]
        if is_mark(node, "Stop"):
            return
        if isinstance(node, Phrase) and not node.marker and node.category in ACTING | {"weapon"}:
            for member, phrase in row(nodes, first_of_row(nodes, index)):
                found.add("INSTR" if phrase.category == "weapon" else "SUBJ", phrase, member, "controller")
            return


def _is_complete(found: Binding, frame: Frame) -> bool:
    return all(found.has(argument.role) for argument in (*frame.before, *frame.after) if argument.required)


def _bind_pronoun(found: Binding, nodes: Sequence[Node], at: int) -> None:
    """An object pronoun (“زارها”) stands for the noun right before it, else for the sentence's topic."""
    means = at > 0 and isinstance(before := nodes[at - 1], Phrase) and before.category == "weapon"
    roles = ("INSTR", "OBJ", "LOC", "EVENT") if means else ("OBJ", "LOC", "EVENT")
    role = next((r for r in roles if any(a.role == r for a in found.pending)), None)
    if role is None or is_first_person(nodes[at]):
        return
    found.settle(role)
    candidates = [(i, n) for i, n in enumerate(nodes[:at]) if isinstance(n, Phrase) and _may_stand(role, n)]
    if candidates:
        is_clause = at > 1 and is_meaning(nodes[at - 1], "Subordinator", "which")
        is_nearest = candidates[-1][0] == (at - 2 if is_clause else at - 1)
        index, phrase = candidates[-1] if is_nearest else candidates[0]
        if not any(filler.node == index for fillers in found.slots.values() for filler in fillers):
            found.add(role, phrase, index, "object-pronoun")


def _may_stand(role: str, phrase: Phrase) -> bool:
    """“عمليات إطلاق القذائف التي نفذها”: operations of firing are what was carried out."""
    inner = phrase.complement
    return fits(role, phrase) or (role == "EVENT" and inner is not None and inner.category == "event")


def _bind_topic(found: Binding, nodes: Sequence[Node], before: int, frame: Frame, language: Language) -> None:
    """The phrase before the verb: a slot the frame has there, the subject, or the object of a passive."""
    phrase = nodes[before]
    order = [argument.role for argument in (*frame.before, *frame.after) if not argument.markers]
    if found.passive:
        order = [role for role in order if role != "SUBJ"]
    if not isinstance(phrase, Phrase) or (role := next((r for r in order if fits(r, phrase)), None)) is None:
        return
    if role == "SUBJ" and phrase.category == "weapon":
        role = "INSTR"
    for index, member in row(nodes, before):
        found.add(role, member, index, f"{language}/before-verb")
    found.settle(role)
    if role == "INSTR":
        found.settle("SUBJ")
        _bind_town_of_means(found, nodes, before)
    if role == "OBJ" and language == "en":
        _bind_place(found, nodes, before)


def _bind_place(found: Binding, nodes: Sequence[Node], at: int) -> None:
    """“a base near Mykolaiv came under fire”: where what was hit lies."""
    for index, place in phrases_from(nodes, at + 1):
        if place.marker in WHERE - {"from"} and fits("LOC", place):
            found.add("LOC", place, index, "en/place-of-object")


def _bind_town_of_means(found: Binding, nodes: Sequence[Node], at: int) -> None:
    """“عبوة مجدّو، التي انفجرت”: the bomb of that town; «يافا» in quotation marks is the drone's own name."""
    means, town = nodes[at], nodes[at + 1]
    if not isinstance(town, Phrase) or town.marker or town.conjoined or town.head.form.isascii():
        return
    if town.category == "place" and town.start == means.stop + 1:
        found.add("LOC", town, at + 1, "town-of-means")


def _bind_relative_object(found: Binding, nodes: Sequence[Node], at: int) -> None:
    """“drones that Russia launched”: what stands before the relative clause is the object of its verb."""
    index = relative_object(nodes, at)
    phrase = nodes[index] if index is not None else None
    role = next((a.role for a in found.pending if phrase is not None and fits(a.role, phrase)), None)
    if index is not None and isinstance(phrase, Phrase) and role is not None:
        found.add(role, phrase, index, "en/relative-object")
        found.settle(role)


def _bind_far_subject(found: Binding, nodes: Sequence[Node], at: int, role: str) -> None:
    """English: in “X struck A and hit B” the subject of the verb before serves this one too.

    So it does where it is what was hit: “the port was closed and came under fire”.
    """
    shared = shared_subject(nodes, at)
    phrase = nodes[shared] if shared is not None else None
    if shared is not None and isinstance(phrase, Phrase) and fits(role, phrase):
        role = "INSTR" if role == "SUBJ" and phrase.category == "weapon" else role
        found.add(role, phrase, shared, "en/shared-subject")
        if role == "OBJ":
            _bind_place(found, nodes, shared)


def _scan_right(
    found: Binding, nodes: Sequence[Node], at: int, frame: Frame, last_role: str | None = None
) -> None:
    toll, closed = counted(nodes, at), at
    for index in range(at + 1, len(nodes)):
        node = nodes[index]
        missing = [a for a in (*frame.before, *frame.after) if a.required and not found.has(a.role)]
        closed = relative_aside(nodes, index, missing) or closed
        is_held = holds(nodes, index) and not any(a.role == "OBJ" for a in found.pending)
        if index <= closed or index in toll or is_held:
            continue
        if isinstance(node, Phrase):
            if node.marker == "since" and node.head.form.isascii():
                return  # "attacks on ships since the start of the war against X": the war is another matter
            if is_of_site(node, nodes[index - 1]):
                continue
            last_role = _role_here(found, nodes, index, frame, last_role)
            if last_role is None and _opens_another(found, nodes, index, at):
                return
            if last_role is not None:
                _fill(found, last_role, node, index)
        elif is_mark(node, "Date"):
            found.dates.extend([node.item.date] if node.item.date else [])
        elif not (may_cross(nodes, index, missing, frame) or parts_object(found, nodes, index, last_role)):
            return


def _role_here(
    found: Binding, nodes: Sequence[Node], index: int, frame: Frame, last_role: str | None
) -> str | None:
    node = nodes[index]
    if not isinstance(node, Phrase):
        return None
    is_listed = is_meaning(nodes[index - 1], "Stop", ":") or _is_added(nodes, index)
    goes_on = last_role if (node.conjoined or is_listed) and last_role else None
    return goes_on or _role(node, frame, found.pending) or _role_of_load(found, node, frame)


def _opens_another(found: Binding, nodes: Sequence[Node], index: int, at: int) -> bool:
    """Whether a phrase without a role begins something else: another event, or what “and” sets beside this one.

    “توقف الغارات ودعوة السعودية للجماعة”: it is the invitation that the group has.
    """
    node = nodes[index]
    if not isinstance(node, Phrase):
        return False
    is_tied = node.conjoined or node.head.form.startswith("و")  # "and" is not cut off words that nobody knows
    is_beside = is_tied and node.category == "unknown" and not node.marker and not node.head.form.isascii()
    return node.category == "event" or is_beside or _takes_the_object(found, nodes, index, at)


def _is_added(nodes: Sequence[Node], index: int) -> bool:
    """Whether words before the phrase add it to what was hit (“, إضافة إلى”, "among them")."""
    return any(k > 0 and is_comma(nodes[k - 1]) and adds_more(nodes, k) for k in (index - 1, index - 2))


def _takes_the_object(found: Binding, nodes: Sequence[Node], index: int, at: int) -> bool:
    return any(a.role == "EVENT" for a in found.pending) and is_means_as_object(nodes, index, at)


def _fill(found: Binding, role: str, phrase: Phrase, index: int) -> None:
    found.add(role, phrase, index, f"marker/{phrase.marker}" if phrase.marker else "after-verb")
    found.settle(role)
    if role == "INSTR" and not phrase.marker:  # means in subject position leave no room for another subject
        found.settle("SUBJ")


def bind_after(
    found: Binding, nodes: Sequence[Node], at: int, frame: Frame, last_role: str | None = None
) -> None:
    """Binds the phrases with prepositions after an event noun.

    Bare phrases belong to the verb, not to the noun; one tied by "and" goes on with *last_role*, the role of what
    stands in construct with the noun (“استهداف المطار والقاعدة”).
    """
    _scan_right(found, nodes, at, frame, last_role)


def _role(phrase: Phrase, frame: Frame, pending: Sequence[Argument]) -> str | None:
    if phrase.marker:
        return _marked_role(phrase, frame)
    role = next((argument.role for argument in pending if fits(argument.role, phrase)), None)
    if role == "SUBJ" and phrase.category == "weapon":
        return "INSTR"
    return role


def _role_of_load(found: Binding, phrase: Phrase, frame: Frame) -> str | None:
    """“أطلقت الطائرات عدة صواريخ”: what means in subject position fire is means too, not another attack."""
    is_carried = phrase.category == "weapon" and not phrase.marker and frame.requires("INSTR")
    carriers = found.slots.get("INSTR", [])
    return "INSTR" if is_carried and any(not f.phrase.marker for f in carriers) else None


def _marked_role(phrase: Phrase, frame: Frame) -> str | None:
    """The frame's role for the preposition, else what the preposition means by itself."""
    role = frame.marked(phrase.marker_form)
    if role == "OBJ" and phrase.marker_form == "ل" and phrase.category == "unknown":
        role = None  # "قصف لليوم السادس"
    is_impact = role == "OBJ" and phrase.category == "unknown" and frame.requires("INSTR")
    if role is not None and (is_impact or fits(role, phrase)):
        return "INSTR" if role == "SUBJ" and phrase.category == "weapon" else role
    if role == "OBJ" and is_hit_means(phrase):
        return role
    if phrase.category == "weapon" and phrase.marker_form == "ل":  # "غارات لطيران التحالف"
        return "INSTR" if phrase.complement is not None or phrase.modifiers else None
    if phrase.category == "weapon":  # "with missiles", "by a drone", "most of the rockets"
        return (
            "INSTR"
            if phrase.marker in ("with", "by", "from") or (phrase.marker == "of" and frame.has("INSTR"))
            else None
        )
    alone = {"between": "RECIPROCAL", "by": "SUBJ", "against": "OBJ"}.get(phrase.marker)
    if alone == "RECIPROCAL" and any(entity.is_place for entity in phrase.head.entities):
        alone = None  # "عدوان على الشريط الحدودي بين العراق وسوريا": the border lies there; in an exchange a frame says so
    if alone is not None and fits(alone, phrase):
        return alone
    is_direct = phrase.marker in ("on", "to", "between", "as") and phrase.category in ("place", "area")
    is_direct = is_direct or (phrase.marker_form == "ب" and phrase.category == "place")  # "بمحافظة الديوانية"
    return "LOC" if fits("LOC", phrase) and (is_direct or phrase.marker in WHERE - {"from"}) else None
