"""Which of the lexicon's senses the words of a sentence have: the longest match, and where it misleads another.

A name made of means and their owner is taken apart, a verb too short for its pronoun is put together, and the
doubling of a letter, where a desk writes it, decides between two verbs.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sabab.text.normalize import SHADDA, with_sources

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sabab.lexicon.index import Lexicon, Match
    from sabab.lexicon.records import Sense
    from sabab.text.date_grammar import DateSpec
    from sabab.text.words import Word


def matches_of(tokens: Sequence[Word], lexicon: Lexicon, dates: dict[int, DateSpec]) -> dict[int, Match]:
    """The matches by first word, left to right, each word used once.

    A name of several words beats a date within it.
    """
    found: dict[int, Match] = {}
    index = 0
    while index < len(tokens):
        spec = dates.get(index)
        match = _match(tokens, index, lexicon) if tokens[index].kind != "stop" else None
        if spec is not None and not (match is not None and match.end > spec.end):
            index = spec.end
        elif match is not None:
            found[index] = match
            index = match.end
        else:
            index += 1
    return found


def _allowed(tokens: Sequence[Word], match: Match | None, lexicon: Lexicon) -> Match | None:
    """The match with those of its senses that nothing beside the words disproves, else a shorter one."""
    if match is None or not match.senses.is_conditional:
        return match
    after = tokens[match.end].form if match.end < len(tokens) else ""
    before = tokens[match.first - 1].form if match.first else ""
    introduced = _is_introduced(tokens, match.first, lexicon)
    held = _only(match, lambda sense: _holds(sense, before, after, introduced=introduced))
    if held is not None or match.length < 2:
        return held
    return _allowed(tokens, lexicon.match(tokens[: match.end - 1], match.first), lexicon)


def _is_introduced(tokens: Sequence[Word], first: int, lexicon: Lexicon) -> bool:
    """Whether a word for a kind of place begins the name or stands before it.

    "مدينة القائم على" goes on about the town; "القائم على" alone is "based on".
    """
    found = (lexicon.match(tokens[: place + 1], place) for place in (first - 1, first) if place >= 0)
    return any(match is not None and match.senses.entry(("Area",)) is not None for match in found)


def _only(match: Match | None, fits: Callable[[Sense], bool]) -> Match | None:
    """The match with the senses that fit, None where none does."""
    if match is None:
        return None
    senses = match.senses.only(tuple(place for place, sense in enumerate(match.senses) if fits(sense)))
    return replace(match, senses=senses) if senses else None


def _match(tokens: Sequence[Word], index: int, lexicon: Lexicon) -> Match | None:
    """The senses at a word that hold there, a name made of means and their owner taken apart.

    "طائرات إسرائيلية" and "Israeli jets" are listed as names of the state, but the means tell the type of event.
    """
    doubled = _doubled(tokens, index, lexicon) if SHADDA in tokens[index].surface else None
    found = doubled or _allowed(tokens, lexicon.match(tokens, index), lexicon)
    found = found or _short_verb(tokens, index, lexicon)
    entity = found.senses[0].entity if found is not None else None
    if found is None or entity is None or entity.kind not in _ARMED or found.length < 2:
        return found
    end, is_arabic = found.end, not tokens[index].form.isascii()
    cut = index + 1 if is_arabic else end - 1
    means = lexicon.match(tokens[: index + 1] if is_arabic else tokens[:end], index if is_arabic else cut)
    owner = _allowed(
        tokens,
        lexicon.match(tokens[:end] if is_arabic else tokens[:cut], cut if is_arabic else index),
        lexicon,
    )
    if means is None or means.senses.entry(("Weapon",), "noun") is None or not _names_entity(owner):
        return found
    return _allowed(tokens, means, lexicon) if is_arabic else owner


def _names_entity(match: Match | None) -> bool:
    return match is not None and any(sense.entity is not None for sense in match.senses)


def _doubled(tokens: Sequence[Word], index: int, lexicon: Lexicon) -> Match | None:
    """“وردّت”: with the doubling written it is "and" + رَدَّ, not وَرَدَ."""
    token = tokens[index]
    if token.form[:1] != "و" or not 3 <= len(token.form) <= 4:
        return None
    if SHADDA not in with_sources(token.surface)[2][1]:  # "ورّد" is no "and" + "رد"
        return None
    found = lexicon.match([*tokens[:index], replace(token, form=token.form[1:])], index)
    found = _only(found, lambda sense: sense.tense == "past")
    if found is None or found.reading.skip:
        return None
    return replace(found, reading=replace(found.reading, skip=1, conjunction="و"))


_OF_SHORT_VERBS = ("ها", "هم", "ه")


def _short_verb(tokens: Sequence[Word], index: int, lexicon: Lexicon) -> Match | None:
    """A past of two letters with its object ("شنّه", "شنّها"), too short for pronouns to be cut off any word."""
    form = tokens[index].form
    if not 3 <= len(form) <= 5 or not form.endswith(_OF_SHORT_VERBS):
        return None
    pronoun = next((p for p in _OF_SHORT_VERBS if form.endswith(p) and 2 <= len(form) - len(p) <= 3), "")
    if not pronoun:
        return None
    bare = replace(tokens[index], form=form.removesuffix(pronoun))
    found = _only(lexicon.match([*tokens[:index], bare], index), lambda sense: sense.tense == "past")
    if found is None or found.length != 1 or len(found.reading.core) != 2:
        return None
    return replace(found, reading=replace(found.reading, pronoun=pronoun))


#: Kinds of actors whose names in the knowledge base include means with an adjective.
_ARMED = frozenset({"StateActor", "Coalition", "MilitaryForce"})


def _holds(sense: Sense, before: str, after: str, *, introduced: bool) -> bool:
    """Whether the words beside it leave the sense; an adjective of an entity is none of its names."""
    entity = sense.entity
    if entity is not None:
        is_clear = sense.kind == "demonym" or (introduced and entity.is_place)
        return is_clear or after not in entity.not_before
    entry = sense.entry
    return entry is None or (after not in entry.not_before and before not in entry.not_after)
