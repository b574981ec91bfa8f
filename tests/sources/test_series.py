"""Selections, dates and files of daily counts."""

from __future__ import annotations

import gzip
from datetime import date
from typing import TYPE_CHECKING

import pytest

from sabab.errors import DatasetError, QueryError
from sabab.sources.series import Columns, DatedCount, days_of, read_selection, read_series

if TYPE_CHECKING:
    from pathlib import Path

TABLE = """date,side,killed,latitude,longitude
2002-01-01,north,2,33.10,44.10
2002-01-01,south,1,33.10,44.30
2002-01-03,north,0,33.10,44.10
2002-01-04,north,,33.10,44.10
2002-01-09,south,3,-0.10,44.30
"""


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "deaths.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def counts(path: Path, selection: str, **columns: object) -> list[tuple[str, float, str]]:
    """First day, number and stratum of each count."""
    read = read_series([path], [read_selection(selection)], Columns(**columns))  # type: ignore[arg-type]
    return [(one.first.isoformat(), one.amount, one.stratum) for one in read.series[0].counts]


def test_a_column_is_added_up_by_day(table: Path) -> None:
    assert counts(table, "killed") == [("2002-01-01", 3, ""), ("2002-01-09", 3, "")]


def test_conditions_choose_rows(table: Path) -> None:
    assert counts(table, "killed[side=north]") == [("2002-01-01", 2, "")]
    assert counts(table, "killed[side=north|south, latitude=-0.10]") == [("2002-01-09", 3, "")]


def test_rows_are_counted_where_no_column_is(table: Path) -> None:
    assert counts(table, "rows[side=north]") == [
        ("2002-01-01", 1, ""),
        ("2002-01-03", 1, ""),
        ("2002-01-04", 1, ""),
    ]


def test_squares_and_columns_are_strata(table: Path) -> None:
    found = counts(table, "killed", cell=0.25)
    assert [stratum for _, _, stratum in found] == ["132,176", "132,177", "-1,177"]
    assert [stratum for _, _, stratum in counts(table, "killed", by="side")] == ["north", "south", "south"]


def test_all_rows_say_which_days_are_told_of(table: Path) -> None:
    read = read_series([table], [read_selection("killed[side=north]")], Columns())
    assert (read.first, read.last) == (date(2002, 1, 1), date(2002, 1, 9))


def test_files_are_named_by_their_stem_and_share_their_days(table: Path, tmp_path: Path) -> None:
    other = tmp_path / "raids.csv.gz"
    other.write_bytes(gzip.compress(b"date\n2002-01-02\n2002-01-20\n"))
    read = read_series(
        [table, other], [read_selection("raids:rows"), read_selection("deaths:killed")], Columns()
    )
    assert [len(series.counts) for series in read.series] == [2, 2]
    assert (read.first, read.last) == (date(2002, 1, 2), date(2002, 1, 9))


def test_a_date_may_be_less_than_a_day(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("date\n2002-02\n2002-01-30/2002-02-02\n", encoding="utf-8")
    read = read_series([path], [read_selection("rows")], Columns())
    assert read.series[0].counts == (
        DatedCount(date(2002, 1, 30), date(2002, 2, 2), 1, ""),
        DatedCount(date(2002, 2, 1), date(2002, 2, 28), 1, ""),
    )


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2023-03-05", "2023-03-05", "2023-03-05"),
        ("2023-03-05T22:10", "2023-03-05", "2023-03-05"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023-12", "2023-12-01", "2023-12-31"),
        ("2023", "2023-01-01", "2023-12-31"),
        ("2023-03/2023-04-02", "2023-03-01", "2023-04-02"),
    ],
)
def test_dates_are_stretches_of_days(text: str, first: str, last: str) -> None:
    assert days_of(text) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "text", ["", "5 March", "2023-02-30", "2023-13", "2023-04/2023-03", "2023/2024/2025"]
)
def test_other_texts_are_no_dates(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - its message is the text
        days_of(text)


def test_rows_that_cannot_be_read_are_refused_with_their_lines(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(
        "date,n\n2002-01-01,1\nsoon,1\n2002-01-03,many\n2002-01-04,-1\n2002-01-05\n,1\n", encoding="utf-8"
    )
    read = read_series([path], [read_selection("n")], Columns())
    assert [(row.line, row.reason) for _, row in read.refused] == [
        (3, "date is no date"),
        (4, "n is no number"),
        (5, "n is no count"),
        (6, "has not 2 cells"),
        (7, "date is empty"),
    ]
    assert len(read.series[0].counts) == 1


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "selects nothing"),
        ("killed[side", "selects nothing"),
        ("a:b:c", "selects nothing"),
        ("killed[north]", "'north' is no condition"),
    ],
)
def test_a_selection_that_is_none_says_how_one_looks(text: str, problem: str) -> None:
    with pytest.raises(QueryError, match=problem.replace("[", r"\[")):
        read_selection(text)


def test_a_selection_must_say_of_which_file_it_is(table: Path, tmp_path: Path) -> None:
    other = tmp_path / "raids.csv"
    other.write_text(TABLE, encoding="utf-8")
    with pytest.raises(QueryError, match="deaths:killed"):
        read_series([table, other], [read_selection("killed")], Columns())
    with pytest.raises(QueryError, match="there are deaths"):
        read_series([table], [read_selection("wounded:rows")], Columns())


def test_a_column_that_is_missing_is_named_with_those_there_are(table: Path) -> None:
    with pytest.raises(DatasetError, match="no column wounded; its columns are date, side"):
        read_series([table], [read_selection("wounded")], Columns())


def test_files_of_different_years_have_no_days_in_common(table: Path, tmp_path: Path) -> None:
    other = tmp_path / "raids.csv"
    other.write_text("date\n2010-01-01\n", encoding="utf-8")
    with pytest.raises(DatasetError, match="other years"):
        read_series(
            [table, other], [read_selection("deaths:killed"), read_selection("raids:rows")], Columns()
        )


def test_a_file_without_a_readable_row_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("date\nsoon\n", encoding="utf-8")
    with pytest.raises(DatasetError, match="no row that could be read"):
        read_series([path], [read_selection("rows")], Columns())
