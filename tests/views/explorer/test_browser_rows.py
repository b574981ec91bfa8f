"""Lanes by camp, doer, place and outlet."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from sabab.views.explorer import explorer_html

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Opened

    from sabab.views.explorer import PageData

pytestmark = pytest.mark.browser

#: The name of the lane within whose height an event's sign stands.
LANE_OF = """(index) => {
  const middle = (box) => (box.top + box.bottom) / 2;
  const y = middle(document.querySelector(`g.event[data-event="${index}"] .shape`).getBoundingClientRect());
  for (const head of document.querySelectorAll('.head')) {
    const { top, bottom } = head.getBoundingClientRect();
    if (y >= top && y <= bottom) return head.querySelector('.name').textContent;
  }
  return null;
}"""


def lane_of(opened: Opened, story: PageData, event: str) -> str | None:
    index = next(i for i, each in enumerate(story.events) if each.id == event)
    return opened.page.evaluate(LANE_OF, index)  # type: ignore[no-any-return]


@pytest.mark.parametrize(
    ("lanes", "event", "lane"),
    [
        ("camp", "omar", "Iran and its allies"),
        ("actor", "omar", "Iran-backed militias"),
        ("actor", "conoco", "Nobody named"),
        ("place", "omar", "Al-Omar oil field"),
        ("source", "damascus-1", "Dispatch desk C"),
        ("source", "omar", "Several outlets"),
    ],
)
def test_an_event_stands_in_the_lane_of_its(
    open_story: Callable[..., Opened], story: PageData, lanes: str, event: str, lane: str
) -> None:
    assert lane_of(open_story(f"#lang=en&lanes={lanes}"), story, event) == lane


@pytest.mark.parametrize("lanes", ["actor", "place", "source"])
def test_every_event_stays_whatever_the_lanes_stand_for(
    open_story: Callable[..., Opened], story: PageData, lanes: str
) -> None:
    opened = open_story(f"#lang=en&lanes={lanes}")
    assert opened.shown() == len(story.events)
    counts = opened.page.locator(".head .number").all_inner_texts()
    assert sum(map(int, counts)) == len(story.events)
    assert opened.complaints == []


def test_the_choice_of_lanes_is_kept_in_the_address(
    open_story: Callable[..., Opened], story: PageData
) -> None:
    opened = open_story("#lang=en")
    opened.page.select_option("#lanes-by", "place")
    assert lane_of(opened, story, "omar") == "Al-Omar oil field"
    assert "lanes=place" in opened.page.evaluate("location.hash")


def test_lanes_that_are_too_many_stand_together_and_are_counted(
    open_html: Callable[..., Opened], crowd: Callable[[int], PageData]
) -> None:
    opened = open_html(explorer_html(crowd(120)), "#lang=en&lanes=actor")
    names = opened.page.locator(".head .name").all_inner_texts()
    assert len(names) == 13
    assert names[-1].replace("\u2068", "").replace("\u2069", "") == "Others: 28"


def test_one_outlet_is_no_several_outlets(open_html: Callable[..., Opened], story: PageData) -> None:
    reports = tuple(replace(report, outlet="One desk") for report in story.reports)
    opened = open_html(explorer_html(replace(story, reports=reports)), "#lang=en&lanes=source")
    assert opened.page.locator(".head .name").all_inner_texts() == ["One desk"]
