"""The notebooks run from top to bottom without a network, and their files hold what a code host can show."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import TYPE_CHECKING, Any

import nbformat
import pytest

if TYPE_CHECKING:
    from types import ModuleType

PATHS = sorted((Path(__file__).parents[2] / "notebooks").glob("*.ipynb"))
MOST_BYTES = 250_000


@pytest.fixture(scope="module")
def writer() -> ModuleType:
    """The script that writes results into the notebooks; tests are not packages, so it is loaded by its path."""
    path = Path(__file__).with_name("write_notebooks.py")
    spec = importlib.util.spec_from_file_location("write_notebooks", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def results(notebook: Any, cell: str) -> list[Any]:
    """What the cell with that id gave."""
    (found,) = (each for each in notebook.cells if each.id == cell)
    outputs: list[Any] = found.outputs
    return outputs


def stored(path: Path) -> Any:
    """The notebook as it stands in its file."""
    return nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]  # nbformat has no types


@pytest.fixture(scope="module")
def article(writer: ModuleType) -> Any:
    """The first notebook after a run."""
    return writer.executed(PATHS[0])


def test_no_cell_fails(article: Any) -> None:
    """A failing cell raises; what warns does so on standard error."""
    outputs = [output for cell in article.cells for output in cell.get("outputs", ())]
    assert [] == [output for output in outputs if output.output_type == "error"]
    assert [] == [output.text for output in outputs if output.get("name") == "stderr"]


def test_the_article_is_printed_in_arabic(article: Any) -> None:
    (output,) = results(article, "article")
    assert "ردّت ميليشيات تدعمها إيران، صباح الجمعة، بعشرة صواريخ" in output.text


def test_the_page_is_there_in_its_frame(article: Any) -> None:
    (output,) = results(article, "page")
    assert output.data["text/html"].startswith('<iframe sandbox="allow-scripts"')
    assert "&lt;!DOCTYPE html&gt;" in output.data["text/html"]
    assert output.data["image/svg+xml"].startswith("<svg ")


def test_the_stated_answer_is_found_with_its_sentence(article: Any) -> None:
    (output,) = results(article, "followed")
    assert "air strike | 2023-03-24 | rocket attack | 2023-03-24 | stated |" in output.data["text/plain"]
    assert '<td dir="auto"' in output.data["text/html"]
    (output,) = results(article, "chains")
    assert "followed by (Stated response): Rocket attack on Green Village" in output.data["text/plain"]


def test_the_base_is_known_to_be_run_by_the_united_states(article: Any) -> None:
    (output,) = results(article, "bases")
    assert "rocket attack | 2023-03-24 | Green Village | United States" in output.data["text/plain"]


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_the_file_is_small_and_holds_a_picture_instead_of_the_page(path: Path, writer: ModuleType) -> None:
    outputs = [output for cell in stored(path).cells for output in cell.get("outputs", ())]
    data = [output.get("data", {}) for output in outputs]
    assert max(len(each.get("text/html", "")) for each in data) < writer.MOST_CHARACTERS
    assert any("image/svg+xml" in each for each in data)
    assert path.stat().st_size < MOST_BYTES


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_it_opens_with_its_question_and_ends_with_what_would_change_the_answer(path: Path) -> None:
    first, *_, last = stored(path).cells
    assert "**Question.**" in first.source
    assert "**السؤال.**" in first.source
    assert "What would change the answer" in last.source


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_nothing_in_it_says_where_it_was_made(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert [word for word in ("/tmp/", "/home/", "Traceback", "stderr") if word in text] == []  # noqa: S108
