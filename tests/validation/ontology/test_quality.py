"""Checks that are not written as they should be are refused with their file; tests/quality has what they find."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sabab.errors import QueryError
from sabab.validation.ontology import read_files
from sabab.validation.ontology.quality import quality_outcome, short

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "# over: terms\n# mend: do so\n"
REFUSED = [
    ("SELECT ?term ?problem WHERE {}", "the header lacks"),
    (HEAD + "SELECT ?term WHERE {", "own.rq: "),
    (HEAD + "ASK {}", "a check is a SELECT query"),
    (HEAD.replace("terms", "stars") + "SELECT ?term ?problem WHERE {}", "'stars' is not counted"),
]


@pytest.mark.parametrize(("text", "said"), REFUSED)
def test_a_check_that_cannot_run_is_refused(text: str, said: str, tmp_path: Path) -> None:
    path = tmp_path / "own.rq"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(QueryError, match=said):
        quality_outcome(path, read_files())


def test_terms_and_entities_are_written_as_in_the_files() -> None:
    text = "https://w3id.org/sabab/ontology#Port and https://w3id.org/sabab/id/actor/iran"
    assert "sabab:Port and actor:iran" == short(text)
