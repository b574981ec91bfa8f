"""Binding an event noun: its adjectives, what stands in construct with it or before it.

The phrases after it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sabab.coding.bare_weapons import owner_of
from sabab.coding.binding import bind_after
from sabab.coding.slots import Binding, fits
from sabab.coding.topics import row
from sabab.lexicon.records import Frame
from sabab.mentions.nodes import STRUCK, Node, Phrase, alone, is_aircraft, is_comma, is_linking, is_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sabab.coding.slots import Filler
    from sabab.mentions.items import Item
    from sabab.model import Language

#: The default for event nouns that come as bare participles or slips of the pen and have no noun entry of
#: their own.
PLAIN = Frame((), ())


def bind_noun(nodes: Sequence[Node], at: int, frame: Frame, language: Language) -> Binding | None:
    """The event noun at *at* with its participants; None where a required slot stays empty."""
    phrase = nodes[at]
    if not isinstance(phrase, Phrase):
        return None
    found = Binding()
    _bind_modifiers(found, phrase, at, language)
    hit = _as_place(nodes, at, phrase)
    role = _bind_complement(found, hit, at, frame, acts=_acts_on(nodes, at, hit)) if hit is not None else None
    for relation, leader in phrase.attached:
        if relation == "ledBy":  # "ضربة جوية بقيادة السعودية"
            found.add("SUBJ", leader, -1, "leader-of-event")
    bind_after(found, nodes, at, frame, role if role == "OBJ" else None)
    if _is_tied(nodes, at):
        found.slots.pop("INSTR", None)
    _bind_origin(found, nodes, at)
    _bind_answerer(found, nodes, at)
    tell_agents(found.slots)
    _share_nationality(found, nodes, at)
    is_flown = role == "INSTR" and hit is not None and is_aircraft(hit.head)  # "استهداف طائرة مسيّرة مقرا"
    if role == "SUBJ" or phrase.head.reading.pronoun or is_flown:
        _bind_object(found, nodes, at, frame)
    elif role == "OBJ" and hit is not None and hit.category in ("person", "title", "speaker"):
        _bind_name(found, nodes, at + 1)
    if any(argument.required and not found.has(argument.role) for argument in (*frame.before, *frame.after)):
        return None
    return found


def _is_tied(nodes: Sequence[Node], at: int) -> bool:
    """“ربط الغارة بمسيّرة يافا”: what an event is tied to is none of its means."""
    return any(is_linking(node, "ties") for node in nodes[max(0, at - 4) : at])


def _share_nationality(found: Binding, nodes: Sequence[Node], at: int) -> None:
    """“الضربات الجوية والمدفعية الأمريكية”: the nationality behind two adjectives of one noun is that of both."""
    after = nodes[at + 1] if at + 1 < len(nodes) else None
    if (
        found.has("SUBJ")
        or not isinstance(after, Phrase)
        or not after.conjoined
        or after.category != "weapon"
    ):
        return
    is_pair = isinstance(phrase := nodes[at], Phrase) and phrase.is_plural and after.head.is_definite
    if is_pair and any(item.demonym is not None for item in after.modifiers):
        found.add("SUBJ", after, at + 1, "nationality-of-both")


def tell_agents(slots: dict[str, list[Filler]]) -> None:
    """“قصف لقوات النظام على بلدات”, “استهدف قصف لقوات النظام بلدات”: beside what is hit “ل” says who hits."""
    struck = slots.get("OBJ", [])
    acting = [
        f for f in struck if f.phrase.marker_form == "ل" and f.phrase.category in ("force", "group", "actor")
    ]
    others = [f for f in struck if f not in acting]
    # in "استهداف سفينة للبحرية" the ship, in construct with the noun, is the navy's
    hit = [f for f in others if f.phrase.marker in ("on", "against") or f.rule == "after-verb"]
    if acting and hit and not slots.get("SUBJ"):
        slots["OBJ"] = others
        slots["SUBJ"] = acting


def _as_place(nodes: Sequence[Node], at: int, phrase: Phrase) -> Phrase | None:
    """“قصف دمشق” is done to the town, “غارات واشنطن” and “قصف دمشق لدوما” are done by the power."""
    hit, after = phrase.complement, nodes[at + 1] if at + 1 < len(nodes) else None
    is_act = phrase.head.entry("Trigger", pos="verb") is not None
    has_other = (
        isinstance(after, Phrase)
        and after.marker in ("", "on", "to", "against")
        and after.category in (*STRUCK, "actor", "group", "force")
    )
    if hit is None or not hit.head.is_metonym or not is_act or has_other:
        return hit
    return replace(hit, category="place")


def _bind_origin(found: Binding, nodes: Sequence[Node], at: int) -> None:
    """“قصف من الجيش”, “fire from the army”: those right behind the noun act; “from Lebanon” says where from."""
    after = nodes[at + 1] if at + 1 < len(nodes) else None
    if found.has("SUBJ") or not isinstance(after, Phrase) or after.marker != "from":
        return
    is_place = any(entity.is_place for entity in after.head.entities)
    if after.category in ("force", "group", "actor") and not is_place:
        for index, phrase in row(nodes, at + 1):
            found.add("SUBJ", phrase, index, "origin-of-event")


def _bind_answerer(found: Binding, nodes: Sequence[Node], at: int) -> None:
    """“رد أميركي باستهداف مواقع”, “رد حزب الله بقصف”: whose answer it is deals the blow."""
    blow, answer = nodes[at], nodes[at - 1] if at else None
    is_answer = isinstance(answer, Phrase) and answer.head.form in _ANSWERS
    if found.has("SUBJ") or not is_answer or not isinstance(blow, Phrase) or blow.marker != "with":
        return
    if isinstance(answer, Phrase) and (owner := owner_of(answer)) is not None:
        found.add("SUBJ", owner, at - 1, "whose-answer")


#: "Answer" with what is written onto it: two letters are too few to cut it off.
_ANSWERS = frozenset({"رد", "الرد", "لرد", "كرد", "ورد"})


def _bind_modifiers(found: Binding, phrase: Phrase, at: int, language: Language) -> None:
    """“قصف إسرائيلي”, “هجوم صاروخي”, “Israeli drone strike”, “Damascus strike”: who, with what, where."""
    possessor = phrase.possessor
    for item in phrase.modifiers:
        part = _part_of(phrase, item)
        if part is None or _is_of_name(phrase, item):
            continue
        role, own, rule = part
        if (
            own.category == "group"
        ):  # "the militant attack" is that of the group told before, "a militant attack" is not
            own = replace(own, definite=phrase.definite)
        if item.entry("Force") and possessor is not None:  # "Haftar's forces shelling"
            own, possessor = replace(own, possessor=possessor), None
        found.add(role, own, at, f"{language}/{rule}-of-event")
    if possessor is not None and fits("SUBJ", possessor):
        found.add("SUBJ", possessor, at, f"{language}/possessor-of-event")


def _is_of_name(phrase: Phrase, item: Item) -> bool:
    """English: in “a Lakeland River Brigade attack” the nationality is the brigade's, and the state did nothing."""
    if item.demonym is None or not item.form.isascii():
        return False
    after = (other for other in phrase.modifiers if other.start > item.start)
    names = (other.senses.actor for other in after if other.demonym is None)
    return any(actor is not None and actor.kind in ("NonStateArmedGroup", "MilitaryForce") for actor in names)


