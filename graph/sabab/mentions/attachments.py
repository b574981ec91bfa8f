"""What is tied to a noun phrase: a gloss in brackets, “loyal to X”, “led by X”, “in the name of X”."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sabab.mentions.nodes import Mark, Node, Phrase, Verb, is_mark, is_meaning, is_saying

if TYPE_CHECKING:
    from collections.abc import Sequence

#: A parenthesis longer than this holds more than a gloss of the name before it.
_LONGEST_GLOSS = 6


def without_glosses(found: list[Node]) -> list[Node]:
    """Takes a parenthesis right after a name into the name's phrase.

    “الحشد الشعبي (الحشد)”.
    """
    kept: list[Node] = []
    index = 0
    while index < len(found):
        node = found[index]
        close = _gloss_end(found, index) if kept and isinstance(kept[-1], Phrase) else None
        if close is None:
            kept.append(node)
            index += 1
            continue
        before = kept[-1]
        if isinstance(before, Phrase):
            named = _named_by(before, found[index + 1])
            kept[-1] = replace(named, end=found[close].end, stop=found[close].stop)
        rest = found[close]
        index = close + 1
        if index < len(found) and _are_forces_of(kept[-1], found[index]) and isinstance(kept[-1], Phrase):
            kept[-1] = replace(kept[-1], end=found[index].end, stop=found[index].stop)
            index += 1
        if index < len(found) and (tied := _describing(kept[-1], rest, found[index])) is not None:
            kept[-1] = tied
            index += 1
        elif isinstance(rest, Mark) and len(rest.means) > 1:  # ")،" closes the gloss and the clause
            kept.append(replace(rest, means=rest.means.lstrip(")")))
    return kept


def _are_forces_of(name: Node, forces: Node) -> bool:
    """“Central Command (CENTCOM) forces”: the gloss stands between the name and the noun that it belongs to."""
    if not isinstance(name, Phrase) or not isinstance(forces, Phrase):
        return False
    is_bare = not (forces.modifiers or forces.complement or forces.marker or forces.attached)
    return name.category == "actor" and forces.category == "force" and is_bare and forces.head.form.isascii()


def _describing(name: Node, close: Node, noun: Node) -> Phrase | None:
    """“Lake Front (LF)-held hills”: the noun behind the hyphen, with the name for its adjective."""
    if not isinstance(name, Phrase) or not isinstance(noun, Phrase) or not noun.modifiers:
        return None
    if name.complement is not None:  # "bases of the Lake Front (LF)-linked men"
        inner = _describing(name.complement, close, noun)
        return replace(name, complement=inner, end=noun.end, stop=noun.stop) if inner else None
    if not (is_mark(close, "Stop") and close.means == ")-" and noun.modifiers[0].entry("Proxy")):
        return None
    return replace(noun, first=name.first, start=name.start, modifiers=(*name.own_items, *noun.modifiers))


def _named_by(host: Phrase, gloss: Node) -> Phrase:
    """“the forces of the general (Haftar)”: the name in brackets for the one that “of” ties to them without a name."""
    inner = host.complement
    is_open = inner is not None and inner.category in ("unknown", "person") and not inner.head.entities
    names = isinstance(gloss, Phrase) and bool(gloss.head.entities)
    return replace(host, complement=gloss) if is_open and names and isinstance(gloss, Phrase) else host


def _gloss_end(found: Sequence[Node], index: int) -> int | None:
    opening = found[index]
    if not (is_mark(opening, "Stop") and opening.item.form.strip() == "("):
        return None
    for close in range(index + 1, min(index + 2 + _LONGEST_GLOSS, len(found))):
        node = found[close]
        if isinstance(node, Verb):
            return None
        if isinstance(node, Mark) and node.category == "Stop":
            return close if node.means.startswith(")") else None
    return None


def with_attachments(found: list[Node]) -> list[Node]:
    """Ties “loyal to X”, “led by X”, “in the name of X” to the phrase before."""
    kept: list[Node] = []
    index = 0
    while index < len(found):
        taken = _attachment(kept[-1], found, index) if kept and isinstance(kept[-1], Phrase) else None
        if taken is None:
            kept.append(found[index])
            index += 1
        else:
            kept[-1], index = taken
    return kept


def _attachment(host: Node, found: Sequence[Node], index: int) -> tuple[Phrase, int] | None:
    if not isinstance(host, Phrase):
        return None
    ways = (_nested_report, _attached_inside, _bare_to, _by_relation)
    return next((tied for way in ways if (tied := way(host, found, index)) is not None), None)


def _bare_to(host: Phrase, found: Sequence[Node], index: int) -> tuple[Phrase, int] | None:
    """“قاعدة للتحالف” is the coalition's, “صاروخ مضاد للدروع” of that make."""
    guest = found[index]
    if not isinstance(guest, Phrase):
        return None
    if _is_against(host, guest):
        return replace(host, end=guest.end, stop=guest.stop), index + 1
    if host.category not in _OWNED or host.attached or not _is_owner(guest):
        return None
    return replace(host, end=guest.end, stop=guest.stop, attached=(("ownedBy", guest),)), index + 1


