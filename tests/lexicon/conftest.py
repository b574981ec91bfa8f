"""Small lexicons, written as Turtle into a folder of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PREFIXES = """
@prefix actor: <https://w3id.org/sabab/id/actor/> .
@prefix lex: <https://w3id.org/sabab/lexicon#> .
@prefix ontolex: <http://www.w3.org/ns/lemon/ontolex#> .
@prefix place: <https://w3id.org/sabab/id/place/> .
@prefix sabab: <https://w3id.org/sabab/ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix word: <https://w3id.org/sabab/id/word/> .
"""


@pytest.fixture
def folder(tmp_path: Path) -> Callable[..., Path]:
    """A folder with the files that the knowledge base and the word list are given as."""

    def written(knowledge: str = "", words: str = "") -> Path:
        for name, content in (("knowledge/actors.ttl", knowledge), ("lexicon/words.ttl", words)):
            path = tmp_path / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(PREFIXES + content, encoding="utf-8")
        return tmp_path

    return written
