"""Which bearer of a name is meant where several have it: the one of the country that the report speaks of.

Tripoli is a city of Libya and one of Lebanon, المالكية a town of Syria and a place at Israel's border with Lebanon.
A report that names no country of either, or both as often, means one that only its readers know: nobody is named.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from sabab.lexicon.senses import NO_SENSES
from sabab.text.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sabab.lexicon.index import Lexicon, Match
    from sabab.lexicon.records import Entity

#: Reports whose countries are kept: the sentences of one are read one after the other.
_KEPT_REPORTS = 4
_COUNTRIES = frozenset({"Country", "StateActor"})


def unambiguous(found: Mapping[int, Match], text: str, lexicon: Lexicon) -> dict[int, Match]:
    """*found* without the bearers of shared names that the report *text* does not mean.

    A state and its country are no homonyms: the sentence tells which of them is meant.
    """
    told = {first: _told(match, text, lexicon) for first, match in found.items()}
    return {first: match for first, match in told.items() if match is not None}


def _told(match: Match, text: str, lexicon: Lexicon) -> Match | None:
    if not match.senses.is_shared:
        return match
    entities = [sense.entity for sense in match.senses if sense.entity is not None]
    by_kind = ([e for e in entities if e.is_place], [e for e in entities if not e.is_place])
    meant = {entity.id for bearers in by_kind for entity in _meant(bearers, text, lexicon)}
    fitting = (n for n, s in enumerate(match.senses) if s.entity is None or s.entity.id in meant)
    senses = match.senses.only(tuple(fitting))
    return replace(match, senses=senses) if senses else None


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
        match = lexicon.match(tokens, index) if tokens[index].kind != "stop" else None
        senses = match.senses if match is not None else NO_SENSES
        countries = {country_of(sense.entity, lexicon) for sense in senses if sense.entity is not None} - {""}
        if len(countries) == 1:
            found.update(countries)
        index = match.end if match is not None else index + 1
    return found


def country_of(entity: Entity, lexicon: Lexicon) -> str:
    """The country of a place or the state of an actor, by its name without the kind; empty where there is none."""
    for name in lexicon.above(entity.id):
        above = lexicon.entities.get(name)
        if above is not None and above.kind in _COUNTRIES:
            return name.split("/")[-1]
    return ""
