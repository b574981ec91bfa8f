"""Sentences of our own invention, cut into items and nodes with the packaged word lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sabab.lexicon.index import lexicon
from sabab.mentions import assembly
from sabab.mentions.items import items
from sabab.model import Span
from sabab.text.language import language

if TYPE_CHECKING:
    from collections.abc import Callable

    from sabab.mentions.items import Item
    from sabab.mentions.nodes import Node


@pytest.fixture(scope="session")
def items_of() -> Callable[[str], tuple[Item, ...]]:
    """The items of a text taken as one sentence."""
    known = lexicon()
    return lambda text: items(text, Span(0, len(text), text), known).items


@pytest.fixture(scope="session")
def nodes_of() -> Callable[[str], tuple[Node, ...]]:
    """The nodes of a text taken as one sentence."""
    known = lexicon()
    return lambda text: assembly.nodes(items(text, Span(0, len(text), text), known), language(text) or "en")
