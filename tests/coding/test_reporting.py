"""Who says it, and how far that reaches."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Tell = Callable[[str], list[Any]]


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        (
            "قال المرصد السوري لحقوق الإنسان إن صواريخ سقطت على مطار المزة.",
            ("syrian-observatory-for-human-rights",),
        ),
        ("سقطت صواريخ على مطار المزة، بحسب وكالة رويترز.", ("reuters",)),
        ("سقطت صواريخ على مطار المزة.", ()),
        ("قال مصدر إن صواريخ سقطت على مطار المزة.", ()),
        ("Rockets fell on Mezzeh airport, Reuters reported.", ("reuters",)),
        ("According to Reuters, rockets fell on Mezzeh airport.", ("reuters",)),
    ],
)
def test_named_sources_are_kept(told: Tell, text: str, sources: tuple[str, ...]) -> None:
    (event,) = told(text)
    assert sources == event.sources


def test_a_person_in_apposition_is_the_speaker(told: Tell) -> None:
    (event,) = told("قال وزير الدفاع الأمريكي، لويد أوستن، إن صواريخ سقطت على مطار المزة.")
    assert ("lloyd-austin",) == event.sources


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("A security source told Reuters that rockets fell on Erbil airport.", ("reuters",)),
        ("قال مصدر أمني لوكالة رويترز إن صواريخ سقطت على مطار أربيل.", ("reuters",)),
        ("A security source said that rockets fell on Erbil airport.", ()),
    ],
)
def test_the_outlet_that_was_told_is_the_source(told: Tell, text: str, sources: tuple[str, ...]) -> None:
    (event,) = told(text)
    assert sources == event.sources


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        (
            "أعلن المرصد السوري مقتل جندي، مشيرًا إلى أن صواريخ سقطت على مطار المزة.",
            ("syrian-observatory-for-human-rights",),
        ),
        ("وصلت رويترز إلى المكان، مؤكدة أن صواريخ سقطت على مطار المزة.", ("reuters",)),
        ("وصلت رويترز إلى المكان. سقطت صواريخ على مطار المزة.", ()),
    ],
)
def test_a_participle_of_saying_has_the_subject_before_it(
    told: Tell, text: str, sources: tuple[str, ...]
) -> None:
    (event,) = told(text)
    assert sources == event.sources


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        (
            "سقطت صواريخ على مطار المزة. قال مصدر إن جنديا أصيب، محملا إسرائيل المسؤولية عن الهجوم.",
            ("israel",),
        ),
        (
            "سقطت صواريخ على مطار المزة. قال مصدر إن جنديا أصيب، متهما إسرائيل بالوقوف وراء الهجوم.",
            ("israel",),
        ),
        ("سقطت صواريخ على مطار المزة من طائرة محملة بالمتفجرات.", ()),
    ],
)
def test_a_participle_may_accuse(told: Tell, text: str, initiators: tuple[str, ...]) -> None:
    (event,) = told(text)
    assert initiators == event.initiators


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("سقطت صواريخ على مطار المزة، حسبما أفادت وكالة رويترز.", ("reuters",)),
        ("قالت رويترز إن الليل كان طويلا. وأضاف البيان أن صواريخ سقطت على مطار المزة.", ("reuters",)),
        ("قال المرصد السوري لحقوق الإنسان إن الليل طويل. وقال المرصد إن صواريخ سقطت على مطار المزة.",
         ("syrian-observatory-for-human-rights",)),
        ("قال مصدر إن الليل كان طويلا. وأضاف البيان أن صواريخ سقطت على مطار المزة.", ()),
        ("Rockets fell on Mezzeh airport, Reuters said, after a drone that killed two soldiers.", ("reuters",)),
        ("“Rockets fell on Mezzeh airport,” Pentagon press secretary John Kirby said on Sunday.", ("john-kirby",)),
    ],
)  # fmt: skip
def test_whoever_spoke_last_goes_on(told: Tell, text: str, sources: tuple[str, ...]) -> None:
    assert sources == told(text)[0].sources


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        (
            "قال البنتاغون في بيان إن الليل طويل. قالت حماس إنه قصير. وأضاف البيان أن صواريخ سقطت على مطار أربيل.",
            ("united-states-department-of-defense",),
        ),
        (
            "قال البنتاغون إن الليل طويل. قالت حماس إنه قصير. وأضافت أن صواريخ سقطت على مطار أربيل.",
            ("hamas",),
        ),
        ("نقلت رويترز عن مصادر أن الليل طويل. وأشارت إلى أن صواريخ سقطت على مطار أربيل.", ("reuters",)),
        ("A source at the port told Reuters that rockets fell on Erbil airport.", ("reuters",)),
    ],
)
def test_a_statement_goes_on_as_its_authors_word(told: Tell, text: str, sources: tuple[str, ...]) -> None:
    (event,) = [each for each in told(text) if each.type == "RocketAttack"]
    assert sources == event.sources


def test_a_spokesman_for_a_body_speaks_for_it(told: Tell) -> None:
    (denial, *_) = told("A spokesman for the Syrian Democratic Forces denied the attack on Erbil airport.")
    assert ("Statement", ("syrian-democratic-forces",)) == (denial.type, denial.initiators)


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("قتل ثلاثة في غارات على دمشق، حسب إعلان وزارة الصحة السورية.", ("ministry-of-health-syria",)),
        ("قتل ثلاثة في غارات على دمشق قبل إعلان وزارة الصحة السورية.", ()),
    ],
)
def test_an_announcement_is_a_source_where_it_is_quoted(
    told: Tell, text: str, sources: tuple[str, ...]
) -> None:
    assert sources == told(text)[0].sources


@pytest.mark.parametrize(
    ("text", "initiators", "attribution"),
    [
        ("جاء ذلك بعد إعلان حركة حماس مسؤوليتها عن تفجيرين في القدس.", ("hamas",), "claimed"),
        ("جاء ذلك بعد إعلان حركة حماس تضامنها مع ضحايا تفجيرين في القدس.", (), "unknown"),
    ],
)
def test_the_announcement_of_ones_responsibility_claims(
    told: Tell, text: str, initiators: tuple[str, ...], attribution: str
) -> None:
    event = told(text)[0]
    assert (initiators, attribution) == (event.initiators, event.attribution)
