"""English ships and their names: “a US tanker, the Foo,”, “the Foo, a tanker,”, “the tanker Foo”, “a ship (Foo)”.

Ship and name become one phrase, so that what stands behind the commas still belongs to the verb before them.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sabab.mentions.nodes import Node, Phrase, is_comma, is_mark, is_meaning

if TYPE_CHECKING:
    from collections.abc import Sequence


def with_ship_names(found: list[Node]) -> list[Node]:
    """The nodes of an English sentence, each ship with its name in one phrase."""
    kept: list[Node] = []
    index = 0
    while index < len(found):
        end = _end_of_name(found, index)
        node, other = found[index], found[end - 1] if end else None
        if not end or not isinstance(node, Phrase) or not isinstance(other, Phrase):
            kept.append(_as_ship(node))
            index += 1
            continue
        kept.append(_joined(node, other))
        index = end + 1 if end < len(found) and _closes(found[end]) and end > index + 2 else end
    return kept


def _end_of_name(found: Sequence[Node], at: int) -> int:
    """Where the name of the ship at *at*, or the ship of the name there, ends; 0 where none stands behind it."""
    node = found[at]
    after = found[at + 1 : at + 4]
    if not isinstance(node, Phrase) or node.marker or not after:
        return 0
    if _is_ship(node) and _is_name(after[0]) and not is_mark(after[0], "Stop"):
        return at + 2
    opens = len(after) > 1 and (is_comma(after[0]) or is_meaning(after[0], "Stop", "("))
    if not opens or not _is_pair(node, after[1]):
        return 0
    is_closed = len(after) == 2 or _closes(after[2]) or (is_mark(after[2], "Conjunction") and node.is_plural)
    return at + 3 if is_closed else 0


def _closes(node: Node) -> bool:
    return is_comma(node) or is_mark(node, "Stop")


def _is_pair(one: Node, other: Node) -> bool:
    if isinstance(other, Phrase) and _is_ship(other):  # "the Foo, a tanker,"
        return _is_ship_name(one) or (_is_name(one) and not other.definite and other.head.number == "sg")
    return _is_ship(one) and _is_name(other)


def _is_ship(node: Node) -> bool:
    is_vessel = isinstance(node, Phrase) and node.category == "vessel" and node.complement is None
    return is_vessel and not _is_ship_name(node)


def _is_name(node: Node) -> bool:
    """A name in capitals that the lexicon lacks, or has for a thing with a name of its own."""
    if not isinstance(node, Phrase) or node.conjoined:
        return False
    is_open = node.category == "unknown" and node.head.is_capitalised and node.complement is None
    return is_open or _is_ship_name(node)


def _is_ship_name(node: Node) -> bool:
    """Whether the knowledge base has the name as “Star Nasia (ship)”."""
    names = [entity.label.en or "" for entity in node.head.entities] if isinstance(node, Phrase) else []
    return any(name.endswith("(ship)") for name in names)


def _as_ship(node: Node) -> Node:
    """A ship by its name alone is still a ship, that nobody strikes with."""
    return replace(node, category="vessel") if isinstance(node, Phrase) and _is_ship_name(node) else node


def _joined(one: Phrase, other: Phrase) -> Phrase:
    ship, name = (one, other) if _is_ship(one) else (other, one)
    whole = replace(ship, first=one.first, end=other.end, start=one.start, stop=other.stop, definite=True)
    if not _is_ship_name(name):
        return replace(whole, complement=name)
    return replace(whole, modifiers=(*ship.modifiers, *name.own_items))
