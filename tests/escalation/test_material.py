"""The chains of the article and of the demo dispatches, from what a person found in the texts.

So these tests are about judging, linking and chaining, and not about how well the texts are read.
"""

from __future__ import annotations

import hashlib
import json
import re
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from rdflib import SKOS

from sabab.escalation.chains import chains
from sabab.escalation.network import read_network
from sabab.escalation.update import update
from sabab.model import (
    Casualties,
    DateRange,
    Event,
    Extraction,
    Label,
    Link,
    Pattern,
    PatternStep,
    Ref,
    Report,
    Sentence,
    Span,
)
from sabab.rdf import ID, knowledge_graph, report_graph
from sabab.resources import ontology_folder
from sabab.store import LocalStore

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from sabab.escalation.chains import Chain
    from sabab.escalation.records import EscalationNetwork

DEMO = (*(f"ar-{number:03}" for number in range(1, 11)), *(f"en-{number:03}" for number in range(1, 5)))
PATTERN = "israeli-strike-militia-attack-us-response"
pytestmark = pytest.mark.material


class Found:
    """What a person found in one text, as the records that reading it should have given."""

    def __init__(
        self, found: dict[str, Any], text: str, published: str | None, ids: dict[str, set[str]]
    ) -> None:
        self._found, self._text, self._published, self._ids = found, text, published, ids

    def extraction(self) -> Extraction:
        report = Report(
            id=self._found["id"],
            text=self._text,
            sha256=hashlib.sha256(self._text.encode()).hexdigest(),
            language=self._found["lang"],
            published=date.fromisoformat(self._published) if self._published else None,
            published_basis="given" if self._published else "unknown",
            outlet=self._found["outlet"],
        )
        lines = enumerate(re.finditer(r"[^\n]+", self._text))
        return Extraction(
            report=report,
            sentences=tuple(Sentence(at, Span(m.start(), m.end(), m.group())) for at, m in lines),
            events=tuple(self._event(event) for event in self._found["events"]),
            links=tuple(
                Link(
                    link["cause"],
                    link["effect"],
                    "stated" if link["stated"] else "juxtaposed",
                    self._span(link["cue"]),
                )
                for link in self._found["links"]
            ),
            patterns=tuple(self._pattern(pattern) for pattern in self._found["patterns"]),
            relations=(),
        )

    def _span(self, words: str) -> Span:
        start = max(self._text.find(words), 0)
        return Span(start, start + len(words), self._text[start : start + len(words)])

    def _refs(self, names: Sequence[str], *kinds: str) -> tuple[Ref, ...]:
        return tuple(
            Ref(
                next(
                    (one for kind in kinds for one in sorted(self._ids[name]) if one.startswith(kind)), None
                ),
                Label(en=name),
                None,
                "found",
            )
            for name in names
        )

    def _event(self, event: dict[str, Any]) -> Event:
        return Event(
            id=event["id"],
            type=event["type"],
            trigger=self._span(event["trigger"]),
            mentions=(),
            initiators=self._refs(event["initiators"], "actor"),
            attribution=event["attribution"],
            targets=self._refs(event["targets"], "actor", "place"),
            places=self._refs(event["places"], "place"),
            date=days(event["date"]),
            sources=(),
            casualties=Casualties(),
            weapon=None,
            habitual=event["habitual"],
            negated=event["negated"],
            claims=(),
        )

    def _pattern(self, pattern: dict[str, Any]) -> Pattern:
        steps = tuple(
            PatternStep(
                step["type"], self._refs(step["initiators"], "actor"), self._refs(step["targets"], "actor")
            )
            for step in pattern["steps"]
        )
        return Pattern(steps, pattern["given"], pattern["frequency"], self._span(pattern["cue"]))


def days(value: Any) -> DateRange | None:
    if value is None:
        return None
    bounds = [value, value] if isinstance(value, str) else [value["from"], value["to"]]
    start, end = (date.fromisoformat(day) if day else None for day in bounds)
    return DateRange(start, end, bounds[0] if bounds[0] == bounds[1] else "/".join(bounds), None, "found")


