"""Other actors and places of the same kind in a report: which can take the place of which, and the edits.

A swap keeps what the coder may know of the names: their kind, who stands under whom, which places share an area.
Whom the text does not name but the coder concludes (the state behind a spokesman, the clients of a backer) keep their
names, and so do those from whom they are concluded.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from typing import TYPE_CHECKING

from names import Meaning, forms, grammar, meanings, read_as, written
from rewriting import rewritten

from sabab.coding.referents import Referents
from sabab.lexicon.index import lexicon
from sabab.mentions.items import items
from sabab.model import Label, Ref
from sabab.text.normalize import fold
from sabab.text.sentences import sentences
from sabab.text.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sabab.mentions.items import Item
    from sabab.model import Extraction

    Swap = dict[str, str]


@dataclass(frozen=True)
class Named:
    """A name in the text: its item, what it names, its words, and what is written onto it."""

    item: Item
    means: frozenset[Meaning]
    text: str
    before: str

    @property
    def entities(self) -> frozenset[str]:
        """The ids of what it names."""
        return frozenset(entity for _, entity in self.means)


def named(text: str) -> tuple[Named, ...]:
    """All names of a text in order, those left out that may as well be words."""
    found = []
    for item, start in _items(text):
        means = meanings(item.senses)
        if means:
            found.append(Named(item, means, text[item.start : item.stop], text[start : item.start]))
    return tuple(found)


def _items(text: str) -> Iterator[tuple[Item, int]]:
    """The items that name something, each with where its first word starts."""
    for sentence in sentences(text):
        clause = items(text, sentence.span, lexicon())
        for item in clause.items:
            if item.entities or item.demonym:
                yield item, clause.words[item.first].start


def swap(text: str, extraction: Extraction, turn: int) -> Swap:
    """For each entity of *text* that can be swapped another one; *turn* chooses among several."""
    names = named(text)
    kept = {*_concluded(extraction, names), *_unswappable(text)}
    while True:
        found = _assigned(text, names, kept, turn)
        misread = _misread(text, names, found)
        if not found or not misread:
            return found
        kept |= misread


def edits(text: str, found: Swap) -> Iterator[tuple[int, int, str]]:
    """The edits that put the other names into *text*."""
    for name in named(text):
        if name.entities <= found.keys():
            yield name.item.start, name.item.stop, _rendered(name, found) or ""


def _unswappable(text: str) -> Iterator[str]:
    """Those who also bear a name that may be a word, and the nameless groups that are called by their backer."""
    for item, _ in _items(text):
        meant = [sense.entity for sense in item.senses if sense.entity is not None]
        is_word = meanings(item.senses) is None
        yield from (entity.id for entity in meant if is_word or entity.proxy_group_of)


def _concluded(extraction: Extraction, names: tuple[Named, ...]) -> Iterator[str]:
    """Those whom the coder names though the text has no name of theirs, or a part of it, and those they hang on."""
    refs = list(_refs((extraction.events, extraction.links, extraction.patterns, extraction.relations)))
    told = {entity for name in names for entity in name.entities}
    alone = {ref for ref, rule in refs if ref not in told or rule.endswith(("short-name", "site-of-town"))}
    backers = {lexicon().entities[entity].proxy_group_of for entity in alone | told}
    for entity in sorted(told):
        slug = entity.rpartition("/")[2]
        above = set(_above(entity))
        if (
            alone & above
            or entity in backers
            or any(entity in _above(ref) or ref.rpartition("/")[2] == slug for ref in alone)
        ):
            yield entity


def _refs(value: object) -> Iterator[tuple[str, str]]:
    if isinstance(value, tuple):
        for part in value:
            yield from _refs(part)
    elif is_dataclass(value) and not isinstance(value, type):
        if getattr(value, "rule", "") and getattr(value, "id", None):
            yield getattr(value, "id"), getattr(value, "rule")  # noqa: B009
        for field in fields(value):
            yield from _refs(getattr(value, field.name))


@cache
def _above(entity: str) -> tuple[str, ...]:
    return lexicon().above(entity)


@cache
def _power(entity: str) -> str | None:
    """Whose deeds those of an office, a person or an outlet are, where not its own."""
    found = Referents(lexicon(), "", "en").state_of(Ref(entity, Label(), None, ""))
    return found.id if found is not None and found.id != entity else None


@cache
def _relation(one: str, other: str) -> tuple[bool, bool, bool]:
    """What coreference may ask of two entities."""
    known = lexicon().entities
    mine, theirs = _above(one), _above(other)
    shared = [name for name in mine if name in theirs and name in known and known[name].kind != "Country"]
    return one in theirs, other in mine, bool(shared)


def _groups(names: tuple[Named, ...]) -> list[tuple[str, ...]]:
    """Entities that share a name in the text (a state, its country, its capital) are swapped together; states first."""
    groups: list[set[str]] = []
    for name in names:
        touched = set(name.entities)
        for group in [g for g in groups if g & touched]:
            groups.remove(group)
            touched |= group
        groups.append(touched)
    known = lexicon().entities
    return sorted(
        (tuple(sorted(group)) for group in groups),
        key=lambda g: (not any(known[e].kind in ("Country", "StateActor") for e in g), g),
    )


def _assigned(text: str, names: tuple[Named, ...], kept: set[str], turn: int) -> Swap:
    groups = _groups(names)
    told = {entity for name in names for entity in name.entities}
    tokens = frozenset(word.form for word in words(text))
    while True:
        found: Swap = {}
        for group in groups:
            if kept & set(group):
                continue
            fitting = next(
                (
                    c
                    for c in _candidates(group, turn)
                    if _fits(c, found, told, tokens)
                    and all(_rendered(n, c) for n in names if n.entities & c.keys())
                ),
                None,
            )
            if fitting is None:
                kept.update(group)
                break
            found |= fitting
        else:
            return found


@cache
def _of_kind(kind: str) -> tuple[str, ...]:
    return tuple(name for name, entity in sorted(lexicon().entities.items()) if entity.kind == kind)


def _candidates(group: tuple[str, ...], turn: int) -> Iterator[Swap]:
    known = lexicon().entities
    pivot = next((e for e in group if known[e].kind in ("StateActor", "Country")), group[0])
    pool = _of_kind(known[pivot].kind)
    start = (sum(map(ord, pivot)) + 17 * turn) % len(pool)
    for other in (*pool[start:], *pool[:start]):
        found = {entity: _counterpart(entity, pivot, other) for entity in group}
        if all(found.values()):
            yield {old: new for old, new in found.items() if new}


def _counterpart(entity: str, pivot: str, other: str) -> str | None:
    """*other* for the pivot, its country for the country, its capital for the capital that stands for the state."""
    room, _, slug = entity.partition("/")
    if slug == pivot.partition("/")[2]:
        twin = f"{room}/{other.partition('/')[2]}"
        return twin if twin in lexicon().entities else None
    state = "actor/" + other.partition("/")[2]
    capitals = written()[state].metonyms if state in written() else ()
    kind = lexicon().entities[entity].kind
    listed = [read_as(name) or frozenset() for name in capitals]
    return next(
        (
            e
            for means in listed
            for k, e in sorted(means)
            if k == "name" and lexicon().entities[e].kind == kind
        ),
        None,
    )


def _fits(candidate: Swap, found: Swap, told: set[str], tokens: frozenset[str]) -> bool:
    """Whether nobody of the text is meant twice, and all that the coder knows of the old names holds of the new."""
    new = set(candidate.values())
    if new & told or new & set(found.values()) or any(_is_heard(name, tokens) for name in new):
        return False
    both = found | candidate
    known = lexicon().entities
    return all(
        known[one].kind == known[other].kind
        and known[other].proxy_group_of is None
        and (_power(one) is None) == (_power(other) is None)
        and both.get(_power(one) or "", _power(one)) == _power(other)
        and all(_relation(one, c) == _relation(other, both.get(c, c)) for c in sorted(told))
        for one, other in candidate.items()
    )


def _is_heard(entity: str, tokens: frozenset[str]) -> bool:
    """Whether the text has the first or last word of one of its names, which would pass for the name's short form."""
    ends = {
        word for name in written()[entity].names for word in (fold(name.split()[0]), fold(name.split()[-1]))
    }
    return bool(ends & tokens)


