"""The wheel holds what a user needs and nothing else, and works in an empty environment away from the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout, built without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


def names(wheel: Path) -> set[str]:
    """The files in the wheel."""
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_every_module_and_data_file_is_in_the_wheel(wheel: Path) -> None:
    tracked = subprocess.run(
        ["git", "ls-files", "graph", "ontology", "queries"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    expected = {
        name.removeprefix("graph/") if name.startswith("graph/") else f"sabab/_data/{name}"
        for name in tracked.stdout.splitlines()
    }
    assert set() == expected - names(wheel)


def test_nothing_strange_is_in_the_wheel(wheel: Path) -> None:
    """force-include takes ignored files along, so a draft in ontology/ would travel."""
    strange = [name for name in names(wheel) if name.endswith((".pyc", ".bak", "~", ".orig")) or "/." in name]
    assert strange == []


@pytest.mark.slow
def test_the_wheel_works_in_an_empty_environment(wheel: Path, tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-m", "venv", tmp_path / "env"], check=True)
    python = tmp_path / "env" / "bin" / "python"
    pins = ["--constraint", str(ROOT / "constraints.txt")]
    subprocess.run([python, "-m", "pip", "install", "--quiet", *pins, wheel], check=True, capture_output=True)
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(
        [tmp_path / "env" / "bin" / "sabab", "demo", "-o", tmp_path / "demo"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "demo" / "page.html").stat().st_size > 0
