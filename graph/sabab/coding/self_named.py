"""Groups by the name that they give themselves: "a group that calls itself X", “فصيل يطلق على نفسه X”."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from sabab.mentions.nodes import Node, Phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sabab.coding.referents import Referents
    from sabab.model import Ref


def named_later(nodes: Sequence[Node], at: int, referents: Referents) -> Ref | None:
    """The name that an unknown group gives itself: "a group that calls itself X", "فصيل يطلق على نفسه X"."""
    reflexive = next((i for i in range(at + 1, min(at + 6, len(nodes))) if _is_reflexive(nodes[i])), None)
    if reflexive is None:
        return None
    for node in nodes[reflexive : reflexive + 3]:
        if isinstance(node, Phrase) and node.category in ("actor", "group", "unknown"):
            found = [ref for ref in referents.actors(node, "source/self-named") if ref.id]
            if found:
                return found[0]
            if referents.text[node.start - 1 : node.start] in _QUOTES:
                return _in_quotes(node, referents)
            own = _behind_reflexive(node)
            if own is not None:
                return referents.words_ref(own, node.head.stop, "source/self-named")
    return None


def _behind_reflexive(phrase: Phrase) -> int | None:
    """English: where the name begins in “calling itself Saraya al-Nour”; None where no capital opens one."""
    words = sorted(phrase.own_items, key=lambda item: item.start)
    selves = [k for k, word in enumerate(words) if word.form in ("itself", "themselves")]
    name = words[selves[-1] + 1] if selves and selves[-1] + 1 < len(words) else None
    return name.start if name is not None and name.is_capitalised else None


_QUOTES = tuple("“”„«»\"'‘’")
_CLOSING = re.compile("[“”«»\"'‘’]")


def _in_quotes(phrase: Phrase, referents: Referents) -> Ref:
    """The name up to the mark that closes it."""
    closes = _CLOSING.search(referents.text, phrase.start, phrase.start + 60)
    return referents.open_ref(
        replace(phrase, stop=closes.start() if closes else phrase.stop), "source/self-named"
    )


def named_group(phrase: Phrase, referents: Referents) -> Ref | None:
    """“حركة طالبان”, “كتائب عمر”: a word for a group with an unknown name in construct; “مجموعة مسلحين” has none."""
    inner = phrase.complement
    if inner is None or inner.category != "unknown" or inner.marker:
        return None
    return referents.open_ref(replace(phrase, stop=inner.head.stop), "source/named-group")


def _is_reflexive(node: Node) -> bool:
    words = list(node.own_items) if isinstance(node, Phrase) else [node.item]
    return any(
        word.form in ("نفسه", "نفسها", "itself", "themselves", "تدعي", "يدعي", "تسمي", "يسمي", "called")
        for word in words
    )
