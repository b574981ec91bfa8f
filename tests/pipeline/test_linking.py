"""Linking the events of a store anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sabab.errors import QueryError, StoreError
from sabab.escalation.account_reading import read_limits
from sabab.escalation.links import Limits
from sabab.pipeline.building import build_store
from sabab.pipeline.linking import limits_of, linked
from sabab.pipeline.opening import opened
from sabab.rdf.iris import LINKS_GRAPH

if TYPE_CHECKING:
    from pathlib import Path

    from sabab.model import Extraction


def test_limits_are_read_from_the_options() -> None:
    assert limits_of("2w", None) == Limits(14, None)
    assert limits_of("3d", "300km") == Limits(3, 300)


@pytest.mark.parametrize(("window", "theatre"), [("soon", None), ("0d", None), ("7d", "near"), ("7d", "0")])
def test_what_is_no_limit_is_refused(window: str, theatre: str | None) -> None:
    with pytest.raises(QueryError, match=r"--window|--theatre"):
        limits_of(window, theatre)


def test_linking_again_replaces_what_was_made_and_says_within_which_limits(
    drones: Extraction, tmp_path: Path
) -> None:
    folder = tmp_path / "store"
    build_store([drones], folder)
    before = _links(folder)
    (told,) = linked(folder, Limits(3, 200))
    assert "inferred within 3 days and 200 km" in told
    with opened(folder, None) as source:
        assert read_limits(source) == Limits(3, 200)
    assert _links(folder) != before
    linked(folder, Limits())
    assert _links(folder) == before


def test_a_store_that_is_none_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no such store"):
        linked(tmp_path / "store", Limits())
    assert not (tmp_path / "store").exists()


def _links(folder: Path) -> set[str]:
    with opened(folder, None) as source:
        return set(map(str, source.graph(str(LINKS_GRAPH))))  # type: ignore[attr-defined]
