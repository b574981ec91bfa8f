"""Standing relations that a report states between actors and places."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rdflib import RDF, Literal

from sabab.model import Claim
from sabab.rdf.iris import PhraseKind, claim_iri, relation_iri
from sabab.rdf.triples.claims import claim_triples
from sabab.rdf.triples.refs import slot_iri, slot_triples
from sabab.rdf.triples.spans import evidence_triples, ref_evidence_triples
from sabab.rdf.vocabulary import SABAB

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rdflib import URIRef

    from sabab.model import Relation
    from sabab.rdf.triples.context import Context, Triple

#: What an open phrase is on either side of a relation. What may be either, such as an owner, stays open.
_SIDES: dict[str, tuple[PhraseKind, PhraseKind]] = {
    "operates": ("actor", "place"),
    "ownedBy": ("target", "actor"),
    "partOf": ("actor", "actor"),
    "loyalTo": ("actor", "actor"),
    "backs": ("actor", "actor"),
    "commands": ("actor", "actor"),
    "leads": ("actor", "actor"),
    "memberOf": ("actor", "actor"),
    "speaksFor": ("actor", "actor"),
    "chairs": ("actor", "actor"),
    "locatedIn": ("place", "place"),
    "built": ("actor", "place"),
    "owns": ("actor", "target"),
    "knownAs": ("target", "target"),
}


def relation_triples(relation: Relation, position: int, context: Context) -> Iterator[Triple]:
    """One relation, numbered from 1: a node with words and status, and who says so as a claim of its own."""
    node = relation_iri(context.key, position)
    kind = relation_type(relation.relation)
    subject_kind, object_kind = sides(kind)
    yield (node, RDF.type, SABAB.ActorRelation)
    yield (node, SABAB.relationType, Literal(kind))
    yield (node, SABAB.claimStatus, _status(relation, context))
    yield (node, SABAB.reportedIn, context.report)
    yield from slot_triples(node, SABAB.relSubject, (relation.subject,), subject_kind, context)
    yield from slot_triples(node, SABAB.relObject, (relation.object,), object_kind, context)
    yield from evidence_triples(node, relation.evidence, context)
    yield from ref_evidence_triples(node, (relation.subject, relation.object), context)
    if relation.claimant is not None:
        claim = claim_iri(context.key, f"r{position}", 1)
        yield (claim, SABAB.aboutRelation, node)
        read = Claim("occurrence", relation.claimant, relation.evidence, "occurrence")
        yield from claim_triples(claim, read, context)


def relation_type(words: str) -> str:
    """A relation's name in the graph: "south-west of" is southWestOf; a name in that form stays as it is."""
    first, *rest = re.split(r"[\s_-]+", words.strip())
    return first + "".join(part[:1].upper() + part[1:] for part in rest)


def sides(kind: str) -> tuple[PhraseKind, PhraseKind]:
    """What open phrases are on its two sides; a direction (eastOf) is between places."""
    if kind in _SIDES:
        return _SIDES[kind]
    return ("place", "place") if re.fullmatch(r"(north|south|east|west)\w*Of", kind) else ("target", "target")


def _status(relation: Relation, context: Context) -> URIRef:
    if relation.claimant is None:
        return SABAB.StatusStated
    subject_kind, _ = sides(relation_type(relation.relation))
    own_word = slot_iri(relation.claimant, "actor", context) == slot_iri(
        relation.subject, subject_kind, context
    )
    return SABAB.StatusClaimed if own_word else SABAB.StatusAlleged
