"""What the tests of datasets share: the knowledge base's names, and the classes of codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sabab.sources.codes import Codes, codes
from sabab.sources.known import Known, known_names

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture(scope="session")
def known() -> Known:
    """The names of the knowledge base that ships."""
    return known_names()


@pytest.fixture(scope="session")
def codes_of() -> Callable[[str], Codes]:
    """The classes of a scheme's codes."""
    return codes
