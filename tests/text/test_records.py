"""Records that only the type checker freezes."""

from __future__ import annotations

from dataclasses import replace

from sabab.text.clitics import Reading


def test_they_compare_hash_and_are_replaced_as_frozen_ones() -> None:
    one, same = Reading("x", preposition="ب"), replace(Reading("x"), preposition="ب")
    assert one == same
    assert {one: 1} == {same: 1}
    assert not hasattr(one, "__dict__")
