"""Who acts where the verb has only a pronoun, or none: the one who speaks, of its own acts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.coding.agreement import related
from sabab.coding.arabic_subjects import is_first_person
from sabab.coding.english_topics import before_adverbs, is_counted_off
from sabab.mentions.nodes import Mark, Node, Phrase, Verb, is_comma, is_mark
from sabab.model import Ref

if TYPE_CHECKING:
    from sabab.coding.context import Context
    from sabab.coding.draft import Draft
    from sabab.coding.scope import Scope
    from sabab.coding.sentence import Sentence
    from sabab.coding.tellings import Telling

_POWERS = frozenset(
    {"StateActor", "MilitaryForce", "NonStateArmedGroup", "Coalition", "Institution", "PersonActor"}
)


def own_subject(sentence: Sentence, draft: Draft, context: Context) -> list[Ref]:
    """The speaker, of deeds that it tells as its own.

    “that they fired”, “its forces struck”, “air defences intercepted”, “X announced the shelling of Y”. An outlet
    that reports “that they fired” does not mean itself, so only powers count.
    """
    scopes = context.scopes_over(sentence.index, draft.node)
    claimant = scopes[-1].voice if scopes else None
    if claimant is None:
        return []
    if _is_ours(draft):
        who = scopes[-1].side or claimant
        return _state_behind(who, context) or ([who] if who.id else [])
    if claimant.id is None:  # a group that the knowledge base lacks
        return [claimant] if _is_announced(sentence, draft, scopes[-1], context) else []
    found = _own_of_power(sentence, draft, scopes[-1], claimant, context)
    # "أعلنت الجماعة استهداف سفينة، حسبما قال المتحدث": the one who announced it says it as well
    announced = (s for s in scopes[:-1] if s.voice and _is_announced(sentence, draft, s, context))
    outer = next(announced, None) if not found else None
    if outer is not None and outer.voice is not None:
        return _own_of_power(sentence, draft, outer, outer.voice, context)
    return found


def _own_of_power(
    sentence: Sentence, draft: Draft, scope: Scope, claimant: Ref, context: Context
) -> list[Ref]:
    entity = context.lexicon.entities.get(claimant.id or "")
    if entity is None or entity.kind not in _POWERS | {"MediaOutlet"}:
        return []
    if _has_unnamed_force(draft) and (behind := _state_behind(claimant, context)):
        return behind
    if entity.kind not in _POWERS or draft.passive:
        return []
    if not (_has_pronoun_subject(sentence, draft) or _is_announced(sentence, draft, scope, context)):
        return []
    power = context.referents.state_of(claimant) if entity.kind == "PersonActor" else None
    mine = power or entity
    return [Ref(mine.id, mine.label, claimant.span, "subject/speaker")]


def _is_ours(draft: Draft) -> bool:
    """“قواتنا الجوية شنت الغارة”: in what is quoted “our” is the speaker's."""
    acting = [f.phrase for role in ("SUBJ", "INSTR") for f in draft.fillers(role) if not f.phrase.marker]
    return any(p.category in ("force", "group", "weapon") and p.head.reading.pronoun == "نا" for p in acting)


def _state_behind(claimant: Ref, context: Context) -> list[Ref]:
    """The power whose forces an unnamed force is: of an official, an army or a state's outlet."""
    power = context.lexicon.entities.get(claimant.id or "")
    if power is None or power.kind not in ("StateActor", "NonStateArmedGroup"):
        power = context.referents.state_of(claimant)
    if power is None or power.kind not in ("StateActor", "NonStateArmedGroup"):
        return []
    return [Ref(power.id, power.label, claimant.span, "subject/force-of-speaker")]


def _is_announced(sentence: Sentence, draft: Draft, scope: Scope, context: Context) -> bool:
    """“أعلن حزب الله استهداف موقع”, “the army announced the interception of a missile”: the object of announcing."""
    verb, node = sentence.nodes[scope.node], sentence.nodes[draft.node]
    entity = context.lexicon.entities.get(scope.voice.id or "") if scope.voice else None
    if scope.voice is not None and entity is not None and entity.kind == "PersonActor":  # a spokesman by name
        entity = context.referents.state_of(scope.voice) or entity
    fights = entity is None or entity.kind in (
        "NonStateArmedGroup",
        "MilitaryForce",
        "StateActor",
        "Coalition",
    )
    announces = scope.stance == "admit" or (isinstance(verb, Verb) and verb.item.reading.core in _ANNOUNCING)
    # "أعلن الجيش عن اغتيال قيادي", "اعترفت القوات بقصف مطار"
    is_object = (
        isinstance(node, Phrase)
        and node.marker in ("", "about", *(("with",) if scope.stance == "admit" else ()))
        and not node.head.is_definite
        and draft.is_noun
    )
    between = sentence.nodes[scope.node + 1 : draft.node]
    stops = [n for n in between if is_mark(n, "Stop") and not is_comma(n)]
    direct = not stops and not any(isinstance(n, Verb) or is_mark(n, *_NEXT_CLAUSE) for n in between)
    return fights and announces and is_object and direct and not draft.passive and draft.node > scope.node


#: What leads away from the object of announcing: "announced raids in response to attacks".
_NEXT_CLAUSE = ("Subordinator", "Link")
#: Verbs whose object is the speaker's own deed.
_ANNOUNCING = frozenset({"اعلن", "اعلنت", "تعلن", "يعلن", "اعلنوا", "announced", "announces"})


