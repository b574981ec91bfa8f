"""The knowledge base beyond the queries; tests/pipeline/test_ontology_check.py breaks copies of it."""

from __future__ import annotations

from sabab.validation.ontology import read_files
from sabab.validation.ontology.knowledge import as_the_shapes_say, described_once


def test_the_knowledge_base_is_described_once_and_as_the_shapes_say() -> None:
    files = read_files()
    for outcome in (described_once(files), as_the_shapes_say(files)):
        assert () == outcome.problems
        assert outcome.count
