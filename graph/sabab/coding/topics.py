"""The topic of a verb: the bare phrase before it that belongs to its clause."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from sabab.coding.english_topics import (
    goes_on_to,
    is_absolute,
    is_counted_off,
    is_partitive,
    is_reduced,
    seems_to,
)
from sabab.mentions.nodes import ACTING, Mark, Node, Phrase, Verb, is_comma, is_mark, is_meaning, is_saying

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sabab.model import Language


def topic(nodes: Sequence[Node], at: int, language: Language) -> int | None:
    """The bare phrase before the verb that belongs to its clause, or None.

    Phrases with prepositions, dates, negations and auxiliaries are stepped over; a relative pronoun leads to
    its antecedent.
    """
    if _is_tied(nodes, at, language):
        return None  # "X crossed the border and attacked": what stands before "and" is the other verb's
    relative = False
    index = at
    while index > 0:
        index -= 1
        node = nodes[index]
        if isinstance(node, Phrase):
            adjoins = (
                language == "ar" and index == at - 1 and not node.definite and not _names_model(node)
            )  # a relative clause without pronoun
            is_bare = not node.marker or node.marker == "as" or is_absolute(nodes, index, at)
            is_bare = is_bare or is_reduced(nodes, index, at)
            if relative or adjoins or is_bare or is_partitive(nodes, index):
                if relative:
                    return index - 1 if _names_weapon(nodes, index) else _head_of(nodes, index)
                index = _outside_relative(nodes, index) if language == "ar" else index
                return None if _is_cause(nodes, index, at, language) else _head_of(nodes, index)
        elif is_mark(node, "Stop"):
            index = _across_stop(nodes, index, relative=relative)
        elif is_mark(node, "Subordinator"):
            if relative or not _opens_relative(nodes, index, language):
                return None
            relative = True
        elif _ends_clause(nodes, index, language) and not (
            _is_had(nodes, index) or _governs(nodes, index, at)
        ):
            return None
    return None


def _across_stop(nodes: Sequence[Node], index: int, *, relative: bool) -> int:
    """Where the clause goes on before a stop: before an apposition, or before a comma and “which”; else nowhere."""
    opening = _apposition_start(nodes, index)
    if opening is not None:
        return opening
    return index if relative and is_mark(nodes[index + 1], "Subordinator") and is_comma(nodes[index]) else 0


def _governs(nodes: Sequence[Node], index: int, at: int) -> bool:
    """“the raid appeared to target X”, “the forces continued to shell”: one clause with two verbs."""
    return index == at - 2 and (seems_to(nodes, at) or goes_on_to(nodes, at))


def _is_had(nodes: Sequence[Node], index: int) -> bool:
    """“أن صاروخًا كان قد سقط”: the verb of the pluperfect is no clause of its own."""
    verb, after = nodes[index], nodes[index + 1]
    is_was = isinstance(verb, Verb) and verb.item.reading.core in ("كان", "كانت", "كانوا")
    return is_was and is_mark(after, "Auxiliary")


def _names_weapon(nodes: Sequence[Node], index: int) -> bool:
    """“مسيّرة «يافا» التي انفجرت”, “عبوة مجدّو، التي انفجرت”: the name or the town of the weapon before it."""
    name, weapon = nodes[index], nodes[index - 1] if index else None
    is_name = isinstance(name, Phrase) and name.category == "place" and not (name.marker or name.conjoined)
    is_weapon = isinstance(weapon, Phrase) and weapon.category == "weapon" and not weapon.head.form.isascii()
    return is_name and is_weapon


def _outside_relative(nodes: Sequence[Node], index: int) -> int:
    """“القاعدة التي توجد فيها قوات تعرضت لقصف”: the forces are in the clause that describes the base."""
    opener = next((i for i in range(index - 1, max(0, index - _DESCRIBING), -1) if _is_which(nodes[i])), None)
    if opener is None or not isinstance(nodes[opener - 1], Phrase):
        return index
    between = nodes[opener + 1 : index]
    describes = any(is_mark(node, "Pronoun") for node in between) and not any(
        isinstance(node, Verb) or is_mark(node, "Stop") for node in between
    )
    return opener - 1 if describes else index


#: Nodes within which a clause like “which are in it forces” opens.
_DESCRIBING = 5


def _is_which(node: Node) -> bool:
    return is_meaning(node, "Subordinator", "which")


def _names_model(phrase: Phrase) -> bool:
    """“مقاتلتان من طراز إف 15 تقصفان”: the make of a weapon says nothing of who acts."""
    return (
        phrase.marker == "from" and phrase.complement is not None and phrase.complement.category == "weapon"
    )


def _head_of(nodes: Sequence[Node], index: int) -> int:
    """The first of the row that ends before a verb; not "يستهدف X تجمعًا والاحتلال يقصف", where a new clause begins.

    Nor does a ship strike with a missile tied to it: “a drone hit a ship and a missile hit a base”.
    """
    first = first_of_row(nodes, index)
    one, last = nodes[first], nodes[index]
    means = ACTING | {"weapon"}
    acts = isinstance(last, Phrase) and last.category in means
    return index if acts and isinstance(one, Phrase) and one.category not in means else first


def _is_tied(nodes: Sequence[Node], at: int, language: Language) -> bool:
    """Whether an "and" ties the verb to the clause before, written apart or, in Arabic, onto it.

    The Arabic "and" also opens sentences ("وقصفت"), so there a verb must stand before in the clause.
    """
    verb = nodes[at]
    if language == "en":
        return at > 0 and (is_mark(nodes[at - 1], "Conjunction") or is_counted_off(nodes, at))
    if not isinstance(verb, Verb) or not verb.item.has_conjunction:
        return False
    clause = itertools.takewhile(lambda node: not is_mark(node, "Stop", "Subordinator"), reversed(nodes[:at]))
    return any(isinstance(node, Verb) and node.entry("Trigger") is not None for node in clause)


def _is_cause(nodes: Sequence[Node], index: int, at: int, language: Language) -> bool:
    """Arabic: in “ردًا على الغارات أطلق X” the raids are behind their own words and no topic of the verb.

    In “بعد غارة استهدفت سيارة” they are: an indefinite noun with a verb right behind it that names nobody else.
    """
    first = first_of_row(nodes, index)
    node = nodes[first]
    is_event = isinstance(node, Phrase) and node.category == "event"
    is_behind = language == "ar" and is_event and first > 0 and is_mark(nodes[first - 1], "Link")
    return is_behind and not (
        index == at - 1 and not _is_definite(nodes[index]) and not _acts_after(nodes, at)
    )


def _is_definite(node: Node) -> bool:
    return isinstance(node, Phrase) and node.definite


def _acts_after(nodes: Sequence[Node], at: int) -> bool:
    after = nodes[at + 1] if at + 1 < len(nodes) else None
    return isinstance(after, Phrase) and not after.marker and after.category in ACTING | {"weapon"}


def _ends_clause(nodes: Sequence[Node], index: int, language: Language) -> bool:
    node = nodes[index]
    if isinstance(node, Verb):
        only_describes = _is_reduced_relative if language == "en" else _is_launched_from
        return not only_describes(nodes, index, node)
    is_until = is_meaning(node, "Preposition", "until")  # "لم تكتمل التحقيقات حتى تعرضت القاعدة لقصف"
    return is_until or is_mark(node, "Link", "Report", "Participle") or _is_whenever(node)


def _is_reduced_relative(nodes: Sequence[Node], index: int, verb: Verb) -> bool:
    """“A missile fired from Yemen fell”: a participle between a noun and a preposition only describes the noun."""
    before = nodes[index - 1] if index else None
    after = nodes[index + 1] if index + 1 < len(nodes) else None
    is_participle = verb.may_be_participle
    is_thing = isinstance(before, Phrase) and before.category in (
        "weapon",
        "site",
        "vessel",
        "vehicle",
        "group",
    )
    return is_participle and is_thing and isinstance(after, Phrase) and bool(after.marker)


def _is_launched_from(nodes: Sequence[Node], index: int, verb: Verb) -> bool:
    """“صاروخ أُطلق من غزة أصاب منزلا”: Arabic says of indefinite means without “which” where they were fired from."""
    means = nodes[index - 1] if index else None
    origin = nodes[index + 1] if index + 1 < len(nodes) else None
    is_means = isinstance(means, Phrase) and means.category == "weapon" and not means.definite
    launches = any(entry.means == "do" for entry in verb.entries("Support"))
    return is_means and launches and isinstance(origin, Phrase) and origin.marker == "from"


def _is_whenever(node: Node) -> bool:
    return is_meaning(node, "Frequency", "whenever")


def _opens_relative(nodes: Sequence[Node], index: int, language: Language) -> bool:
    """“which”, “الذي”, and an English “that” right after a noun."""
    node = nodes[index]
    means = node.means if isinstance(node, Mark) else ""
    return means == "which" or (
        language == "en" and means == "that" and index > 0 and isinstance(nodes[index - 1], Phrase)
    )


def _apposition_start(nodes: Sequence[Node], index: int) -> int | None:
    """The comma that opened the apposition closed at *index* (“General X, chairman of Y, dropped in”)."""
    if not is_comma(nodes[index]):
        return None
    aside = _relative_start(nodes, index) or _participle_start(nodes, index) or _saying_start(nodes, index)
    if aside is not None:
        return aside
    for before in range(index - 1, max(-1, index - 5), -1):
        if is_comma(nodes[before]):
            return (
                before
                if before > 0 and isinstance(nodes[before - 1], Phrase) and before < index - 1
                else None
            )
        if not isinstance(nodes[before], Phrase):
            return None
    return None


#: Nodes of the longest relative clause between commas that a subject may bear.
_LONGEST_RELATIVE = 10


def _relative_start(nodes: Sequence[Node], index: int) -> int | None:
    """The comma that opened a relative clause closed at *index* (“The base, which hosts troops, was hit”)."""
    for before in range(index - 1, max(0, index - _LONGEST_RELATIVE), -1):
        if is_mark(nodes[before], "Stop"):
            opens = is_comma(nodes[before]) and is_meaning(nodes[before + 1], "Subordinator", "which")
            return before if opens and isinstance(nodes[before - 1], Phrase) else None
    return None


def _participle_start(nodes: Sequence[Node], index: int) -> int | None:
    """The comma that opened a participle closed at *index* (“The army, warning people to leave, bombed X”)."""
    for before in range(index - 1, max(0, index - _LONGEST_RELATIVE), -1):
        if is_mark(nodes[before], "Stop"):
            verb, clause = nodes[before + 1], nodes[:before]
            is_participle = isinstance(verb, Verb) and verb.tense == "gerund"
            is_backed = (
                is_mark(verb, "Proxy", "Relation") and verb.item.form.isascii()
            )  # "troops, backed by X, hit"
            opens = is_comma(nodes[before]) and (is_participle or is_backed)
            told = any(isinstance(node, Verb) or is_mark(node, "Subordinator", "Report") for node in clause)
            return before if opens and not told and isinstance(nodes[before - 1], Phrase) else None
    return None


def _saying_start(nodes: Sequence[Node], index: int) -> int | None:
    """The comma that opened a speaker's aside closed at *index* (“Saudi warplanes, the report said, hit X”)."""
    comma, speaker, says = [*nodes[max(0, index - 3) : index], None, None, None][:3]
    opens = index > 3 and comma is not None and is_comma(comma) and isinstance(nodes[index - 4], Phrase)
    is_said = says is not None and is_saying(says) and isinstance(speaker, Phrase)
    return index - 3 if opens and is_said else None


def first_of_row(nodes: Sequence[Node], index: int) -> int:
    """The first phrase of a coordinated row that ends at *index*."""
    while (
        index > 0
        and isinstance(node := nodes[index], Phrase)
        and node.conjoined
        and isinstance(nodes[index - 1], Phrase)
    ):
        index -= 1
    return index


def row(nodes: Sequence[Node], index: int) -> Iterator[tuple[int, Phrase]]:
    """The phrase at *index* and those that “and” ties to it."""
    node = nodes[index]
    if isinstance(node, Phrase):
        yield index, node
    for after in range(index + 1, len(nodes)):
        node = nodes[after]
        if is_comma(node):
            continue
        if not isinstance(node, Phrase) or not node.conjoined:
            return
        yield after, node


def phrases_from(nodes: Sequence[Node], index: int) -> Iterator[tuple[int, Phrase]]:
    """The unbroken run of phrases that starts at *index*."""
    for after in range(index, len(nodes)):
        node = nodes[after]
        if not isinstance(node, Phrase):
            return
        yield after, node
