"""Who stood in whose camp on a day: shortcut triples for the reasoner, written from dated relations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rdflib import RDF, Graph

from sabab.rdf.iris import DERIVED_GRAPH
from sabab.rdf.vocabulary import SABAB

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from rdflib import URIRef
    from rdflib.term import Node

    from sabab.rdf.triples.context import Triple

# Members stand by a coalition, but are neither under it nor led by its leader: to join one is not to join the
# camp of whoever leads it. Hence the plain inCampOf, which is not passed on along ledBy.
_FORWARD: dict[str, URIRef] = {
    "partOf": SABAB.subordinateTo,
    "loyalTo": SABAB.loyalTo,
    "memberOf": SABAB.inCampOf,
    "speaksFor": SABAB.inCampOf,
    "chairs": SABAB.inCampOf,
    "operates": SABAB.operates,
}
_BACKWARD: dict[str, URIRef] = {
    "commands": SABAB.subordinateTo,
    "backs": SABAB.backedBy,
    "leads": SABAB.ledBy,
}
_REFUTED = frozenset({SABAB.StatusDenied, SABAB.StatusUnknown})
_HEARSAY = _REFUTED | {SABAB.StatusAlleged}


def camp_shortcuts(knowledge: Graph, as_of: date, *, hearsay: bool = True) -> Graph:
    """The relations that held on the day as one triple each, in the graph of derived triples.

    partOf and commands become subordinateTo; loyalTo stays; backs becomes backedBy; leads becomes ledBy;
    memberOf, speaksFor and chairs become inCampOf; operates stays. A person who commands or leads is in
    the camp of the force, and the force not in his. A relation without a first (last) day has held for ever
    (holds still). A denied one gives nothing; without *hearsay*, neither does an alleged one.
    """
    shortcuts = Graph(identifier=DERIVED_GRAPH)
    for relation in knowledge.subjects(SABAB.relationType, None):
        if _holds(knowledge, relation, as_of) and not _doubted(knowledge, relation, hearsay=hearsay):
            for triple in _shortcuts(knowledge, relation):
                shortcuts.add(triple)
    return shortcuts


def _shortcuts(graph: Graph, relation: Node) -> Iterator[Triple]:
    subject = graph.value(relation, SABAB.relSubject)
    obj = graph.value(relation, SABAB.relObject)
    if subject is None or obj is None:
        return  # the shape of ActorRelation reports it
    for kind in graph.objects(relation, SABAB.relationType):
        name = str(kind)
        if name in _FORWARD:
            yield subject, _FORWARD[name], obj
        elif name in _BACKWARD and (subject, RDF.type, SABAB.PersonActor) in graph:
            yield subject, SABAB.inCampOf, obj
        elif name in _BACKWARD:
            yield obj, _BACKWARD[name], subject


def _holds(graph: Graph, relation: Node, as_of: date) -> bool:
    """Whether the day lies within the relation's bounds, both included.

    The first ten characters of an xsd:date, or of an xsd:dateTime in UTC, are its day: days sort as text.
    """
    day = as_of.isoformat()
    starts = [str(value)[:10] for value in graph.objects(relation, SABAB.validFrom)]
    ends = [str(value)[:10] for value in graph.objects(relation, SABAB.validUntil)]
    return all(start <= day for start in starts) and all(day <= end for end in ends)


def _doubted(graph: Graph, relation: Node, *, hearsay: bool) -> bool:
    out = _REFUTED if hearsay else _HEARSAY
    return any(status in out for status in graph.objects(relation, SABAB.claimStatus))
