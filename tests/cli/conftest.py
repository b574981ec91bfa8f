"""Runs of the command line as users run it: a process of its own."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from sabab.resources import ontology_folder

if TYPE_CHECKING:
    from pathlib import Path

Run = Callable[..., subprocess.CompletedProcess[str]]
DISPATCHES = ontology_folder() / "examples" / "dispatches"


@pytest.fixture(scope="session")
def run() -> Run:
    """Runs ``sabab ARGUMENTS`` and gives its exit status and both outputs as text."""

    def sabab(*arguments: str | Path, stdin: bytes | None = None) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [sys.executable, "-m", "sabab.cli", *map(str, arguments)],
            input=stdin,
            capture_output=True,
            check=False,
            timeout=300,
        )
        return subprocess.CompletedProcess(
            done.args, done.returncode, done.stdout.decode(), done.stderr.decode()
        )

    return sabab


@pytest.fixture(scope="session")
def store(run: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store built from three of the exercise dispatches."""
    folder = tmp_path_factory.mktemp("built") / "store"
    names = [DISPATCHES / f"{name}.txt" for name in ("ar-005", "ar-007", "en-004")]
    done = run("build", *names, "--metadata", DISPATCHES / "metadata.csv", "--store", folder)
    assert folder.is_dir(), done.stderr
    return folder
