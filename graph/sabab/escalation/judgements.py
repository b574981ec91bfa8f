"""Judgements that two reports tell one event.

The rule's, kept apart from those of people and second to them.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from rdflib import RDF, Graph, Literal, URIRef

from sabab import __version__
from sabab.escalation.records import Judgement
from sabab.escalation.sameness import same_events
from sabab.escalation.wording import agreement_words
from sabab.rdf.iris import JUDGEMENTS_GRAPH
from sabab.rdf.triples.context import truth
from sabab.rdf.vocabulary import ID, SABAB

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sabab.escalation.records import Telling, World
    from sabab.model import Label
    from sabab.rdf.triples.context import Triple

#: Judges whose name begins so are rules; all others are people.
RULE = "rule:"
SAME_EVENT = f"{RULE}same-event"
#: The rule with the version that applied it: what it holds to be one may change with the next.
JUDGE = f"{SAME_EVENT} sabab {__version__}"


def judgements(
    tellings: Iterable[Telling], existing: Iterable[Judgement], world: World
) -> tuple[Judgement, ...]:
    """What counts from now on: all that people have judged, what the rule judges beside it.

    What was withdrawn.

    Where a person has judged a pair, whatever the verdict, the rule is silent, unless that judgement was
    withdrawn. Where the rule's own judgement of a pair was withdrawn, it stays withdrawn: the rule does not
    judge that pair again. The rule's other judgements are made anew, so those that no longer hold are gone.
    Judging twice changes nothing.
    """
    kept = [one for one in existing if one.withdrawn or not is_rule(one)]
    decided = {one.events for one in kept if is_rule(one) or not one.withdrawn}
    made = (
        _judged(one, other, agreement_words(facts, world))
        for one, other, facts in same_events(tellings, world)
    )
    by_rule = [one for one in made if one.events not in decided]
    return tuple(sorted([*kept, *by_rule], key=lambda judgement: judgement.iri))


def is_rule(judgement: Judgement) -> bool:
    """Whether a rule judged, not a person."""
    return judgement.judge.startswith(RULE)


def judgement_iri(one: str, other: str, judge: str) -> str:
    """The judge's judgement on the two events, in whichever order they are given."""
    words = "\n".join([*sorted((one, other)), judge])
    return str(ID[f"judgement/{hashlib.sha256(words.encode()).hexdigest()[:16]}"])


def judgement_graph(judged: Iterable[Judgement], existing: Graph) -> Graph:
    """The graph of judgements: those of people.

    Those withdrawn, word for word as they stand in *existing*.

    Whatever a person wrote beside verdict and judge (a date, a comment) stays; only what the rule made and
    makes anew is replaced.
    """
    graph = Graph(identifier=JUDGEMENTS_GRAPH)
    replaced = {node for node in _rule_nodes(existing) if not _is_withdrawn(existing, node)}
    for triple in existing:
        if triple[0] not in replaced:
            graph.add(triple)
    for judgement in judged:
        if is_rule(judgement) and not judgement.withdrawn:
            for triple in judgement_triples(judgement):
                graph.add(triple)
    return graph


def judgement_triples(judgement: Judgement) -> Iterator[Triple]:
    """One judgement; a person's is written the same way."""
    node = URIRef(judgement.iri)
    yield (node, RDF.type, SABAB.EventJudgement)
    for event in judgement.events:
        yield (node, SABAB.judges, URIRef(event))
    yield (node, SABAB.verdict, Literal(judgement.verdict))
    yield (node, SABAB.judgedBy, Literal(judgement.judge))
    if judgement.withdrawn:
        yield (node, SABAB.withdrawn, truth(value=True))
    for language, words in (("en", judgement.reason.en), ("ar", judgement.reason.ar)):
        if words:
            yield (node, SABAB.reason, Literal(words, lang=language))


def _judged(one: Telling, other: Telling, reason: Label) -> Judgement:
    first, second = sorted((one.iri, other.iri))
    return Judgement(judgement_iri(first, second, JUDGE), (first, second), "same", JUDGE, reason=reason)


def _rule_nodes(graph: Graph) -> Iterator[URIRef]:
    for node, judge in graph.subject_objects(SABAB.judgedBy):
        if isinstance(node, URIRef) and str(judge).startswith(RULE):
            yield node


def _is_withdrawn(graph: Graph, node: URIRef) -> bool:
    return any(str(value) == "true" for value in graph.objects(node, SABAB.withdrawn))
