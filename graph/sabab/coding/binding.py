"""Binding a frame: which phrases around a verb or an event noun fill its slots.

Both languages are read by the same scan. To the right it runs until something else begins (another verb, a clause opener, a
stop, a cue); a bare phrase takes the next slot it fits, a phrase with a preposition the slot that the frame gives to it, or the
default of its meaning. To the left it looks for what stands before the verb: the subject of an English clause, the topic of an
Arabic one, or the noun that a relative clause belongs to.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from sabab.lexicon.records import Argument, Frame
from sabab.mentions.assembly import WHERE
from sabab.mentions.nodes import ACTING, HIT, PLACING, Mark, Node, Phrase, Verb, is_mark
from sabab.model import Language
from sabab.text.date_grammar import DateSpec


@dataclass(frozen=True, slots=True)
class Filler:
    """A phrase in a slot, the index of its node (-1 inside another phrase), and the rule that put it there."""

    phrase: Phrase
    node: int
    rule: str


@dataclass(slots=True)
class Binding:
    """What was found for one frame: fillers by role, dates, and the nodes that the scan covered."""

    slots: dict[str, list[Filler]] = field(default_factory=dict)
    dates: list[DateSpec] = field(default_factory=list)
    passive: bool = False

    def add(self, role: str, phrase: Phrase, node: int, rule: str) -> None:
        """Puts *phrase* into *role*."""
        self.slots.setdefault(role, []).append(Filler(phrase, node, rule))

    def phrases(self, role: str) -> list[Phrase]:
        """The phrases in *role*."""
        return [filler.phrase for filler in self.slots.get(role, [])]

    def has(self, role: str) -> bool:
        """Whether anything fills *role*."""
        return bool(self.slots.get(role))


def fits(role: str, phrase: Phrase) -> bool:
    """Whether a phrase of that category can fill *role*; an unknown noun must be definite or named to count as anything."""
    kind = phrase.category
    is_open = kind == "unknown" and (phrase.definite or phrase.head.is_capitalised or phrase.count is not None)
    if role == "SUBJ":
        return kind in ACTING or kind == "weapon" or is_open
    if role == "OBJ":
        return kind in HIT or is_open
    if role == "LOC":
        return kind in PLACING or any(entity.is_place for entity in phrase.head.entities)
    if role == "RECIPROCAL":
        return kind in ACTING
    return {"INSTR": kind == "weapon", "EVENT": kind == "event", "SOURCE": kind in ACTING}.get(role, False)


def bind(nodes: Sequence[Node], at: int, frame: Frame, language: Language) -> Binding | None:
    """The frame of the verb at *at* filled from the nodes around it; None where a required slot stays empty."""
    verb = nodes[at]
    found = Binding(passive=isinstance(verb, Verb) and verb.passive)
    before = topic(nodes, at, language)
    pending = [a for a in frame.after if not a.markers and not (found.passive and a.role == "SUBJ")]
    _bind_topic(found, nodes, before, frame, pending, language)
    if isinstance(verb, Verb) and verb.item.reading.pronoun:
        _bind_pronoun(found, nodes, at, pending)
    _scan_right(found, nodes, at, frame, pending)
    if found.has("SUBJ") is False and before is None and any(a.role == "SUBJ" for a in frame.before):
        _bind_far_subject(found, nodes, at)
    if any(argument.required and not found.has(argument.role) for argument in (*frame.before, *frame.after)):
        return None
    return found


def topic(nodes: Sequence[Node], at: int, language: Language) -> int | None:
    """The bare phrase before the verb that belongs to its clause, or None.

    Phrases with prepositions, dates, negations and auxiliaries are stepped over; a relative pronoun leads to its antecedent.
    """
    relative = False
    index = at
    while index > 0:
        index -= 1
        node = nodes[index]
        if isinstance(node, Phrase):
            adjoins = language == "ar" and index == at - 1 and not node.definite  # a relative clause without pronoun
            if relative or adjoins or not node.marker or node.marker == "as":
                return first_of_row(nodes, index)
        elif is_mark(node, "Stop"):
            opening = _apposition_start(nodes, index)
            if opening is None and not (relative and is_mark(nodes[index + 1], "Subordinator") and _is_comma(node)):
                return None
            index = opening if opening is not None else index
        elif is_mark(node, "Subordinator"):
            if relative or not _opens_relative(nodes, index, language):
                return None
            relative = True
        elif isinstance(node, Verb) or is_mark(node, "Link", "Report", "Participle") or _is_whenever(node):
            return None
    return None


def _is_whenever(node: Node) -> bool:
    return isinstance(node, Mark) and node.category == "Frequency" and node.means == "whenever"


def _opens_relative(nodes: Sequence[Node], index: int, language: Language) -> bool:
    """"which", "الذي", and an English "that" right after a noun."""
    node = nodes[index]
    means = node.means if isinstance(node, Mark) else ""
    return means == "which" or language == "en" and means == "that" and index > 0 and isinstance(nodes[index - 1], Phrase)


def _is_comma(node: Node) -> bool:
    return isinstance(node, Mark) and node.category == "Stop" and node.means in ("،", ",")


def _apposition_start(nodes: Sequence[Node], index: int) -> int | None:
    """"General X, chairman of Y, dropped in": the comma that opened the apposition which the comma at *index* closes."""
    if not _is_comma(nodes[index]):
        return None
    for before in range(index - 1, max(-1, index - 5), -1):
        if _is_comma(nodes[before]):
            return before if before > 0 and isinstance(nodes[before - 1], Phrase) and before < index - 1 else None
        if not isinstance(nodes[before], Phrase):
            return None
    return None


def _bind_pronoun(found: Binding, nodes: Sequence[Node], at: int, pending: list[Argument]) -> None:
    """An object pronoun ("زارها") stands for the noun right before, else for the topic that opens the sentence."""
    for role in ("OBJ", "LOC", "EVENT"):
        if not any(argument.role == role for argument in pending):
            continue
        _drop(pending, role)
        before = [(i, n) for i, n in enumerate(nodes[:at]) if isinstance(n, Phrase) and fits(role, n)]
        if before:
            index, phrase = before[-1] if before[-1][0] == at - 1 else before[0]
            if not any(filler.node == index for fillers in found.slots.values() for filler in fillers):
                found.add(role, phrase, index, "object-pronoun")
        return


def first_of_row(nodes: Sequence[Node], index: int) -> int:
    """The first phrase of a coordinated row that ends at *index*."""
    while index > 0 and isinstance(node := nodes[index], Phrase) and node.conjoined and isinstance(nodes[index - 1], Phrase):
        index -= 1
    return index


def _row(nodes: Sequence[Node], index: int) -> Iterator[tuple[int, Phrase]]:
    """The phrase at *index* and those that "and" ties to it."""
    node = nodes[index]
    if isinstance(node, Phrase):
        yield index, node
    for after in range(index + 1, len(nodes)):
        node = nodes[after]
        if is_mark(node, "Stop") and getattr(node, "means", "") in ("،", ","):
            continue
        if not isinstance(node, Phrase) or not node.conjoined:
            return
        yield after, node


def _bind_topic(found: Binding, nodes: Sequence[Node], before: int | None, frame: Frame, pending: list[Argument], language: Language) -> None:
    """The phrase before the verb: a slot the frame has there, the subject, or the object of a passive."""
    if before is None:
        return
    phrase = nodes[before]
    if not isinstance(phrase, Phrase):
        return
    order = [argument.role for argument in (*frame.before, *frame.after) if not argument.markers]
    if found.passive:
        order = [role for role in order if role not in ("SUBJ",)]
    role = next((role for role in order if fits(role, phrase)), None)
    if role is None:
        return
    if role == "SUBJ" and phrase.category == "weapon":
        role = "INSTR"
    rule = f"{language}/before-verb"
    for index, member in _row(nodes, before):
        found.add(role, member, index, rule)
    _drop(pending, role)
    if role == "INSTR":
        _drop(pending, "SUBJ")


def _drop(pending: list[Argument], role: str) -> None:
    pending[:] = [argument for argument in pending if argument.role != role]


def _bind_far_subject(found: Binding, nodes: Sequence[Node], at: int) -> None:
    """English: "X struck A and hit B", "X said it had struck": the subject of the verb before serves this one too."""
    between = nodes[max(0, at - 6) : at]
    has_and = any(is_mark(node, "Conjunction") for node in between[-2:])
    if not has_and:
        return
    for index in range(at - 1, -1, -1):
        if isinstance(nodes[index], Verb):
            shared = topic(nodes, index, "en")
            if shared is not None and isinstance(phrase := nodes[shared], Phrase) and fits("SUBJ", phrase):
                found.add("INSTR" if phrase.category == "weapon" else "SUBJ", phrase, shared, "en/shared-subject")
            return
        if is_mark(nodes[index], "Stop"):
            return


def _scan_right(found: Binding, nodes: Sequence[Node], at: int, frame: Frame, pending: list[Argument]) -> None:
    last_role: str | None = None
    index = at + 1
    while index < len(nodes):
        node = nodes[index]
        missing = [a for a in (*frame.before, *frame.after) if a.required and not found.has(a.role)]
        if isinstance(node, Phrase):
            role = last_role if node.conjoined and last_role else _role(node, frame, pending, found)
            if role is None and node.category == "event":
                break
            if role is not None:
                found.add(role, node, index, _rule(node))
                _drop(pending, role if role != "INSTR" or node.marker else "SUBJ")
                _drop(pending, role)
            last_role = role
        elif is_mark(node, "Date"):
            found.dates.extend([node.item.date] if isinstance(node, Mark) and node.item.date else [])
        elif not _may_cross(nodes, index, missing, frame):
            break
        index += 1


def bind_after(found: Binding, nodes: Sequence[Node], at: int, frame: Frame) -> None:
    """Binds the phrases with prepositions after an event noun; bare phrases belong to the verb, not to the noun."""
    _scan_right(found, nodes, at, frame, [])


def _rule(phrase: Phrase) -> str:
    return f"marker/{phrase.marker}" if phrase.marker else "after-verb"


def _role(phrase: Phrase, frame: Frame, pending: Sequence[Argument], found: Binding) -> str | None:
    if phrase.marker:
        return _marked_role(phrase, frame, found)
    role = next((argument.role for argument in pending if fits(argument.role, phrase)), None)
    if role == "SUBJ" and phrase.category == "weapon":
        return "INSTR"
    return role


def _marked_role(phrase: Phrase, frame: Frame, found: Binding) -> str | None:
    """The frame's role for the preposition, else what the preposition means by itself."""
    role = frame.marked(phrase.marker_form)
    if role is not None and fits(role, phrase):
        return role
    if phrase.marker == "between" and fits("RECIPROCAL", phrase):
        return "RECIPROCAL"
    if phrase.marker == "with" and phrase.category == "weapon":
        return "INSTR"
    if phrase.marker == "by" and fits("SUBJ", phrase):
        return "INSTR" if phrase.category == "weapon" else "SUBJ"
    is_place = fits("LOC", phrase) and phrase.marker != "from"
    if is_place and (phrase.marker in WHERE or phrase.marker in ("on", "to", "between") and phrase.category in ("place", "area")):
        return "LOC"
    return None


def _may_cross(nodes: Sequence[Node], index: int, missing: Sequence[Argument], frame: Frame) -> bool:
    """Whether the scan may go on past a mark: small words always, a comma where what follows still belongs to the frame."""
    node = nodes[index]
    after = nodes[index + 1] if index + 1 < len(nodes) else None
    if is_mark(node, "Auxiliary", "Time", "Pronoun", "Hedge", "Same", "Again", "Word", "Number", "Determiner", "Title", "Preposition", "Conjunction", "Kind"):
        return not is_mark(node, "Conjunction") or isinstance(after, Phrase)
    if is_mark(node, "Irrealis"):
        return getattr(node, "means", "") == "any"
    if not is_mark(node, "Stop") or getattr(node, "means", "") not in ("،", ","):
        return False
    if is_mark(after or node, "Date") and after is not None:
        return True
    if not isinstance(after, Phrase):
        return False
    if missing:
        return any(fits(argument.role, after) for argument in missing)
    return after.conjoined or after.marker in WHERE or bool(after.marker) and frame.marked(after.marker_form) is not None
