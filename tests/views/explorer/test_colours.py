"""The camps' colours, measured: contrast as in WCAG 2.2, colour blindness after Machado and others (2009)."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path

import pytest

from sabab.views.explorer import page

Colour = tuple[float, float, float]

TOKENS = (Path(page.__file__).parent / "css" / "01-tokens.css").read_text(encoding="utf-8")
THEMES = {
    name: dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", part))
    for name, part in zip(("light", "dark"), TOKENS.split(':root[data-theme="dark"]'), strict=True)
}
#: Severity 1.0 of deuteranomaly, on linear RGB.
DEUTERANOPIA = (
    (0.367322, 0.860646, -0.227968),
    (0.280085, 0.672501, 0.047413),
    (-0.011820, 0.042940, 0.968881),
)


def linear(colour: str) -> Colour:
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return _linear(red), _linear(green), _linear(blue)


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4


def contrast(one: str, other: str) -> float:
    light = sorted(0.2126 * r + 0.7152 * g + 0.0722 * b for r, g, b in (linear(one), linear(other)))
    return (light[1] + 0.05) / (light[0] + 0.05)


def lab(colour: Colour) -> Colour:
    r, g, b = (max(value, 0.0) for value in colour)
    x, y, z = (
        _cube(value)
        for value in (
            (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505,
            0.2126 * r + 0.7152 * g + 0.0722 * b,
            (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089,
        )
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _cube(value: float) -> float:
    return float(value ** (1 / 3)) if value > 0.008856 else 7.787 * value + 16 / 116


def seen_without_green(colour: str) -> Colour:
    source = linear(colour)
    r, g, b = (sum(weight * value for weight, value in zip(row, source, strict=True)) for row in DEUTERANOPIA)
    return lab((r, g, b))


def camps(theme: str) -> dict[str, str]:
    return {name: colour for name, colour in THEMES[theme].items() if name.startswith("camp-")}


@pytest.mark.parametrize("theme", THEMES)
def test_signs_stand_out_from_the_page(theme: str) -> None:
    weak = {name for name, colour in camps(theme).items() if contrast(colour, THEMES[theme]["card"]) < 3}
    assert weak == set()


@pytest.mark.parametrize("theme", THEMES)
def test_letters_are_readable_on_the_camps_colours(theme: str) -> None:
    weak = {name for name, colour in camps(theme).items() if contrast(colour, THEMES[theme]["badge"]) < 4.5}
    assert weak == set()


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("ink", "card"),
        ("ink", "paper"),
        ("ink", "mark"),
        ("ink", "chosen"),
        ("muted", "card"),
        ("muted", "paper"),
        ("muted", "sunk"),
    ],
)
def test_text_is_readable(theme: str, text: str, ground: str) -> None:
    assert contrast(THEMES[theme][text], THEMES[theme][ground]) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
def test_no_two_camps_look_alike_without_green_cones(theme: str) -> None:
    seen = {name: seen_without_green(colour) for name, colour in camps(theme).items()}
    apart = {
        (a, b): sum((x - y) ** 2 for x, y in zip(seen[a], seen[b], strict=True)) ** 0.5
        for a, b in combinations(seen, 2)
    }
    assert {pair for pair, distance in apart.items() if distance < 15} == set()
