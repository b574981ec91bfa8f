"""The graph of the links that sabab made."""

from __future__ import annotations

from decimal import Decimal

from rdflib import RDF, Literal, URIRef
from rdflib.namespace import PROV

from sabab.escalation.dates import Lag
from sabab.escalation.link_graph import links_graph, made_link_iri
from sabab.escalation.links import Limits
from sabab.escalation.records import NetworkLink
from sabab.rdf.iris import LINKS_GRAPH
from sabab.rdf.vocabulary import SABAB


def test_the_graph_says_on_which_basis_and_by_which_habit() -> None:
    ends = ("https://x.org/cause", "https://x.org/effect")
    link = NetworkLink(*ends, "pattern", "certain", patterns=("https://x.org/said",), rules=("habit/14d",))
    graph = links_graph([link], Limits())
    node = URIRef(made_link_iri(*ends, "pattern"))
    assert (node, RDF.type, SABAB.EscalationLink) in graph
    assert graph.value(node, SABAB.basis) == SABAB.BasisPattern
    assert graph.value(node, SABAB.instantiatesPattern) == URIRef("https://x.org/said")
    assert [str(rule) for rule in graph.objects(node, SABAB.rule)] == ["habit/14d"]
    assert graph.value(node, SABAB.statedLinkCause) is None


def test_the_graph_says_what_lies_between_and_within_which_limits_it_was_made() -> None:
    others = ("https://x.org/other",)
    link = NetworkLink(
        "https://x.org/cause", "https://x.org/effect", "inferred", "certain",
        lag=Lag(1, 2), distance_km=49.3, alternatives=others,
    )  # fmt: skip
    graph = links_graph([link], Limits(3, 300))
    node = URIRef(made_link_iri(link.cause, link.effect, "inferred"))
    expected = {
        SABAB.leastLagDays: Literal(1),
        SABAB.greatestLagDays: Literal(2),
        SABAB.distanceKm: Literal(Decimal("49.3")),
        SABAB.alternativeCause: URIRef(*others),
    }
    assert expected == {term: graph.value(node, term) for term in expected}
    run = graph.value(LINKS_GRAPH, PROV.wasGeneratedBy)
    assert graph.value(run, SABAB.windowDays) == Literal(3)
    assert graph.value(run, SABAB.maxDistanceKm) == Literal(Decimal(300))
    assert graph.value(run, SABAB.rule) == Literal("reciprocity/3d/300km")


def test_what_is_not_known_is_not_in_the_graph() -> None:
    link = NetworkLink("https://x.org/cause", "https://x.org/effect", "inferred", "possible")
    graph = links_graph([link], Limits())
    unknown = (SABAB.leastLagDays, SABAB.greatestLagDays, SABAB.distanceKm, SABAB.maxDistanceKm)
    assert not any((None, term, None) in graph for term in unknown)
