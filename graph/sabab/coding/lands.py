"""English: a state is hit where its land is: “rockets at Israel”, “into southern Israel”, “on Israeli territory”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.coding.agreement import related
from sabab.coding.refs import state_of_land

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sabab.coding.draft import Draft
    from sabab.coding.referents import Referents
    from sabab.lexicon.records import Entity
    from sabab.mentions.items import Item
    from sabab.mentions.nodes import Phrase
    from sabab.model import Ref

#: Prepositions of what is fired at; what was done “in” a country hits whom else it hits.
_AIMED = frozenset({"at", "into", "toward", "against"})
_LAND = frozenset({"territory", "territories", "soil", "land"})


def states_hit(draft: Draft, referents: Referents, initiators: Sequence[Ref]) -> list[Ref]:
    """The states on whose land the blow fell, where another dealt it."""
    if referents.language != "en" or not (initiators or draft.fillers("INSTR")):
        return []
    found = [ref for filler in draft.fillers("OBJ") for ref in _states_of(filler.phrase, referents)]
    return [r for r in found if not any(related(r, own, referents.lexicon) for own in initiators)]


def _states_of(phrase: Phrase, referents: Referents) -> Iterator[Ref]:
    is_land = phrase.category == "area" and phrase.head.form in _LAND and phrase.marker in _AIMED | {"on"}
    for item in phrase.own_items:
        if is_land and item.demonym is not None:
            yield referents.entity_ref(item.demonym, item.start, item.stop, "land")
        for place in item.entities if phrase.marker in _AIMED or _is_soil(phrase, item) else ():
            state = _state_named(place, referents, referents.text[item.start : item.stop])
            if state is not None:
                yield referents.entity_ref(state, item.start, item.stop, "land")


def _is_soil(phrase: Phrase, item: Item) -> bool:
    """“on Israeli territory”, which names the country as a place only; not “on southern Lebanon”."""
    return phrase.marker == "on" and bool(item.entities) and all(e.kind == "Country" for e in item.entities)


def _state_named(place: Entity, referents: Referents, words: str) -> Entity | None:
    """The state of a country, or of a part of it that bears its name: “southern Israel”."""
    if place.kind not in ("Country", "Region", "District"):
        return None
    above = (name for name in (place.id, *referents.lexicon.above(place.id)) if name.startswith("place/"))
    for name in above:
        country = referents.lexicon.entities.get(name)
        if country is not None and country.kind == "Country" and (country.label.en or "?") in words:
            return referents.lexicon.entities.get(state_of_land(name))
    return None
