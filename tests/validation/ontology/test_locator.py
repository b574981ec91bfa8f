"""Where a subject is described, by file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from sabab.validation.ontology.locator import Locator

TURTLE = """@prefix d: <https://example.org/> .
# a comment
d:one a d:Thing ;
  d:name "Ünit"@en , "وحدة"@ar ;
  d:near d:two .

<https://example.org/two> a d:Thing .
d:one d:name "again" .
"""


@pytest.fixture
def locator(tmp_path: Path) -> Locator:
    (tmp_path / "a.ttl").write_text(TURTLE, encoding="utf-8")
    return Locator([tmp_path / "a.ttl"], tmp_path)


def _tail(place: str) -> str:
    return Path(place).name


def test_a_subject_is_found_by_its_prefixed_name_and_by_its_iri(locator: Locator) -> None:
    assert "a.ttl:3" == _tail(locator.place("https://example.org/one"))
    assert "a.ttl:7" == _tail(locator.place("https://example.org/two"))


def test_a_text_or_a_name_is_found_within_its_description(locator: Locator) -> None:
    assert "a.ttl:4" == _tail(locator.place("https://example.org/one", "وحدة"))
    assert "a.ttl:5" == _tail(locator.place("https://example.org/one", "https://example.org/two"))
    assert "a.ttl:8" == _tail(locator.place("https://example.org/one", "again"))


def test_what_is_described_nowhere_is_in_the_folder(locator: Locator, tmp_path: Path) -> None:
    assert str(tmp_path) == locator.place("https://example.org/three")


def test_what_is_described_twice_is_told_with_both_lines(locator: Locator) -> None:
    assert [("https://example.org/one", 3, 8)] == [
        (iri, first.line, other.line) for iri, first, other in locator.twice()
    ]
