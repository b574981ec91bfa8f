"""Where a term is used: in axioms of others, in questions, in shapes and checks, in rules."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from sabab.views.ontology_site.terms import NAMESPACE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sabab.views.ontology_site.terms import Term

#: Axioms that say of a property what it joins; on the class they read the other way round.
_TURNED = {"domain": "domain-of", "range": "range-of"}
_NAME = re.compile(r"\bsabab:([A-Za-z]\w*)")


class Uses(NamedTuple):
    """The uses of one term: names of terms by the way they use it, and of questions, shapes and checks."""

    terms: tuple[tuple[str, tuple[str, ...]], ...]
    questions: tuple[str, ...]
    shapes: tuple[str, ...]
    checks: tuple[str, ...]
    rules: tuple[str, ...]


def uses_of(terms: Iterable[Term], texts: Mapping[str, Mapping[str, str]]) -> dict[str, Uses]:
    """The uses of each term by its local name.

    *texts* has SPARQL and Turtle by the name of a query or shape for `questions`, `shapes`, `checks` and `rules`: a
    term is used where `sabab:` stands before its name.
    """
    listed = list(terms)
    by_axiom = _in_axioms(listed)
    mentioned = {kind: _mentions(files) for kind, files in texts.items()}
    return {
        term.name: Uses(
            terms=tuple((key, tuple(sorted(names))) for key, names in sorted(by_axiom[term.name].items())),
            questions=mentioned["questions"].get(term.name, ()),
            shapes=mentioned["shapes"].get(term.name, ()),
            checks=mentioned["checks"].get(term.name, ()),
            rules=mentioned["rules"].get(term.name, ()),
        )
        for term in listed
    }


def shape_texts(files: Iterable[str]) -> dict[str, str]:
    """The Turtle of each line of a shape by its name, from the *files* of shapes, which have one statement each."""
    return {
        match[1]: statement
        for text in files
        for statement in re.split(r"\n\s*\n", text)
        if (match := re.search(r"^:([\w-]+) a sh:", statement, re.MULTILINE)) and "sh:message" in statement
    }


def _in_axioms(terms: Iterable[Term]) -> dict[str, dict[str, set[str]]]:
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for term in terms:
        for axiom in term.axioms:
            if axiom.key in ("subclass-of", "subproperty-of", "disjoint-with", "inverse-of"):
                continue  # said on both sides already
            for part in axiom.parts:
                if part.kind == "term" and part.value.startswith(NAMESPACE):
                    used = part.value.removeprefix(NAMESPACE)
                    found[used][_TURNED.get(axiom.key, "defines")].add(term.name)
    return found


def _mentions(files: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for name, text in sorted(files.items()):
        for term in sorted(set(_NAME.findall(text))):
            found[term].append(name)
    return {term: tuple(names) for term, names in found.items()}
