"""From the Turtle of ontology/knowledge and ontology/lexicon to entities, entries and the forms that name them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from sabab.errors import LexiconError
from sabab.lexicon import arabic_forms, english_forms
from sabab.lexicon.arabic_forms import Form
from sabab.lexicon.frames import frame
from sabab.lexicon.records import Entity, Entry, PartOfSpeech, Sense
from sabab.lexicon.turtle import (
    ID,
    LEX,
    ONTOLEX,
    RDF_TYPE,
    SABAB,
    SKOS,
    Descriptions,
    Value,
    local_name,
    texts,
)
from sabab.model import Label, Language
from sabab.text.normalize import fold
from sabab.text.words import words

Description = dict[str, list[Value]]
PLACE_CLASSES = frozenset(
    "Place AdministrativeArea Country Governorate District Settlement Zone DeconflictionZone WaterBody Region Facility MilitaryBase "
    "Airport OilField WeaponsFacility DiplomaticMission Port Crossing".split()
)
ACTOR_CLASSES = frozenset(
    "Actor PersonActor CollectiveActor StateActor MilitaryForce NonStateArmedGroup Coalition MediaOutlet Institution "
    "UnidentifiedActor".split()
)
#: Relations that put their subject under their object, and those that put their object under their subject.
_UNDER = frozenset({"partOf", "memberOf", "loyalTo"})
_OVER = frozenset({"backs", "leads", "commands"})
_LANGUAGES: tuple[Language, ...] = ("ar", "en")


def entities(descriptions: Descriptions) -> dict[str, Entity]:
    """The actors and places of the knowledge base, by id."""
    parents = _parents(descriptions)
    found = (_entity(iri, description, parents) for iri, description in sorted(descriptions.items()))
    return {entity.id: entity for entity in found if entity is not None}


def _entity(iri: str, description: Description, parents: dict[str, list[str]]) -> Entity | None:
    kinds = [local_name(kind) for kind in texts(description, RDF_TYPE)]
    known = [kind for kind in kinds if kind in PLACE_CLASSES or kind in ACTOR_CLASSES]
    if not known or not iri.startswith(ID):
        return None
    pref = SKOS + "prefLabel"
    label = Label(next(iter(texts(description, pref, "en")), None), next(iter(texts(description, pref, "ar")), None))
    group = next(iter(texts(description, SABAB + "proxyGroupOf")), None)
    name = local_name(iri)
    return Entity(name, known[0], known[0] in PLACE_CLASSES, label, tuple(parents.get(name, ())), local_name(group) if group else None)


def _parents(descriptions: Descriptions) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for iri, description in sorted(descriptions.items()):
        for wider in texts(description, SABAB + "within"):
            found.setdefault(local_name(iri), []).append(local_name(wider))
        kind = next(iter(texts(description, SABAB + "relationType")), "")
        ends = [next(iter(texts(description, SABAB + end)), "") for end in ("relSubject", "relObject")]
        if kind in _OVER:
            ends.reverse()
        if kind in _UNDER | _OVER and all(ends):
            found.setdefault(local_name(ends[0]), []).append(local_name(ends[1]))
    return {name: list(dict.fromkeys(wider)) for name, wider in found.items()}


def named_forms(descriptions: Descriptions, known: dict[str, Entity]) -> Iterator[tuple[tuple[str, ...], Sense]]:
    """(folded words, sense) of every name, demonym and metonym of the knowledge base."""
    for entity in known.values():
        description = descriptions[ID + entity.id]
        for name in ("prefLabel", "altLabel", "hiddenLabel"):
            for label in texts(description, SKOS + name):
                yield phrase_words(label), Sense("name", entity=entity)
        for metonym in texts(description, SABAB + "metonym"):
            yield phrase_words(metonym), Sense("metonym", entity=entity)
        for language in _LANGUAGES:
            for demonym in texts(description, SABAB + "demonym", language):
                yield from _demonyms(demonym, language, entity)


def _demonyms(demonym: str, language: Language, entity: Entity) -> Iterator[tuple[tuple[str, ...], Sense]]:
    forms = arabic_forms.adjective_forms(demonym) if language == "ar" else english_forms.adjective_forms(demonym)
    for form, _, number in forms:
        yield tuple(form.split()), Sense("demonym", entity=entity, number=number, definite=form.startswith("ال"))


def phrase_words(label: str) -> tuple[str, ...]:
    """The folded words of a label as a text's words come out, without an English article before it."""
    forms = tuple(word.form for word in words(label) if word.kind != "stop")
    return forms[1:] if forms[:1] == ("the",) and len(forms) > 1 else forms


