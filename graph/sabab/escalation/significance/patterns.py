"""The trials of a pattern over merged events: for each two neighbouring steps, whether the later one followed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sabab.escalation.candidates import Earlier
from sabab.escalation.fitting import fit, fitting
from sabab.escalation.links import lag_days_of
from sabab.escalation.significance.records import Occurrence, Trial
from sabab.escalation.significance.watch import coverage, watch_of
from sabab.escalation.wording import arabic_of, english_of, step_words
from sabab.model import Label

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sabab.escalation.records import EscalationNetwork, Habit, HabitStep, NetworkEvent
    from sabab.escalation.significance.records import Coverage, Watch

#: Reports tell of the week before them; what happened longer before the next report may have gone untold. Of
#: the 105 events of the development corpus that are known to the week, 85 lie in the week before their report.
REPORTED_DAYS = 7


def trials(
    network: EscalationNetwork, habit: Habit, watch: Watch, *, window: int | None = None
) -> Iterator[Trial]:
    """One trial for each step after the first.

    Events fit a step by their kind and by the camps of their day, alleged camps too; links play no part, since
    they are made of what is tested here. From the third step on, triggers are the events that may have
    completed the steps before. *window* is in days; where it is not given, the later step's own, else the
    pattern's.
    """
    calendar = tuple(outlets(network, watch))
    before: list[NetworkEvent] | None = None
    for number, step in enumerate(habit.steps[:-1], 1):
        triggers = fitting(network, step)
        if before is not None:
            triggers = list(_completing(before, triggers, window or lag_days_of(habit, step)))
        days = window or lag_days_of(habit, habit.steps[number])
        yield _trial(network, habit, number, triggers, days, watch, calendar)
        before = triggers


def reported_watch(network: EscalationNetwork) -> Watch | None:
    """The days that reports cover: those of publication and the week before each; None without any."""
    published = (report.published for report in network.reports.values() if report.published is not None)
    return watch_of(day.toordinal() - back for day in published for back in range(REPORTED_DAYS + 1))


def outlets(network: EscalationNetwork, watch: Watch) -> Iterator[Coverage]:
    """Of each outlet on which days it published a report."""
    days: dict[str, set[int]] = {}
    for report in network.reports.values():
        if report.published is not None:
            days.setdefault(report.outlet or "no outlet given", set()).add(report.published.toordinal())
    for outlet in sorted(days):
        yield coverage(outlet, days[outlet], watch)


def _trial(  # noqa: PLR0913, PLR0917 - what a trial is made of
    network: EscalationNetwork,
    habit: Habit,
    number: int,
    triggers: list[NetworkEvent],
    days: int,
    watch: Watch,
    calendar: tuple[Coverage, ...],
) -> Trial:
    first, second = habit.steps[number - 1 : number + 1]
    responses = fitting(network, second)
    slug = habit.iri.rsplit("/", 1)[-1]
    return Trial(
        id=slug if len(habit.steps) == 2 else f"{slug}, step {number} to {number + 1}",
        name=_name(first, second, network, known=habit.report is None),
        triggers=tuple(map(_occurrence, triggers)),
        responses=tuple(map(_occurrence, responses)),
        window=days,
        watch=watch,
        coverage=calendar,
        alleged=(_alleged(triggers, first, network), _alleged(responses, second, network)),
        own=bool(triggers) and triggers == responses,
    )


def _completing(
    before: Iterable[NetworkEvent], events: Iterable[NetworkEvent], days: int
) -> Iterator[NetworkEvent]:
    earlier = Earlier(before)
    return (event for event in events if any(True for _ in earlier.within(event, days)))


def _occurrence(event: NetworkEvent) -> Occurrence:
    """An event by the days on which it may have been; an open bound makes it as vague as can be."""
    first, last = event.start or date.min, event.end or date.max
    return Occurrence(first.toordinal(), last.toordinal(), key=event.iri)


def _alleged(events: Iterable[NetworkEvent], step: HabitStep, network: EscalationNetwork) -> int:
    return sum(fit(event, step, network.world) == "alleged" for event in events)


def _name(first: HabitStep, second: HabitStep, network: EscalationNetwork, *, known: bool) -> Label:
    words = [step_words(step, network.world, known=known) for step in (first, second)]
    return Label(en=" followed by ".join(map(english_of, words)), ar=" تلاه ".join(map(arabic_of, words)))
