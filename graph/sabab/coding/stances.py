"""With what stance a verb is said: owning up and accusing show in what stands behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.mentions.nodes import Node, Phrase, Verb, is_comma, is_mark, is_meaning

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def stance_of(nodes: Sequence[Node], at: int, stance: str) -> str:
    """“announced its responsibility” and “claimed the attack” are claims, whatever the verb says by itself."""
    if (
        stance == "hold"
    ):  # "حمّل X المسؤولية", "held X responsible"; without the word the verb carries or holds
        return "accuse" if _owns_up(nodes, at, reach=6) else "none"
    if stance == "deny" and _is_of_knowledge(nodes, at):
        return "unaware"
    claims_event = stance == "doubt" and (_is_claimed(nodes, at) or claimed_by(nodes, at) is not None)
    return "claim" if claims_event or (stance == "report" and _owns_up(nodes, at)) else stance


def _is_of_knowledge(nodes: Sequence[Node], at: int) -> bool:
    """“نفى علمه بهذه التقارير”, “denied knowledge of the reports”: no event is denied; knowledge of an attack is."""
    around = nodes[at + 1 : at + 6]
    words = [item.form for n in around for item in (n.all_items() if isinstance(n, Phrase) else (n.item,))]
    known = next((k for k, word in enumerate(words[:_NEAR]) if word in _KNOWLEDGE), None)
    if known is None:
        return False
    is_deed = any(isinstance(n, Phrase) and n.category == "event" for n in around)
    return not is_deed or any(word in _REPORTS for word in words[known:])


#: Words from the verb of denying to what is not known: "denied that it had any knowledge".
_NEAR = 6
_REPORTS = frozenset({"report", "reports", "تقارير", "التقارير", "الانبا", "انبا"})
_KNOWLEDGE = frozenset({"علم", "علمه", "علمها", "علمهم", "knowledge", "awareness"})


def _is_claimed(nodes: Sequence[Node], at: int) -> bool:
    """“claimed the attack”, “claimed that barrage in a message”: the deed itself, and no sentence about it."""
    is_that = at + 1 < len(nodes) and is_meaning(nodes[at + 1], "Subordinator", "that")
    index = at + 2 if is_that else at + 1
    deed, after = (nodes[i] if i < len(nodes) else None for i in (index, index + 1))
    if not isinstance(deed, Phrase) or deed.category not in ("event", "weapon"):
        return False
    return not is_that or after is None or not (isinstance(after, Verb) or is_mark(after, "Auxiliary"))


def claimed_by(nodes: Sequence[Node], at: int) -> int | None:
    """English: the one who owns up in “the attack was claimed online by X”, “responsibility was claimed by X”."""
    verb = nodes[at]
    if not isinstance(verb, Verb) or not verb.passive or verb.item.form != "claimed":
        return None
    before = (n for n in reversed(nodes[:at]) if not is_mark(n, "Auxiliary", "Word"))
    deed = next((n for n in before if not (isinstance(n, Phrase) and n.marker)), None)
    if not isinstance(deed, Phrase) or deed.category not in ("event", "responsibility"):
        return None
    for index in range(at + 1, min(at + 1 + _CLAIMANT, len(nodes))):
        node = nodes[index]
        if isinstance(node, Phrase) and node.marker == "by":
            return index
        if isinstance(node, Verb) or is_mark(node, "Stop", "Subordinator"):
            return None
    return None


#: Nodes from "claimed" within which its "by" stands: past "online", "in a statement", a day.
_CLAIMANT = 4


def _owns_up(nodes: Sequence[Node], at: int, reach: int = 4) -> bool:
    """“أعلن مسؤوليته عن”, “took responsibility for”: the thing said is the responsibility itself.

    A time or a group's description may stand between commas before it ("في بيان مساء الخميس، مسؤوليتها عن").
    """
    left = reach
    for index in range(at + 1, len(nodes)):
        node = nodes[index]
        if isinstance(node, Phrase):
            left -= 1
            if any(part.category == "responsibility" for part in chain(node)):
                return left >= 0 or _is_after_aside(nodes, index)
        elif is_mark(node, "Responsible"):
            return left >= 0
        elif is_mark(node, "Irrealis", "Title"):
            left -= 1
        elif (
            not (is_mark(node, "Time", "Date") or is_comma(node))
            and left >= 0
            and not _opens_aside(nodes, index)
        ):
            return False
        elif isinstance(node, Verb) or left < 0 or is_mark(node, "Subordinator"):
            left = -1
    return False


def chain(phrase: Phrase) -> Iterator[Phrase]:
    """A phrase and what stands in construct with it, however deep."""
    yield phrase
    if phrase.complement is not None:
        yield from chain(phrase.complement)


def _opens_aside(nodes: Sequence[Node], index: int) -> bool:
    """“مجموعة تُدعى ...”, “، وتفيد تقارير بأنها ...،”: what is said beside the sentence of an unknown group."""
    before = nodes[index - 1]
    verb = nodes[index]
    return isinstance(verb, Verb) and (
        is_comma(before) or (isinstance(before, Phrase) and before.category == "group")
    )


def _is_after_aside(nodes: Sequence[Node], index: int) -> bool:
    node = nodes[index]
    owned = isinstance(node, Phrase) and bool(node.head.reading.pronoun) and not node.marker
    return owned and is_comma(nodes[index - 1])
