"""sabab in a notebook: everything that its cells need, from one place.

    %load_ext sabab.notebook            # results show themselves; %%sparql asks

    from sabab.notebook import ask, chains, demo, event, graph_of, page

    graph = demo()                      # the exercise dispatches, or graph_of("report.txt", outlet="My desk")
    ask(graph, "who-accuses-whom")
    chains(graph, pattern="us-strike-militia-reprisal")
    page(graph).save("page.html")

Needs nothing beyond sabab itself; IPython's part is loaded by `%load_ext` alone.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sabab.notebook.extension import load_ipython_extension
    from sabab.notebook.graphs import demo, graph_of
    from sabab.notebook.results import chains, measures
    from sabab.pipeline.testing import run_text
    from sabab.views.notebook import Card, Chains, Page, Picture, Sheet, Triples, ask, event, events, page

__all__ = [
    "Card",
    "Chains",
    "Page",
    "Picture",
    "Sheet",
    "Triples",
    "ask",
    "chains",
    "demo",
    "event",
    "events",
    "graph_of",
    "load_ipython_extension",
    "measures",
    "page",
    "run_text",
]

_HOMES = {
    "sabab.notebook.extension": ("load_ipython_extension",),
    "sabab.notebook.graphs": ("demo", "graph_of"),
    "sabab.notebook.results": ("chains", "measures"),
    "sabab.pipeline.testing": ("run_text",),
    "sabab.views.notebook": (
        "Card",
        "Chains",
        "Page",
        "Picture",
        "Sheet",
        "Triples",
        "ask",
        "event",
        "events",
        "page",
    ),
}


def __getattr__(name: str) -> object:
    """The public name *name*, from the module that has it (PEP 562); nothing heavy is loaded before."""
    for module, names in _HOMES.items():
        if name in names:
            return getattr(import_module(module), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
