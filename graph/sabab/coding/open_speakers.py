"""Speakers whom the knowledge base lacks: a person named after or before an office, a body or an outlet by its name.

Where a name ends is told by capitals in English, by the office before it and by quotation marks in Arabic. Who is
only described (“a security source”, “the director of the hospital”) has no name, and is no source.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from sabab.coding.actor_referents import has_own_name, name_span
from sabab.coding.arabic_names import is_arabic_name, named_behind
from sabab.mentions.nodes import Mark, Node, Phrase, Verb, is_comma, is_mark
from sabab.model import Label, Ref, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sabab.coding.referents import Referents

#: Words of the longest name; a longer run of unknown words is a description.
_LONGEST = 5
#: Nodes between a verb of saying and the name: the office, its body, a rank, commas.
_REACH = 6
_OPENING = tuple("“”„«»\"'‘’")


def open_speaker(nodes: Sequence[Node], at: int, who: int | None, referents: Referents) -> Ref | None:
    """The name of the one who speaks with the verb or phrase of saying at *at*, in words of the text."""
    named = (
        _english(nodes, at, who) if referents.language == "en" else _arabic(nodes, at, who, referents.text)
    )
    if named is None:
        return None
    start, stop = named
    words = referents.text[start:stop]
    if not 1 <= len(words.split()) <= _LONGEST:
        return None
    if referents.language == "en":
        return _kept(Ref(None, Label(en=words), Span(start, stop, words), "source/open"), referents)
    return Ref(None, Label(ar=words), Span(start, stop, words), "source/open")


def _kept(ref: Ref, referents: Referents) -> Ref | None:
    """“Petrov said” is the Ivan Petrov of before; one unknown word alone is no name."""
    words = (ref.label.en or "").split()
    last = words[-1].casefold()
    if len(words) > 1:
        referents.memory.open_speakers[last] = ref
        return ref
    return referents.memory.open_speakers.get(last)


def _english(nodes: Sequence[Node], at: int, who: int | None) -> tuple[int, int] | None:
    for index in _places(nodes, at, who):
        node = nodes[index]
        if not isinstance(node, Phrase) or not _is_name(node):
            continue
        start, stop = name_span(node)
        before = nodes[index - 1] if index else None
        if isinstance(before, Phrase) and _is_part_of_name(before, node):
            start = before.head.start
        return start, stop
    return None


def _places(nodes: Sequence[Node], at: int, who: int | None) -> Iterator[int]:
    """Where an English name may stand: at the verb, before an apposition, behind the office, behind the verb."""
    last = at - 1
    if last >= 0 and is_comma(nodes[last]):
        yield last - 1
        opener = next(
            (i for i in range(last - 1, max(-1, last - 1 - _REACH), -1) if is_comma(nodes[i])), None
        )
        between = nodes[opener:last] if opener is not None else []
        if opener and not any(isinstance(n, Verb) for n in between):
            yield opener - 1
    elif last >= 0:
        yield last
    if isinstance(nodes[at], Mark) and who is None:  # "according to Ivan Petrov"
        yield from range(at + 1, min(at + 2, len(nodes)))
    elif who is not None and who >= at and who + 1 < len(nodes):
        yield from (who, who + 1)
    elif at + 1 < len(nodes) and isinstance(nodes[at], Verb) and who is None:
        yield at + 1


def _is_name(phrase: Phrase) -> bool:
    """Capitalised, and nothing that the lexicon knows as a word."""
    is_open = phrase.category in ("unknown", "media") or phrase.head.is_capitalised
    return is_open and phrase.category in _NAMED and has_own_name(phrase) and phrase.count is None


_NAMED = frozenset({"unknown", "media", "speaker", "person", "title", "force"})


def _is_part_of_name(before: Phrase, node: Phrase) -> bool:
    """“Sudan Tribune”, “General Staff of ...”: a place or a known word that begins a name, one space apart."""
    is_place = any(entity.is_place for entity in before.head.entities)
    is_titled = before.category == "person" and before.head.is_capitalised and node.complement is not None
    touches = node.start - before.stop == 1 and before.stop == before.head.stop
    return touches and (is_place or is_titled)


def open_outlet(nodes: Sequence[Node], at: int, referents: Referents) -> Ref | None:
    """“told the Sudan Tribune”: the outlet that heard an unnamed speaker, by its capitals."""
    if referents.language != "en" or at + 2 >= len(nodes):
        return None
    first, second = nodes[at + 1], nodes[at + 2]
    if isinstance(first, Phrase) and _is_name(first):
        named, start = first, name_span(first)[0]
    elif (
        isinstance(first, Phrase)
        and isinstance(second, Phrase)
        and _is_name(second)
        and _is_part_of_name(first, second)
    ):
        named, start = second, first.head.start
    else:
        return None
    stop = name_span(named)[1]
    words = referents.text[start:stop]
    is_long = 1 < len(words.split()) <= _LONGEST
    return Ref(None, Label(en=words), Span(start, stop, words), "source/open-told") if is_long else None


def _arabic(nodes: Sequence[Node], at: int, who: int | None, text: str) -> tuple[int, int] | None:
    first = who if who is not None else at + 1
    if at + 1 < len(nodes) and is_mark(nodes[at + 1], "Title"):
        first = at + 1  # "قال النقيب بشرطة الديوانية جمال السديري"
    if first >= len(nodes):
        return None
    return (
        _quoted_name(nodes[first], text)
        or _body(nodes, first, text)
        or named_behind(nodes, at)
        or _person(nodes, first)
        or _before_office(nodes, first)
    )


def _before_office(nodes: Sequence[Node], first: int) -> tuple[int, int] | None:
    """“قال صقر الجروشي، المتحدث باسم حفتر”: the name stands first, the office behind a comma."""
    name = nodes[first]
    named = isinstance(name, Phrase) and is_arabic_name(name) and office_behind(nodes, first) is not None
    return (name.start, name.stop) if named and isinstance(name, Phrase) else None


def office_behind(nodes: Sequence[Node], name: int) -> int | None:
    """The node of the office that a comma sets apart from the name at *name*."""
    office = nodes[name + 2] if name + 2 < len(nodes) else None
    is_office = (
        isinstance(office, Phrase) and office.category in ("speaker", "title") and _bears_names(office)
    )
    return name + 2 if is_office and is_comma(nodes[name + 1]) else None


def _person(nodes: Sequence[Node], first: int) -> tuple[int, int] | None:
    """“المتحدث باسم الشرطة سعد معن إن”, “العقيد محمد حسن”: two unknown words without an article behind the office.

    They stand beside the office or behind a rank ("في الجيش، العميد ..."), and what is said or a pause follows.
    """
    opens = nodes[first]
    is_office = isinstance(opens, Phrase) and opens.category in ("speaker", "title") and _bears_names(opens)
    if not is_office and not is_mark(opens, "Title"):
        return None
    for index in range(first + 1, min(first + _REACH, len(nodes) - 1)):
        node, before = nodes[index], nodes[index - 1]
        if isinstance(node, Verb) or (is_mark(node, "Subordinator", "Stop", "Report") and not is_comma(node)):
            return None
        is_ranked = is_mark(opens, "Title") and index == first + 2  # "النقيب بشرطة الديوانية جمال السديري"
        is_apart = is_comma(before) or (isinstance(before, Phrase) and bool(before.marker) and not is_ranked)
        if isinstance(node, Phrase) and is_arabic_name(node) and not is_apart and _ends(nodes[index + 1]):
            return node.start, node.stop
    return None


def _bears_names(phrase: Phrase) -> bool:
    """A spokesman or a minister does, sources and witnesses do not."""
    entry = phrase.head.entry("Speaker")
    return (entry is None or entry.means not in ("nameless", "body")) and phrase.head.number != "pl"


def _ends(node: Node) -> bool:
    return is_mark(node, "Subordinator", "Stop", "Report", "Preposition", "Date", "Time") or (
        isinstance(node, Phrase) and (bool(node.marker) or node.category == "unknown")
    )


def _quoted_name(node: Node, text: str) -> tuple[int, int] | None:
    """“عملية «بركان الغضب»”: a name in quotation marks inside the phrase of the speaker."""
    inner = node.complement if isinstance(node, Phrase) else None
    while inner is not None:
        if inner.category == "unknown" and text[inner.start - 1 : inner.start] in _OPENING:
            return inner.start, inner.stop
        inner = inner.complement
    return None


def _body(nodes: Sequence[Node], first: int, text: str) -> tuple[int, int] | None:
    """A ministry, committee or outlet with its own name: “حكومة الوفاق الوطني”, “صحيفة الشرق”."""
    node = nodes[first]
    entry = node.head.entry("Speaker", "Media") if isinstance(node, Phrase) else None
    if not isinstance(node, Phrase) or entry is None or node.is_plural:
        return None
    if entry.category != "Media" and entry.means != "body":
        return None
    rest = [n for n in takewhile(_continues_name, nodes[first + 1 : first + 4]) if isinstance(n, Phrase)]
    own = node.complement or (rest[0] if rest else None)
    if own is None and entry.category == "Speaker" and " " in text[node.head.start : node.head.stop]:
        return node.start, node.stop
    if own is None or any(item.entities or item.demonym for item in own.all_items()):
        return None
    end = first + 1 + len(rest)
    last = rest[-1] if rest else own
    stop = _without_participle(last, nodes[end] if end < len(nodes) else None)
    return (own.start if entry.category == "Media" else node.start), stop


def _continues_name(node: Node) -> bool:
    is_plain = isinstance(node, Phrase) and node.category == "unknown" and node.count is None
    return is_plain and isinstance(node, Phrase) and (not node.marker or _is_misread(node))


def _is_misread(phrase: Phrase) -> bool:
    """“لجان مقاومة الفاشر” begins with a letter that is read as a preposition."""
    is_bound = phrase.marker == "to" and phrase.complement is not None
    return is_bound and not phrase.head.reading.core.startswith("ال")


def _without_participle(last: Phrase, after: Node | None) -> int:
    """“الوفاق الوطني المعترف بها”: a participle that goes on with a preposition is no part of the name."""
    goes_on = is_mark(after, "Pronoun") if after is not None else False
    goes_on = goes_on or (isinstance(after, Phrase) and bool(after.marker))
    if goes_on and len(last.modifiers) > 1:
        return last.modifiers[-2].stop
    return last.stop
