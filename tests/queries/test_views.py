"""Every named query over a graph whose answer the eye can see: in Oxigraph, in rdflib, through an endpoint.

A case is a file of expected rows beside the graph: `<query>/expected*.tsv` and `<query>/data.trig`. Lines
before the table that begin with `# ` are the parameters, NAME=VALUE.
"""

from __future__ import annotations

import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest
from rdflib import Dataset
from rdflib.query import ResultRow

from sabab.rdf import SABAB
from sabab.store import ONTOLOGY, LocalStore, RemoteSource, Table, named_queries, read_assignments, run
from sabab.store.answers import answer
from sabab.store.files import read_triples
from sabab.store.names import Names
from sabab.store.parameters import filled, terms_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rdflib import Graph

    from sabab.store import NamedQuery, Source

# rdflib 7.6 calls methods of its own that it has deprecated.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")

FOLDER = Path(__file__).parent
QUERIES = {query.name: query for query in named_queries()}
SECONDS_TO_START = 20
SECONDS_FOR_A_HUNDRED_COPIES = 20


@dataclass(frozen=True, slots=True)
class Case:
    """One file of expected rows."""

    path: Path

    @property
    def query(self) -> NamedQuery:
        return QUERIES[self.path.parent.name]

    @property
    def parameters(self) -> dict[str, list[str]]:
        return read_assignments(line[2:] for line in self._lines() if line.startswith("# "))

    @property
    def expected(self) -> Table:
        rows = "".join(f"{line}\n" for line in self._lines() if not line.startswith("# "))
        table = answer(ox.parse_query_results(rows, ox.QueryResultsFormat.TSV))
        assert isinstance(table, Table)
        return table

    def store(self) -> LocalStore:
        """The case's graph, with the classes that all cases share."""
        store = LocalStore.of_files(self.path.with_name("data.trig"))
        store.add(ONTOLOGY, read_triples([FOLDER / "classes.ttl"]))
        return store

    def _lines(self) -> list[str]:
        return self.path.read_text(encoding="utf-8").splitlines()


CASES = [Case(path) for path in sorted(FOLDER.glob("*/expected*.tsv"))]
EACH_CASE = pytest.mark.parametrize(
    "case", CASES, ids=lambda case: f"{case.path.parent.name}-{case.path.stem}"
)
EACH_QUERY = pytest.mark.parametrize("query", QUERIES.values(), ids=lambda query: query.name)


