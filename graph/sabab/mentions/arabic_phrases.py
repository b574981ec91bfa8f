"""Noun phrases of an Arabic clause: head first, then adjectives, then what stands in construct with it.

Where two nouns meet without a preposition the second is in construct with the first ("قاعدة التنف") unless the first is
closed (it bears an article, a pronoun or an adjective) or what they mean rules it out: means and those who act own no site, so
"مسيّرة قاعدة التنف" are the subject and the object of the verb before them.
"""

from __future__ import annotations

from collections.abc import Sequence

from sabab.mentions.items import Item
from sabab.mentions.nodes import Phrase

#: Category of the noun after which a noun of the other categories opens a new phrase instead of standing in construct.
_NO_CONSTRUCT = {
    "weapon": frozenset({"site", "place", "area", "person", "vessel", "vehicle"}),
    "force": frozenset({"site", "area", "vessel", "vehicle", "weapon", "event"}),
    "group": frozenset({"site", "area", "vessel", "vehicle", "weapon", "event"}),
    "person": frozenset({"site", "area", "vessel", "vehicle", "weapon", "event", "person"}),
    "place": frozenset({"actor", "site", "area", "place", "force", "group", "weapon", "event", "person", "speaker", "unknown"}),
    "actor": frozenset({"actor", "site", "area", "place", "force", "group", "weapon", "event", "person", "speaker", "unknown"}),
}


def phrase(items: Sequence[Item], tags: Sequence[str], at: int, *, inner: bool = False) -> tuple[Phrase, int] | None:
    """The noun phrase that starts at item *at*, and the item after it; None where none starts there."""
    index, count = at, None
    if tags[index] == "number":
        count, index = items[index].value, index + 1
        if index >= len(items) or tags[index] not in ("noun", "word", "name"):
            return None
    if index >= len(items) or tags[index] not in ("noun", "name", "adjective", "word"):
        return None
    head = items[index]
    kind = category(head, tags[index])
    end, modifiers = _adjectives(items, tags, index + 1, head)
    built = Phrase(
        head.first, items[end - 1].end, items[at].start, items[end - 1].stop, kind, head, modifiers,
        conjoined=items[at].has_conjunction, definite=_is_definite(head, modifiers, tags[index]), count=count,
    )  # fmt: skip
    return _with_construct(items, tags, built, end, inner=inner)


def category(head: Item, tag: str) -> str:
    """What kind of thing a head names."""
    if tag == "name":
        return "place" if all(entity.is_place for entity in head.entities) else "actor"
    if tag == "word" or tag == "adjective" and head.demonym is None:
        return "unknown"
    if tag == "adjective":
        return "actor"
    for name in ("Trigger", "EventNoun", "Support"):
        if head.entry(name):
            return "event"
    site = head.entry("Site")
    if site is not None:
        return {"Vessel": "vessel", "Vehicle": "vehicle"}.get(site.means, "site")
    force = head.entry("Force")
    if force is not None:
        return {"Group": "group", "Party": "party"}.get(force.means, "force")
    found = next((name for name in ("Weapon", "Area", "Person", "Speaker", "Media", "Responsibility", "Announce", "Harm") if head.entry(name)), "")
    return found.lower() or "unknown"


def _adjectives(items: Sequence[Item], tags: Sequence[str], at: int, head: Item) -> tuple[int, tuple[Item, ...]]:
    """The adjectives after a head. An unknown word is one where it agrees with the head in its article."""
    index = at
    while index < len(items) and not items[index].preposition:
        item, tag = items[index], tags[index]
        if item.has_conjunction and not _shares_adjective(items, tags, index):
            break
        is_adjective = tag == "adjective" or tag == "word" and _agrees(items, index, head)
        if not is_adjective and not _is_same_mark(item):
            break
        index += 1
    return index, tuple(items[at:index])


def _shares_adjective(items: Sequence[Item], tags: Sequence[str], index: int) -> bool:
    """"أميركية وبريطانية", "الجوية والمدفعية": a second adjective of the same sort."""
    item, before = items[index], items[index - 1]
    both_national = item.demonym is not None and before.demonym is not None
    both_means = item.entry("Weapon") is not None and before.entry("Weapon", pos="adjective") is not None and item.is_definite == before.is_definite
    return both_national and tags[index] == "adjective" or both_means


def _is_same_mark(item: Item) -> bool:
    return item.entry("Same", "Again", "Similar", "Other") is not None


def _agrees(items: Sequence[Item], index: int, head: Item) -> bool:
    item = items[index]
    if item.is_definite:
        return head.is_definite or head.form.startswith("ال") or bool(head.entities)
    return item.has_tanwin and not head.is_definite and not head.entities


def _is_definite(head: Item, modifiers: Sequence[Item], tag: str) -> bool:
    return head.is_definite or tag == "name" or any(m.is_definite and m.demonym is None for m in modifiers)


def _with_construct(items: Sequence[Item], tags: Sequence[str], built: Phrase, end: int, *, inner: bool) -> tuple[Phrase, int]:
    if end >= len(items) or not _opens_construct(items, tags, built, end):
        return built, end
    found = phrase(items, tags, end, inner=True)
    if found is None:
        return built, end
    complement, after = found
    if complement.category in _NO_CONSTRUCT.get(built.category, frozenset()):
        return built, end
    whole = Phrase(
        built.first, complement.end, built.start, complement.stop, built.category, built.head, built.modifiers, complement,
        conjoined=built.conjoined, definite=built.definite or complement.definite, count=built.count,
    )  # fmt: skip
    return whole, after


def _opens_construct(items: Sequence[Item], tags: Sequence[str], built: Phrase, end: int) -> bool:
    after = items[end]
    if after.preposition or after.has_conjunction or tags[end] not in ("noun", "name", "word", "number"):
        return False
    if built.modifiers or built.head.has_tanwin or tags[end] == "number" and built.category != "harm":
        return False  # "إصابة ثلاثة عسكريين", but "أصاب الموقع ثلاثة" are two
    head = built.head
    if head.is_definite and not built.category == "area" or head.number == "pl" and head.form.endswith(("ون", "ين")):
        # "القاعدة حقل العمر" is an apposition that names the base; the same without article is a construct
        return built.category == "site" and tags[end] == "name" and bool(after.entities) and after.entities[0].is_place
    return tags[end] != "word" or built.category not in ("actor", "place", "weapon", "group", "force", "person")
