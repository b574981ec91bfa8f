"""What a place told of lies in, as the words right behind it say: “الفاشر، عاصمة شمال دارفور”, “A, Baghdad”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.coding.refs import encloses, is_country
from sabab.coding.whereabouts import may_be_place
from sabab.mentions.nodes import Node, Phrase, is_comma

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sabab.coding.draft import Draft
    from sabab.coding.referents import Referents
    from sabab.model import Ref

#: What a governorate or a town has within it, one of which a place may be said to be.
_SEATS = frozenset(
    {"عاصمه", "مركز", "حاضره", "capital", "suburb", "district", "town", "city", "village", "centre"}
)


def seats(nodes: Sequence[Node], draft: Draft, places: Sequence[Ref], referents: Referents) -> list[Ref]:
    """The larger places named behind those of the draft, where they hold them.

    “El Fasher, the capital of North Darfur”, “Naushki, a district in Balochistan”, “Green Village, the garrison inside
    the al-Omar oilfield”. A country is not told so (“Muscat, Oman”), unless a town that nobody knows lies in it.
    """
    is_open = bool(places) and not any(ref.id for ref in places)
    fillers = (f for role in ("OBJ", "LOC") for f in draft.fillers(role) if f.node >= 0)
    found = [(ref, is_seat) for f in fillers for ref, is_seat in _behind(nodes, f.node + 1, referents)]
    return [
        ref
        for ref, is_seat in found
        if (is_seat and (is_open or not is_country(ref, referents.lexicon)))
        or (encloses(ref, places, referents.lexicon) and not is_country(ref, referents.lexicon))
    ]


def _behind(nodes: Sequence[Node], at: int, referents: Referents) -> Iterator[tuple[Ref, bool]]:
    """The places that follow, each with whether a noun calls the first their seat or a part of them."""
    has_comma = at < len(nodes) and is_comma(nodes[at])
    at += has_comma
    seat = nodes[at] if at < len(nodes) else None
    if not isinstance(seat, Phrase):
        return
    if seat.head.reading.core in _SEATS or seat.head.form in _SEATS:
        inner = seat.complement or _inside(nodes, at + 1)
        yield from ((ref, True) for ref in (referents.places(inner, "seat-of") if inner else ()))
    elif (site := _around(nodes, at)) is not None:
        yield from ((ref, False) for ref in referents.places(site, "stands-in"))
    elif has_comma and _is_bare_place(seat):
        yield from ((ref, False) for ref in referents.places(seat, "lies-in"))  # "Abu Ghraib, Baghdad"


def _is_bare_place(phrase: Phrase) -> bool:
    is_place = phrase.category == "place" or phrase.head.is_metonym
    return is_place and not (phrase.marker or phrase.conjoined)


def _inside(nodes: Sequence[Node], at: int) -> Phrase | None:
    """“, a district in Balochistan”."""
    node = nodes[at] if at < len(nodes) else None
    return node if isinstance(node, Phrase) and node.marker == "in" else None


def _around(nodes: Sequence[Node], at: int) -> Phrase | None:
    """The site behind “, the garrison inside ...”; *at* is the node behind the comma."""
    own, site = [*nodes[at : at + 2], None, None][:2]
    is_own = isinstance(own, Phrase) and own.category == "site" and own.definite and not own.marker
    is_behind_comma = (
        is_own and is_comma(nodes[at - 1]) and isinstance(own, Phrase) and own.head.form.isascii()
    )
    is_site = isinstance(site, Phrase) and site.marker == "in" and may_be_place(site)
    return site if is_behind_comma and is_site and isinstance(site, Phrase) else None
