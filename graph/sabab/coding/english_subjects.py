"""English subjects and objects that do not stand beside their verb: gerunds, joined verbs, relative clauses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.coding.english_topics import is_counted_off
from sabab.coding.topics import first_of_row, topic
from sabab.mentions.nodes import Node, Phrase, Verb, is_comma, is_mark, is_meaning, is_saying

if TYPE_CHECKING:
    from collections.abc import Sequence


def shared_subject(nodes: Sequence[Node], at: int) -> int | None:
    """The subject of the verb before that serves the verb at *at* too; None where none does.

    “X struck A and hit B”, “X began launching”, “X responded by firing”, “X struck A, hitting B”,
    “X carried out two raids, the first targeting A”.
    """
    if any(is_mark(node, "Conjunction") for node in nodes[max(0, at - 2) : at]):
        return clause_subject(nodes, at)
    verb = nodes[at]
    if not isinstance(verb, Verb) or verb.tense != "gerund" or at < 2:
        return None
    before = nodes[at - 1]
    if is_counted_off(nodes, at):
        return _subject_of_last_verb(nodes, at)
    if is_comma(before) or isinstance(before, Verb):
        return _subject_of_last_verb(nodes, at) if not is_saying(before) else None
    governs = is_meaning(before, "Preposition", "by", "with") and isinstance(nodes[at - 2], Verb)
    return _subject_of_last_verb(nodes, at) if governs else None


def _subject_of_last_verb(nodes: Sequence[Node], at: int) -> int | None:
    for index in range(at - 1, -1, -1):
        node = nodes[index]
        if isinstance(node, Verb) and node.tense != "gerund":
            return None if node.passive or node.entry("Report", "Harm") else topic(nodes, index, "en")
        if is_mark(node, "Stop") and not is_comma(node):
            return None
    return None


def clause_subject(nodes: Sequence[Node], at: int) -> int | None:
    """The subject of the verb before, or the phrase that opens the clause where the lexicon lacks its verb."""
    first = None
    for index in range(at - 1, -1, -1):
        node = nodes[index]
        if isinstance(node, Verb):
            return topic(nodes, index, "en")
        if is_mark(node, "Stop", "Subordinator"):
            return first
        if isinstance(node, Phrase) and not node.marker:
            first = index
    return first


def relative_object(nodes: Sequence[Node], at: int) -> int | None:
    """What a relative clause is about where it has a subject of its own: “drones that Russia launched”."""
    subject = at - 1
    while subject > 0 and is_mark(nodes[subject], "Auxiliary"):
        subject -= 1
    node = nodes[subject] if subject > 0 else None
    if not (isinstance(node, Phrase) and not node.marker) and not (
        node is not None and is_mark(node, "Pronoun")
    ):
        return None
    opener = (first_of_row(nodes, subject) if isinstance(node, Phrase) else subject) - 1
    if opener > 0 and is_meaning(nodes[opener], "Subordinator", "that", "which"):
        opener -= 1
    elif not (opener >= 0 and _is_thing(nodes[opener])):
        return None
    return opener if opener >= 0 and _is_thing(nodes[opener]) else None


def _is_thing(node: Node) -> bool:
    return isinstance(node, Phrase) and node.category in ("weapon", "event")


def is_means_as_object(nodes: Sequence[Node], index: int, at: int) -> bool:
    """In “launched a rocket, prompting airstrikes” the rocket is the verb's object, and no raids are."""
    node, verb = nodes[index], nodes[at]
    is_object = index == at + 1 and isinstance(node, Phrase) and not node.marker and node.category == "weapon"
    return is_object and isinstance(verb, Verb) and verb.item.form.isascii()


def is_hit_means(phrase: Phrase) -> bool:
    """“a strike against two Houthi missiles”, “targeting their drones”: means that are somebody's may be hit."""
    owned = phrase.possessive or phrase.possessor or any(i.demonym or i.entities for i in phrase.modifiers)
    return phrase.category == "weapon" and bool(owned) and phrase.marker in ("against", "on", "at")


def is_tail(after: Sequence[Node]) -> bool:
    """Whether only when, where and to whom follow, as in “the ministry said on Telegram on Friday”."""
    return not any(
        isinstance(node, Verb)
        or is_mark(node, "Subordinator", "Link", "Pronoun")
        or (isinstance(node, Phrase) and node.category in ("event", "weapon", "harm"))
        for node in after
    )
