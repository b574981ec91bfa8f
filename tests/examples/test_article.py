"""The example graph is what the article gives today, and holds none of its words."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from sabab.resources import ontology_folder

if TYPE_CHECKING:
    from types import ModuleType

EXAMPLE = ontology_folder() / "examples" / "article.trig"


@pytest.fixture(scope="module")
def writer() -> ModuleType:
    """The script behind `make example`; tests are not packages, so it is loaded by its path."""
    spec = importlib.util.spec_from_file_location(
        "write_article", Path(__file__).with_name("write_article.py")
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_example_is_rebuilt_to_the_byte(writer: ModuleType, material: Path, tmp_path: Path) -> None:
    writer.write_article(material, tmp_path / "article.trig")
    rebuilt = (tmp_path / "article.trig").read_text(encoding="utf-8")
    assert rebuilt == EXAMPLE.read_text(encoding="utf-8"), "run `make example` and read the difference"


def test_the_example_holds_no_words_of_the_article(material: Path) -> None:
    example = EXAMPLE.read_text(encoding="utf-8")
    text = (material / "article" / "article.txt").read_text(encoding="utf-8")
    words = text.split()
    runs = [" ".join(words[at : at + 4]) for at in range(len(words) - 3)]
    assert [] == [run for run in runs if run in example]
    assert "textSha256" in example
