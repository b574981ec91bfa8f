"""Lands and areas that somebody holds (“Houthi-controlled areas”, “من إيران”): what is fired from there is theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.coding.own_lands import SHARED_LANDS
from sabab.coding.refs import states_of, unique
from sabab.mentions.nodes import Node, Phrase, Verb, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sabab.coding.draft import Draft
    from sabab.coding.referents import Referents
    from sabab.model import Ref

#: States from whose land others have fired abroad: groups in Sinai at Eilat, groups in Turkey at northern Syria.
_OTHERS_FIRE = frozenset({"actor/egypt", "actor/turkey"})
_AREAS = frozenset({"area", "site", "place", "unknown"})


def fired_from(nodes: Sequence[Node], draft: Draft, referents: Referents) -> list[Ref]:
    """Who holds the area that the means of a blow were fired from."""
    if not draft.fillers("INSTR"):
        return []
    areas = list(_behind(nodes, draft.node, ("from",)))
    found = unique(ref for phrase in areas for ref in holders(phrase, referents))
    is_open = not (found or draft.fillers("SUBJ")) and draft.entry.means != "Interception"
    launched = _states(areas[:1], referents) if is_open else []
    if launched:
        draft.marks.add("suspected")  # from where it came is told, not whose it was
    return found or launched


def _states(areas: Sequence[Phrase], referents: Referents) -> list[Ref]:
    """“صواريخ أُطلقت من إيران”: the state from whose land it was fired, where nobody else there is armed."""
    known = referents.lexicon.entities
    lands = (r for p in areas if p.category == "place" for r in referents.places(p, "land-of-launch"))
    return [
        ref
        for ref in states_of(lands, referents.lexicon)
        if ref.id not in SHARED_LANDS | _OTHERS_FIRE and known[ref.id or ""].kind == "StateActor"
    ]


def stopped_over(nodes: Sequence[Node], draft: Draft, referents: Referents) -> list[Ref]:
    """Whose means were stopped that were fired from an area that somebody holds, or were still over it."""
    last = max((f.node for f in draft.fillers("INSTR")), default=draft.node)
    start = last + 1 if last + 1 < len(nodes) and isinstance(nodes[last + 1], Verb) else last
    found = _behind(nodes, start, ("from", "in"))
    return unique(ref for phrase in found for ref in holders(phrase, referents))


def _behind(nodes: Sequence[Node], at: int, markers: tuple[str, ...]) -> Iterator[Phrase]:
    for node in nodes[at + 1 :]:
        if isinstance(node, Verb) or is_mark(node, "Stop", "Subordinator", "Link", "Report"):
            return
        if isinstance(node, Phrase) and node.marker in markers and node.category in _AREAS:
            yield node


def holders(phrase: Phrase, referents: Referents) -> list[Ref]:
    """The name before “-held”, behind “controlled by”: “Houthi-held areas”, “مناطق يسيطر عليها الحوثيون”."""
    guest = next((guest for relation, guest in phrase.attached if relation == "controlledBy"), None)
    if guest is not None:
        return [ref for ref in referents.actors(guest, "held-area") if ref.id]
    own = sorted(phrase.own_items, key=lambda item: item.start)
    holds = next(
        (k for k, i in enumerate(own) if (e := i.entry("Proxy")) and e.means == "controlledBy"), None
    )
    for item in reversed(own[:holds] if holds is not None else []):
        entity = item.demonym or next((e for e in item.entities if not e.is_place), None)
        if entity is not None:
            return [referents.entity_ref(entity, item.start, item.stop, "held-area")]
    return []
