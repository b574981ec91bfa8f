"""English news as desks write it: one rule a case, with the neighbour that it must leave alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Tell = Callable[..., list[Any]]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("A strike hit Tripoli's Zarmiga Airport.", ("Zarmiga Airport",)),
        ("A raid hit houses in the central Zelmava region of Ukraine.", ("Zelmava region", "ukraine")),
        ("Raids hit the villages of Chihine, Hanine, and Zoumba.", ("chihine", "Hanine", "Zoumba")),
        ("A missile hit Kadugli International Airport.", ("Kadugli International Airport", "kadugli")),
        ("A base near Zelmaiv came under rocket fire.", ("Zelmaiv",)),
        ("Militants in Gaza fired rockets at Sderot.", ("sderot",)),
    ],
)
def test_places_bear_their_bare_names(told: Tell, text: str, places: tuple[str, ...]) -> None:
    (event,) = told(text)
    assert places == event.places


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        ("An ELN strike on a depot in Homs killed two.", ("ELN",)),
        ("A drone operated by the ELN hit a depot in Homs.", ("ELN",)),
        ("Israeli tanks fired on a Hezbollah position in Khiam.", ("israel",)),
        ("The IDF said fighter jets hit Hamas positions in Gaza.", ("israel",)),
        ("The Syrian army said warplanes fired missiles at Latakia.", ()),
        ("The army said its jets struck Hamas positions in Gaza.", ()),
        ("A militant attack on a depot in Homs killed two.", ()),
        ("Central Command said its forces struck Houthi positions in Sanaa.", ("united-states",)),
    ],
)
def test_those_who_act_by_name_means_or_mouth(told: Tell, text: str, initiators: tuple[str, ...]) -> None:
    (event,) = told(text)
    assert initiators == event.initiators


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("The US hit two Houthi missiles in a strike against two Houthi missiles.", ("ansar-allah-houthis",)),
        ("Jets hit targets in Hamas compounds in Gaza.", ("hamas",)),
        ("Jets hit ELN positions in Gaza.", ("ELN",)),
        ("An attack on an Israeli-linked tanker killed two.", ()),
    ],
)
def test_what_is_hit_is_whose_it_is(told: Tell, text: str, targets: tuple[str, ...]) -> None:
    assert targets == tuple(dict.fromkeys(name for event in told(text) for name in event.targets))


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        (
            "A drone hit a depot in Homs, the regional governor, Dmytro Lunin, said on Telegram.",
            ("Dmytro Lunin",),
        ),
        ("A drone hit a depot in Homs, sources told the Nilotic Tribune news outlet.", ("Nilotic Tribune",)),
        ("A drone hit a depot in Homs, the Omani Health Ministry said.", ("Omani Health Ministry",)),
        ("A drone hit a depot in Homs, according to Ruslan Kaya.", ("Ruslan Kaya",)),
        ("A drone hit a depot in Homs, officials said.", ()),
    ],
)
def test_a_capital_names_a_source(told: Tell, text: str, sources: tuple[str, ...]) -> None:
    (event,) = told(text)
    assert sources == event.sources


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("A convoy was targeted in a rocket attack near Homs.", 1),
        ("In the attack on Saturday, 10 rockets targeted a depot.", 1),
        ("Rockets fired by Hezbollah on Saturday targeted a depot in Sderot.", 1),
        ("Israeli jets struck a depot in Khiam. Israeli artillery struck additional targets in Khiam.", 2),
        ("A rocket attack hit Homs. A drone hit a depot in Hama.", 2),
    ],
)
def test_one_blow_is_told_once(told: Tell, text: str, events: int) -> None:
    assert events == len(told(text))


@pytest.mark.parametrize(
    ("text", "toll"),
    [
        ("A drone hit Homs, killing five people and wounding 10 others.", (5, 10, "number")),
        ("A drone hit Homs. The army did not specify a death toll.", (None, None, "not-mentioned")),
        ("A drone hit Homs. The war since 2011 has killed 300,000 people.", (None, None, "not-mentioned")),
        ("A drone hit Homs. There were no injuries.", (0, 0, "none")),
    ],
)
def test_tolls(told: Tell, text: str, toll: tuple[int | None, int | None, str]) -> None:
    (event,) = told(text)
    assert toll == event.casualties


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Five civilians died Thursday after a drone hit a depot in Homs.", "2023-03-16"),
        ("Five died and ten sustained injuries Thursday after a drone hit a depot in Homs.", "2023-03-16"),
        ("Talks opened Thursday after a drone hit a depot in Homs.", None),
        (
            "Israeli jets hit Khiam on Sunday. Israeli tanks also fired on a position in Markaba.",
            "2023-03-19",
        ),
        ("Israeli jets hit Khiam on Sunday. Israeli tanks fired on a position in Markaba.", "2023-03-19"),
        ("Israeli jets hit Khiam on Sunday. Turkish tanks fired on a position in Afrin.", None),
    ],
)
def test_days_of_harm_and_of_what_is_added(told: Tell, text: str, day: str | None) -> None:
    assert day == told(text)[-1].date


def test_the_lead_repeats_the_statement_of_the_headline(told: Tell) -> None:
    events = told(
        "Hamas Denies Involvement\nHamas denied involvement in the raid on Homs on Monday, it said."
    )
    assert 1 == [event.type for event in events].count("Statement")


@pytest.mark.parametrize(
    ("text", "negated"),
    [("No facility was hit by the rockets.", True), ("A facility was hit by the rockets.", False)],
)
def test_an_object_that_is_none_negates_a_passive(told: Tell, text: str, *, negated: bool) -> None:
    assert [negated] == [event.negated for event in told(text)]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Israeli jets struck a depot in Khiam. Israeli artillery struck houses in Khiam.", 2),
        ("Israeli jets struck a depot in Khiam. Israeli jets struck houses in Khiam.", 1),
    ],
)
def test_what_guns_and_what_jets_did_are_two(told: Tell, text: str, events: int) -> None:
    assert events == len(told(text))


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("A missile hit a Greek-owned ship in the Red Sea.", ()),
        ("A missile hit a Greek ship in the Red Sea.", ("greece",)),
        ("A drone hit a US-flagged, owned, and operated vessel near Aden.", ()),
        ("A drone hit a US vessel near Aden.", ("united-states",)),
    ],
)
def test_whose_flag_a_ship_flies_is_not_who_was_hit(told: Tell, text: str, targets: tuple[str, ...]) -> None:
    (event,) = told(text)
    assert targets == event.targets


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        ("The Iranian-backed rebels attacked a depot in Homs.", ("iran-backed-militias",)),
        ("Iranian soldiers attacked a depot in Homs.", ("iran",)),
        ("The forces of the general (Haftar) shelled Tripoli.", ("libyan-national-army",)),
        ("The forces of the general shelled Tripoli.", ("The forces of the general",)),
    ],
)
def test_clients_and_brackets_name_who_acts(told: Tell, text: str, initiators: tuple[str, ...]) -> None:
    (event,) = told(text)
    assert initiators == event.initiators


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        ("Hezbollah shelled Metula. It also fired rockets at Safed.", ("hezbollah",)),
        ("The Houthis attacked a ship. They then fired rockets at Aden.", ("ansar-allah-houthis",)),
        ("Israel and Hezbollah traded fire. They later fired rockets at Safed.", ()),
        ("Turkey bombed Duhok on Monday. They were hit by rockets on Friday.", ()),
    ],
)
def test_pronouns_mean_the_only_side_that_acted(told: Tell, text: str, initiators: tuple[str, ...]) -> None:
    assert initiators == told(text)[-1].initiators


def test_it_said_it_had_struck_is_its_own_word(told: Tell) -> None:
    event = told("The Israeli army struck Khiam. It said it had also struck a depot in Houla.")[-1]
    assert ("israel",) == event.initiators
    assert "claimed" == event.attribution


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Rockets hit a depot in Homs. Rockets also hit a house in Homs.", 2),
        ("Rockets hit a depot in Homs. Rockets hit a house in Homs.", 1),
    ],
)
def test_what_is_also_done_is_one_more_deed(told: Tell, text: str, events: int) -> None:
    assert events == len(told(text))


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Rocket fire on rebel-held areas of Aleppo killed two.", ("aleppo",)),
        ("Jets bombed Houthi-run Hodeidah on Monday.", ("hodeidah",)),
        ("A drone hit a US-run oil base in Erbil.", ("erbil",)),
        ("The army held talks after a rocket hit Homs.", ("homs",)),
    ],
)
def test_who_holds_a_place_leaves_the_place(told: Tell, text: str, places: tuple[str, ...]) -> None:
    (event,) = told(text)
    assert places == event.places


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        ("Rebel fire on Aleppo killed three people.", ("Rebel",)),
        ("Militant fire on Aleppo killed three people.", ()),
        ("US-made jets bombed Sanaa.", ()),
        ("US jets bombed Sanaa.", ("united-states",)),
        ("A ship of the coalition fighting the Houthis shot down a missile.", ()),
        ("The Houthis shot down a drone after fighting in Sanaa.", ("ansar-allah-houthis",)),
    ],
)
def test_sides_makers_and_opponents(told: Tell, text: str, initiators: tuple[str, ...]) -> None:
    (event,) = told(text)
    assert initiators == event.initiators


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("The Houthis began attacks on ships since the start of the war against Hamas in Gaza.", ()),
        ("The Houthis began attacks against Israel in the Red Sea.", ("israel",)),
    ],
)
def test_since_opens_another_matter(told: Tell, text: str, targets: tuple[str, ...]) -> None:
    (event,) = told(text)
    assert targets == event.targets


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "The army shot down a drone over Aden. In a separate incident, the army shot down four drones over Aden.",
            2,
        ),
        (
            "The army shot down a drone over Aden. In that incident, the army shot down four drones over Aden.",
            1,
        ),
    ],
)
def test_a_separate_incident_is_another(told: Tell, text: str, events: int) -> None:
    assert events == len(told(text))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("A rocket hit Sderot early in the morning.", "2023-03-20"),
        ("Jets hit Homs on Friday. A rocket hit Sderot later in the day.", "2023-03-17"),
        ("A rocket hit Sderot.", None),
    ],
)
def test_times_of_the_day_of_the_news(told: Tell, text: str, day: str | None) -> None:
    assert day == told(text)[-1].date


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        ("Hamas fired rockets at Sderot and Israel bombed Gaza.", [("hamas",), ("israel",)]),
        ("Israel and Turkey bombed Homs.", [("israel", "turkey")]),
        ("Officials said Israel and Turkey bombed Homs.", [("israel", "turkey")]),
    ],
)
def test_and_opens_a_clause_of_its_own(told: Tell, text: str, initiators: list[tuple[str, ...]]) -> None:
    assert initiators == [event.initiators for event in told(text)]


@pytest.mark.parametrize(
    ("text", "initiators"),
    [
        ("Jets shot at a ballistic missile (ASBM) over Aden. The ASBM targeted a tanker near Aden.", ()),
        ("Gunmen of the ELN shot at a house in Homs. The ELN targeted a tanker near Homs.", ("ELN",)),
    ],
)
def test_letters_of_means_name_nobody(told: Tell, text: str, initiators: tuple[str, ...]) -> None:
    assert initiators == told(text)[-1].initiators


@pytest.mark.parametrize(
    ("text", "initiators", "attribution"),
    [
        ("The bombing in Kabul was claimed by the Islamic State.", ("islamic-state",), "claimed"),
        (
            "Rockets hit Erbil. The attack was claimed online by a group calling itself Saraya al-Nour.",
            ("Saraya al-Nour",),
            "claimed",
        ),
        ("Rockets hit Erbil. The attack was claimed online by a group.", (), "unknown"),
        ("Rockets hit Erbil. The land was claimed by Iraq.", (), "unknown"),
    ],
)
def test_what_was_claimed_by_whom(
    told: Tell, text: str, initiators: tuple[str, ...], attribution: str
) -> None:
    (event,) = told(text)
    assert initiators == event.initiators
    assert attribution == event.attribution


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("In Aleppo, a rocket hit a school.", ("aleppo",)),
        ("In Syria, Israel launched strikes on Hezbollah depots.", ("syria",)),
        ("In Homs, the army said rockets hit a depot.", ()),
        ("In a statement, gunmen hit a depot with rockets.", ()),
    ],
)
def test_places_that_open_a_sentence(told: Tell, text: str, places: tuple[str, ...]) -> None:
    (event,) = told(text)
    assert places == event.places


@pytest.mark.parametrize(
    ("text", "attribution"),
    [
        ("A spokesman for Iran's space agency said Iranian air defences shot down a drone.", "claimed"),
        ("A spokesman for Iraq's space agency said Iranian air defences shot down a drone.", "alleged"),
    ],
)
def test_bodies_of_the_side_that_acted(told: Tell, text: str, attribution: str) -> None:
    (event,) = told(text)
    assert attribution == event.attribution


@pytest.mark.parametrize(
    ("text", "events"),
    [("A rocket attack on Zawiyet killed four.", 1), ("A raid on Wall Street cheered brokers.", 0)],
)
def test_unlisted_names_are_hit_where_people_died(told: Tell, text: str, events: int) -> None:
    assert events == len(told(text))


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("A missile hit a Russian-run base in Homs.", ("russia",)),
        ("A missile hit a Greek-owned depot in Homs.", ()),
    ],
)
def test_who_runs_a_site_is_hit_with_it(told: Tell, text: str, targets: tuple[str, ...]) -> None:
    (event,) = told(text)
    assert targets == event.targets
