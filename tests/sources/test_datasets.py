"""The datasets by name, alike in form, each with a scheme of codes and terms of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sabab.sources.codes import codes
from sabab.sources.countries import CAMEO, FIPS
from sabab.sources.datasets import DATASETS

if TYPE_CHECKING:
    from sabab.sources.known import Known


@pytest.mark.parametrize("name", DATASETS)
def test_a_dataset_names_itself_its_mapping_and_its_codes(name: str) -> None:
    dataset = DATASETS[name]
    assert (name, f"{name}/1") == (dataset.name, dataset.mapping_version)
    known_codes = {
        "ucdp": "type_of_violence 1",
        "acled": "Grenade",
        "gdelt": "195",
        "icews": "195",
        "polecat": "ASSAULT",
    }
    assert "Other" != codes(dataset.scheme).type_of(known_codes[name])


def test_only_datasets_whose_terms_were_read_may_be_passed_on() -> None:
    assert {"ucdp", "gdelt"} == {
        name for name, dataset in DATASETS.items() if dataset.licence.redistribution == "allowed"
    }


def test_every_country_that_has_codes_is_a_state_of_the_knowledge_base(known: Known) -> None:
    names = {*CAMEO.values(), *FIPS.values()}
    assert set() == {name for name in names if known.state(name) is None}


def test_the_two_systems_of_codes_are_not_confused() -> None:
    assert ("Israel", "Iraq", "Iran") == (FIPS["IS"], FIPS["IZ"], FIPS["IR"])
    assert ("Israel", "Iraq", "Iran") == (CAMEO["ISR"], CAMEO["IRQ"], CAMEO["IRN"])
