"""The coder: a report's text and its day of publication in, an extraction out; a pure function.

It reads the sentences in order. Each is cut into nodes, its habits are set aside, its drafts become tellings, tellings become
events, and what is said about them becomes claims, tolls, links and relations.
"""

from __future__ import annotations

from sabab.coding import casualties
from sabab.coding.claims import Record, sentence_claims, telling_claims
from sabab.coding.context import Context
from sabab.coding.coreference import Happening
from sabab.coding.drafts import Draft, drafts
from sabab.coding.finishing import finished_events, finished_links
from sabab.coding.habits import habits
from sabab.coding.links import Tie, answering_party, ties
from sabab.coding.realis import realis
from sabab.coding.referents import Referents, unique
from sabab.coding.relations import relation_key, relations
from sabab.coding.reporting import scopes
from sabab.coding.subjects import own_subject
from sabab.coding.statements import tell_statements
from sabab.coding.tellings import Sentence, Telling, draft_days, is_repeated, is_similar, telling
from sabab.lexicon.index import Lexicon
from sabab.mentions.assembly import nodes
from sabab.mentions.items import items
from sabab.mentions.nodes import Phrase, is_mark
from sabab.model import Extraction, Pattern, Ref, Relation, Report
from sabab.text import sentences as cut


def code(report: Report, lexicon: Lexicon) -> Extraction:
    """All that *report* tells, coded with *lexicon*. Same report, same lexicon: same extraction."""
    context = Context(lexicon, Referents(lexicon, report.text, report.language), report.published)
    records: dict[int, Record] = {}
    patterns: list[Pattern] = []
    found_ties: list[Tie] = []
    found_relations: dict[tuple[str, str, str], Relation] = {}
    told_sentences = cut.sentences(report.text)
    harms: list[tuple[Happening, casualties.Harm, Ref | None]] = []
    for told in told_sentences:
        sentence = _read(report, lexicon, told.index, told.span)
        context.sentences.append(sentence)
        context.scopes[sentence.index] = scopes(sentence.nodes, context.referents)
        used = _set_habits_aside(sentence, context, patterns)
        _tell(sentence, context, records, used)
        tell_statements(sentence, context, records)
        sentence_claims(sentence, context, records)
        harms.extend(_harms(sentence, context, records))
        found_ties.extend(ties(sentence, context))
        for node in sentence.nodes:
            if isinstance(node, Phrase):
                context.referents.remember_sites(node)
        for relation in relations(sentence, context):
            found_relations.setdefault(relation_key(relation), relation)
    events, ids = finished_events(context, records, harms)
    return Extraction(report, told_sentences, events, finished_links(found_ties, ids), tuple(patterns), tuple(found_relations.values()))


def _read(report: Report, lexicon: Lexicon, index: int, span: cut.Span) -> Sentence:
    clause = items(report.text, span, lexicon)
    found = nodes(clause, report.language)
    return Sentence(index, span, clause.words, found, drafts(found, index, report.language))


def _set_habits_aside(sentence: Sentence, context: Context, patterns: list[Pattern]) -> frozenset[int]:
    found = habits(sentence, context)
    patterns.extend(habit.pattern for habit in found)
    return frozenset(node for habit in found for node in habit.nodes)


def _tell(sentence: Sentence, context: Context, records: dict[int, Record], used: frozenset[int]) -> None:
    before: Telling | None = None
    seen = 0
    for draft in sentence.drafts:
        for node in sentence.nodes[seen : draft.node]:
            if isinstance(node, Phrase):
                context.referents.remember_sites(node)
        seen = max(seen, draft.node)
        verdict = realis(sentence.nodes, draft)
        told = telling(sentence, draft, context.referents, None, verdict, context.actor)
        if draft.nodes & used or verdict in ("generic", "irrealis"):
            before = told if draft.nodes & used else before
            continue
        if is_repeated(draft, sentence.nodes):
            draft.marks.add("repeated")
        told.days = draft_days(sentence, draft, context.published, context.days, context.referents.text)
        _inherit(sentence, told, before, context)
        happening = context.place(told)
        before = told
        if happening is not None:
            _remember(sentence, told, context)
            telling_claims(happening, told, context, records.setdefault(id(happening), Record()))


