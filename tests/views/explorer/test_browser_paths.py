"""The path between two actors: over what is asserted, and over accusations only when asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sabab.model import Label
from sabab.views.explorer import PageActor, PageData, PageEvent, PageRelation, explorer_html

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Opened

pytestmark = pytest.mark.browser


def path_of(opened: Opened) -> list[str]:
    """The actors along the path."""
    return opened.page.locator(".path > li > button.entity bdi").all_inner_texts()


def world(*events: PageEvent, relations: tuple[PageRelation, ...] = ()) -> str:
    actors = tuple(PageActor(name, Label(name.upper(), name)) for name in "abcd")
    return explorer_html(PageData(Label("t"), "1", "0", actors=actors, events=events, relations=relations))


def act(name: str, by: str, hit: str, *, alleged: bool = False, negated: bool = False) -> PageEvent:
    return PageEvent(
        name,
        "Attack",
        initiators=(by,),
        targets=(hit,),
        alleged=(by,) if alleged else (),
        attribution="alleged" if alleged else "stated",
        negated=negated,
    )


def test_a_path_goes_over_acts_and_relations_in_either_direction(open_html: Callable[..., Opened]) -> None:
    html = world(act("1", "b", "a"), act("2", "b", "c"), relations=(PageRelation("d", "backs", "c"),))
    assert path_of(open_html(html, "#lang=en&pathfrom=a&pathto=d")) == ["A", "B", "C", "D"]


def test_an_accusation_is_no_step_until_it_is_asked_for(open_html: Callable[..., Opened]) -> None:
    opened = open_html(world(act("1", "a", "b", alleged=True)), "#lang=en&pathfrom=a&pathto=b")
    assert path_of(opened) == []
    assert "No path between them over what is stated" in opened.page.inner_text("#panel")
    opened.page.check('[data-path="alleged"]')
    assert path_of(opened) == ["A", "B"]
    assert "accused=1" in opened.page.evaluate("location.hash")


def test_what_did_not_happen_connects_nobody(open_html: Callable[..., Opened]) -> None:
    html = world(act("1", "a", "b", negated=True))
    assert path_of(open_html(html, "#lang=en&pathfrom=a&pathto=b&accused=1")) == []


def test_the_way_of_an_act_is_said_though_the_path_goes_against_it(open_html: Callable[..., Opened]) -> None:
    opened = open_html(world(act("1", "b", "a")), "#lang=en&pathfrom=a&pathto=b")
    summary = opened.page.inner_text(".path summary").replace("\u2068", "").replace("\u2069", "")
    assert summary == "B — acts on — A"


def test_the_shortest_path_is_taken(open_html: Callable[..., Opened]) -> None:
    html = world(act("1", "a", "b"), act("2", "b", "c"), act("3", "a", "c"))
    assert path_of(open_html(html, "#lang=en&pathfrom=a&pathto=c")) == ["A", "C"]


def test_a_path_is_chosen_by_keyboard_and_lights_up_its_events(open_story: Callable[..., Opened]) -> None:
    opened = open_story("#lang=en")
    opened.page.focus("#open-path")
    opened.page.keyboard.press("Enter")
    opened.page.select_option('[data-path="from"]', label="Liwa al-Ghaliboun")
    opened.page.select_option('[data-path="to"]', label="Israel")
    assert path_of(opened) == ["Liwa al-Ghaliboun", "Iran-backed militias", "Israel"]
    assert opened.page.locator("g.event:not(.faded)").count() == 1
    assert opened.page.evaluate("document.activeElement.dataset.path") == "to"


def test_the_card_of_an_actor_leads_to_its_paths(open_story: Callable[..., Opened]) -> None:
    opened = open_story("#lang=en&a=israel")
    opened.page.click('[data-path="open"]')
    assert (
        opened.page.evaluate("document.querySelector('[data-path=from]').selectedOptions[0].text") == "Israel"
    )