def _part_of(phrase: Phrase, item: Item) -> tuple[str, Phrase, str] | None:
    """The role of a modifier, what fills it, and the rule; None where it only describes."""
    is_noun = item.entry("Adjective") is None or _is_other_number(phrase, item)  # not "هجوم مسلح"
    is_place = item.is_metonym or all(
        entity.is_place for entity in item.entities
    )  # "Damascus strike" is on it
    parts = (
        (item.demonym is not None, "SUBJ", "actor", "nationality"),
        (item.entry("Weapon"), "INSTR", "weapon", "means"),
        (item.entry("Force") and is_noun, "SUBJ", "group", "noun"),
        (item.entry("Site") and is_noun, "OBJ", "site", "noun"),
        (item.entities and is_place, "OBJ", "place", "name"),
        (item.entities, "SUBJ", "actor", "name"),
        (item.is_acronym, "SUBJ", "unknown", "letters"),  # "RSF strike": letters are hardly ever a place's
    )
    return next(((role, alone(item, category), rule) for holds, role, category, rule in parts if holds), None)


def _is_other_number(phrase: Phrase, item: Item) -> bool:
    """“تسلل مسلحين”: behind one Arabic noun a plural of people is no adjective of it."""
    return item.number == "pl" and phrase.head.number == "sg" and not item.form.isascii()


