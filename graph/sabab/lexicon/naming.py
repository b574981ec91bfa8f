"""From the Turtle of ontology/knowledge to entities and the names, adjectives and metonyms that stand for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.lexicon import arabic_forms, english_forms
from sabab.lexicon.keys import phrase_words
from sabab.lexicon.records import Entity, Sense
from sabab.lexicon.turtle import ID, RDF_TYPE, SABAB, SKOS, first_text, local_name, texts
from sabab.model import Label, Language
from sabab.text.normalize import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sabab.lexicon.keys import Key
    from sabab.lexicon.records import SenseKind
    from sabab.lexicon.turtle import Description, Descriptions

PLACE_CLASSES = frozenset(
    {
        "Place", "AdministrativeArea", "Country", "Governorate", "District", "Settlement", "Zone",
        "DeconflictionZone", "WaterBody", "Region", "Facility", "MilitaryBase", "Airport", "OilField",
        "WeaponsFacility", "DiplomaticMission", "Port", "Crossing",
    }
)  # fmt: skip
ACTOR_CLASSES = frozenset(
    {
        "Actor", "PersonActor", "CollectiveActor", "StateActor", "MilitaryForce", "NonStateArmedGroup",
        "Coalition", "MediaOutlet", "Institution", "UnidentifiedActor",
    }
)  # fmt: skip
#: Relations that put their subject under their object, and those that put their object under their subject.
_UNDER = frozenset({"partOf", "memberOf", "loyalTo"})
_OVER = frozenset({"backs", "leads", "commands"})
_LANGUAGES: tuple[Language, ...] = ("ar", "en")
_LABELS = ("prefLabel", "altLabel", "hiddenLabel")
#: An acronym of so few letters is a word too (US / us, RT, AP); longer ones are also written in small letters (Nato).
_SHORT = 3


def entities(descriptions: Descriptions) -> dict[str, Entity]:
    """The actors and places of the knowledge base, by id."""
    parents, operators = _parents(descriptions), _operators(descriptions)
    found = (
        _entity(iri, description, parents, operators) for iri, description in sorted(descriptions.items())
    )
    return {entity.id: entity for entity in found if entity is not None}


def _entity(
    iri: str,
    description: Description,
    parents: Mapping[str, tuple[str, ...]],
    operators: Mapping[str, tuple[str, ...]],
) -> Entity | None:
    kinds = (local_name(kind) for kind in texts(description, RDF_TYPE))
    kind = next((kind for kind in kinds if kind in PLACE_CLASSES or kind in ACTOR_CLASSES), None)
    if kind is None or not iri.startswith(ID):
        return None
    names = (first_text(description, SKOS + "prefLabel", language) or None for language in ("en", "ar"))
    name, group = local_name(iri), first_text(description, SABAB + "proxyGroupOf")
    return Entity(
        id=name,
        kind=kind,
        is_place=kind in PLACE_CLASSES,
        label=Label(*names),
        parents=parents.get(name, ()),
        proxy_group_of=local_name(group) if group else None,
        not_before=frozenset(fold(word) for word in texts(description, SABAB + "notBefore")),
        operators=operators.get(name, ()),
    )


def _parents(descriptions: Descriptions) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for iri, description in sorted(descriptions.items()):
        for wider in texts(description, SABAB + "within"):
            found.setdefault(local_name(iri), {})[local_name(wider)] = None
        pair = _related(description) or _owned_outlet(description, descriptions)
        if pair is not None:
            found.setdefault(pair[0], {})[pair[1]] = None
    return {name: tuple(wider) for name, wider in found.items()}


def _related(description: Description) -> tuple[str, str] | None:
    """Who stands under whom, by a relation node that says so."""
    kind = first_text(description, SABAB + "relationType")
    if kind not in _UNDER and kind not in _OVER:
        return None
    subject, other = (first_text(description, SABAB + end) for end in ("relSubject", "relObject"))
    if not subject or not other:
        return None
    lower, upper = (subject, other) if kind in _UNDER else (other, subject)
    return local_name(lower), local_name(upper)


def _operators(descriptions: Descriptions) -> dict[str, tuple[str, ...]]:
    """Who runs each site, by the relation nodes that say so; a claim that is only alleged says nothing."""
    found: dict[str, list[str]] = {}
    for _, description in sorted(descriptions.items()):
        site, actor = (first_text(description, SABAB + end) for end in ("relObject", "relSubject"))
        is_sure = local_name(first_text(description, SABAB + "claimStatus") or "") == "StatusStated"
        if first_text(description, SABAB + "relationType") == "operates" and site and actor and is_sure:
            found.setdefault(local_name(site), []).append(local_name(actor))
    return {name: tuple(actors) for name, actors in found.items()}


def _owned_outlet(description: Description, descriptions: Descriptions) -> tuple[str, str] | None:
    """A state's outlet stands under the state; a ship or a company that it owns does not act for it."""
    if first_text(description, SABAB + "relationType") != "ownedBy":
        return None
    subject, owner = (first_text(description, SABAB + end) for end in ("relSubject", "relObject"))
    kinds = [local_name(kind) for kind in texts(descriptions.get(subject, {}), RDF_TYPE)]
    return (local_name(subject), local_name(owner)) if "MediaOutlet" in kinds and owner else None


def named_forms(descriptions: Descriptions, known: Mapping[str, Entity]) -> Iterator[tuple[Key, Sense]]:
    """(folded words, sense) of every name, demonym and metonym of the knowledge base."""
    for entity in known.values():
        description = descriptions[ID + entity.id]
        for name in _LABELS:
            yield from _names("name", texts(description, SKOS + name), entity)
        yield from _names("metonym", texts(description, SABAB + "metonym"), entity)
        for language in _LANGUAGES:
            for demonym in texts(description, SABAB + "demonym", language):
                yield from _demonyms(demonym, language, entity)


def _names(kind: SenseKind, labels: tuple[str, ...], entity: Entity) -> Iterator[tuple[Key, Sense]]:
    plain = Sense(kind, entity=entity)
    for label in labels:
        sense = Sense(kind, entity=entity, acronym=True) if _is_short_acronym(label) else plain
        yield phrase_words(label), sense


def _is_short_acronym(label: str) -> bool:
    return label.isupper() and label.isascii() and len(label.replace(".", "")) <= _SHORT


def _demonyms(demonym: str, language: Language, entity: Entity) -> Iterator[tuple[Key, Sense]]:
    forms = arabic_forms.adjective_forms if language == "ar" else english_forms.adjective_forms
    for form in forms(demonym):
        key = tuple(form.text.split())
        yield key, Sense("demonym", entity=entity, number=form.number, definite=form.definite)
