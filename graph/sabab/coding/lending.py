"""Verbs and nouns that tell of no event of their own and lend their slots to the draft of an event noun."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from sabab.coding.binding import bind
from sabab.coding.english_gerunds import lend_as_gerund
from sabab.coding.event_nouns import bind_noun
from sabab.coding.launchers import tells_launch
from sabab.coding.lent_means import lend_of_means
from sabab.coding.slots import Binding, fits
from sabab.coding.topics import topic
from sabab.lexicon.records import Entry, Frame
from sabab.mentions.nodes import ACTING, Mark, Node, Phrase, Verb, is_comma, is_mark, is_meaning

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sabab.coding.draft import Draft
    from sabab.model import Language


def lend(nodes: Sequence[Node], at: int, found: dict[int, Draft], language: Language) -> bool:
    """Gives the slots of a support verb, or of an event verb about an event noun, to that noun's draft.

    Tells whether it did: the verb then makes no draft of its own.
    """
    node = nodes[at]
    if not isinstance(node, Verb) or not found or node.entry("Trigger", "Support") is None:
        return False
    if tells_launch(nodes, at, found):
        return True
    for entry in () if _is_of_means(nodes, at) else node.entries("Support"):
        for frame in entry.frames:
            binding = bind(nodes, at, frame, language) if frame.requires("EVENT") else None
            event = binding.slots["EVENT"][0].node if binding is not None else -1
            if binding is not None and event in found and not _sets_fire(entry, found[event], binding):
                draft = found[event]
                draft.take(binding, skip=frozenset({"INSTR"}) if entry.means == "reach" else frozenset())
                draft.support_nodes.add(at)
                if entry.means in _MARKS:
                    draft.marks.add(_MARKS[entry.means])
                return True
        if _lend_to_pronoun(nodes, at, entry, found, language):
            return True
    return any(
        lent(nodes, at, node, found, language)
        for lent in (_lend_as_relative, lend_of_means, _lend_on, lend_as_gerund)
    )


#: What some support verbs say of their event: that both sides did it, or that it goes on.
_MARKS = {"exchange": "reciprocal", "habit": "repeated"}


def _sets_fire(entry: Entry, noun: Draft, binding: Binding) -> bool:
    """“causing a fire”: a fire that somebody is said to have caused is none that was opened."""
    return entry.means == "harm" and noun.entry.category == "EventNoun" and not binding.passive


def _lend_on(nodes: Sequence[Node], at: int, node: Verb, found: dict[int, Draft], language: Language) -> bool:
    """A second verb without subject goes on telling of the event: “a raid took place and hit positions”."""
    earlier = [draft for index, draft in sorted(found.items()) if index < at]
    goes_on = node.item.has_conjunction or (at > 0 and is_mark(nodes[at - 1], "Conjunction"))
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


def _lend_to_pronoun(
    nodes: Sequence[Node], at: int, entry: Entry, found: dict[int, Draft], language: Language
) -> bool:
    """“of the attack, that it took place in ...”: the pronoun stands for the event named before."""
    earlier = [draft for node, draft in sorted(found.items()) if node < at]
    done_by = (
        entry.means in ("do", "order")
        and not _is_of_another(nodes, at)
        and bool(earlier)
        and earlier[-1].is_noun  # "أسقطت صاروخًا أطلقه X": the pronoun is the missile's
        and _has_pronoun(nodes, at)
        and _adjoins(nodes, earlier[-1], at)
    )
    occurred = entry.means == "occur" and bool(earlier) and _has_pronoun_subject(nodes, at)
    if not (done_by or occurred):
        return False
    after = Frame((), tuple(a for f in entry.frames for a in f.after if a.role != "EVENT"))
    binding = bind(nodes, at, after, language)
    if binding is None:
        return False
    earlier[-1].take(binding, skip=frozenset() if done_by else frozenset({"SUBJ", "OBJ"}))
    earlier[-1].support_nodes.add(at)
    return True


def _is_of_means(nodes: Sequence[Node], at: int) -> bool:
    """“تدمير مسيّرة أطلقها X”, “بمسيّرة أطلقها”: the pronoun of a verb of firing is the means right before it."""
    before, verb = nodes[at - 1] if at else None, nodes[at]
    fires = isinstance(verb, Verb) and verb.entry("Trigger") is not None
    inner = before.complement if isinstance(before, Phrase) else None
    is_means = isinstance(before, Phrase) and before.category == "weapon"
    is_bound = is_means and isinstance(verb, Verb) and bool(verb.item.reading.pronoun)
    return fires and (is_bound or (inner is not None and inner.category == "weapon"))


def _is_of_another(nodes: Sequence[Node], at: int) -> bool:
    """“خلال الحرب التي تشنها إسرائيل”, “في وقت تواصل فيه”: the pronoun is that of the noun right before the verb."""
    before = nodes[at - 1] if at else None
    if isinstance(before, Phrase) and before.category == "unknown" and before.marker and not before.definite:
        return True
    noun = nodes[at - 2] if at > 1 and is_meaning(nodes[at - 1], "Subordinator", "which") else None
    return isinstance(noun, Phrase) and noun.category == "unknown" and noun.definite


def _adjoins(nodes: Sequence[Node], draft: Draft, at: int) -> bool:
    """Whether only what describes the event stands between it and the verb with its pronoun."""
    between = nodes[draft.node + 1 : at]
    return not any(
        is_mark(n, "Link", "Report") or (isinstance(n, Verb) and not n.entry("Report")) for n in between
    )


def _has_pronoun_subject(nodes: Sequence[Node], at: int) -> bool:
    before = nodes[at - 1] if at else None
    if not isinstance(before, Mark):
        return False
    return before.item.form == "it" or (
        before.category == "Subordinator" and before.item.form.endswith(("ه", "ها"))
    )


def _has_pronoun(nodes: Sequence[Node], at: int) -> bool:
    """“غارات نفذتها”, “زيارة قام بها”: the verb's pronoun is the event before it."""
    node, after = nodes[at], nodes[at + 1] if at + 1 < len(nodes) else None
    return (isinstance(node, Verb) and bool(node.item.reading.pronoun)) or (
        after is not None and is_mark(after, "Pronoun")
    )


