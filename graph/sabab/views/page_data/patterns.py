"""Habits: those that reports state, and the patterns of the knowledge base that a link or a chain fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.views.explorer.data import PagePattern
from sabab.views.page_data.asking import page_id
from sabab.views.page_data.quotes import main_quote
from sabab.views.page_data.values import event_type, frequency
from sabab.views.page_data.wording import joined, joint_words, kind_words, lowered, phrase

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sabab.escalation.records import EscalationNetwork, Habit, HabitStep, Party, World
    from sabab.model import Frequency, Label


def page_patterns(network: EscalationNetwork, used: Iterable[str]) -> tuple[PagePattern, ...]:
    """The stated habits, then the known patterns among *used*, each in the order of their IRIs."""
    wanted = frozenset(used)
    shown = [habit for habit in network.habits if habit.report is not None or habit.iri in wanted]
    return tuple(
        _pattern(habit, network) for habit in sorted(shown, key=lambda one: (one.report is None, one.iri))
    )


def _pattern(habit: Habit, network: EscalationNetwork) -> PagePattern:
    """One habit; where no step is said to be given, the first one is."""
    steps = [step_words(step, network.world, known=habit.report is None) for step in habit.steps]
    given = habit.given or 0
    numbered = [phrase("step", "numbered", n=str(n), step=step) for n, step in enumerate(steps, start=1)]
    return PagePattern(
        id=page_id(habit.iri),
        label=network.world.names.get(habit.iri) or habit_words(steps, given, frequency(habit.frequency)),
        steps=joined(numbered, "arrow"),
        frequency=frequency(habit.frequency),
        given=given,
        quote=main_quote(network.evidence.get(habit.iri, ())),
        claimant_label=_speaker(habit, network.world),
    )


def step_words(step: HabitStep, world: World, *, known: bool = False) -> Label:
    """A step: "Airstrike by Israel on Syria"; several actors in one place are alternatives.

    A report that names a state means its side, and is quoted in its own word; a pattern of the knowledge base
    (*known*) says when it means the whole side.
    """
    kind = event_type(step.type, world)
    words = kind_words(kind)
    if step.initiators:
        words = phrase("step", "by", kind=words, doers=_names(step.initiators, world, known=known))
    if step.targets:
        targets = _names(step.targets, world, known=known)
        words = phrase("step", "on", step=words, joint=joint_words(kind), targets=targets)
    return words


def habit_words(steps: list[Label], given: int, often: Frequency) -> Label:
    """The habit in a few words: "Airstrike by Israel, often followed by attack on United States"."""
    others = [lowered(step) for position, step in enumerate(steps) if position != given]
    table = "preceded" if given == len(steps) - 1 and given > 0 else "followed"
    return phrase(table, often, given=steps[given], other=joined(others, "arrow"))


def _names(parties: Iterable[Party], world: World, *, known: bool) -> Label:
    names = (
        phrase("lane", "allies", head=world.name(party.iri))
        if known and party.whole_camp
        else world.name(party.iri)
        for party in parties
    )
    return joined(list(names), "or")


def _speaker(habit: Habit, world: World) -> Label | None:
    """Who states the habit; None for the report itself."""
    if habit.report is None:
        return phrase("name", "knowledge")
    names = [world.name(claimant) for claimant in habit.claimants]
    return joined(names, "and") if names else None
