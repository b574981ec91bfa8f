"""Drafts: every verb or noun of a sentence that tells of an event, with the phrases that its frame binds.

A draft is one mention. Several drafts become one event later (`coreference`); a verb that only lends its slots to an event noun
("carried out a raid", "the raid hit") makes no draft of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from sabab.coding.binding import Binding, Filler, bind, first_of_row, topic
from sabab.coding.event_nouns import PLAIN, bind_noun
from sabab.lexicon.records import Entry, Frame
from sabab.mentions.nodes import Mark, Node, Phrase, Verb, is_mark
from sabab.model import EventType, Language
from sabab.text.date_grammar import DateSpec

#: Event types that a means can make more precise; of the others (an air strike, a raid) the noun already says the means.
_OPEN_TYPES = frozenset({"Attack", "Shelling", "Bombing"})
#: A rocket salvo of drones is no rocket attack, so these give way to a named means as well.
_ROLES = ("SUBJ", "OBJ", "LOC", "INSTR", "RECIPROCAL")


@dataclass(slots=True)
class Draft:
    """One mention of an event inside sentence number *sentence*; *node* is where its trigger stands."""

    sentence: int
    node: int
    entry: Entry
    start: int
    stop: int
    is_noun: bool
    definite: bool = False
    plural: bool = False
    generic: bool = False
    slots: dict[str, list[Filler]] = field(default_factory=dict)
    dates: list[DateSpec] = field(default_factory=list)
    marks: set[str] = field(default_factory=set)
    support_nodes: set[int] = field(default_factory=set)
    present: bool = False
    passive: bool = False

    @property
    def reciprocal(self) -> bool:
        """Whether both sides are said to have struck."""
        return "reciprocal" in self.marks or bool(self.slots.get("RECIPROCAL"))

    @property
    def nodes(self) -> set[int]:
        """The node of the trigger and those of the verbs that lend it slots."""
        return {self.node, *self.support_nodes}

    def fillers(self, role: str) -> list[Filler]:
        """What fills *role*."""
        return self.slots.get(role, [])

    def take(self, binding: Binding, *, skip: frozenset[str] = frozenset()) -> None:
        """Adds what a binding found; a role that is already filled from the noun itself keeps its first place."""
        for role in _ROLES:
            known = {filler.phrase.start for filler in self.slots.get(role, [])}
            fresh = [f for f in binding.slots.get(role, []) if f.phrase.start not in known and role not in skip]
            if fresh:
                self.slots.setdefault(role, []).extend(fresh)
        self.dates.extend(date for date in binding.dates if date not in self.dates)


def drafts(nodes: Sequence[Node], sentence: int, language: Language) -> list[Draft]:
    """The drafts of one sentence, in the order of their triggers."""
    found = {draft.node: draft for draft in _nouns(nodes, sentence, language)}
    for at, node in enumerate(nodes):
        if isinstance(node, Verb) and not _lend(nodes, at, found, language):
            draft = _verb_draft(nodes, at, sentence, language)
            if draft is not None:
                found[at] = draft
    for draft in _bare_weapons(nodes, sentence, found):
        found[draft.node] = draft
    for at, node in enumerate(nodes):
        if isinstance(node, Phrase) and node.category == "event" and node.head.entry("Support"):
            _lend_noun(nodes, at, found, language)
        if is_mark(node, "Participle"):
            _lend_participle(nodes, at, found)
    _share_agent(nodes, [draft for _, draft in sorted(found.items())])
    kept = [draft for _, draft in sorted(found.items()) if draft.entry.category != "EventNoun" or draft.support_nodes]
    return [draft for draft in kept if _is_armed(draft) or not draft.entry.weak and _stands_alone(draft)]


def _share_agent(nodes: Sequence[Node], in_order: Sequence[Draft]) -> None:
    """"the attack of yesterday and a series of others ... by X": what two event nouns tied by "and" end in is said of both."""
    for one, other in pairwise(in_order):
        between = nodes[one.node + 1 : other.node]
        tied = one.is_noun and other.is_noun and len(between) <= _TIED and not any(isinstance(n, Verb) or is_mark(n, "Stop", "Subordinator", "Link") for n in between)
        agents = [f for f in other.fillers("SUBJ") if f.phrase.marker == "by"]
        if tied and agents and not one.fillers("SUBJ"):
            one.slots["SUBJ"] = list(agents)


#: Nodes that may stand between two event nouns that "and" ties: a date, a preposition, a "series of".
_TIED = 3


def _stands_alone(draft: Draft) -> bool:
    """A strong trigger counts without armed participants where it has a place or points back ("the attack").

    "غارات متلاحقة على مرمى خصمهم" has a target that no attack has, and "رياح قصفت أغصان الأشجار" a subject that none has.
    """
    slots = [f.phrase for role in ("SUBJ", "OBJ") for f in draft.fillers(role)]
    is_odd = any(phrase.category == "unknown" for phrase in slots)
    return draft.is_noun and not is_odd and (draft.definite or bool(draft.fillers("LOC")) or bool(draft.dates) or bool(draft.support_nodes))


def _nouns(nodes: Sequence[Node], sentence: int, language: Language) -> Iterator[Draft]:
    for at, node in enumerate(nodes):
        if not isinstance(node, Phrase):
            continue
        entry = node.head.entry("Trigger", pos="noun") or node.head.entry("EventNoun") or node.head.entry("Trigger")
        if node.category != "event" or entry is None:
            yield from _inner_nouns(nodes, at, node, sentence, language)
            continue
        frames = entry.frames if entry.pos == "noun" and entry.frames else (PLAIN,)
        binding = next((b for frame in frames if (b := bind_noun(nodes, at, frame, language)) is not None), None)
        if binding is None:
            continue
        draft = _noun_draft(node, at, entry, sentence)
        draft.generic = _is_generic(nodes, at)
        draft.definite = draft.definite or _has_day(nodes, at)
        draft.take(binding)
        yield draft
        yield from _inner_nouns(nodes, at, node, sentence, language)


def _noun_draft(node: Phrase, at: int, entry: Entry, sentence: int) -> Draft:
    last = node.modifiers[-1] if node.modifiers else node.head
    start, stop = min(node.head.start, *(m.start for m in node.modifiers), node.head.start), max(node.head.stop, last.stop)
    definite = node.head.is_definite or entry.language == "en" and node.definite
    draft = Draft(sentence, at, entry, start, stop, is_noun=True, definite=definite and not _names_somebody(node), plural=node.is_plural)
    if any(item.entry("Reciprocal") for item in node.modifiers):
        draft.marks.add("reciprocal")
    return draft


def _has_day(nodes: Sequence[Node], at: int) -> bool:
    """"هجوم الأمس": a day in construct points to an attack that is known."""
    after = nodes[at + 1] if at + 1 < len(nodes) else None
    return isinstance(after, Mark) and after.item.date is not None and after.item.form.startswith("ال") and after.first == nodes[at].end


def _names_somebody(node: Phrase) -> bool:
    return any(item.demonym is not None or item.entities for item in node.modifiers)


def _inner_nouns(nodes: Sequence[Node], at: int, node: Phrase, sentence: int, language: Language) -> Iterator[Draft]:
    """An event noun in construct with another noun: "سلسلة هجمات", "مقتل ... في غارة", "a series of attacks"."""
    inner = node.complement
    if inner is None or inner.category != "event":
        return
    entry = inner.head.entry("Trigger", pos="noun")
    if entry is None:
        return
    replaced = [*nodes[:at], inner, *nodes[at + 1 :]]
    binding = bind_noun(replaced, at, entry.frames[0] if entry.frames else PLAIN, language)
    if binding is not None:
        draft = _noun_draft(inner, at, entry, sentence)
        draft.take(binding)
        yield draft


def _is_generic(nodes: Sequence[Node], at: int) -> bool:
    """"this kind of attack", "such attacks": a kind of event, not one event. "هذه الغارات" alone points back to known ones."""
    before, after = nodes[at - 1] if at else None, nodes[at + 1] if at + 1 < len(nodes) else None
    phrase = nodes[at]
    kind_word = isinstance(phrase, Phrase) and any(item.entry("Kind") and item.form in _KIND_ADJECTIVES for item in phrase.modifiers)
    marks = [node for node in (before, after) if node is not None and is_mark(node, "Kind")]
    return kind_word or any(mark.item.form not in _DEMONSTRATIVES for mark in marks if not isinstance(mark, Phrase))


_KIND_ADJECTIVES = frozenset({"such"})
_DEMONSTRATIVES = frozenset({"هذه", "these"})


def _bare_weapons(nodes: Sequence[Node], sentence: int, found: dict[int, Draft]) -> list[Draft]:
    """"rockets on the base", "صاروخ نحو إيلات": means and what they fly at, without a verb, as headlines and lists have it."""
    used = {filler.node for draft in found.values() for fillers in draft.slots.values() for filler in fillers}
    drafts_found = []
    for at, node in enumerate(nodes[:-1]):
        after = nodes[at + 1]
        row = first_of_row(nodes, at)
        node = nodes[row]
        entry = node.head.entry("Weapon", pos="noun") if isinstance(node, Phrase) else None
        if entry is None or at in used or row in used or not isinstance(node, Phrase) or node.marker not in ("", "with") or not isinstance(after, Phrase):
            continue
        if after.marker in ("on", "toward", "into", "against", "near", "in") and after.category in ("site", "place", "area") and _opens_clause(nodes, row):
            draft = Draft(sentence, row, entry, node.start, node.stop, is_noun=True, plural=node.is_plural)
            binding = Binding()
            binding.add("INSTR", node, row, "bare-means")
            for index in range(at + 1, len(nodes)):
                target = nodes[index]
                if not isinstance(target, Phrase) or index > at + 1 and not target.conjoined and not target.marker:
                    break
                binding.add("OBJ" if index == at + 1 or target.conjoined else "LOC", target, index, "bare-means")
            draft.take(binding)
            drafts_found.append(draft)
    return drafts_found


def _opens_clause(nodes: Sequence[Node], at: int) -> bool:
    before = nodes[at - 1] if at else None
    return before is None or isinstance(before, Phrase) or is_mark(before, "Stop", "Conjunction", "Subordinator")


def _verb_draft(nodes: Sequence[Node], at: int, sentence: int, language: Language) -> Draft | None:
    node = nodes[at]
    if not isinstance(node, Verb):
        return None
    for entry in node.entries("Trigger"):
        for frame in entry.frames:
            binding = bind(nodes, at, frame, language)
            if binding is None or not (binding.slots.keys() - {"LOC"}):
                continue
            draft = Draft(sentence, at, entry, node.start, node.stop, is_noun=False, present=node.tense == "present", passive=binding.passive)
            draft.take(binding)
            if at and is_mark(nodes[at - 1], "Pronoun", "Auxiliary"):
                draft.marks.add("pronoun subject")
            return draft
    return None


def _lend(nodes: Sequence[Node], at: int, found: dict[int, Draft], language: Language) -> bool:
    """Gives the slots of a support verb, or of an event verb whose subject is an event noun, to that noun's draft."""
    node = nodes[at]
    if not isinstance(node, Verb):
        return False
    for entry in node.entries("Support"):
        for frame in entry.frames:
            binding = bind(nodes, at, frame, language) if frame.requires("EVENT") else None
            event = binding.slots["EVENT"][0].node if binding is not None else -1
            if binding is not None and event in found:
                draft = found[event]
                draft.take(binding, skip=frozenset({"INSTR"}) if entry.means == "reach" else frozenset())
                draft.support_nodes.add(at)
                if entry.means == "exchange":
                    draft.marks.add("reciprocal")
                return True
        if _lend_to_pronoun(nodes, at, entry, found, language):
            return True
    return _lend_as_relative(nodes, at, node, found, language) or _lend_on(nodes, at, node, found, language)