def _has_pronoun_subject(sentence: Sentence, draft: Draft) -> bool:
    """“أنهم أطلقوا”, “أنه شن ضربات”, “they have fired”, “it had struck”, and “هجومه على”."""
    if draft.fillers("SUBJ") or (draft.fillers("INSTR") and not _is_object(draft)):
        return False
    is_own = draft.is_noun and _is_own_attack(sentence, draft)
    at = _verb_of(sentence, draft)
    if is_own or at is None:
        return is_own
    if is_first_person(sentence.nodes[at]):
        return True
    at = _counting_verb(sentence, at)
    start = before_adverbs(sentence.nodes, at)
    for index in range(start, max(-1, start - 3), -1):
        before = sentence.nodes[index]
        if is_mark(before, "Auxiliary") or _is_tied_verb(before, sentence.nodes[at]):
            continue
        if isinstance(before, Mark) and before.category == "Subordinator":
            return before.item.form.endswith(("هم", "ها", "ه"))
        return is_mark(before, "Pronoun")
    return False


def _counting_verb(sentence: Sentence, at: int) -> int:
    """“We carried out two raids, the first targeting a ship”: who carried them out struck the ship."""
    if not is_counted_off(sentence.nodes, at):
        return at
    earlier = (
        i for i in range(at - 1, 0, -1) if isinstance(v := sentence.nodes[i], Verb) and v.tense != "gerund"
    )
    return next(earlier, at)


def _is_tied_verb(before: Node, verb: Node) -> bool:
    """“إنه اعترض ودمر”: two verbs of one subject."""
    return isinstance(before, Verb) and isinstance(verb, Verb) and verb.item.has_conjunction


def _verb_of(sentence: Sentence, draft: Draft) -> int | None:
    """The verb that tells the draft: its own, or the one that carries an event noun (“أنه شنّ ضربات”)."""
    verbs = [draft.node] if not draft.is_noun else [i for i in draft.support_nodes if i < draft.node]
    found = [i for i in verbs if isinstance(v := sentence.nodes[i], Verb) and _does(v, draft)]
    return max(found) if found else None


def _does(verb: Verb, draft: Draft) -> bool:
    support = verb.entry("Support")
    return not draft.is_noun or (support is not None and support.means == "do")


def _is_own_attack(sentence: Sentence, draft: Draft) -> bool:
    """“هجومه على الموقع”, “استهدافه قاعدة”, "its attack on": the pronoun acts; in “استهدافه” alone it is hit."""
    node = sentence.nodes[draft.node]
    owned = isinstance(node, Phrase) and (bool(node.head.reading.pronoun) or node.possessive)
    if owned and any(f.rule == "object-of-noun" for r in ("OBJ", "INSTR") for f in draft.fillers(r)):
        return True
    objects = [a for frame in draft.entry.frames for a in (*frame.after, *frame.before) if a.role == "OBJ"]
    return owned and bool(objects) and all(argument.markers for argument in objects)


def _is_object(draft: Draft) -> bool:
    """Whether the means stand behind the verb, as its object: “they fired rockets”."""
    return all(
        filler.node >= draft.node for filler in draft.fillers("INSTR")
    )  # "it fired a volley of rockets"


def crew_of_speaker(sentence: Sentence, told: Telling, context: Context) -> list[Ref]:
    """“the army said fighter jets hit Hamas positions”: the speaker's own, where it is told that they hit another's.

    Without that they are as often the enemy's ("the army said warplanes fired missiles at Latakia"), and so are
    rockets, drones and bombs that an army tells of.
    """
    scopes = context.scopes_over(sentence.index, told.draft.node)
    claimant = scopes[-1].claimant if scopes else None
    entity = context.lexicon.entities.get(claimant.id or "") if claimant is not None else None
    struck = [ref for ref in told.targets if (ref.id or "").startswith("actor/")]
    if (
        claimant is None
        or entity is None
        or entity.kind not in _POWERS
        or not struck
        or not _is_crew(told.draft)
    ):
        return []
    mine = _state_behind(claimant, context)
    return [] if any(related(ref, own, context.lexicon) for ref in struck for own in mine) else mine


def _is_crew(draft: Draft) -> bool:
    means = [f.phrase for f in draft.fillers("INSTR") if f.node < draft.node]
    bare = [p for p in means if not p.possessor and not any(i.demonym or i.entities for i in p.all_items())]
    return (
        bool(means) and not draft.fillers("SUBJ") and all(p in bare and p.head.form in _CREWED for p in means)
    )


#: Means that only an army has and that nobody is struck by without a word on whose they are.
_CREWED = frozenset(
    {"jets", "warplanes", "aircraft", "planes", "fighter", "helicopters", "artillery", "gunships", "warplane"}
)


def _has_unnamed_force(draft: Draft) -> bool:
    """Whether forces without a name act: "air defences", "القوات المسلحة"; of other deeds only an army's own."""
    phrases = [f.phrase for f in draft.fillers("SUBJ")]
    if draft.entry.means == "Interception" and not phrases:
        return not draft.passive
    bare = [
        p
        for p in phrases
        if not any(item.demonym or item.entities for item in p.all_items())
        and not p.attached
        and p.possessor is None
    ]
    kinds = ("force", "site", "unknown") if draft.entry.means == "Interception" else ("force",)
    is_defence = (
        draft.entry.means == "Interception"
    )  # "the army said air defences shot down": no others are near
    return bool(bare) and all(
        p.category in kinds and (p.definite or (is_defence and p.is_plural)) for p in bare
    )
