"""Statements that are events of their own: threats and denials."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.coding.accusing import accused_by
from sabab.coding.claims import event_of
from sabab.coding.draft import Draft
from sabab.coding.happening import Happening
from sabab.coding.own_words import is_own_word
from sabab.coding.refs import unique
from sabab.coding.tellings import Telling
from sabab.coding.topics import row, topic
from sabab.lexicon.records import Entry
from sabab.mentions.nodes import Mark, Node, Phrase, Verb, is_mark, is_meaning
from sabab.text.normalize import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sabab.coding.context import Context
    from sabab.coding.scope import Scope
    from sabab.coding.sentence import Sentence
    from sabab.model import Ref

SPEAKING = frozenset({"speaker", "media", "actor", "force", "group", "person", "party"})
_STATEMENT = Entry("word/statement", "Trigger", "verb", "en", "Statement")


def tell_statements(sentence: Sentence, context: Context) -> None:
    """Adds a statement for every act of threatening or denying in the sentence whose speaker is told."""
    for scope in context.scopes.get(sentence.index, []):
        if scope.stance not in ("deny", "threaten") or scope.negated:
            continue
        speakers = _speakers(sentence.nodes, scope, context) or _same_speaker(sentence, scope, context)
        subject = speakers or _has_subject(sentence.nodes, scope)
        if not subject or (sentence.index, scope.node) in context.told:
            continue
        told = _telling(sentence, scope, speakers, context)
        if _is_only_worry(sentence, scope, told) or _is_no_act(sentence, scope, context):
            continue
        told.draft.marks.add(scope.stance)
        _keep(told, sentence, scope, context)


def _keep(told: Telling, sentence: Sentence, scope: Scope, context: Context) -> None:
    """Joins the statement to the one that it tells again, else adds it."""
    again = _in_headline(told, context) or _told_before(sentence, scope, told, context)
    happening = again or Happening([told], stated=bool(told.initiators))
    if again is None:
        context.statements.append(happening)
    else:
        again.tellings.append(told)
    context.told[sentence.index, scope.node] = happening
    about = event_of(sentence, scope, context) if scope.stance == "deny" else None
    happening.denied += [about] if about is not None else []


def _is_only_worry(sentence: Sentence, scope: Scope, told: Telling) -> bool:
    """“حذرت اليونيفيل من وضع خطير”: a weak word threatens where it is said to somebody or of a blow."""
    verb = sentence.nodes[scope.node]
    entry = verb.entry("Report") if isinstance(verb, Verb) else None
    is_of_blow = any(scope.first <= draft.node < scope.end for draft in sentence.drafts)
    return entry is not None and entry.weak and not told.targets and not is_of_blow


def _same_speaker(sentence: Sentence, scope: Scope, context: Context) -> list[Ref]:
    """“حذّر الحرس واشنطن، كما هدّد بضرب ...”: an Arabic threat without subject has that before."""
    at = scope.node
    verb, before = sentence.nodes[at], sentence.nodes[max(0, at - 1)]
    is_tied = isinstance(verb, Verb) and (
        verb.item.has_conjunction or is_meaning(before, "Subordinator", "while")
    )
    if context.referents.language != "ar" or scope.stance != "threaten" or not is_tied:
        return []
    earlier = [s for s in context.scopes.get(sentence.index, []) if s.node < at and not s.negated]
    return [earlier[-1].claimant] if earlier and earlier[-1].claimant is not None else []


def _is_no_act(sentence: Sentence, scope: Scope, context: Context) -> bool:
    """“rockets that threaten civilians”, “Washington's promised retaliation”: nobody speaks there."""
    if scope.stance != "threaten" or not isinstance(sentence.nodes[scope.node], Verb):
        return False  # "الاغتيال لن يمر": whoever is quoted threatens
    before = sentence.nodes[scope.node - 1] if scope.node else None
    subject = topic(sentence.nodes, scope.node, context.referents.language)
    phrase = sentence.nodes[subject] if subject is not None else None
    is_thing = isinstance(phrase, Phrase) and phrase.category in ("weapon", "event", "site")
    return is_thing or (isinstance(before, Mark) and before.item.form == "'s")


def _in_headline(told: Telling, context: Context) -> Happening | None:
    """The statement of the headline that the lead tells again: the same speaker, who denies or threatens as there."""
    ids = {ref.id for ref in told.initiators if ref.id}
    for happening in context.statements:
        first = happening.tellings[0]
        headline, at = first.draft.sentence, told.draft.sentence
        is_lead = headline <= 1 and headline < at <= headline + _LEAD
        if is_lead and ids & {ref.id for ref in first.initiators} and first.draft.marks == told.draft.marks:
            return happening
    return None


