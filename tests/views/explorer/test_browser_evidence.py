"""The panel: evidence, cards, chains, the list."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from sabab.views.explorer import PageData, explorer_html

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Opened

pytestmark = pytest.mark.browser


def panel(opened: Opened) -> str:
    """The panel's text without the marks that isolate directions."""
    return opened.page.inner_text("#panel").replace("\u2068", "").replace("\u2069", "")


def test_the_evidence_of_an_event_says_everything(open_story: Callable[..., Opened]) -> None:
    text = panel(open_story("#lang=en&e=omar"))
    expected = [
        "Rocket attack on Al-Omar oil field",
        "13 March 2023",
        "«أمس»",
        "date.yesterday",
        "Iran-backed militias",
        "Somebody else says they did it",
        "accusation against Iran-backed militias",
        "nobody has claimed it",
        "no casualties",
        "hedged",
        "said to be unknown",
        "صاروخان على القاعدة الأمريكية في حقل العمر",
        "Dispatch desk A",
        "date inferred from the text",
        "claim.attributed-to",
        "3 reports, 2 outlets",
        "no clash of camps",
    ]
    assert [words for words in expected if words not in text] == []


def test_one_report_and_no_outlet_are_counted_in_words(
    open_html: Callable[..., Opened], story: PageData
) -> None:
    nameless = replace(story, reports=tuple(replace(report, outlet=None) for report in story.reports))
    once = next(event for event in story.events if len(event.members) == 1)
    english = panel(open_html(explorer_html(nameless), f"#lang=en&e={once.id}"))
    arabic = panel(open_html(explorer_html(nameless), f"#lang=ar&e={once.id}"))
    assert "1 report, no outlet named" in english
    assert "تقرير واحد، لم تُسمَّ جهة نشر" in arabic


def test_choosing_a_link_opens_its_own_words(open_story: Callable[..., Opened], story: PageData) -> None:
    opened = open_story("#lang=en")
    index = next(n for n, link in enumerate(story.links) if link.basis == "stated" and link.quotes)
    opened.page.locator(f'g.arrow[data-link="{index}"] .hit').dispatch_event("click")
    card = opened.page.locator('article[data-kind="link"]')
    assert card.locator("blockquote").count() == len(story.links[index].quotes)
    assert card.locator("blockquote").first.is_visible()
    assert card.locator("details").count() == 0
    assert opened.page.locator("g.arrow.lit").count() == 1
    address = opened.page.evaluate("location.hash")
    again = open_story(address)
    assert (
        again.page.locator('article[data-kind="link"] blockquote').count()
        == card.locator("blockquote").count()
    )


def test_a_link_by_habit_says_that_no_report_links_the_two_only_where_none_does(
    open_html: Callable[..., Opened], story: PageData
) -> None:
    alone = "No report links these two events themselves."
    index, link = next((n, link) for n, link in enumerate(story.links) if link.basis == "pattern")
    beside = replace(story, links=(*story.links, replace(link, basis="stated", pattern=None)))
    for data, says in ((story, True), (beside, False)):
        opened = open_html(explorer_html(data), "#lang=en")
        opened.page.locator(f'g.arrow[data-link="{index}"] .hit').dispatch_event("click")
        text = panel(opened)
        assert "The two events fit a habit that a report states." in text
        assert says == (alone in text)


@pytest.mark.parametrize(
    ("language", "words", "due"),
    [
        ("en", "Fits a pattern of sabab’s knowledge base", "By a pattern of sabab’s knowledge base"),
        ("ar", "يوافق نمطًا في قاعدة معارف سبب", "بحسب نمط في قاعدة معارف سبب"),
    ],
)
def test_a_known_pattern_is_never_called_a_stated_habit(
    open_html: Callable[..., Opened], story: PageData, language: str, words: str, due: str
) -> None:
    links = tuple(replace(link, known=link.basis == "pattern") for link in story.links)
    chains = tuple(replace(chain, next=(), known_next=chain.next) for chain in story.chains)
    opened = open_html(explorer_html(replace(story, links=links, chains=chains)), f"#lang={language}")
    chain, legend = opened.page.inner_text('[data-chain="1"]'), opened.page.inner_text("#legend")
    assert words in chain
    assert due in chain
    assert words in legend
    assert not any(stated in chain + legend for stated in ("habit that a report", "عادة يذكرها تقرير"))


@pytest.mark.parametrize(
    ("language", "notice"), [("en", "are no source of facts"), ("ar", "وليست مصدرًا للوقائع")]
)
def test_exercise_texts_are_called_so(
    open_html: Callable[..., Opened], story: PageData, language: str, notice: str
) -> None:
    reports = tuple(replace(report, exercise=True) for report in story.reports)
    opened = open_html(explorer_html(replace(story, reports=reports)), f"#lang={language}")
    assert notice in opened.page.inner_text("#exercise")
    opened.page.click("#open-method")
    method = opened.page.inner_text("#dialog-method")
    assert notice in method
    assert not any(words in method for words in ("was read from a published report", "قُرئ من تقرير منشور"))


def test_of_mixed_reports_the_exercise_texts_are_marked(
    open_html: Callable[..., Opened], story: PageData
) -> None:
    first, *others = story.reports
    mixed = replace(story, reports=(replace(first, exercise=True), *others))
    opened = open_html(explorer_html(mixed), "#lang=en")
    assert "reports here are exercise texts" in opened.page.inner_text("#exercise")
    opened.page.click("#open-method")
    assert opened.page.locator("#dialog-method .reports .flag").count() == 1


def test_a_page_of_published_reports_has_no_such_notice(open_story: Callable[..., Opened]) -> None:
    opened = open_story("#lang=en")
    assert not opened.page.is_visible("#exercise")
    opened.page.click("#open-method")
    assert "from a published report" in opened.page.inner_text("#dialog-method")


