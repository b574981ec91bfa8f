"""What importing the room costs."""

from __future__ import annotations

import subprocess
import sys

import pytest

import sabab.store

HEAVY = ("rdflib", "networkx", "SPARQLWrapper", "owlready2", "pyvis", "rich", "numpy")


def loaded_after(code: str) -> set[str]:
    command = [sys.executable, "-c", f"{code}; import sys; print(*sys.modules)"]
    return set(subprocess.run(command, capture_output=True, text=True, check=True).stdout.split())


@pytest.mark.parametrize(
    "code", ["import sabab.store", "from sabab.store import named_queries; named_queries()"]
)
def test_the_room_and_the_list_of_queries_load_nothing_heavy(code: str) -> None:
    assert set() == loaded_after(code) & set(HEAVY)


def test_asking_a_folder_loads_no_http_client_and_no_graph_algorithms() -> None:
    assert set() == loaded_after("from sabab.store import open_source, run") & {
        "networkx",
        "SPARQLWrapper",
        "owlready2",
    }


@pytest.mark.parametrize("name", sabab.store.__all__)
def test_every_public_name_is_there(name: str) -> None:
    assert getattr(sabab.store, name) is not None


def test_another_name_is_not() -> None:
    with pytest.raises(AttributeError, match="nothing"):
        sabab.store.nothing  # noqa: B018 - that is the point