def _lend_as_relative(
    nodes: Sequence[Node], at: int, node: Verb, found: dict[int, Draft], language: Language
) -> bool:
    """“strikes that target its forces”: an event verb whose subject is an event noun tells of that event."""
    subject = topic(nodes, at, language)
    if subject is None and language == "ar":
        subject = _across_comma(nodes, at, node, found)
    if subject not in found and _occurs_after(nodes, at, found):
        return True
    if subject is None or subject not in found or not isinstance(nodes[subject], Phrase):
        return False
    taken = ("SUBJ", "INSTR") if _names_means(nodes, subject) else ("SUBJ",)
    for entry in node.entries("Trigger"):
        for frame in entry.frames:
            after = tuple(a for a in frame.after if a.role not in taken)
            binding = bind(nodes, at, Frame((), after), language)
            if binding is not None and not node.passive:
                found[subject].take(binding)
                found[subject].support_nodes.add(at)
                return True
    return False


def _names_means(nodes: Sequence[Node], at: int) -> bool:
    """“رشقة سقطت”, “قذائف انهالت”: an event noun that is itself what fell."""
    node = nodes[at]
    entry = node.head.entry("Trigger", pos="noun") if isinstance(node, Phrase) else None
    return entry is not None and entry.language == "ar" and entry.means in ("RocketAttack", "Shelling")


