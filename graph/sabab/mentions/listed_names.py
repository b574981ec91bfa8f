"""Places that a report lists and the lexicon lacks: “بلدات عقيبة وصوغانكة وأبين”, “في الهرمل وزيتا”.

The "and" written onto an unknown word is read only where a place stands before it: elsewhere the word may as well
begin with that letter (وزير, وفد).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sabab.mentions.nodes import Node, Phrase
from sabab.text.clitics import Reading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sabab.mentions.items import Item

#: Letters of the shortest name with its "and": ودير is "and a monastery", ورد is "came in".
_SHORTEST = 5


def with_split_names(items: Sequence[Item], tags: Sequence[str]) -> list[Item]:
    """The items of an Arabic clause, an unknown word with its "and" taken apart where it goes on a row of places."""
    found: list[Item] = []
    in_row = False
    for index, item in enumerate(items):
        is_name = tags[index] == "word" and not item.preposition
        if in_row and is_name and _bears_and(item) and not _is_adverb(items, index):
            reading = Reading(item.form[1:], 1, "و")
            found.append(replace(item, start=item.start + item.head_length, reading=reading))
        else:
            found.append(item)
            in_row = _is_place(item, tags[index]) or (in_row and is_name)
    return found


def _is_adverb(items: Sequence[Item], index: int) -> bool:
    """“جنوب لبنان ودعما لشعبنا”: an accusative with its preposition, no further place."""
    after = items[index + 1] if index + 1 < len(items) else None
    if is_verb_with_object(items, index):
        return True
    return items[index].form.endswith("ا") and after is not None and bool(after.preposition)


def is_verb_with_object(items: Sequence[Item], index: int) -> bool:
    """“توغلت القوة في بلدة كذا واعتقلت شابا”: an unknown word with its "and", and an accusative behind it."""
    after = items[index + 1] if index + 1 < len(items) else None
    is_object = after is not None and after.kind == "word" and after.form.endswith("ا")
    is_bare = after is not None and not (after.preposition or after.has_conjunction)
    return is_object and is_bare and items[index].kind == "word" and _bears_and(items[index])


def _bears_and(item: Item) -> bool:
    return item.form.startswith("و") and len(item.form) >= _SHORTEST and not item.has_conjunction


def _is_place(item: Item, tag: str) -> bool:
    is_area = tag == "noun" and item.entry("Area", pos="noun") is not None
    return is_area or (tag == "name" and all(entity.is_place for entity in item.entities))


def with_listed_places(found: list[Node]) -> list[Node]:
    """Reads an unknown name that "and" ties to a place as a place."""
    kept: list[Node] = []
    for node in found:
        before = kept[-1] if kept else None
        if isinstance(node, Phrase) and isinstance(before, Phrase) and _goes_on(before, node):
            kept.append(replace(node, category="place", definite=True))
        else:
            kept.append(node)
    return kept


def with_appositions(found: list[Node]) -> list[Node]:
    """Takes the name right behind “العاصمة الأفغانية”, “المدينة”, “السفينة” into the phrase that it names."""
    kept: list[Node] = []
    for node in found:
        before = kept[-1] if kept else None
        if isinstance(node, Phrase) and isinstance(before, Phrase) and _is_named_by(before, node):
            kept[-1] = replace(before, end=node.end, stop=node.stop, complement=node)
        elif isinstance(node, Phrase) and isinstance(before, Phrase) and _ranks(before, node):
            kept[-1] = _of_general(before, node)
        else:
            kept.append(node)
    return kept


def _is_named_by(noun: Phrase, name: Phrase) -> bool:
    is_known = noun.head.is_definite or (noun.category == "vessel" and noun.definite)  # "سفينة الشحن كذا"
    is_noun = noun.category in ("area", "vessel") and is_known and noun.head.number == "sg"
    is_bare = not name.conjoined and not name.head.preposition and not name.marker and name.count is None
    is_name = name.category == "place" or (name.category == "unknown" and not name.head.is_definite)
    return is_noun and noun.complement is None and is_bare and is_name


def _ranks(noun: Phrase, name: Phrase) -> bool:
    """“قوات اللواء خليفة حفتر”: before a person's name the brigade is a general."""
    rank = noun.complement or noun
    is_person = any(entity.kind == "PersonActor" for entity in name.head.entities)
    return rank.head.reading.core == "اللوا" and rank.complement is None and is_person and not name.marker


def _of_general(noun: Phrase, name: Phrase) -> Phrase:
    whole = replace(noun, end=name.end, stop=name.stop)
    return replace(whole, complement=replace(noun.complement, complement=name) if noun.complement else name)


def _goes_on(before: Phrase, name: Phrase) -> bool:
    """“بلدات عقيبة وأبين”, “مواقع إسرائيلية كالمطلة”; a mere “المنطقة” opens no list."""
    if name.category != "unknown":
        return False
    if name.head.preposition == "ك":
        return name.definite and before.category in ("site", "area") and before.is_plural
    # a singular noun has one name: "مستوطنة تسوريال وحرائق بالمطلة"
    is_row = before.category == "area" and before.complement is not None and before.head.number != "sg"
    is_place = before.category == "place" or is_row
    return name.conjoined and is_place
