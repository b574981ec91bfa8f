"""The picture of the model: where boxes and arrows stand; the template draws them.

Four layers, as the ontology keeps them apart: links and patterns, events, claims, text. On an Arabic page the
picture is mirrored, so that it is read from the right as the text around it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

WIDTH, HEIGHT = 1160, 640
_BOX, _TALL = 160, 64
#: Left edge of a box by its column, in the left-to-right picture.
_COLUMNS = (110, 400, 690, 980)
#: Top edge of a box by its layer.
_ROWS = (42, 202, 362, 522)
_LAYERS = ("links", "event", "claim", "text")


class Place(NamedTuple):
    """The place of a class in the picture: its layer and its column."""

    name: str
    row: int
    column: int


class Tie(NamedTuple):
    """Properties that lead from one class to another, as one arrow; *around* says that it passes a box between."""

    start: str
    end: str
    names: tuple[str, ...]
    around: bool = False


class Box(NamedTuple):
    """A box as drawn: upper left corner, size, layer."""

    name: str
    x: float
    y: float
    width: float
    height: float
    layer: str


class Arrow(NamedTuple):
    """An arrow as drawn, corner by corner, and for each of its properties the name and where it stands."""

    points: tuple[tuple[float, float], ...]
    names: tuple[tuple[str, float, float], ...]


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
    Tie("EventJudgement", "Event", ("judges",), around=True),
    Tie("Claim", "ClaimScope", ("claimScope",), around=True),
)


def bands() -> tuple[Band, ...]:
    """The grounds of the layers, from the top."""
    return tuple(Band(layer, y - 28, _TALL + 56) for layer, y in zip(_LAYERS, _ROWS, strict=True))


def boxes(*, mirrored: bool) -> tuple[Box, ...]:
    """The boxes; *mirrored* for a page that is read from the right."""
    return tuple(
        Box(place.name, _x(place, mirrored=mirrored), _ROWS[place.row], _BOX, _TALL, _LAYERS[place.row])
        for place in PLACES
    )


def arrows(*, mirrored: bool) -> tuple[Arrow, ...]:
    """The arrows, from border to border of the boxes they join."""
    by_name = {box.name: box for box in boxes(mirrored=mirrored)}
    return tuple(_arrow(by_name[tie.start], by_name[tie.end], tie) for tie in TIES)


def _x(place: Place, *, mirrored: bool) -> float:
    x = _COLUMNS[place.column]
    return WIDTH - x - _BOX if mirrored else x


def _arrow(start: Box, end: Box, tie: Tie) -> Arrow:
    if tie.around:
        return _around(start, end, tie.names)
    x1, x2 = _ends(start.x, start.width, end.x, end.width)
    y1, y2 = _ends(start.y, start.height, end.y, end.height)
    if start.y != end.y and start.x != end.x:  # from near one corner to near the other
        inwards = 14 if x1 > x2 else -14
        x1, x2 = x1 + inwards, x2 - inwards
    x, y = (x1 + x2) / 2, (y1 + y2) / 2
    level = y1 == y2
    return Arrow(((x1, y1), (x2, y2)), tuple(_lines(tie.names, x, y, level=level)))


def _around(start: Box, end: Box, names: tuple[str, ...]) -> Arrow:
    """Below the box between, from the lower border near the one side to the lower border near the other."""
    towards = 1 if end.x > start.x else -1
    x1 = start.x + start.width / 2 + towards * (start.width / 2 - 40)
    x2 = end.x + end.width / 2 - towards * (end.width / 2 - 40)
    foot, low = start.y + start.height, start.y + start.height + 15
    corners = ((x1, foot), (x1, low), (x2, low), (x2, foot))
    return Arrow(corners, tuple(_lines(names, (x1 + x2) / 2, low, level=False)))


def _lines(names: tuple[str, ...], x: float, y: float, *, level: bool) -> Iterator[tuple[str, float, float]]:
    """Names on a slanting or upright arrow stand across it; on a level one above it, and the second below."""
    for place, name in enumerate(names):
        if level:
            yield name, x, y - 8 + place * 24
        else:
            yield name, x, y + 4 + 15 * (place - (len(names) - 1) / 2)


def _ends(start: float, start_size: float, end: float, end_size: float) -> tuple[float, float]:
    """Where a line leaves the one interval and reaches the other; through the middle where they face each other."""
    if start == end:
        return start + start_size / 2, end + end_size / 2
    return (start + start_size, end) if start < end else (start, end + end_size)
