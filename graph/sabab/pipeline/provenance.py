"""What an extraction was made with, and whether one that lies in a folder is still what would be made again."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from sabab import __version__
from sabab.exports.extraction import report_json
from sabab.resources import ontology_folder

if TYPE_CHECKING:
    from pathlib import Path

    from sabab.model import Report


@dataclass(frozen=True, slots=True)
class Provenance:
    """Everything besides the report that an extraction depends on: none of it a time or a place.

    *coder* names a coder that is not sabab's own. *corrections* stand for the rows that are in effect.
    """

    coder: str
    corrections: str | None

    def as_json(self) -> dict[str, Any]:
        """The same as it stands in the JSON."""
        return {
            "software": f"sabab {__version__}",
            "knowledge": knowledge_digest(),
            "coder": self.coder or None,
            "corrections": self.corrections,
        }


@cache
def knowledge_digest() -> str:
    """Sixteen digits that stand for knowledge base and word lists as they are."""
    digest = hashlib.sha256()
    base = ontology_folder()
    for folder in ("knowledge", "lexicon"):
        for path in sorted((base / folder).glob("*.ttl")):
            content = path.read_bytes()
            digest.update(f"{folder}/{path.name} {len(content)}\n".encode())
            digest.update(content)
    return digest.hexdigest()[:16]


def is_up_to_date(path: Path, report: Report, provenance: Provenance) -> bool:
    """Whether the file *path* is the extraction of *report*, text and metadata alike, made with the same."""
    try:
        found = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return False
    return (
        isinstance(found, dict)
        and found.get("report") == report_json(report)
        and found.get("provenance") == provenance.as_json()
    )
