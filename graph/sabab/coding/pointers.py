"""What the words around a draft say of others like it: again, another, similar, repeated, roughly there."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from sabab.coding.english_topics import is_counted_off
from sabab.coding.topics import first_of_row
from sabab.mentions.nodes import (
    THINGS,
    Mark,
    Node,
    Phrase,
    Verb,
    form_of,
    is_comma,
    is_linking,
    is_mark,
    is_meaning,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sabab.coding.draft import Draft
    from sabab.model import DateRange


def is_repeated(draft: Draft, nodes: Sequence[Node], days: DateRange | None = None) -> bool:
    """“several times”, “dozens of attacks”, or a number of them too large for one blow.

    "dozens of rockets" may be one salvo, "a series of drones" are several; "a series of raids last night" is one event.
    """
    if _is_one_night(days) and not _is_counted(nodes[draft.node]):
        return False
    trigger = nodes[draft.node]
    if (
        _is_counted(trigger)
        or _is_campaign(nodes, draft, days)
        or (isinstance(trigger, Phrase) and any(i.entry("Repeated") for i in trigger.own_items))
    ):
        return True
    if draft.is_noun and _is_after(nodes, first_of_row(nodes, draft.node), "count", "series"):
        return True
    if _is_begun(nodes, draft) or any(_is_after(nodes, f.node, "series") for f in draft.fillers("INSTR")):
        return True
    if any(_is_counted_times(node) for node in _rest_of_clause(nodes, draft.node)):
        return True
    around = [*_clause_before(nodes, draft.node), *_rest_of_clause(nodes, draft.node)]
    return any(is_mark(node, "Repeated") and node.means not in ("count", "series") for node in around)


def _is_campaign(nodes: Sequence[Node], draft: Draft, days: DateRange | None) -> bool:
    """“attacks since mid-November”: what a plural tells of over more than a week is many blows.

    So it is where no day is told: “have upped their attacks on ships since the start of the war”.
    """
    if days is None and draft.is_noun and draft.plural:
        return any(_is_since(node) for node in _rest_of_clause(nodes, draft.node))
    if days is None or days.start is None or days.end is None or "/" not in days.edtf:
        return False
    return draft.is_noun and draft.plural and (days.end - days.start).days > _WEEK


def _is_since(node: Node) -> bool:
    marker = node.marker_form if isinstance(node, Phrase) else node.item.form
    return marker == "since"


def _is_begun(nodes: Sequence[Node], draft: Draft) -> bool:
    """English: “began launching attacks” opens a campaign; “launched attacks” may be one night's.

    What one “which has carried out mass bombings” did is its record, not the news.
    """
    carried = [i for i in draft.support_nodes if i > 1 and isinstance(nodes[i], Verb)]
    is_open = draft.is_noun and draft.plural and not draft.definite
    return is_open and any(_is_gerund_of(nodes, i) or _is_record(nodes, i) for i in carried)


def _is_gerund_of(nodes: Sequence[Node], at: int) -> bool:
    verb = nodes[at]
    return isinstance(verb, Verb) and verb.tense == "gerund" and isinstance(nodes[at - 1], Verb)


def _is_record(nodes: Sequence[Node], at: int) -> bool:
    before = nodes[at - 1]
    is_perfect = isinstance(before, Mark) and before.item.form in ("has", "have")
    return is_perfect and is_meaning(nodes[at - 2], "Subordinator", "which", "that")


def _is_after(nodes: Sequence[Node], index: int, *means: str) -> bool:
    return index > 0 and is_meaning(nodes[index - 1], "Repeated", *means)


def _is_counted(trigger: Node) -> bool:
    if not isinstance(trigger, Phrase):
        return False
    is_number = trigger.head.form == "عدد" and trigger.complement is not None  # "عدد الضربات": of many
    return (trigger.category == "event" or is_number) and (trigger.count or 0) >= _MANY


def _is_counted_times(node: Node) -> bool:
    """“استهدفت الأراضي السورية أربع مرات”."""
    return isinstance(node, Phrase) and node.head.form == "مرات" and (node.count or 0) >= _MANY


def _is_one_night(days: DateRange | None) -> bool:
    return (
        days is not None
        and days.start is not None
        and days.end is not None
        and (days.end - days.start).days <= 1
    )


#: From this many on, attacks named by one noun are a campaign, not one event of several blows.
_MANY = 4
#: Days of one operation.
_WEEK = 7


def is_vague(draft: Draft) -> bool:
    """Whether the only places are directions (“east of Deir ez-Zor”): they exclude no place near by."""
    located = [f.phrase.marker for f in draft.fillers("LOC")]
    return bool(located) and all(marker.endswith("Of") or marker == "near" for marker in located)


def is_again(nodes: Sequence[Node], draft: Draft) -> bool:
    """“a second salvo”, “again”, “مجددًا”: another event, however like the first."""
    trigger = nodes[draft.node]
    own = isinstance(trigger, Phrase) and any(item.entry("Again") for item in trigger.modifiers)
    objects = [f.phrase for f in draft.fillers("OBJ") if f.phrase.head.form.isascii()]
    own = own or any(
        item.entry("Again") for p in objects for item in p.modifiers
    )  # "struck additional targets"
    own = own or _is_also_done(nodes, draft) or _opens_apart(nodes[0])
    return own or any(_says_again(node) for node in _clause_around(nodes, draft.node))


def _opens_apart(first: Node) -> bool:
    """“In a separate incident, ...”, “Separately, ...”: all that the sentence tells is new."""
    if isinstance(first, Phrase):
        return first.marker == "in" and any(
            i.entry("Again") and i.form == "separate" for i in first.modifiers
        )
    return is_mark(first, "Again") and first.item.form == "separately"


def _is_also_done(nodes: Sequence[Node], draft: Draft) -> bool:
    """“They also attacked two ships”: one more deed; “the attack also damaged a house” is the same one."""
    before = nodes[draft.node - 1] if draft.node and not draft.is_noun else None
    is_also = isinstance(before, Mark) and before.item.form == "also"
    return is_also and bool(any(draft.fillers(role) for role in ("OBJ", "INSTR", "LOC")))


def _says_again(node: Node) -> bool:
    """“again”, “مجددًا” by itself, or taken for the last adjective of the object."""
    if not isinstance(node, Phrase):
        return is_mark(node, "Again")
    return bool(node.modifiers) and bool(node.modifiers[-1].entry("Again")) and not node.head.form.isascii()


def _clause_before(nodes: Sequence[Node], at: int) -> Iterator[Node]:
    """The nodes before a trigger; not those that it is the beginning of: “raids are frequent since the attack on X”."""
    for node in reversed(nodes[: at + 1]):
        if is_mark(node, "Subordinator", "Link") or (is_mark(node, "Stop") and not is_comma(node)):
            return
        if node is not nodes[at]:
            yield node
        if isinstance(node, Phrase) and _is_since(node):
            return


def _rest_of_clause(nodes: Sequence[Node], at: int) -> Iterator[Node]:
    yield nodes[at]
    for node in nodes[at + 1 :]:
        if (
            isinstance(node, Verb)
            or is_mark(node, "Subordinator", "Link")
            or (is_mark(node, "Stop") and not is_comma(node))
        ):
            return
        yield node


def _clause_around(nodes: Sequence[Node], at: int) -> Iterator[Node]:
    """The two nodes before a trigger and those after it up to the clause's end."""
    yield from nodes[max(0, at - 2) : at]
    for node in nodes[at + 1 :]:
        if isinstance(node, Verb) or is_mark(node, "Stop", "Subordinator"):
            return
        yield node


