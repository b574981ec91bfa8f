"""Who speaks: the subject of a verb of saying, the person behind an office, the outlet named before."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from sabab.coding.actor_referents import has_own_name
from sabab.coding.binding import bind
from sabab.coding.english_subjects import clause_subject
from sabab.coding.self_named import named_group, named_later
from sabab.coding.slots import fits
from sabab.coding.stances import claimed_by
from sabab.lexicon.records import Argument, Frame
from sabab.mentions.nodes import ACTING, Node, Phrase, Verb, is_comma, is_mark
from sabab.model import Language, Ref
from sabab.text.normalize import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sabab.coding.referents import Referents

_SPEAKER: dict[Language, Frame] = {
    "ar": Frame((), (Argument("SOURCE"),)),
    "en": Frame((Argument("SOURCE"),), ()),
}


#: A person's name follows the office within so many nodes: "قائد المنطقة الشرقية في الجيش، العميد ...".
_APPOSITION = 4


_ENDS_APPOSITION = ("Subordinator", "Report", "Link", "Stop")


def speaker(nodes: Sequence[Node], at: int, language: Language) -> int | None:
    """The node of the one who speaks: the subject on the side where the language has it, else on the other.

    An Arabic participle (“مشيرًا إلى أن”) has the subject of the verb before it.
    """
    if language == "ar" and isinstance(verb := nodes[at], Verb) and verb.tense == "participle":
        return _subject_before(nodes, at)
    if language == "en" and (owner := claimed_by(nodes, at)) is not None:
        return owner
    found = _subjects(nodes, at, _SPEAKER[language], language)
    if not found and language == "ar":
        found = _behind_object(nodes, at) or _before_comma(nodes, at)
    is_tied = language == "en" and at > 0 and is_mark(nodes[at - 1], "Conjunction")
    if not found and is_tied:  # "Baghdad summoned the envoy and rejected the accusation"
        shared = clause_subject(nodes, at)
        found = [shared] if shared is not None and fits("SOURCE", nodes[shared]) else []
    is_finite = isinstance(verb := nodes[at], Verb) and verb.tense != "gerund"
    is_inverted = is_finite and (at == 0 or is_mark(nodes[at - 1], "Stop"))  # "..., said John Kirby"
    if not found and language == "en" and is_inverted and not _is_telling(nodes[at]):
        found = [node for node in _subjects(nodes, at, _SPEAKER["ar"], language) if node == at + 1]
    return found[0] if found else None


def _behind_object(nodes: Sequence[Node], at: int) -> list[int]:
    """“تبنى القصف فصيل”: who owns up may follow what is owned up to."""
    verb, object_ = nodes[at], nodes[at + 1] if at + 1 < len(nodes) else None
    owns_up = isinstance(verb, Verb) and any(entry.means == "claim" for entry in verb.entries("Report"))
    if not owns_up or not isinstance(object_, Phrase) or object_.category != "event":
        return []
    after = nodes[at + 2] if at + 2 < len(nodes) else None
    is_actor = isinstance(after, Phrase) and not after.marker and after.category in ACTING
    return [at + 2] if is_actor else []


def _before_comma(nodes: Sequence[Node], at: int) -> list[int]:
    """“وكان المتحدث العسكري، أعلن”: a comma that some desks put between the speaker and the verb."""
    verb = nodes[at]
    if at < 2 or not is_comma(nodes[at - 1]) or not isinstance(verb, Verb) or verb.item.has_conjunction:
        return []
    clause = list(takewhile(lambda i: isinstance(nodes[i], Phrase), range(at - 2, -1, -1)))
    first = nodes[clause[-1]] if clause else None
    speaks = (
        isinstance(first, Phrase) and not first.marker and first.category in ("speaker", "title", "actor")
    )
    before = nodes[clause[-1] - 1] if clause and clause[-1] else None
    opens = before is None or (
        isinstance(before, Verb) and before.entry("Trigger", "Report", "Support") is None
    )
    return [clause[-1]] if speaks and opens else []


def _is_telling(node: Node) -> bool:
    """“told Reuters”, “informed the council”: who follows the verb has heard it."""
    return isinstance(node, Verb) and any(
        entry.id.endswith(("-tell", "-inform", "-brief")) for entry in node.entries("Report")
    )


def _subject_before(nodes: Sequence[Node], at: int) -> int | None:
    """The subject of the last verb of saying before a participle, else of the last verb at all."""
    finite = [i for i in range(at - 1, -1, -1) if isinstance(v := nodes[i], Verb) and v.tense != "participle"]
    saying = [i for i in finite if isinstance(v := nodes[i], Verb) and v.entry("Report")]
    found = _subjects(nodes, (saying or finite)[0], _SPEAKER["ar"], "ar") if finite else []
    return found[0] if found else None


def _subjects(nodes: Sequence[Node], at: int, frame: Frame, language: Language) -> list[int]:
    binding = bind(nodes, at, frame, language)
    return [filler.node for filler in binding.slots.get("SOURCE", [])] if binding is not None else []


def has_pronoun_speaker(nodes: Sequence[Node], at: int, language: Language) -> bool:
    """Whether the one who spoke before goes on: "وأضاف أن", "he said", a gerund behind another verb of saying."""
    verb = nodes[at]
    if not isinstance(verb, Verb) or verb.passive:
        return False
    before = nodes[at - 1] if at else None
    if language == "ar" and verb.tense == "participle":
        return True
    if language == "ar":
        after = nodes[at + 1] if at + 1 < len(nodes) else None
        opens = before is None or is_mark(before, "Stop", "Conjunction") or verb.item.has_conjunction
        opens = opens or (isinstance(before, Verb) and before.item.reading.core in ("كان", "كانت"))
        return opens and not (after is not None and _may_be_subject(after))
    if verb.tense == "gerund":
        return before is not None and is_mark(before, "Stop", "Conjunction")
    is_pronoun = (
        before is not None and is_mark(before, "Pronoun") and before.item.form in ("he", "she", "it", "they")
    )
    return is_pronoun or (before is not None and is_mark(before, "Conjunction"))


def spoke_before(nodes: Sequence[Node], who: int | None, referents: Referents) -> Ref | None:
    """“وأضاف البيان”, “the ministry said”, “القيادة المركزية”: who spoke last, by a word of the name or an office."""
    phrase = nodes[who] if who is not None else None
    last = referents.memory.speaker
    if phrase is not None and has_statement(referents.text[phrase.start : phrase.stop]):
        last = referents.memory.statement or last
    if last is None or not isinstance(phrase, Phrase) or not _is_bare(phrase):
        return None
    entry = phrase.head.entry("Speaker", "Announce")
    is_office = entry is not None and entry.means not in ("body", "nameless") and not phrase.modifiers
    words = {item.reading.core.removeprefix("ال") for item in phrase.own_items if item.form != "the"}
    named = {fold(word).removeprefix("ال") for word in last.span.text.split()} if last.span else set()
    stripped = {word.strip("“”«»\"'()") for word in named}
    is_part = phrase.category in ("speaker", "media", "unknown", "group", "force") and words <= stripped
    return last if (is_office and phrase.head.number != "pl") or is_part else None


def has_statement(words: str) -> bool:
    """Whether a statement is spoken of: “في بيان”, “البيان”, "in a statement"."""
    return not _STATEMENT.isdisjoint(fold(words).split())


_STATEMENT = frozenset({"بيان", "البيان", "statement"})


def _is_bare(phrase: Phrase) -> bool:
    """A definite phrase without a name or a nation of its own."""
    own = any(item.entities or item.demonym for item in phrase.own_items)
    return phrase.definite and not own and phrase.complement is None and not phrase.attached


def _may_be_subject(node: Node) -> bool:
    return isinstance(node, Phrase) and not node.marker and (node.category in ACTING or node.definite)


def told_outlet(nodes: Sequence[Node], at: int, referents: Referents) -> Ref | None:
    """“a security source told AFP”, “أبلغ مصدر عسكري وكالة سانا”: the outlet that heard a speaker without a name."""
    for node in nodes[at + 1 : at + _TOLD]:
        if isinstance(node, Verb) or (is_mark(node, "Subordinator", "Stop") and not is_comma(node)):
            return None
        if isinstance(node, Phrase) and node.category == "actor":
            for ref in referents.actors(node, "source/told"):
                entity = referents.lexicon.entities.get(ref.id or "")
                if entity is not None and entity.kind == "MediaOutlet":
                    return ref
        if isinstance(node, Phrase) and node.category == "media" and has_own_name(node):
            return referents.open_ref(node, "source/told")
    return None


#: Nodes from the verb to the outlet, past an office with the name of the one who holds it.
_TOLD = 12


def speaker_ref(nodes: Sequence[Node], at: int, referents: Referents) -> Ref | None:
    """The named person or body behind a speaker phrase.

    The name in apposition, else the body that the office belongs to.
    """
    phrase = nodes[at]
    if not isinstance(phrase, Phrase):
        return None
    person = person_after(nodes, at, referents)
    if person is not None:
        return person
    if phrase.category in ("actor", "media", "force", "group", "title"):
        found = referents.actors(phrase, "source/name")
        if found and found[0].id:
            _remember(found[0], referents)
        if found and not found[0].id and phrase.category == "group":
            return named_later(nodes, at, referents) or named_group(phrase, referents)
        return found[0] if found else _remembered(phrase, referents)
    body = next((p for relation, p in phrase.attached if relation == "speaksFor"), phrase.complement)
    body = body or _spoken_for(nodes, at)
    named = referents.actors(body, "source/body") if body is not None and body.category == "actor" else []
    named = named or [
        ref for ref in referents.actors(phrase, "source/body") if ref.id and "nationality" not in ref.rule
    ]
    return named[0] if named else None


def _spoken_for(nodes: Sequence[Node], at: int) -> Phrase | None:
    """The body right behind the office: "a spokesman for the SDF"."""
    phrase, after = nodes[at], nodes[at + 1] if at + 1 < len(nodes) else None
    entry = phrase.head.entry("Speaker") if isinstance(phrase, Phrase) else None
    is_office = entry is not None and entry.means == "speaksFor"
    return after if is_office and isinstance(after, Phrase) and after.marker_form == "for" else None


def _remember(ref: Ref, referents: Referents) -> None:
    entity = referents.lexicon.entities.get(ref.id or "")
    if entity is not None and entity.kind in ("MediaOutlet", "Institution"):
        referents.memory.source = ref


def _remembered(phrase: Phrase, referents: Referents) -> Ref | None:
    """“the agency said”, “the Observatory counted”: the outlet or monitor named last."""
    if phrase.head.form == "coalition" and phrase.definite:
        return referents.memory.coalition
    last = referents.memory.source
    is_bare = phrase.category == "media" and phrase.definite and phrase.complement is None
    return Ref(last.id, last.label, last.span, "source/again") if last is not None and is_bare else None


def person_after(nodes: Sequence[Node], at: int, referents: Referents) -> Ref | None:
    """The person named after an office or a rank (“المتحدث باسم ...

    الكولونيل جو بوتشينو”), or by the phrase itself.
    """
    phrase = nodes[at]
    if not isinstance(phrase, Phrase):
        return None
    own = _person(phrase, referents)
    if own is not None or phrase.category not in ("speaker", "person", "actor", "title"):
        return own
    for index in range(at + 1, min(at + 1 + _APPOSITION, len(nodes))):
        node = nodes[index]
        if isinstance(node, Phrase) and not node.conjoined and not node.marker:
            if (found := _person(node, referents)) is not None:
                return found
        elif isinstance(node, Verb) or (is_mark(node, *_ENDS_APPOSITION) and not is_comma(node)):
            return None
    return None


def _person(phrase: Phrase, referents: Referents) -> Ref | None:
    for item in phrase.all_items():
        entity = next((e for e in item.entities if e.kind == "PersonActor"), None)
        if entity is not None:
            _keep_coalition(entity.id, item.start, item.stop, referents)
            return referents.entity_ref(entity, item.start, item.stop, "source/person")
    return None


def _keep_coalition(person: str, start: int, stop: int, referents: Referents) -> None:
    """“Turki al-Maliki”: behind a spokesman of a coalition “the coalition” is his."""
    above = (referents.lexicon.entities.get(each) for each in referents.lexicon.above(person))
    own = next((entity for entity in above if entity is not None and entity.kind == "Coalition"), None)
    if own is not None:
        referents.memory.coalition = referents.entity_ref(own, start, stop, "source/coalition-of-person")
