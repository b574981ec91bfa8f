"""Speech that others bring: a speaker before a colon, an outlet that carries a statement, the one whom it quotes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.coding.refs import item_span
from sabab.coding.scope import Scope
from sabab.coding.speakers import speaker_ref
from sabab.mentions.nodes import ACTING, Node, Phrase, Verb, is_comma, is_mark, is_meaning

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sabab.coding.referents import Referents
    from sabab.model import Language

#: A phrase before the colon of a headline that speaks; a town or a country there is where the news is from.
_SPEAKING = frozenset({"actor", "force", "media", "speaker", "person", "title"})


def colon_speech(nodes: Sequence[Node], referents: Referents) -> Iterator[Scope]:
    """“الجيش الأمريكي: الحوثيون أطلقوا صواريخ”, "Rockets hit base: Pentagon": the one beside the colon says it."""
    colon = next((i for i, node in enumerate(nodes) if is_meaning(node, "Stop", ":")), None)
    if colon is None or not 0 < colon < len(nodes) - 1:
        return
    tail = [i for i in range(colon + 1, len(nodes)) if not is_mark(nodes[i], "Stop")]
    told: list[tuple[int, int, int]] = []
    if colon == 1 and _speaks(nodes[0]) and any(isinstance(n, (Verb, Phrase)) for n in nodes[2:]):
        told.append((0, 2, len(nodes)))
    elif len(tail) == 1 and _speaks(nodes[tail[0]]):
        told.append((tail[0], 0, colon))
    for who, first, end in told:
        claimant = speaker_ref(nodes, who, referents)
        referents.memory.speaker = claimant
        cue = nodes[who]
        if isinstance(cue, Phrase):
            yield Scope(who, first, end, "report", claimant, item_span(referents.text, cue.head), speaker=who)


def _speaks(node: Node) -> bool:
    if not isinstance(node, Phrase) or node.category not in _SPEAKING or node.marker:
        return False
    return not any(entity.is_place for item in node.own_items for entity in item.entities)


def carried_by(nodes: Sequence[Node], at: int, language: Language) -> bool:
    """“في بيان نشرته وكالة سانا”: an outlet that carries what another says, by a pronoun on the verb."""
    verb, before = nodes[at], nodes[at - 1] if at else None
    if language != "ar" or not isinstance(verb, Verb) or before is None or not verb.item.reading.pronoun:
        return False
    said = isinstance(before, Phrase) and before.category in ("speaker", "announce", "unknown")
    return said or is_mark(before, "Time")


def quoted_speaker(nodes: Sequence[Node], at: int, language: Language) -> int | None:
    """“نقلت رويترز عن مسؤولين أن”: the node of those whom an outlet quotes, before what they say."""
    if language != "ar":
        return None
    for index in range(at + 1, min(at + 6, len(nodes))):
        node = nodes[index]
        if isinstance(node, Verb) or (is_mark(node, "Subordinator", "Stop") and not is_comma(node)):
            return None
        if isinstance(node, Phrase) and node.marker == "about" and node.category in ACTING:
            return index
    return None