@pytest.fixture(scope="module")
def network(material: Path) -> Callable[..., EscalationNetwork]:
    """Builds the network of texts from what a person found in them."""
    ids: dict[str, set[str]] = {}
    for node, label in knowledge_graph().subject_objects(SKOS.prefLabel):
        ids.setdefault(str(label), set()).add(str(node).removeprefix(str(ID)))

    def build(*paths: tuple[str, str], published: str | None = None) -> EscalationNetwork:
        folder = ontology_folder()
        store = LocalStore.of_files(folder / "sabab.ttl", *sorted((folder / "knowledge").glob("*.ttl")))
        for found, text in paths:
            content = json.loads((material / found).read_text(encoding="utf-8"))
            words = (material / text).read_text(encoding="utf-8")
            graph = report_graph(Found(content, words, published or content["published"], ids).extraction())
            store.add(str(graph.identifier), graph)
        update(store)
        return read_network(store)

    return build


def told(chain: Chain, network: EscalationNetwork) -> list[list[str]]:
    """The reports that tell each event, by their names."""
    return [
        sorted(str(network.reports[member.report].identifier) for member in event.members)
        for event in chain.events
    ]


def test_the_article_alone_gives_one_open_chain(network: Callable[..., EscalationNetwork]) -> None:
    found = network(("article/article.json", "article/article.txt"), published="2023-03-14")
    (chain,) = chains(found)
    assert [event.type for event in chain.events] == ["Airstrike", "RocketAttack"]
    assert [actor.label.en for actor in chain.events[0].initiators] == ["Israel"]
    assert (chain.weakest_basis, chain.order, chain.alleged) == ("pattern", "possible", True)
    assert chain.links[0].rules == ("habit/same-report",)
    assert chain.open
    assert [due.label.en for due in chain.next] == ["attack by United States on Iran"]
    assert chain.next[0].until == date(2023, 3, 27)


def test_the_dispatches_give_one_closed_chain(network: Callable[..., EscalationNetwork]) -> None:
    found = network(*((f"corpus/gold/{name}.json", f"corpus/dispatches/{name}.txt") for name in DEMO))
    closed = [chain for chain in chains(found, PATTERN) if not chain.open]
    assert len(closed) == 1
    (chain,) = closed
    assert [(event.type, event.start) for event in chain.events] == [
        ("Airstrike", date(2023, 3, 22)),
        ("DroneAttack", date(2023, 3, 23)),
        ("Airstrike", date(2023, 3, 24)),
        ("RocketAttack", date(2023, 3, 24)),
    ]
    assert [(link.basis, link.order) for link in chain.links] == [
        ("pattern", "certain"),
        ("stated", "certain"),
        ("stated", "possible"),
    ]
    assert told(chain, found) == [
        ["ar-005", "en-004"],
        ["ar-006", "ar-007", "ar-008", "en-002", "en-004"],
        ["ar-006", "ar-007", "en-002"],
        ["ar-007", "en-003", "en-004"],
    ]


def test_no_event_that_a_person_told_apart_is_merged(
    network: Callable[..., EscalationNetwork], material: Path
) -> None:
    """Every two tellings that are judged to be one event are one in the annotation too."""
    paths = [(f"corpus/gold/{name}.json", f"corpus/dispatches/{name}.txt") for name in DEMO]
    found = network(*paths)
    one: dict[str, str] = {}
    for gold, _ in paths:
        content = json.loads((material / gold).read_text(encoding="utf-8"))
        for event in content["events"]:
            name = f"{content['id']}/{event['id']}"
            one[name] = event.get("same_as", name)
    merged = [
        {
            one[f"{found.reports[member.report].identifier}/{member.event.rsplit('-', 1)[-1]}"]
            for member in event.members
        }
        for event in found.events
        if len(event.members) > 1
    ]
    assert len(merged) >= 10
    assert all(len(events) == 1 for events in merged)
