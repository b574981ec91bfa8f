"""What is due after a chain, by the habits that sources state and by the pattern that was asked for."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sabab.escalation.dates import shifted
from sabab.escalation.fitting import fit
from sabab.escalation.links import is_habit, lag_days_of
from sabab.escalation.wording import step_words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sabab.escalation.records import EscalationNetwork, Evidence, Habit, HabitStep, NetworkEvent
    from sabab.model import Label


@dataclass(frozen=True, slots=True)
class Due:
    """A step that has not happened, as far as the network knows.

    *until* is the last day on which it would still be in time: the last event's latest day and the habit's
    days; None where that event has no latest day. *habits* are those that say so, *evidence* their words.
    *stated* says that a report states one of them; otherwise all are patterns of the knowledge base.
    """

    step: HabitStep
    label: Label
    until: date | None
    habits: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    stated: bool = True


class Announcements:
    """What the habits of a network announce; those that say the same, in many reports, are looked up once."""

    def __init__(self, network: EscalationNetwork) -> None:
        self._network = network
        self._alike: dict[tuple[tuple[HabitStep, ...], int], list[Habit]] = defaultdict(list)
        for habit in network.habits:
            if habit.given is not None and is_habit(habit):
                self._alike[habit.steps, habit.given].append(habit)
        events = {event.iri: event for event in network.events}
        self._answers: dict[str, list[NetworkEvent]] = defaultdict(list)
        for link in network.links:
            if link.basis != "juxtaposed":
                self._answers[link.cause].append(events[link.effect])

    def after(self, events: Sequence[NetworkEvent]) -> tuple[Due, ...]:
        """What is due after the last of the events, and nothing linked to it is.

        Only a habit that is given its earlier step says so: "whenever attacked, they strike" announces a
        strike, "such attacks are often preceded by strikes" announces nothing, and so does what is said
        never, or rarely, to happen. Several sources that name the same step are taken together.
        """
        found: dict[HabitStep, list[Habit]] = defaultdict(list)
        for (steps, given), habits in self._alike.items():
            for done in range(given + 1, len(steps)):
                if self._end_with(events, steps[:done]) and not self._has_followed(events[-1], steps[done]):
                    found[steps[done]] += habits
        dues = (_due(events[-1], step, habits, self._network) for step, habits in found.items())
        return tuple(sorted(dues, key=lambda due: due.habits))

    def _end_with(self, events: Sequence[NetworkEvent], steps: Sequence[HabitStep]) -> bool:
        """Whether the last events are the steps, one by one."""
        last = events[len(events) - len(steps) :] if len(steps) <= len(events) else ()
        return bool(last) and all(
            fit(event, step, self._network.world) for event, step in zip(last, steps, strict=True)
        )

    def _has_followed(self, event: NetworkEvent, step: HabitStep) -> bool:
        """Whether something linked to the event is that step."""
        return any(fit(answer, step, self._network.world) for answer in self._answers.get(event.iri, ()))


def due_in_pattern(
    events: Sequence[NetworkEvent], habit: Habit, network: EscalationNetwork
) -> tuple[Due, ...]:
    """The step of the pattern that comes after its steps so far; none when all have happened."""
    if len(events) >= len(habit.steps):
        return ()
    return (_due(events[-1], habit.steps[len(events)], [habit], network),)


def _due(event: NetworkEvent, step: HabitStep, habits: Sequence[Habit], network: EscalationNetwork) -> Due:
    days = max(lag_days_of(habit, step) for habit in habits)
    return Due(
        step=step,
        label=step_words(step, network.world, known=all(habit.report is None for habit in habits)),
        until=None if event.end is None else shifted(event.end, days),
        habits=tuple(sorted(habit.iri for habit in habits)),
        evidence=tuple(
            words
            for habit in sorted(habits, key=lambda one: one.iri)
            for words in network.evidence.get(habit.iri, ())
        ),
        stated=any(habit.report is not None for habit in habits),
    )
