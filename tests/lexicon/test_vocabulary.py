"""The vocabulary of the word lists declares what they use, in both languages, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sabab.lexicon.folder import VOCABULARY
from sabab.lexicon.turtle import LEX, RDF_TYPE, SKOS, read_descriptions, texts
from sabab.resources import ontology_folder

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = ontology_folder() / "lexicon"
LISTS = [path for path in sorted(FOLDER.glob("*.ttl")) if path.name != VOCABULARY]
TERMS = {iri: d for iri, d in read_descriptions([FOLDER / VOCABULARY]).items() if iri.startswith(LEX)}
RDFS_LABEL = "http://www.w3.org/2000/01/rdf-schema#label"


def used(path: Path) -> set[str]:
    """The classes and properties of the vocabulary that a word list uses."""
    described = read_descriptions([path]).values()
    classes = {kind for description in described for kind in texts(description, RDF_TYPE)}
    properties = {name for description in described for name in description}
    return {iri for iri in classes | properties if iri.startswith(LEX)}


@pytest.mark.parametrize("path", LISTS, ids=[path.name for path in LISTS])
def test_a_word_list_uses_only_what_is_declared(path: Path) -> None:
    assert set() == used(path) - TERMS.keys()


def test_every_class_is_used_but_the_one_above_all() -> None:
    classes = {iri for iri in TERMS if iri.removeprefix(LEX)[0].isupper()}
    assert {LEX + "Word"} == classes - set().union(*(used(path) for path in LISTS))


@pytest.mark.parametrize("iri", sorted(TERMS), ids=[iri.removeprefix(LEX) for iri in sorted(TERMS)])
@pytest.mark.parametrize("name", [RDFS_LABEL, SKOS + "definition"], ids=["label", "definition"])
def test_every_term_is_told_in_both_languages(iri: str, name: str) -> None:
    assert ["ar", "en"] == sorted(value.language for value in TERMS[iri].get(name, []))


def test_every_property_is_explained_on_the_page() -> None:
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    properties = [iri.removeprefix(LEX) for iri in TERMS if iri.removeprefix(LEX)[0].islower()]
    assert [] == [name for name in properties if f"`lex:{name}`" not in readme]
