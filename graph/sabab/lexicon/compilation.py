"""From the Turtle of ontology/lexicon to entries and the forms that name them.

What cannot be meant is an error that names the file and the entry: a word without a written form, a part of speech
or an event type that does not exist, a frame with an unknown role.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from sabab.errors import LexiconError
from sabab.lexicon import arabic_forms, english_forms
from sabab.lexicon.forms import Form
from sabab.lexicon.frames import frame
from sabab.lexicon.keys import phrase_words
from sabab.lexicon.naming import ACTOR_CLASSES, PLACE_CLASSES
from sabab.lexicon.records import Entry, PartOfSpeech, Sense
from sabab.lexicon.turtle import LEX, ONTOLEX, RDF_TYPE, first_text, local_name, texts
from sabab.model import EventType, Language
from sabab.text.normalize import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from sabab.lexicon.keys import Key
    from sabab.lexicon.turtle import Description, Descriptions

__all__ = ["ACTOR_CLASSES", "PLACE_CLASSES", "entries", "phrase_words", "spelling_variants"]

_PARTS: dict[str, PartOfSpeech] = {
    "verb": "verb",
    "noun": "noun",
    "adjective": "adjective",
    "phrase": "phrase",
    "": "phrase",
}
_LANGUAGES: dict[str, Language] = {"ar": "ar", "en": "en"}
_SPELLING_VARIANT = "SpellingVariant"


def entries(descriptions: Descriptions, path: Path) -> Iterator[tuple[Entry, tuple[tuple[Key, Sense], ...]]]:
    """The entries of one word list with their forms.

    Raises:
        LexiconError: an entry is not in order; names the entry and what is wrong with it.
    """
    for iri, description in sorted(descriptions.items()):
        category = _category(description)
        if category is None:
            continue
        try:
            entry = _entry(iri, category, descriptions, description)
            yield entry, tuple(_senses(entry, _all_forms(entry, descriptions, description)))
        except ValueError as problem:
            raise LexiconError(path, f"{local_name(iri)}: {problem}") from problem


def _category(description: Description) -> str | None:
    kinds = [kind.removeprefix(LEX) for kind in texts(description, RDF_TYPE) if kind.startswith(LEX)]
    return kinds[0] if kinds and kinds[0] != _SPELLING_VARIANT else None


def _entry(iri: str, category: str, descriptions: Descriptions, description: Description) -> Entry:
    denoted = first_text(description, ONTOLEX + "denotes")
    if denoted and local_name(denoted) not in get_args(EventType):
        raise ValueError(f"ontolex:denotes sabab:{local_name(denoted)}, which is not a type of event")
    pos = first_text(description, LEX + "pos")
    if pos not in _PARTS:
        raise ValueError(f"lex:pos {pos!r} is not verb, noun, adjective or phrase")
    return Entry(
        id=local_name(iri),
        category=category,
        pos=_PARTS[pos],
        language=_language(descriptions, description),
        means=local_name(denoted or first_text(description, LEX + "means")),
        frames=tuple(frame(notation) for notation in texts(description, LEX + "frame")),
        weak=first_text(description, LEX + "weak") == "true",
        not_before=frozenset(fold(word) for word in texts(description, LEX + "notBefore")),
        not_after=frozenset(fold(word) for word in texts(description, LEX + "notAfter")),
    )


def _language(descriptions: Descriptions, description: Description) -> Language:
    """The language of the canonical form's tag."""
    nodes = (descriptions.get(node, {}) for node in texts(description, ONTOLEX + "canonicalForm"))
    tags = [value.language for node in nodes for value in node.get(ONTOLEX + "writtenRep", ()) if value.text]
    if not tags:
        raise ValueError("has no ontolex:canonicalForm with an ontolex:writtenRep")
    if tags[0] not in _LANGUAGES:
        raise ValueError(f"its ontolex:writtenRep is tagged {tags[0]!r}, not ar or en")
    return _LANGUAGES[tags[0]]


def _written(descriptions: Descriptions, description: Description, kind: str) -> list[str]:
    nodes = (descriptions.get(node, {}) for node in texts(description, ONTOLEX + kind))
    return [text for node in nodes for text in texts(node, ONTOLEX + "writtenRep")]


def _all_forms(entry: Entry, descriptions: Descriptions, description: Description) -> Iterator[Form]:
    canonical, *more = _written(descriptions, description, "canonicalForm")
    excluded = {fold(form) for form in texts(description, LEX + "exceptForm")}
    listed = [*_forms(entry, canonical, description)]
    for other in (*more, *_written(descriptions, description, "otherForm")):
        listed.extend(_other_forms(entry, other))
    yield from (form for form in listed if form.text not in excluded)


def _forms(entry: Entry, canonical: str, description: Description) -> Iterable[Form]:
    if entry.pos == "noun":
        plurals = texts(description, LEX + "plural")
        generate = arabic_forms.noun_forms if entry.language == "ar" else english_forms.noun_forms
        return generate(canonical, plurals)
    if entry.pos == "adjective" and entry.language == "ar":
        return arabic_forms.adjective_forms(canonical)
    if entry.pos != "verb":
        return [_literal(canonical)]
    if entry.language == "ar":
        return _arabic_verb_forms(canonical, description)
    past, participle = (first_text(description, LEX + name) or None for name in ("past", "participle"))
    return english_forms.verb_forms(canonical, past, participle)


def _arabic_verb_forms(canonical: str, description: Description) -> Iterator[Form]:
    yield from arabic_forms.verb_forms(
        canonical, first_text(description, LEX + "imperfect") or "ي" + canonical
    )
    participle = first_text(description, LEX + "participle")
    if participle:
        yield from arabic_forms.participle_forms(participle)


def _other_forms(entry: Entry, written: str) -> Iterator[Form]:
    """A form listed as it is: a variant spelling of a noun is declined like it, of all else taken literally."""
    if entry.pos == "noun" and entry.language == "ar":
        yield from arabic_forms.noun_forms(written, ())
    else:
        yield _literal(written, "past" if entry.pos == "verb" else "")


def _literal(written: str, tense: str = "") -> Form:
    return Form(fold(written), tense, definite=arabic_forms.has_article(written))


def _senses(entry: Entry, forms: Iterable[Form]) -> Iterator[tuple[Key, Sense]]:
    senses: dict[Form, Sense] = {}
    for form in forms:
        kind = form._replace(text="")
        if kind not in senses:
            senses[kind] = Sense(
                "entry", entry=entry, tense=form.tense, number=form.number, definite=form.definite
            )
        yield phrase_words(form.text), senses[kind]


def spelling_variants(descriptions: Descriptions) -> tuple[tuple[str, str], ...]:
    """Pairs of letter strings that desks use for each other within words (امريك / اميرك), folded."""
    pairs: list[tuple[str, str]] = []
    for description in descriptions.values():
        if LEX + _SPELLING_VARIANT in texts(description, RDF_TYPE):
            one = [fold(text) for text in _written(descriptions, description, "canonicalForm")]
            other = [fold(text) for text in _written(descriptions, description, "otherForm")]
            pairs.extend((a, b) for a in one for b in other)
    return tuple(sorted(pairs))
