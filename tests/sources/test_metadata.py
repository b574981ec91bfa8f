"""Metadata from a CSV file and from the command line."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from sabab.errors import ReportError
from sabab.sources.metadata import Metadata, day, language, read_metadata

if TYPE_CHECKING:
    from pathlib import Path


def test_rows_are_found_by_path_beside_the_file(tmp_path: Path) -> None:
    table = tmp_path / "table.csv"
    table.write_text("path,published,outlet,url\nnews/a.txt,2023-03-14,Desk A,\n", encoding="utf-8")
    expected = Metadata(published=date(2023, 3, 14), outlet="Desk A")
    assert {(tmp_path / "news/a.txt").resolve(): expected} == read_metadata(table)


def test_a_date_that_does_not_exist_names_the_line(tmp_path: Path) -> None:
    table = tmp_path / "table.csv"
    table.write_text("path,published\na.txt,2023-03-14\nb.txt,2023-02-30\n", encoding="utf-8")
    with pytest.raises(ReportError, match=r"line 3.*2023-02-30"):
        read_metadata(table)


@pytest.mark.parametrize(("head", "missing"), [("file,published", "path"), ("path,publihed", "publihed")])
def test_a_wrong_column_is_named(tmp_path: Path, head: str, missing: str) -> None:
    table = tmp_path / "table.csv"
    table.write_text(f"{head}\na.txt,2023-03-14\n", encoding="utf-8")
    with pytest.raises(ReportError, match=missing):
        read_metadata(table)


def test_what_is_given_goes_over_what_is_found() -> None:
    found = Metadata(published=date(2023, 1, 1), outlet="Desk A")
    assert Metadata(date(2023, 2, 2), "Desk A") == Metadata(published=date(2023, 2, 2)).over(found)


def test_a_day_is_written_as_iso() -> None:
    assert date(2023, 3, 14) == day("2023-03-14", "--published")
    with pytest.raises(ReportError, match="YYYY-MM-DD"):
        day("14/3/2023", "--published")


@pytest.mark.parametrize("text", ["0203-03-14", "1599-12-31", "9999-12-31"])
def test_a_year_without_news_reports_is_mistyped(text: str) -> None:
    with pytest.raises(ReportError, match=f"--published: '{text}' is of a year without news reports"):
        day(text, "--published")


def test_only_two_languages_are_read() -> None:
    assert language("ar", "--lang") == "ar"
    with pytest.raises(ReportError, match="ar or en"):
        language("fr", "--lang")


def test_a_value_with_a_comma_wants_quotes(tmp_path: Path) -> None:
    path = tmp_path / "metadata.csv"
    path.write_text('path,outlet\na.txt,"My, desk"\n', encoding="utf-8")
    assert [one.outlet for one in read_metadata(path).values()] == ["My, desk"]
    path.write_text("path,outlet\na.txt,My, desk\n", encoding="utf-8")
    with pytest.raises(ReportError, match=r"metadata\.csv, line 2: has more cells than columns"):
        read_metadata(path)
