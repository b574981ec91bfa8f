"""Findings come in the order in which a reader meets them."""

from __future__ import annotations

from sabab.validation.findings import Finding, Place


def _finding(node: str, report: str = "", start: int | None = None) -> Finding:
    return Finding(node, "rule", "violation", "en", "ar", place=Place(report=report, start=start))


def test_findings_go_through_each_report_from_its_beginning() -> None:
    ordered = [
        _finding("knowledge"),
        _finding("z", "report-a"),
        _finding("y", "report-a", 9),
        _finding("x", "report-a", 10),
        _finding("a", "report-b", 1),
    ]
    shuffled = [ordered[index] for index in (3, 0, 4, 2, 1)]
    assert ordered == sorted(shuffled, key=lambda finding: finding.sort_key())
