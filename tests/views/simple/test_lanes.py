"""The simple page: fixed places, shapes and strokes that mean something; it asks for nothing and runs nothing."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, get_args

import pytest

from sabab.errors import OutputError
from sabab.model import EventType, Label
from sabab.views.explorer import Camp, PageActor, PageData, PageEvent, PageLink, Quote
from sabab.views.simple import LaneNetwork, lane_network
from sabab.views.simple.lanes import SHAPES
from sabab.views.simple.places import UNDATED

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

HOSTILE = '</script><script>window.__x=1</script><img src=x onerror="window.__x=2">'
FIRST, NEXT = date(2023, 3, 23), date(2023, 3, 24)
DRONE = PageEvent("event/a", "DroneAttack", start=FIRST, end=FIRST, targets=("actor/us",))
STRIKE = PageEvent("event/b", "Airstrike", camp="actor/us", attribution="stated", start=NEXT, end=NEXT)
ROCKETS = PageEvent("event/c", "RocketAttack", start=NEXT, end=NEXT)
UNKNOWN = PageEvent("event/d", "Visit", camp="actor/us")


def story(*, title: str = "March", name: str = "قوات (US) 2023") -> PageData:
    """A drone, a strike that is said to answer it, rockets that fit a habit, and a visit without a date."""
    return PageData(
        Label(title),
        "0",
        "0",
        camps=(Camp("actor/us", Label("United States", "الولايات المتحدة")),),
        actors=(PageActor("actor/us", Label(name, name)),),
        events=(DRONE, STRIKE, ROCKETS, UNKNOWN),
        links=(
            PageLink("event/a", "event/b", "stated", "certain"),
            PageLink("event/b", "event/c", "pattern", "possible"),
        ),
    )


def node(network: LaneNetwork, identifier: str) -> dict[str, Any]:
    found: dict[str, Any] = network.get_node(identifier)
    return found


def test_a_day_is_one_place_across_and_a_lane_one_place_down() -> None:
    network = lane_network(story())
    drone, strike, rockets = (node(network, f"event/{letter}") for letter in "abc")
    assert drone["x"] < strike["x"] == rockets["x"]
    assert drone["y"] == rockets["y"] == node(network, "lane/1")["y"]
    assert strike["y"] == node(network, "lane/0")["y"]
    assert all(each["fixed"] for each in network.nodes)


def test_events_of_one_lane_and_day_stand_below_each_other() -> None:
    twin = replace(ROCKETS, id="event/e")
    network = lane_network(replace(story(), events=(*story().events, twin)))
    assert node(network, "event/c")["x"] == node(network, "event/e")["x"]
    assert node(network, "event/c")["y"] < node(network, "event/e")["y"]


def test_an_event_without_a_date_stands_beside_the_axis_and_on_no_day() -> None:
    network = lane_network(story())
    assert node(network, "event/d")["x"] == UNDATED
    assert [each["id"] for each in network.nodes if each["id"].startswith("day/")] == [
        "day/2023-03-23",
        "day/2023-03-24",
        "day/none",
    ]


def test_a_type_is_a_shape_and_every_type_has_one() -> None:
    network = lane_network(story())
    assert (node(network, "event/a")["shape"], node(network, "event/b")["shape"]) == (
        "diamond",
        "triangleDown",
    )
    assert set(get_args(EventType)) <= set(SHAPES)


def test_an_edge_is_dashed_unless_somebody_says_it() -> None:
    said, fits = lane_network(story()).edges
    assert (said["dashes"], fits["dashes"]) == (False, True)


def test_a_doer_who_is_not_stated_is_hollow() -> None:
    network = lane_network(story())
    assert node(network, "event/a")["color"]["background"] == "#ffffff"
    assert node(network, "event/b")["color"]["background"] != "#ffffff"


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_label_keeps_its_own_direction(language: Any) -> None:
    network = lane_network(story(), language)
    labels = [each["label"] for each in network.nodes]
    assert [] == [label for label in labels if not (label.startswith("\u2068") and label.endswith("\u2069"))]


def test_the_same_graph_gives_the_same_bytes_and_another_graph_others() -> None:
    assert lane_network(story()).generate_html() == lane_network(story()).generate_html()
    assert lane_network(story()).generate_html() != lane_network(story(title="April")).generate_html()


def test_the_page_has_a_language_a_title_and_one_heading() -> None:
    html = lane_network(story(), "ar").generate_html()
    assert html.startswith('<!DOCTYPE html>\n<html lang="ar" dir="rtl">')
    assert "<title>March</title>" in html
    assert html.count("<h1>") == 1


def test_a_node_that_is_changed_by_hand_is_changed_on_the_page(tmp_path: Path) -> None:
    network = lane_network(story())
    node(network, "event/a")["color"] = "#b00020"
    network.save(tmp_path / "page.html")
    text = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert '"color":"#b00020"' in text
    assert '"color":"#b00020"' not in lane_network(story()).generate_html()
    with pytest.raises(OutputError, match=r"page\.html: cannot be made a folder"):
        network.save(tmp_path / "page.html" / "page.html")


@pytest.mark.browser
def test_the_page_asks_for_nothing_and_draws_every_event(browser: Browser, tmp_path: Path) -> None:
    opened = _opened(browser, tmp_path, lane_network(story(), "ar"))
    assert opened == {"asked": [], "errors": [], "nodes": 4 + 2 + 3, "edges": 2, "x": None}


@pytest.mark.browser
def test_hostile_words_stay_words(browser: Browser, tmp_path: Path) -> None:
    quote = Quote("r", HOSTILE, "en", 0, 1)
    data = story(title=HOSTILE, name=HOSTILE)
    data = replace(data, events=(replace(DRONE, quotes=(quote,)), *data.events[1:]))
    opened = _opened(browser, tmp_path, lane_network(data))
    assert (opened["x"], opened["asked"], opened["errors"]) == (None, [], [])
    assert re.findall(r"<img", lane_network(data).generate_html()) == []


def _opened(browser: Browser, folder: Path, network: LaneNetwork) -> dict[str, Any]:
    """What the page asked for, complained of and drew, after somebody has pointed all over it."""
    network.save(folder / "page.html")
    context = browser.new_context(offline=True)
    page = context.new_page()
    asked: list[str] = []
    errors: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
    page.goto(f"file://{folder}/page.html")
    while not page.evaluate("window.__ready"):  # its policy forbids the waiting that evaluates strings
        page.wait_for_timeout(25)
    page.wait_for_timeout(200)
    for identifier in page.evaluate("window.__network.body.data.nodes.getIds()"):
        place = page.evaluate(
            "id => window.__network.canvasToDOM(window.__network.getPosition(id))", identifier
        )
        page.mouse.move(place["x"], place["y"] + page.locator("#lanes").bounding_box()["y"])  # type: ignore[index]  # it is shown
        page.wait_for_timeout(20)
    found = {
        "asked": [url for url in asked if not url.startswith(("file:", "data:", "blob:"))],
        "errors": errors,
        "nodes": page.evaluate("window.__network.body.data.nodes.length"),
        "edges": page.evaluate("window.__network.body.data.edges.length"),
        "x": page.evaluate("window.__x ?? null"),
    }
    context.close()
    return found
