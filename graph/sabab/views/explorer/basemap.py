"""The outlines under the map: Natural Earth's countries, clipped to the region, as one small JSON file.

Make the packaged file again, byte for byte, from npm's world-atlas 2.0.2 (ISC; Natural Earth 4.1 is public
domain)::

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python -m sabab.views.explorer.basemap package/countries-50m.json > basemap.json

Any file of the same shape can stand in for it (``sabab view --basemap FILE``). ``steps`` is their number in a degree;
each of the ``countries`` has a ``path`` (SVG: x is the longitude, y the negative latitude, in steps), and where it is
to be named ``en``, ``ar`` and ``at`` (longitude, latitude). ``attribution``, one text or one in each language, is what
the page says of its source.
"""

from __future__ import annotations

import json
import sys
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sabab.errors import SababError, reason

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: West, south, east, north in degrees: from Libya to Afghanistan, from the Gulf of Aden to the Black Sea.
BOX = (24.0, 10.0, 66.0, 43.0)
#: Points outside the box are pulled onto a frame one degree wider, so that no outline ends inside the
#: picture.
MARGIN = 1.0
#: A fiftieth of a degree is 2 km: as fine as 1:50m is drawn.
STEPS_PER_DEGREE = 50

#: Natural Earth's names in English, and the usual Arabic ones, by ISO 3166 number; with the point the name
#: stands on.
NAMES: dict[str, tuple[str, str, float, float]] = {
    "760": ("Syria", "سوريا", 38.6, 34.6),
    "368": ("Iraq", "العراق", 43.4, 32.6),
    "422": ("Lebanon", "لبنان", 35.85, 33.9),
    "376": ("Israel", "إسرائيل", 34.85, 31.0),
    "275": ("Palestine", "فلسطين", 35.25, 32.0),
    "400": ("Jordan", "الأردن", 36.6, 31.0),
    "792": ("Turkey", "تركيا", 34.5, 38.9),
    "364": ("Iran", "إيران", 53.6, 32.8),
    "682": ("Saudi Arabia", "السعودية", 44.5, 24.4),
    "887": ("Yemen", "اليمن", 47.6, 15.8),
    "818": ("Egypt", "مصر", 29.8, 26.8),
    "414": ("Kuwait", "الكويت", 47.6, 29.35),
    "196": ("Cyprus", "قبرص", 33.1, 35.0),
    "784": ("United Arab Emirates", "الإمارات", 54.2, 23.7),
    "512": ("Oman", "عُمان", 56.8, 21.2),
    "634": ("Qatar", "قطر", 51.2, 25.3),
    "729": ("Sudan", "السودان", 30.6, 16.2),
    "031": ("Azerbaijan", "أذربيجان", 47.9, 40.4),
    "051": ("Armenia", "أرمينيا", 44.9, 40.3),
    "268": ("Georgia", "جورجيا", 43.4, 42.1),
    "300": ("Greece", "اليونان", 24.6, 38.4),
    "795": ("Turkmenistan", "تركمانستان", 59.0, 39.2),
    "004": ("Afghanistan", "أفغانستان", 64.5, 33.6),
}
ATTRIBUTION = {
    "en": "Natural Earth 1:50m, public domain; boundaries as drawn there, no endorsement",
    "ar": "خرائط Natural Earth بمقياس 1:50 مليون، ملك عام. الحدود كما رُسمت هناك، من دون إقرار لها",
}

Point = tuple[float, float]


def read_basemap(path: Path | None = None) -> dict[str, Any]:
    """The outlines in *path*, by default the packaged ones.

    Raises:
        SababError: the file is not JSON of the packaged file's shape.
    """
    path = path or Path(__file__).parent / "vendor" / "basemap" / "basemap.json"
    try:
        basemap: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        steps = float(basemap["steps"])
        outlines = [{**country, "path": str(country["path"])} for country in basemap["countries"]]
    except (OSError, ValueError, TypeError, KeyError) as problem:
        message = (
            f"{path}: not a basemap (it needs steps, and countries that each have a path): {reason(problem)}"
        )
        raise SababError(message) from problem
    return {"attribution": _both(basemap.get("attribution", "")), "steps": steps, "countries": outlines}


def _both(attribution: Any) -> dict[str, str]:  # noqa: ANN401 - whatever the file holds
    """An *attribution* in each language: one text stands for both."""
    if isinstance(attribution, dict):
        return {language: str(attribution.get(language, "")) for language in ("en", "ar")}
    return {"en": str(attribution), "ar": str(attribution)}


def basemap_of(topology: dict[str, Any]) -> dict[str, Any]:
    """The basemap made from a TopoJSON *topology* with an object ``countries``, in the file's order."""
    arcs = list(_arcs(topology))
    countries = []
    for shape in topology["objects"]["countries"]["geometries"]:
        path = "".join(_outline(_ring(ring, arcs)) for ring in _rings(shape))
        if path:
            countries.append({"path": path, **_name(str(shape.get("id", "")))})
    return {"attribution": ATTRIBUTION, "box": BOX, "steps": STEPS_PER_DEGREE, "countries": countries}


def _name(number: str) -> dict[str, Any]:
    if number not in NAMES:
        return {}
    english, arabic, longitude, latitude = NAMES[number]
    return {"en": english, "ar": arabic, "at": [longitude, latitude]}


def _arcs(topology: dict[str, Any]) -> Iterator[list[Point]]:
    """The topology's arcs in degrees (TopoJSON specification 2.1.3: quantized, delta-encoded)."""
    (scale_x, scale_y), (move_x, move_y) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            points.append((x * scale_x + move_x, y * scale_y + move_y))
        yield points


def _rings(shape: dict[str, Any]) -> Iterator[Sequence[int]]:
    polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
    for polygon in polygons:
        yield from polygon


def _ring(indexes: Sequence[int], arcs: list[list[Point]]) -> list[Point]:
    """One closed ring; a negative index ~i is arc i backwards, and neighbours share an end point."""
    points: list[Point] = []
    for index in indexes:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        points.extend(arc[1:] if points else arc)
    return points


def _outline(ring: list[Point]) -> str:
    """The ring as a relative SVG path in steps, north up; empty when it does not touch the box."""
    west, south, east, north = BOX
    if not any(west <= x <= east and south <= y <= north for x, y in ring):
        return ""
    steps = list(dict.fromkeys(_steps(point) for point in ring))
    if len(steps) < 3:
        return ""
    moves = [f"{here[0] - last[0]},{here[1] - last[1]}" for last, here in pairwise(steps)]
    return f"M{steps[0][0]},{steps[0][1]}l{' '.join(moves)}z"


def _steps(point: Point) -> tuple[int, int]:
    west, south, east, north = BOX
    x = min(max(point[0], west - MARGIN), east + MARGIN)
    y = min(max(point[1], south - MARGIN), north + MARGIN)
    return round(x * STEPS_PER_DEGREE), round(-y * STEPS_PER_DEGREE)


if __name__ == "__main__":
    made = basemap_of(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")))
    sys.stdout.write(json.dumps(made, ensure_ascii=False, separators=(",", ":")) + "\n")
