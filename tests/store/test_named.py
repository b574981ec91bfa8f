"""The headers of named queries, and finding one by its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sabab.errors import QueryError
from sabab.resources import queries_folder
from sabab.store import Parameter, named_queries, named_query
from sabab.store.named import parameters_of, read_query

if TYPE_CHECKING:
    from pathlib import Path

HEADER = """\
# title: Accusations
# title-ar: اتهامات
# answers: Who accuses
#   whom?
# answers-ar: من يتهم من؟
# parameters: ?by (IRI Actor), ?since (xsd:date, required)
# columns: ?by
#   ?since
"""
QUERY = f"{HEADER}SELECT ?by ?since WHERE {{ VALUES (?by) {{ (UNDEF) }} VALUES (?since) {{ (UNDEF) }} }}\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "accusations.rq"


def test_a_header_is_read_with_its_continued_lines(path: Path) -> None:
    path.write_text(QUERY, encoding="utf-8")
    query = read_query(path)
    assert (query.name, query.title, query.title_ar) == ("accusations", "Accusations", "اتهامات")
    assert (query.answers, query.answers_ar) == ("Who accuses whom?", "من يتهم من؟")
    assert query.parameters == (
        Parameter("by", "IRI", "Actor"),
        Parameter("since", "xsd:date", required=True),
    )
    assert query.columns == ("by", "since")
    assert query.text == QUERY


def test_a_type_is_written_as_in_the_header() -> None:
    assert [Parameter("x", "IRI", "Actor").type, Parameter("x", "xsd:date").type] == ["IRI Actor", "xsd:date"]


@pytest.mark.parametrize("key", ["title", "title-ar", "answers", "answers-ar", "columns"])
def test_a_header_without_one_of_its_lines_is_an_error(path: Path, key: str) -> None:
    path.write_text(QUERY.replace(f"# {key}:", f"# not-{key}:"), encoding="utf-8")
    with pytest.raises(QueryError, match=rf"accusations\.rq: the header lacks {key}$"):
        read_query(path)


@pytest.mark.parametrize(
    "declaration",
    ["?by", "?by (Actor)", "?by (string Actor)", "by (IRI)", "?by (IRI actor)", "?by (IRI, optional)"],
)
def test_a_declaration_that_cannot_be_read_is_an_error(declaration: str) -> None:
    with pytest.raises(QueryError, match=r"is not .name .TYPE."):
        parameters_of(f"# parameters: {declaration}\nASK {{ VALUES (?by) {{ (UNDEF) }} }}", "q")


def test_a_parameter_without_its_block_is_an_error() -> None:
    with pytest.raises(QueryError, match=r"declares .by, but the query has no VALUES"):
        parameters_of("# parameters: ?by (IRI)\nASK { VALUES ?by { UNDEF } }", "q")


def test_a_query_without_a_header_has_no_parameters() -> None:
    assert parameters_of("ASK {}\n# parameters: ?late (IRI)", "q") == ()


def test_what_is_no_text_is_an_error(path: Path) -> None:
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(QueryError, match="cannot be read"):
        read_query(path)


def test_the_named_queries_are_the_files_by_name() -> None:
    names = [query.name for query in named_queries()]
    assert sorted(path.stem for path in (queries_folder() / "views").glob("*.rq")) == names
    assert len(names) >= 12


def test_a_query_is_found_by_its_name() -> None:
    assert named_query("contested").title == "Contested attributions"


def test_an_unknown_name_says_what_was_meant_and_what_there_is() -> None:
    with pytest.raises(
        QueryError, match=r"no query named who-acuses-whom\. Did you mean who-accuses-whom\? .*contested"
    ):
        named_query("who-acuses-whom")


@pytest.mark.parametrize("name", ["../lookup/names", "", "xyzzy", "contested.rq"])
def test_a_name_reaches_no_other_file(name: str) -> None:
    with pytest.raises(QueryError, match="There are: "):
        named_query(name)


def test_every_title_stands_in_both_languages() -> None:
    arabic = range(0x600, 0x700)
    for query in named_queries():
        assert any(ord(letter) in arabic for letter in query.title_ar), query.name
        assert any(ord(letter) in arabic for letter in query.answers_ar), query.name
        assert query.title.isascii(), query.name
