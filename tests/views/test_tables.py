"""Answers as text: exact for programs, readable and harmless for people."""

from __future__ import annotations

import csv
import io
import json

import pytest
from rdflib import XSD, Graph, Literal, URIRef
from rdflib.term import BNode

from sabab.errors import QueryError
from sabab.store import Table
from sabab.views.tables import answer_text

ISRAEL = URIRef("https://w3id.org/sabab/id/actor/israel")
TABLE = Table(
    ("actor", "actorAr", "killed"),
    (
        (ISRAEL, Literal("إسرائيل", lang="ar"), None),
        (BNode("b"), None, Literal("007", datatype=XSD.integer, normalize=False)),
    ),
)
HOSTILE = '=1+1,"quoted"\nsecond line\x1b[31mred[bold]\u202eback'


class Terminal(io.StringIO):
    """A stream that takes itself for a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.delenv("NO_COLOR", raising=False)
    return Terminal()


def one(term: Literal | URIRef | BNode | None) -> Table:
    return Table(("x",), ((term,),))


def test_a_table_shortens_iris_and_leaves_open_cells_empty() -> None:
    expected = (
        "actor          actorAr   killed\n"
        "───────────────────────────────\n"
        "actor/israel   إسرائيل\n"
        "b                        007\n"
    )
    assert expected == answer_text(TABLE, "table", io.StringIO())


def test_arabic_is_neither_shaped_nor_turned() -> None:
    text = answer_text(one(Literal("قصفٌ إسرائيلي 13 آذار", lang="ar")), "table", io.StringIO())
    assert "قصفٌ إسرائيلي 13 آذار" in text


def test_nothing_is_cut_where_no_terminal_is() -> None:
    words = "كلمة " * 500
    lines = answer_text(one(Literal(words.strip())), "table", io.StringIO()).splitlines()
    assert words.strip() == lines[2]


def test_nothing_is_cut_on_a_terminal_either(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    text = answer_text(one(Literal("word " * 40 + "last")), "table", terminal)
    assert text.split().count("word") == 40
    assert "last" in text
    assert all(len(line) <= 60 for line in text.splitlines())


def test_a_table_much_wider_than_the_terminal_is_one_block_a_row(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    columns = tuple(f"column{number}" for number in range(12))
    row = tuple(Literal("value") if number != 1 else None for number in range(12))
    lines = answer_text(Table(columns, (row,)), "table", terminal).splitlines()
    assert "column0   value" == lines[0]
    assert len(lines) == 12  # eleven cells and the gap behind the row: an open cell has no line


def test_a_terminal_shows_the_heading_bold_unless_no_color_is_set(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "\x1b[1m" in answer_text(TABLE, "table", terminal)
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in answer_text(TABLE, "table", terminal)


def test_no_style_where_no_terminal_is() -> None:
    assert "\x1b" not in answer_text(TABLE, "table", io.StringIO())


def test_words_of_a_report_cannot_steer_the_terminal(terminal: Terminal) -> None:
    for stream in (terminal, io.StringIO()):
        text = answer_text(one(Literal(HOSTILE)), "table", stream)
        assert "\\n" in text
        assert "\\x1b[31mred[bold]\\u202eback" in text.replace("\n", "")
        assert "\x1b[31m" not in text
        assert "\u202e" not in text


def test_csv_gives_back_every_cell_as_it_was() -> None:
    text = answer_text(Table(("x", "y"), ((Literal(HOSTILE), None), (ISRAEL, Literal("", lang="ar")))), "csv")
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert [["x", "y"], [HOSTILE, ""], [str(ISRAEL), ""]] == rows


def test_csv_lines_end_as_the_standard_says() -> None:
    assert answer_text(one(Literal("a")), "csv") == "x\r\na\r\n"
    assert answer_text(one(Literal('a "b", c')), "csv") == 'x\r\n"a ""b"", c"\r\n'


def test_json_has_every_column_with_its_type() -> None:
    expected = [
        {
            "actor": {"type": "uri", "value": str(ISRAEL)},
            "actorAr": {"type": "literal", "value": "إسرائيل", "xml:lang": "ar"},
            "killed": None,
        },
        {
            "actor": {"type": "bnode", "value": "b"},
            "actorAr": None,
            "killed": {"type": "literal", "value": "007", "datatype": str(XSD.integer)},
        },
    ]
    assert expected == json.loads(answer_text(TABLE, "json"))


@pytest.mark.parametrize("literal", [Literal("plain"), Literal("plain", datatype=XSD.string)])
def test_json_gives_a_plain_text_no_datatype(literal: Literal) -> None:
    assert [{"x": {"type": "literal", "value": "plain"}}] == json.loads(answer_text(one(literal), "json"))


def test_json_gives_back_hostile_text() -> None:
    assert HOSTILE == json.loads(answer_text(one(Literal(HOSTILE)), "json"))[0]["x"]["value"]


def test_json_writes_arabic_as_arabic() -> None:
    assert "إسرائيل" in answer_text(TABLE, "json")


@pytest.mark.parametrize(
    ("output_format", "expected"), [("table", "x\n─\n"), ("csv", "x\r\n"), ("json", "[]\n")]
)
def test_no_rows_are_an_empty_table(output_format: str, expected: str) -> None:
    assert expected == answer_text(Table(("x",), ()), output_format, io.StringIO())


@pytest.mark.parametrize(
    ("output_format", "expected"), [("table", "yes\n"), ("csv", "answer\r\ntrue\r\n"), ("json", "true\n")]
)
def test_a_truth_value_is_said(output_format: str, expected: str) -> None:
    assert expected == answer_text(answer=True, output_format=output_format)


@pytest.mark.parametrize(
    ("output_format", "expected"), [("table", "no\n"), ("csv", "answer\r\nfalse\r\n"), ("json", "false\n")]
)
def test_a_falsehood_is_said(output_format: str, expected: str) -> None:
    assert expected == answer_text(answer=False, output_format=output_format)


@pytest.fixture
def graph() -> Graph:
    graph = Graph()
    for number in (2, 1):
        graph.add((ISRAEL, URIRef("https://example.org/p"), Literal(number)))
    return graph


def test_triples_are_turtle(graph: Graph) -> None:
    text = answer_text(graph, "table")
    assert "actor:israel\n    <https://example.org/p> 1, 2 .\n" in text
    assert set(graph) == set(Graph().parse(data=text, format="turtle"))


def test_triples_are_a_sorted_table_for_programs(graph: Graph) -> None:
    row = f"{ISRAEL},https://example.org/p"
    assert answer_text(graph, "csv") == f"subject,predicate,object\r\n{row},1\r\n{row},2\r\n"
    assert ["1", "2"] == [record["object"]["value"] for record in json.loads(answer_text(graph, "json"))]


def test_an_unknown_format_says_which_there_are(graph: Graph) -> None:
    with pytest.raises(QueryError, match="xml is no format; there are: table, csv, json"):
        answer_text(graph, "xml")
