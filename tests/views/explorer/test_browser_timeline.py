"""The timeline: what stands where, and how links are drawn."""

from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING, Any

import pytest

from sabab.views.explorer import PageData, PageEvent, explorer_html

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Opened

pytestmark = pytest.mark.browser

BOXES = """selector => [...document.querySelectorAll(selector)].map(e => {
  const {left, right, top, bottom} = e.getBoundingClientRect();
  return {left, right, top, bottom, text: e.textContent};
})"""


def boxes(opened: Opened, selector: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = opened.page.evaluate(BOXES, selector)
    return found


def overlapping(found: list[dict[str, Any]], slack: float = 1.5) -> list[tuple[str, str]]:
    """Pairs of boxes that cover each other by more than *slack* pixels in both directions."""
    return [
        (a["text"], b["text"])
        for a, b in combinations(found, 2)
        if min(a["right"], b["right"]) - max(a["left"], b["left"]) > slack
        and min(a["bottom"], b["bottom"]) - max(a["top"], b["top"]) > slack
    ]


def test_every_event_is_drawn(open_story: Callable[..., Opened], story: PageData) -> None:
    assert open_story().shown() == len(story.events)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_no_name_touches_another(open_story: Callable[..., Opened], language: str) -> None:
    assert overlapping(boxes(open_story(f"#lang={language}"), "g.event text.name")) == []


@pytest.mark.parametrize("language", ["en", "ar"])
def test_no_name_covers_a_sign(open_story: Callable[..., Opened], language: str) -> None:
    opened = open_story(f"#lang={language}")
    names, signs = boxes(opened, "g.event text.name"), boxes(opened, "g.event .glyph .shape")
    assert [pair for pair in overlapping(names + signs) if "" in pair] == []


@pytest.mark.parametrize("language", ["en", "ar"])
def test_no_name_is_cut(open_story: Callable[..., Opened], language: str) -> None:
    texts = [box["text"] for box in boxes(open_story(f"#lang={language}"), "g.event text.name")]
    assert [text for text in texts if "…" in text] == []


@pytest.mark.parametrize("language", ["en", "ar"])
def test_no_name_leaves_the_plot(open_story: Callable[..., Opened], language: str) -> None:
    opened = open_story(f"#lang={language}")
    (plot,) = boxes(opened, "svg.plot")
    outside = [
        box["text"]
        for box in boxes(opened, "g.event text.name")
        if box["left"] < plot["left"] or box["right"] > plot["right"] or box["bottom"] > plot["bottom"]
    ]
    assert outside == []


@pytest.mark.parametrize("language", ["en", "ar"])
def test_lane_names_are_whole(open_story: Callable[..., Opened], language: str) -> None:
    opened = open_story(f"#lang={language}")
    cut = opened.page.evaluate(
        """() => [...document.querySelectorAll('.head .name')]
          .filter(e => e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1)
          .map(e => e.textContent)"""
    )
    assert cut == []


@pytest.mark.parametrize("language", ["en", "ar"])
def test_dates_on_the_axis_do_not_touch(open_story: Callable[..., Opened], language: str) -> None:
    assert overlapping(boxes(open_story(f"#lang={language}"), ".axis text")) == []


def dated(name: str, start: int | None, end: int | None) -> PageEvent:
    first, last = (None if day is None else date(2023, 3, day) for day in (start, end))
    return PageEvent(name, "Attack", start=first, end=last)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_only_an_event_without_any_bound_stands_in_the_gutter(
    open_html: Callable[..., Opened], story: PageData, language: str
) -> None:
    events = (dated("none", None, None), dated("by", None, 24), dated("day", 24, 24), dated("from", 24, None))
    opened = open_html(explorer_html(PageData(story.title, "1", "0", events=events)), f"#lang={language}")
    (gutter,) = boxes(opened, "rect.gutter")
    signs = [boxes(opened, f'g.event[data-event="{n}"] .shape')[0] for n in range(len(events))]
    assert [sign["left"] < gutter["right"] for sign in signs] == [True, False, False, False]
    by, day, since = (sign["left"] for sign in signs[1:])
    assert (by, since) == (day, day)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_bar_is_open_to_the_side_without_a_bound(
    open_html: Callable[..., Opened], story: PageData, language: str
) -> None:
    events = (dated("by", None, 24), dated("day", 12, 12), dated("from", 24, None))
    opened = open_html(explorer_html(PageData(story.title, "1", "0", events=events)), f"#lang={language}")
    bars = [boxes(opened, f'g.event[data-event="{n}"] path.unbounded') for n in range(len(events))]
    by, since = (boxes(opened, f'g.event[data-event="{n}"] .shape')[0] for n in (0, 2))
    assert [len(found) for found in bars] == [1, 0, 1]
    assert bars[0][0]["left"] < by["left"] - 10
    assert bars[2][0]["right"] > since["right"] + 10


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_sign_of_a_range_is_at_its_start(
    open_html: Callable[..., Opened], story: PageData, language: str
) -> None:
    """Time runs from left to right in both languages, and links leave from the sign."""
    events = (dated("range", 12, 20), dated("start", 12, 12), dated("end", 20, 20))
    opened = open_html(explorer_html(PageData(story.title, "1", "0", events=events)), f"#lang={language}")
    span, start, _ = (boxes(opened, f'g.event[data-event="{n}"] .shape')[0] for n in range(3))
    assert span["left"] == start["left"]


def test_an_uncertain_date_is_a_bar_over_all_its_days(
    open_story: Callable[..., Opened], story: PageData
) -> None:
    expected = sum(1 for e in story.events if e.start and e.end and e.start != e.end)
    assert open_story().page.locator("g.event rect.span").count() == expected


def test_links_are_drawn_by_their_basis(open_story: Callable[..., Opened], story: PageData) -> None:
    opened = open_story()
    drawn = {
        basis: opened.page.locator(f"g.links path.link.{basis}").count()
        for basis in {x.basis for x in story.links}
    }
    assert drawn == dict(Counter(link.basis for link in story.links))


def test_a_stated_link_is_solid_and_no_other_is(open_story: Callable[..., Opened]) -> None:
    dashes = open_story().page.evaluate(
        """() => Object.fromEntries(['declared', 'stated', 'pattern', 'inferred', 'juxtaposed'].map(basis =>
          [basis, getComputedStyle(document.querySelector(`g.links path.link.${basis}`)).strokeDasharray]))"""
    )
    assert (dashes.pop("declared"), dashes.pop("stated")) == ("none", "none")
    assert "none" not in dashes.values()
    assert len(set(dashes.values())) == 3


def test_true_time_moves_events_and_is_kept_in_the_address(open_story: Callable[..., Opened]) -> None:
    opened = open_story()
    before = boxes(opened, 'g.event[data-event="4"] .glyph')
    opened.page.click("#scale")
    assert boxes(opened, 'g.event[data-event="4"] .glyph') != before
    assert "time=true" in opened.page.evaluate("location.hash")


def test_many_events_are_drawn_without_names(
    open_html: Callable[..., Opened], crowd: Callable[[int], PageData]
) -> None:
    opened = open_html(explorer_html(crowd(300)), "#lang=en")
    assert opened.page.locator("g.event text.name").count() == 0
    assert "Names are shown below" in opened.page.inner_text("#legend")


def test_events_without_room_are_counted(open_html: Callable[..., Opened], story: PageData) -> None:
    day = story.events[0].start
    events = tuple(PageEvent(f"e{i}", "Attack", start=day, end=day) for i in range(100))
    opened = open_html(explorer_html(PageData(story.title, "1", "0", events=events)))
    hidden = sum(int(text.lstrip("+")) for text in opened.page.locator("g.more > text").all_text_contents())
    assert opened.shown() + hidden == 100


def test_pointing_at_a_sign_tells_what_it_is(open_story: Callable[..., Opened]) -> None:
    page = open_story("#lang=en").page
    sign = page.locator('g.event[data-event="0"]')
    sign.locator(".shape").hover()
    name = page.inner_text("#tip strong")
    assert name
    assert (sign.get_attribute("aria-label") or "").startswith(name)
    page.mouse.move(0, 0)
    assert page.locator("#tip").is_hidden()


def test_only_what_is_chosen_has_a_ring(open_story: Callable[..., Opened]) -> None:
    page = open_story("#lang=en").page
    assert page.locator("g.event .halo").count() == 0
    for index in (1, 0):
        page.locator(f'g.event[data-event="{index}"]').dispatch_event("click")
    assert page.locator("g.event.selected .halo").count() == 1
    assert page.locator('g.event[aria-pressed="true"]').get_attribute("data-event") == "0"
