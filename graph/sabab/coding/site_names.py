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
    found = _by_word(lexicon).get(town.reading.core, ())
    fitting = [entity for entity in found if entity.kind in _FAMILIES[entry.means]]
    return fitting[0] if len(fitting) == 1 else None


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
