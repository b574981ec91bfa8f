"""Speed of the page of `sabab view --query`, printed beside the limits: `make bench-page`.

The graph has 100,000 statements: ontology, knowledge base, and made-up reports whose events have actors, places,
claims and sentences as read ones have. A new browser opens the page each time, from a file and without a network;
a path as argument takes a screenshot. Limits hold for two calm cores; the exit status is 1 where one is missed.
"""

from __future__ import annotations

import shutil
import statistics
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from playwright.sync_api import sync_playwright

from sabab.pipeline.paging import query_page_for
from sabab.store import LocalStore
from sabab.store.background import background
from sabab.views.query_page import query_html

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

STATEMENTS = 100_000
ROUNDS = 5
LOADED_SECONDS = 3.0
ANSWERED_SECONDS = 1.0
NAMED = ("chronology", "who-accuses-whom", "events-by-place", "followed-by", "cq17-casualties-of-each-attack")
_ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
_ACTORS = ("iran-backed-militias", "israel", "united-states", "syria", "iran")
_PLACES = ("al-omar-oil-field", "al-tanf-base", "conoco-gas-field", "palmyra", "aleppo-international-airport")
_TYPES = ("Airstrike", "RocketAttack", "DroneAttack", "Shelling")
_HEAD = """
@prefix s: <https://w3id.org/sabab/ontology#> . @prefix id: <https://w3id.org/sabab/id/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix d: <http://purl.org/dc/terms/> .
"""


def made_up_report(number: int) -> str:
    """One report with two events, the second in answer to the first, as TriG."""
    name, day = f"r{number:06}", date(2020, 1, 1) + timedelta(days=number % 1500)
    events = "".join(_event(name, number, which, day) for which in (1, 2))
    return f"""GRAPH <https://w3id.org/sabab/graph/report/{name}> {{
<https://w3id.org/sabab/id/report/{name}> a s:Report ; d:title "Report {number}" ; s:outlet "Desk {number % 40}" ;
  s:language "en" ; s:published "{day}"^^xsd:date .
{events}
<https://w3id.org/sabab/id/link/{name}-l1> a s:EscalationLink ; s:basis s:BasisStated ;
  s:reportedIn <https://w3id.org/sabab/id/report/{name}> ;
  s:linkCause <https://w3id.org/sabab/id/event/{name}-e1> ; s:linkEffect <https://w3id.org/sabab/id/event/{name}-e2> .
}}
"""


def _event(name: str, number: int, which: int, day: date) -> str:
    actor, target = _ACTORS[(number + which) % 5], _ACTORS[(number + 2 * which) % 5]
    iri, on = f"https://w3id.org/sabab/id/event/{name}-e{which}", day + timedelta(days=which)
    sentence, span = f"<https://w3id.org/sabab/id/sentence/{name}-s{which}>", f"<{iri}-span>"
    return f"""<{iri}> a s:{_TYPES[(number + which) % 4]} ; s:reportedIn <https://w3id.org/sabab/id/report/{name}> ;
  s:attribution s:StatusAlleged ; s:negated false ; s:habitual false ; s:edtf "{on}" ; s:trigger {span} ;
  s:earliestStart "{on}T00:00:00Z"^^xsd:dateTime ; s:latestEnd "{on}T23:59:59Z"^^xsd:dateTime ;
  s:target <https://w3id.org/sabab/id/actor/{target}> ; s:evidence {span} ;
  s:occursAt <https://w3id.org/sabab/id/place/{_PLACES[(number + which) % 5]}> ; s:figureStatus "not-mentioned" .
<{iri}-c1> a s:Allegation ; s:aboutEvent <{iri}> ; s:attributesTo <https://w3id.org/sabab/id/actor/{actor}> ;
  s:claimant <https://w3id.org/sabab/id/actor/{target}> ; s:hedged false ; s:evidence {span} ;
  s:reportedIn <https://w3id.org/sabab/id/report/{name}> .
{span} a s:TextSpan ; s:spanText "struck" ; s:spanStart 10 ; s:spanEnd 16 ; s:rule "event/verb" ;
  s:inSentence {sentence} .
{sentence} a s:Sentence ; s:sentenceIndex {which} ; s:sentenceText "They struck number {number}, a source said." .
"""


def page_html() -> str:
    """The page of a graph with `STATEMENTS` statements, give or take a report."""
    with tempfile.TemporaryDirectory() as folder, LocalStore.in_memory() as known:
        for iri, triples in background():
            known.add(iri, triples)
        one = _statements(Path(folder) / "one.trig", [made_up_report(1)])
        reports = [made_up_report(number) for number in range((STATEMENTS - known.count()) // one + 1)]
        path = Path(folder) / "all.trig"
        path.write_text(_HEAD + "".join(reports), encoding="utf-8")
        with LocalStore.of_files(path) as store:
            for iri, triples in background():
                store.add(iri, triples)
            page = query_page_for(store)
    html = query_html(page, language="en")
    print(f"{page.statements:,} statements, {2 * len(reports):,} events, {len(html.encode()) / 1e6:.1f} MB")
    return html


def _statements(path: Path, reports: list[str]) -> int:
    path.write_text(_HEAD + "".join(reports), encoding="utf-8")
    with LocalStore.of_files(path) as store:
        return store.count()


def opened(browser: Browser, address: str) -> dict[str, Any]:
    """What the page says of itself once it has answered: milliseconds to load, and of its answer."""
    context = browser.new_context(offline=True)
    page = context.new_page()
    page.set_viewport_size({"width": 1400, "height": 900})
    page.goto(address)
    for _ in range(1_200):
        if page.evaluate("window.__ready || 0"):
            break
        time.sleep(0.05)
    found: dict[str, Any] = page.evaluate(
        "({loaded: window.__loaded, ready: window.__ready, ...window.__answered})"
    )
    if len(sys.argv) > 1:
        page.screenshot(path=sys.argv[1])
    context.close()
    return found


def measured(browser: Browser, file: Path) -> Iterator[tuple[str, float, float]]:
    """Each measurement with its name and limit, in seconds; the middle of some rounds."""
    rounds = {
        name: [opened(browser, f"file://{file}#lang=en&q={name}") for _ in range(ROUNDS)] for name in NAMED
    }
    loads = [one["loaded"] / 1e3 for found in rounds.values() for one in found]
    yield "graph loaded, from opening the file", statistics.median(loads), LOADED_SECONDS
    for name, found in rounds.items():
        seconds = statistics.median(one["milliseconds"] / 1e3 for one in found)
        yield f"{name} ({found[0]['rows']:,} rows)", seconds, ANSWERED_SECONDS
        shown = statistics.median((one["ready"] - one["loaded"]) / 1e3 for one in found)
        yield f"{name}, until it is shown", shown, 2 * ANSWERED_SECONDS


def main() -> int:
    """Prints all measurements and says whether each limit held."""
    executable = next(
        filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
    )
    if executable is None:
        sys.exit("no Chromium on the path")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = Path(folder) / "query.html"
        file.write_text(page_html(), encoding="utf-8", newline="\n")
        browser = playwright.chromium.launch(executable_path=executable, args=_ARGUMENTS)
        held = []
        for name, seconds, limit in measured(browser, file):
            held.append(seconds <= limit)
            print(f"{name:58} {seconds:6.2f} s   limit <= {limit:g}   {'held' if held[-1] else 'MISSED'}")
        browser.close()
    return 0 if all(held) else 1


if __name__ == "__main__":
    sys.exit(main())
