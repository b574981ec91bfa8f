"""Links that a text states between its events: an answer, or mere order in time.

An answer needs a word for it (“in response to”, ردًا على, a verb of answering); “after” alone is
juxtaposition. A sentence that refuses the connection (“unclear whether linked”) gives no link.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.coding.agreement import related
from sabab.coding.refs import item_span
from sabab.coding.ties import Tie, strikes_for, tie_of
from sabab.coding.topics import topic
from sabab.coding.unnamed_causes import in_answer, prompted, retaliatory, tied_to
from sabab.mentions.nodes import Mark, Node, Phrase, Verb, is_linking, is_mark, is_meaning

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sabab.coding.context import Context
    from sabab.coding.draft import Draft
    from sabab.coding.happening import Happening
    from sabab.coding.sentence import Sentence
    from sabab.model import Ref

#: A cause stands this close after its cue; farther off it belongs to another clause.
_REACH = 6


def ties(sentence: Sentence, context: Context) -> list[Tie]:
    """The links that a sentence states, without repetition."""
    if any(is_mark(node, "Refusal") for node in sentence.nodes):
        return []
    found: dict[tuple[int, int], Tie] = {}
    for tie in (*_answers(sentence, context), *_sequences(sentence, context)):
        key = id(tie.cause), id(tie.effect)
        if tie.cause is not tie.effect and key not in found:
            found[key] = tie
    return list(found.values())


def _answers(sentence: Sentence, context: Context) -> Iterator[Tie]:
    for at, node in enumerate(sentence.nodes):
        if is_meaning(node, "Link", "answers"):
            yield from _of_phrase(sentence, context, at, node)
        elif isinstance(node, Verb) and is_linking(node, "answers") and node.tense != "present":
            yield from _of_verb(sentence, context, at, node)
        elif isinstance(node, Verb) and is_linking(node, "prompts"):
            yield from prompted(sentence, context, at, node)
        elif isinstance(node, Verb) and is_linking(node, "ties"):
            yield from tied_to(sentence, context, at, node)
        elif is_meaning(node, "Link", "inAnswer"):
            yield from in_answer(sentence, context, at, node)
    for draft in sentence.drafts:
        yield from retaliatory(sentence, context, draft)


def answering_party(sentence: Sentence, draft: Draft, context: Context) -> list[Ref]:
    """Who answers, for a blow without subject after a verb of answering: “ردّ الأمريكيون مرتين.

    مروحيات دمّرت ...”.
    """
    told = sentence.nodes[draft.node]
    if isinstance(told, Phrase) and told.marker == "on" and not told.head.form.isascii():
        return []  # "ردّ X على اغتيال Y": this is what is answered
    for at in range(draft.node - 1, -1, -1):
        node = sentence.nodes[at]
        if is_mark(node, "Link", "Subordinator", "Report") and not _is_listed_answer(sentence, at):
            return []  # what stands behind "after" or "which" is the cause or another clause, not the answer
        if is_linking(node, "answers"):
            before = topic(sentence.nodes, at, context.referents.language)  # "Israel later responded"
            beside = (at + 1, at - 1 if before is None else before)
            around = (sentence.nodes[i] for i in beside if 0 <= i < len(sentence.nodes))
            subjects = [
                n
                for n in around
                if isinstance(n, Phrase) and n.category in ("actor", "force", "group") and not n.marker
            ]
            return (
                context.referents.actors(subjects[0], "link/answering")
                if subjects and at != draft.node
                else []
            )
    return []


def _is_listed_answer(sentence: Sentence, at: int) -> bool:
    """“ردّ الأمريكيون مرتين: مروحيات دمّرت العربات التي ...، ثم قصفت طائرة ...”: behind the colon all is answer."""
    nodes = sentence.nodes
    colon = next((i for i in range(at - 1, -1, -1) if is_meaning(nodes[i], "Stop", ":")), 0)
    around = nodes[max(0, colon - 4) : colon]
    return any(is_linking(node, "answers") for node in around)


def _of_phrase(sentence: Sentence, context: Context, at: int, node: Mark) -> Iterator[Tie]:
    """E1 “in response to” E2: the event before the words answers the one after them."""
    effect = _effect_before(sentence, context, at)
    if effect is None:
        return
    spoken = context.scopes_over(sentence.index, at)
    for cause in _causes_after(sentence, context, at, effect):
        yield tie_of(cause, effect, item_span(context.referents.text, node.item), spoken, context)


def _effect_before(sentence: Sentence, context: Context, at: int) -> Happening | None:
    before = [d for d in sentence.drafts if d.node < at]
    if any(isinstance(n, Mark) and n.item.form in _IT_TOO for n in sentence.nodes[max(0, at - 3) : at]):
        before = before[:1]  # "رشقة سقطت، وردت عليها مدفعية، وعُدّت هي أيضًا جوابًا": the salvo told first
    for draft in reversed(before):
        if (found := context.told_by(sentence, draft)) is not None:
            return found
    if at > 2:
        return context.focus_before(sentence)
    after = [d for d in sentence.drafts if d.node > at]
    is_pronoun = at + 1 < len(sentence.nodes) and is_mark(sentence.nodes[at + 1], "Pronoun")
    if is_pronoun and after:  # "in response to it, B"
        return context.told_by(sentence, after[0])
    return (
        context.told_by(sentence, after[1]) if len(after) > 1 else None
    )  # "in response to A, B": the effect comes second


#: A pronoun before the words of answering is what the sentence is about.
_IT_TOO = frozenset({"هي", "هو"})


def _causes_after(sentence: Sentence, context: Context, at: int, effect: Happening) -> list[Happening]:
    nodes = sentence.nodes
    near = [d for d in sentence.drafts if at < d.node <= at + _REACH]
    found = [h for d in near if (h := context.told_by(sentence, d)) is not None and h is not effect]
    if found:
        row = [found[0]]
        row.extend(h for d, h in zip(near[1:], found[1:], strict=False) if _is_coordinated(nodes, near[0], d))
        return row
    pointed = _by_place(nodes, at, context, effect)
    if pointed is not None:
        return [pointed]
    is_pronoun = at + 1 < len(nodes) and is_mark(nodes[at + 1], "Pronoun")
    others = [
        h for h in context.happenings if h is not effect and h.tellings[0].draft.sentence <= sentence.index
    ]
    return [others[-1]] if is_pronoun and others else []


def _is_coordinated(nodes: Sequence[Node], first: Draft, second: Draft) -> bool:
    """“the attack of yesterday and a series of others”: the second cause is tied to the first."""
    node, between = nodes[second.node], nodes[first.node + 1 : second.node]
    is_close = isinstance(node, Phrase) and len(between) <= 3
    tied = (isinstance(node, Phrase) and node.conjoined) or any(_has_and(other) for other in between)
    return (
        is_close and tied and not any(isinstance(other, Verb) or is_mark(other, "Stop") for other in between)
    )


def _has_and(node: Node) -> bool:
    return isinstance(node, Mark) and (node.category == "Conjunction" or node.item.has_conjunction)


def _by_place(nodes: Sequence[Node], at: int, context: Context, effect: Happening) -> Happening | None:
    """“what happened in al-Tanf”, “payback for Hasakah”: the event told of that place."""
    for node in nodes[at + 1 : at + 1 + _REACH]:
        if is_mark(node, "Stop"):
            break
        if isinstance(node, Phrase) and node.category in ("place", "site", "area", "actor"):
            places = context.referents.places(node, "link/place")
            for happening in reversed(context.happenings):
                if happening is not effect and any(
                    related(p, q, context.lexicon) for p in places for q in happening.places
                ):
                    return happening
    return None


def _of_verb(sentence: Sentence, context: Context, at: int, node: Verb) -> Iterator[Tie]:
    """X “answered” with E1: it answers the event after “to”, else the one told before."""
    cue = item_span(context.referents.text, node.item)
    spoken = context.scopes_over(sentence.index, at)
    for effect in _effects(sentence, context, at):
        for cause in _answered(sentence, context, at, effect)[:1]:
            yield tie_of(cause, effect, cue, spoken, context)


def _answered(sentence: Sentence, context: Context, at: int, effect: Happening) -> list[Happening]:
    marked = [
        d for d in sentence.drafts if d.node > at and _has_marker(sentence.nodes[d.node], ("on", "to", "for"))
    ]
    causes = [h for d in marked if (h := context.told_by(sentence, d)) is not None and h is not effect]
    causes = causes or [h for h in _fronted(sentence, context, at) if h is not effect]
    after = sentence.nodes[at + 1 : at + 2]
    if not causes and any(isinstance(n, Mark) and n.item.form in _TO_IT for n in after):
        return _told_before(sentence, context, at, effect)  # "وردّت عليها مدفعية"
    return causes or _after_mark(sentence, context, at, effect) or _told_before(sentence, context, at, effect)


_TO_IT = frozenset({"عليه", "عليها", "عليهما"})


def _effects(sentence: Sentence, context: Context, at: int) -> list[Happening]:
    """What answers: the verb's own event or the next; behind "twice:" all that the colon announces."""
    after = [d for d in sentence.drafts if d.node >= at]
    colon = next(
        (
            i
            for i in range(at, min(at + 5, len(sentence.nodes)))
            if is_meaning(sentence.nodes[i], "Stop", ":")
        ),
        None,
    )
    listed = [d for d in after if colon is not None and d.node > colon]
    listed = listed or [*after[:1], *(d for d in after[1:] if _is_with_more(sentence.nodes, d))]
    found = [h for d in listed if (h := context.told_by(sentence, d)) is not None]
    return list({id(h): h for h in found}.values())


