"""Building: one graph per report, nothing twice, what is derived beside it, and what people judged kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sabab.coding.coder import code
from sabab.lexicon.index import lexicon
from sabab.pipeline.building import build_file, build_store
from sabab.resources import ontology_folder
from sabab.sources.metadata import Metadata
from sabab.sources.reports import report
from sabab.store import LocalStore

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from sabab.model import Extraction

DISPATCHES = ontology_folder() / "examples" / "dispatches"


@pytest.fixture(scope="module")
def extractions() -> list[Extraction]:
    """Two exercise dispatches that tell of one night."""
    names = ("ar-007", "en-003")
    reports = [
        report(name, (DISPATCHES / f"{name}.txt").read_text(encoding="utf-8"), Metadata(outlet="Desk"), name)
        for name in names
    ]
    return [code(one, lexicon()) for one in reports]


def dump(folder: Path) -> str:
    with LocalStore.reading(folder) as store:
        return store.trig()


def test_the_same_reports_again_change_not_one_triple(
    extractions: Sequence[Extraction], tmp_path: Path
) -> None:
    build_store(extractions, tmp_path / "store")
    before = dump(tmp_path / "store")
    again = build_store(extractions, tmp_path / "store")
    assert before == dump(tmp_path / "store")
    assert "0 new or changed" in again.summary


def test_one_after_the_other_is_the_same_as_both_at_once(
    extractions: Sequence[Extraction], tmp_path: Path
) -> None:
    build_store(extractions, tmp_path / "both")
    for one in reversed(extractions):
        build_store([one], tmp_path / "each")
    assert dump(tmp_path / "both") == dump(tmp_path / "each")


def test_a_file_has_a_graph_per_report_and_what_is_derived_but_not_the_knowledge_base(
    extractions: Sequence[Extraction], tmp_path: Path
) -> None:
    build_file(extractions, tmp_path / "graph.trig")
    with LocalStore.of_files(tmp_path / "graph.trig") as store:
        names = [name.removeprefix("https://w3id.org/sabab/graph/") for name in store.graphs()]
    assert 2 == sum(name.startswith("report/") for name in names)
    assert "derived" in names
    assert "knowledge" not in names


def test_what_was_built_breaks_no_shape_and_no_check(
    extractions: Sequence[Extraction], tmp_path: Path
) -> None:
    assert () == build_store(extractions, tmp_path / "store").findings
