"""Which part of speech an item has where it stands: a verb, a noun, an adjective, a name or a mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.mentions.english_tags import english_verb
from sabab.mentions.word_classes import NOUNS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sabab.mentions.items import Item
    from sabab.model import Language

#: Without those that need a noun beside them.
_NOUNS_ALONE = tuple(category for category in NOUNS if category != "Support")
_FIXED = {"date": "date", "number": "number", "stop": "stop"}


def tags(items: Sequence[Item], language: Language) -> tuple[str, ...]:
    """A tag for each item: verb, noun, adjective, name, word (unknown), date, number, stop or mark."""
    found: list[str] = []
    for index, item in enumerate(items):
        if item.is_hyphened and item.entry("Proxy"):
            found.append("mark")  # "rebel-held", "Houthi-run": no verb
        elif item.kind == "match":
            found.append(_tag(items, index, found, language))
        else:
            is_verb = item.kind == "word" and language == "ar" and _looks_like_verb(items, index, found)
            found.append("verb" if is_verb else _FIXED.get(item.kind, "word"))
    return tuple(found)


def _tag(items: Sequence[Item], index: int, before: Sequence[str], language: Language) -> str:
    item = items[index]
    parts = item.senses.parts
    is_noun = item.senses.entry(NOUNS, "noun") is not None
    if _is_given_name(items, index, before):
        return "word"
    if "verb" in parts and not _is_name_after_preposition(items, index):
        read = _arabic_verb if language == "ar" else english_verb
        return read(items, index, before, is_noun=is_noun)
    if item.entities and not _is_accusative(items, index, before):
        return "name"
    if is_noun and not ("adjective" in parts and _follows_noun(items, index, before)):
        return "noun"
    if "adjective" in parts or item.demonym is not None:
        return "adjective"
    return "mark"


def _is_accusative(items: Sequence[Item], index: int, before: Sequence[str]) -> bool:
    """“عدوانًا جويًّا” is no raid on the town of Jwaya, and “ضابطا سوريا” no officer and Syria."""
    item = items[index]
    is_adjective = "adjective" in item.senses.parts or item.demonym is not None
    both = index > 0 and before[-1] == "noun" and items[index - 1].form[-1] == item.form[-1] == "ا"
    agrees = item.has_tanwin or both
    return is_adjective and agrees and _follows_noun(items, index, before)


def _is_name_after_preposition(items: Sequence[Item], index: int) -> bool:
    """“قرب تدمر” is near Palmyra, not “near she destroys”."""
    return bool(items[index].entities) and index > 0 and items[index - 1].entry("Preposition") is not None


def _is_given_name(items: Sequence[Item], index: int, before: Sequence[str]) -> bool:
    """“القيادي طالب عبد الله”: behind a noun for a person and before “عبد” stands his name, not a verb."""
    after = items[index + 1].form if index + 1 < len(items) else ""
    return after == "عبد" and index > 0 and before[-1] in ("noun", "name", "adjective")


#: Nouns with the letters of an imperfect that open no clause of their own.
_NO_VERBS = frozenset(
    {"يوم", "يومان", "يومين", "يوما", "يومي", "يومه", "يومها", "يورانيوم", "يمين", "يسار", "يدويه"}
)


def _looks_like_verb(items: Sequence[Item], index: int, before: Sequence[str]) -> bool:
    """An Arabic word that the lexicon lacks where a verb must stand, and with a verb's letters.

    Imperfects (يعلّق) anywhere; feminine pasts (عاشت) and imperfects in ت where a clause opens, before a noun. A
    noun taken for a verb costs its complement only; a verb taken for a noun swallows the actor after it.
    """
    item = items[index]
    form = item.reading.core if item.has_conjunction else item.form
    bare = form[1:] if form[:1] in "وف" and len(form) > 4 else form
    if item.preposition or item.is_definite or item.has_tanwin or bare in _NO_VERBS or len(bare) < 4:
        return False
    if bare.startswith("ي"):
        return not bare.endswith("ا") or bare.endswith("وا")
    opens = index == 0 or before[-1] in ("stop", "mark")
    after = items[index + 1] if index + 1 < len(items) else None
    is_before_actor = (
        after is not None and not after.preposition and (after.is_definite or bool(after.entities))
    )
    return (
        opens
        and is_before_actor
        and ((bare.endswith("ت") and not bare.endswith("ات")) or bare.startswith("ت"))
    )


def _follows_noun(items: Sequence[Item], index: int, before: Sequence[str]) -> bool:
    """“مجموعات مسلحة”, “متحدث عسكري”: what may be a noun is an adjective right after one."""
    item = items[index]
    return (
        bool(before)
        and before[-1] in ("noun", "name", "adjective")
        and not item.preposition
        and not item.has_conjunction
        and not item.form.isascii()
    )


def _arabic_verb(items: Sequence[Item], index: int, before: Sequence[str], *, is_noun: bool) -> str:
    """Verb or verbal noun of one spelling (قصف).

    After a preposition, a number, a noun in construct or with tanwin it is a noun, and before an adjective
    that agrees with it. A past form after ل is a slip for the verbal noun (seen for لاستهداف).
    """
    item = items[index]
    if any(sense.tense == "participle" for sense in item.senses):
        return "adjective" if item.form.endswith("ه") and _follows_noun(items, index, before) else "verb"
    is_definite = (
        item.is_definite and not item.reading.pronoun and is_noun
    )  # of "ألقت" the letters are the verb's
    if item.preposition in ("ب", "ك") or is_definite or item.has_tanwin:
        return "noun"
    tense = next((s.tense for s in item.senses if s.tense), "")
    if item.preposition == "ل" and tense == "past":
        return "noun"
    if not is_noun:
        return "verb"
    if item.senses.entry(_NOUNS_ALONE, "noun") is None:
        return _by_previous(items, index, before) or "verb"  # "شن" is "to launch" after a preposition only
    return _by_previous(items, index, before) or _by_next(items, index, before)


def _by_previous(items: Sequence[Item], index: int, before: Sequence[str]) -> str | None:
    """What stands before an Arabic form decides: a preposition or a number makes it a noun, لم a verb."""
    if not index:
        return None
    previous = items[index - 1]
    governs = previous.entry("Preposition") or previous.entry("Negation", "Link", pos="phrase")
    if governs or before[-1] == "number":
        return "verb" if previous.form in ("لم", "لا", "لن", "ما لم") else "noun"
    if before[-1] == "verb" and previous.entry("Report", pos="verb") is not None:
        return "noun"  # "تعلن تجدد القصف": what is announced is a noun where no أن stands
    if not items[index].has_conjunction and _is_told_of(items, index, before):
        return "noun"
    opens_clause = previous.entry("Subordinator") is not None and items[index].reading.preposition == ""
    return "verb" if opens_clause or previous.entry("Auxiliary") else None


def _is_told_of(items: Sequence[Item], index: int, before: Sequence[str]) -> bool:
    """“أدانت مصر شن غارات”: behind a verb of saying and its subject stands what is told, without a verb of its own."""
    at = index - 1
    while at > 0 and (_is_of_subject(items[at], before[at]) or items[at].kind == "date"):
        at -= 1
    return at < index - 1 and before[at] == "verb" and items[at].entry("Report", pos="verb") is not None


def _is_of_subject(item: Item, tag: str) -> bool:
    return tag in ("noun", "name", "adjective") and item.preposition == ""


def _by_next(items: Sequence[Item], index: int, before: Sequence[str]) -> str:
    """A clause that opens with it and goes on with somebody who may act has it as its verb."""
    after = items[index + 1] if index + 1 < len(items) else None
    if after is None:
        return "noun"
    is_adjective = after.demonym is not None or after.entry("Weapon", pos="adjective") is not None
    if (is_adjective and not after.is_definite) or after.preposition == "ل":  # "قصف لطيران التحالف"
        return "noun"
    opens = index == 0 or before[-1] in ("stop", "mark")
    beyond = items[index + 2] if index + 2 < len(items) else None
    governs = beyond is not None and beyond.form in ("علي", "ضد")  # "قصف التحالف على القاعدة" is the noun
    return "verb" if opens and _may_act(after) and not governs else "noun"


def _may_act(item: Item) -> bool:
    return bool(item.entities) or item.entry("Force", "Weapon", "Speaker", pos="noun") is not None
