"""Where graphs are kept and asked: on disk, in memory, behind an endpoint.

The names below are loaded when they are first used: rdflib takes 180 ms, SPARQLWrapper 60 ms, and `sabab
--help` needs neither.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sabab.store.asking import open_source, run
    from sabab.store.background import KNOWLEDGE, ONTOLOGY
    from sabab.store.local import LocalStore
    from sabab.store.named import NamedQuery, Parameter, named_queries, named_query
    from sabab.store.parameters import read_assignments
    from sabab.store.remote import RemoteSource
    from sabab.store.results import Answer, Table
    from sabab.store.source import Source, Store

__all__ = [
    "KNOWLEDGE",
    "ONTOLOGY",
    "Answer",
    "LocalStore",
    "NamedQuery",
    "Parameter",
    "RemoteSource",
    "Source",
    "Store",
    "Table",
    "named_queries",
    "named_query",
    "open_source",
    "read_assignments",
    "run",
]

_HOMES = {
    "asking": ("open_source", "run"),
    "background": ("KNOWLEDGE", "ONTOLOGY"),
    "local": ("LocalStore",),
    "named": ("NamedQuery", "Parameter", "named_queries", "named_query"),
    "parameters": ("read_assignments",),
    "remote": ("RemoteSource",),
    "results": ("Answer", "Table"),
    "source": ("Source", "Store"),
}


def __getattr__(name: str) -> object:
    """The public name *name*, from the module that has it (PEP 562)."""
    for module, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"{__name__}.{module}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
