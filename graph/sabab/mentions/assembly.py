"""From items to nodes: noun phrases with their prepositions and attachments, verbs, marks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from sabab.lexicon.records import Sense
from sabab.mentions import arabic_phrases, english_phrases
from sabab.mentions.items import Clause, Item
from sabab.mentions.nodes import Mark, Node, Phrase, Verb, is_mark
from sabab.mentions.tagging import MARKS, tags
from sabab.model import Language

_CLITIC_MARKERS = {"ب": "with", "ل": "to", "ك": "as"}
_READERS: dict[Language, Callable[..., tuple[Phrase, int] | None]] = {"ar": arabic_phrases.phrase, "en": english_phrases.phrase}
#: Prepositions that a proxy or relation word governs: موالية ل, مدعومة من, مرتبطة ب, backed by, loyal to, affiliated with.
_PROXY_MARKERS = frozenset({"to", "from", "with", "by", "on", "about", ""})
#: Meanings of prepositions that say where.
WHERE = frozenset(
    "in at near northOf southOf eastOf westOf northEastOf northWestOf southEastOf southWestOf from".split()
)
#: A parenthesis longer than this holds more than a gloss of the name before it.
_LONGEST_GLOSS = 6


def nodes(clause: Clause, language: Language) -> tuple[Node, ...]:
    """The nodes of a sentence, in order."""
    found = _grouped(clause.items, language)
    for step in (_without_glosses, _with_attachments, _with_markers):
        found = step(found)
    return tuple(found)


def _grouped(items: Sequence[Item], language: Language) -> list[Node]:
    tagged = tags(items, language)
    found: list[Node] = []
    index = 0
    while index < len(items):
        node, index = _node(items, tagged, index, language)
        found.append(node)
    return found


def _node(items: Sequence[Item], tagged: Sequence[str], index: int, language: Language) -> tuple[Node, int]:
    item, tag = items[index], tagged[index]
    if tag == "verb":
        return _verb(items, tagged, index), index + 1
    at = index + 1 if _is_approximation(items, tagged, index) else index
    opens = tagged[at] != "mark" or language == "en" and item.entry(*_ENGLISH_OPENERS) is not None
    read = _READERS[language](items, tagged, at) if opens and tagged[at] not in ("stop", "date") else None
    if read is None:
        return _mark(item, tag), index + 1
    phrase, after = read
    if tagged[at] == "number" and items[at].preposition and not phrase.marker:
        form = items[at].preposition
        phrase = replace(phrase, marker=_CLITIC_MARKERS.get(form, "to"), marker_form=form)
    if at > index and item.preposition:  # "لنحو ثمانين هجومًا": the preposition is written onto the "about"
        marker = _CLITIC_MARKERS.get(item.preposition, "to")
        phrase = replace(phrase, start=item.start, marker=marker, marker_form=item.preposition)
    return phrase, after


_ENGLISH_OPENERS = ("Determiner", "Again", "Similar", "Other", "Kind", "Latest", "Hedge", "Proxy", "Approximate")


def _is_approximation(items: Sequence[Item], tagged: Sequence[str], index: int) -> bool:
    """"about", "more than", "عدد من" before a number or a noun."""
    return items[index].entry("Approximate") is not None and index + 1 < len(items) and tagged[index + 1] in ("number", "noun")


def _verb(items: Sequence[Item], tagged: Sequence[str], index: int) -> Verb:
    item = items[index]
    senses = tuple(s for s in item.senses if s.entry is not None and s.entry.pos == "verb")
    before = items[index - 1] if index else None
    is_participle = bool(senses) and any(s.tense == "participle" for s in senses) and item.form.isascii()
    is_passive = is_participle and before is not None and before.form in _BE
    is_passive = is_passive or _has_passive_mark(item, senses)
    bare_participle = is_participle and not is_passive and not _is_active_past(items, tagged, index)
    return Verb(item.first, item.end, item.start, item.stop, item, senses, passive=is_passive or bare_participle)


def _has_passive_mark(item: Item, senses: Sequence[Sense]) -> bool:
    """A damma marks the passive of past forms (قُصف), and of the imperfect of three letters (تُضرب); in others it is active (يُطلق)."""
    if not item.has_damma:
        return False
    letters = len(item.reading.core) - 1
    return any(s.tense == "past" or s.tense == "present" and letters == 3 for s in senses)  # noqa: PLR2004 (letters of the root)


_BE = frozenset({"is", "are", "was", "were", "be", "been", "being"})


def _is_active_past(items: Sequence[Item], tagged: Sequence[str], index: int) -> bool:
    """"fired" is a past where a subject stands before it or a past form is listed; after "rockets" alone both are possible."""
    after = items[index + 1] if index + 1 < len(items) else None
    return not (after is not None and after.form == "by")


def _mark(item: Item, tag: str) -> Mark:
    if tag in ("date", "stop", "number", "word"):
        return Mark(item.first, item.end, item.start, item.stop, tag.capitalize(), item.form, item)
    entry = next((e for category in MARKS if (e := item.entry(category)) is not None), None)
    category = entry.category if entry else "Word"
    return Mark(item.first, item.end, item.start, item.stop, category, entry.means if entry else item.form, item)


def _without_glosses(found: list[Node]) -> list[Node]:
    """Takes a parenthesis right after a name into the name's phrase: "القيادة المركزية الأمريكية (سينتكوم)"."""
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
            kept[-1] = replace(before, end=found[close].end, stop=found[close].stop)
        rest = found[close]
        index = close + 1
        if isinstance(rest, Mark) and len(rest.means) > 1:  # ")،" closes the gloss and the clause
            kept.append(replace(rest, means=rest.means.lstrip(")")))
    return kept


