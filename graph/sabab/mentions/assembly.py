"""From items to nodes: noun phrases with their prepositions and attachments, verbs, marks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sabab.mentions import arabic_phrases, english_phrases
from sabab.mentions.attachments import with_attachments, without_glosses
from sabab.mentions.nodes import Mark, Node, Phrase, Verb
from sabab.mentions.tagging import MARKS, tags

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
    for step in (without_glosses, with_attachments, _with_markers):
        found = step(found)
    return tuple(found)


def _grouped(items: Sequence[Item], language: Language) -> list[Node]:
    tagged = tags(items, language)
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


def _is_approximation(items: Sequence[Item], tagged: Sequence[str], index: int) -> bool:
    """“about”, “more than”, “عدد من” before a number or a noun."""
    return (
        items[index].entry("Approximate") is not None
        and index + 1 < len(items)
        and tagged[index + 1] in ("number", "noun")
    )


def _verb(items: Sequence[Item], index: int) -> Verb:
    item = items[index]
    senses = tuple(s for s in item.senses if s.entry is not None and s.entry.pos == "verb")
    before = items[index - 1] if index else None
    is_participle = bool(senses) and any(s.tense == "participle" for s in senses) and item.form.isascii()
    is_passive = is_participle and before is not None and before.form in _BE
    is_passive = is_passive or _has_passive_mark(item, senses)
    bare_participle = is_participle and not is_passive and not _is_active_past(items, index)
    return Verb(
        item.first, item.end, item.start, item.stop, item, senses, passive=is_passive or bare_participle
    )


def _has_passive_mark(item: Item, senses: Sequence[Sense]) -> bool:
    """A damma marks the passive of past forms (قُصف), and of the imperfect of three letters (تُضرب).

    In others it is active (يُطلق).
    """
    if not item.has_damma:
        return False
    letters = len(item.reading.core) - 1
    return any(s.tense == "past" or (s.tense == "present" and letters == 3) for s in senses)


_BE = frozenset({"is", "are", "was", "were", "be", "been", "being"})


def _is_active_past(items: Sequence[Item], index: int) -> bool:
    """“fired” is a past where a subject stands before it or a past form is listed.

    After “rockets” alone both are possible.
    """
    after = items[index + 1] if index + 1 < len(items) else None
    return not (after is not None and after.form == "by")


def _mark(item: Item, tag: str) -> Mark:
    if tag in ("date", "stop", "number", "word"):
        return Mark(item.first, item.end, item.start, item.stop, tag.capitalize(), item.form, item)
    entry = next((e for category in MARKS if (e := item.entry(category)) is not None), None)
    category = entry.category if entry else "Word"
    return Mark(
        item.first, item.end, item.start, item.stop, category, entry.means if entry else item.form, item
    )


def _with_markers(found: list[Node]) -> list[Node]:
    """Gives every phrase the preposition that governs it.

    A phrase tied by “and” shares the marker of the one before.
    """
    kept: list[Node] = []
    for node in found:
        if isinstance(node, Phrase):
            kept.append(_marked(node, kept))
        else:
            kept.append(node)
    return [node for index, node in enumerate(kept) if not _is_spent(kept, index)]


def _marked(node: Phrase, before: Sequence[Node]) -> Phrase:
    """A name of a state stands for the country after a preposition of place."""
    marked = _with_marker(node, before)
    names_place = marked.category == "actor" and any(entity.is_place for entity in marked.head.entities)
    return replace(marked, category="place") if names_place and marked.marker in WHERE else marked


def _with_marker(node: Phrase, before: Sequence[Node]) -> Phrase:
    previous = before[-1] if before else None
    if node.marker:
        return node
    if node.head.preposition:
        return replace(
            node, marker=_CLITIC_MARKERS.get(node.head.preposition, "to"), marker_form=node.head.preposition
        )
    if isinstance(previous, Mark) and previous.category == "Preposition":
        return replace(node, marker=previous.means, marker_form=previous.item.reading.core)
    if (
        isinstance(previous, Mark)
        and previous.category == "Conjunction"
        and len(before) > 1
        and isinstance(before[-2], Phrase)
    ):
        return replace(node, conjoined=True, marker=before[-2].marker, marker_form=before[-2].marker_form)
    neighbour = (
        before[-2]
        if isinstance(previous, Mark) and previous.means in ("،", ",") and len(before) > 1
        else previous
    )
    if node.conjoined and isinstance(neighbour, Phrase):
        return replace(node, marker=neighbour.marker, marker_form=neighbour.marker_form)
    return node


def _is_spent(found: Sequence[Node], index: int) -> bool:
    """Whether a preposition or “and” has gone into the phrase after it."""
    node = found[index]
    after = found[index + 1] if index + 1 < len(found) else None
    if not isinstance(node, Mark) or not isinstance(after, Phrase):
        return False
    return (node.category == "Preposition" and bool(after.marker)) or (
        node.category == "Conjunction" and after.conjoined
    )
