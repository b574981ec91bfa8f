"""A query of one's own from a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sabab.errors import QueryError
from sabab.pipeline.querying import answer_text

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    path = tmp_path / "graph.ttl"
    path.write_text("<https://example.org/s> <https://example.org/p> 1 .", encoding="utf-8")
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_a_query_is_read_with_and_without_a_byte_order_mark(
    graph: Path, tmp_path: Path, encoding: str
) -> None:
    (tmp_path / "ask.rq").write_text("ASK { <https://example.org/s> ?p 1 }", encoding=encoding)
    assert answer_text(str(tmp_path / "ask.rq"), None, graph, None, [], "table") == "yes\n"


@pytest.mark.parametrize(
    ("content", "problem"),
    [(None, r"ask\.rq: cannot be read: No such file"), (b"\xff", r"ask\.rq: cannot be read: it is not in")],
)
def test_a_file_that_is_no_query_is_named(
    graph: Path, tmp_path: Path, content: bytes | None, problem: str
) -> None:
    if content is not None:
        (tmp_path / "ask.rq").write_bytes(content)
    with pytest.raises(QueryError, match=problem):
        answer_text(str(tmp_path / "ask.rq"), None, graph, None, [], "table")
