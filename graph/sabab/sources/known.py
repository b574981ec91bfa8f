"""The names under which the knowledge base knows actors and areas, for whole names of datasets.

A dataset's name is met with the knowledge base only where it is, in folded spelling, a name or variant of exactly
one actor there. Parts of names and adjectives never count: a wrong actor is worse than one of the dataset's own.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sabab.lexicon.naming import ACTOR_CLASSES, entities
from sabab.lexicon.turtle import ID, SKOS, read_descriptions, texts
from sabab.resources import ontology_folder
from sabab.text.normalize import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_NAMES = (SKOS + "prefLabel", SKOS + "altLabel", SKOS + "hiddenLabel")
_AREAS = frozenset({"Country", "Governorate"})
#: Files of the knowledge base with actors and areas; towns.ttl has only settlements.
_FILES = ("actors.ttl", "places.ttl", "relations.ttl")


class Known:
    """Ids of actors, states and areas by folded name; a name that several bear is nobody's."""

    def __init__(self, names: Iterable[tuple[str, str, str]]) -> None:
        """Take (name, class, id), and keep what is unambiguous within actors, states, countries, governorates."""
        found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        self._actors: set[str] = set()
        for name, kind, identifier in names:
            if kind in ACTOR_CLASSES:
                self._actors.add(identifier)
            for role in _roles(kind):
                found[role][fold(name)].add(identifier)
        self._by_role: Mapping[str, Mapping[str, str]] = {
            role: {name: ids.pop() for name, ids in by_name.items() if len(ids) == 1}
            for role, by_name in found.items()
        }

    def has_actor(self, identifier: str) -> bool:
        """Whether there is an actor of that id."""
        return identifier in self._actors

    def actor(self, name: str) -> str | None:
        """The id of the only actor of that name."""
        return self._named("actor", name)

    def state(self, name: str) -> str | None:
        """The id of the state of that name."""
        return self._named("state", name)

    def area(self, *names: str) -> str | None:
        """The id of the first of *names* that is a governorate's, else of the last as a country's."""
        inner = (self._named("Governorate", name) for name in names[:-1] if name)
        return next((one for one in inner if one), None) or self._named("Country", names[-1])

    def _named(self, role: str, name: str) -> str | None:
        return self._by_role.get(role, {}).get(fold(name))


def known_names() -> Known:
    """The names of the knowledge base that sabab comes with.

    Raises:
        LexiconError: a file is missing or does not parse.
    """
    descriptions = read_descriptions(ontology_folder() / "knowledge" / name for name in _FILES)
    return Known(
        (name, entity.kind, entity.id)
        for entity in entities(descriptions).values()
        for label in _NAMES
        for name in texts(descriptions[ID + entity.id], label)
    )


def _roles(kind: str) -> tuple[str, ...]:
    if kind == "StateActor":
        return ("actor", "state")
    if kind in ACTOR_CLASSES:
        return ("actor",)
    return (kind,) if kind in _AREAS else ()
