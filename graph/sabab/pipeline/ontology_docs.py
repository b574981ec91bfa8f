"""The ontology's site: vocabulary, knowledge and questions gathered, and the pages written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rdflib import Graph

from sabab import __version__
from sabab.files import write_text
from sabab.pipeline.example_graphs import demo_graph
from sabab.pipeline.opening import opened
from sabab.rdf.knowledge import knowledge_graph, ontology_graph
from sabab.rdf.oxigraph import read_graph
from sabab.reasoning.rules import rule_files
from sabab.resources import ontology_folder
from sabab.validation.checks import check_files
from sabab.validation.shapes import shapes_graph
from sabab.views.ontology_site import Site, site_pages
from sabab.views.ontology_site.answers import read_answers, read_names
from sabab.views.ontology_site.background import (
    counts_by_class,
    counts_of_names,
    counts_of_relations,
    read_checks,
    read_mappings,
    read_patterns,
    read_shape_lines,
)
from sabab.views.ontology_site.questions import question_files
from sabab.views.ontology_site.terms import borrowed_terms, read_about, read_terms
from sabab.views.ontology_site.uses import shape_texts, uses_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from sabab.store import Source

_DEMO = {"en": "the exercise dispatches that come with sabab.", "ar": "برقيات التدريب المرفقة مع sabab."}


def written_docs(output: Path, store: Path | None) -> str:
    """Writes the site into the folder *output*, and says in a line what is there.

    The questions are answered by *store*; without one by the demo's graph, made in memory.

    Raises:
        StoreError: *store* cannot be read.
        ReasonerError: HermiT could not run over the demo's graph.
        OutputError: the folder cannot be written to.
    """
    if store is None:
        with demo_graph() as source:
            site = gathered(source, _DEMO)
    else:
        with opened(store, None) as source:
            site = gathered(source, {"": f"{store.name}."})
    pages = dict(site_pages(site))
    for path, html in pages.items():
        write_text(output / path, html)
    size = sum(len(html.encode()) for html in pages.values()) / 1e6
    answered = sum(answer.total > 0 for answer in site.answers)
    return (
        f"{output / 'index.html'}: {len(pages)} pages, {len(site.terms)} terms, "
        f"{answered} of {len(site.answers)} questions have answers, {size:.1f} MB"
    )


def gathered(source: Source, graph_name: dict[str, str], *, ontology: Graph | None = None) -> Site:
    """Everything that the pages show; *ontology* in place of the one that sabab comes with."""
    vocabulary = ontology if ontology is not None else ontology_graph()
    knowledge = knowledge_graph()
    terms = read_terms(vocabulary)
    folder = ontology_folder()
    checks = _texts(check_files())
    used_in = {
        "questions": _texts(question_files()),
        "shapes": shape_texts(_texts((folder / "shapes").glob("*.ttl")).values()),
        "checks": checks,
        "rules": _texts(rule_files()),
    }
    return Site(
        about=read_about(vocabulary),
        terms=terms,
        uses=uses_of(terms, used_in),
        borrowed=borrowed_terms(vocabulary),
        patterns=read_patterns(knowledge),
        class_counts=counts_by_class(knowledge),
        relation_counts=counts_of_relations(knowledge),
        name_counts=counts_of_names(knowledge),
        matches=read_mappings(read_graph(folder / "alignments.ttl", Graph())),
        shapes=read_shape_lines(shapes_graph()),
        checks=read_checks(checks),
        answers=read_answers(source),
        names=read_names(source),
        changelog=(folder / "CHANGELOG.md").read_text(encoding="utf-8"),
        graph_name=graph_name,
        software=__version__,
    )


def _texts(files: Iterable[Path]) -> dict[str, str]:
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted(files)}
