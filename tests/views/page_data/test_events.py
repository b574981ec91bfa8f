"""Merged events: each once, with what every report tells."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from sabab.views.page_data.events import FROM_PUBLICATION

if TYPE_CHECKING:
    from sabab.views.explorer import PageData, PageEvent


@pytest.fixture
def rockets(page: PageData) -> PageEvent:
    """The rockets that both reports tell."""
    (event,) = (event for event in page.events if event.type == "RocketAttack")
    return event


@pytest.fixture
def denied(page: PageData) -> PageEvent:
    """The shelling that did not happen."""
    (event,) = (event for event in page.events if event.negated)
    return event


def test_an_event_that_two_reports_tell_is_there_once(rockets: PageEvent) -> None:
    assert [member.report for member in rockets.members] == [quote.report for quote in rockets.quotes]
    assert len(rockets.members) == 2


def test_the_reason_of_merging_is_in_both_languages(rockets: PageEvent) -> None:
    first, second = rockets.members
    assert first.reason is None
    assert second.reason is not None
    assert "place: Al-Omar oil field" in second.reason
    assert "المكان: حقل العمر" in second.reason


def test_the_accused_are_initiators_marked_as_alleged(rockets: PageEvent) -> None:
    assert ("actor/iran-backed-militias",) == rockets.initiators == rockets.alleged
    assert rockets.attribution == "alleged"


def test_the_asserted_are_not_alleged(page: PageData) -> None:
    (strike,) = (event for event in page.events if event.type == "Airstrike")
    assert (("actor/israel",), ()) == (strike.initiators, strike.alleged)


def test_the_words_and_the_rule_of_the_date_are_shown(rockets: PageEvent) -> None:
    assert ("أمس", "date/day-month/clause") == (rockets.date_text, rockets.date_rule)
    assert (date(2023, 3, 13), date(2023, 3, 13), "2023-03-13") == (rockets.start, rockets.end, rockets.edtf)


def test_what_only_its_report_dates_is_bound_by_publication(denied: PageEvent) -> None:
    assert (None, date(2023, 3, 14)) == (denied.start, denied.end)
    assert ("../2023-03-14", None, FROM_PUBLICATION) == (denied.edtf, denied.date_text, denied.date_rule)


def test_what_did_not_happen_names_who_would_have_done_it(denied: PageEvent) -> None:
    assert ("actor/popular-mobilization-forces",) == denied.initiators


def test_an_undated_event_of_an_undated_report_has_no_bound(page: PageData) -> None:
    (attack,) = (event for event in page.events if event.type == "Attack")
    assert (None, None, "", None) == (attack.start, attack.end, attack.edtf, attack.date_rule)


def test_without_text_no_word_of_a_report_is_shown(withheld_page: PageData) -> None:
    quotes = [quote for event in withheld_page.events for quote in event.quotes]
    assert len(quotes) == 5
    assert {None} == {quote.sentence for quote in quotes}
    assert {None} == {text for event in withheld_page.events for text in (event.date_text, event.weapon)}


def test_the_figure_that_says_most_leads(rockets: PageEvent) -> None:
    assert (1, 2, "number") == (rockets.killed, rockets.injured, rockets.figure_status)
