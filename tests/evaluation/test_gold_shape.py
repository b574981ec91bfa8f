"""The form of gold: one key wrong is one line with its place."""

from __future__ import annotations

import copy
from functools import reduce
from typing import Any

import pytest

from sabab.evaluation.gold_shape import REPORT, VOCABULARY

#: Where the gold is changed, to what, and what is said of it.
Path = tuple[str | int, ...]
FORM: list[tuple[Path, Any, str]] = [
    (("events", 0, "type"), "Airstrik", ".events[0].type: is 'Airstrik'; use one of Attack"),
    (("events", 0, "date"), "7 March", ".events[0].date: is '7 March'; write a day as YYYY-MM-DD"),
    (("events", 1, "date"), {"from": "2023-03-08"}, ".events[1].date.to: is missing; add it"),
    (("events", 0, "initators"), [], ".events[0].initators: means nothing here"),
    (("events", 0, "trigger_span"), [1], ".events[0].trigger_span: must be start and end"),
    (("events", 0, "casualties", "killed"), "3", ".events[0].casualties.killed: is '3'"),
    (("links", 0, "stated"), "no", ".links[0].stated: is 'no'; write true or false"),
    (("patterns", 0, "frequency"), "mostly", ".patterns[0].frequency: is 'mostly'"),
    (("claims", 0, "kind"), "rumour", ".claims[0].kind: is 'rumour'; use one of occurrence"),
]


def test_gold_without_a_fault_has_the_form(raw: dict[str, Any]) -> None:
    assert [] == list(REPORT(raw))


@pytest.mark.parametrize("key", ["lang", "title", "outlet", "published", "claims"])
def test_some_keys_may_be_left_out(raw: dict[str, Any], key: str) -> None:
    del raw[key]
    assert [] == list(REPORT(raw))


@pytest.mark.parametrize("key", ["id", "events", "links", "patterns", "actors", "places"])
def test_others_may_not(raw: dict[str, Any], key: str) -> None:
    del raw[key]
    assert [(f".{key}", "is missing; add it")] == list(REPORT(raw))


@pytest.mark.parametrize(("path", "value", "line"), FORM)
def test_what_breaks_the_form_is_said(raw: dict[str, Any], path: Path, value: Any, line: str) -> None:
    gold: Any = copy.deepcopy(raw)
    *before, last = path
    reduce(lambda part, key: part[key], before, gold)[last] = value
    assert [True] == [f"{place}: {problem}".startswith(line) for place, problem in REPORT(gold)]


def test_the_vocabulary_has_a_form() -> None:
    term = {"name": "Israel", "ar": "إسرائيل", "kind": "state", "parent": None, "side": None}
    assert [] == list(VOCABULARY({"actors": [term], "places": []}))
    assert [(".actors[0].ar", "is missing; add it")] == list(
        VOCABULARY({"actors": [{"name": "Israel"}], "places": []})
    )
