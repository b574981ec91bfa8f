"""A still picture of the timeline as SVG, for places that show no scripts: a notebook on a code host.

One lane for each camp, time from left to right with quiet stretches shortened, and an arrow for each link in
the stroke of its basis. It shows less than the explorer, and nothing else.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from html import escape
from itertools import pairwise
from math import sqrt
from typing import TYPE_CHECKING

from sabab.escalation.wording import said
from sabab.views.explorer.titles import event_title
from sabab.views.explorer.words import all_words
from sabab.views.page_data.wording import day_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from sabab.model import Label, Language
    from sabab.views.explorer.data import PageData, PageEvent, PageLink

WIDTH = 960
#: Above this, names would cover the picture.
MOST_NAMED = 30
_HEAD, _GUTTER, _TOP, _ROW, _FOOT = 150, 120, 34, 20, 46
#: Pixels that a letter takes on average; a longer name is cut, not squeezed.
_LETTER, _LONGEST = 5.6, 44
#: A stretch without events is drawn as long as this many days at most.
_QUIET_DAYS = 36
#: The explorer's colours, in the order of the lanes, and its colour for no camp.
LANE_COLOURS = ("#006fc0", "#8a3000", "#08805a", "#b8309a", "#8d7201", "#4a2fc4")
NO_CAMP_COLOUR, _INK, _MUTED, _GRID = "#454a51", "#1c2025", "#5b6169", "#ebe6db"
_STROKES: dict[str, dict[str, object]] = {
    "declared": {"stroke": _INK, "stroke_width": 2.2},
    "stated": {"stroke": _INK, "stroke_width": 1.3},
    "pattern": {"stroke": "#767b83", "stroke_width": 1.4, "stroke_dasharray": "1.5 4"},
    "known": {"stroke": "#767b83", "stroke_width": 1.4, "stroke_dasharray": "1.5 4 1.5 8"},
    "inferred": {"stroke": "#767b83", "stroke_width": 1.2, "stroke_dasharray": "6 4"},
    "juxtaposed": {"stroke": "#9aa0a8", "stroke_width": 1, "stroke_dasharray": "9 3 2 3"},
}
_TIP = {"id": "sabab-tip", "viewBox": "0 0 8 8", "refX": 7, "refY": 4, "markerWidth": 6, "markerHeight": 6}


@dataclass(frozen=True, slots=True)
class _Placed:
    """An event with the middle of its sign, and its name where names are shown."""

    event: PageEvent
    x: float
    y: float
    name: str
    colour: str


def timeline_svg(data: PageData, language: Language = "en") -> str:
    """The page's timeline as one SVG element; the same data gives the same text."""
    return _Picture(data, language).svg()


