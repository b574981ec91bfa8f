"""The actors on the page and what is known of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.model import Label
from sabab.views.page_data.actors import KnownActors

if TYPE_CHECKING:
    from sabab.views.explorer import PageActor, PageData


def named(page: PageData, beginning: str) -> list[PageActor]:
    return [actor for actor in page.actors if (actor.label.en or actor.label.ar or "").startswith(beginning)]


def test_only_those_of_whom_the_page_speaks_are_on_it(page: PageData) -> None:
    assert len(page.actors) == 9
    assert named(page, "Hezbollah") == []


def test_a_known_actor_has_its_kind_and_both_names(page: PageData) -> None:
    (militias,) = named(page, "Iran-backed")
    assert militias.label == Label("Iran-backed militias", "ميليشيات موالية لإيران")
    assert ("NonStateArmedGroup", "actor/iran", False) == (
        militias.kind,
        militias.camp,
        militias.open_phrase,
    )


def test_a_phrase_of_a_report_is_marked_as_one(page: PageData) -> None:
    (council,) = named(page, "بلدية")
    assert (True, "Actor", None) == (council.open_phrase, council.kind, council.camp)


def test_a_target_that_is_neither_actor_nor_place_is_listed_as_such(page: PageData) -> None:
    (convoy,) = named(page, "a convoy")
    assert (True, "UnclassifiedTarget") == (convoy.open_phrase, convoy.kind)


def test_the_words_of_a_phrase_are_withheld_with_the_text(withheld_page: PageData) -> None:
    phrases = {actor.label.en for actor in withheld_page.actors if actor.open_phrase}
    assert {"words of the report, withheld"} == phrases


def test_whoever_the_graph_does_not_describe_is_named_by_the_iri() -> None:
    unknown = KnownActors({})["https://w3id.org/sabab/id/actor/somebody"]
    assert (Label("somebody"), "Actor", False) == (unknown.label, unknown.kind, unknown.open)