def _lend_on(nodes: Sequence[Node], at: int, node: Verb, found: dict[int, Draft], language: Language) -> bool:
    """"... took place with missiles and hit positions": a second verb without a subject of its own goes on telling of the event."""
    earlier = [draft for index, draft in sorted(found.items()) if index < at]
    goes_on = node.item.has_conjunction or at > 0 and is_mark(nodes[at - 1], "Conjunction")
    if not goes_on or not earlier or not earlier[-1].is_noun or not earlier[-1].support_nodes:
        return False
    for entry in node.entries("Trigger"):
        for frame in entry.frames:
            after = Frame((), tuple(a for a in frame.after if a.role == "OBJ"))
            binding = bind(nodes, at, after, language) if frame.requires("INSTR") else None
            if binding is not None and binding.has("OBJ") and not binding.has("INSTR"):
                earlier[-1].take(binding)
                return True
    return False


def _lend_to_pronoun(nodes: Sequence[Node], at: int, entry: Entry, found: dict[int, Draft], language: Language) -> bool:
    """"of the attack, that it took place in ...": the pronoun stands for the event named before in the sentence."""
    before = nodes[at - 1] if at else None
    is_pronoun = is_mark(before, "Subordinator") and before.item.form.endswith(("ه", "ها")) if isinstance(before, Mark) else False
    earlier = [draft for node, draft in sorted(found.items()) if node < at]
    if entry.means == "do" and earlier and at - earlier[-1].node <= 2 and _has_pronoun(nodes, at):
        binding = bind(nodes, at, Frame((), tuple(a for f in entry.frames for a in f.after if a.role != "EVENT")), language)
        if binding is not None:
            earlier[-1].take(binding)
            earlier[-1].support_nodes.add(at)
            return True
    if entry.means != "occur" or not (is_pronoun or isinstance(before, Mark) and before.item.form == "it") or not earlier:
        return False
    binding = bind(nodes, at, Frame((), tuple(a for f in entry.frames for a in f.after if a.role != "EVENT")), language)
    if binding is None:
        return False
    earlier[-1].take(binding, skip=frozenset({"SUBJ", "OBJ"}))
    earlier[-1].support_nodes.add(at)
    return True


