"""The longest match at a place in a text, by every reading of its first word."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sabab.errors import LexiconError
from sabab.lexicon.index import Lexicon, Match, lexicon
from sabab.text.clitics import Reading
from sabab.text.words import words

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

KNOWLEDGE = """
place:deir-ez-zor a sabab:Settlement ; skos:prefLabel "Deir ez-Zor"@en , "دير الزور"@ar ; sabab:within place:syria .
place:syria a sabab:Country ; skos:prefLabel "Syria"@en , "سوريا"@ar .
actor:deir-ezzor-24 a sabab:MediaOutlet ; skos:prefLabel "دير الزور 24"@ar .
actor:united-states a sabab:StateActor ; skos:prefLabel "United States"@en ; skos:altLabel "US"@en , "U.S."@en ;
    sabab:demonym "أمريكي"@ar .
actor:iran a sabab:StateActor ; skos:prefLabel "Iran"@en , "إيران"@ar .
actor:guards a sabab:MilitaryForce ; skos:prefLabel "Guards"@en .
[] sabab:relSubject actor:guards ; sabab:relationType "partOf" ; sabab:relObject actor:iran .
actor:clients a sabab:NonStateArmedGroup ; sabab:proxyGroupOf actor:iran .
actor:iraqi-clients a sabab:NonStateArmedGroup ; sabab:proxyGroupOf actor:iran .
[] sabab:relSubject actor:iraqi-clients ; sabab:relationType "partOf" ; sabab:relObject actor:clients .
"""
WORDS = """
word:ar-base a lex:Site ; lex:pos "noun" ; ontolex:canonicalForm [ ontolex:writtenRep "قاعدة"@ar ] .
word:ar-shell a lex:Trigger ; lex:pos "verb" ; ontolex:canonicalForm [ ontolex:writtenRep "قصف"@ar ] .
word:ar-shelling a lex:Trigger ; lex:pos "noun" ; ontolex:canonicalForm [ ontolex:writtenRep "قصف"@ar ] .
word:ar-reply a lex:Link ; ontolex:canonicalForm [ ontolex:writtenRep "رد"@ar ] .
word:ar-came a lex:Verb ; lex:pos "verb" ; ontolex:canonicalForm [ ontolex:writtenRep "ورد"@ar ] .
word:en-us a lex:Pronoun ; ontolex:canonicalForm [ ontolex:writtenRep "us"@en ] .
word:ar-america a lex:SpellingVariant ; ontolex:canonicalForm [ ontolex:writtenRep "أمريك"@ar ] ;
    ontolex:otherForm [ ontolex:writtenRep "أميرك"@ar ] .
"""


@pytest.fixture
def small(folder: Callable[..., Path]) -> Lexicon:
    return lexicon(folder(KNOWLEDGE, WORDS))


def found(compiled: Lexicon, text: str, index: int = 0) -> Match | None:
    return compiled.match(words(text), index)


def names(match: Match | None) -> list[str]:
    assert match is not None
    return [meant.id for sense in match.senses if (meant := sense.entity or sense.entry) is not None]


def test_the_longest_match_hides_the_shorter(small: Lexicon) -> None:
    match = found(small, "دير الزور 24")
    assert match is not None
    assert (["actor/deir-ezzor-24"], 3) == (names(match), match.length)
    assert ["place/deir-ez-zor"] == names(found(small, "دير الزور أمس"))


def test_a_phrase_that_breaks_off_is_no_match(small: Lexicon) -> None:
    assert found(small, "دير") is None
    assert found(small, "دير حافر") is None


def test_every_sense_of_a_form_is_given_in_a_fixed_order(small: Lexicon) -> None:
    assert ["word/ar-shell", "word/ar-shelling"] == names(found(small, "قصف"))


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("وسوريا", Reading("سوريا", 1, "و")),
        ("بسوريا", Reading("سوريا", 1, "", "ب")),
        ("للقاعدة", Reading("القاعده", 1, "", "ل")),
        ("قاعدتها", Reading("قاعده", 0, "", "", "ها")),
        ("وقاعدتهم", Reading("قاعده", 1, "و", "", "هم")),
    ],
)
def test_clitics_are_told_by_the_reading(small: Lexicon, text: str, reading: Reading) -> None:
    match = found(small, text)
    assert match is not None
    assert reading == match.reading


def test_the_word_with_the_fewest_clitics_wins(small: Lexicon) -> None:
    assert ["word/ar-came"] == names(found(small, "ورد"))


def test_names_take_no_pronoun(small: Lexicon) -> None:
    assert found(small, "سورياها") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("US raids", ["actor/united-states", "word/en-us"]),
        ("U.S. raids", ["actor/united-states", "word/en-us"]),
        ("us all", ["word/en-us"]),
    ],
)
def test_a_short_acronym_must_be_in_capitals(small: Lexicon, text: str, expected: list[str]) -> None:
    assert expected == sorted(names(found(small, text)))


def test_spelling_variants_reach_every_form(small: Lexicon) -> None:
    assert ["actor/united-states"] == names(found(small, "الأميركية"))
    assert ["actor/united-states"] == names(found(small, "الأمريكية"))


def test_words_outside_of_the_lexicon_match_nothing(small: Lexicon) -> None:
    assert found(small, "زيتون") is None


def test_what_stands_above(small: Lexicon) -> None:
    assert ("place/deir-ez-zor", "place/syria") == small.above("place/deir-ez-zor")
    assert ("actor/nobody",) == small.above("actor/nobody")


def test_the_clients_at_large_stand_for_a_backer_and_for_its_parts(small: Lexicon) -> None:
    group = small.proxy_group("actor/guards")
    assert group is not None
    assert "actor/clients" == group.id
    assert small.proxy_group("actor/united-states") is None


def test_a_lexicon_is_compiled_once(folder: Callable[..., Path]) -> None:
    path = folder(KNOWLEDGE, WORDS)
    assert lexicon(path) is lexicon(path)


def test_a_syntax_error_names_its_file(folder: Callable[..., Path]) -> None:
    with pytest.raises(LexiconError, match=r"actors\.ttl"):
        lexicon(folder("place:x a sabab:Country ;;; ]"))


def test_the_vocabulary_holds_no_words(folder: Callable[..., Path]) -> None:
    path = folder(KNOWLEDGE, WORDS)
    (path / "lexicon" / "vocabulary.ttl").write_text("this would not parse", encoding="utf-8")
    assert 6 == len(lexicon(path).entries)


def test_the_packaged_lexicon_compiles_and_reads_both_languages() -> None:
    compiled = lexicon()
    assert {"ar", "en"} == {entry.language for entry in compiled.entries}
    assert "place/syria" in names(found(compiled, "سوريا"))
    assert "place/syria" in names(found(compiled, "Syria"))
