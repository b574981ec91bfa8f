"""Which bearer of a name is meant where several have it: the one of the country that the report speaks of.

Tripoli is a city of Libya and one of Lebanon, المالكية a town of Syria and a place at Israel's border with Lebanon.
A report that names no country of either, or both as often, means one that only its readers know: nobody is named.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from sabab.text.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sabab.lexicon.index import Lexicon, Match
    from sabab.lexicon.records import Entity

#: Reports whose countries are kept: the sentences of one are read one after the other.
_KEPT_REPORTS = 4
_COUNTRIES = frozenset({"Country", "StateActor"})


def unambiguous(matches: tuple[Match, ...], text: str, lexicon: Lexicon) -> tuple[Match, ...]:
    """*matches* without the bearers of a shared name that the report *text* does not mean.

    A state and its country are no homonyms: the sentence tells which of them is meant.
    """
    if len(matches) < 2:
        return matches
    places = [m.sense.entity for m in matches if m.sense.entity is not None and m.sense.entity.is_place]
    actors = [m.sense.entity for m in matches if m.sense.entity is not None and not m.sense.entity.is_place]
    if len({e.id for e in places}) < 2 and len({e.id for e in actors}) < 2:
        return matches
    meant = {e.id for group in (places, actors) for e in _meant(group, text, lexicon)}
    return tuple(m for m in matches if m.sense.entity is None or m.sense.entity.id in meant)


def _meant(bearers: Sequence[Entity], text: str, lexicon: Lexicon) -> Sequence[Entity]:
    if len({entity.id for entity in bearers}) < 2:
        return bearers
    named = _countries_named(text, lexicon)
    often = Counter({entity.id: named.get(country_of(entity, lexicon), 0) for entity in bearers})
    (best, most), (_, second) = often.most_common(2)
    return [entity for entity in bearers if entity.id == best] if most > second else []


@lru_cache(maxsize=_KEPT_REPORTS)
def _countries_named(text: str, lexicon: Lexicon) -> Mapping[str, int]:
    """Country → how often *text* names it, something in it or somebody of it by a name that only one bears."""
    tokens, index = words(text), 0
    found: Counter[str] = Counter()
    while index < len(tokens):
        senses = lexicon.matches(tokens, index) if tokens[index].kind != "stop" else ()
        countries = {
            country_of(match.sense.entity, lexicon) for match in senses if match.sense.entity is not None
        } - {""}
        if len(countries) == 1:
            found.update(countries)
        index = senses[0].end if senses else index + 1
    return found


def country_of(entity: Entity, lexicon: Lexicon) -> str:
    """The country of a place or the state of an actor, by its name without the kind; empty where there is none."""
    for name in lexicon.above(entity.id):
        above = lexicon.entities.get(name)
        if above is not None and above.kind in _COUNTRIES:
            return name.split("/")[-1]
    return ""
