"""sabab lexicon explain: from a text, a file or standard input, for people and for programs."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]
TEXT = "Israeli jets struck Homs on Sunday."


def test_a_text_is_explained_for_people(run: Run) -> None:
    done = run("lexicon", "explain", TEXT, "--published", "2023-03-20")
    assert (0, "") == (done.returncode, done.stderr)
    assert "  struck -> e1: told as a fact\n" in done.stdout
    assert "2023-03-19" in done.stdout


def test_standard_input_is_explained_for_programs(run: Run) -> None:
    done = run("lexicon", "explain", "-", "--format", "json", stdin=TEXT.encode())
    assert ["e1"] == [event["id"] for event in json.loads(done.stdout)["events"]]


@pytest.mark.parametrize(
    "arguments",
    [("--format", "csv"), ("--published", "Sunday"), ("--lang", "fr"), ("--ontology", "/nowhere")],
)
def test_what_cannot_be_is_one_line(run: Run, arguments: tuple[str, str]) -> None:
    done = run("lexicon", "explain", TEXT, *arguments)
    assert (2, "") == (done.returncode, done.stdout)
    assert 1 == len(done.stderr.strip().splitlines())
