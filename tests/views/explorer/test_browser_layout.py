"""Sizes, graph, map, accessibility: what can be measured of how the page looks."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING, Any

import pytest

from sabab.model import Label
from sabab.views.explorer import PageActor, PageData, PageEvent, PagePlace, explorer_html
from sabab.views.explorer.network import build_network

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Opened

pytestmark = pytest.mark.browser

VIEWS = ("timeline", "panel", "graph", "map")


@pytest.fixture(scope="module")
def axe() -> str:
    """axe-core's script, as its Python package carries it."""
    pytest.importorskip("axe_playwright_python", reason="axe-playwright-python is not installed")
    return files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")


def serious(opened: Opened, axe: str) -> list[tuple[str, Any]]:
    opened.page.evaluate(axe)
    result = opened.page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        (found["id"], found["nodes"][0]["html"][:120])
        for found in result["violations"]
        if found["impact"] in ("serious", "critical")
    ]


@pytest.mark.parametrize(
    "address",
    ["#lang=en", "#lang=ar", "#lang=en&e=omar", "#lang=ar&c=chain-march&s=2", "#lang=en&a=militias"],
)
def test_axe_finds_nothing_serious(open_story: Callable[..., Opened], axe: str, address: str) -> None:
    assert serious(open_story(address), axe) == []


def test_axe_finds_nothing_serious_in_the_dark(open_story: Callable[..., Opened], axe: str) -> None:
    opened = open_story("#lang=en&e=omar")
    opened.page.click("#theme")
    assert opened.page.evaluate("document.documentElement.dataset.theme") == "dark"
    opened.page.wait_for_timeout(200)
    assert serious(opened, axe) == []


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize(
    ("address", "steps", "shown"),
    [
        ("", ["#open-method"], "#dialog-method[open]"),
        ("", ["#open-help"], "#dialog-help[open]"),
        ("", ["#share summary"], "#share .sheet"),
        ("&c=chain-march&s=2", ["#tab-chains", "[data-text] >> nth=0"], "#dialog-text[open]"),
        ("&pathfrom=israel&pathto=us&accused=1", [".between >> nth=0"], ".path .between[open]"),
        ("", ["#open-path"], ".pathform"),
    ],
    ids=["method", "help", "share", "text", "path", "path-form"],
)
def test_axe_finds_nothing_serious_in_what_opens(  # noqa: PLR0913, PLR0917 - what opens, in four looks
    open_story: Callable[..., Opened],
    axe: str,
    language: str,
    dark: bool,  # noqa: FBT001 - a parameter of the test
    address: str,
    steps: list[str],
    shown: str,
) -> None:
    opened = open_story(f"#lang={language}{address}")
    if dark:
        opened.page.click("#theme")
    for step in steps:
        opened.page.click(step)
    assert opened.page.locator(shown).is_visible()
    opened.page.wait_for_timeout(200)
    assert serious(opened, axe) == []


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("view", range(4))
def test_a_phone_never_scrolls_sideways(open_story: Callable[..., Opened], language: str, view: int) -> None:
    opened = open_story(f"#lang={language}", width=390, height=844)
    opened.page.click(f"#phone button >> nth={view}")
    widths = opened.page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert widths[0] <= widths[1]
    assert opened.page.evaluate("document.body.dataset.view") == VIEWS[view]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_on_a_phone_every_button_of_the_timeline_is_inside(
    open_story: Callable[..., Opened], language: str
) -> None:
    opened = open_story(f"#lang={language}", width=390, height=844)
    boxes = opened.page.evaluate(
        """() => [...document.querySelectorAll('.timeline .bar .tools > *')].map(e => {
          const {left, right} = e.getBoundingClientRect();
          return [left, right];
        })"""
    )
    card = opened.page.locator(".timeline").bounding_box()
    assert card is not None
    assert len(boxes) == 4
    assert [box for box in boxes if box[0] < card["x"] or box[1] > card["x"] + card["width"]] == []


def test_on_a_phone_choosing_an_event_shows_its_evidence(open_story: Callable[..., Opened]) -> None:
    opened = open_story("#lang=en", width=390, height=844)
    opened.page.click("g.event >> nth=0")
    assert opened.page.locator(".evidence[data-kind=event]").is_visible()


@pytest.mark.parametrize("width", [390, 420])
def test_on_a_phone_an_address_of_an_event_leads_to_its_evidence(
    open_story: Callable[..., Opened], width: int
) -> None:
    opened = open_story("#lang=en&e=omar", width=width, height=844)
    assert opened.page.locator(".evidence[data-kind=event]").is_visible()
    assert opened.page.evaluate("document.body.dataset.view") == "panel"


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("size", [(1400, 900), (1024, 768), (390, 844)])
def test_actors_names_are_inside_and_apart(
    open_html: Callable[..., Opened], story_html: str, language: str, size: tuple[int, int]
) -> None:
    """The names' boxes as they are painted on the canvas."""
    painted = """
      window.__names = new Map();
      const stroke = CanvasRenderingContext2D.prototype.strokeText;
      CanvasRenderingContext2D.prototype.strokeText = function (text, x, y) {
        const half = this.measureText(text).width / 2;
        window.__names.set(text, [x - half, x + half, y, y + 12, text]);
        return stroke.call(this, text, x, y);
      };
    """
    opened = open_html(story_html, f"#lang={language}", width=size[0], height=size[1], before=painted)
    if size[0] < 900:
        opened.page.click("#phone button >> nth=2")
    opened.page.wait_for_timeout(150)
    names = opened.page.evaluate("[...window.__names.values()]")
    width, height = opened.page.evaluate(
        "[document.querySelector('#graph').clientWidth, document.querySelector('#graph').clientHeight]"
    )
    assert len(names) >= 12
    assert [name for name in names if name[0] < 0 or name[1] > width or name[3] > height] == []
    touching = [
        (a[4], b[4])
        for i, a in enumerate(names)
        for b in names[i + 1 :]
        if min(a[1], b[1]) - max(a[0], b[0]) > 1 and min(a[3], b[3]) - max(a[2], b[2]) > 1
    ]
    assert touching == []


