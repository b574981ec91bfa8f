"""Which event a toll belongs to: the one that its sentence tells beside it, else the one that the story is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.mentions.nodes import Phrase, Verb, is_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sabab.coding.casualties import Harm
    from sabab.coding.context import Context
    from sabab.coding.happening import Happening
    from sabab.coding.sentence import Sentence

#: A toll since a date, without an event in the sentence, is that of a war.
_OF_A_WAR = 1000


def harmful(
    harm: Harm, told: Sequence[tuple[int, Happening]], sentence: Sentence, context: Context
) -> Happening | None:
    """The event that did the harm, of those *told* in the sentence by the node of their trigger, else of those before.

    None for the toll of a war.
    """
    before = [happening for node, happening in told if node <= harm.node]
    after = [(node, happening) for node, happening in told if node > harm.node]
    if after and before and _is_inside(sentence, harm.node, after[0][0]):
        return after[0][1]
    if before or after:
        return before[-1] if before else after[0][1]
    return None if _is_of_war(harm, sentence) else _of_means(sentence, context) or _subject(context)


def _of_means(sentence: Sentence, context: Context) -> Happening | None:
    """The last event of the means that a sentence names: “nobody was hurt by the rocket”."""
    known = [
        n.head.entry("Weapon", pos="noun") for n in sentence.nodes if isinstance(n, Phrase) and n.definite
    ]
    kinds = [entry.means for entry in known if entry is not None and entry.language == "en"]
    return next((h for h in reversed(context.happenings) if h.type in kinds and not h.negated), None)


def _is_inside(sentence: Sentence, harm: int, trigger: int) -> bool:
    """“قُتل ثلاثة في غارة على”, "killed three in a raid on": the deed stands in the clause of the harm."""
    noun = sentence.nodes[trigger]
    between = sentence.nodes[harm + 1 : trigger]
    crosses = any(isinstance(n, Verb) or is_mark(n, "Stop", "Subordinator", "Link") for n in between)
    return isinstance(noun, Phrase) and noun.marker in ("in", "with", "by", "from") and not crosses


def _is_of_war(harm: Harm, sentence: Sentence) -> bool:
    """Whether no single deed did it: "the war has killed 20,000 since April 2023"."""
    since = any(is_mark(node, "Date") and node.item.date and node.item.date.since for node in sentence.nodes)
    return harm.number is not None and (since or harm.number >= _OF_A_WAR)


def _subject(context: Context) -> Happening | None:
    """The event told last, but not the cause that another one answers in the same sentence."""
    told = context.in_focus(happening for happening in context.happenings if not happening.negated)
    main = [happening for happening in told if not _is_cause(happening, told, context)]
    return main[0] if main else told[0] if told else None


def _is_cause(happening: Happening, told: Sequence[Happening], context: Context) -> bool:
    draft = max((t.draft for t in happening.tellings), key=lambda d: (d.sentence, d.node))
    nodes = context.sentences[draft.sentence].nodes
    behind = any(is_mark(node, "Link") for node in nodes[max(0, min(draft.nodes) - 3) : draft.node])
    others = (h for h in told if h is not happening)
    return behind and any(t.draft.sentence == draft.sentence for h in others for t in h.tellings)
