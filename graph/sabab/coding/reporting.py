"""Who says what: verbs and phrases of saying with their speakers and the stretch that they govern."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sabab.coding.binding import bind
from sabab.coding.refs import item_span
from sabab.lexicon.records import Argument, Frame
from sabab.mentions.nodes import ACTING, Mark, Node, Phrase, Verb, is_comma, is_mark, is_meaning
from sabab.model import Language, Ref, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sabab.coding.referents import Referents

_SPEAKER: dict[Language, Frame] = {
    "ar": Frame((), (Argument("SOURCE"),)),
    "en": Frame((Argument("SOURCE"),), ()),
}
#: A person's name follows the office within so many nodes: "قائد المنطقة الشرقية في الجيش، العميد ...".
_APPOSITION = 4
_ENDS_APPOSITION = ("Subordinator", "Report", "Link", "Stop")
_BARRIERS = ("Latest", "Frequency")


@dataclass(frozen=True, slots=True)
class Scope:
    """One act of saying. It governs the nodes from *first* up to *end*, its own *node* excepted.

    *claimant* is None for speakers whom the text does not name. *negated* acts of saying govern nothing, but
    “nobody has claimed it” is told by one. *nobody* tells that the speaker is “no party”.
    """

    node: int
    first: int
    end: int
    stance: str
    claimant: Ref | None
    cue: Span
    negated: bool = False
    nobody: bool = False
    present: bool = False


def scopes(nodes: Sequence[Node], referents: Referents) -> list[Scope]:
    """The acts of saying in a sentence, in order."""
    return list(_scopes(nodes, referents))


def _scopes(nodes: Sequence[Node], referents: Referents) -> Iterator[Scope]:
    for at, node in enumerate(nodes):
        if isinstance(node, Verb) and (entry := node.entry("Report")) is not None:
            yield _of_verb(nodes, at, node, entry.means, referents)
        elif is_mark(node, "Report"):
            yield _of_phrase(nodes, at, node, referents)
        elif (
            isinstance(node, Phrase)
            and node.head.entry("Announce")
            and node.marker == "in"
            and at
            and not is_mark(nodes[at - 1], "Stop")
        ):
            announced = _announcement(nodes, at, node, referents)
            if announced is not None:
                yield announced


def _announcement(nodes: Sequence[Node], at: int, node: Phrase, referents: Referents) -> Scope | None:
    """“جاء في إعلان سينتكوم ... أن”: the announcement's author says it."""
    if node.complement is None:
        return None
    speakers = referents.actors(node.complement, "source/announcement")
    opener = _that(nodes, at)
    if not speakers or opener is None:
        return None
    return Scope(at, opener, len(nodes), "report", speakers[0], item_span(referents.text, node.head))


def _of_verb(nodes: Sequence[Node], at: int, node: Verb, stance: str, referents: Referents) -> Scope:
    speaker = _speaker(nodes, at, referents.language)
    claimant = speaker_ref(nodes, speaker, referents) if speaker is not None else None
    negated = _negated(nodes, at, speaker)
    nobody = negated and _is_nobody(nodes, at, speaker)
    if stance == "report" and _owns_up(nodes, at):
        stance = "claim"
    first, end = _governed(nodes, at, speaker, referents.language)
    return Scope(
        at,
        first,
        end,
        stance,
        claimant,
        item_span(referents.text, node.item),
        negated,
        nobody,
        node.tense == "present",
    )


def _speaker(nodes: Sequence[Node], at: int, language: Language) -> int | None:
    """The node of the one who speaks: the subject on the side.

    Where the language has it, else on the other.
    """
    frame = _SPEAKER[language]
    binding = bind(nodes, at, frame, language)
    found = binding.slots.get("SOURCE", []) if binding is not None else []
    if not found and language == "en":
        binding = bind(nodes, at, _SPEAKER["ar"], language)
        after = binding.slots.get("SOURCE", []) if binding is not None else []
        found = after if after and after[0].node == at + 1 else []
    named = [filler.node for filler in found if filler.phrase.category in ACTING | {"unknown"}]
    return named[0] if named else None


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
        return found[0] if found else _remembered(phrase, referents)
    body = next((p for relation, p in phrase.attached if relation == "speaksFor"), phrase.complement)
    named = referents.actors(body, "source/body") if body is not None and body.category == "actor" else []
    named = named or [
        ref for ref in referents.actors(phrase, "source/body") if ref.id and "nationality" not in ref.rule
    ]
    return named[0] if named else None


def _remember(ref: Ref, referents: Referents) -> None:
    entity = referents.lexicon.entities.get(ref.id or "")
    if entity is not None and entity.kind in ("MediaOutlet", "Institution"):
        referents.memory["source"] = ref


