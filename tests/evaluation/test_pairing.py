"""Which event is which: triggers first, then what else is alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sabab.evaluation.pairing import aligned, aligned_events, found_counts, overlap, related, slot_tallies
from sabab.model import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from sabab.evaluation.names import Names
    from sabab.model import EventType

    Make = Callable[..., object]


@pytest.fixture
def ids(
    gold_report: Callable[..., object], names: Names
) -> Callable[..., list[tuple[str | None, str | None]]]:
    """The ids that stand side by side."""

    def pairs(wanted: list[object], given: list[object]) -> list[tuple[str | None, str | None]]:
        rows = aligned_events(gold_report(events=tuple(wanted)), given, names)  # type: ignore[arg-type]
        return [(one.id if one else None, other.id if other else None) for one, other in rows]

    return pairs


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Airstrike", "DroneAttack", True),
        ("Attack", "Bombing", True),
        ("RocketAttack", "Airstrike", False),
        ("Attack", "Visit", False),
        ("Statement", "Statement", True),
    ],
)
def test_families_of_types(one: EventType, other: EventType, expected: bool) -> None:  # noqa: FBT001 -- a table's column
    assert expected == related(one, other)


def test_events_meet_by_their_trigger(ids: Make, event: Make, gold_event: Make) -> None:
    told = event("s1", type="Visit", initiators=(), date=None)
    assert [("e1", "s1")] == ids([gold_event()], [told])


def test_a_mention_is_as_good_as_the_trigger(ids: Make, event: Make, gold_event: Make, span: Make) -> None:
    told = event("s1", "مطار", type="Visit", initiators=(), date=None, mentions=(span("قصفت"),))
    assert [("e1", "s1")] == ids([gold_event()], [told])


def test_a_span_much_longer_than_the_trigger_names_anything(ids: Make, event: Make, gold_event: Make) -> None:
    told = event("s1", "قصفت إسرائيل مطار حلب. وقالت دمشق", type="Visit", initiators=(), date=None)
    assert [("e1", None), (None, "s1")] == ids([gold_event()], [told])


def test_without_the_trigger_much_else_must_agree(ids: Make, event: Make, gold_event: Make) -> None:
    assert [("e1", "s1")] == ids([gold_event()], [event("s1", "rockets")])
    assert [("e1", None), (None, "s1")] == ids([gold_event()], [event("s1", "rockets", initiators=())])


def test_without_a_trigger_in_gold_the_rest_decides(ids: Make, event: Make, gold_event: Make) -> None:
    told = event("s1", "rockets", initiators=())
    assert [("e1", "s1")] == ids([gold_event(trigger=None)], [told])
    assert [("e1", None), (None, "s1")] == ids(
        [gold_event(trigger=None)], [event("s1", "rockets", type="Visit", initiators=())]
    )


def test_gold_may_say_where_its_trigger_stands(ids: Make, event: Make, gold_event: Make, span: Make) -> None:
    at = (span("rockets").start, span("rockets").end)  # type: ignore[attr-defined]
    told = event("s1", "rockets", type="Visit", initiators=(), date=None)
    assert [("e1", "s1")] == ids([gold_event(trigger_at=at)], [told])


def test_the_most_alike_are_paired_first(ids: Make, event: Make, gold_event: Make) -> None:
    loose = event("s1", type="Visit", initiators=(), date=None)
    assert [("e1", "s2"), (None, "s1")] == ids([gold_event()], [loose, event("s2")])


def test_of_equals_the_earlier_ones_are_paired() -> None:
    assert [("a", 1), ("b", 2), (None, 3)] == aligned(["a", "b"], [1, 2, 3], lambda *_: 1.0, 0.5)


def test_below_the_least_likeness_nothing_is_paired() -> None:
    assert [("a", None), (None, 1)] == aligned(["a"], [1], lambda *_: 0.4, 0.5)


def test_counts_of_an_alignment() -> None:
    assert (1, 1, 2) == found_counts([("a", 1), ("b", None), (None, 2), (None, 3)])


def test_slots_of_what_was_found_are_counted_apart() -> None:
    overall, paired = slot_tallies([("a", 1), ("b", None)], lambda _, other: {"slot": (other or 0, 1, 0)})
    assert {"slot": (1, 2, 0)} == overall
    assert {"slot": (1, 1, 0)} == paired


def test_overlap_is_with_words_wherever_they_stand(text: str, span: Make) -> None:
    assert overlap("إسرائيل مطار", span("مطار"), text)  # type: ignore[arg-type]
    assert not overlap("إسرائيل", span("مطار"), text)  # type: ignore[arg-type]
    assert not overlap("", Span(0, 3, text[:3]), text)
