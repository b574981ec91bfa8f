"""Drafts: every verb or noun of a sentence that tells of an event, with the phrases that its frame binds.

A draft is one mention. Several drafts become one event later (`coreference`); a verb that only lends its
slots to an event noun (“carried out a raid”, “the raid hit”) makes no draft of its own.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from sabab.coding.bare_weapons import answered_weapons, bare_weapons, owner_of
from sabab.coding.documented import take_documented
from sabab.coding.event_nouns import tell_agents
from sabab.coding.lending import lend, lend_noun
from sabab.coding.noun_drafts import noun_drafts
from sabab.coding.origins import find_origins
from sabab.coding.participles import lend_participle
from sabab.coding.plausibility import is_armed, stands_alone
from sabab.coding.slots import Filler
from sabab.coding.topics import topic
from sabab.coding.verb_drafts import another, verb_draft
from sabab.mentions.nodes import Node, Phrase, Verb, form_of, is_comma, is_linking, is_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sabab.coding.draft import Draft
    from sabab.model import Language


def drafts(nodes: Sequence[Node], sentence: int, language: Language) -> list[Draft]:
    """The drafts of one sentence that tell of an event, in the order of their triggers."""
    return [draft for draft in candidates(nodes, sentence, language) if refusal(draft) is None]


def refusal(draft: Draft) -> str | None:
    """Why a draft tells of no event; None where it does."""
    if draft.entry.category == "EventNoun" and not draft.support_nodes:
        return "an event only under a support verb, and none lends it slots"
    if is_armed(draft) or "announced" in draft.marks:
        return None
    if draft.entry.weak and not _points_back(draft):
        return "a weak word without weapon, force, named actor or site: figurative or civil"
    return None if stands_alone(draft) else "nobody and nothing that a fight has, and no place or day either"


def _points_back(draft: Draft) -> bool:
    """English: “the strikes”, “the blast” were told of before; without an event before them they make none."""
    is_known = draft.is_noun and draft.definite and draft.entry.language == "en" and not draft.generic
    return is_known and draft.entry.means in ("Attack", "Bombing")


def candidates(nodes: Sequence[Node], sentence: int, language: Language) -> list[Draft]:
    """All drafts of one sentence whose frames hold, in the order of their triggers."""
    found = {draft.node: draft for draft in noun_drafts(nodes, sentence, language)}
    for at, node in enumerate(nodes):
        if isinstance(node, Verb) and not lend(nodes, at, found, language):
            draft = verb_draft(nodes, at, sentence, language) or another(nodes, at, sentence, found)
            if draft is not None:
                found[at] = draft
        if isinstance(node, Verb) and node.entry("Result"):
            _found_by_result(nodes, at, found, language)
        if isinstance(node, Verb) and node.entry("Harm") and language == "ar":
            _found_by_harm(nodes, at, found)
    for draft in (*bare_weapons(nodes, sentence, found), *answered_weapons(nodes, sentence, found)):
        found[draft.node] = draft
    for at, node in enumerate(nodes):
        if isinstance(node, Phrase) and node.category == "event" and node.head.entry("Support"):
            lend_noun(nodes, at, found, language)
        if is_mark(node, "Participle"):
            lend_participle(nodes, at, found)
    _complete(nodes, found)
    return [draft for _, draft in sorted(found.items())]


def _complete(nodes: Sequence[Node], found: dict[int, Draft]) -> None:
    """Joins the drafts that are one, and gives to each what stands at another."""
    take_documented(nodes, found)
    _mark_announced(nodes, found)
    _join_means(nodes, found)
    _join_fronted(nodes, found)
    in_order = [draft for _, draft in sorted(found.items())]
    for draft in in_order:
        tell_agents(draft.slots)
    _share_agent(nodes, in_order)
    _share_with_added(nodes, in_order)
    _share_subject(nodes, in_order)
    _find_those_behind(nodes, in_order)
    find_origins(nodes, in_order)


def _mark_announced(nodes: Sequence[Node], found: dict[int, Draft]) -> None:
    """“أعلن الجيش تنفيذ ضربة”: what those who fight announce took place."""
    for at, node in enumerate(nodes):
        if isinstance(node, Verb) and node.entry("Report"):
            said = [
                i for i in range(at + 1, min(at + 7, len(nodes))) if not is_mark(nodes[i], "Date", "Stop")
            ]
            if len(said) > 1 and _fights(nodes[said[0]]) and said[1] in found:
                found[said[1]].marks.add("announced")


def _fights(node: Node) -> bool:
    return isinstance(node, Phrase) and node.category in ("actor", "force", "group") and not node.marker


def _found_by_result(nodes: Sequence[Node], at: int, found: dict[int, Draft], language: Language) -> None:
    """“ضربة أسفرت عن قتلى”: what led to harm took place."""
    subject = topic(nodes, at, language)
    for index in (subject, at + 1):  # "ضربة أدت إلى", "أدت ضربة إلى"
        if index is not None and index in found and found[index].is_noun:
            found[index].marks.add("led to harm")
            return


def _found_by_harm(nodes: Sequence[Node], at: int, found: dict[int, Draft]) -> None:
    """“قتل مدني بقصف مدفعي”: what people were hurt by took place.

    English headlines (“four killed in rocket attacks”) are told again in the lead and came out twice, so not there.
    """
    for index in range(at + 1, len(nodes)):
        node = nodes[index]
        if isinstance(node, Verb) or is_mark(node, "Subordinator", "Link"):
            return
        is_cause = isinstance(node, Phrase) and node.marker in ("with", "in", "by", "because")
        if is_cause and index in found and found[index].is_noun:
            found[index].marks.add("led to harm")
            return


def _join_means(nodes: Sequence[Node], found: dict[int, Draft]) -> None:
    """“اغتالته بغارة على الضاحية”, “عدوان جوي برشقات من الصواريخ”: one event by means of another noun."""
    for at, noun in sorted(found.items()):
        host = next((d for i, d in sorted(found.items(), reverse=True) if i < at), None)
        if host is None or not _is_means_of(nodes, host, noun):
            continue
        # An air raid by salvos stays an air raid, a killing in an air raid is told by its means.
        is_wider = not host.is_noun or host.entry.means == "Assassination"
        kept, lost = (noun, host) if is_wider else (host, noun)
        kept.slots = {
            role: [*host.fillers(role), *noun.fillers(role)] for role in ("SUBJ", "OBJ", "LOC", "INSTR")
        }
        kept.dates = [*host.dates, *noun.dates]
        kept.support_nodes.add(lost.node)
        del found[lost.node]


def _join_fronted(nodes: Sequence[Node], found: dict[int, Draft]) -> None:
    """English: in “In the attack, 10 rockets targeted a depot” the verb tells of the attack."""
    for at, noun in sorted(found.items()):
        node = nodes[at]
        after = next((i for i in sorted(found) if i > at), None)
        opens = at == 0 and isinstance(node, Phrase) and node.marker == "in" and node.head.form.isascii()
        comma = next((i for i in range(at + 1, len(nodes)) if not is_mark(nodes[i], "Date")), None)
        verb = found[after] if after is not None else None
        is_fronted = opens and comma is not None and is_comma(nodes[comma])
        if not is_fronted or verb is None or verb.is_noun or verb.entry.means == "Interception":
            continue
        noun.slots = {role: [*noun.fillers(role), *verb.fillers(role)] for role in _SLOTS}
        noun.dates = [*noun.dates, *verb.dates]
        noun.support_nodes.add(verb.node)
        del found[verb.node]


_SLOTS = ("SUBJ", "OBJ", "LOC", "INSTR")


def _is_means_of(nodes: Sequence[Node], host: Draft, noun: Draft) -> bool:
    node = nodes[noun.node]
    if not isinstance(node, Phrase) or noun.definite or (host.is_noun and node.conjoined):
        return False
    if _is_answered(nodes, host):
        return False
    if _is_what_it_was(nodes, host, noun):
        return True
    is_killing = host.entry.means == "Assassination"
    if node.marker == "in" and node.head.form.isascii():  # "was targeted in a rocket attack"
        is_killing = not host.is_noun and host.entry.means not in ("Interception", "Visit")
    is_with = node.marker == "with" and node.marker_form != "مع"  # "تزامن القصف مع محاولة تسلل"
    is_with = is_with or node.head.form == "بشن"  # two letters are too few to cut the ب off
    if not is_with and not (node.marker == "in" and is_killing):
        return False
    between = nodes[host.node + 1 : noun.node]
    if is_killing:  # "اغتيال القائد، قاسم سليماني، في قصف": commas set the name apart
        between = [n for n in between if not is_comma(n)]
    return not any(isinstance(n, Verb) or is_mark(n, "Stop", "Subordinator", "Link") for n in between)


def _is_what_it_was(nodes: Sequence[Node], host: Draft, noun: Draft) -> bool:
    """“لتضرب خزانات الوقود، في أول غارة إسرائيلية على اليمن”: the first of its kind is the deed just told."""
    node = nodes[noun.node]
    is_first = isinstance(node, Phrase) and node.marker == "in" and node.head.form in _FIRST
    between = nodes[host.node + 1 : noun.node]
    ends = (isinstance(n, Verb) or is_mark(n, "Subordinator", "Link") for n in between)
    return is_first and not host.is_noun and host.entry.means != "Interception" and not any(ends)


_FIRST = frozenset({"اول", "ثاني", "ثالث", "اكبر", "اعنف", "اخطر", "احدث"})


def _is_answered(nodes: Sequence[Node], host: Draft) -> bool:
    """“ردّ X على اغتيال Y بإطلاق صواريخ”: what is fired is the answer, and not how the killing went."""
    killing = nodes[host.node]
    before = (n for n in reversed(nodes[: host.node]) if isinstance(n, Verb))
    verb = next(before, None) if isinstance(killing, Phrase) and killing.marker == "on" else None
    return verb is not None and is_linking(verb, "answers")


def _share_agent(nodes: Sequence[Node], in_order: Sequence[Draft]) -> None:
    """What two event nouns tied by “and” end in is said of both: “the attack and a series of others by X”."""
    for one, other in pairwise(in_order):
        between = nodes[one.node + 1 : other.node]
        tied = (
            one.is_noun
            and other.is_noun
            and len(between) <= _TIED
            and not any(isinstance(n, Verb) or is_mark(n, "Stop", "Subordinator", "Link") for n in between)
        )
        agents = [f for f in other.fillers("SUBJ") if f.phrase.marker == "by"]
        if tied and agents and not one.fillers("SUBJ"):
            one.slots["SUBJ"] = list(agents)


def _share_with_added(nodes: Sequence[Node], in_order: Sequence[Draft]) -> None:
    """“مسيّرة تركية استهدفت نقطة، إلى جانب استهداف القرية”: what “besides” adds to a blow is of the same side."""
    for one, other in pairwise(in_order):
        is_added = other.node > 0 and is_mark(nodes[other.node - 1], "Conjunction") and other.is_noun
        if not is_added or other.fillers("SUBJ") or one.passive:
            continue
        means = [owner for f in one.fillers("INSTR") if (owner := owner_of(f.phrase)) is not None]
        agents = one.fillers("SUBJ") or [Filler(owner, one.node, "added-to") for owner in means]
        if agents:
            other.slots["SUBJ"] = list(agents)


def _share_subject(nodes: Sequence[Node], in_order: Sequence[Draft]) -> None:
    """“قصف X الموقع وأطلق صواريخ”: a verb that "and" ties to another without a subject of its own has its subject."""
    for one, other in pairwise(in_order):
        verb = nodes[other.node]
        if not isinstance(verb, Verb) or not verb.item.has_conjunction or one.is_noun or other.passive:
            continue
        fronted = any(f.node < other.node for f in other.fillers("INSTR"))
        if one.fillers("SUBJ") and not other.fillers("SUBJ") and not fronted and not one.passive:
            other.slots["SUBJ"] = list(one.fillers("SUBJ"))


def _find_those_behind(nodes: Sequence[Node], in_order: Sequence[Draft]) -> None:
    """“Iran was behind the attack”, “تقف وراء المسيّرة التي انقضّت”: who is said to be behind an event acted."""
    for draft in in_order:
        told = [(i, n) for i in draft.heads if isinstance(n := nodes[i], Phrase)]
        behind = [i for i, n in told if n.marker == "behind" or _is_answered_for(nodes, i, n)]
        behind = behind or _behind_it(nodes, draft, in_order)
        if not behind or draft.fillers("SUBJ"):
            continue
        for index in range(behind[0] - 1, max(-1, behind[0] - 4), -1):
            node = nodes[index]
            if isinstance(node, Phrase) and node.category in ("actor", "group", "force") and not node.marker:
                draft.slots["SUBJ"] = [Filler(node, index, "behind")]
                if any(is_mark(n, "Hedge") for n in nodes[draft.node : index]):
                    draft.marks.add("suspected")
                break


def _behind_it(nodes: Sequence[Node], draft: Draft, in_order: Sequence[Draft]) -> list[int]:
    """“العبوة التي انفجرت، ويشتبه في أن حزب الله يقف خلفها”: the pronoun is the event's, or its means'."""
    end = next((other.node for other in in_order if other.node > draft.node), len(nodes))
    for index in range(draft.node + 1, min(end, len(nodes) - 1)):
        stands, after = nodes[index], nodes[index + 1]
        if isinstance(stands, (Phrase, Verb)) and form_of(stands) in ("يقف", "تقف", "يقفون"):
            return [index] if form_of(after) in ("خلفها", "خلفه", "وراها", "وراه") else []
    return []


def _is_answered_for(nodes: Sequence[Node], at: int, event: Phrase) -> bool:
    """“الحوثيون مسؤولون عن هجوم”: the noun of the officials is here an adjective."""
    before = nodes[at - 1] if at else None
    answers = (
        isinstance(before, Phrase) and before.category == "speaker" and before.head.form.startswith("مسوول")
    )
    return answers and event.marker == "about"


#: Nodes that may stand between two event nouns that "and" ties: a date, a preposition, a "series of".
_TIED = 3
