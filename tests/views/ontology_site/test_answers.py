"""Cells of answers in words of the page's language."""

from __future__ import annotations

from rdflib import Literal, URIRef

from sabab.views.ontology_site.answers import Cell, Names, cell

ACTOR = "https://w3id.org/sabab/id/actor/iran"
EVENT = "https://w3id.org/sabab/id/event/x-e1"
PLACE = "https://w3id.org/sabab/id/place/masyaf"
RAID = "https://w3id.org/sabab/ontology#Raid"
NAMES = Names(
    {ACTOR: {"en": "Iran", "ar": "إيران"}, PLACE: {"ar": "مصياف"}, RAID: {"en": "raid", "ar": "مداهمة"}},
    {EVENT: (RAID, "2022-08", PLACE)},
)


def test_a_thing_is_called_in_the_language_of_the_page() -> None:
    assert Cell("إيران", None, "actor/iran") == cell(URIRef(ACTOR), NAMES, "ar")


def test_a_name_in_another_language_is_marked_as_such() -> None:
    assert Cell("مصياف", "ar", "place/masyaf") == cell(URIRef(PLACE), NAMES, "en")


def test_an_event_is_called_by_kind_date_and_place() -> None:
    expected = "raid · \u20662022-08\u2069 · \u2068مصياف\u2069"
    assert Cell(expected, None, "event/x-e1") == cell(URIRef(EVENT), NAMES, "en")


def test_what_has_no_name_keeps_its_short_form() -> None:
    assert "actor/nobody" == cell(URIRef("https://w3id.org/sabab/id/actor/nobody"), NAMES, "en").text


def test_zero_is_a_number_and_nothing_is_nothing() -> None:
    assert "0" == cell(Literal(0), NAMES, "en").text
    assert "" == cell(None, NAMES, "en").text


def test_words_of_a_report_carry_their_language() -> None:
    assert Cell("قصف", "ar", None) == cell(Literal("قصف", lang="ar"), NAMES, "en")
    assert Cell("قصف", None, None) == cell(Literal("قصف", lang="ar"), NAMES, "ar")
