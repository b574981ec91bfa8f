"""Options of `sabab view`."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.mark.parametrize("options", [("--simple", "--basemap", "mine.json"), ("--simple", "--query")])
def test_options_of_two_pages_are_refused(
    run: Run, store: Path, tmp_path: Path, options: tuple[str, ...]
) -> None:
    output = tmp_path / "page.html"
    done = run("view", "-o", output, "--store", store, *options)
    assert (done.returncode, output.exists()) == (2, False)
    assert options[1] in done.stderr


def test_outlines_are_read_from_the_named_file(run: Run, store: Path, tmp_path: Path) -> None:
    done = run("view", "-o", tmp_path / "page.html", "--store", store, "--basemap", tmp_path / "none.json")
    assert done.returncode == 2
    assert "none.json: not a basemap" in done.stderr
