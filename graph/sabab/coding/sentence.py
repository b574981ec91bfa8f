"""One sentence as the coder sees it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sabab.coding.draft import Draft
    from sabab.mentions.nodes import Node
    from sabab.model import Span
    from sabab.text.words import Word


@dataclass(slots=True)
class Sentence:
    """One sentence as the coder sees it."""

    index: int
    span: Span
    words: tuple[Word, ...]
    nodes: tuple[Node, ...]
    drafts: list[Draft]
