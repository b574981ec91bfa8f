"""A changelog in Markdown as blocks that a page can print; headings, lists and paragraphs, with `code` in them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator


class Piece(NamedTuple):
    """A stretch of a line, as code or not."""

    text: str
    code: bool


class Block(NamedTuple):
    """A heading, a paragraph, or a list with its items."""

    kind: Literal["heading", "paragraph", "list"]
    items: tuple[tuple[Piece, ...], ...]


def blocks(markdown: str) -> Iterator[Block]:
    """The blocks of *markdown*, without its first heading, which the page has as its own."""
    found = [_block(chunk) for chunk in re.split(r"\n\s*\n", markdown.strip()) if not chunk.startswith("# ")]
    yield from found


def pieces(text: str) -> tuple[Piece, ...]:
    """*text* cut at its backticks."""
    cut = re.split(r"`([^`]+)`", " ".join(text.split()))
    return tuple(Piece(part, place % 2 == 1) for place, part in enumerate(cut) if part)


def _block(chunk: str) -> Block:
    if chunk.startswith("#"):
        return Block("heading", (pieces(chunk.lstrip("#")),))
    if chunk.startswith("- "):
        return Block("list", tuple(pieces(item) for item in re.split(r"\n- ", chunk[2:])))
    return Block("paragraph", (pieces(chunk),))
