"""What a verb of saying governs: after “that” to the end, else the clause behind or before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.coding.english_subjects import is_tail
from sabab.mentions.nodes import ACTING, Node, Phrase, Verb, is_comma, is_mark, is_meaning

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sabab.model import Language


def opener_of(nodes: Sequence[Node], at: int, language: Language) -> int | None:
    """The node of the “that” which opens what is said, before a stop or another verb of saying.

    In English it follows the verb or the one spoken to; "struck, the Pentagon said, after a drone that killed"
    has none.
    """
    if language == "en" and at + 1 < len(nodes) and is_mark(nodes[at + 1], "Stop"):
        return None
    for index in range(at + 1, len(nodes)):
        node = nodes[index]
        if is_meaning(node, "Subordinator", "that"):
            return index
        is_stop = is_mark(node, "Stop") and not is_comma(node) and node.means != ":"
        if is_stop or (isinstance(node, Verb) and (language == "en" or node.entry("Report"))):
            return None
    return None


def governed(nodes: Sequence[Node], at: int, speaker: int | None, language: Language) -> tuple[int, int]:
    """What a verb of saying governs: after “that” to the end; else all after it.

    In English, after a closing comma, all before it.
    """
    opener = opener_of(nodes, at, language)
    if opener is not None:
        return opener, len(nodes)
    start = _subject_start(nodes, min(at, speaker) if speaker is not None else at)
    ends_clause = language == "en" and start > 0 and is_mark(nodes[start - 1], "Stop")
    if ends_clause and (is_tail(nodes[at + 1 :]) or is_mark(nodes[at + 1], "Stop")):
        return 0, len(nodes)
    return at + 1, len(nodes)


def _subject_start(nodes: Sequence[Node], start: int) -> int:
    """Where the subject begins: "…, Pentagon press secretary John Kirby said" has words of office before the name."""
    first = start
    while first > 0 and (is_mark(nodes[first - 1], "Title") or _is_bare_phrase(nodes[first - 1])):
        first -= 1
    return first if first > 0 and is_mark(nodes[first - 1], "Stop") else start


def _is_bare_phrase(node: Node) -> bool:
    return isinstance(node, Phrase) and not node.marker and node.category in (*ACTING, "unknown")