def test_the_graph_has_pyvis_nodes_and_edges(open_story: Callable[..., Opened], story: PageData) -> None:
    network = build_network(story, lambda _: "")
    graph = open_story().data("graph")
    assert (graph["nodes"], graph["edges"]) == (network.nodes, network.edges)
    assert {edge["kind"] for edge in graph["edges"]} == {"acts", "alleged", "relation"}


@pytest.mark.parametrize("language", ["en", "ar"])
def test_places_names_are_inside_and_apart(open_story: Callable[..., Opened], language: str) -> None:
    opened = open_story(f"#lang={language}")
    found = opened.page.evaluate(
        """() => [...document.querySelectorAll('svg.world .place .name')].map(e => {
          const {left, right, top, bottom} = e.getBoundingClientRect();
          return [left, right, top + 2, bottom - 2, e.textContent];
        })"""
    )
    frame = opened.page.evaluate(
        "(({left, right}) => [left, right])(document.querySelector('#map').getBoundingClientRect())"
    )
    assert len(found) >= 8
    assert [name for name in found if name[0] < frame[0] or name[1] > frame[1]] == []
    touching = [
        (a[4], b[4])
        for i, a in enumerate(found)
        for b in found[i + 1 :]
        if min(a[1], b[1]) - max(a[0], b[0]) > 1 and min(a[3], b[3]) - max(a[2], b[2]) > 1
    ]
    assert touching == []


def test_a_place_without_coordinates_is_listed_under_the_map(open_html: Callable[..., Opened]) -> None:
    data = PageData(
        Label("t"),
        "1",
        "0",
        places=(PagePlace("p", Label("Nowhere", "لا مكان")),),
        events=(PageEvent("e", "Attack", places=("p",)),),
    )
    opened = open_html(explorer_html(data), "#lang=en")
    assert "Nowhere" in opened.page.inner_text("#unplaced")


def test_a_place_is_chosen_on_the_map(open_story: Callable[..., Opened]) -> None:
    opened = open_story("#lang=en")
    opened.page.locator("svg.world g.place").first.focus()
    opened.page.keyboard.press("Enter")
    assert opened.page.locator(".evidence[data-kind=place]").count() == 1


def test_a_page_without_events_says_so(open_html: Callable[..., Opened]) -> None:
    opened = open_html(explorer_html(PageData(Label("Empty", "فارغ"), "1", "0")), "#lang=en")
    assert "This graph has no events" in opened.page.inner_text("#lanes")
    assert opened.complaints == []


def test_one_event_without_date_place_or_actor_is_shown(open_html: Callable[..., Opened]) -> None:
    opened = open_html(
        explorer_html(PageData(Label("One"), "1", "0", events=(PageEvent("e", "Attack"),))), "#lang=en&e=e"
    )
    assert opened.shown() == 1
    assert "not dated" in opened.page.inner_text("#panel")
    assert opened.complaints == []


def test_names_of_500_characters_break_nothing(open_html: Callable[..., Opened]) -> None:
    long = Label("Battalion of the " + "very " * 90 + "long name", "لواء " + "طويل" * 120)
    data = PageData(
        long,
        "1",
        "0",
        actors=(PageActor("a", long), PageActor("b", long)),
        places=(PagePlace("p", long, latitude=35.0, longitude=40.0),),
        events=(PageEvent("e", "Attack", initiators=("a",), targets=("b",), places=("p",)),),
    )
    for language in ("en", "ar"):
        opened = open_html(explorer_html(data), f"#lang={language}&e=e", width=1200)
        assert opened.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert opened.complaints == []


@pytest.mark.parametrize("events", [300, 1000])
def test_the_time_to_interactive_is_printed(
    open_html: Callable[..., Opened],
    crowd: Callable[[int], PageData],
    events: int,
    capsys: pytest.CaptureFixture[str],
) -> None:
    opened = open_html(explorer_html(crowd(events)))
    with capsys.disabled():
        print(f"\n{events} events: interactive after {opened.page.evaluate('window.__ready')} ms")  # noqa: T201 - wanted
    # Loose on purpose: the machine is shared. The wanted figures are 1.0 and 1.5 s.
    assert opened.page.evaluate("window.__ready") < 10_000


def test_the_page_prints(open_story: Callable[..., Opened]) -> None:
    opened = open_story("#lang=en&e=omar")
    opened.page.emulate_media(media="print")
    assert not opened.page.locator("#search").is_visible()
    assert opened.page.locator("svg.plot").is_visible()
    assert opened.page.locator(".evidence").is_visible()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_on_a_phone_the_title_has_a_line_of_its_own(open_story: Callable[..., Opened], language: str) -> None:
    page = open_story(f"#lang={language}", width=390, height=844).page
    heading, tools = (page.locator(f".top .{name}").bounding_box() for name in ("heading", "tools"))
    assert heading
    assert tools
    assert heading["width"] > 340
    assert heading["y"] + heading["height"] <= tools["y"]
