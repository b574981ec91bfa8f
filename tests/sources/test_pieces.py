"""Pieces: every report of a file by itself, lines one at a time, what is no report said to be none."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest

from sabab.sources.metadata import Metadata
from sabab.sources.pieces import Piece, pieces, report_files, size_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sabab.errors import ReportError

TEXT = "Two drones struck the base on Monday, the army said."


def found(*names: str | Path, given: Metadata | None = None) -> list[Piece | ReportError]:
    return list(pieces([str(name) for name in names], given or Metadata(), {}))


def lines(path: Path, *records: str, encoding: str = "utf-8", end: str = "\n") -> Path:
    path.write_bytes("".join(record + end for record in records).encode(encoding))
    return path


def contents(path: Path) -> Iterator[tuple[int | None, str | None]]:
    for one in found(path):
        assert isinstance(one, Piece)
        yield one.line, one.content.text if one.content else None


def test_a_text_file_is_one_piece_that_is_not_read_yet(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert [Piece(str(path), Metadata(), len(TEXT))] == found(path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1256"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_each_line_that_is_not_blank_is_a_piece_in_any_encoding(
    tmp_path: Path, encoding: str, end: str
) -> None:
    arabic = json.dumps(
        {"text": "قصفت طائرات القاعدة في ريف حمص، وقال مصدر إن الغارة لم توقع ضحايا"}, ensure_ascii=False
    )
    path = lines(tmp_path / "a.jsonl", arabic, " ", arabic, encoding=encoding, end=end)
    assert [(1, arabic), (3, arabic)] == list(contents(path))


def test_lines_are_not_read_before_their_turn(tmp_path: Path) -> None:
    path = lines(tmp_path / "a.jsonl", *(f'{{"text": "{"x" * 1000} {number}"}}' for number in range(1000)))
    first = next(iter(pieces([str(path)], Metadata(), {})))
    assert isinstance(first, Piece)
    assert (1, 1015) == (first.line, first.size)


def test_a_line_that_is_not_in_utf8_is_named_and_the_others_go_on(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"text": "' + b"x" * 100_000 + b'"}\n{"text": "\xff"}\n{"text": "b"}\n')
    first, wrong, last = found(path)
    assert f"{path}, line 2: is not in utf-8" in str(wrong)
    assert [1, 3] == [one.line for one in (first, last) if isinstance(one, Piece)]


@pytest.mark.parametrize("content", [b"", b"\n \n"])
def test_a_file_without_lines_is_empty(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.jsonl").write_bytes(content)
    (problem,) = found(tmp_path / "a.jsonl")
    assert f"{tmp_path / 'a.jsonl'}: is empty" == str(problem)


@pytest.mark.parametrize("name", ["out.json", "table.csv", "paper.pdf"])
def test_what_lies_beside_reports_is_not_read_as_one(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("{}", encoding="utf-8")
    (problem,) = found(tmp_path / name)
    assert "is no report; sabab reads .txt" in str(problem)


def test_metadata_of_a_row_stands_behind_what_is_given(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    rows = {path.resolve(): Metadata(date(2023, 3, 14), "Desk A")}
    (piece,) = pieces([str(path)], Metadata(outlet="Desk B"), rows)
    assert isinstance(piece, Piece)
    assert Metadata(date(2023, 3, 14), "Desk B") == piece.metadata


def test_folders_are_listed_without_hidden_files_and_no_file_twice(tmp_path: Path) -> None:
    for name in ("b.txt", "._b.txt", "a.ndjson"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    expected = [str(tmp_path / "b.txt"), str(tmp_path / "a.ndjson")]
    assert expected == report_files([str(tmp_path / "b.txt"), str(tmp_path)])


def test_sizes_add_up_and_standard_input_has_none(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    assert len(TEXT) == size_of([str(tmp_path / "a.txt"), str(tmp_path / "none.txt")])
    assert size_of(["-"]) is None
