"""Who says what: verbs and phrases of saying with their speakers and the stretch that they govern."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from sabab.coding.governing import governed, opener_of
from sabab.coding.open_speakers import office_behind, open_outlet, open_speaker
from sabab.coding.quoting import carried_by, colon_speech, quoted_speaker
from sabab.coding.refs import item_span
from sabab.coding.scope import Scope
from sabab.coding.speakers import (
    has_pronoun_speaker,
    has_statement,
    speaker,
    speaker_ref,
    spoke_before,
    told_outlet,
)
from sabab.coding.stances import stance_of
from sabab.coding.toll_updates import of_toll, toll_told
from sabab.mentions.nodes import ACTING, Mark, Node, Phrase, Verb, is_mark, is_meaning, is_saying

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sabab.coding.referents import Referents
    from sabab.model import Language, Ref

_BARRIERS = ("Latest", "Frequency")


def scopes(nodes: Sequence[Node], referents: Referents) -> list[Scope]:
    """The acts of saying in a sentence, in order."""
    found: list[Scope] = []
    for scope in _scopes(nodes, referents):
        goes_on = scope.speaker is None and has_pronoun_speaker(nodes, scope.node, referents.language)
        last = next((s.speaker for s in reversed(found) if s.speaker is not None), None)
        found.append(replace(scope, speaker=last) if goes_on else scope)
    return found


def _scopes(nodes: Sequence[Node], referents: Referents) -> Iterator[Scope]:
    said: set[str] = set()
    yield from colon_speech(nodes, referents)
    for at, node in enumerate(nodes):
        if isinstance(node, Verb):
            if (entry := node.entry("Report")) is not None:
                yield from _of_saying(nodes, at, node, entry.means, referents)
            elif toll_told(nodes, at) is not None:
                yield of_toll(nodes, referents, partial(_of_verb, nodes, at, node, "report", referents))
        elif isinstance(node, Phrase):
            if node.head.entry("Announce") and (said_so := _announcement(nodes, at, node, referents)):
                yield said_so
        elif node.category == "Report":
            yield _of_phrase(nodes, at, node, referents)
        elif node.category in ("Denial", "Threat"):
            implied = _implied(nodes, at, node, referents)
            if implied is not None and implied.stance not in said:
                said.add(implied.stance)
                yield implied


def _implied(nodes: Sequence[Node], at: int, node: Mark, referents: Referents) -> Scope | None:
    """“had no hand in”, “لا علاقة ل”, “will not go unanswered”: whoever speaks denies or threatens without the verb.

    In the report's own voice nobody does, and what a verb of denying or threatening opens is one statement.
    """
    stance = "deny" if node.category == "Denial" else "threaten"
    sayings = [i for i, other in enumerate(nodes) if is_saying(other) and _governs(i, at, referents.language)]
    means = {entry.means for i in sayings if isinstance(v := nodes[i], Verb) and (entry := v.entry("Report"))}
    if not sayings or stance in means:
        return None
    own = sayings[-1] if sayings[-1] < at else sayings[0]
    who = speaker(nodes, own, referents.language)
    claimant = _claimant(nodes, own, who, referents)
    cue, side = item_span(referents.text, node.item), _side(nodes, who, claimant, referents)
    return Scope(at, at + 1, len(nodes), stance, claimant, cue, speaker=who, side=side)


def _governs(saying: int, at: int, language: Language) -> bool:
    """Before what is said, or in English also behind it ("..., he said")."""
    return saying < at or language == "en"


def _announcement(nodes: Sequence[Node], at: int, node: Phrase, referents: Referents) -> Scope | None:
    """“جاء في إعلان سينتكوم ... أن”: its author says it. “إعلان مسؤوليتها”: the actor before it owns up."""
    if node.complement is None or (at and is_mark(nodes[at - 1], "Stop")):
        return None
    cue = item_span(referents.text, node.head)
    if node.complement.category == "responsibility":
        owner = next((i for i in range(at - 1, max(-1, at - 4), -1) if _is_actor(nodes[i])), None)
        claimant = speaker_ref(nodes, owner, referents) if owner is not None else None
        return Scope(at, at + 1, len(nodes), "claim", claimant, cue, speaker=owner) if claimant else None
    speakers = referents.actors(node.complement, "source/announcement")
    after = nodes[at + 1] if at + 1 < len(nodes) else None
    if (
        speakers and isinstance(after, Phrase) and after.category == "responsibility"
    ):  # "إعلان حماس مسؤوليتها عن"
        return Scope(at, at + 2, len(nodes), "claim", speakers[0], cue)
    opener = opener_of(nodes, at, referents.language)
    if node.marker != "in" or not speakers or opener is None:
        return None
    return Scope(at, opener, len(nodes), "report", speakers[0], cue)


def _is_actor(node: Node) -> bool:
    return isinstance(node, Phrase) and node.category in ("actor", "group")


def _of_saying(
    nodes: Sequence[Node], at: int, node: Verb, stance: str, referents: Referents
) -> Iterator[Scope]:
    """One act of saying, or two: an outlet that carries what another said, and that other."""
    last = referents.memory.speaker
    found = _of_verb(nodes, at, node, stance, referents)
    if carried_by(nodes, at, referents.language):
        referents.memory.speaker = last
        yield replace(found, stance="carry")
        return
    quoted = quoted_speaker(nodes, at, referents.language)
    if quoted is None or found.negated:
        yield found
        yield from _heard(nodes, at, found, referents)
        return
    yield replace(found, stance="carry")
    claimant = speaker_ref(nodes, quoted, referents)
    referents.memory.speaker = claimant or found.claimant  # "وأشارت" is then the agency that quoted
    yield replace(found, claimant=claimant, speaker=quoted)


def _heard(nodes: Sequence[Node], at: int, found: Scope, referents: Referents) -> Iterator[Scope]:
    """“the mayor told AFP”, “قال المتحدث سعد المنير لفرانس برس”: the outlet that heard a speaker brings it too."""
    outlet = told_outlet(nodes, at, referents)
    is_other = outlet is not None and found.claimant is not None and outlet.id != found.claimant.id
    if is_other and found.stance == "report" and not found.negated:
        yield replace(found, stance="carry", claimant=outlet)


def _of_verb(nodes: Sequence[Node], at: int, node: Verb, stance: str, referents: Referents) -> Scope:
    who = speaker(nodes, at, referents.language)
    negated = _negated(nodes, at, who)
    first, end = governed(nodes, at, who, referents.language)
    claimant = _claimant(nodes, at, who, referents)
    return Scope(
        node=at,
        first=first,
        end=end,
        stance=stance_of(nodes, at, stance),
        claimant=claimant,
        cue=item_span(referents.text, node.item),
        negated=negated,
        nobody=negated and _is_nobody(nodes, at, who),
        present=node.tense == "present",
        speaker=who,
        side=_side(nodes, who, claimant, referents),
    )


def _claimant(nodes: Sequence[Node], at: int, who: int | None, referents: Referents) -> Ref | None:
    """The speaker, or the one who spoke last where only a pronoun or nothing stands for it."""
    again = spoke_before(nodes, who, referents)
    if again is not None:
        return again
    known = who is not None and _is_known(nodes, who, referents)
    found = None if known else open_speaker(nodes, at, who, referents)
    if found is None and who is not None:
        found = speaker_ref(nodes, who, referents)
    if found is None:
        found = told_outlet(nodes, at, referents) or open_outlet(nodes, at, referents)
    if who is None and found is None:
        goes_on = has_pronoun_speaker(nodes, at, referents.language)
        return referents.memory.speaker if goes_on else None
    referents.memory.speaker = found
    around = nodes[at : at + _STATED]
    if found is not None and has_statement(referents.text[around[0].start : around[-1].stop]):
        referents.memory.statement = found
    return found


#: Nodes from the verb to “in a statement”.
_STATED = 6


def _is_known(nodes: Sequence[Node], who: int, referents: Referents) -> bool:
    """Whether the speaker is one of the knowledge base by name, and not only whom it speaks for."""
    phrase = nodes[who]
    found = speaker_ref(nodes, who, referents)
    names = isinstance(phrase, Phrase) and phrase.category in ("actor", "force", "group")
    entity = referents.lexicon.entities.get(found.id or "") if found is not None else None
    speaks_for_outlet = entity is not None and entity.kind == "MediaOutlet"
    return found is not None and (names or "person" in found.rule or speaks_for_outlet)


def _side(nodes: Sequence[Node], who: int | None, claimant: Ref | None, referents: Referents) -> Ref | None:
    """Whom a speaker without an entry speaks for: the body or the nation of the office, or of the name itself."""
    if claimant is None or claimant.id is not None or claimant.span is None:
        return None
    if who is not None:
        office = office_behind(nodes, who)  # "صقر الجروشي، المتحدث باسم حفتر"
        return speaker_ref(nodes, who if office is None else office, referents)
    end = claimant.span.end
    at = next((i for i, n in enumerate(nodes) if isinstance(n, Phrase) and n.start < end <= n.stop), 0)
    around = [node for node in nodes[max(0, at - 1) : at + 1] if isinstance(node, Phrase)]
    parts = [part for node in around for part in (node, node.complement) if part is not None]
    found = [ref for part in parts for ref in referents.actors(part, "source/side") if ref.id]
    return found[0] if found else None


def _negated(nodes: Sequence[Node], at: int, speaker: int | None) -> bool:
    before = [nodes[index] for index in range(max(0, at - 2), at)]
    subject = nodes[speaker] if speaker is not None else None
    says_no = isinstance(subject, Phrase) and any(item.entry("Negation") for item in subject.own_items)
    starts_no = speaker is not None and speaker > 0 and is_mark(nodes[speaker - 1], "Negation")
    refrains = any(isinstance(n, Verb) and n.entry("Negation") for n in nodes[max(0, at - 4) : at])
    return says_no or starts_no or refrains or any(is_mark(node, "Negation") for node in before)


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


def _of_phrase(nodes: Sequence[Node], at: int, node: Mark, referents: Referents) -> Scope:
    """“according to X”: the clause before it, or after it where it opens the sentence."""
    speaker = next(
        (index for index in range(at + 1, min(at + 6, len(nodes))) if _may_speak(nodes, at, index)), None
    )
    claimant = speaker_ref(nodes, speaker, referents) if speaker is not None else None
    claimant = claimant or told_outlet(nodes, at, referents) or open_speaker(nodes, at, None, referents)
    opens = not any(isinstance(before, (Phrase, Verb)) for before in nodes[:at])
    first, end = (at, len(nodes)) if opens else (_clause_start(nodes, at), at)
    stance = "carry" if node.means == "carry" else "report"
    return Scope(at, first, end, stance, claimant, item_span(referents.text, node.item), speaker=speaker)


def _may_speak(nodes: Sequence[Node], at: int, index: int) -> bool:
    node = nodes[index]
    crossed = any(is_mark(n, "Stop") for n in nodes[at:index])
    speaks = isinstance(node, Phrase) and node.category in (*ACTING, "announce")  # "حسب إعلان الوزارة"
    return speaks and not crossed


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
