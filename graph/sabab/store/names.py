"""Which thing a user means: a full IRI, a short form such as `actor/israel`, or a name in English or Arabic.

Names are compared in their folded spelling (`sabab.text.normalize.fold`): vowel marks, hamza seats and
capitals may differ. A thing's main name goes before another thing's variant. What stays ambiguous or unknown
is an error, never a guess.
"""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import pyoxigraph as ox

from sabab.errors import QueryError
from sabab.rdf.trig import PREFIXES
from sabab.resources import ontology_folder, queries_folder
from sabab.store.files import read_triples
from sabab.store.iris import expanded, shortened
from sabab.store.parameters import filled
from sabab.store.results import Table
from sabab.text.normalize import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sabab.store.parameters import Term
    from sabab.store.source import Source

_CLASS = ox.NamedNode(PREFIXES["owl"] + "Class")
_LABEL = ox.NamedNode(PREFIXES["rdfs"] + "label")
_TYPE = ox.NamedNode(PREFIXES["rdf"] + "type")
_NEAR = 3


@dataclass(frozen=True, slots=True)
class Name:
    """One name of the thing *iri*; *main* says that it is the name by which tables call it."""

    iri: str
    text: str
    main: bool


class Names:
    """The names that *source* knows; the list of each class is asked for once."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._lists: dict[str | None, Sequence[Name]] = {}

    def iri(self, text: str, of: str | None = None) -> str:
        """The IRI that *text* means, among the things of the class *of* (its local name) when it is a name.

        Raises:
            QueryError: nothing is known by that IRI or name, or several things bear the name; says which are
                near.
        """
        iri = expanded(text)
        if iri is None:
            return self._by_name(text, of)
        if not self._is_known(iri):
            raise QueryError(_unknown(shortened(iri), self._list(of)))
        return iri

    def class_iri(self, text: str) -> str:
        """The class of sabab's ontology that *text* means: its local name, or its label in either language.

        Raises:
            QueryError: there is no such class; says which are near.
        """
        iri = expanded(text)
        if iri is None:
            return _the_one(text, class_names())
        if iri not in {name.iri for name in class_names()}:
            raise QueryError(_unknown(shortened(iri), class_names()))
        return iri

    def _is_known(self, iri: str) -> bool:
        try:
            node = ox.NamedNode(iri)
        except ValueError as error:
            raise QueryError(f"{iri} is no valid IRI: {error}") from error
        return self._source.query(filled(_lookup("is-known"), {"thing": (node,)})) is True

    def _by_name(self, text: str, of: str | None) -> str:
        # Asked for by its very spelling first: that is a look-up, while the list of all names takes half a second.
        exactly = {name.iri for name in self._asked(of, text) if name.main}
        return exactly.pop() if len(exactly) == 1 else _the_one(text, self._list(of))

    def _list(self, of: str | None) -> Sequence[Name]:
        if of not in self._lists:
            self._lists[of] = self._asked(of, None)
        return self._lists[of]

    def _asked(self, of: str | None, exactly: str | None) -> Sequence[Name]:
        """The names of the things of a class (or of all), or those that are written *exactly* so."""
        terms: dict[str, Sequence[Term]] = {}
        if of:
            terms["class"] = (ox.NamedNode(PREFIXES["sabab"] + of),)
        if exactly is not None:
            terms["name"] = [
                ox.Literal(exactly),
                *(ox.Literal(exactly, language=tag) for tag in ("ar", "en")),
            ]
        answer = self._source.query(filled(_lookup("names-of-class" if of else "names"), terms))
        rows = answer.rows if isinstance(answer, Table) else ()
        return [Name(str(thing), str(text), str(main) == "true") for thing, text, main in rows]


@cache
def class_names() -> tuple[Name, ...]:
    """The names of the classes of the ontology that sabab comes with."""
    triples = list(read_triples([ontology_folder() / "sabab.ttl"]))
    own = PREFIXES["sabab"]
    classes = {
        triple.subject.value
        for triple in triples
        if isinstance(triple.subject, ox.NamedNode) and triple.subject.value.startswith(own)
        if triple.predicate == _TYPE and triple.object == _CLASS
    }
    labels = {
        (triple.subject.value, triple.object.value)
        for triple in triples
        if isinstance(triple.subject, ox.NamedNode) and triple.subject.value in classes
        if triple.predicate == _LABEL and isinstance(triple.object, ox.Literal)
    }
    local = {(iri, iri.removeprefix(own)) for iri in classes}
    return tuple(Name(iri, text, main=True) for iri, text in sorted(local | labels))


@cache
def _lookup(name: str) -> str:
    return (queries_folder() / "lookup" / f"{name}.rq").read_text(encoding="utf-8")


def _the_one(text: str, names: Sequence[Name]) -> str:
    """The only thing that bears the name *text*, by main names first."""
    folded = fold(text)
    bearing = [name for name in names if fold(name.text) == folded]
    for main in (True, False):
        found = sorted({name.iri for name in bearing if name.main is main})
        if len(found) == 1:
            return found[0]
        if found:
            raise QueryError(
                f"{text} may be {' or '.join(shortened(iri) for iri in found)}; give one of these"
            )
    raise QueryError(_unknown(text, names))


def _unknown(text: str, names: Sequence[Name]) -> str:
    forms = {fold(form): name for name in names for form in (name.text, shortened(name.iri))}
    nearest: dict[str, str] = {}  # a thing once, by the nearest of its names
    for form in difflib.get_close_matches(fold(text), forms, n=_NEAR * 4):
        nearest.setdefault(forms[form].iri, forms[form].text)
    hints = [f"{shortened(iri)} ({name})" for iri, name in nearest.items()][:_NEAR]
    hint = f"; did you mean {' or '.join(hints)}?" if hints else ""
    return f"nothing is known here by the name or IRI {text}{hint}"
