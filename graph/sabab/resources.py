"""Where the data files are: packaged with the wheel, or at the checkout's root."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path


def _root() -> Path:
    """The folder that holds ontology/ and queries/, chosen once for both.

    The wheel carries them as `sabab/_data` (force-include in pyproject.toml). In a checkout they stand at the root,
    two folders above this file. A wheel that misses one file must raise, not read a stranger's folder, hence no
    search per file.
    """
    packaged = Path(str(files("sabab"))) / "_data"
    return packaged if packaged.is_dir() else Path(__file__).parents[2]


def ontology_folder() -> Path:
    """The folder with sabab.ttl, knowledge/, lexicon/ and shapes/."""
    return _root() / "ontology"


def queries_folder() -> Path:
    """The folder with views/, checks/ and rules/."""
    return _root() / "queries"
