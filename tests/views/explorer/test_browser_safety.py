"""Nothing leaves the page, nothing hostile runs in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from waiting import until

from sabab.model import Label
from sabab.views.explorer import PageData, PageReport, explorer_html

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Opened

pytestmark = pytest.mark.browser

PAYLOAD = '"><img src=x onerror="window.__x=1"></script><script>window.__x=2</script>'


def visit_everything(opened: Opened) -> None:
    """Open every event, every card, both dialogs, both languages."""
    page = opened.page
    for language in ("en", "ar"):
        for key, name in (("e", "events"), ("a", "actors"), ("p", "places"), ("c", "chains")):
            for record in opened.data("data")[name]:
                page.evaluate(
                    "([key, id, lang]) => { location.hash = new URLSearchParams({lang, [key]: id}); }",
                    [key, record["id"], language],
                )
                page.wait_for_timeout(5)
    for tab in ("chains", "events"):
        page.click(f"#tab-{tab}")
    for dialog in ("method", "help"):
        page.click(f"#open-{dialog}")
        page.keyboard.press("Escape")
    page.hover("g.event >> nth=0")


def test_nothing_is_requested_and_nothing_complains(open_story: Callable[..., Opened]) -> None:
    opened = open_story()
    visit_everything(opened)
    assert opened.requests == []
    assert opened.complaints == []


def test_hostile_text_in_every_field_is_inert(
    open_html: Callable[..., Opened], hostile_story: PageData
) -> None:
    opened = open_html(explorer_html(hostile_story))
    visit_everything(opened)
    assert opened.page.evaluate("window.__x") is None
    assert opened.page.locator("img").count() == 0
    assert opened.complaints == []


def test_hostile_text_is_shown_as_it_is(open_html: Callable[..., Opened], hostile_story: PageData) -> None:
    opened = open_html(explorer_html(hostile_story), "#lang=en")
    assert PAYLOAD in opened.page.inner_text("#title")


def test_the_policy_stops_scripts_that_were_not_built_in(open_story: Callable[..., Opened]) -> None:
    opened = open_story()
    opened.page.evaluate(
        """payload => {
          const script = document.createElement('script');
          script.textContent = 'window.__x = 3';
          document.body.append(script);
          const frame = document.createElement('div');
          frame.innerHTML = payload;
          document.body.append(frame);
        }""",
        PAYLOAD,
    )
    opened.page.wait_for_timeout(100)
    assert opened.page.evaluate("window.__x") is None


def test_only_web_addresses_become_links(open_html: Callable[..., Opened]) -> None:
    reports = tuple(
        PageReport(f"r{i}", "t", "o", None, "unknown", "en", url)
        for i, url in enumerate(("https://example.org/a", "javascript:alert(1)", "data:text/html,x"))
    )
    opened = open_html(explorer_html(PageData(Label("t"), "1", "0", reports=reports)), "#lang=en")
    opened.page.click("#open-method")
    links = opened.page.locator("dialog a")
    assert [link.get_attribute("href") for link in links.all()] == ["https://example.org/a"]
    assert links.first.get_attribute("rel") == "noreferrer noopener"


def test_the_page_runs_in_a_sandboxed_frame(open_html: Callable[..., Opened], story_html: str) -> None:
    """As a notebook shows it: no address, no storage, no origin of its own."""
    frame = story_html.replace("&", "&amp;").replace('"', "&quot;")
    outer = (
        "<!DOCTYPE html><script>window.__ready=1</script>"
        f'<iframe sandbox="allow-scripts" width="1200" height="800" srcdoc="{frame}"></iframe>'
    )
    opened = open_html(outer)
    inner = opened.page.frames[1]
    until(inner, "window.__ready")
    inner.click("g.event >> nth=3")
    assert inner.locator(".evidence[data-kind=event]").count() == 1
    assert opened.complaints == []
    assert opened.requests == []