class _Picture:
    """One picture in one language. In Arabic lanes are named on the right, and names run to the left."""

    def __init__(self, data: PageData, language: Language) -> None:
        self._data, self._arabic = data, language == "ar"
        self._named = len(data.events) <= MOST_NAMED
        self._left = _GUTTER + (0 if self._arabic else _HEAD)
        self._right = WIDTH - 60 - (_HEAD if self._arabic else 0)
        self._beside = self._left - _GUTTER + 30
        self._x_of = self._scale()
        self._actors = {actor.id: actor for actor in data.actors}
        self._places = {place.id: place for place in data.places}
        self._edges, self._placed = self._packed()

    def svg(self) -> str:
        height = self._edges[-1] + _FOOT
        style = {
            "font_family": "Segoe UI, Noto Sans Arabic, Tahoma, sans-serif",
            "font_size": 11,
            "fill": _INK,
        }
        parts = [
            xml_element("title", escape(self._say(self._data.title))),
            xml_element(
                "defs",
                xml_element(
                    "marker", xml_element("path", d="M0 0L8 4L0 8Z", fill=_INK), orient="auto", **_TIP
                ),
            ),
            xml_element("rect", width=WIDTH, height=height, fill="#fff"),
            *self._lanes(),
            *self._axis(),
            *self._links(),
            *self._events(),
            *self._legend(height - 16),
        ]
        size = {"viewBox": f"0 0 {WIDTH} {height}", "width": WIDTH, "height": height}
        return xml_element(
            "svg", "\n".join(parts), xmlns="http://www.w3.org/2000/svg", role="img", **size, **style
        )

    def _say(self, label: Label) -> str:
        return said(label, "ar" if self._arabic else "en")

    def _word(self, key: str) -> str:
        return all_words()[key][self._arabic]

    def _scale(self) -> Mapping[date, float]:
        """Where each day stands on which something begins: a stretch takes the root of its days."""
        days = sorted({event.start for event in self._data.events if event.start is not None})
        steps = [sqrt(min((after - before).days, _QUIET_DAYS)) for before, after in pairwise(days)]
        room = (self._right - self._left) / (sum(steps) or 1)
        found, x = {}, float(self._left)
        for day, step in zip(days, [*steps, 0.0], strict=False):
            found[day] = x
            x += step * room
        return found

    def _packed(self) -> tuple[list[int], list[_Placed]]:
        """The edges of the lanes from the top, and every event in its row."""
        lane_of = {camp.id: n for n, camp in enumerate(self._data.camps)}
        lanes: dict[int, list[PageEvent]] = defaultdict(list)
        for event in self._data.events:
            lanes[lane_of.get(event.camp or "", len(lane_of))].append(event)
        edges, placed = [_TOP], []
        for lane in range(max([len(lane_of) - 1, *lanes]) + 1):
            rows: list[list[tuple[float, float]]] = []
            for event in lanes[lane]:
                x, name = self._x(event), self._name(event)
                row = _free_row(rows, *self._reach(x, name))
                placed.append(_Placed(event, x, edges[-1] + 14 + row * _ROW, name, self._colour(lane)))
            edges.append(edges[-1] + max(2, len(rows)) * _ROW + 8)
        return edges, placed

    def _x(self, event: PageEvent) -> float:
        """An event without a first day stands beside the axis, as in the explorer."""
        return self._beside if event.start is None else self._x_of[event.start]

    def _name(self, event: PageEvent) -> str:
        name = self._say(event_title(event, self._actors, self._places)) if self._named else ""
        return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"

    def _reach(self, x: float, name: str) -> tuple[float, float]:
        """From where to where an event takes room, its name included."""
        width = len(name) * _LETTER + 12
        return (x - 8 - width, x + 8) if self._is_left(x, name) else (x - 8, x + 8 + width)

    def _is_left(self, x: float, name: str) -> bool:
        """Whether the name stands left of its sign: in reading direction, where there is room."""
        width = len(name) * _LETTER + 20
        return x - width > 0 if self._arabic else x + width > WIDTH

    def _colour(self, lane: int) -> str:
        return LANE_COLOURS[lane % len(LANE_COLOURS)] if lane < len(self._data.camps) else NO_CAMP_COLOUR

    def _lanes(self) -> Iterator[str]:
        names = [self._say(camp.label) for camp in self._data.camps]
        names += [self._word("camp.none")] * (len(self._edges) - 1 - len(names))
        x, anchor = (WIDTH - 10, "end") if self._arabic else (10, "start")
        for lane, (name, (top, bottom)) in enumerate(zip(names, pairwise(self._edges), strict=True)):
            colour = self._colour(lane)
            yield xml_element("rect", y=top, width=WIDTH, height=bottom - top, fill=colour, fill_opacity=0.05)
            yield xml_element("path", d=f"M0 {bottom}H{WIDTH}", stroke=_GRID)
            yield text_element(name, x, top + 18, anchor, fill=colour, font_weight=600)

    def _axis(self) -> Iterator[str]:
        """The days whose names have room; the year is said where it is new."""
        if any(event.start is None for event in self._data.events):
            yield text_element(self._word("gutter.none"), self._beside, 20, fill=_MUTED)
        end, year = 0.0, 0
        for day, x in self._x_of.items():
            name = self._say(day_words(day))
            name = name.rsplit(" ", 1)[0] if day.year == year else name
            half = len(name) * _LETTER / 2
            if x - half > end:
                yield text_element(name, x, 20, fill=_MUTED)
                yield xml_element("path", d=f"M{x:.1f} {_TOP}V{self._edges[-1]}", stroke=_GRID)
                end, year = x + half + 8, day.year

    def _links(self) -> Iterator[str]:
        place_of = {placed.event.id: placed for placed in self._placed}
        for link in self._data.links:
            yield _arrow(place_of[link.cause], place_of[link.effect], link)

    def _events(self) -> Iterator[str]:
        for placed in self._placed:
            yield from self._bar(placed)
            yield xml_element("circle", cx=placed.x, cy=placed.y, r=5, **_filling(placed))
            if placed.event.negated:
                stroke = f"M{placed.x - 6:.1f} {placed.y + 6:.1f}l12 -12"
                yield xml_element("path", d=stroke, stroke=placed.colour, stroke_width=1.6)
            if placed.name:
                left = self._is_left(placed.x, placed.name)
                x, anchor = (placed.x - 9, "end") if left else (placed.x + 9, "start")
                yield text_element(placed.name, x, placed.y + 4, anchor)

    def _bar(self, placed: _Placed) -> Iterator[str]:
        """Some time within: a bar from the first to the last day that it may have been."""
        event = placed.event
        if event.start is not None and event.end is not None and event.start < event.end:
            last = max(x for day, x in self._x_of.items() if day <= event.end)
            width = max(last - placed.x, 10)
            bar = {"x": placed.x, "y": placed.y - 1.5, "width": width, "height": 3, "fill_opacity": 0.4}
            yield xml_element("rect", fill=placed.colour, **bar)

    def _legend(self, y: int) -> Iterator[str]:
        """The strokes that the picture has, and what an arrow does not mean."""
        used = {link.shown_basis for link in self._data.links}
        x = 10.0
        for basis in (basis for basis in _STROKES if basis in used):
            name = self._word(f"basis.{basis}")
            yield _line(f"M{x:.1f} {y - 4}h26", basis)
            yield text_element(name, x + 32, y, "start", fill=_MUTED)
            x += 54 + len(name) * _LETTER
        yield text_element(self._word("method.not.cause"), WIDTH - 10, y, "end", fill=_MUTED)


