"""What a row of senses says, each answer worked out once.

The coder asks a word for its entries and entities hundreds of times a sentence, and there are a few thousand words to
ask: looking at the senses again each time took a third of the time that a report takes.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from sabab.lexicon.records import Sense

if TYPE_CHECKING:
    from sabab.lexicon.records import Entity, Entry

Categories = tuple[str, ...]


class Senses(tuple[Sense, ...]):  # noqa: SLOT001 -- its answers are kept in its dictionary
    """The senses of a word or phrase, best first; the words that have them share one such row."""

    @cached_property
    def entities(self) -> tuple[Entity, ...]:
        """The entities that it may name."""
        return tuple(s.entity for s in self if s.entity is not None and s.kind != "demonym")

    @cached_property
    def actor(self) -> Entity | None:
        """The first of those that is no place."""
        return next((entity for entity in self.entities if not entity.is_place), None)

    @cached_property
    def demonym(self) -> Entity | None:
        """The entity whose adjective it is."""
        return next((s.entity for s in self if s.kind == "demonym"), None)

    @cached_property
    def is_metonym(self) -> bool:
        """Whether it names a place that also stands for a power."""
        return any(s.kind == "metonym" for s in self) and any(entity.is_place for entity in self.entities)

    @cached_property
    def number(self) -> str:
        """sg, du or pl where a sense tells it."""
        return next((s.number for s in self if s.number), "")

    @cached_property
    def parts(self) -> frozenset[str]:
        """The parts of speech of its entries."""
        return frozenset(s.entry.pos for s in self if s.entry is not None)

    @cached_property
    def verbs(self) -> Senses:
        """Those of verbs."""
        return self.only(
            tuple(k for k, s in enumerate(self) if s.entry is not None and s.entry.pos == "verb")
        )

    @cached_property
    def is_conditional(self) -> bool:
        """Whether words beside it can rule one of its senses out."""
        return any(
            (s.entry is not None and (s.entry.not_before or s.entry.not_after))
            or (s.entity is not None and s.entity.not_before)
            for s in self
        )

    @cached_property
    def is_shared(self) -> bool:
        """Whether several places, or several actors, bear the name."""
        named = {(s.entity.is_place, s.entity.id) for s in self if s.entity is not None}
        return len(named) > len({is_place for is_place, _ in named})

    @cached_property
    def _answers(self) -> dict[tuple[Categories, str | None], Entry | None]:
        return {}

    @cached_property
    def _listed(self) -> dict[str, tuple[Entry, ...]]:
        return {}

    @cached_property
    def _firsts(self) -> dict[Categories, Entry | None]:
        return {}

    @cached_property
    def _parts_of_it(self) -> dict[tuple[int, ...], Senses]:
        return {}

    def entry(self, categories: Categories, pos: str | None = None) -> Entry | None:
        """The first entry in one of the categories."""
        try:
            return self._answers[categories, pos]
        except KeyError:
            entries = (s.entry for s in self if s.entry is not None and s.entry.category in categories)
            found = next((entry for entry in entries if pos in (None, entry.pos)), None)
            self._answers[categories, pos] = found
            return found

    def entries(self, category: str) -> tuple[Entry, ...]:
        """All its entries of one category, without repetition."""
        try:
            return self._listed[category]
        except KeyError:
            entries = (s.entry for s in self if s.entry is not None and s.entry.category == category)
            found = tuple(dict.fromkeys(entries))
            self._listed[category] = found
            return found

    def first(self, categories: Categories) -> Entry | None:
        """Its entry in the first of the categories in which it has one."""
        try:
            return self._firsts[categories]
        except KeyError:
            entries = (self.entry((category,)) for category in categories)
            found = next((entry for entry in entries if entry is not None), None)
            self._firsts[categories] = found
            return found

    def only(self, places: tuple[int, ...]) -> Senses:
        """The senses at those places."""
        if len(places) == len(self):
            return self
        if places not in self._parts_of_it:
            self._parts_of_it[places] = Senses(self[place] for place in places)
        return self._parts_of_it[places]


NO_SENSES = Senses()
