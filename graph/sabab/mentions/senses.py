"""Which of the lexicon's senses the words of a sentence have: the longest match, and where it misleads another.

A name made of means and their owner is taken apart, a verb too short for its pronoun is put together, and the
doubling of a letter, where a desk writes it, decides between two verbs.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sabab.text.normalize import SHADDA, with_sources

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sabab.lexicon.index import Lexicon, Match
    from sabab.text.date_grammar import DateSpec
    from sabab.text.words import Word


def matches_of(
    tokens: Sequence[Word], lexicon: Lexicon, dates: dict[int, DateSpec]
) -> dict[int, tuple[Match, ...]]:
    """The matches by first word, left to right, each word used once.

    A name of several words beats a date within it.
    """
    found: dict[int, tuple[Match, ...]] = {}
    index = 0
    while index < len(tokens):
        spec = dates.get(index)
        senses = _senses(tokens, index, lexicon) if tokens[index].kind != "stop" else ()
        if spec is not None and not (senses and senses[0].end > spec.end):
            index = spec.end
            continue
        if senses:
            found[index] = senses
            index = senses[0].end
        else:
            index += 1
    return found


def _allowed(tokens: Sequence[Word], matches: tuple[Match, ...]) -> tuple[Match, ...]:
    return tuple(match for match in matches if _holds(tokens, match))


def _senses(tokens: Sequence[Word], index: int, lexicon: Lexicon) -> tuple[Match, ...]:
    """The senses at a word that hold there, a name made of means and their owner taken apart.

    "طائرات إسرائيلية" and "Israeli jets" are listed as names of the state, but the means tell the type of event.
    """
    found = _doubled(tokens, index, lexicon) or _allowed(tokens, lexicon.matches(tokens, index))
    found = found or _short_verb(tokens, index, lexicon)
    end = found[0].end if found else index
    entity = found[0].sense.entity if found else None
    if entity is None or entity.kind not in _ARMED or end - index < 2:
        return found
    is_arabic = not tokens[index].form.isascii()
    cut = index + 1 if is_arabic else end - 1
    means = lexicon.matches(tokens[: index + 1] if is_arabic else tokens[:end], index if is_arabic else cut)
    owner = _allowed(
        tokens, lexicon.matches(tokens[:end] if is_arabic else tokens[:cut], cut if is_arabic else index)
    )
    if not any(_is_weapon(match) for match in means) or not any(match.sense.entity for match in owner):
        return found
    return _allowed(tokens, means) if is_arabic else owner


def _doubled(tokens: Sequence[Word], index: int, lexicon: Lexicon) -> tuple[Match, ...]:
    """“وردّت”: with the doubling written it is "and" + رَدَّ, not وَرَدَ."""
    token = tokens[index]
    if token.form[:1] != "و" or SHADDA not in token.surface or not 3 <= len(token.form) <= 4:
        return ()
    if SHADDA not in with_sources(token.surface)[2][1]:  # "ورّد" is no "and" + "رد"
        return ()
    found = lexicon.matches([*tokens[:index], replace(token, form=token.form[1:])], index)
    verbs = (m for m in found if m.sense.tense == "past" and not m.reading.skip)
    return tuple(replace(m, reading=replace(m.reading, skip=1, conjunction="و")) for m in verbs)


def _short_verb(tokens: Sequence[Word], index: int, lexicon: Lexicon) -> tuple[Match, ...]:
    """A past of two letters with its object ("شنّه", "شنّها"), too short for pronouns to be cut off any word."""
    form = tokens[index].form
    pronoun = next((p for p in ("ها", "هم", "ه") if form.endswith(p) and 2 <= len(form) - len(p) <= 3), "")
    if not pronoun:
        return ()
    bare = replace(tokens[index], form=form.removesuffix(pronoun))
    found = lexicon.matches([*tokens[:index], bare], index)
    verbs = (m for m in found if m.sense.tense == "past" and m.end == index + 1 and len(m.reading.core) == 2)
    return tuple(replace(match, reading=replace(match.reading, pronoun=pronoun)) for match in verbs)


#: Kinds of actors whose names in the knowledge base include means with an adjective.
_ARMED = frozenset({"StateActor", "Coalition", "MilitaryForce"})


def _is_weapon(match: Match) -> bool:
    entry = match.sense.entry
    return entry is not None and entry.category == "Weapon" and entry.pos == "noun"


def _holds(tokens: Sequence[Word], match: Match) -> bool:
    """Whether nothing beside the words disproves the sense."""
    entry, entity = match.sense.entry, match.sense.entity
    after = tokens[match.end].form if match.end < len(tokens) else ""
    if entry is None:
        return entity is None or match.sense.kind == "demonym" or after not in entity.not_before
    before = tokens[match.first - 1].form if match.first else ""
    return after not in entry.not_before and before not in entry.not_after
