"""Habits in words: who is followed by what, never by cause."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sabab.escalation.records import HabitStep, Party
from sabab.model import Label
from sabab.views.page_data.patterns import habit_words, step_words

if TYPE_CHECKING:
    from sabab.escalation.records import EscalationNetwork
    from sabab.model import Frequency
    from sabab.views.explorer import PageData

ID = "https://w3id.org/sabab/id/"
ISRAEL, US = (Party(f"{ID}actor/{name}") for name in ("israel", "united-states"))
STRIKE, ATTACK = Label("Airstrike by Israel", "غارة"), Label("Attack on US", "هجوم")


def test_a_stated_habit_is_shown_with_its_sentence(page: PageData) -> None:
    pattern = page.patterns[0]
    assert pattern.label.en == "Airstrike by Israel, often followed by attack on United States"
    assert pattern.steps.en == "1. Airstrike by Israel → 2. Attack on United States"
    assert pattern.steps.ar == "1. غارة جوية من جانب إسرائيل ← 2. هجوم على الولايات المتحدة"
    assert ("often", 0, None) == (pattern.frequency, pattern.given, pattern.claimant_label)
    assert pattern.quote is not None
    assert pattern.quote.sentence is not None
    assert pattern.quote.sentence.startswith("وغالبًا ما تعقب")


def test_a_known_pattern_is_shown_only_if_something_rests_on_it(page: PageData) -> None:
    known = [pattern for pattern in page.patterns if pattern.quote is None]
    assert ["pattern/attack-on-us-us-response"] == [pattern.id for pattern in known]
    assert known[0].claimant_label == Label("sabab’s knowledge base", "قاعدة معارف سبب")


@pytest.mark.parametrize(
    ("given", "frequency", "expected"),
    [
        (0, "often", "Airstrike by Israel, often followed by attack on US"),
        (1, "often", "Attack on US, often preceded by airstrike by Israel"),
        (0, "never", "Airstrike by Israel, never followed by attack on US"),
        (0, "whenever", "Airstrike by Israel, followed each time by attack on US"),
        (0, "unspecified", "Airstrike by Israel, followed by attack on US"),
    ],
)
def test_a_habit_says_on_which_step_it_is_conditioned(
    given: int, frequency: Frequency, expected: str
) -> None:
    assert expected == habit_words([STRIKE, ATTACK], given, frequency).en


def test_several_actors_of_a_step_are_alternatives(network: EscalationNetwork) -> None:
    step = HabitStep("Airstrike", (ISRAEL, US))
    assert step_words(step, network.world).en == "Airstrike by Israel or United States"


def test_a_known_pattern_names_the_side_and_a_report_the_actor(network: EscalationNetwork) -> None:
    step = HabitStep("Attack", (), (US,))
    assert step_words(step, network.world).en == "Attack on United States"
    assert step_words(step, network.world, known=True).en == "Attack on United States and allies"


def test_a_step_open_to_all_names_nobody(network: EscalationNetwork) -> None:
    assert Label("Attack", "هجوم") == step_words(HabitStep("Attack"), network.world)
