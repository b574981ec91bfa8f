"""Quotations that run over several sentences: the one who speaks at one end of them says all of it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sabab import model
    from sabab.coding.scope import Scope
    from sabab.mentions.nodes import Node

#: Desks open with a closing mark and close with an opening one (”الحرس“), so each mark turns the state.
#: An apostrophe is one only away from Latin letters.
_MARK = re.compile("[“”„«»\"]|(?<![A-Za-z])['‘’](?![A-Za-z])")
#: Sentences of the longest quotation that is followed to its speaker.
_FARTHEST = 4


def is_inside(text: str, offset: int) -> bool:
    """Whether *offset* lies inside a quotation of its paragraph."""
    opened = False
    for mark in _MARK.finditer(text, text.rfind("\n", 0, offset) + 1, offset):
        opened = _DIRECTED.get(mark.group(), not opened)
    return opened


#: Marks that only open or only close, so that one too many turns nothing over.
_DIRECTED = {"«": True, "„": True, "»": False}


def quoted_scopes(
    own: list[Scope], nodes: Sequence[Node], at: model.Sentence, text: str, before: Scope | None
) -> list[Scope]:
    """The acts of saying in a sentence, with the one that a quotation brings over from the sentence before."""
    goes_on = before is not None and is_inside(text, at.span.start)
    speaks_itself = any(scope.first == 0 and scope.end >= len(nodes) for scope in own)
    if before is None or not goes_on or speaks_itself:
        return own
    mark = _MARK.search(text, at.span.start, at.span.end)
    closes = mark.start() if mark else at.span.end
    end = next((i for i, node in enumerate(nodes) if node.start >= closes), len(nodes))
    return [replace(before, node=-1, first=0, end=end), *own]


def last_quoting(scopes: Sequence[Scope], at: model.Sentence, text: str) -> Scope | None:
    """The act of saying whose quotation is still open where the sentence ends."""
    said = [scope for scope in scopes if scope.stance == "report" and not scope.negated]
    return said[-1] if said and is_inside(text, at.span.end) else None


def speaker_ahead(
    at: model.Sentence,
    told: Sequence[model.Sentence],
    text: str,
    read: Callable[[model.Sentence], list[Scope]],
) -> Scope | None:
    """The act of saying behind a quotation that begins in a sentence without one (“A. B,” X said)."""
    if not is_inside(text, at.span.end) or is_inside(text, at.span.start):
        return None
    for later in told[at.index + 1 : at.index + 1 + _FARTHEST]:
        if not is_inside(text, later.span.start):
            return None
        found = [scope for scope in read(later) if scope.first == 0 and scope.stance == "report"]
        if found:
            return found[-1]
    return None


def opened_by(scope: Scope, nodes: Sequence[Node], at: model.Sentence, text: str) -> Scope:
    """That act of saying as it governs the sentence where its quotation begins."""
    marks = [mark.start() for mark in _MARK.finditer(text, at.span.start, at.span.end)]
    first = next((i for i, node in enumerate(nodes) if node.stop > marks[-1]), 0) if marks else 0
    return replace(scope, node=-1, first=first, end=len(nodes))
