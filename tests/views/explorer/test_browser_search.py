"""Search and filters."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from waiting import until

from sabab.views.explorer import explorer_html

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Opened

    from sabab.views.explorer import PageData

pytestmark = pytest.mark.browser


def found(opened: Opened, query: str) -> set[str]:
    """The ids of the events that *query* leaves."""
    opened.page.fill("#search", query)
    until(
        opened.page,
        "query => new URLSearchParams(location.hash.slice(1)).get('q') === (query || null)",
        query,
    )
    ids = [event["id"] for event in opened.data("data")["events"]]
    shown = opened.page.eval_on_selector_all(
        "g.event", "marks => marks.map(mark => Number(mark.dataset.event))"
    )
    return {ids[i] for i in shown}


@pytest.mark.parametrize(
    ("query", "event"),
    [
        ("العمر", "omar"),
        ("حقل العُمَر", "omar"),  # vowel signs
        ("عمر", "omar"),  # without the article
        ("الحسكه", "drone"),  # ta marbuta as ha
        ("اسرائيل", "aleppo-1"),  # hamza left out
        ("حيدرى", "damascus-2"),  # alef maqsura for ya
        ("مسيـــّرة", "drone"),  # tatweel
        ("غارة", "us-strikes"),  # the singular finds the plural
        ("Omar oil", "omar"),
        ("OMAR", "omar"),
        ("airstrikes", "masyaf"),  # the plural finds the singular
        ("yedioth", "masyaf"),  # somebody who is quoted
        ("Dispatch desk H", "green-village"),
        ("payload-that-is-nowhere", None),
        ("٢٢", "conoco"),  # Arabic digits find 22:39
    ],
)
def test_search_forgives_spelling(open_story: Callable[..., Opened], query: str, event: str | None) -> None:
    ids = found(open_story(), query)
    assert event in ids if event else ids == set()


def test_every_word_must_be_found(open_story: Callable[..., Opened]) -> None:
    opened = open_story()
    assert "omar" in found(opened, "صاروخين العمر")
    assert found(opened, "صاروخين ديمونا") == set()


def test_an_empty_search_shows_everything(open_story: Callable[..., Opened], story: PageData) -> None:
    opened = open_story()
    found(opened, "omar")
    assert len(found(opened, "")) == len(story.events)


def test_a_search_for_arabic_works_on_the_english_page_and_back(open_story: Callable[..., Opened]) -> None:
    assert found(open_story("#lang=ar"), "tanf") == {"tanf-drones"}
    assert "tanf-drones" in found(open_story("#lang=en"), "التنف")


def test_nothing_found_says_so(open_story: Callable[..., Opened]) -> None:
    opened = open_story()
    found(opened, "zzz")
    assert "Nothing matches these filters" in opened.page.inner_text("#lanes")


def test_a_camp_can_be_switched_off_and_on(open_story: Callable[..., Opened], story: PageData) -> None:
    opened = open_story()
    israel = opened.page.locator('[data-filter="camp:0"]')
    assert israel.get_attribute("aria-pressed") == "true"
    israel.click()
    assert opened.page.locator('[data-filter="camp:0"]').get_attribute("aria-pressed") == "false"
    assert opened.shown() == sum(1 for event in story.events if event.camp != "israel")
    opened.page.click('[data-filter="camp:0"]')
    assert opened.shown() == len(story.events)


def test_a_switched_off_camp_keeps_its_keyboard_place(open_story: Callable[..., Opened]) -> None:
    opened = open_story()
    opened.page.focus('[data-filter="camp:0"]')
    opened.page.keyboard.press("Space")
    assert opened.page.evaluate("document.activeElement.dataset.filter") == "camp:0"


def test_types_can_be_switched_off(open_story: Callable[..., Opened], story: PageData) -> None:
    opened = open_story()
    opened.page.click("details[data-list=type] summary")
    opened.page.click('[data-filter="type:Airstrike"]')
    assert opened.shown() == sum(1 for event in story.events if event.type != "Airstrike")


def test_attributions_can_be_switched_off(open_story: Callable[..., Opened], story: PageData) -> None:
    opened = open_story()
    opened.page.click("details[data-list=attribution] summary")
    opened.page.click('[data-filter="attribution:alleged"]')
    assert opened.shown() == sum(1 for event in story.events if event.attribution != "alleged")


def test_the_legend_counts_links_and_switches_them(
    open_story: Callable[..., Opened], story: PageData
) -> None:
    opened = open_story()
    counts = Counter(link.basis for link in story.links)
    chip = opened.page.locator('#legend [data-filter="basis:stated"]')
    assert chip.locator(".number").inner_text() == str(counts["stated"])
    chip.click()
    assert opened.page.locator("g.links path.link.stated").count() == 0
    assert opened.page.locator("g.links path.link.declared").count() == counts["declared"]


def test_events_can_be_asked_for_by_number_of_reports(
    open_story: Callable[..., Opened], story: PageData
) -> None:
    opened = open_story("#reports=2")
    assert opened.shown() == sum(1 for event in story.events if len({m.report for m in event.members}) >= 2)


def test_events_can_be_asked_for_by_time(open_story: Callable[..., Opened]) -> None:
    opened = open_story("#lang=en&to=2022-12-31")
    assert opened.page.inner_text("#count") == "\u20687\u2069 of \u206823\u2069 events"


def test_filters_are_cleared_with_one_button(open_story: Callable[..., Opened], story: PageData) -> None:
    opened = open_story("#camp=israel&q=damascus&type=Visit")
    opened.page.click("button.clear")
    assert opened.shown() == len(story.events)
    assert opened.page.locator("button.clear").count() == 0


def test_a_large_page_draws_view_after_view_and_ends_with_all_of_them(
    open_html: Callable[..., Opened], crowd: Callable[[int], PageData]
) -> None:
    opened = open_html(explorer_html(crowd(200)), "#lang=en")
    left = opened.page.evaluate(
        """() => {
          document.querySelector('[data-filter="camp:0"]').click();
          return [document.querySelector('#count').textContent, document.querySelectorAll('g.event').length];
        }"""
    )
    assert left[1] == 200  # the timeline still waits while the count is there
    until(opened.page, "document.querySelectorAll('g.event').length < 200")
    assert f"{opened.shown()} of 200" in left[0].replace("\u2068", "").replace("\u2069", "")
    assert opened.page.inner_text("#tab-events .number") == str(opened.shown())


def test_choosing_while_views_wait_shows_what_was_chosen(
    open_html: Callable[..., Opened], crowd: Callable[[int], PageData]
) -> None:
    opened = open_html(explorer_html(crowd(200)), "#lang=en")
    opened.page.evaluate(
        """() => {
          document.querySelector('[data-filter="camp:0"]').click();
          location.hash = '#lang=en&camp=israel&e=e1';
        }"""
    )
    opened.page.wait_for_selector(".evidence[data-kind=event]")
    until(opened.page, "document.querySelectorAll('g.event').length < 200")
    assert opened.page.locator('g.event.selected[data-event="1"]').count() == 1
