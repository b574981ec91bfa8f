"""English: what “it” and “they” mean before a passive: “the tanker was left after it was hit”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.mentions.nodes import THINGS, Mark, Node, Phrase, Verb, is_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Whether the pronoun is of several.
_IS_PLURAL = {"it": False, "they": True}


def pronoun_object(nodes: Sequence[Node], at: int) -> int | None:
    """The one ship, vehicle or site of the clause before that the pronoun before a passive can mean."""
    verb = nodes[at]
    index = at - 1
    while index > 0 and is_mark(nodes[index], "Auxiliary", "Word"):
        index -= 1
    pronoun = nodes[index] if index > 0 else None
    is_plural = _IS_PLURAL.get(pronoun.item.form) if isinstance(pronoun, Mark) else None
    is_passive = isinstance(verb, Verb) and verb.passive
    if not is_passive or is_plural is None or not is_mark(nodes[index - 1], "Link", "Subordinator"):
        return None
    found = [
        i for i, node in enumerate(nodes[:index]) if isinstance(node, Phrase) and node.category in THINGS
    ]
    meant = nodes[found[0]] if len(found) == 1 else None
    is_meant = isinstance(meant, Phrase) and not meant.marker and meant.is_salvo == is_plural
    return found[0] if is_meant else None
