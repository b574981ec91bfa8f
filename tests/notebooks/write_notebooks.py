"""Running a notebook from its first cell to its last, offline, and keeping of its results what a file should keep.

    python tests/notebooks/write_notebooks.py [NOTEBOOK...]

runs the notebooks (all, where none is named) and writes their results into them: tables and the still picture,
but not the framed pages, which are a megabyte each and which no code host shows.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

FOLDER = Path(__file__).parents[2] / "notebooks"
SECONDS = 120
#: A kernel that asks for anything is sent to a port where nobody listens.
_NO_NETWORK = dict.fromkeys(("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"), "http://127.0.0.1:9")
#: A cell's result that is longer than this is a page, not a table.
MOST_CHARACTERS = 50_000


def notebooks() -> list[Path]:
    """The project's notebooks, by name."""
    return sorted(FOLDER.glob("*.ipynb"))


def executed(path: Path) -> Any:
    """The notebook with the results of a fresh run; raises what its first failing cell raises."""
    notebook = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]  # nbformat has no types
    where = {"metadata": {"path": str(FOLDER)}}
    client = NotebookClient(notebook, timeout=SECONDS, resources=where)
    client.execute(env=os.environ | _NO_NETWORK)
    return notebook


def kept(notebook: Any) -> Any:
    """The notebook with results that a file should keep, and with nothing that differs from run to run."""
    for cell in notebook.cells:
        cell.metadata = {}
        if "outputs" in cell:
            cell.outputs = joined(cell.outputs)
        for result in cell.get("outputs", ()):
            data = result.get("data", {})
            if len(data.get("text/html", "")) > MOST_CHARACTERS:
                del data["text/html"]
    notebook.metadata.language_info = {"name": "python"}
    return notebook


def joined(outputs: list[Any]) -> list[Any]:
    """Texts that follow each other on one stream as one: where they were cut differs from run to run."""
    found: list[Any] = []
    for output in outputs:
        before = found[-1] if found else {}
        if (
            output.get("output_type") == before.get("output_type") == "stream"
            and output.name == before["name"]
        ):
            before["text"] += output.text
        else:
            found.append(output)
    return found


def write_results(path: Path) -> None:
    """Run the notebook and write the results that it keeps into its file."""
    text = nbformat.writes(kept(executed(path)))  # type: ignore[no-untyped-call]  # as above
    path.write_text(f"{text.rstrip()}\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    for each in map(Path, sys.argv[1:]) if sys.argv[1:] else notebooks():
        write_results(each)
        print(each)  # noqa: T201 - a script