def _rendered(name: Named, found: Mapping[str, str]) -> str | None:
    """What is written for *name*; None where the new names have no form of its grammar that is read as it must be."""
    if not name.entities <= found.keys():
        return None
    means = frozenset((kind, found[entity]) for kind, entity in name.means)
    for kind, entity in sorted(name.means, key=lambda m: ("name", "demonym", "metonym").index(m[0])):
        for form in forms(name.item, kind, entity, found[entity]):
            if kind != "demonym" and grammar(form) != grammar(_full(name)):
                continue
            cut = form[1:] if _full(name) != name.text else form
            if read_as(form) == means == read_as(name.before + cut):
                return cut
    return None


def _full(name: Named) -> str:
    """The name with the alef of its article, which is not written after ل."""
    is_cut = name.item.reading.preposition == "ل" and name.item.reading.core.startswith("ال")
    return (
        "ا" + name.text if is_cut and name.text.startswith("ل") and name.before.endswith("ل") else name.text
    )


def _misread(text: str, names: tuple[Named, ...], found: Swap) -> set[str]:
    """Entities whose new names are read otherwise beside the words around them."""
    new = rewritten(text, edits(text, found))
    again = {name.item.start: name.means for name in named(new.text)}
    for name in names:
        means = frozenset((kind, found.get(entity, entity)) for kind, entity in name.means)
        if again.get(new.offsets[name.item.start]) != means:
            return set(name.entities)
    return set()