def _gloss_end(found: Sequence[Node], index: int) -> int | None:
    if not (is_mark(found[index], "Stop") and found[index].item.form.strip() == "("):  # type: ignore[union-attr]  # marks have items
        return None
    for close in range(index + 1, min(index + 2 + _LONGEST_GLOSS, len(found))):
        node = found[close]
        if isinstance(node, Verb):
            return None
        if isinstance(node, Mark) and node.category == "Stop":
            return close if node.means.startswith(")") else None
    return None


def _with_attachments(found: list[Node]) -> list[Node]:
    """Ties "loyal to X", "led by X", "in the name of X" to the phrase before."""
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
    nested = _nested_report(host, found, index)
    if nested is not None:
        return nested
    relation, at = _relation_word(host, found, index)
    if relation is None:
        return None
    while at < len(found) and is_mark(found[at], "Preposition", "Determiner"):
        at += 1
    guest = found[at] if at < len(found) else None
    if not isinstance(guest, Phrase) or guest.category not in ("actor", "place", "unknown", "force", "group", "speaker", "site", "area"):
        return None
    tied = (*host.attached, (relation, guest))
    return replace(host, end=guest.end, stop=guest.stop, attached=tied), at + 1


def _nested_report(host: Phrase, found: Sequence[Node], index: int) -> tuple[Phrase, int] | None:
    """"positions that it said belong to X": only whose they are is said; the rest of the sentence is not."""
    if host.category not in ("site", "area", "place", "group") or not isinstance(found[index], Verb):
        return None
    verb = found[index]
    if not isinstance(verb, Verb) or verb.entry("Report") is None:
        return None
    rest = [at for at in range(index + 1, min(index + 4, len(found))) if not is_mark(found[at], "Subordinator")]
    if not rest or not is_mark(found[rest[0]], "Relation") or rest[0] + 1 >= len(found):
        return None
    guest = found[rest[0] + 1]
    if not isinstance(guest, Phrase):
        return None
    tied = (*host.attached, ("saidToBelongTo", guest))
    return replace(host, end=guest.end, stop=guest.stop, attached=tied), rest[0] + 2


def _relation_word(host: Phrase, found: Sequence[Node], index: int) -> tuple[str | None, int]:
    """The relation that the word at *index*, or the host's own last adjective, opens; and where its object may stand."""
    last = host.modifiers[-1] if host.modifiers and not host.attached else None
    node = found[index]
    if last is not None and not last.form.isascii() and (entry := last.entry("Proxy")) is not None:
        is_governed = is_mark(node, "Preposition") or isinstance(node, Phrase) and node.head.preposition in ("ل", "ب")
        return (entry.means, index) if is_governed else (None, index)
    if isinstance(node, Mark) and node.category in ("Proxy", "Relation"):
        return node.means, index + 1
    if is_mark(node, "Subordinator") and index + 1 < len(found) and isinstance(found[index + 1], Verb):  # "الذي تقوده"
        node, index = found[index + 1], index + 1
    if isinstance(node, Verb) and (entry := node.entry("Proxy", "Relation")) and host.category in ("group", "force", "actor", "party"):
        return (entry.means, index + 1) if entry.means in ("backedBy", "partOf", "ledBy") else (None, index)
    return None, index


def _with_markers(found: list[Node]) -> list[Node]:
    """Gives every phrase the preposition that governs it; a phrase tied by "and" shares the marker of the one before."""
    kept: list[Node] = []
    for node in found:
        if isinstance(node, Phrase):
            kept.append(_marked(node, kept))
        else:
            kept.append(node)
    return [node for index, node in enumerate(kept) if not _is_spent(kept, index)]


def _marked(node: Phrase, before: Sequence[Node]) -> Phrase:
    """A name of a state stands for the country after a preposition of place."""
    marked = _with_marker(node, before)
    names_place = marked.category == "actor" and any(entity.is_place for entity in marked.head.entities)
    return replace(marked, category="place") if names_place and marked.marker in WHERE else marked


def _with_marker(node: Phrase, before: Sequence[Node]) -> Phrase:
    previous = before[-1] if before else None
    if node.marker:
        return node
    if node.head.preposition:
        return replace(node, marker=_CLITIC_MARKERS.get(node.head.preposition, "to"), marker_form=node.head.preposition)
    if isinstance(previous, Mark) and previous.category == "Preposition":
        return replace(node, marker=previous.means, marker_form=previous.item.reading.core)
    if isinstance(previous, Mark) and previous.category == "Conjunction" and len(before) > 1 and isinstance(before[-2], Phrase):
        return replace(node, conjoined=True, marker=before[-2].marker, marker_form=before[-2].marker_form)
    neighbour = before[-2] if isinstance(previous, Mark) and previous.means in ("،", ",") and len(before) > 1 else previous
    if node.conjoined and isinstance(neighbour, Phrase):
        return replace(node, marker=neighbour.marker, marker_form=neighbour.marker_form)
    return node


def _is_spent(found: Sequence[Node], index: int) -> bool:
    """Whether a preposition or "and" has gone into the phrase after it."""
    node = found[index]
    after = found[index + 1] if index + 1 < len(found) else None
    if not isinstance(node, Mark) or not isinstance(after, Phrase):
        return False
    return node.category == "Preposition" and bool(after.marker) or node.category == "Conjunction" and after.conjoined
