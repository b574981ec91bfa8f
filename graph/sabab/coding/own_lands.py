"""Whose land was struck, where nobody else is named as hit: “صواريخ على حيفا”, “a drone attack on Isfahan”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.coding.refs import state_of_land
from sabab.model import Ref

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sabab.coding.happening import Happening
    from sabab.lexicon.index import Lexicon

#: Lands on which several armed parties stand, so that a blow there strikes any of them. In six sets of reports the
#: state was among those struck in 6 of 18 blows on Syria and in none of 8 on Lebanon, 9 on Palestine, 5 on Afghanistan,
#: 5 on Libya, 2 on Iraq and 2 on Yemen; in Israel, Iran and Saudi Arabia in 10 of 14.
SHARED_LANDS = frozenset(
    f"actor/{name}"
    for name in (
        "afghanistan", "iraq", "jordan", "lebanon", "libya", "mali", "palestine", "somalia", "south-sudan", "sudan",
        "syria", "yemen",
    )
)  # fmt: skip
#: Types that strike a place.
_BLOWS = frozenset(
    {"Attack", "RocketAttack", "MissileStrike", "Shelling", "Airstrike", "DroneAttack", "GroundAttack"}
)
#: Types that strike a state from beyond its land, whoever fired: “a rocket from Gaza struck southern Israel”.
#: Drones are used at home as well: “a drone strike in Pakistan killed Taliban fighters”.
_FROM_ABROAD = frozenset({"RocketAttack", "MissileStrike"})


def own_land(happening: Happening, initiators: Sequence[Ref], lexicon: Lexicon) -> list[Ref]:
    """The state on whose land others struck, where the report names nobody and nothing as hit."""
    known = [ref.id for ref in initiators if ref.id]
    blows = _BLOWS if known else _FROM_ABROAD
    if happening.targets or happening.negated or happening.type not in blows:
        return []
    found: dict[str, Ref] = {}
    for place in happening.places:
        for name in lexicon.above(place.id or ""):
            state = lexicon.entities.get(state_of_land(name))
            is_state = state is not None and state.kind == "StateActor" and state.id not in SHARED_LANDS
            if state is not None and is_state and not any(state.id in lexicon.above(i) for i in known):
                found.setdefault(state.id, Ref(state.id, state.label, place.span, "own-land"))
    return list(found.values())
