"""Threats and denials are events of their own; other talk is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Tell = Callable[[str], list[Any]]


@pytest.mark.parametrize(
    ("text", "initiators", "targets"),
    [
        ("هدد الحرس الثوري الإيراني إسرائيل بالرد.", ("islamic-revolutionary-guard-corps",), ("israel",)),
        ("نفى حزب الله علاقته بالأمر.", ("hezbollah",), ()),
        ("Iran warned Israel that it would respond.", ("iran",), ("israel",)),
        ("Hezbollah denied any involvement.", ("hezbollah",), ()),
    ],
)
def test_a_threat_has_a_speaker_and_the_one_threatened(
    told: Tell, text: str, initiators: tuple[str, ...], targets: tuple[str, ...]
) -> None:
    (event,) = told(text)
    assert ("Statement", initiators, targets) == (event.type, event.initiators, event.targets)


def test_who_is_blamed_in_one_breath_is_threatened(told: Tell) -> None:
    *_, threat = told(
        "A missile hit Damascus. Five died, Tehran said, blaming Israel and promising a response."
    )
    assert ("Statement", ("israel",)) == (threat.type, threat.targets)


def test_who_is_blamed_by_another_is_not(told: Tell) -> None:
    *_, threat = told("A missile hit Damascus. Syria blamed Israel, and Tehran promised a response.")
    assert ("Statement", ()) == (threat.type, threat.targets)


def test_a_second_threat_has_the_speaker_of_the_first(told: Tell) -> None:
    first, second = told("حذر الحرس الثوري واشنطن من أي هجوم، كما هدد بضرب حيفا.")
    assert first.initiators == second.initiators == ("islamic-revolutionary-guard-corps",)


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Hamas and Hezbollah threatened to strike Israel.", ("hamas", "hezbollah")),
        ("Hamas waited and Hezbollah threatened to strike Israel.", ("hezbollah",)),
    ],
)
def test_all_in_the_row_of_a_speaker_speak(told: Tell, text: str, speakers: tuple[str, ...]) -> None:
    assert [speakers] == [event.initiators for event in told(text) if event.type == "Statement"]


@pytest.mark.parametrize(
    "text",
    [
        "رأى المتحدث أن صواريخ كهذه تهدد حياة المدنيين وقوات التحالف. وقصفت إسرائيل مطار المزة.",
        "Israel bombed Mezzeh airport. The bombing was Israel's promised retaliation for an attack.",
    ],
)
def test_rockets_and_what_was_promised_threaten_nobody(told: Tell, text: str) -> None:
    assert [] == [event for event in told(text) if event.type == "Statement"]


@pytest.mark.parametrize(
    "text", ["قال حزب الله إن الوضع هادئ.", "Iran said the talks went well.", "دانت قطر الهجوم."]
)
def test_talk_is_no_event(told: Tell, text: str) -> None:
    assert [] == told(text)


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        ("قالت طهران إن لا علاقة لها بالهجوم.", ("iran",)),
        ("قال الحرس الثوري إن الاغتيال لن يمر دون رد.", ("islamic-revolutionary-guard-corps",)),
        ("Tehran says it had no hand in the attack on Erbil airport.", ("iran",)),
        ("Iran said the killing would not go unanswered.", ("iran",)),
    ],
)
def test_denials_and_threats_need_no_verb_of_their_own(
    told: Tell, text: str, initiators: tuple[str, ...]
) -> None:
    assert [initiators] == [event.initiators for event in told(text) if event.type == "Statement"]


def test_in_the_reports_own_voice_nobody_denies(told: Tell) -> None:
    assert [] == told("There was no part in the film for him.")


def test_what_is_threatened_has_not_happened(told: Tell) -> None:
    assert ["Statement"] == [event.type for event in told("هدد حزب الله باستهداف السفن الإسرائيلية.")]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("توعدت إيران بالرد على الغارة الإسرائيلية على دمشق.", ["Statement", "Airstrike"]),
        ("توعدت إيران بقصف تل أبيب.", ["Statement"]),
    ],
)
def test_what_one_vows_to_answer_has_happened(told: Tell, text: str, types: list[str]) -> None:
    assert types == [event.type for event in told(text)]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("حذرت اليونيفيل من وضع خطير جدا في الجنوب.", []),
        ("حذرت إسرائيل حزب الله من أي تصعيد.", ["Statement"]),
    ],
)
def test_a_warning_threatens_where_it_is_said_to_somebody(told: Tell, text: str, types: list[str]) -> None:
    assert types == [event.type for event in told(text)]


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        ("Moscow denied it had bombed the hospital in Idlib. The Russian defence ministry denied it.", 1),
        (
            'Hezbollah said Israel would pay the price. Rockets hit Haifa. "You will pay the price," Hezbollah said.',
            1,
        ),
        (
            "Hezbollah said Israel would pay the price. Rockets hit Haifa. Iran said Israel would pay the price.",
            2,
        ),
    ],
)
def test_one_power_that_says_the_same_again_made_one_statement(
    told: Tell, text: str, statements: int
) -> None:
    assert statements == [event.type for event in told(text)].count("Statement")


def test_who_will_pay_the_price_is_threatened(told: Tell) -> None:
    statement = told("Hezbollah said Israel would pay the price for the strike on Tyre.")[0]
    assert ("Statement", ("israel",)) == (statement.type, statement.targets)


@pytest.mark.parametrize(
    "text",
    [
        "نفى المتحدث الإيراني علمه بهذه التقارير عن غارة إسرائيلية على حمص.",
        "Iran denied knowledge of the reports about an Israeli strike on Homs.",
    ],
)
def test_who_knows_nothing_denies_no_event(told: Tell, text: str) -> None:
    assert "Statement" not in [event.type for event in told(text)]


def test_who_denies_to_know_of_an_attack_denies(told: Tell) -> None:
    found = told("Iran denied any knowledge of the attack on the tanker in the Gulf on Monday.")
    assert "Statement" in [event.type for event in found]
