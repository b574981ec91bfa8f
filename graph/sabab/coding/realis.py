"""Whether a draft tells of something that happened.

Asserted is the default. A draft is dropped when it is hypothetical, feared, planned or ordered; negated when
the text says that it did not happen; hedged when it is only believed; generic when it is a kind of event.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.coding.english_topics import goes_on_to, seems_to
from sabab.mentions.nodes import Mark, Node, Phrase, Verb, is_mark, is_meaning

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sabab.coding.draft import Draft

#: How far before a trigger a negation, a hedge or a condition still governs it, in nodes.
_REACH = 4
#: Openers after which an Arabic imperfect or an English bare verb is wished, feared or ordered, not told.
_PURPOSE = frozenset({"ان", "بان", "لكي", "كي", "حتي", "لان"})


def realis(nodes: Sequence[Node], draft: Draft) -> str:
    """asserted, irrealis, negated, hedged or generic."""
    if draft.generic or _is_usual(nodes, draft) or _is_for_use(nodes, draft):
        return "generic"
    before = _governing(nodes, draft)
    if _is_irrealis(nodes, draft, before):
        return "irrealis"
    if _is_negated(nodes, draft, before):
        return "irrealis" if _hurt_nobody(nodes, draft) else "negated"
    is_guessed = (
        "hedged" in draft.marks
        or seems_to(nodes, min(draft.nodes))
        or any(is_mark(node, "Hedge") for node in before)
    )
    if is_guessed or _has_hedge(nodes[draft.node]):
        return "hedged"
    return "asserted"


def _is_usual(nodes: Sequence[Node], draft: Draft) -> bool:
    """“وترد غالبًا بقصف مواقع”: what usually is done, without a day, is a habit and no event."""
    if draft.dates or draft.definite:
        return False
    for node in reversed(nodes[: draft.node]):
        if is_mark(node, "Stop", "Subordinator", "Link"):
            return False
        if is_mark(node, "Frequency"):
            return True
    return False


def _is_for_use(nodes: Sequence[Node], draft: Draft) -> bool:
    """English: “a system which shoots down rockets”: what a device is for, with the means told of there."""
    told = [draft.node, *(f.node - 1 for f in draft.fillers("INSTR") if f.node)]
    return any(isinstance(nodes[at], Verb) and _is_of_device(nodes, at) for at in told)


def _is_of_device(nodes: Sequence[Node], at: int) -> bool:
    """A present behind “which”, or a gerund behind a device and “for”."""
    verb, opener, device = nodes[at], nodes[at - 1] if at else None, nodes[at - 2] if at > 1 else None
    if opener is None or not isinstance(verb, Verb) or not verb.item.form.isascii():
        return False
    if all(entry.means != "Interception" for entry in verb.entries("Trigger")):
        return False
    if verb.tense == "gerund":
        is_device = isinstance(device, Phrase) and device.category in _DEVICES
        return is_device and is_mark(opener, "Preposition") and opener.item.form == "for"
    return verb.tense == "present" and is_meaning(opener, "Subordinator", "which", "that")


#: What a device is read as: a weapon, or a word that the lexicon lacks.
_DEVICES = frozenset({"weapon", "unknown", "force"})


def _is_irrealis(nodes: Sequence[Node], draft: Draft, before: Sequence[Node]) -> bool:
    """Hypothetical, feared, planned or ordered, by a cue right before it, its own form, or the verb it depends on."""
    if any(is_mark(node, "Irrealis") and node.means in _UNREAL for node in before):
        return True
    if any(
        isinstance(n, Verb) and n.item.preposition == "س" for n in (nodes[i] for i in draft.support_nodes)
    ):
        return True  # "ستواصل ضرب القوات"
    if draft.is_noun:
        return not draft.definite and (_is_unreal(nodes, draft) or _is_aimed_at(nodes, draft))
    return _is_purpose(nodes, draft) or _may_be(nodes, draft.node)


#: Negations that stand before verbs only.
_BEFORE_VERBS = frozenset({"لم", "لن"})
_UNREAL = frozenset({"if", "future", "fear", "call", "attempt", "end"})


def _is_unreal(nodes: Sequence[Node], draft: Draft) -> bool:
    """“هجوم محتمل”, “تخطط لضربات”, “قد يشن غارات”: an adjective or the verb before it says that it is not there yet."""
    node = nodes[draft.node]
    if isinstance(node, Phrase) and any(item.entry("Irrealis") for item in node.modifiers):
        return True
    for index in range(draft.node - 1, -1, -1):
        before = nodes[index]
        if is_mark(before, "Stop", "Subordinator"):
            return False
        if isinstance(before, Verb):
            return before.entry("Irrealis") is not None or _may_be(nodes, index)
    return False


def _is_aimed_at(nodes: Sequence[Node], draft: Draft) -> bool:
    """“أسلحة تستخدم لاستهداف القوات”: what something is for; a verb that carries the event takes the ل for itself."""
    node = nodes[draft.node]
    is_purpose = isinstance(node, Phrase) and node.head.preposition == "ل" and not draft.support_nodes
    before = nodes[draft.node - 1] if draft.node else None
    return is_purpose and isinstance(before, (Verb, Phrase)) and not draft.fillers("SUBJ")


def _may_be(nodes: Sequence[Node], at: int) -> bool:
    """“قد يقصف”: with an imperfect the particle says "may", with a past "has"."""
    verb, before = nodes[at], nodes[at - 1] if at else None
    is_present = isinstance(verb, Verb) and verb.tense == "present"
    return is_present and isinstance(before, Mark) and before.item.reading.core == "قد"


def _governing(nodes: Sequence[Node], draft: Draft) -> list[Node]:
    """The nodes right before the trigger or its first support verb, back to the clause's opening."""
    first = min(draft.nodes)
    first -= 2 * (seems_to(nodes, first) or goes_on_to(nodes, first))  # "if they continued to attack"
    found: list[Node] = []
    for index in range(first - 1, max(-1, first - 1 - _REACH), -1):
        node = nodes[index]
        if isinstance(node, Verb) or is_mark(node, "Stop", "Subordinator", "Date"):
            break
        found.append(node)
    return found


