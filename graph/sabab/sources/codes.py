"""From a dataset's code to our class of event, by ontology/alignments.ttl.

A code is of a class where the mapping says exact, close or narrow (the code is narrower than the class); of several
such classes the deepest. Broad and related matches say that some rows are of that class, not which, so they decide
nothing: a code with no other is `Other`, never a guess. ACLED's "Air/drone strike" is an attack for this reason,
neither an air strike nor a drone attack.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.lexicon.turtle import SABAB, SKOS, first_text, local_name, read_descriptions, texts
from sabab.resources import ontology_folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sabab.lexicon.turtle import Descriptions

UNMAPPED = "Other"
_SAFE = tuple(SKOS + match for match in ("exactMatch", "closeMatch", "narrowMatch"))
_SUBCLASS = "http://www.w3.org/2000/01/rdf-schema#subClassOf"


class Codes:
    """The classes of one scheme's codes, by notation."""

    def __init__(self, classes: Mapping[str, str]) -> None:
        self._classes = classes

    def type_of(self, *notations: str) -> str:
        """The class of the first of *notations* that has one, else `Other`."""
        return next((self._classes[code] for code in notations if code in self._classes), UNMAPPED)


def codes(scheme: str) -> Codes:
    """The classes of the codes of a scheme of alignments.ttl, by its short name: ucdp, acled, cameo, plover.

    Raises:
        LexiconError: a file is missing or does not parse.
    """
    folder = ontology_folder()
    ontology = read_descriptions([folder / "sabab.ttl"])
    mappings = read_descriptions([folder / "alignments.ttl"])
    depths = {iri: depth for iri in mappings if (depth := _depth(iri, ontology)) is not None}
    inside = f"https://w3id.org/sabab/codes/{scheme}/"
    found: dict[str, str] = {}
    for iri in sorted(depths, key=lambda one: (depths[one], one)):
        for code in _matched(mappings[iri], inside):
            found[first_text(mappings[code], SKOS + "notation")] = local_name(iri)
    return Codes(found)


def event_classes() -> frozenset[str]:
    """The local names of the classes of events.

    Raises:
        LexiconError: the ontology is missing or does not parse.
    """
    ontology = read_descriptions([ontology_folder() / "sabab.ttl"])
    return frozenset(local_name(iri) for iri in ontology if _depth(iri, ontology))


def _matched(description: Mapping[str, Iterable[object]], inside: str) -> list[str]:
    matches = (text for match in _SAFE for text in texts(description, match))  # type: ignore[arg-type]  # values are Values
    return [code for code in matches if code.startswith(inside)]


def _depth(iri: str, ontology: Descriptions) -> int | None:
    """How many classes lie between it and Event; None for what is no event."""
    if iri == SABAB + "Event":
        return 0
    above = (_depth(parent, ontology) for parent in texts(ontology.get(iri, {}), _SUBCLASS) if parent != iri)
    return max((depth + 1 for depth in above if depth is not None), default=None)
