"""Standing relations, each once."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sabab.views.explorer import PageData


def test_what_a_report_states_counts_before_what_it_passes_on(page: PageData) -> None:
    loyal = [relation for relation in page.relations if relation.relation == "loyalTo"]
    assert [("actor/iran-backed-militias", "actor/iran", "stated")] == [
        (relation.subject, relation.object, relation.status) for relation in loyal
    ]


def test_a_relation_between_places_is_shown_with_its_words(page: PageData) -> None:
    (lies,) = (relation for relation in page.relations if relation.relation == "eastOf")
    assert ("place/al-omar-oil-field", "place/aleppo-international-airport") == (lies.subject, lies.object)
    assert lies.quote is not None
    assert lies.quote.sentence is not None
