"""Contrast of the site's inks on its grounds, as WCAG 2.1 measures it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import sabab.views.ontology_site as package

CSS = Path(package.__file__).parent / "css"
AA = 4.5
INKS = ("ink", "muted", "link", "links", "event", "claim", "text")
GROUNDS = ("paper", "card", "sunk")


def themes() -> dict[str, dict[str, str]]:
    """The colours of each theme by their names."""
    tokens = (CSS / "01-tokens.css").read_text(encoding="utf-8")
    light, dark = tokens.split("@media")
    printed = (CSS / "05-narrow-and-print.css").read_text(encoding="utf-8").split("@media print")[1]
    return {
        name: dict(re.findall(r"--(\w+): (#\w{6})", css))
        for name, css in (("light", light), ("dark", dark), ("print", printed))
    }


def luminance(colour: str) -> float:
    """Relative luminance, 0 to 1; WCAG 2.1, definition of relative luminance."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", ["light", "dark", "print"])
def test_every_ink_can_be_read_on_every_ground(theme: str) -> None:
    colours = themes()[theme]
    weak = [
        (ink, ground) for ink in INKS for ground in GROUNDS if contrast(colours[ink], colours[ground]) < AA
    ]
    assert [] == weak


def test_black_on_white_has_the_greatest_contrast() -> None:
    assert 21 == round(contrast("#000000", "#ffffff"))
