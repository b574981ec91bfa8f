"""Drafts of event nouns, alone and in construct with another (“سلسلة هجمات”, “a series of attacks”)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.coding.draft import Draft
from sabab.coding.event_nouns import PLAIN, bind_noun
from sabab.coding.verb_drafts import needs_most
from sabab.mentions.nodes import Mark, Node, Phrase, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sabab.coding.slots import Binding
    from sabab.lexicon.records import Entry
    from sabab.mentions.items import Item
    from sabab.model import Language


def noun_drafts(nodes: Sequence[Node], sentence: int, language: Language) -> Iterator[Draft]:
    """The drafts of the event nouns of a sentence."""
    for at, node in enumerate(nodes):
        if not isinstance(node, Phrase):
            continue
        tells = node.category == "event" or _is_hit(node)
        found = _bound(nodes, at, _entries(node.head), language) if tells else None
        if found is None:
            yield from _inner_nouns(nodes, at, node, sentence, language)
            continue
        entry, binding = found
        draft = _noun_draft(node, at, entry, sentence)
        draft.generic = _is_generic(nodes, at)
        draft.definite = draft.definite or _has_day(nodes, at) or _is_the_most(nodes, at)
        draft.take(binding)
        yield draft
        yield from _inner_nouns(nodes, at, node, sentence, language)


def _is_hit(node: Phrase) -> bool:
    """“إصابة سفينة بطائرة مسيّرة”: the noun of harm tells of an attack where things were hit, not people."""
    struck = node.complement
    is_thing = struck is not None and struck.category in ("vessel", "vehicle", "site", "place")
    return is_thing and node.category == "harm" and node.head.entry("Trigger", pos="noun") is not None


def _entries(head: Item) -> list[Entry]:
    """What a noun may tell of; first the entries that need means: "تدمير الصاروخ" is an interception."""
    found = [e for sense in head.senses if (e := sense.entry) and e.category in ("Trigger", "EventNoun")]
    nouns = [e for e in dict.fromkeys(found) if e.pos == "noun"]
    return sorted(nouns, key=needs_most) or found[:1]


def _bound(
    nodes: Sequence[Node], at: int, entries: Sequence[Entry], language: Language
) -> tuple[Entry, Binding] | None:
    for entry in entries:
        frames = entry.frames if entry.pos == "noun" and entry.frames else (PLAIN,)
        for frame in frames:
            if (binding := bind_noun(nodes, at, frame, language)) is not None:
                return entry, binding
    return None


def _noun_draft(node: Phrase, at: int, entry: Entry, sentence: int) -> Draft:
    last = node.modifiers[-1] if node.modifiers else node.head
    start = min(item.start for item in node.own_items)
    stop = max(node.head.stop, last.stop)
    definite = node.head.is_definite or (entry.language == "en" and node.definite) or _has_definite_site(node)
    draft = Draft(
        sentence,
        at,
        entry,
        start,
        stop,
        is_noun=True,
        definite=definite and not _names_somebody(node),
        plural=node.is_plural,
        count=2 if node.count is None and node.head.number == "du" else node.count,
    )
    draft.names_known = definite or _is_of_a_place(node)
    if any(item.entry("Other", "Again") for item in node.modifiers):
        draft.marks.add("other")
    if any(item.entry("Latest") for item in node.modifiers):
        draft.marks.add("latest")
    if any(item.entry("Reciprocal") for item in node.modifiers):
        draft.marks.add("reciprocal")
    return draft


def _has_definite_site(node: Phrase) -> bool:
    """“استهداف الثكنتين”, “قصف الميناء”: in construct with a known site without a name the event is known too."""
    inner = node.complement
    return (
        inner is not None and inner.category == "site" and inner.head.is_definite and not inner.head.entities
    )


def _is_the_most(nodes: Sequence[Node], at: int) -> bool:
    """“تكون هذه أعنف ضربة على دمشق”: what a demonstrative makes the worst of its kind was told before."""
    before = [n.item.form for n in nodes[max(0, at - 2) : at] if isinstance(n, Mark)]
    return len(before) > 1 and before[0] in ("هذه", "هذا") and is_mark(nodes[at - 1], "Determiner")


def _is_of_a_place(node: Phrase) -> bool:
    """“غارة عياش”: one blow in construct with the name of a place is one that is known."""
    inner = node.complement
    return inner is not None and inner.category == "place" and node.head.entry("Trigger", pos="verb") is None


def _has_day(nodes: Sequence[Node], at: int) -> bool:
    """“هجوم الأمس”, “the Tuesday attack”: a day in construct points to an attack that is known."""
    before = nodes[at - 1] if at else None
    if isinstance(before, Mark) and before.item.date is not None and before.item.form == "the":
        return True
    after = nodes[at + 1] if at + 1 < len(nodes) else None
    return (
        isinstance(after, Mark)
        and after.item.date is not None
        and after.item.form.startswith("ال")
        and after.first == nodes[at].end
    )


def _names_somebody(node: Phrase) -> bool:
    is_owned = node.possessor is not None and node.possessor.category in (
        "actor",
        "unknown",
        "group",
        "force",
    )
    return is_owned or any(item.demonym is not None or item.entities for item in node.modifiers)


def _inner_nouns(
    nodes: Sequence[Node], at: int, node: Phrase, sentence: int, language: Language
) -> Iterator[Draft]:
    """An event noun in construct with another noun: “سلسلة هجمات”, “مقتل ...

    في غارة”, “a series of attacks”.
    """
    inner = node.complement
    if inner is None or inner.category != "event":
        return
    entry = inner.head.entry("Trigger", pos="noun")
    if entry is None:
        return
    replaced = [*nodes[:at], inner, *nodes[at + 1 :]]
    bound = _bound(replaced, at, [entry], language)
    if bound is not None:
        draft = _noun_draft(inner, at, entry, sentence)
        draft.take(bound[1])
        yield draft


def _is_generic(nodes: Sequence[Node], at: int) -> bool:
    """Whether a kind of event is meant (“such attacks”); “هذه الغارات” alone points back."""
    before, after = nodes[at - 1] if at else None, nodes[at + 1] if at + 1 < len(nodes) else None
    phrase = nodes[at]
    kind_word = isinstance(phrase, Phrase) and any(
        item.entry("Kind") and item.form in _KIND_ADJECTIVES for item in phrase.modifiers
    )
    marks = [node for node in (before, after) if node is not None and is_mark(node, "Kind")]
    return kind_word or any(
        mark.item.form not in _DEMONSTRATIVES for mark in marks if not isinstance(mark, Phrase)
    )


_KIND_ADJECTIVES = frozenset({"such"})


_DEMONSTRATIVES = frozenset({"هذه", "these"})
