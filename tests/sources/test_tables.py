"""Tables are read plain, gzipped or zipped; what is no row of them comes with its line."""

from __future__ import annotations

import gzip
import hashlib
import zipfile
from typing import TYPE_CHECKING

import pytest

from sabab.errors import DatasetError
from sabab.sources.records import Layout, Refused, Row
from sabab.sources.tables import file_sha256, table_rows

if TYPE_CHECKING:
    from pathlib import Path

LAYOUT = Layout(required=("id", "name"))
TABLE = 'id,name\n1,one\n2,"two, or\nso"\n\n3,three\n'


def read(path: Path, layout: Layout = LAYOUT, encoding: str | None = None) -> list[Row | Refused]:
    return list(table_rows(path, layout, encoding=encoding))


def written(path: Path, content: str | bytes) -> Path:
    data = content if isinstance(content, bytes) else content.encode()
    if path.suffix == ".gz":
        data = gzip.compress(data)
    if path.suffix == ".zip":
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("inner.csv", data)
        return path
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("name", ["t.csv", "t.csv.gz", "t.zip"])
def test_rows_come_with_the_lines_on_which_they_begin(tmp_path: Path, name: str) -> None:
    rows = read(written(tmp_path / name, TABLE))
    expected = [
        Row(2, {"id": "1", "name": "one"}),
        Row(3, {"id": "2", "name": "two, or\nso"}),
        Row(6, {"id": "3", "name": "three"}),
    ]
    assert expected == rows


def test_a_byte_order_mark_is_no_part_of_the_first_name(tmp_path: Path) -> None:
    assert [Row(2, {"id": "1", "name": "x"})] == read(written(tmp_path / "t.csv", "\ufeffid,name\n1,x\n"))


def test_a_row_of_another_length_is_refused_in_its_place(tmp_path: Path) -> None:
    rows = read(written(tmp_path / "t.csv", "id,name\n1,a\n2\n3,c\n"))
    assert [
        Row(2, {"id": "1", "name": "a"}),
        Refused(3, "has not 2 cells", "1"),
        Row(4, {"id": "3", "name": "c"}),
    ] == rows


def test_empty_cells_beyond_the_header_are_none(tmp_path: Path) -> None:
    rows = read(written(tmp_path / "t.csv", "id,name\n1,a,,\n2,b,,x\n"))
    assert [Row(2, {"id": "1", "name": "a"}), Refused(3, "has not 2 cells", "4")] == rows


def test_a_row_in_another_encoding_is_refused_and_the_rest_go_on(tmp_path: Path) -> None:
    path = written(tmp_path / "t.csv", b"id,name\n1,caf\xe9\n2,b\n")
    assert [Refused, Row] == [type(row) for row in read(path)]
    assert [Row(2, {"id": "1", "name": "café"}), Row(3, {"id": "2", "name": "b"})] == read(
        path, encoding="latin-1"
    )


def test_an_open_quote_does_not_end_the_reading(tmp_path: Path) -> None:
    rest = "".join(f"{number},n\n" for number in range(3, 30_000))
    rows = read(written(tmp_path / "t.csv", f'id,name\n1,a\n2,"open\n{rest}'))
    assert isinstance(rows[1], Refused)
    assert ("is no row of a table: is a quote left open?", 3) == (rows[1].reason, rows[1].line)
    assert Row(29_999, {"id": "29998", "name": "n"}) in rows


def test_tabs_are_told_from_commas_by_the_header(tmp_path: Path) -> None:
    layout = Layout(required=("id", "name"), delimiters=("\t", ","))
    assert [Row(2, {"id": "1", "name": 'say "x'})] == read(
        written(tmp_path / "t.tab", 'id\tname\n1\tsay "x\n'), layout
    )
    assert [Row(2, {"id": "1", "name": "a\tb"})] == read(
        written(tmp_path / "t.csv", "id,name\n1,a\tb\n"), layout
    )


def test_a_table_without_header_takes_its_names_from_the_number_of_cells(tmp_path: Path) -> None:
    layout = Layout(required=(), columns={2: ("id", "name"), 3: ("id", "name", "url")})
    rows = read(written(tmp_path / "t.csv", "1,a\n2,b,u\n3\n"), layout)
    expected = [
        Row(1, {"id": "1", "name": "a"}),
        Row(2, {"id": "2", "name": "b", "url": "u"}),
        Refused(3, "has not 2 or 3 cells", "1"),
    ]
    assert expected == rows


