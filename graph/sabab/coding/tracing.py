"""What became of every word that may tell of an event, for those who want to know why.

Read after the fact from the state of a coded report: nothing here decides anything.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sabab.coding.binding import bind
from sabab.coding.drafts import candidates, refusal
from sabab.coding.event_nouns import PLAIN, bind_noun
from sabab.coding.habits import habits
from sabab.coding.realis import realis
from sabab.lexicon.records import Argument, Frame
from sabab.mentions.nodes import Mark, Phrase, Verb
from sabab.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sabab.coding.coder import Coded
    from sabab.coding.draft import Draft
    from sabab.coding.happening import Happening
    from sabab.coding.sentence import Sentence
    from sabab.coding.slots import Binding, Filler
    from sabab.lexicon.records import Entry
    from sabab.mentions.items import Item
    from sabab.mentions.nodes import Node
    from sabab.model import Language

#: Classes of words that tell of an event, by themselves or with another word.
TELLING = ("Trigger", "Support", "EventNoun")


@dataclass(frozen=True, slots=True)
class Filled:
    """A phrase that a frame put into a slot, with the rule that did it."""

    role: str
    words: Span
    rule: str


@dataclass(frozen=True, slots=True)
class Trial:
    """One frame of one entry held against the words around; *missing* are required slots that stayed empty.

    The first that holds has *won*; later ones may hold as well.
    """

    entry: str
    frame: str
    holds: bool
    won: bool
    missing: tuple[str, ...]
    filled: tuple[Filled, ...]


@dataclass(frozen=True, slots=True)
class Considered:
    """A word that may tell of an event: what was tried, and what came of it.

    *event* is the id of the event that it tells, None where it tells none; *realis* is the verdict on a draft.
    *slots* are those of the draft, with what other words lent to it.
    """

    words: Span
    entries: tuple[str, ...]
    trials: tuple[Trial, ...]
    event: str | None
    realis: str | None
    outcome: str
    slots: tuple[Filled, ...]


def considered(coded: Coded, sentence: Sentence) -> tuple[Considered, ...]:
    """Every verb and noun of *sentence* that the lexicon has as telling of an event, in order."""
    language = coded.extraction.report.language
    drafts = candidates(sentence.nodes, sentence.index, language)
    used = frozenset(node for habit in habits(sentence, coded.context) for node in habit.nodes)
    found = [_considered(coded, sentence, (at, item), drafts, used) for at, item in _telling(sentence.nodes)]
    bare = (d for d in drafts if d.entry.category == "Weapon")
    found.extend(_bare(coded, sentence, draft, used) for draft in bare)
    return tuple(sorted(found, key=lambda one: one.words.start))


def _telling(nodes: Sequence[Node]) -> Iterator[tuple[int, Item]]:
    """Each item that may tell of an event, with its node."""
    for at, node in enumerate(nodes):
        items = tuple(node.all_items()) if isinstance(node, Phrase) else (node.item,)
        yield from ((at, item) for item in items if item.entry(*TELLING) is not None)


def _considered(
    coded: Coded, sentence: Sentence, place: tuple[int, Item], drafts: Sequence[Draft], used: frozenset[int]
) -> Considered:
    at, item = place
    text = coded.extraction.report.text
    own = next((d for d in drafts if d.node == at and d.start <= item.start < d.stop), None)
    entries = _entries(item)
    event, verdict, outcome = (
        _fate(coded, sentence, own, used) if own else _without_draft(sentence.nodes, at, item, drafts)
    )
    return Considered(
        Span(item.start, item.stop, text[item.start : item.stop]),
        tuple(entry.id for entry in entries),
        _with_winner(_trials(coded, sentence.nodes, at, item, entries), own.entry.id if own else None),
        event,
        verdict,
        outcome,
        _slots(own, text) if own else (),
    )


def _entries(item: Item) -> tuple[Entry, ...]:
    return tuple(dict.fromkeys(e for s in item.senses if (e := s.entry) and e.category in TELLING))


def _bare(coded: Coded, sentence: Sentence, draft: Draft, used: frozenset[int]) -> Considered:
    """Means without a verb: “rockets on the base”."""
    text = coded.extraction.report.text
    event, verdict, outcome = _fate(coded, sentence, draft, used)
    words = Span(draft.start, draft.stop, text[draft.start : draft.stop])
    return Considered(words, (draft.entry.id,), (), event, verdict, outcome, _slots(draft, text))


def _slots(draft: Draft, text: str) -> tuple[Filled, ...]:
    return tuple(_filled(draft.slots, text))


def _filled(slots: dict[str, list[Filler]], text: str) -> Iterator[Filled]:
    for role, fillers in slots.items():
        for filler in fillers:
            start, stop = filler.phrase.start, filler.phrase.stop
            yield Filled(role, Span(start, stop, text[start:stop]), filler.rule)


def type_rule(happening: Happening) -> str:
    """What gave an event its type: the entry of its trigger, or that of the weapon that made it narrower."""
    for telling in happening.tellings:
        if telling.type != happening.type:
            continue
        if telling.draft.entry.means == happening.type:
            return telling.draft.entry.id
        weapons = (
            entry
            for filler in telling.draft.fillers("INSTR")
            for item in filler.phrase.all_items()
            if (entry := item.entry("Weapon")) is not None
        )
        return next((w.id for w in weapons if w.means == happening.type), "initiator/state")
    return "initiator/state"


# --- what came of it


def _fate(
    coded: Coded, sentence: Sentence, draft: Draft, used: frozenset[int]
) -> tuple[str | None, str | None, str]:
    """The event that a draft tells, the verdict of realis, and the outcome in words."""
    refused = refusal(draft)
    if refused is not None:
        return None, None, refused
    verdict = realis(sentence.nodes, draft)
    happening = coded.context.told.get((sentence.index, draft.node))
    event = coded.ids.get(id(happening)) if happening is not None else None
    if draft.nodes & used and event is None:
        return None, verdict, "part of a habit that the sentence states"
    if event is not None:
        return event, verdict, _TOLD[verdict]
    return None, verdict, _UNTOLD.get(verdict, _POINTS_BACK) + _because(sentence.nodes, draft, verdict)


_TOLD = {
    "asserted": "told as a fact",
    "hedged": "told with a hedge",
    "negated": "told as not having happened",
    "irrealis": "told as a fact",
    "generic": "told as a fact",
}
_UNTOLD = {
    "generic": "a kind of event, not one",
    "irrealis": "hypothetical, planned, feared or wished",
}
_POINTS_BACK = "threatened only, or points back to an event that was not told"


def _because(nodes: Sequence[Node], draft: Draft, verdict: str) -> str:
    """The word that makes a draft unreal, where one stands before it or within it."""
    if verdict != "irrealis":
        return ""
    inside = nodes[draft.node]
    within = inside.own_items if isinstance(inside, Phrase) else ()
    before = [node.item for node in nodes[: draft.node] if isinstance(node, Mark | Verb)]
    cue = next((item for item in (*within, *reversed(before)) if item.entry("Irrealis") is not None), None)
    return f" ({cue.reading.core})" if cue is not None else ""


def _without_draft(
    nodes: Sequence[Node], at: int, item: Item, drafts: Sequence[Draft]
) -> tuple[None, None, str]:
    host = next((draft for draft in drafts if at in draft.support_nodes), None)
    if host is not None:
        return None, None, f"lends its slots to {_head(nodes, host)}"
    node = nodes[at]
    if isinstance(node, Phrase) and item is not node.head:
        inside = any(draft.node == at for draft in drafts)
        return (
            None,
            None,
            "only describes the noun of another event" if inside else "only describes another noun",
        )
    if isinstance(node, Mark):
        return None, None, "neither a verb nor a noun where it stands"
    if isinstance(node, Phrase) and all(e.pos == "verb" for e in _entries(item)):
        return None, None, "a verb in the word list, but a noun where it stands"
    if item.entry("Trigger", "EventNoun") is None:
        return None, None, "lends its slots to a noun of event, and none stands by it"
    return None, None, "no frame holds"


def _head(nodes: Sequence[Node], draft: Draft) -> str:
    node = nodes[draft.node]
    return (node.head if isinstance(node, Phrase) else node.item).reading.core


# --- the frames


def _with_winner(trials: Iterable[Trial], entry: str | None) -> tuple[Trial, ...]:
    """The trials, the first that holds marked as the winner; of a word with a draft the first of the draft's entry."""
    found = list(trials)
    won = next((i for i, one in enumerate(found) if one.holds and entry in (None, one.entry)), None)
    if won is not None:
        found[won] = replace(found[won], won=True)
    return tuple(found)