def _is_with_more(nodes: Sequence[Node], draft: Draft) -> bool:
    """“فردّت بقصف خيمة، وبقذائف سقطت في ...”: what fell were means that it answered with, too."""
    means = nodes[draft.node - 1] if draft.node and not draft.is_noun else None
    return (
        isinstance(means, Phrase)
        and means.category == "weapon"
        and means.conjoined
        and means.marker_form == "ب"
    )


def _fronted(sentence: Sentence, context: Context, at: int) -> list[Happening]:
    """“وعلى هذا القصف ردّ X”, “to this attack X replied”: the cause stands before the verb of answering."""
    before = [
        d
        for d in sentence.drafts
        if at - 4 <= d.node < at and _has_marker(sentence.nodes[d.node], ("on", "to"))
    ]
    return [h for d in before[-1:] if (h := context.told_by(sentence, d)) is not None]


def _has_marker(node: Node, markers: Sequence[str]) -> bool:
    return isinstance(node, Phrase) and node.marker in markers


def _after_mark(sentence: Sentence, context: Context, at: int, effect: Happening) -> list[Happening]:
    """“responded with E1 after E2”."""
    for index in range(at + 1, len(sentence.nodes)):
        if is_mark(sentence.nodes[index], "Link"):
            draft = next((d for d in sentence.drafts if d.node > index), None)
            found = context.told_by(sentence, draft)
            return [found] if found is not None and found is not effect else []
    return []


