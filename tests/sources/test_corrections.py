"""Rows of corrections: in order, or one line with file, line number and what to mend."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from sabab.errors import ReportError
from sabab.model import DateRange
from sabab.sources.corrections import BY_HAND, CorrectionRow, date_range, names, read_corrections

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "report,event,slot,value,because,who,when\n"
ROW = {
    "report": "a.txt",
    "event": "struck the base",
    "slot": "killed",
    "value": "3",
    "because": "misread",
    "who": "R. Reader",
    "when": "2023-03-20",
}


def table(folder: Path, *rows: str, head: str = HEAD) -> Path:
    path = folder / "corrections.csv"
    path.write_text(head + "".join(f"{row}\n" for row in rows), encoding="utf-8")
    return path


def row(**cells: str) -> str:
    return ",".join({**ROW, **cells}.values())


def problem(folder: Path, **cells: str) -> str:
    (found,) = read_corrections(table(folder, row(**cells)))
    assert isinstance(found, ReportError)
    return str(found)


def test_a_row_in_order_is_a_record_with_its_place(tmp_path: Path) -> None:
    path = table(tmp_path, ",,,,,,", row())
    expected = CorrectionRow(
        f"{path}:3", "a.txt", "struck the base", "killed", "3", "misread", "R. Reader", date(2023, 3, 20)
    )
    assert [expected] == list(read_corrections(path))


@pytest.mark.parametrize(
    ("cells", "says"),
    [
        ({"who": ""}, "has nothing under 'who'"),
        ({"because": " "}, "has nothing under 'because'"),
        ({"slot": "killd"}, "there is no slot 'killd'; the slots are type, initiators,"),
        ({"value": "many"}, "'many' is no number"),
        ({"slot": "type", "value": "Strike"}, "'Strike' is no value of type; the values are Attack,"),
        ({"slot": "negated", "value": "perhaps"}, "the values are true, yes, false, no"),
        ({"slot": "drop", "value": "yes"}, "leave its value empty"),
        ({"slot": "date", "value": "14/3/2023"}, "write a date as 2023-03-14"),
        ({"when": "2023-02-30"}, "'2023-02-30' under 'when' is not a date that exists"),
        ({"because": "one, two"}, 'put a value with a comma into "quotes"'),
    ],
)
def test_a_row_that_is_not_in_order_says_where_and_what_to_mend(
    tmp_path: Path, cells: dict[str, str], says: str
) -> None:
    told = problem(tmp_path, **cells)
    assert told.startswith(f"{tmp_path / 'corrections.csv'}:2: ")
    assert says in told


def test_a_bad_row_does_not_hide_the_others(tmp_path: Path) -> None:
    found = list(read_corrections(table(tmp_path, row(), row(slot="x"), row())))
    assert [CorrectionRow, ReportError, CorrectionRow] == [type(one) for one in found]


@pytest.mark.parametrize("head", ["report,event,slot,value,because,who\n", "a,b\n", ""])
def test_other_columns_are_an_error_of_the_file(tmp_path: Path, head: str) -> None:
    with pytest.raises(ReportError, match="they must be report, event, slot"):
        list(read_corrections(table(tmp_path, head=head)))


@pytest.mark.parametrize(
    ("value", "start", "end"),
    [
        ("2023-03-14", date(2023, 3, 14), date(2023, 3, 14)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023", date(2023, 1, 1), date(2023, 12, 31)),
        ("2023-03-06/2023-03-12", date(2023, 3, 6), date(2023, 3, 12)),
        ("../2023-03", None, date(2023, 3, 31)),
        ("2023-03/..", date(2023, 3, 1), None),
    ],
)
def test_a_stretch_of_time_is_written_as_sabab_writes_it(
    value: str, start: date | None, end: date | None
) -> None:
    assert DateRange(start, end, value, None, BY_HAND) == date_range(value)


@pytest.mark.parametrize(
    "value", ["../..", "2023-03-12/2023-03-06", "2023-13", "2023-03-14/", "0000", "last week"]
)
def test_what_is_no_stretch_of_time_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match="write a date as"):
        date_range(value)


def test_names_stand_between_semicolons_of_either_script() -> None:
    assert ("actor/israel", "the men in black", "إيران") == names("actor/israel; the men in black؛ إيران;")
    assert () == names("")
