"""Arabic and English, right to left and left to right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from sabab.views.explorer import PageData, explorer_html

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Opened

pytestmark = pytest.mark.browser

#: Notes every text that is painted on a canvas.
PAINTED = """
  window.__painted = [];
  const paint = CanvasRenderingContext2D.prototype.fillText;
  CanvasRenderingContext2D.prototype.fillText = function (text, ...rest) {
    window.__painted.push(text);
    return paint.call(this, text, ...rest);
  };
"""


def direction(opened: Opened) -> list[str]:
    found: list[str] = opened.page.evaluate("[document.documentElement.lang, document.documentElement.dir]")
    return found


def test_the_address_chooses_arabic(open_story: Callable[..., Opened]) -> None:
    assert direction(open_story("#lang=ar")) == ["ar", "rtl"]


def test_the_button_changes_the_language_and_back(open_story: Callable[..., Opened]) -> None:
    opened = open_story("#lang=ar")
    opened.page.click("#language")
    assert direction(opened) == ["en", "ltr"]
    opened.page.click("#language")
    assert direction(opened) == ["ar", "rtl"]


def test_arabic_names_are_joined_by_arabic_commas(open_story: Callable[..., Opened]) -> None:
    names = open_story("#lang=ar").page.eval_on_selector_all(
        "[aria-label]", "all => all.map(one => one.getAttribute('aria-label'))"
    )
    assert [name for name in names if ", " in name] == []
    assert any("، " in name for name in names)


def test_the_foot_of_the_arabic_page_is_arabic(open_story: Callable[..., Opened]) -> None:
    foot = open_story("#lang=ar").page.inner_text("#foot")
    assert "من دون إقرار لها" in foot
    assert "no endorsement" not in foot


def test_a_month_has_one_name_in_arabic(open_story: Callable[..., Opened]) -> None:
    opened = open_story("#lang=ar&e=omar")
    assert "13 آذار 2023" in opened.page.inner_text("#panel")
    assert "آذار/" not in opened.page.inner_text("body")


def test_the_page_can_be_built_to_open_in_arabic(open_html: Callable[..., Opened], story: PageData) -> None:
    assert direction(open_html(explorer_html(story, language="ar"))) == ["ar", "rtl"]


def test_titles_and_camps_follow_the_language(open_story: Callable[..., Opened]) -> None:
    opened = open_story("#lang=ar")
    assert opened.page.inner_text("#title") == "ضربات وردود، شرق سوريا"
    assert "إيران وحلفاؤها" in opened.page.inner_text(".heads")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_sentence_keeps_its_language_direction_and_every_letter(
    open_story: Callable[..., Opened], story: PageData, language: str
) -> None:
    opened = open_story(f"#lang={language}&e=omar")
    quote = opened.page.locator("blockquote").first
    assert [quote.get_attribute("lang"), quote.get_attribute("dir")] == ["ar", "rtl"]
    (omar,) = (event for event in story.events if event.id == "omar")
    assert quote.text_content() == omar.claims[0].quote.sentence
    assert (
        quote.locator("mark").text_content() == "موقع “دير الزور 24” المحلي نسبه إلى ميليشيات موالية لإيران"
    )


def test_an_english_sentence_on_the_arabic_page_runs_left_to_right(open_story: Callable[..., Opened]) -> None:
    quote = open_story("#lang=ar&e=us-strikes").page.locator("blockquote[lang=en]").first
    assert quote.get_attribute("dir") == "ltr"


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_text_on_the_canvas_is_isolated(
    open_html: Callable[..., Opened], story_html: str, language: str
) -> None:
    opened = open_html(story_html, f"#lang={language}", before=PAINTED)
    painted: list[str] = opened.page.evaluate("window.__painted")
    assert len(painted) > 10
    assert {(text[0], text[-1]) for text in painted} == {("\u2068", "\u2069")}


def test_a_mixed_label_is_painted_alike_in_both_directions(open_story: Callable[..., Opened]) -> None:
    """The same isolated labels on canvases of either direction, pixel by pixel; plain ones differ."""
    script = """isolated => {
      const paint = direction => {
        const canvas = document.createElement('canvas');
        Object.assign(canvas, {width: 600, height: 120});
        canvas.dir = direction;
        document.body.append(canvas);
        const pen = canvas.getContext('2d');
        pen.font = '16px Plex, sans-serif';
        pen.textAlign = 'left';
        const labels = ['إسرائيل (IDF) 2023', 'IRGC (2023).', 'قاعدة "عين الأسد".', '55 km منطقة'];
        labels.forEach((label, i) =>
          pen.fillText(isolated ? '\\u2068' + label + '\\u2069' : label, 10, 25 + 25 * i));
        return canvas.toDataURL();
      };
      return paint('ltr') === paint('rtl');
    }"""
    page = open_story().page
    assert page.evaluate(script, 1)
    assert not page.evaluate(script, 0)


def test_codes_stay_left_to_right_on_the_arabic_page(open_story: Callable[..., Opened]) -> None:
    code = open_story("#lang=ar&e=omar").page.locator("dl.facts code").first
    assert (code.text_content(), code.get_attribute("dir")) == ("2023-03-13", "ltr")


def test_time_runs_left_to_right_in_both_languages(open_story: Callable[..., Opened]) -> None:
    def order(opened: Opened) -> list[Any]:
        script = """() => [...document.querySelectorAll('g.event')]
          .map(e => [Number(e.dataset.event), e.querySelector('.glyph').transform.baseVal[0].matrix.e])
          .sort((a, b) => a[1] - b[1] || a[0] - b[0]).map(([index]) => index)"""
        found: list[Any] = opened.page.evaluate(script)
        return found

    english, arabic = order(open_story("#lang=en")), order(open_story("#lang=ar"))
    # The sign of an interval is at its reading end, so only the ends of the list are compared.
    assert english[:1] == arabic[:1]
    assert english[-1:] == arabic[-1:]
