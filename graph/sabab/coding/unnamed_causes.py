"""Links of words that do not name the cause: “in response, X struck”, “prompting airstrikes”, “retaliatory strikes”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.coding.agreement import related
from sabab.coding.refs import item_span
from sabab.coding.ties import tie_of
from sabab.mentions.nodes import Mark, Phrase, Verb, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sabab.coding.context import Context
    from sabab.coding.draft import Draft
    from sabab.coding.sentence import Sentence
    from sabab.coding.ties import Tie

#: An effect stands this close after “prompting”; farther off it belongs to another clause.
_REACH = 6


def in_answer(sentence: Sentence, context: Context, at: int, node: Mark) -> Iterator[Tie]:
    """“In response, X struck”, “X struck in response”: what was told before is answered, though nothing names it."""
    told = [(d.node, h) for d in sentence.drafts if (h := context.told_by(sentence, d)) is not None]
    after = [h for index, h in told if index > at]
    before = [h for index, h in told if index < at]
    effect = after[0] if after else before[-1] if before else None
    cause = before[-1] if before and after else context.focus_before(sentence)
    if effect is not None and cause is not None and cause is not effect:
        spoken = context.scopes_over(sentence.index, at)
        yield tie_of(cause, effect, item_span(context.referents.text, node.item), spoken, context)


def retaliatory(sentence: Sentence, context: Context, draft: Draft) -> Iterator[Tie]:
    """“retaliatory strikes”: they answer the last blow of those whom they hit on those who struck."""
    node, effect = sentence.nodes[draft.node], context.told_by(sentence, draft)
    words = node.modifiers if isinstance(node, Phrase) else ()
    word = next((i for i in words if (e := i.entry("Link")) is not None and e.means == "inAnswer"), None)
    if word is None or effect is None:
        return
    cue = item_span(context.referents.text, word)
    for cause in reversed(context.happenings):
        struck = any(related(a, b, context.lexicon) for a in cause.initiators for b in effect.targets)
        back = any(related(a, b, context.lexicon) for a in cause.targets for b in effect.initiators)
        if cause is not effect and struck and back:
            yield tie_of(cause, effect, cue, context.scopes_over(sentence.index, draft.node), context)
            return


def prompted(sentence: Sentence, context: Context, at: int, node: Verb) -> Iterator[Tie]:
    """E1, “prompting” E2: the event told before the verb is what the one behind it answers."""
    before = [h for d in sentence.drafts if d.node < at and (h := context.told_by(sentence, d)) is not None]
    after = next((d for d in sentence.drafts if at < d.node <= at + _REACH), None)
    effect = context.told_by(sentence, after)
    if before and effect is not None and effect is not before[-1]:
        spoken = context.scopes_over(sentence.index, at)
        yield tie_of(before[-1], effect, item_span(context.referents.text, node.item), spoken, context)


def tied_to(sentence: Sentence, context: Context, at: int, node: Verb) -> Iterator[Tie]:
    """“ربط الوزير الغارة بالمسيّرة التي انفجرت”: E1 is tied to E2, and so answers it; not where the tie is denied."""
    if any(is_mark(before, "Negation") for before in sentence.nodes[max(0, at - 2) : at]):
        return
    after = [h for d in sentence.drafts if d.node > at and (h := context.told_by(sentence, d)) is not None]
    if len(after) > 1 and after[0] is not after[1]:
        spoken = context.scopes_over(sentence.index, at)
        yield tie_of(after[1], after[0], item_span(context.referents.text, node.item), spoken, context)