def test_a_name_that_no_row_has_is_left_out_of_the_header(tmp_path: Path) -> None:
    layout = Layout(required=("id",), surplus=("Headline",))
    assert [Row(2, {"id": "1", "name": "a"})] == read(
        written(tmp_path / "t.csv", "id,Headline,name\n1,a\n"), layout
    )


def test_a_missing_column_is_an_error_that_names_what_there_is(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match="has no column name; its columns are id, title"):
        read(written(tmp_path / "t.csv", "id,title\n1,a\n"))


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("t.csv", b"", "is empty"),
        ("t.csv.gz", b"no gzip", "cannot be read"),
        ("t.zip", b"no zip", "cannot be read"),
    ],
)
def test_a_file_that_is_no_table_is_an_error(tmp_path: Path, name: str, content: bytes, problem: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(DatasetError, match=problem):
        read(path)


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match="cannot be read"):
        read(tmp_path / "none.csv")


def test_an_archive_of_several_files_is_an_error(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "t.zip", "w") as archive:
        archive.writestr("a.csv", TABLE)
        archive.writestr("b.csv", TABLE)
    with pytest.raises(DatasetError, match="holds 2 files, not one"):
        read(tmp_path / "t.zip")


def test_what_macos_adds_to_an_archive_does_not_count(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "t.zip", "w") as archive:
        archive.writestr("__MACOSX/._a.csv", "x")
        archive.writestr("a.csv", TABLE)
    assert len(read(tmp_path / "t.zip")) == 3


def test_an_unknown_encoding_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match="there is no encoding called 'latin-99'"):
        read(written(tmp_path / "t.csv", TABLE), encoding="latin-99")


def test_progress_ends_at_the_size_of_the_file(tmp_path: Path) -> None:
    path = written(tmp_path / "t.csv", TABLE)
    told: list[int] = []
    list(table_rows(path, LAYOUT, progress=told.append))
    assert path.stat().st_size == told[-1]


@pytest.mark.parametrize("name", ["t.csv", "t.csv.gz", "t.zip"])
def test_the_hash_is_of_the_unpacked_content(tmp_path: Path, name: str) -> None:
    assert hashlib.sha256(TABLE.encode()).hexdigest() == file_sha256(written(tmp_path / name, TABLE))


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("t.csv", b"\x00\r\x07\r\xff\n", "is no table of text: its first line cannot be read"),
        ("t.csv", "id,name\n1,a\n".encode("utf-16"), "its first line is not in utf-8"),
        ("t.csv.gz", gzip.compress(TABLE.encode() * 900)[:60] + b"\x07" * 90, "cannot be read: "),
    ],
)
def test_what_is_no_table_of_text_is_told_so(tmp_path: Path, name: str, content: bytes, problem: str) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(DatasetError, match=problem):
        read(tmp_path / name)


def test_an_encrypted_archive_is_to_be_unpacked_by_hand(tmp_path: Path) -> None:
    path = written(tmp_path / "t.zip", TABLE)
    content = bytearray(path.read_bytes())
    content[6] |= 1  # the flag of the member, and of its entry in the list at the end
    content[content.find(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(content)
    with pytest.raises(DatasetError, match=r"t\.zip: cannot be unpacked here .*unpack it"):
        read(path)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-32"])
def test_lines_of_wide_characters_are_lines(tmp_path: Path, encoding: str) -> None:
    rows = read(written(tmp_path / "t.csv", TABLE.encode(encoding)), encoding=encoding)
    assert [2, 3, 6] == [row.line for row in rows]


def test_a_row_of_half_characters_is_refused(tmp_path: Path) -> None:
    content = "id,name\n1,a\n2,".encode("utf-16-le") + b"\x00\xd8" + "\n3,c\n".encode("utf-16-le")
    first, second, third = read(written(tmp_path / "t.csv", content), encoding="utf-16-le")
    assert isinstance(second, Refused)
    assert (first.line, second.line, third.line) == (2, 3, 4)
