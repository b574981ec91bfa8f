"""Nothing leaves the query page, nothing hostile runs in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from asked import Asked

pytestmark = pytest.mark.browser

PAYLOAD = '"><img src=x onerror="window.__x=1"></script><script>window.__x=2</script>'
_LITERAL = PAYLOAD.replace('"', '\\"')
HOSTILE = f"""\
<a:s> <http://www.w3.org/2000/01/rdf-schema#label> "{_LITERAL}"@en <a:g> .
<a:s> <http://www.w3.org/2003/01/geo/wgs84_pos#lat> "36" <a:g> .
<a:s> <http://www.w3.org/2003/01/geo/wgs84_pos#long> "37" <a:g> .
<a:s> <a:to> <a:t> <a:g> .
<a:t> <http://www.w3.org/2000/01/rdf-schema#label> "javascript:window.__x=3" <a:g> .
<a:s> <a:says> "{_LITERAL}" <a:g> .
"""


def test_nothing_is_requested_and_nothing_complains(open_questions: Callable[..., Asked]) -> None:
    asked = open_questions()
    for name in ("chronology", "who-accuses-whom", "events-by-place", "cq60-coordinates"):
        asked.choose(name)
        for form in asked.forms():
            asked.page.click(f"#tab-{form}")
    asked.page.click("#open-help")
    asked.page.keyboard.press("Escape")
    asked.page.click("#language")
    asked.page.click("#theme")
    assert (asked.requests, asked.complaints) == ([], [])


def test_hostile_text_is_shown_as_it_is_in_every_form(
    open_page: Callable[..., Asked], page_of: Callable[[str], str]
) -> None:
    asked = open_page(page_of(HOSTILE))
    asked.ask("SELECT ?s ?t ?words ('2023-03-13' AS ?date) { ?s <a:to> ?t ; <a:says> ?words }")
    for form in ("timeline", "graph", "map", "table"):
        asked.page.click(f"#tab-{form}")
        asked.page.hover("#result svg, #result td >> nth=0")
    assert [row[2] for row in asked.rows()] == [PAYLOAD]
    assert asked.page.locator("img, a").count() == 0
    assert asked.page.evaluate("window.__x || null") is None
    assert asked.complaints == []


def test_a_hostile_query_is_inert(open_questions: Callable[..., Asked]) -> None:
    asked = open_questions()
    asked.ask(f"SELECT {PAYLOAD}")
    assert asked.problem() != ""
    assert asked.page.evaluate("window.__x || null") is None
    assert asked.complaints == []


def test_the_policy_stops_scripts_and_requests(open_questions: Callable[..., Asked]) -> None:
    asked = open_questions()
    asked.page.evaluate(
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
    refused = asked.page.evaluate("fetch('https://example.org/').then(() => false, () => true)")
    asked.page.wait_for_timeout(100)
    assert refused
    assert asked.page.evaluate("window.__x || null") is None
    assert asked.requests == []
