"""Names of datasets are met with the knowledge base only where they are one actor's alone."""

from __future__ import annotations

from sabab.sources.known import Known

NAMES = [
    ("Israel", "StateActor", "actor/israel"),
    ("Hezbollah", "NonStateArmedGroup", "actor/hezbollah"),
    ("Guard", "MilitaryForce", "actor/guard-of-one"),
    ("Guard", "MilitaryForce", "actor/guard-of-another"),
    ("Syria", "Country", "place/syria"),
    ("Syria", "StateActor", "actor/syria"),
    ("Homs Governorate", "Governorate", "place/homs-governorate"),
    ("Homs", "Settlement", "place/homs"),
]


def test_a_whole_name_is_met_in_folded_spelling() -> None:
    known = Known(NAMES)
    assert ("actor/hezbollah", None) == (known.actor("HEZBOLLAH"), known.actor("Hezbollah fighters"))


def test_a_name_that_two_actors_bear_is_nobodys() -> None:
    assert Known(NAMES).actor("Guard") is None


def test_states_are_actors_and_other_actors_are_no_states() -> None:
    known = Known(NAMES)
    assert ("actor/israel", "actor/israel", None) == (
        known.state("Israel"),
        known.actor("Israel"),
        known.state("Hezbollah"),
    )


def test_the_state_and_its_territory_do_not_share_their_name() -> None:
    known = Known(NAMES)
    assert ("actor/syria", "place/syria") == (known.actor("Syria"), known.area("Syria"))


def test_the_smallest_known_area_is_taken() -> None:
    known = Known(NAMES)
    assert ["place/homs-governorate", "place/syria", None] == [
        known.area(*names) for names in (("Homs Governorate", "Syria"), ("Homs", "Syria"), ("", "Peru"))
    ]


def test_identifiers_are_those_of_actors() -> None:
    known = Known(NAMES)
    assert (True, False) == (known.has_actor("actor/guard-of-one"), known.has_actor("place/homs"))


def test_the_knowledge_base_knows_the_sides_of_common_datasets(known: Known) -> None:
    assert ["actor/israel", "actor/hezbollah", "actor/united-states"] == [
        known.actor(name) for name in ("Israel", "Hezbollah", "United States")
    ]
    assert "place/homs-governorate" == known.area("Homs Governorate", "Syria")