def _is_purpose(nodes: Sequence[Node], draft: Draft) -> bool:
    """“لتقصف”, “أن تقصف”, “ستقصف”, “to strike”: an act in view."""
    node = nodes[draft.node]
    if not isinstance(node, Verb) or node.tense not in ("present", ""):
        return False
    if node.item.preposition == "س":
        return True
    before = nodes[draft.node - 1] if draft.node else None
    opener = before.item.form if isinstance(before, Mark) else ""
    is_ordered = isinstance(before, Mark) and before.category == "Preposition" and before.item.form == "to"
    is_done = seems_to(nodes, draft.node) or goes_on_to(nodes, draft.node)
    return (is_ordered and not is_done) or (opener in _PURPOSE and node.item.form[:1] in "يتن")


def _is_negated(nodes: Sequence[Node], draft: Draft, before: Sequence[Node]) -> bool:
    """A negation right before the verb, or “without” right before the noun.

    “no longer than” and the like are not reached.
    """
    support = min(draft.support_nodes, default=draft.node)
    close = before[:2]
    negations = [n for n in close if isinstance(n, Mark) and n.category == "Negation"]
    if any(n.means == "false" for n in nodes[: draft.node] if isinstance(n, Mark)):
        return True
    if not negations:
        return _has_no_object(nodes, draft)
    is_carried = any(isinstance(nodes[i], Verb) for i in draft.support_nodes)
    if draft.is_noun and not is_carried and negations[0].item.reading.core in _BEFORE_VERBS:
        return False  # "لم ينج من الغارة سوى ثلاثة" denies no raid
    return isinstance(nodes[min(support, draft.node)], Verb) or negations[0].means in ("without", "not")


def _hurt_nobody(nodes: Sequence[Node], draft: Draft) -> bool:
    """“no one was injured by the rocket”: the rocket was fired all the same."""
    verb = nodes[draft.node]
    if not isinstance(verb, Verb) or not verb.passive or not verb.item.form.isascii():
        return False
    return verb.entry("Harm") is not None


def _has_no_object(nodes: Sequence[Node], draft: Draft) -> bool:
    """“no facility was hit”: what stands before an English passive is nothing."""
    fillers = [
        f.node for role in ("OBJ", "INSTR", "SUBJ") for f in draft.fillers(role) if 0 < f.node < draft.node
    ]
    before = [nodes[node - 1] for node in fillers] if draft.passive else []
    return any(is_mark(node, "Negation") and node.item.form == "no" for node in before)


def _has_hedge(node: Node) -> bool:
    return isinstance(node, Phrase) and any(item.entry("Hedge") for item in node.modifiers)
