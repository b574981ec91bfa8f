"""The command line as a whole: version, help, what help may not import, and how errors look."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from sabab import __version__

Run = Callable[..., subprocess.CompletedProcess[str]]
COMMANDS = ("extract", "build", "demo", "query", "reason", "validate", "chains", "view")
#: What takes its time to import and no help text needs.
HEAVY = (
    "rdflib",
    "networkx",
    "owlready2",
    "pyvis",
    "pyshacl",
    "owlrl",
    "SPARQLWrapper",
    "numpy",
    "jinja2",
    "pyoxigraph",
)


def test_version_is_the_packages(run: Run) -> None:
    assert f"sabab {__version__}\n" == run("--version").stdout


def test_every_command_has_help(run: Run) -> None:
    listed = run("--help").stdout
    for name in COMMANDS:
        assert name in listed
        assert "Options:" in run(name, "--help").stdout


def test_help_imports_nothing_heavy() -> None:
    code = f"""
import sys
from sabab.cli import app
sys.argv = ["sabab", "--help"]
try:
    app.main()
except SystemExit:
    pass
print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"


def test_a_command_that_does_not_exist_ends_with_2(run: Run) -> None:
    done = run("frobnicate")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform == "darwin", reason="file names are UTF-8 there")
def test_a_file_name_that_is_no_text_stops_nothing(run: Run, tmp_path: Path) -> None:
    path = Path(os.fsdecode(bytes(tmp_path) + b"/bad\xff.txt"))
    path.write_text("14 March 2023 - Two drones struck the al-Tanf base on Monday.", encoding="utf-8")
    done = run("build", path, "--store", tmp_path / "store")
    assert done.returncode == 0, done.stderr
    assert "bad\ufffd: published 2023-03-14" in done.stderr
    path.write_text("", encoding="utf-8")
    done = run("build", path, "--store", tmp_path / "store")
    assert done.stderr.endswith("bad\\udcff.txt: is empty\n")


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="there is no /dev/full")
def test_a_full_disk_is_one_line() -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [sys.executable, "-m", "sabab.cli", "query"],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.decode() == "sabab: cannot go on: No space left on device\n"


def test_a_number_of_processes_that_no_machine_has_is_refused(run: Run) -> None:
    done = run("extract", "x.txt", "--jobs", "257")
    assert done.returncode == 2
    assert "less than or equal to 256" in done.stderr
    assert "No such file" in run("extract", "x.txt", "--jobs", "1").stderr
