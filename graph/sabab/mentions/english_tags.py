"""English forms that may be verb or noun (strikes, raids), by what stands around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.mentions.word_classes import NOUNS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sabab.mentions.items import Item


def english_verb(items: Sequence[Item], index: int, before: Sequence[str], *, is_noun: bool) -> str:
    """Verb or noun of one spelling (strikes, raids): by what stands before, then by what follows."""
    item = items[index]
    tenses = {s.tense for s in item.senses if s.tense}
    if not is_noun:
        return _english_verb_only(items, index, before, tenses)
    if "past" in tenses and item.form not in _PAST_AND_PRESENT:
        return "verb"
    if index > 1 and items[index - 1].entry(
        "Frequency"
    ):  # "Israel typically raids": the adverb does not decide
        rest = [*items[: index - 1], item, *items[index + 1 :]]
        return english_verb(rest, index - 1, before[:-1], is_noun=is_noun)
    if not index:
        return "noun"
    previous = _by_what_precedes(items[index - 1], before[-1], tenses)
    return previous or _by_what_follows(items, index, before[-1])


_ARTICLES = frozenset({"the", "a", "an", "its", "their", "his", "this"})
#: Past forms that are spelt like the present and the noun.
_PAST_AND_PRESENT = frozenset({"hit", "fire", "shell", "target"})
#: Small words after which an English form is a noun; after "to" it is a verb.
_BEFORE_NOUN = (
    "Determiner", "Preposition", "Negation", "Again", "Kind", "Link", "Hedge", "Proxy", "Latest", "Frequency",
)  # fmt: skip


def _english_verb_only(items: Sequence[Item], index: int, before: Sequence[str], tenses: set[str]) -> str:
    is_named = bool(index) and (before[-1] == "adjective" or items[index - 1].form in _ARTICLES)
    is_counted = bool(index) and before[-1] == "number" and "past" not in tenses
    if (is_named or is_counted) and "present" in tenses:
        return "word"  # "the Lebanese pound", "the storm", "16 launch pads"
    if is_named and tenses == {"gerund"} and items[index].entry("Trigger", "Support", pos="verb") is None:
        return "word"  # "a meeting", but "the targeting of a base"
    is_bound = tenses == {"participle"} or (
        "participle" in tenses
        and before[-1:] == ["verb"]
        and items[index].entry("Trigger", pos="verb") is None
    )  # "came under renewed fire"
    return "adjective" if is_bound and _is_before_noun(items, index) else "verb"


def _by_what_precedes(previous: Item, tag: str, tenses: set[str]) -> str | None:
    if previous.entry("Pronoun") and not previous.entities:  # "US" is spelt like "us"
        return "verb"
    if tag in ("number", "adjective") or previous.form == "'s":
        return "noun"
    if previous.form in ("not", "never") and "present" in tenses:
        return "verb"
    if previous.entry(*_BEFORE_NOUN, pos="phrase"):
        return "verb" if previous.form == "to" else "noun"
    if previous.entry("Auxiliary"):
        return "verb" if tenses & {"past", "participle", "gerund"} else "noun"
    is_compound = previous.number == "sg" and previous.entry("Weapon", "Trigger", "EventNoun", pos="noun")
    return "noun" if tag == "noun" and is_compound else None


def _by_what_follows(items: Sequence[Item], index: int, previous: str) -> str:
    """After a name: “Israel strikes Damascus” is a verb, “Israel raids on” a noun."""
    after = items[index + 1] if index + 1 < len(items) else None
    if (
        after is None
        or after.kind in ("stop", "date")
        or after.entry("Preposition", "Link", "Auxiliary", pos="phrase")
    ):
        return "noun"  # "jets strike PKK targets after ..."
    if after.sense("Harm", "verb") or after.sense("Trigger", "verb") or after.sense("Support", "verb"):
        return "noun"
    return "verb" if previous in ("name", "noun", "word") else "noun"


def _is_before_noun(items: Sequence[Item], index: int) -> bool:
    after = items[index + 1] if index + 1 < len(items) else None
    return after is not None and after.entry(*NOUNS, pos="noun") is not None
