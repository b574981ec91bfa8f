"""The dead and injured, and the three kinds of nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from sabab.model import Extraction

    Read = Callable[[str], Extraction]
    Tell = Callable[[str], list[Any]]


@pytest.mark.parametrize(
    ("text", "toll"),
    [
        ("قتل ثلاثة جنود وأصيب خمسة في غارة على مطار المزة.", (3, 5, "number")),
        ("غارة على مطار المزة، دون وقوع إصابات.", (0, 0, "none")),
        ("غارة على مطار المزة، ولا معلومات عن إصابات.", (None, None, "unknown")),
        ("غارة إسرائيلية على مطار المزة.", (None, None, "not-mentioned")),
        ("غارة على مطار المزة أسفرت عن مقتل 5 وإصابة 7.", (5, 7, "number")),
        ("غارة على مطار المزة أسفرت عن مقتل مدنيين اثنين وإصابة 19 آخرين.", (2, 19, "number")),
        ("غارة على مطار المزة أدت إلى جرح واحد وعشرين شخصا.", (None, 21, "number")),
        ("غارة على مطار المزة لقي فيها ثلاثة جنود مصرعهم.", (3, None, "number")),
        ("غارة على مطار المزة راح ضحيتها خمسة مدنيين.", (5, None, "number")),
        ("An air strike on Mezzeh airport killed two soldiers.", (2, None, "number")),
        ("An air strike hit Mezzeh airport, causing no casualties.", (0, 0, "none")),
        ("Ten people were wounded by rockets that fell on Mezzeh airport.", (None, 10, "number")),
        ("لم تتسبب الغارة على مطار المزة في أي إصابات.", (0, 0, "none")),
        ("غارة على مطار المزة، ولم ترد أنباء عن سقوط ضحايا.", (0, 0, "none")),
        ("غارة على مطار المزة، دون الإشارة إلى وقوع ضحايا.", (None, None, "not-mentioned")),
        (
            "An air strike hit Mezzeh airport. The army did not specify a death toll.",
            (None, None, "not-mentioned"),
        ),
        (
            "An air strike hit Mezzeh airport. No Americans were hurt. Three guards were hurt.",
            (None, 3, "number"),
        ),
    ],
)
def test_numbers_and_nothings(told: Tell, text: str, toll: tuple[int | None, int | None, str]) -> None:
    (event,) = told(text)
    assert toll == event.casualties


def test_those_who_met_their_death_are_dead(told: Tell) -> None:
    (event,) = told(
        "قصفت إيران قاعدة عين الأسد بصواريخ يوم الأحد. وزعم التلفزيون الإيراني أن ثمانين جنديًا لقوا حتفهم."
    )
    assert 80 == event.casualties[0]


def test_nobody_of_one_side_says_nothing_of_the_others(told: Tell) -> None:
    (event,) = told(
        "أغارت طائرات أمريكية على مواقع قرب الميادين يوم السبت. وقالت قناة العالم إنه لم يُقتل فيها أي إيراني. "
        "ورفع المرصد السوري لحقوق الإنسان حصيلته إلى 19 قتيلًا."
    )
    assert 19 == event.casualties[0]


def test_every_claimant_keeps_its_own_toll(read: Read) -> None:
    text = "غارة على مطار المزة. قالت سانا إن جنديين اثنين قتلوا. وقال المرصد السوري إن خمسة جنود قتلوا."
    (event,) = read(text).events
    assert [2, 5] == [toll.killed for toll in event.casualties.tolls]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("قتل جندي أمريكي في هجوم بمسيّرة على قاعدة قرب الحسكة.", "united-states"),
        ("A drone killed two members of the SDF near Kobani.", "syrian-democratic-forces"),
    ],
)
def test_the_side_of_the_hurt_is_a_target(told: Tell, text: str, target: str) -> None:
    (event,) = told(text)
    assert target in event.targets


def test_those_who_struck_are_none(told: Tell) -> None:
    (event,) = told("قصفت إسرائيل قاعدة، وقتل جندي إسرائيلي.")
    assert "israel" not in event.targets


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "قصفت طائرات أمريكية مواقع في محافظة دير الزور. وتحدث المرصد عن ثمانية قتلى، ستة منهم في هرابش.",
            ("deir-ez-zor-governorate", "harabish"),
        ),
        (
            "قصفت طائرات أمريكية مواقع في محافظة دير الزور. وتحدث المرصد عن ثمانية قتلى من حمص.",
            ("deir-ez-zor-governorate",),  # whence they came
        ),
        (
            "قصفت طائرات أمريكية مواقع في محافظة دير الزور. وتحدث المرصد عن ثمانية قتلى في حمص.",
            ("deir-ez-zor-governorate",),  # not within what was hit
        ),
    ],
)
def test_the_dead_fell_where_it_hit(told: Tell, text: str, places: tuple[str, ...]) -> None:
    assert places == told(text)[0].places


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("انفجرت عبوة ناسفة في رتل للتحالف. ولم يخلف الانفجار خسائر بشرية.", 0),
        ("انفجرت عبوة ناسفة في رتل للتحالف واقتصرت الأضرار على الماديات.", 0),
        ("انفجرت عبوة ناسفة في رتل للتحالف. ولم يخلف الانفجار خسائر.", None),  # of what kind?
    ],
)
def test_no_losses_of_people_is_nobody_killed(told: Tell, text: str, killed: int | None) -> None:
    assert killed == told(text)[0].casualties[0]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Russian forces shelled the town of Nikopol, killing a 60-year-old man.", 1),
        ("Russian forces shelled the town of Nikopol, killing 60 people.", 60),
    ],
)
def test_an_age_is_no_toll(told: Tell, text: str, killed: int) -> None:
    assert killed == told(text)[0].casualties[0]
