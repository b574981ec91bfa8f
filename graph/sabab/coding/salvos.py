"""One rocket of the salvo just told of, or its rockets once more: no event of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sabab.coding.happening import Happening
    from sabab.coding.tellings import Telling
    from sabab.mentions.nodes import Phrase

#: Sentences after which “one rocket” is as likely another salvo's.
_NEAR = 2


def salvo_of(telling: Telling, recent: Iterable[Happening]) -> Happening | None:
    """The salvo that a telling without an actor of its own tells a part of.

    “Two rockets were fired at the zone. One rocket exploded inside it.”, “... Rockets hit houses.” Not “A rocket hit
    Sderot” after it, which may be another, nor rockets that fall at a place of their own.
    """
    means = [filler.phrase for filler in telling.draft.fillers("INSTR")]
    if len(means) != 1 or telling.initiators or telling.again or telling.type == "Interception":
        return None
    phrase = means[0]
    is_one = phrase.count == 1
    is_bare = phrase.is_plural and not phrase.modifiers and not telling.places and not telling.days
    if not (is_one or is_bare):
        return None
    for happening in recent:
        last = happening.tellings[-1]
        if telling.draft.sentence - last.draft.sentence <= _NEAR and _is_salvo(happening, phrase):
            return happening
    return None


def _is_salvo(happening: Happening, part: Phrase) -> bool:
    """Whether several of the same means were fired in it."""
    entry = part.head.entry("Weapon", pos="noun")
    told = [f.phrase for t in happening.tellings for f in t.draft.fillers("INSTR")]
    kinds = [e.means for p in told if p.is_salvo and (e := p.head.entry("Weapon", pos="noun")) is not None]
    return happening.type != "Interception" and entry is not None and entry.means in kinds
