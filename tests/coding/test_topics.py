"""What stands before a verb is its subject where it belongs to the same clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Tell = Callable[[str], list[Any]]


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        ("The jets of Israel, which struck Damascus, returned.", ("israel",)),
        ("Hezbollah, a group in Lebanon, fired rockets at Haifa.", ("hezbollah",)),
        ("In Lebanon, rockets were fired at Haifa.", ()),
        ("مسلحون من حزب الله هاجموا حاجزًا.", ("hezbollah",)),
    ],
)
def test_the_bare_phrase_before_a_verb_is_its_subject(
    told: Tell, text: str, initiators: tuple[str, ...]
) -> None:
    assert initiators == told(text)[0].initiators


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("It was noted, with Iranian tankers also having been targeted by Israel.", ("iran",)),
        ("It was noted with Iranian tankers. A depot was targeted by Israel.", ()),
    ],
)
def test_with_and_having_been_tell_what_was_hit(told: Tell, text: str, targets: tuple[str, ...]) -> None:
    assert [targets] == [event.targets for event in told(text)]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("قال الجيش إن مسيّرة «يافا» التي انفجرت فجر الجمعة في تل أبيب قتلت رجلًا.", ("tel-aviv",)),
        ("جرحت عبوة حمص، التي انفجرت في 13 آذار، رجلًا.", ("homs",)),
    ],
)
def test_the_name_of_a_weapon_is_not_what_exploded(told: Tell, text: str, places: tuple[str, ...]) -> None:
    assert [places] == [event.places for event in told(text)]


def test_the_pluperfect_has_the_subject_before_it(told: Tell) -> None:
    (event,) = told("يذكر أن صاروخًا حوثيًا كان قد سقط في مطار أبها الدولي في شباط.")
    assert ("ansar-allah-houthis",) == event.initiators


def test_what_was_is_no_pluperfect(told: Tell) -> None:
    assert [] == told("يذكر أن صاروخًا حوثيًا كان موضوع النقاش حين سقط في الامتحان.")


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("جاء الهجوم بعد غارة استهدفت سيارة في حي المزة.", ("Airstrike",)),  # a relative clause: the raid's
        ("ردًا على الغارات أطلق حزب الله صواريخ على حيفا.", ("RocketAttack",)),  # the verb has its own subject
    ],
)
def test_an_event_behind_its_link_is_the_topic_of_its_own_verb_only(
    told: Tell, text: str, types: tuple[str, ...]
) -> None:
    assert types == tuple(event.type for event in told(text) if event.targets or event.places)


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        (
            "قاعدة عين الأسد في الأنبار، والتي تستضيف قوات أميركية، استهدفت بطائرة مسيرة.",
            "ain-al-asad-air-base",
        ),
        ("Ain al-Asad air base, which hosts US troops, was hit by a drone.", "ain-al-asad-air-base"),
    ],
)
def test_a_subject_may_bear_a_relative_clause(told: Tell, text: str, targets: str) -> None:
    (event,) = told(text)
    assert targets in event.targets


def test_an_actor_tied_by_and_opens_a_clause_of_its_own(told: Tell) -> None:
    events = told("حزب الله يستهدف موقعا إسرائيليا والجيش الإسرائيلي يقصف بلدة كفرا.")
    assert [("hezbollah",), ("israel",)] == [event.initiators for event in events]


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        ("The fighting widened, with Israel carrying out raids on Homs.", ("israel",)),
        ("The fighting widened with Israel. Jets were carrying out raids on Homs.", ()),
        ("The Israeli army, warning residents to leave, bombed Homs.", ("israel",)),
        ("The Israeli army said residents left, warning Hamas, and jets bombed Homs.", ()),
    ],
)
def test_participles_bear_subjects_and_stand_aside(
    told: Tell, text: str, initiators: tuple[str, ...]
) -> None:
    events = [event for event in told(text) if event.type == "Airstrike"]
    assert [initiators] == [event.initiators for event in events]


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        ("A drone targeted an American ship and a missile targeted a British vessel.", [(), ()]),
        ("Israeli jets and missiles targeted a British vessel.", [("israel",)]),
    ],
)
def test_a_missile_behind_a_ship_opens_a_clause(
    told: Tell, text: str, initiators: list[tuple[str, ...]]
) -> None:
    assert initiators == [event.initiators for event in told(text)]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Hamas was responsible for the rocket barrages launched against Israel.", ("israel",)),
        ("Hamas spoke after rocket barrages launched a war.", ()),  # an object of its own
    ],
)
def test_a_bare_participle_tells_of_the_event_before_it(
    told: Tell, text: str, targets: tuple[str, ...]
) -> None:
    assert targets == tuple(target for event in told(text) for target in event.targets)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "دعماً لشعبنا الصامد في قطاع غزة، وإسناداً لمقاومته الباسلة، استهدف مجاهدو حزب الله مطار المزة.",
            ("mezzeh-military-airport",),
        ),
        ("قصف حزب الله مطار المزة دعما لأهالي قطاع غزة.", ("mezzeh-military-airport",)),
        ("قصفت إسرائيل مواقع لحماس في قطاع غزة.", ("gaza-strip",)),
    ],
)
def test_for_whose_sake_it_was_done_is_not_where(told: Tell, text: str, places: tuple[str, ...]) -> None:
    assert places == told(text)[0].places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("صاروخ أطلق من غزة أصاب منزلا في عسقلان.", ("ashkelon",)),
        ("إن صاروخين مضادين للدروع أطلقا من لبنان أصابا منزلين في المطلة.", ("metula",)),
        ("صاروخ أطلق على غزة. أصاب منزلا في عسقلان.", ("gaza-strip",)),
    ],
)
def test_where_means_were_fired_from_only_describes_them(
    told: Tell, text: str, places: tuple[str, ...]
) -> None:
    assert places == told(text)[0].places


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("قاعدة عين الأسد التي توجد فيها قوات روسية تعرضت لقصف.", ("ain-al-asad-air-base",)),
        ("قوات روسية تعرضت لقصف.", ("russia",)),
    ],
)
def test_who_is_in_a_base_is_not_the_topic(told: Tell, text: str, targets: tuple[str, ...]) -> None:
    assert targets == told(text)[0].targets


def test_until_opens_a_clause(told: Tell) -> None:
    (event,) = told("لم تكتمل تحقيقات مطار المزة حتى تعرضت قاعدة عين الأسد لقصف صاروخي.")
    assert event.targets == ("ain-al-asad-air-base",)


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        ("Syrian troops, backed by allied fighters, shelled Idlib.", ("syria",)),
        ("Near the Syrian border, backed by allies, gunmen shelled Idlib.", ()),
    ],
)
def test_a_subject_stands_before_those_who_back_it(
    told: Tell, text: str, initiators: tuple[str, ...]
) -> None:
    assert initiators == told(text)[0].initiators


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        ("Saudi warplanes, the report said, also targeted a farm in Sanaa.", ("saudi-arabia",)),
        ("Saudi warplanes returned, the report said, drones targeted a farm in Sanaa.", ()),
    ],
)
def test_a_speaker_between_commas_parts_subject_and_verb(
    told: Tell, text: str, initiators: tuple[str, ...]
) -> None:
    assert initiators == told(text)[0].initiators
