"""What can be counted where events are known only to several days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.escalation.engines.spells import Spell, can_count, count_spells

if TYPE_CHECKING:
    from collections.abc import Callable

    from sabab.escalation.engines.records import Question


def test_days_must_suit_all_of_a_row(ask: Callable[..., Question]) -> None:
    rule = ask([], [], fits=[1, 2, 4], lags=(7, 7)).rule
    # The second can only have been on the 5th, so the third was too early, or not.
    assert count_spells([Spell(4, 4, 0), Spell(1, 5, 1), Spell(3, 5, 2)], rule) == 0
    assert count_spells([Spell(4, 4, 0), Spell(1, 5, 1), Spell(3, 6, 2)], rule) == 1


def test_an_event_follows_itself_neither_at_once_nor_later(ask: Callable[..., Question]) -> None:
    rule = ask([], [], fits=[0b111], lags=(7, 7)).rule
    assert count_spells([Spell(1, 5, 0)], rule) == 0
    assert count_spells([Spell(1, 5, 0), Spell(2, 3, 0)], rule) == 0
    assert count_spells([Spell(1, 5, 0), Spell(2, 3, 0), Spell(9, 9, 0)], rule) == 2


def test_what_is_known_less_closely_than_the_lag_is_in_no_row(ask: Callable[..., Question]) -> None:
    rule = ask([], [], fits=[1, 2], lags=(3,)).rule
    assert count_spells([Spell(1, 4, 0), Spell(5, 5, 1)], rule) == 0
    assert count_spells([Spell(1, 3, 0), Spell(5, 5, 1)], rule) == 1


def test_longer_patterns_are_counted_where_nothing_can_come_twice(ask: Callable[..., Question]) -> None:
    lags = (7, 7, 7)
    once = ask([], [], fits=[0b0001, 0b0010, 0b0100, 0b1000], lags=lags).rule
    twice = ask([], [], fits=[0b0101, 0b1010], lags=lags).rule
    assert can_count([Spell(1, 3, 0)], once)
    assert not can_count([Spell(1, 3, 0)], twice)
    assert can_count([Spell(3, 3, 0)], twice)
    assert count_spells([Spell(1, 2, 0), Spell(2, 3, 1), Spell(3, 4, 2), Spell(4, 4, 3)], once) == 1
