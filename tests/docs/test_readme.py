"""What the README shows is what happens."""

from __future__ import annotations

import importlib.util
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from types import ModuleType

ROOT = Path(__file__).parents[2]
READMES = ("README.md", "README.ar.md")
TRANSCRIPTS = (*READMES, "ontology/lexicon/README.md")


@pytest.fixture(scope="module")
def transcripts() -> ModuleType:
    """The module beside this file; tests are not packages, so it is loaded by its path."""
    spec = importlib.util.spec_from_file_location("transcripts", Path(__file__).with_name("transcripts.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["transcripts"] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", TRANSCRIPTS)
def test_every_command_prints_what_is_shown(name: str, transcripts: ModuleType, tmp_path: Path) -> None:
    for step in transcripts.steps((ROOT / name).read_text(encoding="utf-8")):
        printed = transcripts.output(step.command, tmp_path)
        assert transcripts.agrees(step.shown, printed), f"$ {step.command}\n" + "\n".join(printed[:60])


@pytest.mark.parametrize("name", READMES)
def test_every_link_to_a_file_leads_somewhere(name: str) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", (ROOT / name).read_text(encoding="utf-8"))
    assert links
    assert [] == [link for link in links if not (ROOT / link).exists()]


def test_every_command_of_the_cli_is_in_the_readme() -> None:
    from sabab.cli.app import _load_commands, app  # noqa: PLC0415

    _load_commands()
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    names = [
        command.name or (command.callback.__name__ if command.callback else "")
        for command in app.registered_commands
    ]
    assert [] == [name for name in names if f"sabab {name}" not in text]


def test_agreement_needs_the_very_lines(transcripts: ModuleType) -> None:
    assert transcripts.agrees(("a", "…", "d"), ("a", "b", "c", "d"))
    assert not transcripts.agrees(("a", "d"), ("a", "b", "d"))
    assert not transcripts.agrees(("a",), ("a", "b"))
