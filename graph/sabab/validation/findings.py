"""What a validation finds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["violation", "warning"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where in which report: its IRI and own id, the sentence's index, and code points of the stored text.

    What is not known is empty or None: a node of the knowledge base stands in no report.
    """

    report: str = ""
    report_id: str = ""
    sentence: int | None = None
    start: int | None = None
    end: int | None = None


NOWHERE = Place()


@dataclass(frozen=True, slots=True)
class Finding:
    """One node that breaks one rule.

    *rule* is the local name of the shape or the name of the check; *path* the IRI of the property concerned
    and *value* the offending term as text, both empty where there is none. *message_en* and *message_ar*
    say what would be right.
    """

    node: str
    rule: str
    severity: Severity
    message_en: str
    message_ar: str
    path: str = ""
    value: str = ""
    place: Place = NOWHERE

    @property
    def report(self) -> str:
        """The IRI of the report in which the node stands; empty if in none."""
        return self.place.report

    @property
    def start(self) -> int | None:
        """Where the node's words begin in the report."""
        return self.place.start

    @property
    def end(self) -> int | None:
        """Where the node's words end in the report."""
        return self.place.end

    def sort_key(self) -> tuple[str, int, str, str, str, str]:
        """Findings go through a report as a reader does, then by node and rule."""
        start = -1 if self.place.start is None else self.place.start
        return (self.place.report, start, self.node, self.rule, self.path, self.value)
