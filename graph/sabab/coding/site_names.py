"""Sites named by their town: “Aleppo airport”, where the knowledge base has one of that kind there."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from sabab.text.normalize import fold

if TYPE_CHECKING:
    from sabab.lexicon.index import Lexicon
    from sabab.lexicon.records import Entity
    from sabab.mentions.items import Item

#: Kind of the site noun → kinds of entities that it may name; of other kinds a town has too many.
_FAMILIES = {
    "Airport": frozenset({"Airport", "MilitaryBase"}),
    "MilitaryBase": frozenset({"Airport", "MilitaryBase"}),
    "Port": frozenset({"Port"}),
    "OilField": frozenset({"OilField"}),
}


def named_site(lexicon: Lexicon, site: Item, town: Item) -> Entity | None:
    """The one site of the noun's kind whose label bears the town's name; None where none or several do."""
    entry = site.entry("Site")
    if entry is None or entry.means not in _FAMILIES:
        return None
    found = set.intersection(*(set(_by_word(lexicon).get(word, ())) for word in _words(town)))
    fitting = [entity for entity in found if entity.kind in _FAMILIES[entry.means]]
    return fitting[0] if len(fitting) == 1 else None


def _words(town: Item) -> list[str]:
    """The words of the town's name: of "حقل كونيكو" both, since "حقل" alone is in the names of other bases."""
    label = next(entity.label for entity in town.entities if entity.is_place)
    if town.end - town.first == 1:
        return [town.reading.core]
    return fold(f"{label.ar if _is_arabic(town) else label.en}").split()


def _is_arabic(item: Item) -> bool:
    return not item.form.isascii()


@lru_cache(maxsize=4)
def _by_word(lexicon: Lexicon) -> dict[str, tuple[Entity, ...]]:
    index: dict[str, list[Entity]] = {}
    kinds = frozenset().union(*_FAMILIES.values())
    for entity in lexicon.entities.values():
        if entity.kind in kinds:
            labels = fold(f"{entity.label.en or ''} {entity.label.ar or ''}").split()
            for word in dict.fromkeys(labels):
                index.setdefault(word, []).append(entity)
    return {word: tuple(found) for word, found in index.items()}
