"""From items to nodes: noun phrases with their prepositions and attachments, verbs, marks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sabab.mentions import arabic_phrases, english_phrases
from sabab.mentions.attachments import with_attachments, without_glosses
from sabab.mentions.compounds import with_compound_means, without_loose_compounds
from sabab.mentions.dated_owners import with_dated_owners
from sabab.mentions.free_relatives import without_free_relatives
from sabab.mentions.listed_names import with_appositions, with_listed_places, with_split_names
from sabab.mentions.lists import with_lists
from sabab.mentions.nodes import Mark, Node, Phrase, Verb, is_comma, is_mark, is_meaning
from sabab.mentions.own_clauses import opens_own_clause
from sabab.mentions.ship_names import with_ship_names
from sabab.mentions.tagging import tags
from sabab.mentions.word_classes import MARKS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sabab.lexicon.records import Sense
    from sabab.mentions.items import Clause, Item
    from sabab.model import Language

_CLITIC_MARKERS = {"ب": "with", "ل": "to", "ك": "as"}
_READERS: dict[Language, Callable[..., tuple[Phrase, int] | None]] = {
    "ar": arabic_phrases.phrase,
    "en": english_phrases.phrase,
}
#: Meanings of prepositions that say where.
WHERE = frozenset(
    [
        "in",
        "at",
        "near",
        "northOf",
        "southOf",
        "eastOf",
        "westOf",
        "northEastOf",
        "northWestOf",
        "southEastOf",
        "southWestOf",
        "from",
    ]
)


def nodes(clause: Clause, language: Language) -> tuple[Node, ...]:
    """The nodes of a sentence, in order."""
    found = _grouped(clause.items, language)
    named = (with_appositions,) if language == "ar" else ()
    ships = (with_ship_names,) if language == "en" else ()
    said = (without_free_relatives,) if language == "en" else ()
    joined = (with_compound_means, without_loose_compounds, with_dated_owners) if language == "en" else ()
    steps = (
        *named,
        with_listed_places,
        *ships,
        without_glosses,
        *joined,
        with_attachments,
        _with_markers,
        *said,
        with_lists,
    )
    for step in steps:
        found = step(found)
    return tuple(found)


def _grouped(items: Sequence[Item], language: Language) -> list[Node]:
    tagged = tags(items, language)
    items = with_split_names(items, tagged) if language == "ar" else items
    found: list[Node] = []
    index = 0
    while index < len(items):
        node, index = _node(items, tagged, index, language)
        found.append(node)
    return found


def _node(items: Sequence[Item], tagged: Sequence[str], index: int, language: Language) -> tuple[Node, int]:
    item, tag = items[index], tagged[index]
    if tag == "verb":
        return _verb(items, index), index + 1
    if item.form == "that" and _opens_clause(items, tagged, index):
        return _mark(item, tag), index + 1
    if _is_preposition(items, tagged, index):
        return _mark(item, "preposition"), index + 1
    at = index + 1 if _is_approximation(items, tagged, index) else index
    opens = tagged[at] != "mark" or (language == "en" and item.entry(*_ENGLISH_OPENERS) is not None)
    read = _READERS[language](items, tagged, at) if opens and tagged[at] not in ("stop", "date") else None
    if read is None:
        return _mark(item, tag), index + 1
    phrase, after = read
    if tagged[at] == "number" and items[at].preposition and not phrase.marker:
        form = items[at].preposition
        phrase = replace(phrase, marker=_CLITIC_MARKERS.get(form, "to"), marker_form=form)
    if at > index and item.preposition:  # "لنحو ثمانين هجومًا": the preposition is written onto the "about"
        marker = _CLITIC_MARKERS.get(item.preposition, "to")
        phrase = replace(phrase, start=item.start, marker=marker, marker_form=item.preposition)
    return phrase, after


def _opens_clause(items: Sequence[Item], tagged: Sequence[str], index: int) -> bool:
    """“denied that Tehran was”, “drones that Russia launched”: this "that" is no determiner."""
    is_named = index + 1 < len(items) and (tagged[index + 1] == "name" or items[index + 1].is_capitalised)
    is_said = any(item.entry("Report", pos="verb") for item in items[max(0, index - _HEARERS) : index])
    behind_noun = bool(index) and tagged[index - 1] in ("noun", "name")
    return bool(index) and (tagged[index - 1] == "verb" or is_said or (behind_noun and is_named))


#: Items between a verb of saying and its "that": "told the Sudan Tribune news outlet that".
_HEARERS = 4


_ENGLISH_OPENERS = (
    "Determiner",
    "Again",
    "Similar",
    "Other",
    "Kind",
    "Latest",
    "Hedge",
    "Proxy",
    "Approximate",
)


def _is_preposition(items: Sequence[Item], tagged: Sequence[str], index: int) -> bool:
    """Whether it says where: “over”, “around”, “نحو” mean “about” before a number only, else a place or a direction."""
    both = tagged[index] == "mark" and items[index].entry("Approximate") and items[index].entry("Preposition")
    return bool(both) and not (index + 1 < len(items) and tagged[index + 1] == "number")


def _is_approximation(items: Sequence[Item], tagged: Sequence[str], index: int) -> bool:
    """“about”, “more than”, “عدد من” before a number or a noun, and “بوابل من الصواريخ” with its preposition."""
    is_series = items[index].preposition == "ب" and items[index].entry("Repeated") is not None
    return (
        (is_series or items[index].entry("Approximate") is not None)
        and index + 1 < len(items)
        and tagged[index + 1] in ("number", "noun")
    )


def _verb(items: Sequence[Item], index: int) -> Verb:
    item = items[index]
    senses = item.senses.verbs
    at = index - 1
    while at > 0 and items[at].form in _BESIDE_BE:
        at -= 1
    before = items[at] if at >= 0 else None
    is_participle = bool(senses) and any(s.tense == "participle" for s in senses) and item.form.isascii()
    is_passive = is_participle and before is not None and before.form in _BE
    is_passive = is_passive or _has_passive_mark(item, senses)
    bare_participle = is_participle and not is_passive and not _is_active_past(items, index)
    return Verb(
        item.first, item.end, item.start, item.stop, item, senses, passive=is_passive or bare_participle
    )


def _has_passive_mark(item: Item, senses: Sequence[Sense]) -> bool:
    """A damma marks the passive of past forms (قُصف), and of the imperfect of a simple verb (تُضرب).

    In the imperfect of a derived verb it is the vowel of the active form (يُطلق صاروخًا): of those the lexicon
    has the ones that need means, and the ones of four letters (يُهاجم).
    """
    is_simple = len(item.reading.core) == 4 and not any(_needs_means(sense) for sense in senses)
    return item.has_damma and any(s.tense == "past" or (s.tense == "present" and is_simple) for s in senses)


def _needs_means(sense: Sense) -> bool:
    return sense.entry is not None and any(frame.requires("INSTR") for frame in sense.entry.frames)


#: Adverbs that stand between "was" and its participle: "was also hit".
_BESIDE_BE = frozenset({"also", "again", "reportedly", "then", "later", "all", "both"})
_BE = frozenset({"is", "are", "was", "were", "be", "been", "being"})


def _is_active_past(items: Sequence[Item], index: int) -> bool:
    """“fired” is a past where a subject stands before it or a past form is listed.

    After “rockets” alone both are possible. “responded by firing” is one.
    """
    after = items[index + 1] if index + 1 < len(items) else None
    beyond = items[index + 2] if index + 2 < len(items) else None
    is_way = beyond is not None and any(sense.tense == "gerund" for sense in beyond.senses)
    return not (after is not None and after.form == "by") or is_way


def _mark(item: Item, tag: str) -> Mark:
    if tag in ("date", "stop", "number", "word"):
        return Mark(item.first, item.end, item.start, item.stop, tag.capitalize(), item.form, item)
    order: tuple[str, ...] = ("Proxy", *MARKS) if item.is_hyphened else MARKS  # "rebel-held"
    order = ("Preposition",) if tag == "preposition" else order
    entry = item.senses.first(order)
    category = entry.category if entry else "Word"
    return Mark(
        item.first, item.end, item.start, item.stop, category, entry.means if entry else item.form, item
    )


def _with_markers(found: list[Node]) -> list[Node]:
    """Gives every phrase the preposition that governs it.

    A phrase tied by “and” shares the marker of the one before.
    """
    kept: list[Node] = []
    for index, node in enumerate(found):
        if isinstance(node, Phrase) and not opens_own_clause(found, index):
            kept.append(_marked(node, kept))
        else:
            kept.append(replace(node, conjoined=False) if isinstance(node, Phrase) else node)
    return [n for index, n in enumerate(kept) if not isinstance(n, Mark) or not _is_spent(kept, index)]


def _marked(node: Phrase, before: Sequence[Node]) -> Phrase:
    """A name of a state stands for the country after a preposition of place."""
    marked = _with_marker(node, before)
    names_place = marked.category == "actor" and any(entity.is_place for entity in marked.head.entities)
    is_there = marked.marker in {*WHERE, "into"} or (marked.head.is_metonym and marked.marker_form == "ب")
    return replace(marked, category="place") if names_place and is_there else marked  # "هجوم ببغداد"


def _with_marker(node: Phrase, before: Sequence[Node]) -> Phrase:
    previous = before[-1] if before else None
    if previous is not None and is_mark(previous, "Determiner", "Kind") and len(before) > 1:
        before, previous = before[:-1], before[-2]  # "في ذلك الهجوم"
    if node.marker:
        return node
    if node.head.preposition:
        return replace(
            node, marker=_CLITIC_MARKERS.get(node.head.preposition, "to"), marker_form=node.head.preposition
        )
    if previous is not None and is_mark(previous, "Preposition"):
        governing = _governing(before, previous)
        return replace(node, marker=governing.means, marker_form=governing.item.reading.core)
    if (
        isinstance(previous, Mark)
        and previous.category == "Conjunction"
        and len(before) > 1
        and isinstance(before[-2], Phrase)
    ):
        return replace(node, conjoined=True, marker=before[-2].marker, marker_form=before[-2].marker_form)
    if node.conjoined and (host := _tied_to(before)) is not None:
        return replace(node, marker=host.marker, marker_form=host.marker_form)
    return node


def _tied_to(before: Sequence[Node]) -> Phrase | None:
    """The phrase that an "and" goes on from: past a comma, and past where that phrase lies ("X, east of Y, and Z")."""
    behind_comma = bool(before) and is_comma(before[-1])
    row = before[:-1] if behind_comma else before
    last = row[-1] if row else None
    if not isinstance(last, Phrase):
        return None
    lies = behind_comma and last.marker.endswith("Of")
    earlier = next((n for n in reversed(row[:-1]) if isinstance(n, Phrase)), None) if lies else None
    return earlier if isinstance(earlier, Phrase) else last


def _governing(before: Sequence[Node], last: Mark) -> Mark:
    """Of two prepositions in a row the first where it says what is done: "غارات على غرب سوريا" are on it."""
    first = before[-2] if len(before) > 1 else last
    return first if is_meaning(first, "Preposition", "on", "toward", "against") else last


def _is_spent(found: Sequence[Node], index: int) -> bool:
    """Whether a preposition or “and” has gone into the phrase after it."""
    node = found[index]
    after = found[index + 1] if index + 1 < len(found) else None
    if not isinstance(node, Mark) or not isinstance(after, Phrase):
        return False
    return (node.category == "Preposition" and bool(after.marker)) or (
        node.category == "Conjunction" and after.conjoined
    )