def _told_before(sentence: Sentence, context: Context, at: int, effect: Happening) -> list[Happening]:
    first = ((h, h.tellings[0].draft) for h in context.happenings if h is not effect)
    earlier = [h for h, draft in first if (draft.sentence, draft.node) < (sentence.index, at)]
    return [h for h in earlier if not strikes_for(h, effect, context)][-1:]


def _sequences(sentence: Sentence, context: Context) -> Iterator[Tie]:
    """E1 “after” E2, “hours after”: order in time and no more."""
    for at, node in enumerate(sentence.nodes):
        if not is_meaning(node, "Link", "after", "before"):
            continue
        one, other = _around(sentence, context, at)
        if one is None or other is None or one is other:
            continue
        cause, effect = (other, one) if node.means == "after" else (one, other)
        yield Tie(cause, effect, "juxtaposed", item_span(context.referents.text, node.item), None)


def _around(sentence: Sentence, context: Context, at: int) -> tuple[Happening | None, Happening | None]:
    """The events before and after “after”; of a fronted “hours after E2, E1” the second stands for the first."""
    before = [d for d in sentence.drafts if d.node < at]
    after = [d for d in sentence.drafts if d.node > at]
    other = after[0] if after and after[0].node <= at + _REACH else None
    one = before[-1] if before else after[1] if len(after) > 1 else None
    return context.told_by(sentence, one), context.told_by(sentence, other)
