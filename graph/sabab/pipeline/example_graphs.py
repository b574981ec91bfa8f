"""The three graphs that sabab comes with, with all that follows from them: they answer the competency questions.

One is made by hand for the questions, one is read from a published article and holds none of its words, and one
is read from the exercise dispatches of `sabab demo`, anew each time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.errors import ReportError
from sabab.pipeline.extracting import extractions
from sabab.pipeline.settling import derive, settle
from sabab.rdf import report_graph, report_graph_iri
from sabab.rdf.iris import DERIVED_GRAPH, INFERRED_GRAPH
from sabab.reasoning import derived_graph, reason
from sabab.resources import ontology_folder
from sabab.sources.metadata import Metadata, read_metadata
from sabab.store import ONTOLOGY, LocalStore
from sabab.store.background import background
from sabab.store.files import load_file, read_triples

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

_LEXICON_GRAPH = "https://w3id.org/sabab/graph/lexicon"


def hand_made_graph() -> LocalStore:
    """The graph made by hand, which brings its own few actors, places and words; only the ontology is added.

    Raises:
        ReasonerError: HermiT could not run.
    """
    store = LocalStore.of_files(ontology_folder() / "examples" / "questions.trig")
    store.add(ONTOLOGY, read_triples([ontology_folder() / "sabab.ttl"]))
    derive(store)
    return _reasoned(store)


def article_graph() -> LocalStore:
    """The graph of one published article, without its words; raises as `hand_made_graph`."""
    store = _with_background("the article")
    load_file(store.oxigraph, ontology_folder() / "examples" / "article.trig")
    return _with_word_lists(_reasoned(store))


def demo_graph() -> LocalStore:
    """The graph of the bundled dispatches, as `sabab demo` makes it, in memory; raises as `hand_made_graph`."""
    store = _with_background("the demo")
    examples = ontology_folder() / "examples" / "dispatches"
    files = [str(path) for path in sorted(examples.glob("*.txt"))]
    for one in extractions(files, Metadata(), read_metadata(examples / "metadata.csv")):
        if isinstance(one, ReportError):
            raise one
        store.replace_graph(str(report_graph_iri(one.extraction.report)), report_graph(one.extraction))
    settle(store)
    return _with_word_lists(_reasoned(store))


def unreported_graph(as_of: date) -> LocalStore:
    """What every graph holds before any report is read, with the camps of a day; the reasoners are not asked."""
    store = _with_background("the background")
    store.replace_graph(str(DERIVED_GRAPH), derived_graph(store.oxigraph, as_of=as_of))
    return _with_word_lists(store)


def _with_background(name: str) -> LocalStore:
    store = LocalStore.in_memory(name)
    for iri, triples in background():
        store.replace_graph(iri, triples)
    return store


def _reasoned(store: LocalStore) -> LocalStore:
    store.replace_graph(str(INFERRED_GRAPH), reason(store.oxigraph).inferred)
    return store


def _with_word_lists(store: LocalStore) -> LocalStore:
    """Put in last: no rule and no axiom is about words, and the reasoners need not see them."""
    store.add(_LEXICON_GRAPH, read_triples(sorted((ontology_folder() / "lexicon").glob("*.ttl"))))
    return store


#: The three, by the name that checks and tests give them.
EXAMPLE_GRAPHS: dict[str, Callable[[], LocalStore]] = {
    "hand-made": hand_made_graph,
    "article": article_graph,
    "demo": demo_graph,
}
