"""English: whom “they” and “it” mean where a sentence opens with them.

The one side that acted in the sentence before. Where two sides acted there, and in a passive (“they were hit”), nobody
can tell from grammar alone, and the slot stays empty.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.coding.refs import unique
from sabab.mentions.nodes import Mark, Node, Verb, is_mark, is_meaning, is_saying
from sabab.model import Ref

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sabab.coding.context import Context
    from sabab.coding.draft import Draft
    from sabab.coding.sentence import Sentence

#: Adverbs between a pronoun and its verb that are no auxiliaries.
_BETWEEN = frozenset({"then", "later", "subsequently", "reportedly", "again"})
_MEANT = frozenset({"they", "it"})


def pronoun_subject(sentence: Sentence, draft: Draft, context: Context) -> list[Ref]:
    """Those who acted in the sentence before, for “they also attacked”, “it said it had struck”."""
    if context.referents.language != "en" or draft.passive or draft.fillers("SUBJ"):
        return []
    verbs = [at for at in draft.nodes if isinstance(sentence.nodes[at], Verb)]
    if not verbs or not _opens_with_pronoun(sentence.nodes, min(verbs)):
        return []
    if any(scope.claimant for scope in context.scopes_over(sentence.index, draft.node)):
        return []
    before = [h for (at, _), h in context.told.items() if at == sentence.index - 1 and not h.negated]
    acted = unique(
        ref
        for happening in before
        for told in happening.tellings
        if told.draft.sentence == sentence.index - 1
        for ref in told.initiators
        if ref.id
    )
    return [Ref(r.id, r.label, r.span, "en/pronoun") for r in acted] if len(acted) == 1 else []


def _opens_with_pronoun(nodes: Sequence[Node], verb: int) -> bool:
    """Whether only a pronoun, or “it said it” and “they said that they”, stand before the verb in its sentence."""
    before = [node for node in nodes[:verb] if not _is_adverb(node)]
    forms = [
        node.item.form if isinstance(node, Mark) else None for node in before if is_mark(node, "Pronoun")
    ]
    if not before or not forms or not set(forms) <= _MEANT or len(set(forms)) > 1:
        return False
    rest = [node for node in before if not is_mark(node, "Pronoun")]
    is_said = len(forms) > 1 and all(_says(node) for node in rest)
    return is_mark(before[0], "Pronoun") and (not rest or is_said)


def _is_adverb(node: Node) -> bool:
    return is_mark(node, "Auxiliary", "Date") or (isinstance(node, Mark) and node.item.form in _BETWEEN)


def _says(node: Node) -> bool:
    return is_saying(node) or is_meaning(node, "Subordinator", "that")
