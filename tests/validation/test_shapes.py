"""Each shape speaks of what breaks it, and of nothing else."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from rdflib import RDF, SH, Literal, URIRef

from sabab.rdf.vocabulary import SABAB, SHAPES
from sabab.resources import ontology_folder
from sabab.validation.shapes import shape_findings, shapes_graph

if TYPE_CHECKING:
    from collections.abc import Callable

    from sabab.validation.findings import Finding

BROKEN = Path(__file__).parents[1] / "shapes" / "broken.txt"


@pytest.fixture(scope="module")
def cases(breakages: Callable[[Path], list[Any]]) -> list[Any]:
    return [None, *breakages(BROKEN)]


@pytest.fixture(scope="module")
def found(cases: list[Any], broken_store: Callable[..., Any]) -> dict[int, list[Finding]]:
    """The findings, by the number of their case: all are validated at once."""
    by_case: dict[int, list[Finding]] = defaultdict(list)
    for finding in shape_findings(broken_store(cases)):
        by_case[int(finding.node.split("/")[3])].append(finding)
    return by_case


def test_the_valid_graph_breaks_no_shape(found: dict[int, list[Finding]]) -> None:
    assert [] == found[0]


def test_every_breakage_is_found_by_its_shape_and_by_no_other(
    cases: list[Any], found: dict[int, list[Finding]]
) -> None:
    expected = {f"{case.rule}: {case.title}": {case.rule} for case in cases[1:]}
    actual = {
        f"{case.rule}: {case.title}": {finding.rule for finding in found[number]}
        for number, case in enumerate(cases)
        if case is not None
    }
    assert expected == actual


def test_property_shapes_asked_about_all_nodes_at_once_find_what_they_find_about_one(
    cases: list[Any],
    found: dict[int, list[Finding]],
    broken_store: Callable[..., Any],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sabab.validation.shapes._by_property", lambda shapes: shapes)
    one_by_one = set(shape_findings(broken_store(cases)))
    assert one_by_one == {finding for case in found.values() for finding in case}


def test_every_shape_has_a_breakage(cases: list[Any]) -> None:
    shapes = {
        str(shape).removeprefix(str(SHAPES)) for shape in shapes_graph().subjects(RDF.type, SH.PropertyShape)
    }
    assert shapes == {case.rule for case in cases[1:]}


def test_a_finding_says_in_both_languages_what_would_be_right(found: dict[int, list[Finding]]) -> None:
    findings = [finding for case in found.values() for finding in case]
    assert [] == [finding for finding in findings if not finding.message_en or not finding.message_ar]


def test_a_finding_names_path_and_value(cases: list[Any], found: dict[int, list[Finding]]) -> None:
    number = [case.title for case in cases if case].index("fewer than none") + 1
    (finding,) = found[number]
    assert (str(SABAB.killed), "-3", "violation") == (finding.path, finding.value, finding.severity)


def test_a_span_outside_of_sentences_is_a_warning(cases: list[Any], found: dict[int, list[Finding]]) -> None:
    number = [case.title for case in cases if case].index("in no sentence") + 1
    assert ["warning"] == [finding.severity for finding in found[number]]


def test_every_property_shape_has_a_message_in_english_and_one_in_arabic() -> None:
    shapes = shapes_graph()
    for shape in shapes.subjects(RDF.type, SH.PropertyShape):
        messages = [text.language for text in shapes.objects(shape, SH.message) if isinstance(text, Literal)]
        assert ["ar", "en"] == sorted(language or "" for language in messages), shape


def test_there_is_one_file_per_class_named_after_it() -> None:
    shapes = shapes_graph()
    targets = {
        str(cls).rsplit("#", 1)[1] for cls in shapes.objects(None, SH.targetClass) if isinstance(cls, URIRef)
    }
    files = {path.stem.replace("-", "") for path in (ontology_folder() / "shapes").glob("*.ttl")}
    assert files == {target.lower() for target in targets}
