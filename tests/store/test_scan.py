"""Words, comments, strings and IRIs of a query are told apart."""

from __future__ import annotations

import pytest

from sabab.errors import QueryError
from sabab.store.scan import names_its_dataset, one_line, query_form, values_blocks


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("SELECT", "# ask\nPREFIX ask: <https://example.org/construct#> select * {}"),
        ("ASK", "BASE <https://example.org/select> ASK {}"),
        ("CONSTRUCT", "construct where { ?s ?p 'insert' }"),
        ("DESCRIBE", "DESCRIBE <x:y>"),
    ],
)
def test_the_form_is_the_first_word_outside_comments_and_names(form: str, text: str) -> None:
    assert form == query_form(text)


@pytest.mark.parametrize(
    "text", ["insert data {}", "PREFIX select: <x:> DELETE WHERE { ?s ?p ?o }", "WITH <x:g> DELETE {}"]
)
def test_an_update_has_no_form(text: str) -> None:
    with pytest.raises(QueryError, match="only reads"):
        query_form(text)


@pytest.mark.parametrize("text", ["", "# select", "'select'", "?select", "hello"])
def test_what_is_no_query_has_no_form(text: str) -> None:
    with pytest.raises(QueryError, match="no SPARQL query"):
        query_form(text)


def test_a_dataset_is_named_by_from_and_by_nothing_like_it() -> None:
    assert names_its_dataset("SELECT * FROM <x:g> {}")
    assert names_its_dataset("SELECT * from named <x:g> {}")
    assert not names_its_dataset("PREFIX from: <x:> SELECT ?from { ?from from:from 'from' } # from <x:g>")


def found(text: str) -> list[tuple[str, str]]:
    return [(block.name, text[block.start : block.end]) for block in values_blocks(text)]


def test_a_block_is_found_with_its_rows_in_any_spelling() -> None:
    assert found("{ VALUES (?a) { (UNDEF) } ?s ?p ?a }") == [("a", "{ (UNDEF) }")]
    assert found("values\t( $a )\n{(1)\n(2)}") == [("a", "{(1)\n(2)}")]


def test_braces_in_strings_and_comments_do_not_end_a_block() -> None:
    rows = """{ ("}") ('''\n}''') # }\n (<x:y>) ("\\"}") }"""
    assert [("a", rows), ("b", "{ (1) }")] == found(f"VALUES (?a) {rows} VALUES (?b) {{ (1) }}")


def test_what_only_looks_like_a_block_is_none() -> None:
    looks = (
        "# VALUES (?a) { (UNDEF) }",
        "'VALUES (?b) { (1) }'",
        "VALUES ?c { 1 }",
        "VALUES (?d ?e) { (1 2) }",
        "VALUES (?f",
    )
    assert [] == found("\n".join(looks))


def test_a_message_becomes_one_printable_line_of_bounded_length() -> None:
    assert one_line("a\n\r\n b\x1b[31mc") == "a b [31mc"
    assert one_line("a" * 10, limit=4) == "aaa…"
