"""How the query page looks and is used: sizes, both directions, the keyboard, accessibility."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from asked import Asked

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def axe() -> str:
    """axe-core's script, as its Python package carries it."""
    pytest.importorskip("axe_playwright_python", reason="axe-playwright-python is not installed")
    return files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")


def serious(asked: Asked, axe: str) -> list[tuple[str, Any]]:
    asked.page.evaluate(axe)
    result = asked.page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        (found["id"], found["nodes"][0]["html"][:120])
        for found in result["violations"]
        if found["impact"] in ("serious", "critical")
    ]


def focused(asked: Asked) -> Any:
    return asked.page.evaluate("document.activeElement.id")


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize(
    "address",
    [
        "#lang=en&q=chronology&as=table",
        "#lang=ar&q=chronology&as=timeline",
        "#lang=ar&q=who-accuses-whom&as=graph",
        "#lang=en&q=cq60-coordinates&as=map",
    ],
)
def test_axe_finds_nothing_serious(
    open_questions: Callable[..., Asked], axe: str, address: str, *, dark: bool
) -> None:
    assert serious(open_questions(address, dark=dark), axe) == []


def test_axe_finds_nothing_serious_in_help_and_errors(open_questions: Callable[..., Asked], axe: str) -> None:
    asked = open_questions("#lang=ar")
    asked.ask("SELECT nothing")
    assert serious(asked, axe) == []
    asked.page.click("#open-help")
    assert serious(asked, axe) == []


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("form", ["table", "timeline", "graph"])
def test_a_phone_never_scrolls_sideways(
    open_questions: Callable[..., Asked], language: str, form: str
) -> None:
    asked = open_questions(f"#lang={language}&q=who-accuses-whom&as={form}", width=390, height=844)
    assert asked.shown() == form
    assert not asked.overflows()


def test_language_turns_the_page_and_not_the_query(open_questions: Callable[..., Asked]) -> None:
    asked = open_questions("#lang=ar")
    assert asked.page.evaluate("[document.documentElement.lang, document.documentElement.dir]") == [
        "ar",
        "rtl",
    ]
    assert asked.page.evaluate("getComputedStyle(document.getElementById('editor')).direction") == "ltr"
    asked.page.click("#language")
    assert asked.page.evaluate("[document.documentElement.lang, document.documentElement.dir]") == [
        "en",
        "ltr",
    ]


def test_the_browsers_language_is_the_pages(
    open_page: Callable[..., Asked], page_of: Callable[[str], str]
) -> None:
    asked = open_page(page_of(""), "")
    assert asked.page.evaluate("document.documentElement.lang") == "en"


def test_dark_follows_the_reader(open_questions: Callable[..., Asked]) -> None:
    asked = open_questions(dark=True)
    assert asked.page.evaluate("document.documentElement.dataset.theme") == "dark"
    asked.page.click("#theme")
    assert asked.page.evaluate("document.documentElement.dataset.theme") == "light"


def test_tab_indents_until_escape_lets_it_leave(open_questions: Callable[..., Asked]) -> None:
    asked = open_questions()
    asked.write("ASK {}")
    asked.page.keyboard.press("Tab")
    assert focused(asked) == "editor"
    asked.page.keyboard.press("Escape")
    asked.page.keyboard.press("Tab")
    assert focused(asked) == "run"


def test_arrows_go_between_forms_in_the_direction_of_the_page(open_questions: Callable[..., Asked]) -> None:
    for language, key in (("en", "ArrowRight"), ("ar", "ArrowLeft")):
        asked = open_questions(f"#lang={language}&q=who-accuses-whom&as=table")
        asked.page.focus("#tab-table")
        asked.page.keyboard.press(key)
        assert (asked.shown(), focused(asked)) == ("timeline", "tab-timeline")


def test_the_editor_says_what_it_is(open_questions: Callable[..., Asked]) -> None:
    for language, word in (("en", "SPARQL query"), ("ar", "استعلام SPARQL")):
        label = open_questions(f"#lang={language}").page.get_attribute(".cm-content", "aria-label")
        assert label is not None
        assert label.startswith(word)


@pytest.mark.parametrize("form", ["timeline", "graph"])
def test_words_in_pictures_are_inside_them(open_questions: Callable[..., Asked], form: str) -> None:
    asked = open_questions(f"#lang=ar&q=who-accuses-whom&as={form}")
    outside = asked.page.evaluate(
        """() => {
          const frame = document.querySelector('#result svg').getBoundingClientRect();
          return [...document.querySelectorAll('#result svg text')].filter(text => {
            const {left, right} = text.getBoundingClientRect();
            return left < frame.left - 1 || right > frame.right + 1;
          }).map(text => text.textContent);
        }"""
    )
    assert outside == []
