"""Actors and places of the knowledge base, and the words that stand for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sabab.lexicon import naming
from sabab.lexicon.records import Entity
from sabab.lexicon.turtle import read_descriptions
from sabab.model import Label

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ISRAEL = """actor:israel a sabab:StateActor ; skos:prefLabel "Israel"@en , "إسرائيل"@ar ; skos:altLabel "IL"@en ;
    skos:hiddenLabel "اسرائيل"@ar ; sabab:metonym "تل أبيب"@ar ; sabab:demonym "إسرائيلي"@ar , "Israeli"@en .
"""
PLACES = """place:aleppo a sabab:Settlement ; skos:prefLabel "Aleppo"@en ; sabab:within place:aleppo-governorate .
place:aleppo-governorate a sabab:Governorate ; skos:prefLabel "Aleppo Governorate"@en ; sabab:within place:syria .
place:syria a sabab:Country ; skos:prefLabel "Syria"@en .
"""
CAMPS = """actor:iran a sabab:StateActor . actor:group a sabab:NonStateArmedGroup . actor:force a sabab:MilitaryForce .
[] sabab:relSubject actor:iran ; sabab:relationType "backs" ; sabab:relObject actor:group .
[] sabab:relSubject actor:force ; sabab:relationType "partOf" ; sabab:relObject actor:iran .
[] sabab:relSubject actor:force ; sabab:relationType "fights" ; sabab:relObject actor:group .
actor:clients a sabab:NonStateArmedGroup ; sabab:proxyGroupOf actor:iran .
"""


def entities(folder: Callable[..., Path], knowledge: str) -> dict[str, Entity]:
    return naming.entities(read_descriptions([folder(knowledge=knowledge) / "knowledge" / "actors.ttl"]))


def forms(folder: Callable[..., Path], knowledge: str) -> dict[tuple[str, ...], list[tuple[str, str]]]:
    descriptions = read_descriptions([folder(knowledge=knowledge) / "knowledge" / "actors.ttl"])
    found: dict[tuple[str, ...], list[tuple[str, str]]] = {}
    for key, sense in naming.named_forms(descriptions, naming.entities(descriptions)):
        found.setdefault(key, []).append((sense.kind, sense.number))
    return found


def test_an_entity_has_its_class_and_names(folder: Callable[..., Path]) -> None:
    expected = Entity("actor/israel", "StateActor", is_place=False, label=Label("Israel", "إسرائيل"))
    assert {"actor/israel": expected} == entities(folder, ISRAEL)


def test_places_stand_under_what_they_are_within(folder: Callable[..., Path]) -> None:
    found = entities(folder, PLACES)
    assert ("place/aleppo-governorate",) == found["place/aleppo"].parents
    assert () == found["place/syria"].parents
    assert found["place/syria"].is_place


def test_clients_stand_under_their_backer_and_parts_under_the_whole(folder: Callable[..., Path]) -> None:
    found = entities(folder, CAMPS)
    assert ("actor/iran",) == found["actor/group"].parents == found["actor/force"].parents
    assert () == found["actor/iran"].parents
    assert "actor/iran" == found["actor/clients"].proxy_group_of


def test_words_that_disprove_a_name_are_folded(folder: Callable[..., Path]) -> None:
    found = entities(folder, ISRAEL + 'actor:israel sabab:notBefore "الأمريكيّ"@ar , "Road"@en .')
    assert {"الامريكي", "road"} == found["actor/israel"].not_before


def test_what_is_neither_actor_nor_place_is_no_entity(folder: Callable[..., Path]) -> None:
    assert {} == entities(folder, 'actor:x a sabab:Raid ; skos:prefLabel "X"@en .')


def test_names_metonyms_and_adjectives(folder: Callable[..., Path]) -> None:
    found = forms(folder, ISRAEL)
    assert [("name", ""), ("name", "")] == found["اسراييل",]
    assert [("metonym", "")] == found["تل", "ابيب"]
    assert [("demonym", "sg")] == found["الاسراييليه",]
    assert [("demonym", "pl")] == found["israelis",]


@pytest.mark.parametrize(
    ("label", "is_acronym"), [("US", True), ("U.S.", True), ("NATO", False), ("Kan", False)]
)
def test_only_short_acronyms_need_capitals(
    folder: Callable[..., Path], label: str, *, is_acronym: bool
) -> None:
    knowledge = f'actor:x a sabab:StateActor ; skos:prefLabel "{label}"@en .'
    descriptions = read_descriptions([folder(knowledge=knowledge) / "knowledge" / "actors.ttl"])
    senses = [sense for _, sense in naming.named_forms(descriptions, naming.entities(descriptions))]
    assert [is_acronym] == [sense.acronym for sense in senses]


def test_a_site_knows_who_runs_it_where_that_is_stated(folder: Callable[..., Path]) -> None:
    runs = 'sabab:relSubject actor:iran ; sabab:relationType "operates" ; sabab:relObject place:aleppo'
    stated = entities(folder, PLACES + f"[] {runs} ; sabab:claimStatus sabab:StatusStated .")
    alleged = entities(folder, PLACES + f"[] {runs} ; sabab:claimStatus sabab:StatusAlleged .")
    assert ("actor/iran",) == stated["place/aleppo"].operators
    assert () == alleged["place/aleppo"].operators
