"""The written names of the knowledge base, as somebody would put one for another: with kind, article and gender."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from sabab.lexicon.index import lexicon
from sabab.lexicon.turtle import ID, SABAB, SKOS, read_descriptions, texts
from sabab.resources import ontology_folder
from sabab.text.normalize import fold
from sabab.text.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sabab.lexicon.records import Sense
    from sabab.mentions.items import Item

#: A kind of naming (name, demonym, metonym) and the id of what is named.
Meaning = tuple[str, str]
_FEMININE = ("ة", "ات", "اء", "قوات", "كتائب", "سرايا", "ألوية", "وحدات", "فصائل", "ميليشيات")
_ENDINGS = {
    "": "",
    "ه": "ة",
    "ا": "ا",
    "ون": "ون",
    "ين": "ين",
    "ات": "ات",
    "ان": "ان",
    "تان": "تان",
    "تين": "تين",
}


@dataclass(frozen=True)
class Grammar:
    """What a name must share with the one that it takes the place of."""

    is_arabic: bool
    definite: bool
    feminine: bool
    capitals: bool
    sibilant: bool
    """Ends in s, which takes the bare apostrophe of an English possessive."""


def grammar(name: str) -> Grammar:
    """The grammar of a written name."""
    first = name.split(maxsplit=1)[0]
    is_arabic = not fold(name).isascii()
    return Grammar(
        is_arabic,
        first.startswith("ال") if is_arabic else name.lower().startswith("the "),
        is_arabic and first.endswith(_FEMININE),
        not is_arabic and name.isupper(),
        not is_arabic and name.endswith("s"),
    )


@dataclass(frozen=True)
class Written:
    """What the Turtle files write of one entity."""

    names: tuple[str, ...]
    demonyms: tuple[str, ...]
    metonyms: tuple[str, ...]


@cache
def written() -> dict[str, Written]:
    """The written names by id; misspellings (hidden labels) are left out."""
    files = sorted((ontology_folder() / "knowledge").glob("*.ttl"))
    found = read_descriptions(files)
    known = lexicon().entities
    return {
        name: Written(
            (*texts(found[ID + name], SKOS + "prefLabel"), *texts(found[ID + name], SKOS + "altLabel")),
            texts(found[ID + name], SABAB + "demonym"),
            texts(found[ID + name], SABAB + "metonym"),
        )
        for name in known
    }


def meanings(senses: tuple[Sense, ...]) -> frozenset[Meaning] | None:
    """What a match names; None where a word of the word lists may be meant as well."""
    if any(sense.entity is None for sense in senses):
        return None
    return frozenset((sense.kind, sense.entity.id) for sense in senses if sense.entity is not None)


def read_as(text: str) -> frozenset[Meaning] | None:
    """What *text* names when it stands alone; None where it is no name, or more than one."""
    tokens = words(text)
    found = lexicon().match(tokens, 0) if tokens else None
    return meanings(found.senses) if found is not None and found.end == len(tokens) else None


def forms(item: Item, kind: str, old: str, new: str) -> Iterator[str]:
    """The ways to write *new* where *item* names *old* by a name, a metonym or an adjective."""
    if kind == "demonym":
        yield from _adjectives(item, old, new)
        return
    listed = written()[new]
    yield from listed.names if kind == "name" else listed.metonyms


def _adjectives(item: Item, old: str, new: str) -> Iterator[str]:
    core = item.reading.core
    article = "ال" if core.startswith("ال") else ""
    stems = [fold(demonym) for demonym in written()[old].demonyms]
    bare = core.removeprefix(article)
    end = next((bare.removeprefix(stem) for stem in stems if bare.startswith(stem)), None)
    for demonym in written()[new].demonyms if end is not None else ():
        is_latin = demonym.isascii()
        if is_latin == item.form.isascii():
            yield article + demonym + (end or "" if is_latin else _ENDINGS.get(end or "", ""))
