"""References: without repetition, and the words of an item as a span."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.model import Ref, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sabab.lexicon.index import Lexicon
    from sabab.mentions.items import Item


def unique(refs: Iterable[Ref]) -> list[Ref]:
    """References without repetition, the first of each entity or wording kept."""
    found = list(refs)
    if len(found) < 2:
        return found
    first: dict[str, Ref] = {}
    for ref in found:
        first.setdefault(ref.id or f"{ref.label.ar} {_bare(ref.label.en)}", ref)
    return list(first.values())


def _bare(name: str | None) -> str | None:
    """“a harbour pilot” is “harbour pilot” named before."""
    article, _, rest = (name or "").partition(" ")
    return rest if rest and article.lower() in ("a", "an", "the") else name


def state_of_land(name: str | None) -> str:
    """The id that the state of a country bears: place/iran is actor/iran's."""
    return (name or "").replace("place/", "actor/")


def land_of_state(name: str | None) -> str:
    """The id that the country of a state bears."""
    return (name or "").replace("actor/", "place/")


def is_country(ref: Ref, lexicon: Lexicon) -> bool:
    """Whether it names a country, which holds too much to say where something was."""
    entity = lexicon.entities.get(ref.id or "")
    return entity is not None and entity.kind == "Country"


def states_of(lands: Iterable[Ref], lexicon: Lexicon) -> Iterator[Ref]:
    """The states of those lands that are countries, each in the words that name its land."""
    for land in lands:
        state = lexicon.entities.get(state_of_land(land.id))
        if state is not None:
            yield Ref(state.id, state.label, land.span, land.rule)


def encloses(ref: Ref, others: Iterable[Ref], lexicon: Lexicon) -> bool:
    """Whether one of the *others* lies in it; a town that a governorate is called after may stand for that.

    “Abu Ghraib, Baghdad”.
    """
    above = [name for other in others if other.id for name in lexicon.above(other.id)[1:]]
    if ref.id in above:
        return True
    town, name = lexicon.entities.get(ref.id or ""), ref.label.en or "?"
    around = [lexicon.entities[place] for place in above if place in lexicon.entities]
    is_town = town is not None and town.kind == "Settlement"
    return is_town and any(e.kind == "Governorate" and (e.label.en or "").startswith(name) for e in around)


def item_span(text: str, item: Item) -> Span:
    """The words of an item."""
    return Span(item.start, item.stop, text[item.start : item.stop])
