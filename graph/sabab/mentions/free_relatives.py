"""English: “attacked what they said were two ships”, “in what it called a raid”: somebody's words for a thing.

What is said to be the thing stands for it; who says so is left to the report verb of the sentence.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sabab.mentions.nodes import Mark, Node, Phrase, Verb, is_mark

if TYPE_CHECKING:
    from collections.abc import Sequence


def without_free_relatives(found: list[Node]) -> list[Node]:
    """The nodes of a sentence, each “what they said were” taken out before the phrase that it leads to."""
    kept: list[Node] = []
    index = 0
    while index < len(found):
        end = _thing_behind(found, index)
        thing = found[end] if end else None
        if not isinstance(thing, Phrase):
            kept.append(found[index])
            index += 1
            continue
        marker, form = _marker_of(found[index], kept[-1] if kept else None)
        if not isinstance(found[index], Phrase) and marker:
            kept.pop()
        kept.append(replace(thing, marker=marker, marker_form=form))
        index = end + 1
    return kept


def _marker_of(opener: Node, before: Node | None) -> tuple[str, str]:
    """The preposition before “what”, left alone before the word or gone into “at what Israel”."""
    if isinstance(opener, Phrase):
        return opener.marker, opener.marker_form
    is_preposition = before is not None and is_mark(before, "Preposition")
    return (
        (before.means, before.item.reading.core) if isinstance(before, Mark) and is_preposition else ("", "")
    )


def _thing_behind(found: Sequence[Node], at: int) -> int:
    """Where the phrase behind “what they said were”, “what it described as” stands; 0 where these words do not."""
    verb = _verb_of(found, at)
    if not verb or not isinstance(found[verb], Verb):
        return 0
    index = verb + 1
    while index < len(found) and is_mark(found[index], "Auxiliary"):
        index += 1
    thing = found[index] if index < len(found) else None
    is_thing = isinstance(thing, Phrase) and thing.marker in ("", "as") and not thing.conjoined
    return index if is_thing else 0


def _verb_of(found: Sequence[Node], at: int) -> int:
    """Where the verb of “what X says” must stand: X may have gone into one phrase with “what”."""
    opener, after = found[at], found[at + 1] if at + 1 < len(found) else None
    if isinstance(opener, Phrase):
        first = min(opener.own_items, key=lambda item: item.start)
        return at + 1 if first.form == "what" and at + 1 < len(found) else 0
    is_said = after is not None and (
        is_mark(after, "Pronoun") or (isinstance(after, Phrase) and not after.marker)
    )
    opens = isinstance(opener, Mark) and opener.item.form == "what"
    return at + 2 if opens and is_said and at + 2 < len(found) else 0
