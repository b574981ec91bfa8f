"""Words for people, in both languages."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sabab.escalation.dates import Days
from sabab.escalation.wording import chain_words, days_text, kind_label, step_words
from sabab.model import Label

if TYPE_CHECKING:
    from types import SimpleNamespace


def test_a_step_says_who_does_what_to_whom(make: SimpleNamespace) -> None:
    words = step_words(make.step("RocketAttack", ["iran"], ["usa", "base"]), make.world)
    assert words == Label(
        en="rocket attack by Iran on United States, the base",
        ar="هجوم صاروخي من إيران على الولايات المتحدة، القاعدة",
    )


def test_a_step_leaves_out_whom_it_does_not_name(make: SimpleNamespace) -> None:
    assert step_words(make.step("Attack"), make.world) == Label(en="attack", ar="هجوم")


def test_a_chain_says_then_and_who_is_only_accused(make: SimpleNamespace) -> None:
    tellings = [make.attack("r1-e1", 12, alleged=("iran",)), make.telling("r1-e2", 13, perpetrators=("usa",))]
    assert chain_words(make.network(tellings).events) == Label(
        en="rocket attack by Iran (alleged), then rocket attack by United States",
        ar="هجوم صاروخي من إيران (بحسب اتهام)، ثم هجوم صاروخي من الولايات المتحدة",
    )


def test_an_event_of_which_nobody_is_named_is_called_by_its_kind(make: SimpleNamespace) -> None:
    assert chain_words(make.network([make.telling("r1-e1", 13)]).events).en == "rocket attack"


def test_what_has_no_name_is_called_by_its_iri(make: SimpleNamespace) -> None:
    assert make.world.name("https://x.org/id/actor/somebody") == Label(en="somebody")
    assert kind_label("Earthquake", make.world) == Label(en="Earthquake")


def test_days_in_edtf() -> None:
    day, next_day = date(2023, 3, 13), date(2023, 3, 14)
    texts = [days_text(days) for days in (Days(day, day), Days(day, next_day), Days(None, day))]
    assert texts == ["2023-03-13", "2023-03-13/2023-03-14", "../2023-03-13"]
