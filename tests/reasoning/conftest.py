"""Hand-made graphs, and extractions made from what a person found in a text."""

from __future__ import annotations

import hashlib
import json
import re
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from rdflib import SKOS, Graph

from sabab.model import (
    Casualties,
    Claim,
    DateRange,
    Event,
    Extraction,
    Label,
    Link,
    LinkBasis,
    Pattern,
    PatternStep,
    Ref,
    Relation,
    Report,
    Sentence,
    Span,
)
from sabab.rdf.knowledge import knowledge_graph
from sabab.rdf.vocabulary import ID

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

HEAD = """
@prefix : <https://w3id.org/sabab/ontology#> . @prefix d: <https://example.org/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""


def _turtle(text: str, identifier: str | None = None) -> Graph:
    return Graph(identifier=identifier).parse(data=HEAD + text, format="turtle")


@pytest.fixture(scope="session")
def turtle() -> Callable[..., Graph]:
    """Turtle with the ontology's terms under the empty prefix and examples under d:."""
    return _turtle


class Gold:
    """Turns what a person found in a text into the records that an extraction should have given."""

    def __init__(self, found: dict[str, Any], text: str, ids: dict[str, set[str]]) -> None:
        self._found, self._text, self._ids = found, text, ids

    def extraction(self) -> Extraction:
        """The whole report."""
        found = self._found
        published = found["published"] or "2023-03-14"
        report = Report(
            id=found["id"],
            text=self._text,
            sha256=hashlib.sha256(self._text.encode()).hexdigest(),
            language=found["lang"],
            published=date.fromisoformat(published),
            published_basis="given",
            outlet=found["outlet"],
        )
        return Extraction(
            report=report,
            sentences=tuple(
                Sentence(index, Span(match.start(), match.end(), match.group()))
                for index, match in enumerate(re.finditer(r"[^\n]+", self._text))
            ),
            events=tuple(self._event(event) for event in found["events"]),
            links=tuple(self._link(link) for link in found["links"]),
            patterns=tuple(self._pattern(pattern) for pattern in found["patterns"]),
            relations=tuple(self._relation(relation) for relation in found.get("relations", ())),
        )

    def _span(self, words: str) -> Span:
        start = max(self._text.find(words), 0)
        return Span(start, start + len(words), self._text[start : start + len(words)])

    def _refs(self, names: Sequence[str | None], *kinds: str) -> tuple[Ref, ...]:
        refs = []
        for name in names:
            ids = self._ids.get(name or "", set())
            known = [f"{kind}/" for kind in kinds]
            found = next((one for kind in known for one in sorted(ids) if one.startswith(kind)), None)
            refs.append(Ref(found, Label(en=name), None, "gold"))
        return tuple(refs)

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
            date=_dates(event["date"]),
            sources=self._refs(event["sources"], "actor"),
            casualties=Casualties(**{key: event["casualties"].get(key) for key in ("killed", "injured")}),
            weapon=self._span(event["weapon"]) if event["weapon"] else None,
            habitual=event["habitual"],
            negated=event["negated"],
            claims=tuple(
                Claim(
                    claim["kind"],
                    self._refs([claim["claimant"]], "actor")[0] if claim["claimant"] else None,
                    self._span(claim["cue"]),
                    claim["scope"],
                    self._refs(claim.get("attributes_to", []), "actor"),
                )
                for claim in self._found.get("claims", ())
                if claim["about"] == event["id"]
            ),
        )

    def _link(self, link: dict[str, Any]) -> Link:
        basis: LinkBasis = "stated" if link["stated"] else "juxtaposed"
        return Link(link["cause"], link["effect"], basis, self._span(link["cue"]))

    def _pattern(self, pattern: dict[str, Any]) -> Pattern:
        steps = tuple(
            PatternStep(
                step["type"],
                self._refs(step["initiators"], "actor"),
                self._refs(step["targets"], "actor", "place"),
            )
            for step in pattern["steps"]
        )
        return Pattern(steps, pattern["given"], pattern["frequency"], self._span(pattern["cue"]))

    def _relation(self, relation: dict[str, Any]) -> Relation:
        subject, obj = self._refs([relation["subject"], relation["object"]], "actor", "place")
        claimant = self._refs([relation["claimant"]], "actor")[0] if relation["claimant"] else None
        return Relation(subject, relation["relation"], obj, self._span(relation["cue"]), claimant)


def _dates(value: str | dict[str, str | None] | None) -> DateRange | None:
    if value is None:
        return None
    bounds = {"from": value, "to": value} if isinstance(value, str) else value
    start, end = (date.fromisoformat(day) if day else None for day in (bounds["from"], bounds["to"]))
    return DateRange(start, end, "/".join((bounds["from"] or "..", bounds["to"] or "..")), None, "gold")


@pytest.fixture(scope="session")
def gold() -> Callable[[Path, Path], Extraction]:
    """Reads what was found (JSON) in a text into an extraction, names resolved in the knowledge base."""
    ids: dict[str, set[str]] = {}
    for node, label in knowledge_graph().subject_objects(SKOS.prefLabel):
        ids.setdefault(str(label), set()).add(str(node).removeprefix(str(ID)))

    def read(found: Path, text: Path) -> Extraction:
        content = json.loads(found.read_text(encoding="utf-8"))
        return Gold(content, text.read_text(encoding="utf-8"), ids).extraction()

    return read
