"""Mapping files say what columns mean; what they cannot mean is an error that names file and key."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sabab.errors import DatasetError
from sabab.resources import ontology_folder
from sabab.sources.mapping import read_mapping

if TYPE_CHECKING:
    from pathlib import Path

EXAMPLES = sorted((ontology_folder() / "examples" / "mappings").glob("*.toml"))
LEAST = 'name = "mine"\nversion = "2"\nlicence = "MIT"\n[date]\nstart = "day"\n'


def mapping(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "mapping.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_least_mapping_names_a_day_and_forbids_to_pass_rows_on(tmp_path: Path) -> None:
    dataset = read_mapping(mapping(tmp_path, LEAST))
    assert ("mine", "mine", "mine/2") == (dataset.name, dataset.outlet, dataset.mapping_version)
    assert ("MIT", "forbidden", ("day",)) == (
        dataset.licence.tag,
        dataset.licence.redistribution,
        dataset.layout.required,
    )


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_examples_can_be_read(path: Path) -> None:
    assert path.stem == read_mapping(path).name


def test_all_columns_that_are_named_are_required_once(tmp_path: Path) -> None:
    text = (
        f'row = ["day", "side"]\n{LEAST}[initiator]\ncolumn = "side"\n'
        '[place]\nlatitude = "y"\nlongitude = "x"\n[deaths]\nbest = "dead"\n'
    )
    assert ("day", "side", "y", "x", "dead") == read_mapping(mapping(tmp_path, text)).layout.required


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("name = ", "is no TOML"),
        (LEAST.replace('name = "mine"\n', ""), "name is missing"),
        (LEAST.replace("start", "begin"), r"\[date\] has no key 'begin'; it has end, format, start"),
        (f"nmae = 1\n{LEAST}", "there is no key 'nmae'"),
        (f'{LEAST}[event]\nclass = "Airstrikes"\n', "there is no class of event called 'Airstrikes'"),
        (f'{LEAST}[event]\nclasses = {{ "x" = "Report" }}\n', "there is no class of event called 'Report'"),
        (f'{LEAST}[initiator]\nvalue = "A"\ncolumn = "b"\n', r"\[initiator\] needs a column or a value"),
        (f'{LEAST}[place]\nlatitude = "y"\n', "latitude and longitude, or neither"),
        (f'redistribution = "maybe"\n{LEAST}', "redistribution is 'maybe', none of allowed"),
        (f'{LEAST}[place]\nprecision = "exact"\n', "place.precision is 'exact', none of site"),
        (f"{LEAST}[deaths]\nbest = 3\n", "deaths.best must be text"),
        (f'place = "x"\n{LEAST}', r"\[place\] must be a table"),
        (f"row = 3\n{LEAST}", "row must be a column or a list of columns"),
    ],
)
def test_what_a_mapping_cannot_say_is_an_error(tmp_path: Path, text: str, problem: str) -> None:
    with pytest.raises(DatasetError, match=problem):
        read_mapping(mapping(tmp_path, text))


def test_a_missing_mapping_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match="cannot be read"):
        read_mapping(tmp_path / "none.toml")
