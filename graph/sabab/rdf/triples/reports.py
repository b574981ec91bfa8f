"""The report and how its graph came about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rdflib import RDF, RDFS, Literal, URIRef
from rdflib.namespace import DCTERMS, PROV, XSD

from sabab.rdf.iris import coder_iri, report_graph_iri, run_iri, software_iri
from sabab.rdf.vocabulary import SABAB

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sabab.model import Report
    from sabab.rdf.triples.context import Context, Triple


def report_triples(report: Report, context: Context) -> Iterator[Triple]:
    """What identifies the report, and its metadata as far as it is known."""
    node = context.report
    yield (node, RDF.type, SABAB.Report)
    yield (node, DCTERMS.identifier, Literal(report.id))
    yield (node, SABAB.textSha256, Literal(report.sha256))
    yield (node, SABAB.language, Literal(report.language))
    yield (node, SABAB.publishedBasis, Literal(report.published_basis))
    if report.published is not None:
        yield (node, SABAB.published, Literal(report.published.isoformat(), datatype=XSD.date))
    if report.outlet:
        yield (node, SABAB.outlet, Literal(report.outlet))
    if report.url:
        yield (node, SABAB.url, Literal(report.url, datatype=XSD.anyURI))
    if report.title and context.with_text:
        yield (node, DCTERMS.title, context.words(report.title))


def provenance_triples(
    report: Report, version: str, context: Context, *, coder: str = ""
) -> Iterator[Triple]:
    """By which version of sabab, by which coder if not its own, and from which report, the graph was made (PROV-O).

    No time of day: the same report read by the same version gives the same bytes.
    """
    graph: URIRef = report_graph_iri(report)
    run = run_iri(f"{version}-{coder.replace(' ', '-')}" if coder else version)
    yield (graph, SABAB.generatedBy, Literal(version))
    yield (graph, PROV.wasDerivedFrom, context.report)
    yield (graph, PROV.wasGeneratedBy, run)
    yield (run, RDF.type, PROV.Activity)
    yield (run, PROV.wasAssociatedWith, software_iri(version))
    yield (software_iri(version), RDF.type, PROV.SoftwareAgent)
    if coder:
        yield (run, PROV.wasAssociatedWith, coder_iri(coder))
        yield (coder_iri(coder), RDF.type, PROV.SoftwareAgent)
        yield (coder_iri(coder), RDFS.label, Literal(coder))
