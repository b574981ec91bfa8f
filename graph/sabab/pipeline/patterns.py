"""The pattern that a user means: one of the knowledge base or of a report by its name, or one written in a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.errors import QueryError
from sabab.escalation.chains import pattern_named
from sabab.escalation.notation import is_notation, read_pattern
from sabab.text.normalize import fold

if TYPE_CHECKING:
    from sabab.escalation.notation import Vocabulary
    from sabab.escalation.records import EscalationNetwork, Habit


def asked_pattern(text: str, network: EscalationNetwork, vocabulary: Vocabulary) -> Habit:
    """The pattern with that id or name, in either language; else the one that the text writes out.

    Raises:
        QueryError: there is no such pattern, or the text cannot be read; says where and what is near.
    """
    if not text.strip():
        raise QueryError("a pattern without a word: name one, or write it in a line")
    named = _by_label(text, network)
    if named is not None:
        return named
    return read_pattern(text, vocabulary) if is_notation(text) else pattern_named(network, text)


def _by_label(text: str, network: EscalationNetwork) -> Habit | None:
    wanted = fold(text)
    for habit in network.habits:
        label = network.world.names.get(habit.iri)
        if label is not None and wanted in {fold(name) for name in (label.en, label.ar) if name}:
            return habit
    return None
