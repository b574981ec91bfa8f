"""Validation for people: each finding as a line, a row or an object."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from sabab.pipeline.formats import check_format, json_text
from sabab.pipeline.opening import opened_locally
from sabab.validation import Finding, validate

if TYPE_CHECKING:
    from pathlib import Path

_COLUMNS = ("severity", "rule", "node", "report", "sentence", "start", "end", "message", "message_ar")


def findings_text(store: Path | None, file: Path | None, output_format: str = "table") -> tuple[int, str]:
    """How many findings a graph has, and their text in the format asked for.

    Raises:
        QueryError: there is no such format.
    """
    check_format(output_format)
    with opened_locally(store, file) as source:
        found = validate(source.oxigraph)
    if output_format == "json":
        return len(found), json_text([_row(f) for f in found])
    if output_format == "csv":
        stream = io.StringIO()
        writer = csv.DictWriter(stream, _COLUMNS, lineterminator="\r\n")
        writer.writeheader()
        writer.writerows(_row(f) for f in found)
        return len(found), stream.getvalue()
    return len(found), "".join(finding_line(f) + "\n" for f in found)


def finding_line(finding: Finding) -> str:
    """One finding in one line: how bad, which rule, which node, where, and what would be right."""
    place = finding.place
    where = f" in {place.report_id or place.report}" if place.report else ""
    offsets = (
        f", sentence {place.sentence}, characters {place.start}-{place.end}"
        if place.start is not None
        else ""
    )
    return f"{finding.severity}: {finding.rule}: {finding.node}{where}{offsets}: {finding.message_en}"


def _row(finding: Finding) -> dict[str, str | int | None]:
    place = finding.place
    return {
        "severity": finding.severity,
        "rule": finding.rule,
        "node": finding.node,
        "report": place.report_id or place.report,
        "sentence": place.sentence,
        "start": place.start,
        "end": place.end,
        "message": finding.message_en,
        "message_ar": finding.message_ar,
    }
