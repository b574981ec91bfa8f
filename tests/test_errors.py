"""Reasons are words for a line that names the file already."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING

import pytest

from sabab.errors import DatasetError, FileError, LexiconError, ReportError, reason

if TYPE_CHECKING:
    from pathlib import Path


def test_the_system_is_quoted_without_its_number_and_path(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as caught:
        (tmp_path / "none").read_text(encoding="utf-8")
    assert reason(caught.value) == "No such file or directory"


def test_an_encoding_is_named() -> None:
    with pytest.raises(UnicodeDecodeError) as caught:
        b"\xff".decode("utf-8")
    assert reason(caught.value) == "it is not in utf-8"


@pytest.mark.parametrize("problem", [ValueError("is odd"), OSError("is odd")])
def test_what_has_words_of_its_own_keeps_them(problem: Exception) -> None:
    assert reason(problem) == "is odd"


@pytest.mark.parametrize("kind", [ReportError, LexiconError, DatasetError])
def test_an_error_of_a_file_comes_back_whole_from_another_process(kind: type[FileError]) -> None:
    back = pickle.loads(pickle.dumps(kind("a.txt", "is empty")))  # noqa: S301 - our own
    assert (type(back), back.path, back.problem, str(back)) == (kind, "a.txt", "is empty", "a.txt: is empty")