def _occurs_after(nodes: Sequence[Node], at: int, found: dict[int, Draft]) -> bool:
    """“هجوم على حافلة في سوريا وقع الأربعاء”: a verb of happening tells when and where the noun before it was."""
    verb = nodes[at]
    entry = verb.entry("Support") if isinstance(verb, Verb) else None
    last = max((i for i in found if i < at), default=None)
    if entry is None or entry.means != "occur" or last is None or not found[last].is_noun:
        return False
    if any(isinstance(n, Verb) or is_mark(n, "Stop") for n in nodes[last + 1 : at]):
        return False
    after = Frame((), tuple(a for frame in entry.frames for a in frame.after if a.role != "EVENT"))
    binding = bind(nodes, at, after, "ar")
    if binding is None or (found[last].fillers("OBJ") and binding.has("OBJ")):
        return False
    found[last].take(binding, skip=frozenset({"SUBJ", "OBJ"}))
    found[last].support_nodes.add(at)
    return True


def _across_comma(nodes: Sequence[Node], at: int, verb: Verb, found: dict[int, Draft]) -> int | None:
    """“عدوان جوي من اتجاه البحر، استهدف المطار”: a comma parts the event from the verb that agrees with it."""
    after = nodes[at + 1] if at + 1 < len(nodes) else None
    is_clause = at > 1 and is_comma(nodes[at - 1]) and not verb.item.has_conjunction and not verb.passive
    names_other = (
        isinstance(after, Phrase) and not after.marker and after.category in ACTING | {"weapon", "event"}
    )
    if not is_clause or names_other or verb.entry("Support") is None:
        return None
    last = max((i for i in found if i < at), default=None)
    phrase = nodes[last] if last is not None else None
    if last is None or not isinstance(phrase, Phrase) or _has_other_verb(nodes, last, at, found[last]):
        return None
    noun = phrase if phrase.complement is None or phrase.complement.category != "event" else phrase.complement
    is_feminine = noun.is_plural or noun.head.reading.core.endswith("ه")
    return last if verb.item.form.endswith("ت") == is_feminine else None


def _has_other_verb(nodes: Sequence[Node], first: int, at: int, draft: Draft) -> bool:
    """Whether a verb stands between that is not the event's own (“قصف نفذته القوات، استهدف المقر”)."""
    return any(isinstance(nodes[i], Verb) and i not in draft.support_nodes for i in range(first, at))


def lend_noun(nodes: Sequence[Node], at: int, found: dict[int, Draft], language: Language) -> None:
    """A support noun gives its complement to the event noun: “the exposure of its base to a strike”."""
    phrase = nodes[at]
    entry = phrase.head.entry("Support", pos="noun") if isinstance(phrase, Phrase) else None
    if entry is None or (entry.means == "do" and _lend_agent(nodes, at, found)):
        return
    for frame in entry.frames:
        binding = bind_noun(nodes, at, frame, language)
        event = binding.slots["EVENT"][0].node if binding is not None and binding.has("EVENT") else -1
        if binding is not None and event in found:
            found[event].take(binding)
            found[event].support_nodes.add(at)
            if entry.means == "exchange":
                found[event].marks.add("reciprocal")


def _lend_agent(nodes: Sequence[Node], at: int, found: dict[int, Draft]) -> bool:
    """“مواصلة طائرات الاحتلال قصف المواقع”, “شن واشنطن ولندن غارات”: in construct stands who acts."""
    phrase = nodes[at]
    first = phrase.complement if isinstance(phrase, Phrase) else None
    others = takewhile(lambda n: isinstance(n, Phrase) and n.conjoined and fits("SUBJ", n), nodes[at + 1 :])
    agents = [first, *(n for n in others if isinstance(n, Phrase))]
    told = at + len(agents)
    told += told < len(nodes) and is_mark(
        nodes[told], "Repeated", "Approximate"
    )  # "شن الطائرات عشرات الغارات"
    event = nodes[told] if told in found else None
    if first is None or not isinstance(event, Phrase) or event.marker not in ("", "in"):
        return False
    if not (fits("SUBJ", first) or first.head.is_metonym):
        return False
    binding = Binding()
    for index, agent in enumerate(agents, at):
        if agent is not None:
            role = "INSTR" if agent.category == "weapon" else "SUBJ"
            binding.add(role, agent, index, "agent-of-support-noun")
    found[told].take(binding)
    found[told].support_nodes.add(at)
    return True
