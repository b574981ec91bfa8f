"""Noun phrases of an Arabic clause: head first, then adjectives, then what stands in construct with it.

Where two nouns meet without a preposition the second is in construct with the first (“قاعدة التنف”) unless
the first is closed (it bears an article, a pronoun or an adjective) or what they mean rules it out: means and
those who act own no site, so “مسيّرة قاعدة التنف” are the subject and the object of the verb before them.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sabab.mentions.listed_names import is_verb_with_object
from sabab.mentions.nodes import Phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sabab.mentions.items import Item

#: Category of the noun → those after which a noun opens a new phrase instead of standing in construct.
_APART = frozenset(["site", "area", "vessel", "vehicle", "weapon", "event"])
_CLOSED = frozenset(
    ["actor", "site", "area", "place", "force", "group", "weapon", "event", "person", "speaker", "unknown"]
)
_NO_CONSTRUCT = {
    "weapon": frozenset(["site", "place", "area", "person", "vessel", "vehicle"]),
    "force": _APART,
    "group": _APART,
    "person": _APART | {"person"},
    "speaker": frozenset({"event"}),
    "place": _CLOSED,
    "actor": _CLOSED,
}


def phrase(items: Sequence[Item], tags: Sequence[str], at: int) -> tuple[Phrase, int] | None:
    """The noun phrase that starts at item *at*, and the item after it; None where none starts there."""
    index, count = at, None
    if tags[index] == "number":
        count, index = items[index].value, index + 1
        if index >= len(items) or tags[index] not in ("noun", "word", "name") or not _counts(items, tags, at):
            return None
    if index >= len(items) or tags[index] not in ("noun", "name", "adjective", "word"):
        return None
    head = items[index]
    kind = category(head, tags[index])
    end, modifiers = _adjectives(items, tags, index + 1, head)
    built = Phrase(
        head.first,
        items[end - 1].end,
        items[at].start,
        items[end - 1].stop,
        kind,
        head,
        modifiers,
        conjoined=items[at].has_conjunction,
        definite=_is_definite(head, modifiers, tags[index]),
        count=count,
    )
    return _with_construct(items, tags, built, end)


def _counts(items: Sequence[Item], tags: Sequence[str], at: int) -> bool:
    """Whether the number at *at* counts the noun after it.

    Not across an "and" ("مقتل 5 وإصابة 7"), and a spelled one or two stands behind its noun ("مدنيين اثنين").
    """
    is_behind = (
        items[at].value in (1, 2) and at > 0 and tags[at - 1] == "noun" and not items[at].form.isdecimal()
    )
    return not items[at + 1].has_conjunction and not is_behind


def category(head: Item, tag: str) -> str:
    """What kind of thing a head names."""
    if tag == "name":
        return "place" if all(entity.is_place for entity in head.entities) else "actor"
    if tag == "adjective" and head.demonym is not None:
        return "actor"
    if tag in ("word", "adjective"):
        return "unknown"
    return _noun_category(head)


#: Kinds of nouns that are a category of their own, in order of precedence.
_NOUN_CATEGORIES = ("Weapon", "Area", "Person", "Speaker", "Media", "Responsibility", "Announce", "Harm")


def _noun_category(head: Item) -> str:
    """A noun's own category before that of a verb of its spelling: "targets" are sites, "damage" is harm."""
    if head.entry("Trigger", "EventNoun", "Support", pos="noun") and not head.entry("Harm", pos="noun"):
        return "event"
    if (site := head.entry("Site")) is not None:
        return {"Vessel": "vessel", "Vehicle": "vehicle"}.get(site.means, "site")
    if (force := head.entry("Force")) is not None:
        return {"Group": "group", "Fighters": "group", "Party": "party"}.get(force.means, "force")
    noun = next((name.lower() for name in _NOUN_CATEGORIES if head.entry(name)), None)
    return noun or ("event" if head.entry("Trigger", "Support") else "unknown")