def _by_relation(host: Phrase, found: Sequence[Node], index: int) -> tuple[Phrase, int] | None:
    """“loyal to X”, “led by X”, “fighters from X”."""
    relation, at = _relation_word(host, found, index)
    if relation is None and host.category in ("group", "person") and _is_of_body(found, index):
        relation, at = "memberOf", index
    if relation is None or (relation == "fights" and is_mark(found[min(at, len(found) - 1)], "Preposition")):
        return None  # "the coalition fighting X", but "fighting in Homs"
    while at < len(found) and is_mark(found[at], "Preposition", "Determiner"):
        at += 1
    guest = found[at] if at < len(found) else None
    if not isinstance(guest, Phrase) or guest.category not in (
        "actor",
        "place",
        "unknown",
        "force",
        "group",
        "speaker",
        "site",
        "area",
    ):
        return None
    tied = (*host.attached, (relation, guest))
    return replace(host, end=guest.end, stop=guest.stop, attached=tied), at + 1


def _attached_inside(host: Phrase, found: Sequence[Node], index: int) -> tuple[Phrase, int] | None:
    """“قصف طائرة مسيّرة للقوات التركية”, “استهداف مقر لحزب الله”: what follows says whose the means or the site is."""
    means = host.complement
    if (
        host.category != "event"
        or means is None
        or means.category not in ("weapon", "site", "vessel", "vehicle")
    ):
        return None
    tied = _attachment(means, found, index)
    if tied is None:
        return None
    return replace(host, complement=tied[0], end=tied[0].end, stop=tied[0].stop), tied[1]


def _is_against(means: Phrase, object_: Phrase) -> bool:
    """“صاروخ مضاد للدروع”, “صواريخ باليستية مضادة للسفن”: the make of the means, not what it was fired at."""
    last = means.modifiers[-1].reading.core if means.modifiers else ""
    return means.category == "weapon" and last.startswith("مضاد") and object_.head.preposition == "ل"


def _nested_report(host: Phrase, found: Sequence[Node], index: int) -> tuple[Phrase, int] | None:
    """“positions that it said belong to X”: only whose they are is said; the rest of the sentence is not.

    So do “مواقع قال الجيش إنها تابعة لحزب الله” and “معاقل يُعتقد أنها تابعة له”.
    """
    at = _end_of_saying(found, index) if host.category in ("site", "area", "place", "group") else None
    if at is None or at + 1 >= len(found) or not _is_of_somebody(found[at]):
        return None
    guest = found[at + 1]
    if not isinstance(guest, Phrase):
        return None
    tied = (*host.attached, ("saidToBelongTo", guest))
    return replace(host, end=guest.end, stop=guest.stop, attached=tied), at + 2


