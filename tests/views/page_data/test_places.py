"""The places on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.model import Label
from sabab.views.page_data.places import KnownPlace, KnownPlaces

if TYPE_CHECKING:
    from sabab.views.explorer import PageData


def test_a_place_is_located_as_precisely_as_is_known(page: PageData) -> None:
    (field,) = (place for place in page.places if place.id == "place/al-omar-oil-field")
    assert ("OilField", "site") == (field.kind, field.precision)
    assert field.latitude is not None
    assert 34 < field.latitude < 36


def test_what_holds_a_place_is_named_nearest_first(page: PageData) -> None:
    (airport,) = (place for place in page.places if place.id == "place/aleppo-international-airport")
    assert ["Aleppo", "Aleppo Governorate", "Syria"] == [label.en for label in airport.within]


def test_holders_are_named_once_even_in_a_circle() -> None:
    places = KnownPlaces(
        {
            "a": KnownPlace(Label("A"), within=("b", "c")),
            "b": KnownPlace(Label("B"), within=("c",)),
            "c": KnownPlace(Label("C"), within=("a",)),
        }
    )
    assert [Label("B"), Label("C")] == list(places.around("a"))


def test_a_place_that_the_graph_does_not_describe_is_named_by_the_iri() -> None:
    assert KnownPlace(Label("somewhere")) == KnownPlaces({})["https://w3id.org/sabab/id/place/somewhere"]
