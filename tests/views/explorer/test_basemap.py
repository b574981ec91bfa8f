"""The outlines: made from TopoJSON, read, replaced."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from sabab.errors import SababError
from sabab.views.explorer import PageData, explorer_html
from sabab.views.explorer.basemap import ATTRIBUTION, basemap_of, read_basemap

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import Opened


def topology(*arcs: list[list[int]], rings: list[list[int]]) -> dict[str, Any]:
    """One country of the given rings, in whole degrees."""
    shape = {"type": "Polygon", "id": "760", "arcs": rings}
    return {
        "transform": {"scale": [1, 1], "translate": [0, 0]},
        "arcs": arcs,
        "objects": {"countries": {"geometries": [shape]}},
    }


def test_arcs_are_joined_in_their_direction() -> None:
    made = basemap_of(topology([[30, 30], [5, 0]], [[30, 30], [0, 5], [5, -5]], rings=[[0, -2]]))
    assert made["countries"][0]["path"] == "M1500,-1500l250,0 -250,-250z"


def test_a_country_in_the_region_is_named_in_both_languages() -> None:
    made = basemap_of(topology([[30, 30], [5, 0], [0, 5], [-5, -5]], rings=[[0]]))
    assert (made["countries"][0]["en"], made["countries"][0]["ar"]) == ("Syria", "سوريا")


def test_a_country_outside_the_region_is_left_out() -> None:
    assert basemap_of(topology([[0, 50], [5, 0], [0, 5], [-5, -5]], rings=[[0]]))["countries"] == []


def test_points_outside_are_pulled_onto_the_frame() -> None:
    made = basemap_of(topology([[60, 30], [40, 0], [0, 5], [-40, -5]], rings=[[0]]))
    assert made["countries"][0]["path"] == "M3000,-1500l350,0 0,-250z"


def test_the_packaged_basemap_covers_the_region() -> None:
    names = {country.get("en") for country in read_basemap()["countries"]}
    assert {"Syria", "Iraq", "Lebanon", "Iran", "Israel", "Palestine", "Jordan", "Yemen"} <= names


def test_another_basemap_can_be_read(tmp_path: Path) -> None:
    file = tmp_path / "mine.json"
    file.write_text(
        json.dumps({"steps": 1, "attribution": "me", "countries": [{"path": "M0,0z"}]}), encoding="utf-8"
    )
    both = {"en": "me", "ar": "me"}
    assert read_basemap(file) == {"attribution": both, "steps": 1.0, "countries": [{"path": "M0,0z"}]}


def test_the_packaged_basemap_is_credited_in_both_languages() -> None:
    assert read_basemap()["attribution"] == ATTRIBUTION
    assert ["Natural Earth" in text for text in ATTRIBUTION.values()] == [True, True]


@pytest.mark.browser
@pytest.mark.parametrize("credit", ["Survey of Ruritania", ""])
def test_the_page_credits_the_outlines_that_it_has(
    open_html: Callable[..., Opened], story: PageData, credit: str
) -> None:
    mine = {**read_basemap(), "attribution": {"en": credit, "ar": credit}}
    opened = open_html(explorer_html(story, basemap=mine), "#lang=ar")
    opened.page.click("#open-method")
    said = opened.page.inner_text("#foot") + opened.page.inner_text("#dialog-method")
    assert "Natural Earth" not in said
    assert said.count(credit) == (2 if credit else len(said) + 1)
    assert opened.complaints == []


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"steps": 1}', '{"steps": "x", "countries": []}'])
def test_what_is_no_basemap_is_said_with_its_file(tmp_path: Path, text: str) -> None:
    file = tmp_path / "bad.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(SababError, match=r"bad\.json: not a basemap"):
        read_basemap(file)


def test_the_arabic_credit_begins_in_arabic() -> None:
    """Isolated in a sentence it takes the direction of its first letter."""
    assert "\u0600" < read_basemap()["attribution"]["ar"][0] < "\u06ff"
