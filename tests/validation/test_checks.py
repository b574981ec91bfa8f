"""Each check speaks of what breaks it, and of nothing else, alike in Oxigraph and in rdflib."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from rdflib import Dataset, URIRef

from sabab.errors import QueryError
from sabab.rdf.oxigraph import to_triples
from sabab.validation import checks
from sabab.validation.checks import check_files, check_findings

if TYPE_CHECKING:
    from collections.abc import Callable

    import pyoxigraph as ox

    from sabab.validation.findings import Finding

BROKEN = Path(__file__).parents[1] / "checks" / "broken.txt"


@pytest.fixture(scope="module")
def cases(breakages: Callable[[Path], list[Any]]) -> list[Any]:
    return [None, *breakages(BROKEN)]


@pytest.fixture(scope="module")
def store(cases: list[Any], broken_store: Callable[..., ox.Store]) -> ox.Store:
    return broken_store(cases)


@pytest.fixture(scope="module")
def found(store: ox.Store) -> dict[int, list[Finding]]:
    """The findings, by the number of their case: all are checked at once."""
    by_case: dict[int, list[Finding]] = defaultdict(list)
    for finding in check_findings(store):
        by_case[int(finding.node.split("/")[3])].append(finding)
    return by_case


def test_the_valid_graph_fails_no_check(found: dict[int, list[Finding]]) -> None:
    assert [] == found[0]


def test_every_breakage_is_found_by_its_check_and_by_no_other(
    cases: list[Any], found: dict[int, list[Finding]]
) -> None:
    expected = {f"{case.rule}: {case.title}": {case.rule} for case in cases[1:]}
    actual = {
        f"{case.rule}: {case.title}": {finding.rule for finding in found[number]}
        for number, case in enumerate(cases)
        if case is not None
    }
    assert expected == actual


def test_every_check_has_a_breakage(cases: list[Any]) -> None:
    assert {path.stem for path in check_files()} == {case.rule for case in cases[1:]}


@pytest.fixture(scope="module")
def dataset(store: ox.Store) -> Dataset:
    """The same for rdflib."""
    made = Dataset(default_union=True)
    for quad in store:
        (triple,) = to_triples([quad])
        made.graph(URIRef(quad.graph_name.value)).add(triple)
    return made


@pytest.mark.parametrize("path", check_files(), ids=lambda path: path.stem)
def test_rdflib_finds_the_same_rows(path: Path, store: ox.Store, dataset: Dataset) -> None:
    text = path.read_text(encoding="utf-8")
    solutions: Any = store.query(text, use_default_graph_as_union=True)
    columns = ("node", "value", "place")
    expected = sorted(tuple(_text(row[column]) for column in columns) for row in solutions)
    bindings = [{str(name): str(term) for name, term in row.items()} for row in dataset.query(text).bindings]
    assert expected == sorted(tuple(row.get(column, "") for column in columns) for row in bindings)


def _text(term: ox.NamedNode | ox.Literal | None) -> str:
    return "" if term is None else term.value


@pytest.mark.parametrize("path", check_files(), ids=lambda path: path.stem)
def test_a_check_has_a_header(path: Path) -> None:
    header = dict(re.findall(r"^# (\w+): (.+)$", path.read_text(encoding="utf-8"), flags=re.MULTILINE))
    assert ["title", "answers", "severity", "parameters", "columns"] == list(header)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("# severity: violation\nSELECT", "broken.rq: "),
        ("# severity: violation\nASK { ?s ?p ?o }", "a check is a SELECT query"),
        ("SELECT * { ?s ?p ?o }", "the header lacks"),
    ],
)
def test_a_check_that_is_none_is_named(
    text: str, problem: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, store: ox.Store
) -> None:
    (tmp_path / "checks").mkdir()
    (tmp_path / "checks" / "broken.rq").write_text(text)
    monkeypatch.setattr(checks, "queries_folder", lambda: tmp_path)
    with pytest.raises(QueryError, match=problem):
        list(check_findings(store))
