"""The corpus, read once, and the coder as the command line calls it."""

from __future__ import annotations

import hashlib
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from sabab.coding.coder import code
from sabab.lexicon.index import lexicon
from sabab.model import Report
from sabab.text.language import language
from sabab.text.publication import published_day

sys.path.insert(
    0, str(Path(__file__).parent / "retelling")
)  # tests are no packages; what they share stands there

if TYPE_CHECKING:
    from collections.abc import Callable

    from sabab.model import Extraction

DISPATCHES = Path(__file__).parents[1] / "gold" / "dispatches"


@cache
def _read(text: str) -> Extraction:
    day = published_day(text)
    sha = hashlib.sha256(text.encode()).hexdigest()
    report = Report("report", text, sha, language(text) or "en", day, "inferred" if day else "unknown")
    return code(report, lexicon())


@pytest.fixture(scope="session")
def read() -> Callable[[str], Extraction]:
    """Reads a text, its day of publication inferred from it."""
    return _read


@pytest.fixture
def dispatch(name: str) -> str:
    """The text of the dispatch that a test is asked to rewrite."""
    return (DISPATCHES / f"{name}.txt").read_text(encoding="utf-8")
