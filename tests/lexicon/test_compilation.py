"""Word lists become entries with forms; what cannot be meant is refused by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sabab.errors import LexiconError
from sabab.lexicon import compilation
from sabab.lexicon.frames import frame
from sabab.lexicon.turtle import read_descriptions

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sabab.lexicon.keys import Key
    from sabab.lexicon.records import Entry, Sense

Compiled = list[tuple["Entry", tuple[tuple["Key", "Sense"], ...]]]


def compiled(folder: Callable[..., Path], words: str) -> Compiled:
    path = folder(words=words) / "lexicon" / "words.ttl"
    return list(compilation.entries(read_descriptions([path]), path))


def test_a_verb_with_all_that_it_can_say(folder: Callable[..., Path]) -> None:
    [(entry, forms)] = compiled(
        folder,
        """word:ar-trigger-verb-aghar a lex:Trigger ; lex:pos "verb" ; ontolex:denotes sabab:Airstrike ;
        ontolex:canonicalForm [ ontolex:writtenRep "أغار"@ar ] ; lex:imperfect "يغير"@ar ; lex:exceptForm "تغير"@ar ;
        lex:weak true ; lex:notBefore "المناخ"@ar ; lex:notAfter "لم"@ar ; lex:frame "V SUBJ على:OBJ" .""",
    )
    assert ("word/ar-trigger-verb-aghar", "Trigger", "verb", "ar") == (
        entry.id,
        entry.category,
        entry.pos,
        entry.language,
    )
    assert ("Airstrike", True) == (entry.means, entry.weak)
    assert (frame("V SUBJ على:OBJ"),) == entry.frames
    assert (frozenset({"المناخ"}), frozenset({"لم"})) == (entry.not_before, entry.not_after)
    keys = {key for key, _ in forms}
    assert {("اغار",), ("اغارت",), ("يغير",)} <= keys
    assert ("تغير",) not in keys


def test_senses_tell_tense_and_number(folder: Callable[..., Path]) -> None:
    [(_, forms)] = compiled(
        folder,
        """word:en-x a lex:Trigger ; lex:pos "verb" ; lex:past "struck"@en ;
        ontolex:canonicalForm [ ontolex:writtenRep "strike"@en ] .""",
    )
    told = {(key, sense.tense, sense.number) for key, sense in forms}
    assert {
        (("struck",), "past", "sg"),
        (("striking",), "gerund", "sg"),
        (("strike",), "present", "pl"),
    } <= told


def test_a_noun_with_its_plural_and_another_spelling(folder: Callable[..., Path]) -> None:
    [(_, forms)] = compiled(
        folder,
        """word:ar-x a lex:Weapon ; lex:pos "noun" ; lex:plural "طائرات مسيرة"@ar ;
        ontolex:canonicalForm [ ontolex:writtenRep "طائرة مسيرة"@ar ] ;
        ontolex:otherForm [ ontolex:writtenRep "درون"@ar ] .""",
    )
    keys = {key for key, _ in forms}
    assert {("الطايره", "المسيره"), ("طايرات", "مسيره"), ("درون",), ("الدرون",)} <= keys


def test_a_phrase_is_taken_as_it_is(folder: Callable[..., Path]) -> None:
    [(entry, forms)] = compiled(
        folder, 'word:en-x a lex:Link ; ontolex:canonicalForm [ ontolex:writtenRep "in response to"@en ] .'
    )
    assert "phrase" == entry.pos
    assert [("in", "response", "to")] == [key for key, _ in forms]


def test_the_language_is_that_of_the_form(folder: Callable[..., Path]) -> None:
    [(entry, _)] = compiled(
        folder, 'word:x a lex:Link ; ontolex:canonicalForm [ ontolex:writtenRep "ردا"@ar ] .'
    )
    assert "ar" == entry.language


def test_spelling_variants_are_no_entries(folder: Callable[..., Path]) -> None:
    words = """word:ar-v a lex:SpellingVariant ; ontolex:canonicalForm [ ontolex:writtenRep "أمريك"@ar ] ;
        ontolex:otherForm [ ontolex:writtenRep "أميرك"@ar ] ."""
    path = folder(words=words) / "lexicon" / "words.ttl"
    assert [] == list(compilation.entries(read_descriptions([path]), path))
    assert (("امريك", "اميرك"),) == compilation.spelling_variants(read_descriptions([path]))


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ('word:ar-x a lex:Trigger ; lex:pos "verb" .', "word/ar-x: has no ontolex:canonicalForm"),
        ("word:ar-x a lex:Trigger ; ontolex:canonicalForm [] .", "word/ar-x: has no ontolex:canonicalForm"),
        ('word:ar-x a lex:Link ; ontolex:canonicalForm [ ontolex:writtenRep ""@ar ] .', "word/ar-x: has no"),
        (
            'word:ar-x a lex:Link ; ontolex:canonicalForm [ ontolex:writtenRep "ردا" ] .',
            "word/ar-x: .*not ar or en",
        ),
        (
            'word:en-x a lex:Link ; lex:pos "nuon" ; ontolex:canonicalForm [ ontolex:writtenRep "a"@en ] .',
            "word/en-x: lex:pos 'nuon'",
        ),
        (
            'word:en-x ontolex:denotes sabab:Atack ; a lex:Link ; ontolex:canonicalForm [ontolex:writtenRep "a"@en].',
            "word/en-x: ontolex:denotes sabab:Atack",
        ),
        (
            'word:en-x a lex:Link ; lex:frame "SUBJ V VICTIM" ; ontolex:canonicalForm [ontolex:writtenRep "a"@en].',
            "word/en-x: frame 'SUBJ V VICTIM': 'VICTIM' is not one of",
        ),
    ],
)
def test_what_is_not_in_order_is_refused_by_file_and_entry(
    folder: Callable[..., Path], words: str, problem: str
) -> None:
    with pytest.raises(LexiconError, match=rf"words\.ttl: {problem}") as caught:
        compiled(folder, words)
    assert "words.ttl" == getattr(caught.value.path, "name", "")
