"""The queries that the page offers."""

from __future__ import annotations

from sabab.resources import queries_folder
from sabab.views.query_page import menu


def test_every_table_and_every_question_is_offered() -> None:
    files = [sorted((queries_folder() / kind).glob("*.rq")) for kind in ("views", "questions")]
    expected = [path.stem for paths in files for path in paths]
    assert expected == [entry["name"] for entry in menu()]


def test_each_has_its_title_and_its_question_in_both_languages() -> None:
    assert [entry["name"] for entry in menu() if not all((*entry["title"], *entry["answers"]))] == []


def test_the_header_is_left_out_and_the_query_is_not() -> None:
    texts = [entry["text"] for entry in menu()]
    assert [text for text in texts if text.startswith("#") or "\nSELECT" not in f"\n{text}"] == []


def test_parameters_are_named_with_their_types() -> None:
    (entry,) = (entry for entry in menu() if entry["name"] == "who-accuses-whom")
    assert ["accused", "IRI Actor"] in entry["parameters"]
