"""Keeps the names of a phrase for the sentences after it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sabab.coding.memory import CAPITAL, parts
from sabab.mentions.nodes import Node, Phrase
from sabab.text.normalize import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sabab.coding.referents import Referents
    from sabab.lexicon.records import Entity
    from sabab.mentions.items import Item
    from sabab.model import Ref

#: An abbreviation in brackets right behind a name.
_LETTERS = re.compile(r"\s*\(([A-Z]{2,})s?\)")


def remember(phrase: Phrase, referents: Referents) -> None:
    """Keeps the places of a phrase, each as the last of its kind, its actors' short names and its groups."""
    for part in parts(phrase):
        gloss = (
            _LETTERS.match(referents.text[part.head.stop : part.stop]) if part.category == "weapon" else None
        )
        if gloss is not None:
            referents.memory.means.add(gloss.group(1))
        named = referents.named_actor(part, "name")
        if named:
            referents.memory.keep_short_name(named[0], part, referents.language)
        powers = named or (referents.by_nationality(part, "name") if part.category == "force" else [])
        for ref in powers[:1]:
            referents.memory.keep_army(ref, referents.text[part.start : part.stop])
        letters = _LETTERS.match(referents.text[part.head.stop : part.stop])
        if named and letters is not None:  # "the Army of the North (AON)": later "the AON"
            referents.memory.short_names.setdefault(fold(letters.group(1)), named[0])
        for ref in named[:1] or (referents.proxy(part, "name") if part.attached else ()):
            _remember_group(ref, referents)
    referents.memory.sites.update(_places(phrase, referents))


def name_places(nodes: Sequence[Node], referents: Referents) -> None:
    """Keeps the places of the sentence that is read: “على مدينة جرمانا، وثالثة عند مدخل المدينة”."""
    phrases = (node for node in nodes if isinstance(node, Phrase))
    referents.memory.here = [place for phrase in phrases for place in _places(phrase, referents)]


def _places(phrase: Phrase, referents: Referents) -> Iterator[tuple[str, Ref]]:
    for item in phrase.all_items():
        for entity in (entity for entity in item.entities if entity.is_place):
            named = referents.entity_ref(entity, item.start, item.stop, "site/again")
            yield entity.kind, named
            if entity.kind == "Settlement" and item.is_metonym:
                yield CAPITAL, named
            yield from _containers(entity, item, referents)


def _remember_group(ref: Ref, referents: Referents) -> None:
    entity = referents.lexicon.entities.get(ref.id or "")
    if entity is not None and entity.kind == "NonStateArmedGroup":
        referents.memory.groups.append(ref)


def _containers(base: Entity, item: Item, referents: Referents) -> Iterator[tuple[str, Ref]]:
    """“al-Omar base”: “the field” is then the field that the base lies in, where no other was named."""
    for name in base.parents:
        site = referents.lexicon.entities.get(name)
        if site is not None and site.kind in _CONTAINERS and site.kind not in referents.memory.sites:
            yield site.kind, referents.entity_ref(site, item.start, item.stop, "site/again")


#: Kinds of sites that hold others.
_CONTAINERS = ("OilField", "Airport", "Port")