def _end_of_saying(found: Sequence[Node], index: int) -> int | None:
    """Behind a verb of saying or a hedge, who says it, and “that”; None where nobody says or holds anything."""
    start = next(
        (i for i in range(index, len(found)) if not is_mark(found[i], "Subordinator", "Pronoun")), index
    )
    node = found[start]
    said = is_saying(node)
    if not said and not is_mark(node, "Hedge"):
        return None
    at = start + 1
    while at < min(start + _LONGEST_SAYING, len(found)):
        after = found[at]
        speaks = said and isinstance(after, Phrase) and not _is_of_somebody(after)
        if not (speaks or is_mark(after, "Subordinator", "Preposition", "Pronoun", "Auxiliary")):
            break
        at += 1
    return at if at < len(found) else None


def _is_of_somebody(node: Node) -> bool:
    """“belonging to”, “تابعة”, “تتبع”."""
    if isinstance(node, Verb):
        return _is_part(node)
    return is_mark(node, "Relation") or (isinstance(node, Phrase) and node.head.entry("Proxy") is not None)


def _is_part(verb: Verb) -> bool:
    """“مواقع تتبع للحرس”: an imperfect that says whose a thing is."""
    proxy = verb.entry("Proxy")
    return proxy is not None and proxy.means == "partOf" and verb.tense == "present"


#: “said the army that they”: nodes from the verb to what is said.
_LONGEST_SAYING = 5


def _relation_word(host: Phrase, found: Sequence[Node], index: int) -> tuple[str | None, int]:
    """The relation that the word at *index*, or the host's own last adjective, opens.

    And where its object may stand.
    """
    last = host.modifiers[-1] if host.modifiers and not host.attached else None
    node = found[index]
    if last is not None and not last.form.isascii() and (entry := last.entry("Proxy")) is not None:
        is_governed = is_mark(node, "Preposition") or (
            isinstance(node, Phrase) and node.head.preposition in ("ل", "ب")
        )
        return (entry.means, index) if is_governed else (None, index)
    if is_mark(node, "Subordinator") and is_meaning(
        found[min(index + 1, len(found) - 1)], "Relation", *_HELD
    ):
        node, index = found[index + 1], index + 1  # "قاعدة التنف التي تتمركز فيها قوات أمريكية"
    if isinstance(node, Mark) and node.category in ("Proxy", "Relation") and node.means != "ownedBy":
        return node.means, index + 1
    if (
        is_mark(node, "Subordinator") and index + 1 < len(found) and isinstance(found[index + 1], Verb)
    ):  # "الذي تقوده"
        node, index = found[index + 1], index + 1
    if isinstance(node, Verb) and _is_part(node) and host.category == "site":
        return "partOf", index + 1
    if (
        isinstance(node, Verb)
        and (entry := node.entry("Proxy", "Relation"))
        and host.category in ("group", "force", "actor", "party")
    ):
        return (entry.means, index + 1) if entry.means in ("backedBy", "partOf", "ledBy") else (None, index)
    return None, index


#: Relations of a site to those who are in it.
_HELD = ("controlledBy", "belongsTo")


def _is_of_body(found: Sequence[Node], index: int) -> bool:
    """“من” or “from” before a named actor, “في” before one that is no place (“عناصر في حزب العمال”)."""
    after = found[index + 1] if index + 1 < len(found) else None
    if not isinstance(after, Phrase):
        return False
    body = after.complement if after.category == "unknown" and after.complement is not None else after
    is_body = body.category == "actor" and not any(entity.is_place for entity in body.head.entities)
    is_from = is_meaning(found[index], "Preposition", "from") and body.category == "actor"
    return is_from or (is_meaning(found[index], "Preposition", "in") and is_body)


#: What may belong to somebody by a mere ل ("قاعدة للتحالف", "مقار لفصائل").
_OWNED = frozenset({"site", "vessel", "vehicle", "weapon", "force"})


def _is_owner(phrase: Phrase) -> bool:
    return phrase.head.preposition == "ل" and phrase.category in ("actor", "group", "force")
