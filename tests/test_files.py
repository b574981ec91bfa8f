"""A file is there whole or not at all."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from sabab.errors import OutputError, RedistributionError
from sabab.files import check_target, made_folder, whole_file, write_text

if TYPE_CHECKING:
    from pathlib import Path


def test_text_is_written_as_utf8_with_lf(tmp_path: Path) -> None:
    write_text(tmp_path / "new" / "a.txt", "سبب\nب\n")
    assert "سبب\nب\n".encode() == (tmp_path / "new" / "a.txt").read_bytes()


def test_a_failure_leaves_the_old_file_and_no_trace(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(UnicodeEncodeError):
        write_text(path, "new \ud800")
    assert ("old", ["a.txt"]) == (path.read_text(encoding="utf-8"), [one.name for one in tmp_path.iterdir()])


def test_a_file_in_the_place_of_a_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("", encoding="utf-8")
    with pytest.raises(OutputError, match="taken"):
        made_folder(tmp_path / "taken" / "inner")


def test_where_a_file_can_be_written_nothing_is_left_behind(tmp_path: Path) -> None:
    check_target(tmp_path / "new" / "a.trig", ".trig")
    check_target(tmp_path / "a.HTML")
    assert [] == list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("a.ttl", r"a\.ttl: what is written there is \.trig"),
        ("a", r"a: what is written there is \.trig"),
        ("folder.trig", r"folder\.trig: is a folder; name a file in it"),
        ("file/a.trig", r"file/a\.trig: cannot be written: .*file is no folder"),
    ],
)
def test_where_none_can_be_written_it_is_said_before_work_is_done(
    tmp_path: Path, name: str, problem: str
) -> None:
    (tmp_path / "folder.trig").mkdir()
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(OutputError, match=problem):
        check_target(tmp_path / name, ".trig")


def test_a_file_is_written_as_it_comes_and_there_when_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with whole_file(path) as stream:
        stream.write("one\n")
        assert not path.exists()
    assert path.read_text(encoding="utf-8") == "one\n"


def test_what_hinders_the_writer_is_told_as_it_is_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(RedistributionError, match="may not"), whole_file(tmp_path / "a.txt"):
        raise RedistributionError("these rows may not be passed on")
    assert [] == list(tmp_path.iterdir())


def test_a_name_may_be_as_long_as_the_system_allows(tmp_path: Path) -> None:
    path = tmp_path / f"{'س' * 125}.json"
    write_text(path, "x")
    assert [path] == list(tmp_path.iterdir())


def test_a_pipe_is_written_to_and_stays_one(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        check_target(pipe, ".trig")
        write_text(pipe, "سبب\n")
        assert os.read(reader, 100).decode() == "سبب\n"
    finally:
        os.close(reader)
    assert pipe.is_fifo()
    assert [pipe] == list(tmp_path.iterdir())
