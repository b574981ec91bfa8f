"""Tables that users write are read as their spreadsheets save them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sabab.errors import ReportError
from sabab.sources.own_tables import own_table

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_the_first_line_shows_the_delimiter(tmp_path: Path, delimiter: str, encoding: str) -> None:
    path = tmp_path / "rows.csv"
    text = "\r\n".join((delimiter.join(("path", "outlet")), delimiter.join(("a.txt", '"A,;\tB"')), ""))
    path.write_text(text, encoding=encoding, newline="")
    with own_table(path) as rows:
        assert [{"path": "a.txt", "outlet": "A,;\tB"}] == list(rows)


def test_spaces_around_a_column_are_none_of_its_name(tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    path.write_text("path, outlet \na.txt,A\n", encoding="utf-8")
    with own_table(path) as rows:
        assert [{"path": "a.txt", "outlet": "A"}] == list(rows)


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (None, "No such file"),
        ("path\n".encode("utf-16"), "it is not in utf-8"),
        (b'path\n"a"b\n', "expected"),
    ],
)
def test_what_is_no_table_is_told_with_the_reason(
    tmp_path: Path, content: bytes | None, problem: str
) -> None:
    path = tmp_path / "rows.csv"
    if content is not None:
        path.write_bytes(content)
    with (
        pytest.raises(ReportError, match=rf"rows\.csv: cannot be read as CSV in UTF-8: .*{problem}"),
        own_table(path) as rows,
    ):
        list(rows)