def _free_row(rows: list[list[tuple[float, float]]], left: float, right: float) -> int:
    """The first row with room from *left* to *right*, which is then taken."""
    for number, taken in enumerate(rows):
        if all(right <= start or left >= end for start, end in taken):
            taken.append((left, right))
            return number
    rows.append([(left, right)])
    return len(rows) - 1


def _filling(placed: _Placed) -> dict[str, object]:
    """Full where somebody says so who counts, dashed where only others do, hollow where nobody is named."""
    known = placed.event.attribution in ("stated", "claimed")
    alleged = {"stroke_dasharray": "3 2"} if placed.event.attribution == "alleged" else {}
    fill = placed.colour if known else "#fff"
    return {"fill": fill, "stroke": placed.colour, "stroke_width": 1.6, **alleged}


def _arrow(cause: _Placed, effect: _Placed, link: PageLink) -> str:
    """A curve that leaves and arrives sideways; signs above each other are joined by a bow."""
    bend = max(abs(effect.x - cause.x) / 2, 24)
    side = 1 if effect.x - cause.x < 12 else -1
    return _line(
        f"M{cause.x + 6:.1f} {cause.y:.1f}C{cause.x + bend:.1f} {cause.y:.1f} "
        f"{effect.x + side * bend:.1f} {effect.y:.1f} {effect.x + side * 6:.1f} {effect.y:.1f}",
        link.shown_basis,
    )


def _line(path: str, basis: str) -> str:
    return xml_element("path", d=path, fill="none", marker_end="url(#sabab-tip)", **_STROKES[basis])


def text_element(text: str, x: float, y: float, anchor: str = "middle", **style: object) -> str:
    """A text that keeps its own direction, with white behind it so that no line runs through it."""
    halo = {"paint_order": "stroke", "stroke": "#fff", "stroke_width": 2.5}
    return xml_element("text", f"\u2068{escape(text)}\u2069", x=x, y=y, text_anchor=anchor, **halo, **style)


def xml_element(name: str, content: str = "", /, **attributes: object) -> str:
    """An SVG element; *content* is markup, attributes are texts and numbers."""
    written = "".join(f' {key.replace("_", "-")}="{_value(value)}"' for key, value in attributes.items())
    return f"<{name}{written}>{content}</{name}>" if content else f"<{name}{written}/>"


def _value(value: object) -> str:
    return f"{value:.1f}".removesuffix(".0") if isinstance(value, float) else escape(str(value))