def _told_before(sentence: Sentence, scope: Scope, told: Telling, context: Context) -> Happening | None:
    """“نفت إيران ... نفى المتحدث باسم خارجيتها”, “will pay the price” twice: one power that says the same again.

    A denial is the same of the same event, a threat in the same words.
    """
    for happening in context.statements:
        first = happening.tellings[0].draft
        if first.marks != told.draft.marks or not _is_one_power(
            happening.initiators, told.initiators, context
        ):
            continue
        words = {fold(context.referents.text[d.start : d.stop]) for d in (first, told.draft)}
        about = event_of(sentence, scope, context) if scope.stance == "deny" else None
        if len(words) == 1 if scope.stance == "threaten" else any(about is each for each in happening.denied):
            return happening
    return None


def _is_one_power(some: Sequence[Ref], others: Sequence[Ref], context: Context) -> bool:
    return any(is_own_word(a, b, context) or is_own_word(b, a, context) for a in some for b in others)


#: The last sentence that still tells the headline again, a kicker or a dateline between them.
_LEAD = 2


def _has_subject(nodes: Sequence[Node], scope: Scope) -> bool:
    """A speaker without a name still denies (“a source denied”).

    A verb without any subject may be a homograph.
    """
    if scope.claimant is not None:
        return True
    at = scope.node
    around = [nodes[i] for i in (at + 1, at - 1, scope.speaker) if i is not None and 0 <= i < len(nodes)]
    return any(isinstance(node, Phrase) and node.category in SPEAKING for node in around)


def _speakers(nodes: Sequence[Node], scope: Scope, context: Context) -> list[Ref]:
    if scope.voice is not None:
        return unique([scope.voice, *_spoken_with(nodes, scope, context)])
    for index in (scope.speaker, scope.node + 1, scope.node - 1):
        node = nodes[index] if index is not None and 0 <= index < len(nodes) else None
        if isinstance(node, Phrase) and not node.marker:
            named = node.category in ("group", "force") and node.complement is not None
            return [ref for ref in context.referents.actors(node, "statement/speaker") if ref.id or named]
    return []


def _spoken_with(nodes: Sequence[Node], scope: Scope, context: Context) -> list[Ref]:
    """“Hamas and Islamic Jihad denied it”: all who stand in the row of the speaker."""
    if scope.speaker is None or context.referents.language != "en":
        return []
    members = [phrase for _, phrase in row(nodes, scope.speaker) if phrase.category == "actor"]
    found = (ref for phrase in members for ref in context.referents.actors(phrase, "statement/speaker")[:1])
    return [ref for ref in found if ref.id]


def _telling(sentence: Sentence, scope: Scope, speakers: list[Ref], context: Context) -> Telling:
    verb = sentence.nodes[scope.node]
    draft = Draft(
        sentence.index, scope.node, _STATEMENT, verb.start, _stop(sentence.nodes, scope), is_noun=False
    )
    targets = _threatened(sentence.nodes, scope, speakers, context) if scope.stance == "threaten" else []
    if scope.stance == "threaten" and not targets:
        targets = _blamed(sentence, scope, speakers, context)
    return Telling(draft, "Statement", speakers, targets, [], None, None, "asserted")


def _blamed(sentence: Sentence, scope: Scope, speakers: Sequence[Ref], context: Context) -> list[Ref]:
    """“blaming Israel and promising a response”: who is blamed in one breath is threatened."""
    own = {ref.id for ref in speakers}
    blaming = [
        s
        for s in context.scopes.get(sentence.index, [])
        if s.stance in ("accuse", "hold")
        and s.node < scope.node
        and s.claimant is not None
        and s.claimant.id in own
    ]
    accused = (p for s in blaming[-1:] for p in accused_by(sentence.nodes, s))
    found = (ref for p in accused for ref in context.referents.actors(p, "statement/blamed"))
    return [ref for ref in found if ref.id and ref.id not in own][:1]


def _stop(nodes: Sequence[Node], scope: Scope) -> int:
    """The verb with its subject, where that follows at once."""
    after = nodes[scope.node + 1] if scope.node + 1 < len(nodes) else None
    return after.stop if isinstance(after, Phrase) and not after.marker else nodes[scope.node].stop


def _threatened(nodes: Sequence[Node], scope: Scope, speakers: Sequence[Ref], context: Context) -> list[Ref]:
    """The party threatened: the first other actor after the verb, before what is threatened with."""
    before = nodes[scope.node - 2] if scope.node > 1 else None
    if is_mark(nodes[scope.node], "Threat") and isinstance(before, Phrase) and before.category == "actor":
        return _others(before, speakers, context)  # "said Israel would pay the price"
    for index in range(scope.node + 1, min(scope.node + 7, len(nodes))):
        node = nodes[index]
        is_infinitive = isinstance(node, Verb) and is_meaning(nodes[index - 1], "Preposition", "to")
        if (isinstance(node, Verb) and not is_infinitive) or is_mark(node, "Stop", "Subordinator", "Link"):
            break
        if isinstance(node, Phrase) and node.category in ("actor", "force", "group"):
            others = _others(node, speakers, context)
            if others:
                return others
    return []


def _others(phrase: Phrase, speakers: Sequence[Ref], context: Context) -> list[Ref]:
    found = [ref for ref in context.referents.actors(phrase, "statement/threatened") if ref.id]
    return [] if any(ref.id == speaker.id for ref in found for speaker in speakers) else found
