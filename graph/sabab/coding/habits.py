"""Habits: what a source says usually goes with what. They become patterns, never links between two events.

Four constructions, the same in both languages: a frequency with a verb of order (“such attacks are often
preceded by strikes”), a present-tense answer without a date (“the US responds by striking ... after shellings
that ...”), “whenever X, Y”, and a party that never owns up to a kind of attack.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sabab.coding.refs import unique
from sabab.coding.tellings import telling
from sabab.mentions.nodes import Mark, Node, Phrase, Verb, is_linking, is_meaning
from sabab.model import Frequency, Pattern, PatternStep, Ref, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sabab.coding.context import Context
    from sabab.coding.draft import Draft
    from sabab.coding.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Habit:
    """A pattern with the drafts that it used up: they tell of kinds, not of events."""

    pattern: Pattern
    nodes: frozenset[int]


def habits(sentence: Sentence, context: Context) -> list[Habit]:
    """The habits that a sentence states."""
    found: list[Habit] = []
    for read in (_never_claims, _ordered, _answers, _whenever, _sequence):
        for habit in read(sentence, context):
            if not any(habit.nodes & other.nodes for other in found):
                found.append(habit)
    return sorted(found, key=lambda habit: habit.pattern.evidence.start)


def _frequency(nodes: Sequence[Node], first: int, end: int) -> tuple[Frequency, Node] | None:
    """The frequency word in a stretch of the sentence.

    A dated event beside it is no habit, so the caller checks dates.
    """
    for node in nodes[first:end]:
        if isinstance(node, Mark) and node.category == "Frequency":
            return _as_frequency(node.means), node
        if isinstance(node, Verb) and (entry := node.entry("Frequency")) is not None:
            return _as_frequency(entry.means), node
    return None


def _as_frequency(name: str) -> Frequency:
    return name  # type: ignore[return-value]  # the lexicon's words are checked against the model by a test


def _step(sentence: Sentence, draft: Draft, context: Context) -> PatternStep:
    """A draft as a step: its type and those who strike and are struck.

    A kind takes the victims of the event in focus.
    """
    told = telling(sentence, draft, context.referents, "generic", context.actor)
    targets = told.targets
    pointed = context.last_of_kind(told.type) if draft.generic and not targets else None
    if pointed is not None:
        targets = pointed.targets
    owners = [ref for ref in targets if (ref.id or "").startswith("actor/")]
    return PatternStep(told.type, tuple(told.initiators), tuple(unique(owners)))


def _cue(context: Context, first: Node, last: Node) -> Span:
    start, stop = min(first.start, last.start), max(first.stop, last.stop)
    return Span(start, stop, context.referents.text[start:stop])


def _draft_after(sentence: Sentence, at: int, skip: frozenset[int] = frozenset()) -> Draft | None:
    return next((d for d in sentence.drafts if d.node > at and d.node not in skip), None)


def _draft_before(sentence: Sentence, at: int) -> Draft | None:
    return next((d for d in reversed(sentence.drafts) if d.node < at), None)


def _ordered(sentence: Sentence, context: Context) -> Iterator[Habit]:
    """A frequency with “precedes” or “follows”.

    In Arabic the kind comes first as the object, the answer to it after.
    """
    nodes = sentence.nodes
    for at, node in enumerate(nodes):
        entry = node.entry("Link") if isinstance(node, Verb) else None
        if entry is None or entry.means not in ("precedes", "follows"):
            continue
        frequency = _frequency(nodes, max(0, at - 4), min(len(nodes), at + 4))
        one, other = _two_kinds(sentence, at, node)
        if frequency is None or one is None or other is None:
            continue
        # *one* is the object, preceded or followed; *other* the subject, what comes before or after it
        earlier, later = (other, one) if entry.means == "precedes" else (one, other)
        steps = (_step(sentence, earlier, context), _step(sentence, later, context))
        given = 1 if entry.means == "precedes" else 0
        cue = _cue(context, frequency[1], node)
        yield Habit(Pattern(steps, given, frequency[0], cue), frozenset(one.nodes | other.nodes))


def _two_kinds(sentence: Sentence, at: int, verb: Node) -> tuple[Draft | None, Draft | None]:
    """Object and subject of a verb of order between events.

    An object pronoun means the event named before.
    """
    if isinstance(verb, Verb) and verb.item.form.isascii():
        before, after = _draft_before(sentence, at), _draft_after(sentence, at)
        return (before, after) if verb.passive else (after, before)
    if isinstance(verb, Verb) and verb.item.reading.pronoun:
        return _draft_before(sentence, at), _draft_after(sentence, at)
    one = _draft_after(sentence, at)
    other = _draft_after(sentence, one.node, frozenset(one.nodes)) if one is not None else None
    return one, other


def _answers(sentence: Sentence, context: Context) -> Iterator[Habit]:
    """A present-tense answer without date to a kind of event: “ترد الدولة بغارات على كل هجوم”."""
    nodes = sentence.nodes
    for at, node in enumerate(nodes):
        if not isinstance(node, Verb) or not is_linking(node, "answers") or node.tense != "present":
            continue
        effect = _draft_after(sentence, at)
        cause = _draft_after(sentence, effect.node, frozenset(effect.nodes)) if effect is not None else None
        if (
            effect is None
            or cause is None
            or effect.dates
            or cause.dates
            or not (cause.plural or cause.generic)
        ):
            continue
        answering = _subject(nodes, at, context)
        steps = (
            _step(sentence, cause, context),
            _with_initiators(_step(sentence, effect, context), answering),
        )
        frequency = _frequency(nodes, max(0, at - 4), at + 4)
        cue = _cue(context, frequency[1] if frequency else node, nodes[effect.node])
        yield Habit(
            Pattern(steps, 0, frequency[0] if frequency else "unspecified", cue),
            _used(sentence, cause, effect, at),
        )


def _used(sentence: Sentence, cause: Draft, effect: Draft, at: int) -> frozenset[int]:
    """The nodes of both drafts, and of verbs in a relative clause on the cause."""
    relative = {d.node for d in sentence.drafts if d.node > cause.node and d.node - cause.node <= 2}
    return frozenset(cause.nodes | effect.nodes | relative | {at})


def _subject(nodes: Sequence[Node], at: int, context: Context) -> list[Ref]:
    for index in (at + 1, at - 1):
        node = nodes[index] if 0 <= index < len(nodes) else None
        if isinstance(node, Phrase) and node.category in ("actor", "force", "group"):
            return context.referents.actors(node, "habit/subject")
    return []


def _with_initiators(step: PatternStep, initiators: Sequence[Ref]) -> PatternStep:
    return PatternStep(step.type, step.initiators or tuple(initiators), step.targets)


def _whenever(sentence: Sentence, context: Context) -> Iterator[Habit]:
    """“whenever X, Y”: the first event is the condition."""
    frequency = next(
        ((i, n) for i, n in enumerate(sentence.nodes) if is_meaning(n, "Frequency", "whenever")),
        None,
    )
    if frequency is None:
        return
    at, node = frequency
    cause = _draft_after(sentence, at)
    effect = _draft_after(sentence, cause.node, frozenset(cause.nodes)) if cause is not None else None
    if cause is None or effect is None:
        return
    steps = (
        _step(sentence, cause, context),
        _with_initiators(_step(sentence, effect, context), _subject_near(sentence, effect, context)),
    )
    yield Habit(
        Pattern(steps, 0, "whenever", _cue(context, node, node)),
        frozenset(cause.nodes | effect.nodes),
    )


def _subject_near(sentence: Sentence, draft: Draft, context: Context) -> list[Ref]:
    """The actor named last before an effect without subject: “اعتادت واشنطن كلما ... أن تقصف”."""
    for index in range(draft.node - 1, -1, -1):
        node = sentence.nodes[index]
        if isinstance(node, Phrase) and node.category == "actor" and not node.marker:
            return context.referents.actors(node, "habit/subject")
    return []


def _sequence(sentence: Sentence, context: Context) -> Iterator[Habit]:
    """“X typically raids ..., and within days Y fires on ...”: two undated kinds under one frequency word."""
    frequency = _frequency(sentence.nodes, 0, len(sentence.nodes))
    drafts = [d for d in sentence.drafts if not d.dates]
    if (
        frequency is None
        or frequency[0] in ("whenever", "never")
        or len(drafts) < 2
        or len(drafts) != len(sentence.drafts)
    ):
        return
    if not any(d.present or d.plural or d.generic for d in drafts[:2]):
        return
    first, second = drafts[0], drafts[1]
    between = sentence.nodes[first.node : second.node]
    is_reversed = any(is_meaning(n, "Link", "after") for n in between)
    earlier, later = (second, first) if is_reversed else (first, second)
    steps = (_step(sentence, earlier, context), _step(sentence, later, context))
    cue = _cue(context, frequency[1], frequency[1])
    yield Habit(
        Pattern(steps, 1 if is_reversed else 0, frequency[0], cue), frozenset(first.nodes | second.nodes)
    )


def _never_claims(sentence: Sentence, context: Context) -> Iterator[Habit]:
    """“Iran does not claim this kind of attack”: the statement that never comes, given the attack."""
    for scope in context.scopes.get(sentence.index, []):
        if (
            scope.stance != "claim"
            or not scope.negated
            or scope.nobody
            or not scope.present
            or scope.claimant is None
        ):
            continue
        kind = next((d for d in sentence.drafts if d.generic and abs(d.node - scope.node) <= 6), None)
        if kind is None:
            continue
        steps = (_step(sentence, kind, context), PatternStep("Statement", (scope.claimant,), ()))
        cue = _cue(context, sentence.nodes[max(0, scope.node - 1)], sentence.nodes[scope.node])
        yield Habit(Pattern(steps, 0, "never", cue), frozenset(kind.nodes))
