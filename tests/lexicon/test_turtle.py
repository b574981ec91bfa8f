"""Turtle as plain values."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sabab.errors import LexiconError
from sabab.lexicon.turtle import Value, first_text, local_name, read_descriptions, texts

if TYPE_CHECKING:
    from pathlib import Path

NAME = "urn:name"


def written(folder: Path, name: str, content: str) -> Path:
    path = folder / name
    path.write_text(content, encoding="utf-8")
    return path


def test_values_keep_their_language_and_order(tmp_path: Path) -> None:
    path = written(tmp_path, "a.ttl", '<urn:s> <urn:name> "b"@en , "ا"@ar , <urn:o> .')
    assert {"urn:s": {NAME: [Value("b", "en"), Value("ا", "ar"), Value("urn:o")]}} == read_descriptions(
        [path]
    )


def test_blank_nodes_of_two_files_stay_apart(tmp_path: Path) -> None:
    paths = [
        written(tmp_path, f"{n}.ttl", f'<urn:{n}> <urn:name> _:x . _:x <urn:name> "{n}" .') for n in "ab"
    ]
    found = read_descriptions(paths)
    nodes = [first_text(found[f"urn:{n}"], NAME) for n in "ab"]
    assert ["a", "b"] == [first_text(found[node], NAME) for node in nodes]


def test_texts_of_one_language_or_of_all() -> None:
    description = {NAME: [Value("b", "en"), Value("ا", "ar")]}
    assert ("b", "ا") == texts(description, NAME)
    assert ("ا",) == texts(description, NAME, "ar")
    assert () == texts(description, "urn:other")
    assert "" == first_text(description, NAME, "fr")


@pytest.mark.parametrize(
    ("iri", "name"),
    [
        ("https://w3id.org/sabab/ontology#Raid", "Raid"),
        ("https://w3id.org/sabab/id/actor/iran", "actor/iran"),
        ("x", "x"),
    ],
)
def test_local_names(iri: str, name: str) -> None:
    assert name == local_name(iri)


def test_a_syntax_error_names_file_and_line(tmp_path: Path) -> None:
    path = written(tmp_path, "broken.ttl", '<urn:s> <urn:name> "b"@en .\n<urn:s> <urn:name "c" .\n')
    with pytest.raises(LexiconError, match=r"broken\.ttl.*line 2"):
        read_descriptions([path])


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"none\.ttl"):
        read_descriptions([tmp_path / "none.ttl"])
