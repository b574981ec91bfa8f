"""All matches of a pattern in a network: counted, the shortest of them, or a sample, by the engine for their number."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from sabab.escalation.chains import Chain
from sabab.escalation.choosing import strongest_first
from sabab.escalation.engines.asking import pattern_question
from sabab.escalation.engines.choice import engine_for, want_of_numba
from sabab.escalation.engines.fast import Fast
from sabab.escalation.engines.spells import can_count, count_spells
from sabab.escalation.engines.walking import ranks
from sabab.escalation.links import pattern_link
from sabab.escalation.matches import matches
from sabab.escalation.merging import in_time

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sabab.escalation.engines.choice import EngineName
    from sabab.escalation.records import EscalationNetwork, Habit, NetworkEvent


class Matching:
    """The matches of a pattern, as `matches.matches` finds them.

    *engine* says which engine it is. *events* counts the events that can be in a match, *vague* those of them that
    are known only to several days. The reference places these, and the fast engine where it is only to count
    (*counting*; `spells`). Otherwise `auto` is the reference where there are any, and an engine that is asked for by
    name leaves them out: *left_out* counts them.
    """

    def __init__(
        self, network: EscalationNetwork, habit: Habit, name: EngineName = "auto", *, counting: bool = False
    ) -> None:
        """The matches, of which nothing is looked for yet.

        Raises:
            QueryError: what the engine needs is not installed.
        """
        self._network, self._habit = network, habit
        self._asked = pattern_question(network, habit)
        self.events, self.vague = len(self._asked.spells), self._asked.vague
        by_spells = bool(counting and self.vague and can_count(self._asked.spells, self._asked.question.rule))
        alone = name == "auto" and self.vague and not by_spells
        engine = engine_for(self._asked.question, "reference" if alone else name)
        self.engine = engine.name
        self.hint = want_of_numba(self._asked.question, engine)
        # The reference of patterns is `matches`, on the events themselves; that of the engines knows only days.
        self._engine = None if engine.name == "reference" else engine
        self._by_spells = by_spells and isinstance(engine, Fast)
        self.left_out = self.vague if self._engine and not self._by_spells else 0

    def count(self) -> int:
        """How many there are."""
        if self._engine is None:
            return sum(1 for _ in matches(self._network, self._habit))
        if self._by_spells:
            return count_spells(self._asked.spells, self._asked.question.rule)
        return self._engine.count(self._asked.question)

    def shortest(self, most: int) -> list[Chain]:
        """Those that take the fewest days, at *most* so many; of equal ones the earlier events first."""
        if self._engine is None:
            return list(strongest_first(self._chains(matches(self._network, self._habit)))[:most])
        return self._chains(self._asked.rows(self._engine.shortest(self._asked.question, most)))

    def samples(self, number: int, seed: int) -> list[Chain]:
        """So many, each drawn from all with equal chance and put back; the same for the same seed."""
        if self._engine is None:
            # In order of time, as other engines have them: the same seed draws the same.
            every = sorted(
                matches(self._network, self._habit), key=lambda row: [in_time(event) for event in row]
            )
            return self._chains(every[rank] for rank in ranks(len(every), number, seed))
        return self._chains(self._asked.rows(self._engine.samples(self._asked.question, number, seed)))

    def _chains(self, rows: Iterable[tuple[NetworkEvent, ...]]) -> list[Chain]:
        return [
            Chain(
                row,
                tuple(
                    pattern_link(cause, effect, self._habit, self._network) for cause, effect in pairwise(row)
                ),
                pattern=self._habit.iri,
                steps=len(row),
            )
            for row in rows
        ]
