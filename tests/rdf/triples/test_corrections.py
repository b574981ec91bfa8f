"""A correction in the graph: who, why and when, the value before; no word of a report that is to be left out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from sabab.model import Correction
from sabab.rdf.triples.corrections import correction_triples

if TYPE_CHECKING:
    from types import SimpleNamespace


def correction(make: SimpleNamespace, **fields: Any) -> Correction:
    defaults: dict[str, Any] = {
        "event": "e1",
        "slot": "initiators",
        "before": ("actor/one", "the men in black"),
        "after": ("actor/two",),
        "because": "misread",
        "who": "R. Reader",
        "when": date(2023, 3, 20),
        "evidence": make.span("accused"),
    }
    return Correction(**{**defaults, **fields})


def told(
    make: SimpleNamespace, one: Correction, *, events: frozenset[str] = frozenset({"e1"})
) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for subject, verb, thing in make.local(correction_triples(one, 1, events, make.context(make.event()))):
        if subject.endswith("-k1"):
            found.setdefault(verb, []).append(thing)
    return found


def test_a_correction_says_who_put_what_in_whose_place_when_and_why(make: SimpleNamespace) -> None:
    found = told(make, correction(make))
    assert {
        "correctedSlot": ["initiators"],
        "judgedBy": ["R. Reader"],
        "judgedOn": ["2023-03-20"],
        "reason": ["misread"],
        "valueAfter": ["actor/two"],
        "valueBefore": ["actor/one", "the men in black"],
    } == {
        verb: values
        for verb, values in found.items()
        if verb[:1] in "cjrv" and verb not in ("corrects", "reportedIn")
    }
    assert found["corrects"][0].endswith("-e1")


def test_an_event_that_was_dropped_is_not_pointed_to(make: SimpleNamespace) -> None:
    found = told(make, correction(make, slot="drop", before=("Attack",), after=()), events=frozenset())
    assert "corrects" not in found
    assert found["evidence"]


@pytest.mark.parametrize(("with_text", "expected"), [(True, True), (False, False)])
def test_words_of_the_report_go_with_its_text_and_ids_stay(
    make: SimpleNamespace, *, with_text: bool, expected: bool
) -> None:
    graph = make.graph(make.event(), with_text=with_text, corrections=(correction(make),))
    values = {str(value) for value in graph.objects() if str(value) in ("actor/one", "the men in black")}
    assert "actor/one" in values
    assert expected == ("the men in black" in values)


def test_a_foreign_coder_is_an_agent_of_the_run_beside_sabab(make: SimpleNamespace) -> None:
    own, foreign = (make.graph(make.event(), coder=coder) for coder in ("", "llm 1.2"))
    agents = [
        sorted(last for _, verb, last in make.local(graph) if verb == "wasAssociatedWith")
        for graph in (own, foreign)
    ]
    assert [1, 2] == [len(found) for found in agents]
    assert "coder-llm-1.2" in agents[1]
