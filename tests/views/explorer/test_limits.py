"""More events than one file can hold: which stay, what goes with the others, and that the page says so."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from sabab.model import Label
from sabab.views.explorer import PageData, PageEvent, explorer_html, fitting

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Opened


def days(count: int) -> PageData:
    """Events that nothing ties together, one a day."""
    made = tuple(
        PageEvent(f"e{i}", "Attack", start=day, end=day)
        for i in range(count)
        for day in [date(2023, 1, 1) + timedelta(days=i)]
    )
    return PageData(Label("t", "ت"), "1", "0", events=made)


def test_what_fits_is_left_as_it_is(story: PageData) -> None:
    assert fitting(story, most=len(story.events)) is story


def test_of_unlinked_events_the_latest_stay_in_their_order() -> None:
    less = fitting(days(10), most=3)
    assert [event.id for event in less.events] == ["e7", "e8", "e9"]
    assert less.events_left_out == 7


def test_chains_stay_before_links_and_links_before_the_rest(story: PageData) -> None:
    in_chains = {event for chain in story.chains for event in chain.events}
    less = fitting(story, most=len(in_chains))
    assert {event.id for event in less.events} == in_chains
    assert [chain.id for chain in less.chains] == [chain.id for chain in story.chains]


def test_links_are_numbered_anew_for_their_chains(story: PageData) -> None:
    less = fitting(story, most=10)
    for chain in less.chains:
        ends = {end for n in chain.links for end in (less.links[n].cause, less.links[n].effect)}
        assert ends == set(chain.events)


@pytest.mark.parametrize("most", [0, 1, 5, 12, 20])
def test_nothing_on_the_page_points_at_what_was_left_out(story: PageData, most: int) -> None:
    less = fitting(story, most=most)
    assert len(less.events) == most
    assert less.events_left_out == len(story.events) - most
    assert explorer_html(less)  # an unknown reference is a PageError


@pytest.mark.browser
@pytest.mark.parametrize(("language", "words"), [("en", "3 of 10 are here"), ("ar", "هنا 3 من 10")])
def test_the_page_says_what_it_left_out(open_html: Callable[..., Opened], language: str, words: str) -> None:
    opened = open_html(explorer_html(fitting(days(10), most=3)), f"#lang={language}")
    note = opened.page.inner_text("#left-out").replace("\u2068", "").replace("\u2069", "")
    assert words in note
    assert opened.page.locator("#left-out").bounding_box() is not None
    assert opened.shown() == 3


@pytest.mark.browser
def test_a_page_that_left_out_nothing_says_nothing(open_html: Callable[..., Opened], story: PageData) -> None:
    opened = open_html(explorer_html(story), "#lang=en")
    assert not opened.page.locator("#left-out").is_visible()
    assert "more chains" not in opened.page.inner_text("#panel")


@pytest.mark.browser
def test_the_list_of_chains_says_that_there_are_more(
    open_html: Callable[..., Opened], story: PageData
) -> None:
    opened = open_html(explorer_html(replace(story, more_chains=True)), "#lang=en")
    assert "more chains than these" in opened.page.inner_text("#panel")