def _has_pronoun(nodes: Sequence[Node], at: int) -> bool:
    """"غارات نفذتها", "زيارة قام بها": the verb's pronoun is the event before it."""
    node, after = nodes[at], nodes[at + 1] if at + 1 < len(nodes) else None
    return isinstance(node, Verb) and bool(node.item.reading.pronoun) or after is not None and is_mark(after, "Pronoun")


def _lend_as_relative(nodes: Sequence[Node], at: int, node: Verb, found: dict[int, Draft], language: Language) -> bool:
    """An event verb whose subject is an event noun ("strikes that target its forces") tells of that event, not of another."""
    subject = topic(nodes, at, language)
    if subject is None or subject not in found or not isinstance(nodes[subject], Phrase):
        return False
    for entry in node.entries("Trigger"):
        for frame in entry.frames:
            binding = bind(nodes, at, Frame((), tuple(a for a in frame.after if a.role != "SUBJ")), language)
            if binding is not None and not node.passive:
                found[subject].take(binding)
                found[subject].support_nodes.add(at)
                return True
    return False


def _lend_noun(nodes: Sequence[Node], at: int, found: dict[int, Draft], language: Language) -> None:
    """"the exposure of its base to a strike": a support noun gives its complement to the event noun after it."""
    phrase = nodes[at]
    entry = phrase.head.entry("Support", pos="noun") if isinstance(phrase, Phrase) else None
    if entry is None:
        return
    for frame in entry.frames:
        binding = bind_noun(nodes, at, frame, language)
        event = binding.slots["EVENT"][0].node if binding is not None and binding.has("EVENT") else -1
        if binding is not None and event in found:
            found[event].take(binding)
            found[event].support_nodes.add(at)


