"""What is due after a chain, by the habits that sources state and by the pattern that was asked for."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

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
    """

    step: HabitStep
    label: Label
    until: date | None
    habits: tuple[str, ...]
    evidence: tuple[Evidence, ...]


def due_after(events: Sequence[NetworkEvent], network: EscalationNetwork) -> tuple[Due, ...]:
    """What habits say is due after the last event, and nothing linked to it is.

    Only a habit that is given its earlier step says so: "whenever attacked, they strike" announces a strike,
    "such attacks are often preceded by strikes" announces nothing, and so does what is said never, or rarely,
    to happen. Several sources that name the same step are taken together.
    """
    found: dict[HabitStep, list[Habit]] = defaultdict(list)
    for habit in network.habits:
        for step in _announced(events, habit, network):
            if not _has_happened(events[-1], step, network):
                found[step].append(habit)
    dues = (_due(events[-1], step, habits, network) for step, habits in found.items())
    return tuple(sorted(dues, key=lambda due: due.habits))


def due_in_pattern(
    events: Sequence[NetworkEvent], habit: Habit, network: EscalationNetwork
) -> tuple[Due, ...]:
    """The step of the pattern that comes after its steps so far; none when all have happened."""
    if len(events) >= len(habit.steps):
        return ()
    return (_due(events[-1], habit.steps[len(events)], [habit], network),)


def _announced(events: Sequence[NetworkEvent], habit: Habit, network: EscalationNetwork) -> list[HabitStep]:
    """The step that the habit says follows; its steps before that must be how the chain ends."""
    if habit.given is None or not is_habit(habit):
        return []
    return [
        habit.steps[done]
        for done in range(habit.given + 1, len(habit.steps))
        if done <= len(events) and _ends_with(events, habit.steps[:done], network)
    ]


def _ends_with(
    events: Sequence[NetworkEvent], steps: Sequence[HabitStep], network: EscalationNetwork
) -> bool:
    last = events[len(events) - len(steps) :]
    return all(fit(event, step, network.world) for event, step in zip(last, steps, strict=True))


def _has_happened(event: NetworkEvent, step: HabitStep, network: EscalationNetwork) -> bool:
    """Whether something linked to the event is that step."""
    answers = {
        link.effect for link in network.links if link.cause == event.iri and link.basis != "juxtaposed"
    }
    return any(fit(other, step, network.world) for other in network.events if other.iri in answers)


def _due(event: NetworkEvent, step: HabitStep, habits: Sequence[Habit], network: EscalationNetwork) -> Due:
    days = max(lag_days_of(habit) for habit in habits)
    return Due(
        step=step,
        label=step_words(step, network.world),
        until=None if event.end is None else event.end + timedelta(days=days),
        habits=tuple(sorted(habit.iri for habit in habits)),
        evidence=tuple(words for habit in habits for words in network.evidence.get(habit.iri, ())),
    )
