"""Codes get their class from the mappings of the ontology, and where those leave it open, none."""

from __future__ import annotations

import pytest

from sabab.sources.codes import codes, event_classes


@pytest.mark.parametrize(
    ("scheme", "code", "expected"),
    [
        ("ucdp", "type_of_violence 1", "Attack"),
        ("ucdp", "type_of_violence 3", "Attack"),
        ("acled", "Suicide bomb", "Bombing"),
        ("acled", "Armed clash", "GroundAttack"),
        ("acled", "Disrupted weapons use", "Interception"),
        ("cameo", "195", "Airstrike"),
        ("cameo", "1952", "DroneAttack"),
        ("cameo", "186", "Assassination"),
        ("cameo", "13", "Threat"),
        ("cameo", "042", "Visit"),
        ("plover", "ASSAULT", "Attack"),
        ("plover", "ASSAULT drone", "DroneAttack"),
        ("plover", "MOBILIZE", "ForcePosture"),
        ("plover", "MOBILIZE troops", "Deployment"),
    ],
)
def test_a_code_has_the_deepest_class_that_holds_all_of_it(scheme: str, code: str, expected: str) -> None:
    assert expected == codes(scheme).type_of(code)


def test_what_does_not_tell_drones_from_aircraft_is_an_attack_of_neither_kind() -> None:
    assert "Attack" == codes("acled").type_of("Air/drone strike")


@pytest.mark.parametrize(
    ("scheme", "code"),
    [
        ("acled", "Arrests"),
        ("acled", "Protests"),
        ("cameo", "10"),
        ("cameo", "192"),
        ("plover", "REJECT"),
        ("", "x"),
    ],
)
def test_a_code_that_is_only_related_to_a_class_is_other(scheme: str, code: str) -> None:
    assert "Other" == codes(scheme).type_of(code)


def test_the_first_code_that_has_a_class_decides() -> None:
    assert ["Airstrike", "Threat", "Other"] == [
        codes("cameo").type_of(*notations) for notations in (("1959", "195", "19"), ("138", "13"), ("0", "1"))
    ]


def test_every_class_that_a_code_can_have_is_an_event() -> None:
    assert {"Attack", "Airstrike", "Threat", "Other"} <= event_classes()
    assert not {"Report", "Allegation", "Actor"} & event_classes()
