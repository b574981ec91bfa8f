"""The words that a pattern may be written in: the names of a graph, the verbs of the word lists, the classes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.errors import QueryError
from sabab.escalation.notation import Vocabulary
from sabab.lexicon.index import lexicon
from sabab.rdf.vocabulary import SABAB
from sabab.store.names import Names
from sabab.text.words import words

if TYPE_CHECKING:
    from sabab.escalation.records import World
    from sabab.lexicon.records import Entry
    from sabab.store.source import Source

#: What somebody does who is reported with a verb of that stance.
_STATEMENTS = {"threaten": "Threat", "deny": "DenialStatement"}
_VERBS = "strikes, attacks, shells, intercepts, threatens, visits"


def vocabulary_of(source: Source, world: World) -> Vocabulary:
    """The names that *source* knows, actors before places, and what can be said of them."""
    names = Names(source)

    def named(text: str) -> str:
        try:
            return names.iri(text, "Actor")
        except QueryError as problem:
            try:
                return names.iri(text, "Place")
            except QueryError:
                raise problem from None

    def kind(phrase: str) -> str | None:
        return _class(phrase, names, world) or _verb(phrase)

    def kind_problem(phrase: str) -> str:
        try:
            names.class_iri(phrase)
        except QueryError as problem:
            hint = str(problem).partition("; did you mean ")[2]
            near = f"; did you mean {hint}" if hint else ""
            return f"{phrase} says of no event what happens: write {_VERBS}, or a class of events{near}"
        return f"{phrase} is a class, but none of events"

    return Vocabulary(named, kind, kind_problem, lambda iri: world.camps.meant_by(iri) != {iri})


def _class(phrase: str, names: Names, world: World) -> str | None:
    try:
        local = names.class_iri(phrase).removeprefix(str(SABAB))
    except QueryError:
        return None
    return local if "Event" in world.kinds.above(local) else None


def _verb(phrase: str) -> str | None:
    """What a verb of the word lists means, in any of its forms: “strikes”, “تقصف”, “threatens”."""
    tokens = words(phrase)
    match = lexicon().match(tokens, 0) if tokens else None
    senses = match.senses if match is not None and match.end == len(tokens) else ()
    meant = (_meant(sense.entry) for sense in senses if sense.entry)
    return next((kind for kind in meant if kind), None)


def _meant(entry: Entry) -> str | None:
    if entry.pos != "verb":
        return None
    return entry.means if entry.category == "Trigger" else _STATEMENTS.get(entry.means)
