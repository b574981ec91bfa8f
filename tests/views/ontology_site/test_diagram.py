"""The picture of the model."""

from __future__ import annotations

from itertools import combinations

import pytest

from sabab.rdf import SABAB
from sabab.views.ontology_site.diagram import HEIGHT, PLACES, TIES, WIDTH, arrows, bands, boxes

BOTH = pytest.mark.parametrize("mirrored", [False, True])


def test_the_picture_shows_terms_of_the_ontology() -> None:
    named = {place.name for place in PLACES} | {name for tie in TIES for name in tie.names}
    assert set() == named - set(SABAB.__annotations__)


@BOTH
def test_boxes_lie_within_the_picture_and_apart(mirrored: bool) -> None:  # noqa: FBT001 - parametrized
    found = boxes(mirrored=mirrored)
    assert all(0 <= box.x and box.x + box.width <= WIDTH and box.y + box.height <= HEIGHT for box in found)
    for one, other in combinations(found, 2):
        assert one.y != other.y or one.x + one.width < other.x or other.x + other.width < one.x


@BOTH
def test_arrows_end_at_the_borders_of_their_boxes(mirrored: bool) -> None:  # noqa: FBT001 - parametrized
    by_name = {box.name: box for box in boxes(mirrored=mirrored)}
    for tie, arrow in zip(TIES, arrows(mirrored=mirrored), strict=True):
        for name, (x, y) in ((tie.start, arrow.points[0]), (tie.end, arrow.points[-1])):
            box = by_name[name]
            assert box.x <= x <= box.x + box.width
            assert box.y <= y <= box.y + box.height
            assert x in (box.x, box.x + box.width) or y in (box.y, box.y + box.height)


def test_the_mirrored_picture_is_the_same_from_the_right() -> None:
    for plain, mirrored in zip(boxes(mirrored=False), boxes(mirrored=True), strict=True):
        assert (plain.name, WIDTH - plain.x - plain.width, plain.y) == (mirrored.name, mirrored.x, mirrored.y)


def test_every_layer_has_its_ground() -> None:
    assert [box.layer for box in boxes(mirrored=False)] == sorted(
        (box.layer for box in boxes(mirrored=False)), key=[band.layer for band in bands()].index
    )
