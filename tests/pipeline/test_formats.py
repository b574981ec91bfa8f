"""Formats are those that there are; JSON keeps its letters."""

from __future__ import annotations

import pytest

from sabab.errors import QueryError
from sabab.pipeline.formats import check_format, counted, json_text


def test_an_unknown_format_is_refused_with_those_that_there_are() -> None:
    check_format("csv")
    check_format("json", ("table", "json"))
    with pytest.raises(QueryError, match="--format 'xml' is none of table, csv, json"):
        check_format("xml")
    with pytest.raises(QueryError, match="--format 'csv' is none of table, json"):
        check_format("csv", ("table", "json"))


def test_json_is_text_for_people() -> None:
    assert json_text({"a": ["سبب"]}) == '{\n "a": [\n  "سبب"\n ]\n}\n'


@pytest.mark.parametrize(
    ("number", "text"), [(0, "0 events"), (1, "1 event"), (2, "2 events"), (16_566, "16,566 events")]
)
def test_a_number_has_its_noun(number: int, text: str) -> None:
    assert counted(number, "event") == text
