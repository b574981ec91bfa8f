"""Patterns in one line."""

from __future__ import annotations

import pytest

from sabab.errors import QueryError
from sabab.escalation.notation import NotationError, Vocabulary, is_notation, read_pattern
from sabab.escalation.patterns import camp, itself, pattern

NAMES = {
    "israel": "x:israel",
    "إسرائيل": "x:israel",
    "iran": "x:iran",
    "إيران": "x:iran",
    "us": "x:us",
    "الولايات المتحدة": "x:us",
    "uk": "x:uk",
    "iran-backed militias": "x:militias",
    "strike force": "x:force",
}
KINDS = {
    "strikes": "Attack",
    "strike": "Attack",
    "attacks": "Attack",
    "air strike": "Airstrike",
    "تقصف": "Shelling",
    "تهاجم": "Attack",
}


def named(text: str) -> str:
    if text.lower() not in NAMES:
        raise QueryError(f"nothing is called {text}")
    return NAMES[text.lower()]


WORDS = Vocabulary(
    named=named,
    kind=lambda phrase: KINDS.get(phrase.lower()),
    kind_problem=lambda phrase: f"{phrase} is no verb",
    descriptive=lambda iri: iri == "x:militias",
)
ISRAEL, IRAN, US = (itself(f"x:{name}") for name in ("israel", "iran", "us"))
IRANS_CAMP = camp("x:iran")


def fault(text: str) -> tuple[int, str]:
    """Where the notation is wrong, and why."""
    with pytest.raises(NotationError) as caught:
        read_pattern(text, WORDS)
    return caught.value.position, caught.value.problem


def test_steps_say_who_does_what_to_whom_and_within_how_many_days() -> None:
    read = read_pattern("Israel strikes Iran-aligned > Iran-aligned attacks US within 7d", WORDS)
    expected = (
        pattern()
        .step("Attack", by=[ISRAEL], on=[IRANS_CAMP])
        .step("Attack", by=[IRANS_CAMP], on=[US], within_days=7)
    )
    assert read == expected.habit()


def test_arabic_says_the_same() -> None:
    arabic = read_pattern(
        "إسرائيل تهاجم معسكر إيران ثم الموالون لإيران تهاجم الولايات المتحدة خلال ٧ أيام", WORDS
    )
    assert arabic == read_pattern(
        "Israel attacks Iran-aligned then Iran and allies attacks US within 7d", WORDS
    )


def test_the_preposition_written_onto_an_article_is_taken_off() -> None:
    read = read_pattern("موالون للولايات المتحدة تقصف إيران > إيران تقصف", WORDS)
    assert read.steps[0].initiators == (camp("x:us"),)


def test_a_name_is_the_actor_itself_and_a_descriptive_group_its_backers_camp() -> None:
    read = read_pattern("Iran strikes US > US strikes Iran-backed militias", WORDS)
    assert read.steps[0].initiators == (IRAN,)
    assert read.steps[1].targets == (camp("x:militias"),)


def test_several_actors_nobody_in_particular_and_no_target() -> None:
    read = read_pattern("US or UK air strike on Iran > anyone attacks", WORDS)
    assert read.steps[0].initiators == (itself("x:uk"), US)
    assert (read.steps[1].initiators, read.steps[1].targets) == ((), ())


def test_a_class_of_two_words_is_found_before_a_verb_of_one() -> None:
    assert read_pattern("US air strike Iran > Iran strikes", WORDS).steps[0].type == "Airstrike"


def test_a_verb_within_a_name_is_not_the_verb() -> None:
    read = read_pattern("the Strike Force attacks Iran > Iran strikes", WORDS)
    assert read.steps[0].initiators == (itself("x:force"),)


@pytest.mark.parametrize(
    ("written", "days"), [("7d", 7), ("7 days", 7), ("2w", 14), ("10", 10), ("٣ أيام", 3)]
)
def test_days_and_weeks(written: str, days: int) -> None:
    read = read_pattern(f"US strikes Iran > Iran strikes US within {written}", WORDS)
    assert read.steps[1].max_lag_days == days


def test_the_same_place_holds_for_the_pattern() -> None:
    read = read_pattern("US strikes Iran > Iran strikes US within 7d, same place within 50km", WORDS)
    assert (read.max_distance_km, read.steps[1].max_lag_days) == (50, 7)
    assert read_pattern("US strikes > Iran strikes, في المكان نفسه ضمن 50 كم", WORDS).max_distance_km == 50


@pytest.mark.parametrize(
    ("text", "pointed_at", "problem"),
    [
        ("Isreal strikes Iran > Iran strikes", "Isreal", "nothing is called Isreal"),
        ("Israel strikes Iron-aligned > Iran strikes", "Iron", "nothing is called Iron"),
        ("Israel strokes Iran > Iran strikes", "strokes", "strokes is no verb"),
        ("Israel strikes Iran within 3d > Iran strikes", "within", "the first step follows nothing"),
        ("US strikes > US strikes within soon", "soon", "write a number of days"),
        ("US strikes > US strikes within 0d", "0d", "write a number of days"),
        ("US strikes > Iran strikes same place within 5 miles", "5 miles", "write the greatest distance"),
        ("US strikes >> Iran strikes", "> Iran", "a step is missing"),
    ],
)
def test_errors_point_at_the_character(text: str, pointed_at: str, problem: str) -> None:
    position, found = fault(text)
    assert position == text.index(pointed_at)
    assert found.startswith(problem)


def test_what_is_missing_at_the_end_is_pointed_at_there() -> None:
    assert fault("US strikes Iran") == (15, "a pattern has at least two steps, parted by >")
    assert fault("US strikes Iran >")[1] == "a step is missing here"
    assert fault("US strikes > Israel")[0] == len("US strikes > Israel")
    assert fault("US strikes Iran or > Iran strikes")[1] == "a name is missing here"


def test_the_message_shows_the_place() -> None:
    with pytest.raises(NotationError) as caught:
        read_pattern("US strokes Iran > Iran strikes", WORDS)
    assert str(caught.value).splitlines() == [
        "strokes is no verb (at character 4)",
        "  US strokes Iran > Iran strikes",
        "     ^",
    ]


def test_a_name_of_a_pattern_is_no_notation() -> None:
    assert not is_notation("israeli-strike-militia-attack")
    assert is_notation("US strikes > Iran strikes")
