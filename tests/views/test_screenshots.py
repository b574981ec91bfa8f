"""The pictures in the READMEs: small, and of few colours."""

from __future__ import annotations

import importlib.util
import struct
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

if TYPE_CHECKING:
    from types import ModuleType

PICTURES = Path(__file__).parents[2] / "notebooks" / "pictures"
MOST_BYTES = 250_000


@pytest.fixture(scope="module")
def script() -> ModuleType:
    """The script behind `make screenshots`; tests are not packages, so it is loaded by its path."""
    spec = importlib.util.spec_from_file_location("screenshots", Path(__file__).with_name("screenshots.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def chunks(png: bytes) -> dict[bytes, bytes]:
    """The chunks of a PNG by name, each with its sum checked."""
    found, at = {}, 8
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        name, content = png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        assert struct.pack(">I", zlib.crc32(name + content)) == png[at + 8 + length : at + 12 + length]
        found[name] = content
        at += 12 + length
    return found


def test_the_pixels_are_in_the_file(script: ModuleType) -> None:
    red, white = (255, 0, 0, 255), (255, 255, 255, 255)
    found = chunks(script.small_png(np.array([[white, white, white], [white, red, white]], np.uint8)))
    assert struct.pack(">2I5B", 3, 2, 8, 3, 0, 0, 0) == found[b"IHDR"]
    assert bytes((*white[:3], *red[:3])) == found[b"PLTE"]
    assert bytes((0, 0, 0, 0, 0, 0, 1, 0)) == zlib.decompress(found[b"IDAT"])


def test_a_colour_that_hardly_differs_becomes_the_more_frequent_one(script: ModuleType) -> None:
    white, nearly = (255, 255, 255, 255), (254, 255, 253, 255)
    found = chunks(script.small_png(np.array([[white, white, nearly]], np.uint8)))
    assert bytes(white[:3]) == found[b"PLTE"]


@pytest.mark.parametrize("name", ["demo-en.png", "demo-ar.png"])
def test_a_picture_that_a_readme_shows_is_there_and_small(name: str) -> None:
    assert (PICTURES / name).stat().st_size < MOST_BYTES