def _remember(sentence: Sentence, told: Telling, context: Context) -> None:
    """Keeps the day and the actor for what comes after; a cause told behind "in response to" does not move the story's day."""
    is_background = any(is_mark(node, "Link") for node in sentence.nodes[: told.draft.node]) and len(context.happenings) > 1
    if not is_background and told.days is not None and told.days.start is not None and told.days.end is not None:
        context.days = (told.days.start, told.days.end)
    actors = [ref for ref in told.initiators if ref.id]
    context.actor = actors[0] if actors else context.actor


def _inherit(sentence: Sentence, told: Telling, before: Telling | None, context: Context) -> None:
    """"the latest of them", "the same area", and the blow inside an exchange of blows take what was told before."""
    draft = told.draft
    around = sentence.nodes[max(0, min(draft.nodes) - 2) : draft.node + 1]
    if before is not None and any(is_mark(node, "Latest") for node in around):
        told.inherited = not told.initiators
        told.initiators = told.initiators or list(before.initiators)
        told.targets = told.targets or list(before.targets)
    focus = context.last_of_kind(told.type) or context.focus
    if _says_same_place(draft) and context.focus is not None:
        told.places = unique([*told.places, *context.focus.places[:1]])
    if focus is not None and is_similar(sentence.nodes, draft) and not told.targets and not told.places:
        told.targets, told.places = list(focus.targets), list(focus.places)
    if focus is not None and told.other and told.days is not None and not told.targets:
        told.targets, told.places = list(focus.targets), told.places or list(focus.places)
        told.initiators, told.inherited = (told.initiators, False) if told.initiators else (list(focus.initiators), True)
    if not told.initiators and not draft.reciprocal:
        told.initiators = own_subject(sentence, draft, context)
    if not told.initiators and not draft.reciprocal:
        told.initiators = answering_party(sentence, draft, context)
    _inherit_from_exchange(told, context)


def _says_same_place(draft: Draft) -> bool:
    located = (f.phrase for role in ("OBJ", "LOC") for f in draft.fillers(role))
    return any(isinstance(p, Phrase) and p.category in ("area", "site", "unknown") and any(i.entry("Same") for i in p.modifiers) for p in located)


def _inherit_from_exchange(told: Telling, context: Context) -> None:
    """A definite blow on one party of an exchange just told comes from the other, at the exchange's time."""
    exchange = next((h for h in reversed(context.happenings) if any(t.draft.reciprocal for t in h.tellings)), None)
    draft = told.draft
    if exchange is None or not draft.is_noun or not draft.definite or told.initiators or not told.targets or draft.sentence - exchange.tellings[-1].draft.sentence > 1:
        return
    above = {name for ref in told.targets for name in context.lexicon.above(ref.id or "")}
    others = [ref for ref in exchange.initiators if ref.id not in above and not above & set(context.lexicon.above(ref.id or ""))]
    told.initiators = others if len(others) < len(exchange.initiators) else []
    told.inherited = bool(told.initiators)
    draft.marks.add("repeated")
    told.days = told.days or exchange.days


def _harms(sentence: Sentence, context: Context, records: dict[int, Record]) -> list[tuple[Happening, casualties.Harm, Ref | None]]:
    """Each statement of harm with the event it belongs to: the one told last before it in the sentence, else the focus."""
    found = []
    for harm in casualties.harms(sentence.nodes, context.referents.text):
        before = [h for d in sentence.drafts if d.node <= harm.node and (h := context.told.get((sentence.index, d.node))) is not None]
        after = [h for d in sentence.drafts if d.node > harm.node and (h := context.told.get((sentence.index, d.node))) is not None]
        happening = before[-1] if before else after[0] if after else context.focus
        scopes_over = context.scopes_over(sentence.index, harm.node)
        if happening is not None:
            found.append((happening, harm, scopes_over[-1].claimant if scopes_over else None))
    return found
