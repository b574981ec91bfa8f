"""Which part of speech an item has where it stands: a verb, a noun, an adjective, a name or a mark."""

from __future__ import annotations

from collections.abc import Sequence

from sabab.mentions.items import Item
from sabab.model import Language

NOUNS = ("Trigger", "EventNoun", "Support", "Weapon", "Site", "Area", "Force", "Person", "Speaker", "Media", "Responsibility", "Announce", "Harm")
MARKS = (
    "Report", "Link", "Refusal", "Repeated", "Frequency", "Kind", "Negation", "Hedge", "Irrealis", "Unknown", "Same", "Latest", "Again", "Relation",
    "Proxy", "Approximate", "Preposition", "Subordinator", "Auxiliary", "Determiner", "Conjunction", "Title", "Harm", "Participle",
    "Similar", "Other", "Pronoun", "Material", "Time",
)  # fmt: skip
_FIXED = {"date": "date", "number": "number", "stop": "stop"}


def tags(items: Sequence[Item], language: Language) -> tuple[str, ...]:
    """A tag for each item: verb, noun, adjective, name, word (unknown), date, number, stop or mark."""
    found: list[str] = []
    for index, item in enumerate(items):
        found.append(_tag(items, index, found, language) if item.kind == "match" else _FIXED.get(item.kind, "word"))
    return tuple(found)


def _tag(items: Sequence[Item], index: int, before: Sequence[str], language: Language) -> str:
    item = items[index]
    parts = {entry.pos for sense in item.senses if (entry := sense.entry) is not None}
    is_noun = any(item.entry(category, pos="noun") for category in NOUNS)
    if "verb" in parts:
        if language == "ar":
            return _arabic_verb(items, index, before, is_noun=is_noun)
        return _english_verb(items, index, before, is_noun=is_noun)
    if item.entities:
        return "name"
    if is_noun and not ("adjective" in parts and _follows_noun(items, index, before)):
        return "noun"
    if "adjective" in parts or item.demonym is not None:
        return "adjective"
    return "mark"


def _follows_noun(items: Sequence[Item], index: int, before: Sequence[str]) -> bool:
    """"مجموعات مسلحة", "متحدث عسكري": what may be a noun is an adjective right after one."""
    item = items[index]
    return bool(before) and before[-1] in ("noun", "name", "adjective") and not item.preposition and not item.has_conjunction and not item.form.isascii()


def _arabic_verb(items: Sequence[Item], index: int, before: Sequence[str], *, is_noun: bool) -> str:
    """Verb or verbal noun of one spelling (قصف), and past forms that only a verbal noun can stand for (لاستهدف).

    After a preposition, a number, a noun in construct or with tanwin it is a noun, and before an adjective that agrees with it.
    A past form after ل is a slip for the verbal noun (seen for لاستهداف).
    """
    item = items[index]
    previous = items[index - 1] if index else None
    if item.preposition in ("ب", "ك") or item.is_definite and not item.reading.pronoun or item.has_tanwin:
        return "noun"
    tense = next((s.tense for s in item.senses if s.tense), "")
    if item.preposition == "ل" and tense == "past":
        return "noun"
    if not is_noun:
        return "verb"
    after = items[index + 1] if index + 1 < len(items) else None
    if previous is not None and (previous.entry("Preposition") or before[-1] == "number" or previous.entry("Negation", "Link", pos="phrase")):
        return "noun" if previous.form not in ("لم", "لا", "لن", "ما لم") else "verb"
    if previous is not None and previous.entry("Auxiliary"):
        return "verb"
    if after is not None and (after.demonym is not None or after.entry("Weapon", pos="adjective")) and not after.is_definite:
        return "noun"
    is_head = index == 0 or before[-1] in ("stop", "mark")
    return "verb" if is_head and after is not None and _may_act(after) else "noun"


def _may_act(item: Item) -> bool:
    return bool(item.entities) or item.entry("Force", "Weapon", "Speaker", pos="noun") is not None


def _english_verb(items: Sequence[Item], index: int, before: Sequence[str], *, is_noun: bool) -> str:
    """Verb or noun of one spelling (strikes, raids): by what stands before, then by what follows."""
    item = items[index]
    tenses = {s.tense for s in item.senses if s.tense}
    if not is_noun and before and before[-1] == "adjective" and "present" in tenses:
        return "word"  # "the Lebanese pound", "a military strike"
    if not is_noun:
        return "adjective" if tenses == {"participle"} and _is_before_noun(items, index) else "verb"
    if "past" in tenses and item.form not in ("hit", "fire", "shell", "target"):
        return "verb"
    if index and items[index - 1].entry("Frequency") and index > 1:  # "Israel typically raids": the adverb does not decide
        return _english_verb([*items[: index - 1], item, *items[index + 1 :]], index - 1, before[:-1], is_noun=is_noun)
    previous = items[index - 1] if index else None
    if previous is None:
        return "noun"
    if previous.entry("Pronoun"):
        return "verb"
    if before[-1] in ("number", "adjective") or previous.form == "'s":
        return "noun"
    if previous.entry("Determiner", "Preposition", "Negation", "Again", "Kind", "Link", "Hedge", "Proxy", "Latest", "Frequency", pos="phrase"):
        return "verb" if previous.form == "to" else "noun"
    if previous.entry("Auxiliary"):
        return "verb" if tenses & {"past", "participle", "gerund"} else "noun"
    if before[-1] == "noun" and previous.number == "sg" and previous.entry("Weapon", "Trigger", "EventNoun", pos="noun"):
        return "noun"
    return _by_what_follows(items, index, before[-1])


def _by_what_follows(items: Sequence[Item], index: int, previous: str) -> str:
    """After a name or a plural: "Israel strikes Damascus" is a verb, "Damascus strike kills two", "Israel raids on" a noun."""
    after = items[index + 1] if index + 1 < len(items) else None
    if after is None or after.kind == "stop" or after.entry("Preposition"):
        return "noun"
    if after.sense("Harm", "verb") or after.sense("Trigger", "verb") or after.sense("Support", "verb"):
        return "noun"
    return "verb" if previous in ("name", "noun", "word") else "noun"


def _is_before_noun(items: Sequence[Item], index: int) -> bool:
    after = items[index + 1] if index + 1 < len(items) else None
    return after is not None and any(after.entry(category, pos="noun") for category in NOUNS)
