"""The notebook on chance gives its answers, on the real tables and on those that stand in for them."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

import pytest

from sabab.escalation.significance.verdicts import VERDICTS

HERE = Path(__file__).parent
NOTEBOOK = HERE.parents[1] / "notebooks" / "06_more_than_chance.ipynb"
FOLLOWED, NONE = VERDICTS["followed"].en, VERDICTS["chance"].en


def printed() -> dict[str, str]:
    """What each cell prints in a fresh run; tests are not packages, so the runner is loaded by its path."""
    spec = importlib.util.spec_from_file_location("write_notebooks", HERE / "write_notebooks.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    notebook: Any = module.executed(NOTEBOOK)
    return {
        cell.id: "".join(output.get("text", "") for output in cell.get("outputs", ()))
        for cell in notebook.cells
    }


def verdict_lines(text: str) -> list[str]:
    """The lines of the two tests."""
    return [line for line in text.splitlines() if " d  21 d " in line]


@pytest.mark.material
def test_the_real_tables_say_what_the_literature_says(
    material: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SABAB_MATERIAL", str(material))
    found = printed()
    assert found["data"] == "real data\n"
    forth, back = verdict_lines(found["both"])
    assert FOLLOWED is not None
    assert NONE is not None
    assert forth.endswith(FOLLOWED)
    assert back.endswith(NONE)
    assert found["control"].endswith(": not-directional\n")


def test_without_them_made_tables_show_what_was_put_into_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SABAB_MATERIAL", raising=False)
    found = printed()
    assert "made by chance" in found["data"]
    forth, back = verdict_lines(found["both"])
    assert FOLLOWED is not None
    assert forth.endswith(FOLLOWED)
    assert not back.endswith(FOLLOWED)
    assert found["control"].endswith(": not-directional\n")
    assert "100 significant by shuffling all days, 3 by the test" in found["trend"]
