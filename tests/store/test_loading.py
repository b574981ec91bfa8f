"""Turtle is loaded in pieces, into one graph; what does not parse is an error."""

from __future__ import annotations

import pytest

from sabab.errors import StoreError
from sabab.store import LocalStore
from sabab.store.loading import load_turtle

GRAPH = "https://example.org/graph"
HEAD = "@prefix e: <https://example.org/> .\n"


@pytest.mark.parametrize("piece", [1, 3, 100])
def test_all_statements_arrive_whatever_the_pieces(piece: int) -> None:
    lines = [f'e:n{n} e:p "{n}" .\n' for n in range(10)]
    with LocalStore.in_memory() as store:
        load_turtle(store, GRAPH, HEAD, lines, piece=piece)
        assert (10, (GRAPH,)) == (store.count(GRAPH), store.graphs())


def test_nothing_to_load_is_no_error() -> None:
    with LocalStore.in_memory() as store:
        load_turtle(store, GRAPH, HEAD, [])
        assert 0 == store.count()


def test_what_does_not_parse_names_the_graph() -> None:
    with LocalStore.in_memory() as store, pytest.raises(StoreError, match="graph is not complete"):
        load_turtle(store, GRAPH, HEAD, ["no line\n"])
