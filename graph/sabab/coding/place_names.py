"""The bare name of a place that the knowledge base lacks: without the noun that says what it is.

“the Karmel area”, “Foo and Bar towns”, “بلدة كذا التركية”. A region keeps its noun (“Karmel district”).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sabab.coding.actor_referents import name_span, own_name

if TYPE_CHECKING:
    from sabab.mentions.nodes import Phrase

#: English nouns that are no part of the name before them.
_COMMON = frozenset(
    form
    for noun in (
        "area",
        "residential area",
        "industrial area",
        "town",
        "village",
        "suburb",
        "enclave",
        "settlement",
    )
    for form in (noun, f"{noun}s")
) | {"city", "cities"}


def english_name(phrase: Phrase) -> tuple[int, int] | None:
    """Where the name stands; None where “of” brings it: “the Yazidi town of Karmel” is Karmel."""
    if phrase.head.form not in _COMMON or phrase.head.is_capitalised:
        return name_span(phrase)
    if phrase.complement is not None and names_behind_of(phrase):
        return None
    words = [item for item in own_name(phrase) if item is not phrase.head]
    last = max((k for k, item in enumerate(words) if item.is_capitalised), default=None)
    return name_span(phrase) if last is None else (words[0].start, words[last].stop)


def names_behind_of(phrase: Phrase) -> bool:
    """“the town of Karmel”, “the enclave of Karmel”: a settlement's name stands behind the noun."""
    area, inner = phrase.head.entry("Area"), phrase.complement
    is_settlement = area is not None and (
        area.means == "Settlement" or phrase.head.form.startswith(("enclave", "suburb"))
    )
    named = inner is not None and (inner.category == "place" or inner.head.is_capitalised)
    return is_settlement and named


def arabic_name(phrase: Phrase) -> Phrase:
    """“بلدة اكاكالي التركية” names اكاكالي: neither the noun of the area nor an adjective that the lexicon knows."""
    inner = phrase.complement
    if phrase.category not in ("area", "vessel") or inner is None or inner.category != "unknown":
        return phrase
    known = next((i for i, m in enumerate(inner.modifiers) if m.senses), len(inner.modifiers))
    own = inner.modifiers[:known]
    if known == len(inner.modifiers):
        return inner
    return replace(inner, modifiers=own, stop=own[-1].stop if own else inner.head.stop, complement=None)