def _trials(
    coded: Coded, nodes: Sequence[Node], at: int, item: Item, entries: Sequence[Entry]
) -> Iterator[Trial]:
    node, text, language = nodes[at], coded.extraction.report.text, coded.extraction.report.language
    is_verb = isinstance(node, Verb)
    is_head = isinstance(node, Phrase) and node.head is item
    if not is_verb and not is_head:
        return
    for entry in entries:
        if (entry.pos == "verb") == is_verb:
            for frame in entry.frames or (() if is_verb else (PLAIN,)):
                yield _trial(nodes, at, entry, frame, (text, language))


def _trial(nodes: Sequence[Node], at: int, entry: Entry, frame: Frame, report: tuple[str, Language]) -> Trial:
    text, language = report
    binding = _bound(nodes, at, frame, language)
    loose = binding or _bound(nodes, at, _without_needs(frame), language)
    slots = loose.slots if loose is not None else {}
    needed = (a.role for a in (*frame.before, *frame.after) if a.required and not slots.get(a.role))
    missing = tuple(dict.fromkeys(needed))
    return Trial(
        entry.id,
        frame.notation,
        binding is not None,
        won=False,
        missing=missing,
        filled=tuple(_filled(slots, text)),
    )


def _bound(nodes: Sequence[Node], at: int, frame: Frame, language: Language) -> Binding | None:
    read = bind if isinstance(nodes[at], Verb) else bind_noun
    return read(nodes, at, frame, language)


def _without_needs(frame: Frame) -> Frame:
    before, after = (tuple(Argument(a.role, a.markers) for a in side) for side in (frame.before, frame.after))
    return Frame(before, after)