def _lend_participle(nodes: Sequence[Node], at: int, found: dict[int, Draft]) -> None:
    """"..., targeting the airport": the participle's object goes to the event told before it in the sentence."""
    before = [draft for node, draft in sorted(found.items()) if node < at]
    after = nodes[at + 1] if at + 1 < len(nodes) else None
    if before and isinstance(after, Phrase) and after.category != "event":
        binding = Binding()
        binding.add("OBJ", after, at + 1, "participle")
        for index in range(at + 2, len(nodes)):
            node = nodes[index]
            if not isinstance(node, Phrase) or not (node.conjoined or node.marker == "in"):
                break
            binding.add("OBJ" if node.conjoined else "LOC", node, index, "participle")
        before[-1].take(binding)


def _is_armed(draft: Draft) -> bool:
    """Whether a weak trigger has a participant that only a fight has: a weapon, a force, a group, a named actor or a base.

    Without it "the storm strikes the region", "shares were hit" and "raids on the goal" would be events.
    """
    if draft.entry.means == "Visit":
        return any(_is_person(f.phrase) for f in draft.fillers("SUBJ"))
    if draft.fillers("INSTR"):
        return True
    acting = [f.phrase for f in (*draft.fillers("SUBJ"), *draft.fillers("RECIPROCAL"))]
    if acting:
        return any(p.category in ("force", "group") or _is_actor(p) for p in acting)
    if not draft.is_noun and not draft.passive and draft.entry.language == "en" and "pronoun subject" not in draft.marks:
        return False  # an English verb without a subject that fights: "hit the port's trade"
    return any(p.category in ("site", "force", "group", "vessel", "place") or _is_actor(p) for p in (f.phrase for f in draft.fillers("OBJ")))


def _is_actor(phrase: Phrase) -> bool:
    return any(not e.is_place for item in phrase.own_items for e in (*item.entities, *((item.demonym,) if item.demonym else ())))


def _is_person(phrase: Phrase) -> bool:
    names = [entity for item in phrase.all_items() for entity in item.entities]
    return phrase.category == "speaker" or any(entity.kind == "PersonActor" for entity in names)


def event_type(draft: Draft) -> EventType:
    """The type of the trigger, made more precise by the means (a shelling by aircraft is an air strike)."""
    base = draft.entry.means
    if base in _OPEN_TYPES or draft.entry.category == "EventNoun":
        for filler in draft.fillers("INSTR"):
            weapon = next((e for item in filler.phrase.all_items() if (e := item.entry("Weapon")) is not None), None)
            if weapon is not None:
                return _as_type(weapon.means)
    return _as_type(base)


def _as_type(name: str) -> EventType:
    return name  # type: ignore[return-value]  # the lexicon's denotations are checked against the ontology by a test