def is_other(nodes: Sequence[Node], draft: Draft) -> bool:
    """“the previous raid”, “other attacks”, “hit another ship”: not the one told before."""
    trigger = nodes[draft.node]
    if is_counted_off(nodes, draft.node):  # "the first targeting A and the other targeting B"
        one = nodes[draft.node - 1]
        return isinstance(one, Mark) and one.item.form != "first"
    if _is_days_before(nodes, draft):
        return True
    is_named = isinstance(trigger, Phrase) and any(item.entry("Other") for item in trigger.own_items)
    precedes = draft.node > 1 and _is_that(nodes[draft.node - 1]) and _sets_apart(nodes[draft.node - 2])
    return is_named or precedes or any(_is_another(filler.phrase) for filler in draft.fillers("OBJ"))


def _is_days_before(nodes: Sequence[Node], draft: Draft) -> bool:
    """English: “two rockets had fallen there eleven days before the raids”: earlier than all that the story tells."""
    had = (
        draft.node and is_mark(nodes[draft.node - 1], "Auxiliary") and form_of(nodes[draft.node - 1]) == "had"
    )
    behind = nodes[draft.node + 1 : draft.node + 5] if had and not draft.is_noun else ()
    return any(
        is_mark(number, "Number") and is_meaning(link, "Link", "before") and form_of(link) in _DAYS
        for number, link in pairwise(behind)
    )


_DAYS = frozenset({"days", "weeks", "months"})


def _sets_apart(node: Node) -> bool:
    """“وسبق ذلك قصف”: before or after what was told comes another."""
    return is_linking(node, "precedes", "follows")


def _is_that(node: Node) -> bool:
    return isinstance(node, Mark) and node.item.form == "ذلك"


def _is_another(hit: Phrase) -> bool:
    """One more site of its own; “and other targets” only add to what was hit."""
    is_one = hit.head.number == "sg" and not hit.definite and not hit.conjoined
    return hit.category in THINGS and is_one and any(i.entry("Other") for i in hit.own_items)


def is_similar(nodes: Sequence[Node], draft: Draft) -> bool:
    """“a similar salvo”: like the one told before in what it hit."""
    trigger = nodes[draft.node]
    return isinstance(trigger, Phrase) and any(item.entry("Similar") for item in trigger.own_items)
