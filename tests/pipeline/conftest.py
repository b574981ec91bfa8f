"""Reports to read and what sabab's own coder reads out of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sabab.coding.coder import code
from sabab.lexicon.index import lexicon
from sabab.sources.metadata import Metadata
from sabab.sources.reports import report

if TYPE_CHECKING:
    from sabab.model import Extraction

TEXT = (
    "Drones strike base in eastern Syria\n"
    "14 March 2023 - Two drones struck the al-Tanf base on Monday, killing three soldiers, US Central Command said.\n"
    "Iran-backed militias carried out the attack in response to Israeli air strikes on Aleppo airport last week,"
    " SANA said.\n"
)


@pytest.fixture(scope="session")
def drones() -> Extraction:
    """A drone attack that one source lays to militias, and the air strikes that it is said to answer."""
    return code(report("drones", TEXT, Metadata(), "drones.txt"), lexicon())