def _bind_object(found: Binding, nodes: Sequence[Node], at: int, frame: Frame) -> None:
    """“قصف الاحتلال مركبة”, “استهدافه قاعدة”: behind the one who acts the verbal noun has its object, like the verb.

    So it has its means where it needs some: “إطلاقه عشرات الصواريخ”.
    """
    index = at + 1 + (at + 1 < len(nodes) and is_mark(nodes[at + 1], "Repeated", "Approximate"))
    after = nodes[index] if index < len(nodes) else None
    if not isinstance(after, Phrase) or after.marker:
        return
    if after.category == "weapon" and frame.requires("INSTR") and not found.has("INSTR"):
        found.add("INSTR", after, index, "object-of-noun")
    elif not found.has("OBJ") and (after.category in STRUCK or _is_somebody(after)):
        found.add("OBJ", after, index, "object-of-noun")
        _bind_name(found, nodes, index + 1)


def _bind_name(found: Binding, nodes: Sequence[Node], index: int) -> None:
    """“اغتيال قائد فيلق القدس، قاسم سليماني، والقيادي فلان”: the names behind titles, with commas or without."""
    index = _past_comma(nodes, index)
    name = nodes[index] if index < len(nodes) else None
    if not isinstance(name, Phrase) or name.marker or name.conjoined or not _is_named_person(name):
        return
    found.add("OBJ", name, index, "name-of-title")
    index = _past_comma(nodes, index + 1)
    other, after = [*nodes[index : index + 2], None, None][:2]
    if isinstance(other, Phrase) and (other.conjoined or other.head.has_conjunction):
        is_of = isinstance(after, Phrase) and after.marker == "to"  # "والأمين العام لحزب الله فلان"
        _bind_name(found, nodes, index + 1 + is_of)


def _past_comma(nodes: Sequence[Node], index: int) -> int:
    return index + (index < len(nodes) and is_comma(nodes[index]))


def _acts_on(nodes: Sequence[Node], at: int, agent: Phrase) -> bool:
    """“اغتيال إسرائيل القيادي”, “استهداف إسرائيل منازل”: who stands before the bare object is who acts."""
    after = nodes[at + 1] if at + 1 < len(nodes) else None
    is_power = agent.category in ("actor", "force", "group") and not _is_named_person(agent)
    if not is_power or not isinstance(after, Phrase) or after.marker or after.conjoined:
        return False
    return _is_somebody(after) or after.category in STRUCK


def _is_somebody(phrase: Phrase) -> bool:
    return phrase.category == "person" or _is_named_person(phrase)


def _is_named_person(phrase: Phrase) -> bool:
    return any(entity.kind == "PersonActor" for entity in phrase.head.entities)


def _bind_complement(found: Binding, complement: Phrase, at: int, frame: Frame, *, acts: bool) -> str | None:
    """Done to the base in “استهداف القاعدة”, by the coalition in “قصف التحالف”; the role that it took.

    An English frame says whether what “of” ties to its noun is hit: “the murder of the envoy”.
    """
    told = [argument.role for argument in frame.after if "of" in argument.markers]
    wanted = told or ["SUBJ"] if acts else [*told, *(a.role for a in frame.after if not a.markers)]
    role = next((role for role in wanted if fits(role, complement)), None)
    if role is None and complement.category == "weapon":
        role = "INSTR"
    elif role is None and complement.category in STRUCK:
        role = "OBJ"
    elif role is None and fits("SUBJ", complement):
        role = "SUBJ"
    if role is not None:
        found.add(role, complement, at, "construct")
    return role
