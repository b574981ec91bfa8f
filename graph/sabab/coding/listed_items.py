"""English lists of blows: a line that announces them, bulleted items, and the headings between paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.coding.refs import unique
from sabab.mentions.nodes import Node, Verb, is_mark

if TYPE_CHECKING:
    from sabab.coding.context import Context
    from sabab.coding.happening import Happening
    from sabab.coding.sentence import Sentence
    from sabab.coding.tellings import Telling

_BULLETS = ("-", "–", "—", "•", "*", "·")
#: Nodes of the longest heading.
_SHORT = 5


def without_bullet(found: list[Node] | tuple[Node, ...], text: str) -> tuple[Node, ...]:
    """“-- Near Sparta, two raids hit a mill” opens with its place."""
    is_item = text.startswith(_BULLETS) and len(found) > 1 and is_mark(found[0], "Stop")
    return tuple(found[1:] if is_item else found)


def is_heading(sentence: Sentence) -> bool:
    """“Raids in Laconia” between two paragraphs: no verb, no stop, and nothing told."""
    nodes = sentence.nodes
    if not 0 < len(nodes) <= _SHORT or not sentence.index or nodes[0].start != sentence.span.start:
        return False
    is_open = not any(isinstance(node, Verb) or is_mark(node, "Stop", "Date") for node in nodes)
    return is_open and all(d.is_noun and d.entry.language == "en" for d in sentence.drafts)


def take_announced(sentence: Sentence, told: Telling, context: Context) -> None:
    """An item of a list is a blow of its own, by the hands and the means of the line that announces the list."""
    head = _announced(context) if sentence.span.text.startswith(_BULLETS) else None
    if head is None or told.draft.entry.language != "en" or not _is_one_of(told, head):
        return
    told.other = True
    told.initiators = told.initiators or list(head.initiators)
    told.places = unique([*told.places, *head.places])
    told.type = head.type if told.type == "Attack" else told.type


def _is_one_of(told: Telling, head: Happening) -> bool:
    """“four strikes hit a depot” under a line on air strikes; a car bomb is none, nor a blow on those who struck."""
    own = {ref.id for ref in head.initiators if ref.id}
    hits_them = any(ref.id in own for ref in told.targets)
    return told.type in ("Attack", head.type) and not hits_them


def _announced(context: Context) -> Happening | None:
    """The event of the line before the items that ends in a colon."""
    before = (s for s in reversed(context.sentences[:-1]) if not s.span.text.startswith(_BULLETS))
    line = next(before, None)
    if line is None or not line.span.text.endswith(":"):
        return None
    told = [(node, h) for (at, node), h in context.told.items() if at == line.index]
    last = max(told, key=lambda pair: pair[0], default=None)
    return last[1] if last is not None and any(t.draft.plural for t in last[1].tellings) else None
