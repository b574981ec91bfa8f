"""Writes the answers to the article and to the demo anew: a file per graph and question, in short names.

    python tests/questions/write_gold.py            # all of them
    python tests/questions/write_gold.py demo       # those of one graph

Run it after a change of extraction, knowledge base or rules and read the difference. It says which entries of the
list of faults in README.md no longer hold. The answers to the graph made by hand are written by hand.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from sabab.pipeline.example_graphs import EXAMPLE_GRAPHS, unreported_graph
from sabab.rdf.trig import turtle_term
from sabab.reasoning.assertions import last_published
from sabab.store import Table, run
from sabab.views.ontology_site.questions import questions

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from rdflib.term import Node

    from sabab.store import LocalStore, NamedQuery

FOLDER = Path(__file__).parent
#: The graphs whose answers are written by this script.
WRITTEN = ("article", "demo")
_REPORTS = """
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX sabab: <https://w3id.org/sabab/ontology#>
SELECT ?report ?name WHERE { ?report sabab:textSha256 ?sha256 ; dcterms:identifier ?name }
"""
_EVENTS = """
PREFIX sabab: <https://w3id.org/sabab/ontology#>
SELECT ?event ?index WHERE {
  ?event sabab:trigger ?span .
  ?span sabab:spanStart ?start ; sabab:inSentence/sabab:sentenceIndex ?index .
}
ORDER BY ?start STR(?event)
"""
_LINKS = """
PREFIX sabab: <https://w3id.org/sabab/ontology#>
SELECT ?link ?earlier ?later WHERE { ?link a sabab:EscalationLink ; sabab:linkCause ?earlier ; sabab:linkEffect ?later }
"""
_KEY = re.compile(r"(?<=[:/])([0-9a-f]{16})(-e[0-9]+)?(?![0-9a-f])")
_LETTERS = " bcdefghijklmnopqrstuvwxyz"


class Fault(NamedTuple):
    """A row of README.md's list: terms that stand together in a row and should not, or should and do not."""

    graph: str
    question: str
    missing: bool
    terms: tuple[str, ...]

    def holds(self) -> bool:
        """Whether the written answers still have the fault."""
        (path,) = (FOLDER / self.graph).glob(f"{self.question}-*.tsv")
        rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:]]
        return self.missing != any(set(self.terms) <= set(row) for row in rows)


def faults() -> list[Fault]:
    """The list in README.md: `| graph | question | wrong or missing | terms | why |`."""
    text = (FOLDER / "README.md").read_text(encoding="utf-8")
    found = re.findall(r"^\| (\w+) \| (cq\d+) \| (wrong|missing) \| (.+?) \|", text, flags=re.MULTILINE)
    return [
        Fault(graph, question, kind == "missing", tuple(re.findall(r"`([^`]+)`", terms)))
        for graph, question, kind, terms in found
    ]


def empty(graph: str) -> list[str]:
    """The questions that README.md says have no row: `| graph | cq05 cq10 | why |`, three columns."""
    text = (FOLDER / "README.md").read_text(encoding="utf-8")
    listed = re.findall(rf"^\| {graph} \| ((?:cq\d+ ?)+)\|[^|]+\|$", text, flags=re.MULTILINE)
    return [question for questions in listed for question in questions.split()]


def written_answers(store: LocalStore) -> dict[str, str]:
    """By question the text of its file: what the reports in *store* add to the knowledge base and the word lists.

    A line of columns, then one for each row. A term is as Turtle writes it, but that reports go by their names.
    """
    short = _shortener(store)
    with unreported_graph(last_published(store.oxigraph)) as background:
        return {
            question.name: _text(_table(store, question), set(_table(background, question).rows), short)
            for question in questions()
        }


def _table(store: LocalStore, query: NamedQuery | str) -> Table:
    table = run(store, query)
    if not isinstance(table, Table):
        raise TypeError(f"{query} is no SELECT")
    return table


def _text(table: Table, known: set[tuple[Node | None, ...]], short: Callable[[Node | None], str]) -> str:
    rows = [table.columns, *(tuple(map(short, row)) for row in table.rows if row not in known)]
    return "".join("\t".join(row) + "\n" for row in rows)


def _shortener(store: LocalStore) -> Callable[[Node | None], str]:
    """Writes a term in short.

    Reports go by their names, events by the sentence of their first word (s0, and s0b for a second one in it),
    links that sabab has found by the events that they tie: an event that is new in one sentence shall not
    rename those of all others.
    """
    names = {_local(report): str(name) for report, name in _table(store, _REPORTS).rows}

    def short(term: Node | None) -> str:
        return "" if term is None else _KEY.sub(lambda key: _named(key, names), turtle_term(term))

    told = Counter[str]()
    for event, index in _table(store, _EVENTS).rows:
        sentence = f"{names[_local(event).partition('-')[0]]}-s{index}"
        names[_local(event)] = f"{sentence}{_LETTERS[told[sentence]].strip()}"
        told[sentence] += 1
    for link, earlier, later in _table(store, _LINKS).rows:
        ends = (short(event).removeprefix("event:") for event in (earlier, later))
        names.setdefault(_local(link), "-to-".join(ends))
    return short


def _named(key: re.Match[str], names: Mapping[str, str]) -> str:
    """The name of the whole, or that of the report and the rest as it is."""
    return names.get(key[0]) or names.get(key[1], key[1]) + (key[2] or "")


def _local(term: Node | None) -> str:
    return str(term).rsplit("/", 1)[-1]


def write_gold(name: str) -> None:
    """Writes the answers of one graph, in place of all that its folder holds."""
    with EXAMPLE_GRAPHS[name]() as store:
        texts = written_answers(store)
    folder = FOLDER / name
    folder.mkdir(exist_ok=True)
    for path in folder.glob("*.tsv"):
        path.unlink()
    for question, text in texts.items():
        (folder / f"{question}.tsv").write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    for graph in sys.argv[1:] or WRITTEN:
        write_gold(graph)
    for fault in faults():
        if not fault.holds():
            sys.stdout.write(f"README.md: no longer so, take it off or mend it: {fault}\n")
