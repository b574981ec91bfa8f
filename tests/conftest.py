"""What every test may ask for."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

MATERIAL = "SABAB_MATERIAL"


@pytest.fixture(scope="session")
def material() -> Path:
    """The folder with the development material (article, corpus, contracts, tools), kept outside the project."""
    folder = os.environ.get(MATERIAL)
    if folder:
        return Path(folder)
    message = f"{MATERIAL} is not set: it names the folder that holds article/, corpus/ and contracts/"
    if os.environ.get("CI") == "true":
        pytest.fail(message)
    pytest.skip(message)
