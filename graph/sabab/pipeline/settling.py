"""What sabab adds to a store beside its reports: judgements, canonical events, links, and what follows by rule.

Each goes into its own graph, which is made anew every time, so that nothing stays of what no longer holds;
people's judgements are kept. Camps are derived first, since judgements and links ask for them, and once more
at the end, since responses follow from links.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.escalation.update import Updated, update
from sabab.rdf.iris import DERIVED_GRAPH
from sabab.reasoning import derived_graph

if TYPE_CHECKING:
    from sabab.escalation.links import Limits
    from sabab.store import LocalStore


def settle(store: LocalStore, limits: Limits | None = None) -> Updated:
    """Brings everything that is derived from the reports in *store* up to date, and says what was found.

    Links are made within *limits*, or within the default ones.
    """
    derive(store)
    updated = update(store, limits)
    derive(store)
    return updated


def derive(store: LocalStore) -> None:
    """Runs the rules of queries/rules."""
    store.replace_graph(str(DERIVED_GRAPH), derived_graph(store.oxigraph))