def _adjectives(
    items: Sequence[Item], tags: Sequence[str], at: int, head: Item
) -> tuple[int, tuple[Item, ...]]:
    """The adjectives after a head. An unknown word is one where it agrees with the head in its article."""
    index = at
    while index < len(items) and not items[index].preposition:
        item, tag = items[index], tags[index]
        if item.has_conjunction and not _shares_adjective(items, tags, index):
            break
        is_adjective = tag == "adjective" or (tag == "word" and _agrees(items, index, head))
        is_adjective = is_adjective or (index > at and _is_unmanned(item, head))
        if is_adjective and _is_people(item) and head.entry("Trigger", "Weapon", "Site", pos="noun"):
            break  # "استهدفت الهجمات الأميركيين": Americans, not American attacks
        if not (is_adjective or _is_same_mark(item) or _is_several(items, tags, index, head)):
            break
        index += 1
    return index, tuple(items[at:index])


def _is_unmanned(item: Item, head: Item) -> bool:
    """“طائرة تركية مسيّرة”: behind another adjective the word for a drone is one of the aircraft's."""
    made, flown = item.entry("Weapon", pos="noun"), head.entry("Weapon", pos="noun")
    is_drone = made is not None and made.means == "DroneAttack" and not item.preposition
    is_craft = flown is not None and flown.means == "Airstrike"
    return is_drone and is_craft and head.number in (item.number, "pl")


def _is_people(item: Item) -> bool:
    """Whether a nationality is in the plural of people (الأميركيين), which things never bear."""
    is_two = item.form.endswith("تين")  # "القاعدتين الأمريكيتين"
    return item.demonym is not None and item.form.endswith(("ين", "ون")) and not is_two


def _shares_adjective(items: Sequence[Item], tags: Sequence[str], index: int) -> bool:
    """“أميركية وبريطانية”, “الجوية والمدفعية”: a second adjective of the same sort."""
    item, before = items[index], items[index - 1]
    both_national = item.demonym is not None and before.demonym is not None
    both_means = (
        item.entry("Weapon") is not None
        and before.entry("Weapon", pos="adjective") is not None
        and item.is_definite == before.is_definite
    )
    return (both_national and tags[index] == "adjective") or both_means


def _is_same_mark(item: Item) -> bool:
    return item.entry("Same", "Again", "Similar", "Other") is not None


def _is_several(items: Sequence[Item], tags: Sequence[str], index: int, head: Item) -> bool:
    """“مقار عدة لهيئة تحرير الشام”, but “استهدف القصف عدة مواقع”: behind its noun, with no noun of its own."""
    is_behind = items[index].form == "عده" and head.number == "pl" and not head.is_definite
    return is_behind and not (
        index + 1 < len(tags)
        and tags[index + 1] in ("noun", "word", "name")
        and not items[index + 1].preposition
    )


def _agrees(items: Sequence[Item], index: int, head: Item) -> bool:
    item = items[index]
    if item.is_definite:
        return (
            head.is_definite
            or head.form.startswith("ال")
            or bool(head.entities)
            or bool(head.reading.pronoun)  # "شعبنا الصامد"
        )
    is_nisba = item.form.endswith("يه") and head.number == "pl"  # "أرتالا لوجستية"
    is_nisba = is_nisba or (item.form.endswith(("ي", "يه")) and _is_nationality(items, index + 1))
    return (item.has_tanwin or is_nisba) and not head.is_definite and not head.entities


def _is_nationality(items: Sequence[Item], index: int) -> bool:
    """“قوة هندسية إسرائيلية”: an adjective of relation stands between the noun and its nationality."""
    item = items[index] if index < len(items) else None
    is_adjective = item is not None and item.demonym is not None
    return (
        is_adjective
        and item is not None
        and not (item.is_definite or item.preposition or item.has_conjunction)
    )


def _is_definite(head: Item, modifiers: Sequence[Item], tag: str) -> bool:
    return head.is_definite or tag == "name" or any(m.is_definite and m.demonym is None for m in modifiers)


def _with_construct(
    items: Sequence[Item], tags: Sequence[str], built: Phrase, end: int
) -> tuple[Phrase, int]:
    if built.category == "event" and end + 1 < len(items) and _is_quantifier(items[end]):
        end += 1  # "سقوط معظم الصواريخ", "إطلاق نحو 30 صاروخًا"
    if end >= len(items) or not _opens_construct(items, tags, built, end):
        return built, end
    found = phrase(items, tags, end)
    if found is None:
        return built, end
    complement, after = found
    if built.category in ("group", "force"):
        complement, after = _without_object(items, complement, after)
    if complement.category in _NO_CONSTRUCT.get(built.category, frozenset()):
        return built, end
    definite = built.definite or complement.definite
    return replace(
        built, end=complement.end, stop=complement.stop, complement=complement, definite=definite
    ), after


