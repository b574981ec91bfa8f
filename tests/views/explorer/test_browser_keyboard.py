"""Everything by keyboard, and the address that keeps it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Opened

    from sabab.views.explorer import PageData

pytestmark = pytest.mark.browser


def focused_event(opened: Opened) -> str | None:
    return opened.page.evaluate("document.activeElement.closest('g.event')?.dataset.event ?? null")  # type: ignore[no-any-return]


def tab_to_events(opened: Opened) -> None:
    for _ in range(60):
        opened.page.keyboard.press("Tab")
        if focused_event(opened) is not None:
            return
    pytest.fail("Tab never reached an event")


def test_tab_reaches_an_event_and_enter_opens_it(open_story: Callable[..., Opened]) -> None:
    opened = open_story()
    tab_to_events(opened)
    opened.page.keyboard.press("Enter")
    assert opened.page.locator(".evidence[data-kind=event]").count() == 1
    assert opened.page.locator("g.event.selected").get_attribute("data-event") == focused_event(opened)


def test_events_are_one_tab_stop(open_story: Callable[..., Opened]) -> None:
    opened = open_story()
    assert opened.page.locator('g.event[tabindex="0"]').count() == 1
    tab_to_events(opened)
    opened.page.keyboard.press("Tab")
    assert focused_event(opened) is None


def test_arrows_go_from_event_to_event_in_time(open_story: Callable[..., Opened], story: PageData) -> None:
    opened = open_story()
    tab_to_events(opened)
    seen = []
    for _ in range(8):
        opened.page.keyboard.press("ArrowRight")
        seen.append(story.events[int(focused_event(opened) or -1)])
    days = [event.start for event in seen if event.start and event.end]
    assert len(days) >= 3
    assert days == sorted(days)


def test_escape_clears_the_selection_then_the_search(open_story: Callable[..., Opened]) -> None:
    opened = open_story("#e=omar&q=omar")
    opened.page.keyboard.press("Escape")
    assert opened.page.locator("g.event.selected").count() == 0
    assert opened.page.input_value("#search") == "omar"
    opened.page.keyboard.press("Escape")
    assert opened.page.input_value("#search") == ""


def test_arrows_step_through_the_open_chain(open_story: Callable[..., Opened], story: PageData) -> None:
    opened = open_story("#c=chain-march&s=1")
    steps = []
    for key in ("ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowLeft"):
        opened.page.keyboard.press(key)
        steps.append(
            story.events[int(opened.page.locator("g.event.selected").get_attribute("data-event") or -1)].id
        )
    assert steps == ["drone", "us-strikes", "green-village", "green-village", "us-strikes"]


def test_a_question_mark_shows_the_keys_and_escape_closes_them(open_story: Callable[..., Opened]) -> None:
    opened = open_story()
    opened.page.keyboard.press("?")
    assert opened.page.locator("dialog[open] #h-help").count() == 1
    opened.page.keyboard.press("Escape")
    assert opened.page.locator("dialog[open]").count() == 0


def test_a_slash_goes_to_the_search(open_story: Callable[..., Opened]) -> None:
    opened = open_story()
    opened.page.keyboard.press("/")
    opened.page.keyboard.type("omar")
    assert opened.page.input_value("#search") == "omar"


def test_tabs_of_the_panel_are_walked_with_arrows(open_story: Callable[..., Opened]) -> None:
    opened = open_story("#lang=en")
    opened.page.focus("#tab-chains")
    opened.page.keyboard.press("ArrowRight")
    assert opened.page.evaluate("document.activeElement.id") == "tab-events"
    assert opened.page.locator("#tab-events").get_attribute("aria-selected") == "true"


def test_the_focus_is_visible(open_story: Callable[..., Opened]) -> None:
    opened = open_story()
    tab_to_events(opened)
    stroke = opened.page.evaluate("getComputedStyle(document.activeElement.querySelector('.halo')).stroke")
    assert stroke != "none"


def test_the_address_restores_language_selection_and_filters(open_story: Callable[..., Opened]) -> None:
    opened = open_story("#lang=ar&e=drone&type=Visit&camp=syria")
    assert opened.page.evaluate("document.documentElement.dir") == "rtl"
    assert opened.page.locator("g.event.selected").count() == 1
    assert opened.page.locator('[data-filter="type:Visit"]').get_attribute("aria-pressed") == "false"
    assert opened.page.locator('[data-filter="camp:3"]').get_attribute("aria-pressed") == "false"


def test_the_address_follows_what_is_chosen(open_story: Callable[..., Opened]) -> None:
    opened = open_story("#lang=en")
    opened.page.click('g.event[data-event="7"] .shape')
    opened.page.click("#language")
    assert opened.page.evaluate("location.hash") == "#lang=ar&e=omar"


def test_an_address_of_something_unknown_is_harmless(
    open_story: Callable[..., Opened], story: PageData
) -> None:
    opened = open_story("#lang=xx&e=nothing&c=nothing&s=-5&camp=nobody&from=yesterday&reports=many")
    assert opened.shown() == len(story.events)
    assert opened.complaints == []