def test_every_claim_stands_with_its_speaker(open_story: Callable[..., Opened], story: PageData) -> None:
    opened = open_story("#lang=en&e=drone")
    (drone,) = (event for event in story.events if event.id == "drone")
    assert opened.page.locator("li.claim").count() == len(drone.claims)
    assert "an informed Iranian source" in opened.page.inner_text("li.claim.denial")


def test_tolls_are_listed_by_source(open_story: Callable[..., Opened]) -> None:
    rows = open_story("#lang=en&e=us-strikes").page.locator(".tolls tbody tr").all_inner_texts()
    assert [" ".join(row.split()) for row in rows] == [
        "Syrian Observatory for Human Rights 8 no figure",
        "Syrian Observatory for Human Rights 19 no figure",
        "C Press TV 0 no figure",
    ]


@pytest.mark.parametrize(
    ("event", "words"),
    [("omar", "said to be unknown"), ("milley", "not mentioned"), ("tanf-drones", "none, it is said")],
)
def test_the_three_kinds_of_nothing_are_told_apart(
    open_story: Callable[..., Opened], event: str, words: str
) -> None:
    assert words in panel(open_story(f"#lang=en&e={event}"))


def test_a_link_leads_to_the_event_that_followed(open_story: Callable[..., Opened]) -> None:
    opened = open_story("#lang=en&e=drone")
    opened.page.click("ul.links button.event:has-text('Airstrike on Islamic')")
    assert "e=us-strikes" in opened.page.evaluate("location.hash")


def test_an_undated_event_says_its_bound(open_story: Callable[..., Opened]) -> None:
    assert "on or before 24 March 2023" in panel(open_story("#lang=en&e=earlier-attacks"))


def test_a_withheld_sentence_is_said_to_be_withheld(
    open_html: Callable[..., Opened], story: PageData
) -> None:
    (omar,) = (event for event in story.events if event.id == "omar")
    claims = tuple(replace(claim, quote=replace(claim.quote, sentence=None)) for claim in omar.claims)
    event = replace(omar, claims=claims, quotes=())
    html = explorer_html(replace(story, events=(event,), links=(), chains=()))
    opened = open_html(html, "#lang=en&e=omar")
    assert "The sentence is withheld from this copy." in panel(opened)
    assert "characters 125–183" in panel(opened)
    assert opened.page.locator("#panel .claims blockquote").count() == 0


def test_an_actor_has_a_card_with_its_relations(open_story: Callable[..., Opened]) -> None:
    text = panel(open_story("#lang=en&a=militias"))
    assert "Armed group" in text
    assert "ميليشيات موالية لإيران" in text
    assert "is loyal to" in text


def test_an_open_phrase_is_said_to_be_one(open_story: Callable[..., Opened]) -> None:
    assert "not in the knowledge base" in panel(open_story("#lang=en&a=phrase-1"))


def test_a_place_has_a_card_with_its_precision(open_story: Callable[..., Opened]) -> None:
    text = panel(open_story("#lang=en&p=mayadin"))
    assert "to the town" in text
    assert "Deir ez-Zor Governorate" in text


def test_a_chain_says_its_basis_order_and_what_is_due(open_story: Callable[..., Opened]) -> None:
    opened = open_story("#lang=en")
    text = opened.page.locator('[data-chain="1"]').inner_text()
    for words in (
        "Open",
        "Fits a habit that a report states",
        "order certain",
        "only alleged",
        "By a habit that a report states, this would follow:",
    ):
        assert words in text


def test_a_closed_chain_announces_nothing(open_story: Callable[..., Opened]) -> None:
    closed = open_story("#lang=en").page.locator('[data-chain="0"]')
    assert "Closed" in closed.inner_text()
    assert closed.locator(".due").count() == 0


def test_stepping_a_chain_lights_only_its_events_and_links(
    open_story: Callable[..., Opened], story: PageData
) -> None:
    opened = open_story("#lang=en")
    opened.page.click('[data-chain="0"] button.play')
    lit = opened.page.eval_on_selector_all(
        "g.event:not(.faded)", "marks => marks.map(mark => Number(mark.dataset.event))"
    )
    assert {story.events[i].id for i in lit} == set(story.chains[0].events)
    assert opened.page.locator("g.arrow.lit").count() == 3
    opened.page.click("#steps button[aria-label='Next step']")
    assert "Step 2 of 4" in opened.page.inner_text("#steps").replace("\u2068", "").replace("\u2069", "")


def test_the_list_has_every_event_in_time(open_story: Callable[..., Opened], story: PageData) -> None:
    opened = open_story("#lang=en")
    opened.page.click("#tab-events")
    assert opened.page.locator("#panel button.event").count() == len(story.events)


def test_the_method_says_what_the_page_is_not(open_story: Callable[..., Opened]) -> None:
    opened = open_story("#lang=en")
    opened.page.click("#open-method")
    text = opened.page.inner_text("#dialog-method")
    for words in (
        "1 April 2023",
        "does not judge who is right",
        "is not “caused by”",
        "not for choosing targets",
        "no endorsement",
    ):
        assert words in text


def test_saved_events_are_csv_that_no_spreadsheet_runs(
    open_html: Callable[..., Opened], story: PageData
) -> None:
    event = replace(story.events[0], id='=HYPERLINK("x")')
    opened = open_html(explorer_html(replace(story, events=(event,), links=(), chains=())), "#lang=en")
    opened.page.click("#share summary")
    with opened.page.expect_download() as download:
        opened.page.click('[data-save="save.csv"]')
    text = download.value.path().read_text(encoding="utf-8-sig")
    assert text.splitlines()[1].startswith('"\'=HYPERLINK(""x"")",DroneAttack,')