def _without_object(items: Sequence[Item], name: Phrase, after: int) -> tuple[Phrase, int]:
    """“هاجمت كتائب عمر مطار المزة”: what the group hit is no part of its name."""
    inner = name.complement
    if name.category != "unknown" or inner is None or inner.category not in _APART | {"place", "actor"}:
        return name, after
    bare = replace(name, end=name.head.end, stop=name.head.stop, complement=None)
    return bare, next(i for i, item in enumerate(items) if item.first == inner.first)


def _is_quantifier(item: Item) -> bool:
    """Words of how many between a verbal noun and what stands in construct with it: “إطلاق عشرات الصواريخ”."""
    counts = item.entry("Repeated")
    is_many = counts is not None and counts.means == "count"
    return item.form in _QUANTIFIERS or is_many or item.entry("Approximate") is not None


_QUANTIFIERS = frozenset({"معظم", "بعض", "احد", "احدي", "جميع", "كل", "عدد من", "عده"})


def _opens_construct(items: Sequence[Item], tags: Sequence[str], built: Phrase, end: int) -> bool:
    after = items[end]
    if after.preposition or after.has_conjunction or tags[end] not in ("noun", "name", "word", "number"):
        return False
    if _is_origin(built, after) or _is_accusative(after) or is_verb_with_object(items, end):
        return False
    if built.category in ("actor", "place") and built.head.entities:
        return False  # nothing stands in construct with a name: "حركة حماس مسؤولية الهجوم"
    if (
        built.modifiers
        or built.head.has_tanwin
        or (tags[end] == "number" and built.category not in ("harm", "event"))
    ):
        return False  # "إصابة ثلاثة عسكريين", but "أصاب الموقع ثلاثة" are two
    head = built.head
    is_sound_plural = head.number == "pl" and head.form.endswith(("ون", "ين"))
    if (head.is_definite and built.category != "area") or is_sound_plural:
        # "القاعدة حقل العمر" is an apposition that names the base; the same without article is a construct
        names_place = bool(after.entities) and after.entities[0].is_place
        return built.category == "site" and tags[end] == "name" and names_place
    return tags[end] != "word" or built.category not in _NO_CONSTRUCT or _is_organisation(items, built, end)


def _is_origin(built: Phrase, after: Item) -> bool:
    """“قذيفة مصدرها غزة”: where it came from, and nobody's shell."""
    return built.category == "weapon" and after.reading.core == "مصدر" and bool(after.reading.pronoun)


def _is_accusative(item: Item) -> bool:
    """“استهدف هجوم أرتالاً”, “استهدفت غارة قياديا”: the verb's object; many desks leave the tanwin out."""
    is_person = item.entry("Person", pos="noun") is not None and item.number == "sg"
    return (item.has_tanwin or is_person) and item.form.endswith("ا")


def _is_bare_name(item: Item) -> bool:
    return item.kind == "word" and not (item.is_definite or item.has_tanwin or item.form.endswith("ا"))


def _is_organisation(items: Sequence[Item], built: Phrase, end: int) -> bool:
    """“كتائب القسام”, “قوات الدعم السريع”, “قوات حفتر”: a name that the lexicon lacks, in construct with what it is.

    A mere "قوات" needs two words with the article, since one may be the object: "هاجمت قوات الجسر"; a word
    without article or tanwin behind it is somebody's name.
    """
    force = built.head.entry("Force")
    if force is None or built.head.is_definite:
        return False
    is_named = force.means == "Group" or built.head.reading.core == "قوات"
    is_adjective = built.head.number == "pl" and items[end].form.endswith(("ه", "ين", "ون"))  # "فصائل معارضة"
    if is_named and not is_adjective and (items[end].entry("Title") or _is_bare_name(items[end])):
        return True
    if not items[end].is_definite:
        return False
    after = items[end + 1] if end + 1 < len(items) else None
    has_adjective = (
        after is not None and after.is_definite and not after.preposition and not after.has_conjunction
    )
    return force.means == "Group" or (
        force.means == "Force" and has_adjective and built.head.reading.core == "قوات"
    )
