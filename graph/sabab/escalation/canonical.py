"""Which telling stands for all that are judged to be one event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rdflib import Graph, URIRef

from sabab.escalation.judgements import is_rule
from sabab.rdf.iris import CANONICAL_GRAPH
from sabab.rdf.vocabulary import SABAB

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sabab.escalation.kinds import Kinds
    from sabab.escalation.records import Judgement, Telling


def clusters(tellings: Iterable[Telling], judgements: Iterable[Judgement]) -> tuple[tuple[str, ...], ...]:
    """The events as groups of tellings, by their IRIs.

    A telling that nothing is judged the same as stands alone.

    Tellings judged the same are united, people's judgements before the rule's and each in the order of the
    IRIs. A “different” splits: no union is made that would bring the two together, over however many others.
    So of A = B, B = C and A ≠ C the first union is made, the other not. Nor does the rule ever unite two
    events of one report, which the report itself tells apart; a person may.
    """
    groups = _Groups(tellings)
    valid = [one for one in judgements if not one.withdrawn]
    apart = frozenset(one.events for one in valid if one.verdict == "different")
    for judgement in sorted(
        (one for one in valid if one.verdict == "same"), key=lambda one: (is_rule(one), one.events)
    ):
        if judgement.events not in apart:
            groups.unite(judgement.events, apart, within_report=not is_rule(judgement))
    return groups.sorted()


def representatives(
    tellings: Iterable[Telling], judgements: Iterable[Judgement], kinds: Kinds
) -> dict[str, str]:
    """Every telling of an event that several tell, and the one that stands for them.

    The one of the most precise kind; among these a dated one, then the one with the most claims, then the
    first by its IRI. It stands for itself too.
    """
    by_iri = {telling.iri: telling for telling in tellings}
    chosen: dict[str, str] = {}
    for cluster in clusters(by_iri.values(), judgements):
        if len(cluster) > 1:
            best = min(cluster, key=lambda iri: _rank(by_iri[iri], kinds))
            chosen |= dict.fromkeys(cluster, best)
    return chosen


def canonical_graph(chosen: Mapping[str, str]) -> Graph:
    """The graph that says which event stands for which."""
    graph = Graph(identifier=CANONICAL_GRAPH)
    for event, representative in chosen.items():
        graph.add((URIRef(event), SABAB.representedBy, URIRef(representative)))
    return graph


def _rank(telling: Telling, kinds: Kinds) -> tuple[int, bool, int, str]:
    dated = telling.start is not None and telling.end is not None
    return -kinds.precision(telling.type), not dated, -telling.claims, telling.iri


class _Groups:
    """Tellings in groups that grow together, unless two of them must stay apart."""

    def __init__(self, tellings: Iterable[Telling]) -> None:
        self._reports = {telling.iri: telling.report for telling in tellings}
        self._members: dict[str, frozenset[str]] = {iri: frozenset({iri}) for iri in self._reports}

    def unite(self, events: Sequence[str], apart: frozenset[tuple[str, str]], *, within_report: bool) -> None:
        """Bring the two events' groups together.

        Nothing happens where one of them is not among the tellings.
        """
        if not all(event in self._members for event in events):
            return
        one, other = (self._members[event] for event in events)
        if one == other or any(pair in apart for pair in _across(one, other)):
            return
        if not within_report and any(self._reports[a] == self._reports[b] for a, b in _across(one, other)):
            return
        self._members |= dict.fromkeys(one | other, one | other)

    def sorted(self) -> tuple[tuple[str, ...], ...]:
        """The groups, each sorted, in the order of their first members."""
        return tuple(sorted({tuple(sorted(members)) for members in self._members.values()}))


def _across(one: frozenset[str], other: frozenset[str]) -> Iterator[tuple[str, str]]:
    return ((min(a, b), max(a, b)) for a in one for b in other)