def entries(descriptions: Descriptions, path: Path) -> Iterator[tuple[Entry, tuple[tuple[tuple[str, ...], Sense], ...]]]:
    """The entries of the word lists with their forms.

    Raises:
        LexiconError: an entry without form, or with a frame that does not parse; names the entry.
    """
    for iri, description in sorted(descriptions.items()):
        categories = [kind.removeprefix(LEX) for kind in texts(description, RDF_TYPE) if kind.startswith(LEX)]
        if not categories or categories == ["SpellingVariant"]:
            continue
        try:
            entry = _entry(iri, description, categories[0])
        except ValueError as problem:
            raise LexiconError(path, f"{local_name(iri)}: {problem}") from problem
        written = _written(descriptions, description, "canonicalForm")
        if not written:
            raise LexiconError(path, f"{local_name(iri)} has no ontolex:canonicalForm with an ontolex:writtenRep")
        forms = [*_forms(entry, written[0], description)]
        for other in (*written[1:], *_written(descriptions, description, "otherForm")):
            forms.extend(_other_forms(entry, other))
        excluded = {fold(form) for form in texts(description, LEX + "exceptForm")}
        yield entry, tuple(_senses(entry, (form for form in forms if form[0] not in excluded)))


def _entry(iri: str, description: Description, category: str) -> Entry:
    meanings = (*texts(description, ONTOLEX + "denotes"), *texts(description, LEX + "means"))
    pos = next(iter(texts(description, LEX + "pos")), "phrase")
    if pos not in ("verb", "noun", "adjective", "phrase"):
        raise ValueError(f"lex:pos {pos!r} is not verb, noun, adjective or phrase")
    return Entry(
        id=local_name(iri),
        category=category,
        pos=_pos(pos),
        language=_language(iri),
        means=local_name(meanings[0]) if meanings else "",
        frames=tuple(frame(notation) for notation in texts(description, LEX + "frame")),
        weak=texts(description, LEX + "weak") == ("true",),
        not_before=frozenset(fold(word) for word in texts(description, LEX + "notBefore")),
        not_after=frozenset(fold(word) for word in texts(description, LEX + "notAfter")),
    )


def _pos(name: str) -> PartOfSpeech:
    return {"verb": "verb", "noun": "noun", "adjective": "adjective"}.get(name, "phrase")  # type: ignore[return-value]  # the values are the literals


def _language(iri: str) -> Language:
    return "ar" if "/ar-" in iri else "en"


def _written(descriptions: Descriptions, description: Description, kind: str) -> list[str]:
    return [text for node in texts(description, ONTOLEX + kind) for text in texts(descriptions[node], ONTOLEX + "writtenRep")]


def _forms(entry: Entry, canonical: str, description: Description) -> Iterable[Form]:
    plurals = texts(description, LEX + "plural")
    if entry.pos == "noun":
        return arabic_forms.noun_forms(canonical, plurals) if entry.language == "ar" else english_forms.noun_forms(canonical, plurals)
    if entry.pos == "adjective" and entry.language == "ar":
        return arabic_forms.adjective_forms(canonical)
    if entry.pos != "verb":
        return [(fold(canonical), "", "")]
    if entry.language == "ar":
        return arabic_forms.verb_forms(canonical, next(iter(texts(description, LEX + "imperfect")), "ي" + canonical))
    past, participle = (next(iter(texts(description, LEX + name)), None) for name in ("past", "participle"))
    return english_forms.verb_forms(canonical, past, participle)


def _other_forms(entry: Entry, written: str) -> Iterator[Form]:
    """A form listed as it is: a variant spelling of a noun is declined like it, of all else taken literally."""
    if entry.pos == "noun" and entry.language == "ar":
        yield from arabic_forms.noun_forms(written, ())
    else:
        yield fold(written), "past" if entry.pos == "verb" else "", ""


def _senses(entry: Entry, forms: Iterable[Form]) -> Iterator[tuple[tuple[str, ...], Sense]]:
    for form, tense, number in forms:
        key = phrase_words(form)
        yield key, Sense("entry", entry=entry, tense=tense, number=number, definite=form.startswith("ال"))


def spelling_variants(descriptions: Descriptions) -> tuple[tuple[str, str], ...]:
    """Pairs of letter strings that desks use for each other within words (امريك / اميرك), folded."""
    pairs = []
    for description in descriptions.values():
        if LEX + "SpellingVariant" in texts(description, RDF_TYPE):
            one = [fold(text) for text in _written(descriptions, description, "canonicalForm")]
            other = [fold(text) for text in _written(descriptions, description, "otherForm")]
            pairs.extend((a, b) for a in one for b in other)
    return tuple(sorted(pairs))
