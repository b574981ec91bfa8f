"""Every rule of the gold has a case that breaks it; gold without a fault passes."""

from __future__ import annotations

import copy
from functools import reduce
from typing import Any

import pytest

from sabab.evaluation.checks import report_problems
from sabab.evaluation.gold_shape import REPORT
from sabab.evaluation.records import Term, Vocabulary

#: Where the gold is changed, to what, and what is said of it.
Path = tuple[str | int, ...]
MEANING: list[tuple[Path, Any, str]] = [
    (("title",), "Other", "title: is not the first line of the text"),
    (("actors", 0, "name"), "Israle", "actors[0].name: names 'Israle', which is not in vocabulary.json"),
    (("actors", 0, "name"), "Syria", "actors: has 'Syria' 2 times"),
    (
        ("actors", 0, "mentions"),
        ["تل أبيب"],
        "actors[0].mentions[0]: is 'تل أبيب', which the text does not have",
    ),
    (("actors", 0, "mentions"), ["إسرائيل"] * 2, "actors[0].mentions: has 'إسرائيل' 2 times"),
    (("events", 0, "trigger"), "ضربت", "events[0].trigger: is 'ضربت', which the text does not have"),
    (("events", 0, "trigger"), "the rockets", "events: has 'the rockets' 2 times"),
    (("events", 0, "id"), "e2", "events: has 'e2' 2 times"),
    (("events", 0, "weapon"), "صاروخ", "events[0].weapon: is 'صاروخ', which the text does not have"),
    (("events", 0, "sources"), ["SANA"], "events[0].sources: names 'SANA', which is not in vocabulary.json"),
    (("events", 0, "sources"), ["Syria"] * 2, "events[0].sources: has 'Syria' 2 times"),
    (
        ("events", 0, "places"),
        ["Israel"],
        "events[0].places: names 'Israel', which is not in vocabulary.json",
    ),
    (
        ("events", 0, "attribution"),
        "unknown",
        "events[0].attribution: is unknown if and only if there are no",
    ),
    (("events", 0, "date"), "2023-03-11", "events[0].date: is after the day of publication, 2023-03-10"),
    (("events", 1, "date", "to"), "2023-03-08", "events[1].date: does not end after it begins"),
    (("links", 0, "cue"), "ردا", "links[0].cue: is 'ردا', which the text does not have"),
    (("links", 0, "cause"), "e9", "links[0].cause: is 'e9', which is no event here"),
    (("links", 0, "cause"), "e2", "links[0]: ties an event to itself"),
    (("events", 0, "date"), "2023-03-10", "links[0]: has its cause after its effect"),
    (("patterns", 0, "cue"), "often", "patterns[0].cue: is 'often', which the text does not have"),
    (("patterns", 0, "given"), 2, "patterns[0].given: is no step; count from 0"),
    (("patterns", 0, "steps", 0, "targets"), ["X"], "patterns[0].steps[0].targets: names 'X'"),
    (("claims", 0, "about"), "e3", "claims[0].about: is 'e3', which is no event here"),
    (("claims", 0, "cue"), "No one", "claims[0].cue: is 'No one', which the text does not have"),
    (
        ("claims", 0, "claimant"),
        "Al-Tanf",
        "claims[0].claimant: names 'Al-Tanf', which is not in vocabulary.json",
    ),
    (("claims", 0, "attributes_to"), ["X"], "claims[0].attributes_to: names 'X', which is not in vocabulary"),
    (("claims", 0, "speaks_for"), "Syria", "claims[0].speaks_for: needs a claimant who speaks"),
]
KNOWN = Vocabulary(
    tuple(Term(name, name, ()) for name in ("Israel", "Syria")), (Term("Al-Tanf", "التنف", ()),)
)


def changed(gold: dict[str, Any], path: Path, value: Any) -> Any:
    result: Any = copy.deepcopy(gold)
    *before, last = path
    reduce(lambda part, key: part[key], before, result)[last] = value
    return result


def test_gold_without_a_fault_passes(raw: dict[str, Any], text: str) -> None:
    assert [] == list(REPORT(raw))
    assert [] == list(report_problems(raw, text, KNOWN))


@pytest.mark.parametrize(("path", "value", "line"), MEANING)
def test_what_breaks_a_rule_is_said(
    raw: dict[str, Any], text: str, path: Path, value: Any, line: str
) -> None:
    gold = changed(raw, path, value)
    assert [] == list(REPORT(gold))
    problems = [f"{place}: {problem}" for place, problem in report_problems(gold, text, KNOWN)]
    assert [problem for problem in problems if problem.startswith(line)], problems


def test_every_problem_says_how_to_mend_it(raw: dict[str, Any], text: str) -> None:
    for path, value, _ in MEANING:
        for _, problem in report_problems(changed(raw, path, value), text, KNOWN):
            assert ";" in problem, problem


def test_a_habit_has_two_steps_or_more(raw: dict[str, Any], text: str) -> None:
    del raw["patterns"][0]["steps"][1]
    raw["patterns"][0]["given"] = 0
    assert [("patterns[0].steps", "needs two steps or more; add what comes before or after")] == list(
        report_problems(raw, text, KNOWN)
    )


@pytest.mark.parametrize("kind", ["denial", "absence"])
def test_a_denial_and_an_absence_say_of_what(raw: dict[str, Any], text: str, kind: str) -> None:
    raw["claims"][0]["kind"] = kind
    del raw["claims"][0]["scope"]
    wrong = f"is missing in a claim of {kind}; say what of the event it means"
    assert [("claims[0].scope", wrong)] == list(report_problems(raw, text, KNOWN))
    raw["claims"][0]["kind"] = "occurrence"
    assert [] == list(report_problems(raw, text, KNOWN))


@pytest.mark.parametrize("part", ["links", "claims"])
def test_nothing_stands_twice(raw: dict[str, Any], text: str, part: str) -> None:
    raw[part] *= 2
    assert any("2 times" in problem or "twice" in problem for _, problem in report_problems(raw, text, KNOWN))


def test_without_a_vocabulary_the_files_own_names_count(raw: dict[str, Any], text: str) -> None:
    assert [] == list(report_problems(raw, text, None))
    problems = list(report_problems(changed(raw, ("events", 0, "sources"), ["Iran"]), text, None))
    assert [("events[0].sources", "the file's own lists")] == [
        (place, "the file's own lists") for place, problem in problems if "the file's own lists" in problem
    ]