@dataclass(frozen=True, slots=True)
class Server:
    """A SPARQL server on loopback that can be given another content."""

    root: str

    def source(self, store: LocalStore) -> Source:
        """The endpoint, now with the content of *store*."""
        self._send("/update", "application/sparql-update", b"CLEAR ALL")
        self._send("/store", "application/trig", store.trig().encode())
        return RemoteSource(f"{self.root}/query")

    def _send(self, path: str, kind: str, body: bytes) -> None:
        request = urllib.request.Request(self.root + path, body, {"Content-Type": kind})  # noqa: S310 - http
        with urllib.request.urlopen(request, timeout=SECONDS_TO_START):  # noqa: S310 - http
            pass


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A real `oxigraph serve` in memory, whose default graph is the union of all graphs."""
    binary = shutil.which("oxigraph", path=str(Path(sys.executable).parent)) or shutil.which("oxigraph")
    if binary is None:
        pytest.fail("the server is missing: pip install oxigraph")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        place = f"127.0.0.1:{probe.getsockname()[1]}"
    command = [binary, "serve", "--bind", place, "--union-default-graph"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            _wait_for(f"http://{place}", process)
            yield Server(f"http://{place}")
        finally:
            process.terminate()


def _wait_for(root: str, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urllib.request.urlopen(f"{root}/query?query=ASK%7B%7D", timeout=1):  # noqa: S310 - http
                return
        except (urllib.error.URLError, TimeoutError):
            time.sleep(0.05)
    pytest.fail(f"the server at {root} did not answer within {SECONDS_TO_START} seconds")


@EACH_CASE
def test_oxigraph_gives_the_expected_rows(case: Case) -> None:
    assert case.expected == run(case.store(), case.query, case.parameters)


@EACH_CASE
def test_rdflib_gives_the_expected_rows(case: Case) -> None:
    store = case.store()
    dataset = Dataset(default_union=True)
    for iri in store.graphs():  # not through rdflib's parser, which would rewrite a time's Z as +00:00
        dataset.addN((*triple, dataset.graph(iri)) for triple in store.graph(iri))
    text = filled(case.query.text, terms_of(case.query.parameters, case.parameters, Names(store)))
    assert case.expected == _table(dataset, text)


def _table(graph: Graph, text: str) -> Table:
    result = graph.query(text)
    rows = [row for row in result if isinstance(row, ResultRow)]
    return Table(tuple(str(variable) for variable in result.vars or ()), tuple(tuple(row) for row in rows))


@EACH_CASE
def test_an_endpoint_gives_the_expected_rows(case: Case, server: Server) -> None:
    assert case.expected == run(server.source(case.store()), case.query, case.parameters)


def test_an_endpoint_answers_every_form_as_a_folder_does(server: Server) -> None:
    store = Case(FOLDER / "reports" / "expected.tsv").store()
    source = server.source(store)
    construct = f"CONSTRUCT {{ ?x ?y ?z }} WHERE {{ ?x a <{SABAB.Report}> ; ?y ?z }}"
    assert run(store, "ASK { ?report ?property 1 }") is run(source, "ASK { ?report ?property 1 }") is False
    assert set(run(store, construct)) == set(run(source, construct))  # type: ignore[arg-type]  # both are graphs


def test_a_long_query_reaches_the_endpoint(server: Server) -> None:
    source = server.source(LocalStore.in_memory())
    padding = "# a comment that makes the query longer than any request line\n" * 1000
    assert run(source, f"{padding}ASK {{}}") is True


@EACH_QUERY
def test_the_work_does_not_grow_with_the_square_of_the_data(query: NamedQuery) -> None:
    """A plan that pairs every event with every other takes minutes here; each query now takes a tenth of a second."""
    case = next(case for case in CASES if case.query == query)
    store = _many_times(case.store(), 100)
    begin = time.monotonic()
    run(store, query, case.parameters)
    assert time.monotonic() - begin < SECONDS_FOR_A_HUNDRED_COPIES


def _many_times(store: LocalStore, times: int) -> LocalStore:
    """*store* with further copies of all that its reports say, under other keys."""
    copies = LocalStore.in_memory()
    for graph in store.graphs():
        copies.add(graph, store.graph(graph))
        statements = "".join(
            f"{quad.triple} .\n" for quad in store.oxigraph if quad.graph_name.value == graph
        )
        for copy in range(1, times):
            renamed = re.sub(
                r"(/(?:report|event|claim|figure|link|span|sentence|pattern|relation|judgement)/)(?=\w)",
                rf"\g<1>{copy}",
                statements,
            )
            copies.add(graph.replace("/report/", f"/report/{copy}"), ox_triples(renamed))
    return copies


def ox_triples(statements: str) -> Iterator[ox.Triple]:
    return (quad.triple for quad in ox.parse(statements, ox.RdfFormat.N_TRIPLES))


@EACH_QUERY
def test_every_query_has_cases(query: NamedQuery) -> None:
    assert (FOLDER / query.name / "data.trig").is_file()
    assert any(case.query == query for case in CASES)


@EACH_QUERY
def test_every_parameter_is_given_in_some_case(query: NamedQuery) -> None:
    given = {name for case in CASES if case.query == query for name in case.parameters}
    assert {parameter.name for parameter in query.parameters} == given


@EACH_QUERY
def test_the_header_names_the_columns_of_the_query(query: NamedQuery) -> None:
    result = Dataset().query(query.text)
    assert query.columns == tuple(str(variable) for variable in result.vars or ())


@EACH_QUERY
def test_a_query_speaks_only_of_terms_that_the_ontology_has(query: NamedQuery) -> None:
    used = set(re.findall(r"\bsabab:(\w+)", query.text))
    assert set() == {term for term in used if term not in SABAB.__annotations__}


@EACH_QUERY
def test_rows_come_in_an_order_that_the_query_fixes(query: NamedQuery) -> None:
    assert re.search(r"^ORDER BY ", query.text, re.MULTILINE)
