"""The forms in which English words are written."""

from __future__ import annotations

import pytest

from sabab.lexicon.english_forms import adjective_forms, noun_forms, verb_forms


@pytest.mark.parametrize(
    ("base", "past", "participle", "written"),
    [
        ("attack", None, None, "attack attacks attacked attacking"),
        ("strike", "struck", "struck", "strike strikes struck striking"),
        ("hit", "hit", "hit", "hit hits hitting"),
        ("raid", None, None, "raided raiding"),
        ("shell", None, None, "shelled shelling"),
        ("target", None, None, "targeted targeting"),
        ("patrol", None, None, "patrolled patrolling"),
        ("deny", None, None, "denies denied denying"),
        ("destroy", None, None, "destroys destroyed"),
        ("launch", None, None, "launches launched"),
        ("flee", "fled", "fled", "fleeing fled"),
        ("die", None, None, "died dying"),
        ("torpedo", None, None, "torpedoes"),
        ("visit", None, None, "visited visiting"),
    ],
)
def test_verbs(base: str, past: str | None, participle: str | None, written: str) -> None:
    assert set(written.split()) <= {form.text for form in verb_forms(base, past, participle)}


def test_the_first_word_of_a_phrasal_verb_changes() -> None:
    found = {form.text: form.tense for form in verb_forms("shoot down", "shot", "shot")}
    assert {"shoot down", "shoots down", "shot down", "shooting down"} == set(found)
    assert "gerund" == found["shooting down"]


@pytest.mark.parametrize(
    ("singular", "plurals", "plural"),
    [
        ("raid", (), "raids"),
        ("ambush", (), "ambushes"),
        ("battery", (), "batteries"),
        ("convoy", (), "convoys"),
        ("aircraft", ("aircraft",), "aircraft"),
        ("suicide drone", (), "suicide drones"),
    ],
)
def test_nouns(singular: str, plurals: tuple[str, ...], plural: str) -> None:
    assert [(singular, "sg"), (plural, "pl")] == [(f.text, f.number) for f in noun_forms(singular, plurals)]


def test_a_nationality_is_a_noun_too() -> None:
    assert ["israeli", "israelis"] == [form.text for form in adjective_forms("Israeli")]


@pytest.mark.parametrize("adjective", ["British", "French", "Chinese", "Swiss"])
def test_some_nationalities_are_not(adjective: str) -> None:
    assert [adjective.lower()] == [form.text for form in adjective_forms(adjective)]
