"""Names behind “and” that open a clause of their own: “X fired rockets at A and Y bombed B”, “وحزب الله يستهدف”."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from sabab.mentions.nodes import Node, Phrase, Verb, is_mark

if TYPE_CHECKING:
    from collections.abc import Sequence


def opens_own_clause(found: Sequence[Node], index: int) -> bool:
    """Whether the phrase at *index* is the subject of what follows it, and nothing of the clause before."""
    return _opens_english(found, index) or _opens_arabic(found, index)


def _opens_arabic(found: Sequence[Node], index: int) -> bool:
    """“الاحتلال يقصف لبنان وحزب الله يستهدف مواقع”: a name with “and” before a verb without one.

    Behind another subject (“إسرائيل والولايات المتحدة تشنان”) it is one of the two who act.
    """
    node, verb = found[index], found[index + 1] if index + 1 < len(found) else None
    if not isinstance(node, Phrase) or not node.conjoined or node.marker or node.category not in _ACTORS:
        return False
    if not isinstance(verb, Verb) or verb.passive or verb.item.form.isascii() or verb.item.has_conjunction:
        return False
    if verb.item.form.startswith("ت") and not _is_feminine(node):
        return False  # "مواقع حماس وحزب الله تستخدم لتخزين الأسلحة": the positions are
    clause = takewhile(lambda n: not is_mark(n, "Subordinator", "Stop"), reversed(found[:index]))
    return any(isinstance(n, Verb) for n in clause)


def _is_feminine(name: Phrase) -> bool:
    """States, forces and names in ة take a feminine verb."""
    is_state = any(entity.kind == "StateActor" for entity in name.head.entities)
    return is_state or name.category == "force" or name.head.reading.core.endswith("ه")


_ACTORS = frozenset({"actor", "force", "group"})


def _opens_english(found: Sequence[Node], index: int) -> bool:
    """English: in “X fired rockets at A and Y bombed B” Y is no second place that was fired at.

    Only where both verbs have their objects right behind them: in “said X and Y bombed B” two acted. What was
    done to A in a passive, Y did not do, and an answer (“and Y responded”) is another's.
    """
    node, before = found[index], found[index - 1] if index else None
    if before is None or not is_mark(before, "Conjunction"):
        return False
    if not (_answers(found, index + 1) or _acts_upon(found, index + 1)):
        return False
    is_name = isinstance(node, Phrase) and node.category in _ACTORS
    verb = next((k for k in range(index - 2, -1, -1) if _parts_clauses(found[k])), None)
    if not is_name or verb is None or verb >= index - 2:
        return False
    told = found[verb]
    return _acts_upon(found, verb) or (isinstance(told, Verb) and told.passive and told.item.form.isascii())


def _answers(found: Sequence[Node], at: int) -> bool:
    """“and Y responded”: an English verb of answering with a subject of its own."""
    verb = found[at] if at < len(found) else None
    entry = verb.entry("Link") if isinstance(verb, Verb) and not verb.passive else None
    return entry is not None and entry.means == "answers" and entry.language == "en"


def _parts_clauses(node: Node) -> bool:
    return isinstance(node, Verb) or is_mark(node, "Subordinator", "Stop")


def _acts_upon(found: Sequence[Node], at: int) -> bool:
    """Whether an active English verb with an object stands there."""
    verb, after = (found[at], found[at + 1]) if at + 1 < len(found) else (None, None)
    is_active = isinstance(verb, Verb) and not verb.passive and verb.tense in ("past", "present")
    is_deed = isinstance(verb, Verb) and verb.entry("Report") is None and verb.item.form.isascii()
    return is_active and is_deed and isinstance(after, Phrase)
