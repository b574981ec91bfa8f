"""Links by habit and by reciprocity."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sabab.escalation.links import Limits, inferred_links, pattern_links
from sabab.escalation.network import with_links

if TYPE_CHECKING:
    from collections.abc import Iterable
    from types import SimpleNamespace

    from sabab.escalation.records import EscalationNetwork, NetworkLink


@pytest.fixture(scope="module")
def habits(make: SimpleNamespace) -> dict[str, Any]:
    """Strikes are followed by attacks on Americans, said of the strikes, of the attacks, or not to be so."""
    steps = (make.step("Airstrike", ["israel"]), make.step("Attack", [], ["usa"]))
    return {
        "said": make.habit("said", *steps),
        "said of the later": make.habit("said of the later", *steps, given=1, frequency="often"),
        "never": make.habit("never", *steps, frequency="never"),
        "rarely": make.habit("rarely", *steps, frequency="rarely"),
        "known": make.habit("known", *steps, report=None, given=None, frequency=None, max_lag_days=3),
    }


def found(network: EscalationNetwork) -> list[tuple[str, str, str, tuple[str, ...]]]:
    return [(link.cause, link.effect, link.order, link.patterns) for link in pattern_links(network)]


def test_two_events_that_fit_a_stated_habit_are_linked(habits: dict[str, Any], make: SimpleNamespace) -> None:
    network = make.told([make.strike("r1-e1", 12), make.attack("r2-e1", 13)], habits=[habits["said"]])
    (link,) = pattern_links(network)
    assert (link.cause, link.effect, link.basis, link.order) == ("r1-e1", "r2-e1", "pattern", "certain")
    assert (link.patterns, link.rules) == (("said",), ("habit/14d",))
    assert [words.words for words in link.evidence] == ["said"]


def test_a_habit_said_of_the_later_event_links_as_well(habits: dict[str, Any], make: SimpleNamespace) -> None:
    tellings = [make.strike("r1-e1", 12), make.attack("r2-e1", 13)]
    network = make.told(tellings, habits=[habits["said of the later"], habits["said"]])
    assert [("r1-e1", "r2-e1", "certain", ("said", "said of the later"))] == found(network)


@pytest.mark.parametrize("kind", ["never", "rarely"])
def test_what_is_said_not_to_happen_links_nothing(
    kind: str, habits: dict[str, Any], make: SimpleNamespace
) -> None:
    tellings = [make.strike("r1-e1", 12), make.attack("r2-e1", 13)]
    assert found(make.told(tellings, habits=[habits[kind]])) == []


@pytest.mark.parametrize("days", [(13, 13), (14, 13), (12, 27), ((1, 20), 21)])
def test_one_day_the_wrong_order_and_too_many_days_link_nothing(
    days: tuple[Any, Any], habits: dict[str, Any], make: SimpleNamespace
) -> None:
    tellings = [make.strike("r1-e1", days[0]), make.attack("r2-e1", days[1])]
    assert found(make.told(tellings, habits=[habits["said"]])) == []


def test_a_pattern_of_the_knowledge_base_links_where_no_source_states_one(
    habits: dict[str, Any], make: SimpleNamespace
) -> None:
    near = [make.strike("r1-e1", 12), make.attack("r2-e1", 13)]
    assert [("r1-e1", "r2-e1", "certain", ("known",))] == found(make.told(near, habits=[habits["known"]]))
    both = [habits["known"], habits["said"]]
    assert [("r1-e1", "r2-e1", "certain", ("said",))] == found(make.told(near, habits=both))
    far = [make.strike("r1-e1", 9), make.attack("r2-e1", 13)]
    assert found(make.told(far, habits=[habits["known"]])) == []


def test_nobody_answers_himself_where_a_habit_leaves_open_who_answers(
    habits: dict[str, Any], make: SimpleNamespace
) -> None:
    tellings = [make.strike("r1-e1", 12), make.attack("r2-e1", 13, alleged=("israel",))]
    assert found(make.told(tellings, habits=[habits["said"]])) == []


def test_only_the_nearest_earlier_event_is_taken(habits: dict[str, Any], make: SimpleNamespace) -> None:
    strikes = [make.strike("r1-e1", 7), make.strike("r1-e2", 12), make.strike("r1-e3", (11, 12))]
    attacks = [make.attack("r2-e1", 13), make.attack("r2-e2", 9)]
    assert [
        (cause, effect)
        for cause, effect, *_ in found(make.told([*strikes, *attacks], habits=[habits["said"]]))
    ] == [
        ("r1-e1", "r2-e2"),
        ("r1-e2", "r2-e1"),
        ("r1-e3", "r2-e1"),
    ]


def test_where_a_source_says_what_was_answered_no_other_is_sought(
    habits: dict[str, Any], make: SimpleNamespace
) -> None:
    tellings = [make.strike("r1-e1", 7), make.strike("r1-e2", 12), make.attack("r2-e1", 13)]
    network = make.told(tellings, [make.link("r1-e1", "r2-e1")], habits=[habits["said"]])
    (link,) = pattern_links(network)
    assert (link.cause, link.rules) == ("r1-e1", ("habit/stated-answer",))


def test_a_stated_answer_that_is_too_late_for_the_habit_does_not_fit_it(
    habits: dict[str, Any], make: SimpleNamespace
) -> None:
    tellings = [make.strike("r1-e1", 5), make.attack("r2-e1", 13)]
    network = make.told(tellings, [make.link("r1-e1", "r2-e1")], habits=[habits["known"]])
    assert found(network) == []


def test_what_a_source_says_answers_the_other_is_not_linked_the_other_way_round(
    habits: dict[str, Any], make: SimpleNamespace
) -> None:
    tellings = [make.strike("r1-e1", (12, 14)), make.attack("r2-e1", 13)]
    network = make.told(tellings, [make.link("r2-e1", "r1-e1")], habits=[habits["said"]])
    assert found(network) == []


def test_without_days_the_report_that_states_the_habit_must_tell_both(
    habits: dict[str, Any], make: SimpleNamespace
) -> None:
    undated = make.strike("r1-e1", None, published=make.day(14))
    beside, elsewhere = make.attack("r1-e2", 13), make.attack("r2-e1", 13)
    network = make.told([undated, beside, elsewhere], habits=[habits["said"], habits["known"]])
    (link,) = pattern_links(network)
    assert (link.effect, link.order, link.patterns) == ("r1-e2", "possible", ("said",))
    assert link.rules == ("habit/same-report",)


def test_an_event_with_a_day_is_nearer_than_one_without(
    habits: dict[str, Any], make: SimpleNamespace
) -> None:
    undated = make.strike("r1-e1", None, published=make.day(14))
    tellings = [undated, make.strike("r2-e1", 10), make.attack("r1-e2", 13)]
    assert [("r2-e1", "r1-e2", "certain", ("said",))] == found(make.told(tellings, habits=[habits["said"]]))


def reciprocal(network: EscalationNetwork) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(link.cause, link.effect, link.rules) for link in inferred_links(network)]


def test_those_who_were_hit_hit_those_who_hit_them(make: SimpleNamespace) -> None:
    network = make.told([make.response("r1-e1", 12), make.attack("r1-e2", 13)])
    assert [("r1-e1", "r1-e2", ("reciprocity/7d",))] == reciprocal(network)


@pytest.mark.parametrize(
    "later",
    [
        {"days": 12},
        {"days": 20},
        {"days": None},
        {"targets": ("airport",)},
        {"alleged": ("rebels",)},
        {"habitual": True},
        {"negated": True},
        {"type": "Interception"},
    ],
)
def test_other_sides_other_days_and_other_kinds_are_not_linked(
    later: dict[str, Any], make: SimpleNamespace
) -> None:
    tellings = [make.response("r1-e1", 12), make.attack("r1-e2", **{"days": 13, **later})]
    assert reciprocal(make.told(tellings)) == []


@pytest.mark.parametrize(("basis", "expected"), [("stated", 0), ("pattern", 0), ("juxtaposed", 1)])
def test_no_inference_where_a_stronger_link_is(basis: str, expected: int, make: SimpleNamespace) -> None:
    network = make.network(
        [make.response("r1-e1", 12), make.attack("r1-e2", 13)], [make.link("r1-e1", "r1-e2", basis)]
    )
    assert expected == len(inferred_links(network))


def test_the_window_is_the_caller_s(make: SimpleNamespace) -> None:
    network = make.told([make.response("r1-e1", 10), make.attack("r1-e2", 13)])
    assert inferred_links(network, Limits(window_days=2)) == ()


def test_with_a_greatest_distance_only_what_is_known_to_be_near_is_linked(make: SimpleNamespace) -> None:
    near = make.told([make.response("r1-e1", 12), make.attack("r1-e2", 13)])
    (link,) = inferred_links(near, Limits(max_distance_km=50))
    assert (link.distance_km, link.rules) == (49.3, ("reciprocity/7d/50km",))
    assert inferred_links(near, Limits(max_distance_km=49)) == ()
    nowhere = make.told([make.response("r1-e1", 12, places=("desert",)), make.attack("r1-e2", 13)])
    assert inferred_links(nowhere, Limits(max_distance_km=5000)) == ()
    assert len(inferred_links(nowhere)) == 1


def test_a_link_has_its_days_and_the_other_events_upon_which_the_later_may_have_followed(
    make: SimpleNamespace,
) -> None:
    tellings = [make.response(f"r1-e{day}", day) for day in (3, 9, 10)]
    network = make.told([*tellings, make.response("r1-e5", (11, 12)), make.attack("r1-e6", 13)])
    (link,) = inferred_links(network)
    assert (link.cause, link.lag) == ("r1-e5", (1, 2))
    assert link.alternatives == ("r1-e10", "r1-e9")


def test_a_link_by_pattern_has_its_alternatives_too(habits: dict[str, Any], make: SimpleNamespace) -> None:
    tellings = [make.strike("r1-e1", 7), make.strike("r1-e2", 12), make.attack("r2-e1", 13)]
    (link,) = pattern_links(make.told(tellings, habits=[habits["said"]]))
    assert (link.cause, link.alternatives) == ("r1-e2", ("r1-e1",))


def test_a_step_s_own_days_go_before_the_pattern_s(make: SimpleNamespace) -> None:
    strike, attack = make.pattern.steps[:2]
    steps = (strike, replace(attack, max_lag_days=2))
    network = make.told([make.strike("r1-e1", 10), make.attack("r1-e2", 13)])
    assert pattern_links(replace(network, habits=(replace(make.pattern, steps=steps),))) == ()
    assert len(pattern_links(replace(network, habits=(make.pattern,)))) == 1


def test_a_pattern_of_one_theatre_takes_what_is_known_to_be_near(make: SimpleNamespace) -> None:
    network = make.told([make.strike("r1-e1", 10), make.attack("r1-e2", 13)])
    near, far = (replace(make.pattern, max_distance_km=km) for km in (100, 400))
    assert pattern_links(replace(network, habits=(near,))) == ()
    assert len(pattern_links(replace(network, habits=(far,)))) == 1


@settings(deadline=None, max_examples=60)
@given(data=st.data())
def test_the_order_of_events_changes_no_link(
    data: st.DataObject, habits: dict[str, Any], make: SimpleNamespace
) -> None:
    makers = st.sampled_from([make.strike, make.attack, make.response])
    days = st.one_of(st.none(), st.integers(1, 20), st.tuples(st.integers(1, 9), st.integers(9, 20)))
    tellings = [data.draw(makers)(f"r{number % 2}-e{number}", data.draw(days)) for number in range(7)]
    known: list[Any] = [habits["said"], habits["known"]]

    def links(told: Iterable[Any], stated: Iterable[Any]) -> list[NetworkLink]:
        network = make.told(told, habits=stated)
        by_pattern = pattern_links(network)
        return [*by_pattern, *inferred_links(with_links(network, by_pattern))]

    assert links(tellings, known) == links(
        data.draw(st.permutations(tellings)), data.draw(st.permutations(known))
    )
