"""The coder: a report's text and its day of publication in, an extraction out; a pure function.

It reads the sentences in order. Each is cut into nodes, its habits are set aside, its drafts become tellings,
tellings become events, and what is said about them becomes claims, tolls, links and relations.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from sabab.coding.agreement import related
from sabab.coding.casualties import Harm, harms
from sabab.coding.claims import carry_toll, sentence_claims, telling_claims
from sabab.coding.context import Context
from sabab.coding.dating import days_from, draft_days, is_sequel, same_day
from sabab.coding.drafts import drafts
from sabab.coding.finishing import finished_events, finished_links
from sabab.coding.habits import habits
from sabab.coding.harmful import harmful
from sabab.coding.inheritance import inherit
from sabab.coding.links import ties
from sabab.coding.listed_items import is_heading, take_announced, without_bullet
from sabab.coding.pointers import is_repeated
from sabab.coding.quotations import last_quoting, opened_by, quoted_scopes, speaker_ahead
from sabab.coding.realis import realis
from sabab.coding.referents import Referents
from sabab.coding.refs import unique
from sabab.coding.relations import relation_key, relations_of
from sabab.coding.remembering import name_places, remember
from sabab.coding.reporting import scopes
from sabab.coding.sentence import Sentence
from sabab.coding.statements import tell_statements
from sabab.coding.tellings import Telling, telling
from sabab.coding.ties import own_answers
from sabab.mentions.assembly import nodes
from sabab.mentions.datelines import without_dateline
from sabab.mentions.items import items
from sabab.mentions.nodes import Node, Phrase, Verb, is_comma, is_mark, is_meaning
from sabab.model import Extraction, Report
from sabab.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sabab import model
    from sabab.coding.happening import Happening
    from sabab.coding.scope import Scope
    from sabab.lexicon.index import Lexicon
    from sabab.mentions.items import Clause
    from sabab.mentions.nodes import Node
    from sabab.model import Ref


class Coded(NamedTuple):
    """An extraction with the state that it came from, and the id of each event by that of its happening."""

    extraction: Extraction
    context: Context
    ids: dict[int, str]


def code(report: Report, lexicon: Lexicon) -> Extraction:
    """All that *report* tells, coded with *lexicon*.

    Same report, same lexicon: same extraction.
    """
    return coded(report, lexicon).extraction


def coded(report: Report, lexicon: Lexicon) -> Coded:
    """The extraction of `code`, with all that an explanation of it needs."""
    context = Context(lexicon, Referents(lexicon, report.text, report.language), report.published)
    told = sentences(report.text)
    for sentence in told:
        _read(sentence, told, report, context)
    events, ids = finished_events(context)
    links = finished_links(context.ties, ids)
    relations = tuple(context.relations.values())
    extraction = Extraction(report, told, events, links, tuple(context.patterns), relations)
    return Coded(extraction, context, ids)


def _cut(told: model.Sentence, report: Report, context: Context) -> tuple[Clause, tuple[Node, ...]]:
    """A sentence as items and as nodes."""
    clause = items(report.text, told.span, context.lexicon)
    memory = context.referents.memory
    told_nodes = without_bullet(without_dateline(nodes(clause, report.language)), told.span.text)
    return clause, tuple(memory.recognised(node, report.language) for node in told_nodes)


def _who_says(
    sentence: Sentence, told: Sequence[model.Sentence], report: Report, context: Context
) -> list[Scope]:
    """The acts of saying in a sentence, those of a quotation included that it shares with its neighbours."""
    at = told[sentence.index]
    own = scopes(sentence.nodes, context.referents)
    found = quoted_scopes(own, sentence.nodes, at, report.text, context.quoting)
    context.quoting = last_quoting(found, at, report.text)
    if context.quoting is None:
        ahead = speaker_ahead(
            at, told, report.text, lambda later: scopes(_cut(later, report, context)[1], context.referents)
        )
        context.quoting = opened_by(ahead, sentence.nodes, at, report.text) if ahead is not None else None
        found = [*found, *([context.quoting] if context.quoting else [])]
    return found


def _read(told: model.Sentence, all_told: Sequence[model.Sentence], report: Report, context: Context) -> None:
    """Adds to *context* what one sentence tells."""
    clause, found = _cut(told, report, context)
    sentence = Sentence(
        told.index, told.span, clause.words, found, drafts(found, told.index, report.language)
    )
    context.sentences.append(sentence)
    name_places(found, context.referents)
    context.scopes[sentence.index] = _who_says(sentence, all_told, report, context)
    _tell(sentence, context, _set_habits_aside(sentence, context))
    tell_statements(sentence, context)
    sentence_claims(sentence, context)
    _tell_harms(sentence, context)
    found_ties = ties(sentence, context)
    own_answers(found_ties)
    context.ties.extend(found_ties)
    _remember_names(sentence.nodes, context)
    for relation in relations_of(sentence, context):
        context.relations.setdefault(relation_key(relation), relation)


def _set_habits_aside(sentence: Sentence, context: Context) -> frozenset[int]:
    """Keeps the patterns; the nodes that they used tell of no single event."""
    found = habits(sentence, context)
    context.patterns.extend(habit.pattern for habit in found)
    return frozenset(node for habit in found for node in habit.nodes)


def _remember_names(found: Sequence[Node], context: Context) -> None:
    for node in found:
        if isinstance(node, Phrase):
            remember(node, context.referents)


def _tell(sentence: Sentence, context: Context, used: frozenset[int]) -> None:
    before: Telling | None = None
    seen = 0
    for draft in sentence.drafts:
        _remember_names(sentence.nodes[seen : draft.node], context)
        seen = max(seen, draft.node)
        verdict = realis(sentence.nodes, draft)
        told = telling(sentence, draft, context.referents, verdict, context.actor)
        if draft.nodes & used or verdict == "generic":
            before = context.usual = told
        elif not (verdict == "irrealis" or is_heading(sentence) or _is_threatened(sentence, told, context)):
            _place(sentence, told, before, context)
            before = told


def _is_threatened(sentence: Sentence, told: Telling, context: Context) -> bool:
    """“هدد باستهداف السفن”, “vowed to strike”: what is threatened has not happened; a known event was before.

    Nor is the blow threatened that one vows to answer: “توعدت بالرد على غارة إسرائيلية”.
    """
    over = context.scopes_over(sentence.index, told.draft.node)
    if not over or over[-1].stance != "threaten" or not told.draft.is_noun:
        return False
    between = sentence.nodes[over[-1].node : told.draft.node]
    node = sentence.nodes[told.draft.node]  # "توعدت برد جراء استهدافها لكوادرها"
    is_cause = any(is_meaning(n, "Link", "answers") for n in between)
    is_cause = is_cause or (isinstance(node, Phrase) and node.marker == "because")
    return not (is_cause or told.draft.definite or told.days is not None or told.draft.dates)


def _place(sentence: Sentence, told: Telling, before: Telling | None, context: Context) -> None:
    """Fills the slots that only the context knows and joins the telling to its event."""
    told.days = draft_days(sentence, told.draft, context.published, context.days, context.referents.text)
    if told.days is None and before is not None:
        told.days = days_from(sentence, told.draft, before.days, context.referents.text)
    if told.days is None and is_sequel(sentence, told.draft):
        told.days = same_day(context.days)
    if is_repeated(told.draft, sentence.nodes, told.days):
        told.draft.marks.add("repeated")
    behind = sentence.nodes[max(0, told.draft.node - 2) : told.draft.node]
    if any(is_meaning(node, "Link", "answers") for node in behind):
        told.draft.marks.add("answered")
    inherit(sentence, told, before, context)
    take_announced(sentence, told, context)
    happening = context.place(told)
    told.places = unique([*told.places, *told.around])
    if happening is not None:
        _remember(sentence, told, context)
        telling_claims(happening, told, context)


def _remember(sentence: Sentence, told: Telling, context: Context) -> None:
    """Keeps the day and the actor for what comes after.

    A cause told behind “in response to” does not move the story's day.
    """
    is_behind_link = any(is_mark(node, "Link") for node in sentence.nodes[: told.draft.node])
    days = told.days
    if not (is_behind_link and len(context.happenings) > 1) and days is not None and days.start and days.end:
        context.days = (days.start, days.end)
    actors = [ref for ref in told.initiators if ref.id]
    context.actor = actors[0] if actors else context.actor


def _tell_harms(sentence: Sentence, context: Context) -> None:
    """Gives each statement of harm to its event."""
    told = [(d.node, h) for d in sentence.drafts if (h := context.told_by(sentence, d)) is not None]
    for harm in harms(sentence.nodes, context.referents.text):
        happening = harmful(harm, told, sentence, context)
        if happening is None or happening.type == "Statement":
            continue
        spoken = context.scopes_over(sentence.index, harm.node)
        voices = [scope for scope in spoken if scope.claimant and scope.stance != "carry"]
        happening.harms.append((harm, voices[-1].claimant if voices else None))
        carry_toll(happening, spoken)
        happening.struck = unique([*happening.struck, *_owners_of(harm, happening, sentence, context)])
        happening.fallen = unique([*happening.fallen, *_where_hurt(harm, sentence, context)])


def _where_hurt(harm: Harm, sentence: Sentence, context: Context) -> list[Ref]:
    """“six of them in Harabish, the rest near Mayadin”: the places behind a toll in a clause without another event."""
    if any(draft.node > harm.node for draft in sentence.drafts):
        return []
    found = []
    for node in sentence.nodes[harm.node + 1 :]:
        if isinstance(node, Verb) or is_mark(node, "Subordinator", "Link", "Report") or _ends(node):
            break
        if isinstance(node, Phrase) and node.category in ("place", "area") and node.marker in _WHERE:
            found += context.referents.places(node, "hurt")
    return [ref for ref in found if ref.id]


#: Meanings of the prepositions before a place of harm; "from" says whence the dead came, "to" where they were taken.
_WHERE = frozenset({"in", "near", "with"})


def _ends(node: Node) -> bool:
    return is_mark(node, "Stop") and not is_comma(node)


def _with_body(people: Phrase, sentence: Sentence) -> Phrase:
    """“مقتل مسؤول في حماس”, “قتل عنصر من الحزب”: the armed body behind the one who was hurt is his."""
    after = next((n for n in sentence.nodes if isinstance(n, Phrase) and n.first == people.end + 1), None)
    is_body = after is not None and after.marker in ("in", "from") and after.category == "actor"
    is_one = people.category in ("person", "speaker", "group") and not people.attached
    if after is None or not is_body or not is_one or any(e.is_place for e in after.head.entities):
        return people
    return replace(people, category="person", attached=(("memberOf", after),))


def _owners_of(harm: Harm, happening: Happening, sentence: Sentence, context: Context) -> list[Ref]:
    """Whose people were hurt: "an American contractor", "commandos of the SDF"; never those who struck."""
    if harm.people is None or harm.status != "number":
        return []
    before = [n for n in sentence.nodes[: harm.node] if isinstance(n, Phrase) and n.category == "actor"]
    named = (
        context.referents.actors(before[-1], "victims") if before else []
    )  # "شيّع حزب الله ثلاثة من مقاتليه"
    found = context.referents.actors(_with_body(harm.people, sentence), "victims", next(iter(named), None))
    known = [ref for ref in found if ref.id and not ref.id.startswith("place/")]
    return [r for r in known if not any(related(r, i, context.lexicon) for i in happening.initiators)]