def _remembered(phrase: Phrase, referents: Referents) -> Ref | None:
    """“the agency said”, “the Observatory counted”: the outlet or monitor named last."""
    last = referents.memory.get("source")
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
            return referents.entity_ref(entity, item.start, item.stop, "source/person")
    return None


def _negated(nodes: Sequence[Node], at: int, speaker: int | None) -> bool:
    before = [nodes[index] for index in range(max(0, at - 2), at)]
    subject = nodes[speaker] if speaker is not None else None
    says_no = isinstance(subject, Phrase) and any(item.entry("Negation") for item in subject.own_items)
    starts_no = speaker is not None and speaker > 0 and is_mark(nodes[speaker - 1], "Negation")
    return says_no or starts_no or any(is_mark(node, "Negation") for node in before)


def _is_nobody(nodes: Sequence[Node], at: int, speaker: int | None) -> bool:
    """“no party”, “أي جهة”, “أحد”, “no group”, “nobody”."""
    around = nodes[max(0, at - 4) : at + 3]
    if any(isinstance(node, Mark) and (node.means == "any" or node.item.form in _NOBODY) for node in around):
        return True
    subject = nodes[speaker] if speaker is not None else None
    return isinstance(subject, Phrase) and (
        subject.category in ("party", "unknown") or any(item.form == "no" for item in subject.own_items)
    )


_NOBODY = frozenset({"nobody", "no one", "احد", "no"})


def _owns_up(nodes: Sequence[Node], at: int) -> bool:
    """“أعلن مسؤوليته عن”, “took responsibility for”: the thing said is the responsibility itself."""
    for index in range(at + 1, min(at + 4, len(nodes))):
        node = nodes[index]
        if isinstance(node, Phrase):
            parts = [node, *([node.complement] if node.complement else [])]
            if any(part.category == "responsibility" for part in parts):
                return True
        elif not is_mark(node, "Irrealis", "Title"):
            return False
    return False


def _that(nodes: Sequence[Node], at: int) -> int | None:
    """The node of the “that” which opens what is said, before a stop or another verb of saying."""
    for index in range(at + 1, len(nodes)):
        node = nodes[index]
        if is_meaning(node, "Subordinator", "that"):
            return index
        is_stop = is_mark(node, "Stop") and not is_comma(node) and node.means != ":"
        if is_stop or (isinstance(node, Verb) and node.entry("Report")):
            return None
    return None


def _governed(nodes: Sequence[Node], at: int, speaker: int | None, language: Language) -> tuple[int, int]:
    """What a verb of saying governs: after “that” to the end; else all after it.

    In English, after a closing comma, all before it.
    """
    opener = _that(nodes, at)
    if opener is not None:
        return opener, len(nodes)
    start = min(at, speaker) if speaker is not None else at
    tail = [node for node in nodes[at + 1 :] if isinstance(node, (Phrase, Verb))]
    ends_clause = language == "en" and start > 0 and is_mark(nodes[start - 1], "Stop")
    if ends_clause and (not tail or is_mark(nodes[at + 1] if at + 1 < len(nodes) else nodes[at], "Stop")):
        return 0, len(nodes)
    return at + 1, len(nodes)


def _of_phrase(nodes: Sequence[Node], at: int, node: Mark, referents: Referents) -> Scope:
    """“according to X”: the clause before it, or after it where it opens the sentence."""
    speaker = next(
        (index for index in range(at + 1, min(at + 6, len(nodes))) if _may_speak(nodes, at, index)), None
    )
    claimant = speaker_ref(nodes, speaker, referents) if speaker is not None else None
    opens = not any(isinstance(before, (Phrase, Verb)) for before in nodes[:at])
    first, end = (at, len(nodes)) if opens else (_clause_start(nodes, at), at)
    return Scope(at, first, end, "report", claimant, item_span(referents.text, node.item))


def _may_speak(nodes: Sequence[Node], at: int, index: int) -> bool:
    node = nodes[index]
    crossed = any(is_mark(n, "Stop") for n in nodes[at:index])
    return isinstance(node, Phrase) and node.category in ACTING and not crossed


def _clause_start(nodes: Sequence[Node], at: int) -> int:
    for index in range(at - 1, -1, -1):
        node = nodes[index]
        if is_mark(node, *_BARRIERS) or (
            isinstance(node, Mark) and node.category == "Subordinator" and node.means == "while"
        ):
            return index
        if is_meaning(node, "Stop", "؛", ";", "..", ":"):
            return index
    return 0
