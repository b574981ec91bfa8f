"""English: phrases behind a preposition that are the topic of a verb all the same, and what only counts off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.mentions.nodes import ACTING, Mark, Node, Phrase, Verb, form_of, is_mark

if TYPE_CHECKING:
    from collections.abc import Sequence


def is_counted_off(nodes: Sequence[Node], at: int) -> bool:
    """“two raids, the first targeting a ship and the other targeting a port”: one of those counted is the subject."""
    return at > 1 and is_mark(nodes[at - 1], "Other") and is_mark(nodes[at - 2], "Determiner")


def is_partitive(nodes: Sequence[Node], index: int) -> bool:
    """“two of the drones”, “most of the missiles”."""
    node, before = nodes[index], nodes[index - 1] if index else None
    is_of = isinstance(node, Phrase) and node.marker == "of" and node.category == "weapon"
    return is_of and before is not None and is_mark(before, "Number", "Approximate")


def is_reduced(nodes: Sequence[Node], index: int, at: int) -> bool:
    """“responsible for attacks launched on X”: a bare participle right behind an event noun tells of it."""
    node, verb = nodes[index], nodes[at]
    after = nodes[at + 1] if at + 1 < len(nodes) else None
    is_participle = isinstance(verb, Verb) and verb.may_be_participle
    is_led = isinstance(after, Phrase) and bool(after.marker) and index == at - 1
    return is_participle and is_led and isinstance(node, Phrase) and node.category == "event"


def is_absolute(nodes: Sequence[Node], index: int, at: int) -> bool:
    """“with Israel carrying out raids”: a gerund right behind “with” and a name has that name as its subject.

    “with tankers also having been hit”: so has a passive what was hit.
    """
    node, verb = nodes[index], nodes[at]
    between = [n.item.form for n in nodes[index + 1 : at] if isinstance(n, Mark)]
    if isinstance(node, Phrase) and node.marker == "with" and "having" in between:
        return len(between) == at - index - 1
    is_gerund = isinstance(verb, Verb) and verb.tense == "gerund" and index == at - 1
    return is_gerund and isinstance(node, Phrase) and node.marker == "with" and node.category in ACTING


def seems_to(nodes: Sequence[Node], at: int) -> bool:
    """“the raid appeared to target the port”: a verb of seeming before the verb that tells."""
    return _follows(nodes, at, ("appear", "seem"))


def goes_on_to(nodes: Sequence[Node], at: int) -> bool:
    """“the forces continued to attack the town”, “began to shell”: what is told happened."""
    return _follows(
        nodes, at, ("continued", "continues", "began", "begun", "started", "managed", "proceeded")
    )


def _follows(nodes: Sequence[Node], at: int, verbs: tuple[str, ...]) -> bool:
    to, verb = (nodes[at - 1], nodes[at - 2]) if at > 1 else (None, None)
    is_one = isinstance(verb, Verb) and form_of(verb).startswith(verbs)
    return is_one and to is not None and is_mark(to, "Preposition") and form_of(to) == "to"


def before_adverbs(nodes: Sequence[Node], at: int) -> int:
    """The node before the verb at *at*, over “successfully” and the like; that of the first is itself."""
    index = max(0, at - 1)
    while index > 0 and is_mark(nodes[index], "Word") and form_of(nodes[index]).endswith("ly"):
        index -= 1
    return index
