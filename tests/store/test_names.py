"""IRIs, short forms and names in either language mean one thing, or are an error that says what is near."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest

from sabab.errors import QueryError
from sabab.store import KNOWLEDGE, ONTOLOGY, LocalStore
from sabab.store.names import Names, class_names

if TYPE_CHECKING:
    from pathlib import Path

DATA = """
@prefix actor: <https://w3id.org/sabab/id/actor/> .
@prefix place: <https://w3id.org/sabab/id/place/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix sabab: <https://w3id.org/sabab/ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .

actor:israel a sabab:StateActor ; skos:prefLabel "Israel"@en, "إسرائيل"@ar ;
  skos:altLabel "Tel Aviv government"@en .
actor:syria a sabab:StateActor ; skos:prefLabel "Syria"@en, "سوريا"@ar ; skos:altLabel "the state"@en .
actor:state-tv a sabab:Actor ; skos:prefLabel "The State"@en .
place:syria a sabab:Place ; skos:prefLabel "Syria"@en, "سوريا"@ar .
actor:x-5-9 a sabab:Actor ; rdfs:label "مسلحون"@ar .
place:base sabab:within place:syria .
"""
IDS = "https://w3id.org/sabab/id/"


@pytest.fixture
def names() -> Names:
    store = LocalStore.in_memory()
    store.add(KNOWLEDGE, [quad.triple for quad in ox.parse(DATA, ox.RdfFormat.TURTLE)])
    tree = "<{0}StateActor> <http://www.w3.org/2000/01/rdf-schema#subClassOf> <{0}Actor> ."
    tree = tree.format("https://w3id.org/sabab/ontology#")
    store.add(ONTOLOGY, [quad.triple for quad in ox.parse(tree, ox.RdfFormat.N_TRIPLES)])
    return Names(store)


@pytest.mark.parametrize(
    "text",
    [
        "actor/israel",
        "actor:israel",
        f"{IDS}actor/israel",
        f"<{IDS}actor/israel>",
        "Israel",
        "israel",
        "إسرائيل",
        "اسرائيل",
        "إِسْرَائِيل",
        "إســرائيل",
        "Tel Aviv government",
    ],
)
def test_all_ways_to_say_one_thing(names: Names, text: str) -> None:
    assert f"{IDS}actor/israel" == names.iri(text)


def test_a_phrase_of_a_report_has_its_words_for_a_name(names: Names) -> None:
    assert f"{IDS}actor/x-5-9" == names.iri("مسلحون", "Actor")


def test_a_thing_without_a_name_is_known_by_its_iri(names: Names) -> None:
    assert f"{IDS}place/base" == names.iri("place/base")


def test_a_main_name_goes_before_a_variant(names: Names) -> None:
    assert f"{IDS}actor/state-tv" == names.iri("the state")


def test_a_name_that_two_things_bear_is_ambiguous(names: Names) -> None:
    with pytest.raises(QueryError, match=r"Syria may be actor/syria or place/syria; give one of these"):
        names.iri("Syria")


def test_the_class_asked_for_decides_between_two_bearers(names: Names) -> None:
    assert f"{IDS}actor/syria" == names.iri("سوريا", "Actor")
    assert f"{IDS}place/syria" == names.iri("سوريا", "Place")


@pytest.mark.parametrize("text", ["actor/isreal", "Isreal", "إسرائل"])
def test_what_is_unknown_says_what_is_near(names: Names, text: str) -> None:
    with pytest.raises(
        QueryError, match=r"nothing is known here .*; did you mean .*actor/israel \((Israel|إسرائيل)\)"
    ):
        names.iri(text, "Actor")


def test_a_thing_of_several_near_names_is_suggested_once() -> None:
    data = DATA.replace('"Tel Aviv government"@en', '"Isreali"@en, "Isrel"@en')
    store = LocalStore.in_memory()
    store.add(KNOWLEDGE, [quad.triple for quad in ox.parse(data, ox.RdfFormat.TURTLE)])
    with pytest.raises(QueryError) as caught:
        Names(store).iri("Isreal")
    assert str(caught.value).count("actor/israel") == 1


@pytest.mark.parametrize("text", ["zzzzzzzz", "event/none", "https://example.org/none", ""])
def test_what_is_unknown_and_near_to_nothing_is_just_unknown(names: Names, text: str) -> None:
    with pytest.raises(QueryError, match=r"nothing is known here by the name or IRI [^;]*$"):
        names.iri(text)


@pytest.mark.parametrize("text", ["https://example.org/{x}", "actor/a<b", 'actor/"'])
def test_what_is_no_iri_is_an_error(names: Names, text: str) -> None:
    with pytest.raises(QueryError, match="is no valid IRI"):
        names.iri(text)


@pytest.mark.parametrize("text", ["Airstrike", "airstrike", "sabab:Airstrike", "air strike", "غارة جوية"])
def test_a_class_by_its_local_name_or_label(names: Names, text: str) -> None:
    assert names.class_iri(text) == "https://w3id.org/sabab/ontology#Airstrike"


def test_a_class_that_is_not_there_says_which_are_near(names: Names) -> None:
    for text in ("Airstrik", "sabab:Airstrik"):
        with pytest.raises(QueryError, match=r"sabab:Airstrike"):
            names.class_iri(text)


def test_every_class_has_a_name_in_each_language() -> None:
    labelled = {
        name.iri for name in class_names() if any("\u0600" <= letter < "\u0700" for letter in name.text)
    }
    assert {name.iri for name in class_names()} == labelled


def test_names_are_asked_for_through_the_source_alone(
    names: Names, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert f"{IDS}actor/israel" == names.iri("Israel", "Actor")
