"""Rows of any table mean what their mapping says, direction included."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from sabab.resources import ontology_folder
from sabab.sources.cells import RowError
from sabab.sources.codes import Codes
from sabab.sources.mapping import read_mapping
from sabab.sources.records import Row

if TYPE_CHECKING:
    from pathlib import Path

    from sabab.sources.known import Known
    from sabab.sources.records import DatasetEvent

MAPPINGS = ontology_folder() / "examples" / "mappings"


def event(name: str, known: Known, **cells: str) -> DatasetEvent:
    return read_mapping(MAPPINGS / f"{name}.toml").event_of(Row(5, cells), known, Codes({}))


def own(tmp_path: Path, known: Known, text: str, **cells: str) -> DatasetEvent:
    path = tmp_path / "m.toml"
    path.write_text(f'name = "m"\nversion = "1"\nlicence = "MIT"\n{text}', encoding="utf-8")
    return read_mapping(path).event_of(Row(5, cells), known, Codes({}))


def test_a_daily_count_is_an_event_of_one_side_against_the_other(known: Known) -> None:
    told = event(
        "daily-counts", known, date="2002-03-01", perpetrator_side="Israel", killed="5", incidents="3"
    )
    assert ("2002-03-01 Israel", "Attack", "mapped", True) == (
        told.row,
        told.type,
        told.direction,
        told.series,
    )
    assert ("actor/israel", "actor/palestinian-factions") == (told.initiators[0].id, told.targets[0].id)
    assert told.deaths is not None
    assert (5, None) == (told.deaths.best, told.deaths.low)


def test_one_incident_is_no_series(known: Known) -> None:
    assert not event(
        "daily-counts", known, date="2002-03-01", perpetrator_side="Israel", killed="1", incidents="1"
    ).series


def test_a_point_has_its_coordinates_as_name_and_its_line_as_identifier(known: Known) -> None:
    told = event(
        "air-strikes", known, date="2007-02-23", longitude="43.46", latitude="33.44", type="Airstrike"
    )
    assert ("5", "Airstrike", ("type Airstrike",), True) == (told.row, told.type, told.codes, told.silent)
    assert told.place is not None
    assert ("33.44, 43.46", "settlement", "place/iraq") == (
        told.place.name,
        told.place.precision,
        told.place.within,
    )
    assert ("actor/united-states", None) == (told.initiators[0].id, told.targets[0].id)


def test_a_value_without_a_class_is_other(known: Known) -> None:
    told = event("air-strikes", known, date="2007-02-23", longitude="43", latitude="33", type="Leaflets")
    assert ("Other", ("type Leaflets",)) == (told.type, told.codes)


def test_participants_alone_make_no_direction(known: Known, tmp_path: Path) -> None:
    told = own(
        tmp_path, known, '[date]\nstart = "d"\n[participant]\ncolumn = "who"\n', d="2020-01-01", who="Israel"
    )
    assert ("none", ["actor/israel"]) == (told.direction, [side.id for side in told.participants])


def test_an_interval_in_another_form_is_read(known: Known, tmp_path: Path) -> None:
    text = '[date]\nstart = "a"\nend = "b"\nformat = "%d.%m.%Y"\n'
    told = own(tmp_path, known, text, a="01.02.2020", b="03.02.2020")
    assert (date(2020, 2, 1), date(2020, 2, 3)) == (told.start, told.end)
    with pytest.raises(RowError, match="b is before a"):
        own(tmp_path, known, text, a="03.02.2020", b="01.02.2020")


def test_a_zero_for_want_of_a_number_is_no_number(known: Known, tmp_path: Path) -> None:
    text = '[date]\nstart = "d"\n[deaths]\nbest = "n"\n'
    deaths = own(tmp_path, known, text, d="2020-01-01", n="0").deaths
    assert deaths is not None
    assert 0 == deaths.best
    assert own(tmp_path, known, f'{text}zero = "unknown"\n', d="2020-01-01", n="0").deaths is None
    assert own(tmp_path, known, text, d="2020-01-01", n="").deaths is None


def test_an_actor_that_the_knowledge_base_lacks_is_no_actor_of_it(known: Known, tmp_path: Path) -> None:
    with pytest.raises(RowError, match="lacks: actor/nobody"):
        own(tmp_path, known, '[date]\nstart = "d"\n[initiator]\nvalue = "actor/nobody"\n', d="2020-01-01")
