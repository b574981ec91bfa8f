"""The notebooks run from top to bottom without a network, and their files hold what a code host can show."""

from __future__ import annotations

import importlib.util
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import nbformat
import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

PATHS = sorted((Path(__file__).parents[2] / "notebooks").glob("*.ipynb"))
RUN_HERE = [path for path in PATHS if not path.name.startswith("06")]
MOST_BYTES = 200_000
TEXTS = (("stdout", "a"), ("stdout", "b"), ("stderr", "c"), ("stdout", "d"))


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
def run(writer: ModuleType) -> Callable[[Path], Any]:
    """A notebook after a run: each is run once."""
    return cache(writer.executed)


@pytest.fixture(scope="module", params=RUN_HERE, ids=lambda path: path.stem)
def ran(request: pytest.FixtureRequest, run: Callable[[Path], Any]) -> Any:
    """Each notebook after a run; the one on chance has tests of its own."""
    return run(request.param)


@pytest.fixture(scope="module")
def article(run: Callable[[Path], Any]) -> Any:
    """The first notebook after a run."""
    return run(PATHS[0])


def test_no_cell_fails_or_warns(ran: Any) -> None:
    """A failing cell raises; what warns does so on standard error."""
    outputs = [output for cell in ran.cells for output in cell.get("outputs", ())]
    assert [] == [output for output in outputs if output.output_type == "error"]
    assert [] == [output.text for output in outputs if output.get("name") == "stderr"]


def test_every_table_has_rows_and_every_result_its_own_direction(ran: Any) -> None:
    outputs = [output for cell in ran.cells for output in cell.get("outputs", ())]
    html = [output.data["text/html"] for output in outputs if "text/html" in output.get("data", {})]
    tables = [text for text in html if text.startswith("<table>")]
    assert [] == [text for text in tables if "<td" not in text]
    assert [] == [text for text in tables if "<td" in text and '<td dir="auto"' not in text]


@pytest.mark.slow
def test_two_runs_give_the_same_bytes(writer: ModuleType) -> None:
    first, second = (nbformat.writes(writer.kept(writer.executed(PATHS[-1]))) for _ in range(2))  # type: ignore[no-untyped-call]  # nbformat has no types
    assert first == second


def test_texts_of_one_stream_are_kept_as_one_and_those_of_two_are_not(writer: ModuleType) -> None:
    cut = [nbformat.v4.new_output("stream", name=name, text=text) for name, text in TEXTS]  # type: ignore[no-untyped-call]  # as above
    assert [("stdout", "ab"), ("stderr", "c"), ("stdout", "d")] == [
        (output.name, output.text) for output in writer.joined(cut)
    ]


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
