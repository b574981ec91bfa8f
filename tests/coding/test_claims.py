"""Claims are kept side by side, each with who makes it and about what."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Tell = Callable[[str], list[Any]]


@pytest.mark.parametrize(
    ("text", "attribution", "claim"),
    [
        (
            "تبنّت كتائب حزب الله الهجوم على مطار أربيل.",
            "claimed",
            ("responsibility", "responsibility", "kataib-hezbollah"),
        ),
        (
            "نفى الحشد الشعبي مسؤوليته عن الهجوم على مطار أربيل.",
            "unknown",
            ("denial", "responsibility", "popular-mobilization-forces"),
        ),
        (
            "لم تعلن أي جهة مسؤوليتها عن الهجوم على مطار أربيل.",
            "unknown",
            ("absence", "responsibility", None),
        ),
        (
            "اتهمت إسرائيل حزب الله بالهجوم على مطار أربيل.",
            "alleged",
            ("allegation", "responsibility", "israel"),
        ),
        (
            "Kataib Hezbollah claimed responsibility for the attack on Erbil airport.",
            "claimed",
            ("responsibility", "responsibility", "kataib-hezbollah"),
        ),
        (
            "No group claimed responsibility for the attack on Erbil airport.",
            "unknown",
            ("absence", "responsibility", None),
        ),
        (
            "Israel accused Hezbollah of the attack on Erbil airport.",
            "alleged",
            ("allegation", "responsibility", "israel"),
        ),
    ],
)
def test_a_claim_has_kind_scope_and_claimant(
    told: Tell, text: str, attribution: str, claim: tuple[str, str, str | None]
) -> None:
    event = next(event for event in told(text) if event.type != "Statement")
    assert claim in event.claims
    assert attribution == event.attribution


@pytest.mark.parametrize(
    ("speaker", "attribution"),
    [("وقالت القيادة المركزية الأمريكية إنها تحركت", "claimed"), ("وقال المرصد السوري إنها جاءت", "stated")],
)
def test_who_says_why_it_struck_says_that_it_struck(told: Tell, speaker: str, attribution: str) -> None:
    raid, _ = told(
        f"أغارت طائرات أمريكية على الميادين يوم الأحد. {speaker} ردا على هجوم بمسيرة على قاعدة التنف."
    )
    assert attribution == raid.attribution


@pytest.mark.parametrize(
    ("deed", "attribution"),
    [
        ("إنه يثأر للقائد الذي اغتالته مسيّرة أمريكية قرب مطار بغداد", "stated"),
        ("إن مسيّرة أمريكية اغتالت قائدا قرب مطار بغداد", "alleged"),
    ],
)
def test_what_a_relative_clause_tells_is_known_to_all(told: Tell, deed: str, attribution: str) -> None:
    (event,) = told(f"قال الحرس الثوري {deed}.")
    assert attribution == event.attribution


@pytest.mark.parametrize(
    ("accounts", "initiators"),
    [("قريبة من الفصائل العراقية", ("iran-backed-militias",)), ("مجهولة", ())],
)
def test_accounts_close_to_a_group_claim_for_it(
    told: Tell, accounts: str, initiators: tuple[str, ...]
) -> None:
    (event,) = told(f"تبنت حسابات {accounts}، ببيان واحد، القصف الصاروخي على قاعدة التنف.")
    assert initiators == event.initiators


def test_an_umbrella_is_the_group_named_before(told: Tell) -> None:
    *_, attacks = told(
        "The Islamic Resistance in Iraq claimed an attack on the al-Tanf base. "
        "The same umbrella has taken credit for dozens of rocket attacks since October."
    )
    assert ("islamic-resistance-in-iraq",) == attacks.initiators


def test_an_army_that_tells_of_its_own_act_claims_it(told: Tell) -> None:
    (event,) = told("أعلن الجيش الإسرائيلي أن طائراته قصفت مطار المزة.")
    assert "claimed" == event.attribution


def test_a_report_in_its_own_voice_states_it(told: Tell) -> None:
    (event,) = told("قصفت طائرات إسرائيلية مطار المزة.")
    assert ("stated", ()) == (event.attribution, event.claims)


@pytest.mark.parametrize(
    "text",
    [
        "قال مسؤول أمريكي إن القوات الأمريكية قصفت مواقع في البوكمال.",
        "A US official said American forces struck a depot in Albukamal.",
    ],
)
def test_an_unnamed_official_speaks_for_his_side(told: Tell, text: str) -> None:
    (event,) = told(text)
    assert (("united-states",), "claimed") == (event.initiators, event.attribution)


@pytest.mark.parametrize(
    "text",
    [
        "The army accused Hezbollah of a drone attack that killed a US contractor in Erbil.",
        "Hezbollah was blamed for the attack on Erbil airport.",
    ],
)
def test_the_accused_is_not_the_victim(told: Tell, text: str) -> None:
    (event,) = told(text)
    assert ("hezbollah",) == event.initiators


def test_a_denied_authorship_is_not_stated(told: Tell) -> None:
    event = told("Iran denied that Tehran was behind the attack on Erbil airport.")[-1]
    assert "denied" == event.attribution


def test_who_refrains_from_owning_up_did_nothing(told: Tell) -> None:
    (event,) = told("سقطت صواريخ على مطار المزة. وتمتنع طهران عن تبني العملية.")
    assert () == event.initiators


@pytest.mark.parametrize(
    ("text", "attribution"),
    [
        ("قال حزب الله إنه قصف ثكنة برانيت ردا على غارة إسرائيلية على بيروت.", "stated"),
        ("قال حزب الله إن غارة إسرائيلية استهدفت بيروت.", "alleged"),
        ("نعى حزب الله قائدا قتل في غارة إسرائيلية على بيروت.", "stated"),
    ],
)
def test_what_is_answered_or_mourned_is_known(told: Tell, text: str, attribution: str) -> None:
    (raid,) = [event for event in told(text) if event.type == "Airstrike"]
    assert attribution == raid.attribution


@pytest.mark.parametrize(
    ("text", "attribution"),
    [
        ("قال مصدر إن إسرائيل قصفت مطار المزة. ونفت إسرائيل وقوع أضرار في المطار.", "alleged"),
        ("قال مصدر إن إسرائيل قصفت مطار المزة. ونفت إسرائيل مسؤوليتها عن القصف.", "denied"),
    ],
)
def test_who_denies_the_damage_does_not_deny_the_deed(told: Tell, text: str, attribution: str) -> None:
    assert attribution == told(text)[0].attribution


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        (
            "The IDF said its jets struck Gaza. Israel said it held Hamas responsible.",
            ("israel",),
        ),
        ("Rockets fell on Sderot. Israel said it held Hamas responsible.", ("hamas",)),
    ],
)
def test_who_tells_its_own_raid_accuses_nobody_of_it(
    told: Tell, text: str, initiators: tuple[str, ...]
) -> None:
    assert initiators == told(text)[0].initiators


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        (
            "اتهم الجيش السوداني، الجمعة، «قوات الدعم السريع» بشن قصف على أحياء مدينة الفاشر.",
            ("rapid-support-forces",),
        ),
        ("اتهم الجيش السوداني خصومه بالكذب. وتعرضت قوات الدعم السريع لقصف على أحياء مدينة الفاشر.", ()),
    ],
)
def test_the_accused_stands_behind_the_day(told: Tell, text: str, initiators: tuple[str, ...]) -> None:
    assert [initiators] == [event.initiators for event in told(text)]


@pytest.mark.parametrize(
    ("text", "attribution"),
    [
        ("شن الجيش السوداني غارات على نيالا، كما قال مصدر في الجيش السوداني للجزيرة.", "claimed"),
        ("شنت قوات الدعم السريع غارات على نيالا، كما قال مصدر في الجيش السوداني للجزيرة.", "alleged"),
    ],
)
def test_a_nameless_source_inside_an_army_speaks_for_it(told: Tell, text: str, attribution: str) -> None:
    (event,) = told(text)
    assert attribution == event.attribution


def test_what_one_who_fights_tells_of_another_is_alleged(told: Tell) -> None:
    (event,) = told("The Houthis said six people were killed by Saudi shelling in Saada on Monday.")
    assert "alleged" == event.attribution
