"""The picture of the model: where boxes and arrows stand; the template draws them.

Four layers, as the ontology keeps them apart: links and patterns, events, claims, text. On an Arabic page the picture is
mirrored, so that it is read from the right as the text around it is.
"""

from __future__ import annotations

from typing import NamedTuple

WIDTH, HEIGHT = 1000, 640
_BOX, _TALL = 176, 64
#: Left edge of a box by its column, in the left-to-right picture.
_COLUMNS = (120, 388, 612, 816)
#: Top edge of a box by its layer.
_ROWS = (42, 202, 362, 522)
_LAYERS = ("links", "event", "claim", "text")


class Place(NamedTuple):
    """The place of a class in the picture: its layer and its column."""

    name: str
    row: int
    column: int


class Tie(NamedTuple):
    """Properties that lead from one class to another, as one arrow."""

    start: str
    end: str
    names: tuple[str, ...]


class Box(NamedTuple):
    """A box as drawn: upper left corner, size, layer."""

    name: str
    x: float
    y: float
    width: float
    height: float
    layer: str


class Arrow(NamedTuple):
    """An arrow as drawn, and the point at which the names of its properties stand, one under the other."""

    x1: float
    y1: float
    x2: float
    y2: float
    x: float
    y: float
    names: tuple[str, ...]


class Band(NamedTuple):
    """The ground of a layer."""

    layer: str
    y: float
    height: float


PLACES = (
    Place("LinkBasis", 0, 0),
    Place("EscalationLink", 0, 1),
    Place("EscalationPattern", 0, 2),
    Place("PatternStep", 0, 3),
    Place("Actor", 1, 0),
    Place("Event", 1, 1),
    Place("Place", 1, 2),
    Place("EventJudgement", 1, 3),
    Place("ActorRelation", 2, 0),
    Place("Claim", 2, 1),
    Place("CasualtyFigure", 2, 2),
    Place("ClaimScope", 2, 3),
    Place("Report", 3, 0),
    Place("TextSpan", 3, 1),
    Place("Sentence", 3, 2),
)
TIES = (
    Tie("EscalationLink", "LinkBasis", ("basis",)),
    Tie("EscalationLink", "EscalationPattern", ("instantiatesPattern",)),
    Tie("EscalationPattern", "PatternStep", ("hasStep",)),
    Tie("EscalationLink", "Event", ("linkCause", "linkEffect")),
    Tie("Event", "Actor", ("perpetrator", "target")),
    Tie("Event", "Place", ("occursAt",)),
    Tie("Event", "CasualtyFigure", ("hasFigure",)),
    Tie("Claim", "Event", ("aboutEvent",)),
    Tie("Claim", "Actor", ("claimant", "attributesTo")),
    Tie("Claim", "ActorRelation", ("aboutRelation",)),
    Tie("ActorRelation", "Actor", ("relSubject", "relObject")),
    Tie("Claim", "TextSpan", ("evidence",)),
    Tie("Claim", "Report", ("reportedIn",)),
    Tie("TextSpan", "Sentence", ("inSentence",)),
)


def bands() -> tuple[Band, ...]:
    """The grounds of the layers, from the top."""
    return tuple(Band(layer, y - 28, _TALL + 56) for layer, y in zip(_LAYERS, _ROWS, strict=True))


def boxes(*, mirrored: bool) -> tuple[Box, ...]:
    """The boxes; *mirrored* for a page that is read from the right."""
    return tuple(
        Box(place.name, _x(place, mirrored=mirrored), _ROWS[place.row], _width(place), _TALL, _LAYERS[place.row])
        for place in PLACES
    )


def arrows(*, mirrored: bool) -> tuple[Arrow, ...]:
    """The arrows, from border to border of the boxes they join."""
    by_name = {box.name: box for box in boxes(mirrored=mirrored)}
    return tuple(_arrow(by_name[tie.start], by_name[tie.end], tie.names) for tie in TIES)


def _width(place: Place) -> float:
    return _BOX - 20 if place.column == len(_COLUMNS) - 1 else _BOX


def _x(place: Place, *, mirrored: bool) -> float:
    x = _COLUMNS[place.column]
    return WIDTH - x - _width(place) if mirrored else x


def _arrow(start: Box, end: Box, names: tuple[str, ...]) -> Arrow:
    x1, x2 = _ends(start.x, start.width, end.x, end.width)
    y1, y2 = _ends(start.y, start.height, end.y, end.height)
    if start.y != end.y and start.x != end.x:  # from corner region to corner region
        x1 += 14 if x1 > x2 else -14
        x2 += -14 if x1 > x2 else 14
    return Arrow(x1, y1, x2, y2, (x1 + x2) / 2, (y1 + y2) / 2, names)


def _ends(start: float, start_size: float, end: float, end_size: float) -> tuple[float, float]:
    """Where a line leaves the one interval and reaches the other; through the middle where they face each other."""
    if start == end:
        return start + start_size / 2, end + end_size / 2
    return (start + start_size, end) if start < end else (start, end + end_size)
