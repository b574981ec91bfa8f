"""What identifies a report is always there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.rdf.triples.reports import provenance_triples, report_triples

if TYPE_CHECKING:
    from types import SimpleNamespace


def test_a_bare_report_has_only_what_identifies_it(make: SimpleNamespace) -> None:
    report = make.report(published=None, published_basis="unknown")
    predicates = [predicate for _, predicate, _ in make.local(report_triples(report, make.context()))]
    assert ["identifier", "language", "publishedBasis", "textSha256", "type"] == predicates


def test_provenance_knows_no_clock(make: SimpleNamespace) -> None:
    triples = [list(provenance_triples(make.report(), "1.2.3", make.context())) for _ in range(2)]
    assert triples[0] == triples[1]
    assert "1.2.3" in {str(obj) for _, _, obj in triples[0]}
