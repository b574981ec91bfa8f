"""What a clause is made of once its items are grouped: noun phrases, verbs and marks."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeGuard

from sabab.text.records import record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sabab.lexicon.records import Entry
    from sabab.lexicon.senses import Senses
    from sabab.mentions.items import Item

#: Categories of noun phrases that may act, that may be hit, and that name where.
ACTING = frozenset({"actor", "force", "group", "party", "person", "speaker", "media", "title"})
HIT = frozenset(
    {"site", "area", "place", "actor", "force", "group", "person", "speaker", "vessel", "vehicle"}
)
PLACING = frozenset({"place", "area", "site"})
#: Of those that may be hit the things, never a speaker or another actor of the next clause.
STRUCK = frozenset({"site", "area", "place", "vessel", "vehicle"})
#: What a blow hits and the report then calls by its noun alone, or by “it”.
THINGS = frozenset({"vessel", "vehicle", "site"})


#: What nouns for aircraft point to.
AIRCRAFT = frozenset({"Airstrike", "DroneAttack"})


@record(frozen=True, slots=True)
class Phrase:
    """A noun phrase. *head* gives its category; *modifiers* are its adjectives, compound nouns and numbers.

    *marker* is the meaning of the preposition before it (“in”, “on”, “by”, ...; empty for a bare phrase) and
    *marker_form* the preposition itself, folded. *complement* is the phrase in construct after an Arabic
    head, or after “of”. *conjoined* tells that an “and” ties it to the phrase before. *attached* are phrases
    that a relation word ties to it: (“loyalTo”, Iran), (“ledBy”, United States), (“speaksFor”, Central
    Command). *possessive*: an English “its” or “their” opens it. *possessor* is whose it is by an English “'s”.
    """

    first: int
    end: int
    start: int
    stop: int
    category: str
    head: Item
    modifiers: tuple[Item, ...] = ()
    complement: Phrase | None = None
    marker: str = ""
    marker_form: str = ""
    conjoined: bool = False
    definite: bool = False
    count: int | None = None
    attached: tuple[tuple[str, Phrase], ...] = ()
    possessive: bool = False
    possessor: Phrase | None = None

    def all_items(self) -> Iterator[Item]:
        """Head, modifiers and those of the complement, in that order."""
        yield self.head
        yield from self.modifiers
        if self.complement is not None:
            yield from self.complement.all_items()

    @property
    def own_items(self) -> tuple[Item, ...]:
        """Head and modifiers."""
        return (self.head, *self.modifiers)

    @property
    def is_plural(self) -> bool:
        """Whether the head is a plural, or counted above two."""
        return self.head.number == "pl" or (self.count or 0) > 2

    @property
    def is_salvo(self) -> bool:
        """Whether it names more than one."""
        return self.head.number in ("pl", "du") or (self.count or 0) > 1


@record(frozen=True, slots=True)
class Verb:
    """A verb that the lexicon knows, with all the entries it may stand for."""

    first: int
    end: int
    start: int
    stop: int
    item: Item
    senses: Senses
    passive: bool = False

    def entry(self, *categories: str) -> Entry | None:
        """Its first entry in one of the categories."""
        return self.senses.entry(categories)

    def entries(self, category: str) -> tuple[Entry, ...]:
        """All its entries of one category, without repetition."""
        return self.senses.entries(category)

    @property
    def tense(self) -> str:
        """past, present, participle or gerund; of an ambiguous form the first in that order."""
        tenses = {s.tense for s in self.senses}
        return next((t for t in ("past", "present", "participle", "gerund") if t in tenses), "")

    @property
    def may_be_participle(self) -> bool:
        """Whether the form can be a participle: “fired”, which is a past form as well."""
        return any(s.tense == "participle" for s in self.senses)

    @property
    def is_plural(self) -> bool:
        """Whether the form is a plural: in Arabic a plural verb has its subject before it."""
        return any(s.number == "pl" for s in self.senses)


@record(frozen=True, slots=True)
class Mark:
    """Anything else that steers the reading.

    A cue by its category and meaning, a date, a stop, an unknown word.
    """

    first: int
    end: int
    start: int
    stop: int
    category: str
    means: str
    item: Item


Node = Phrase | Verb | Mark


def is_mark(node: Node, *categories: str) -> TypeGuard[Mark]:
    """Whether *node* is a mark of one of the categories."""
    return isinstance(node, Mark) and node.category in categories


def is_meaning(node: Node, category: str, *means: str) -> TypeGuard[Mark]:
    """Whether *node* is a mark of that category with one of the meanings."""
    return isinstance(node, Mark) and node.category == category and node.means in means


def is_comma(node: Node) -> bool:
    """Whether *node* is a comma, the one stop that a clause may run across."""
    return is_meaning(node, "Stop", "،", ",")


def is_saying(node: Node) -> bool:
    """Whether *node* is a verb of saying."""
    return isinstance(node, Verb) and node.entry("Report") is not None


def is_linking(node: Node, *means: str) -> bool:
    """Whether *node* is a verb that ties two events in one of these ways: “responded”, “preceded”."""
    entry = node.entry("Link") if isinstance(node, Verb) else None
    return entry is not None and entry.means in means


def form_of(node: Node) -> str:
    """The folded word that *node* is, or that heads it."""
    return node.head.form if isinstance(node, Phrase) else node.item.form


def is_aircraft(item: Item) -> bool:
    """Whether *item* is a noun for aircraft, manned or not."""
    flown = item.entry("Weapon", pos="noun")
    return flown is not None and flown.means in AIRCRAFT


def alone(item: Item, category: str) -> Phrase:
    """One modifier of a phrase as a phrase by itself, of *category*."""
    return Phrase(item.first, item.end, item.start, item.stop, category, item, definite=True)
