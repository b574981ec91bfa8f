"""Links with their basis, their speaker and their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.escalation.records import Habit, NetworkLink
from sabab.views.explorer import PageLink
from sabab.views.page_data.links import pattern_of

if TYPE_CHECKING:
    from sabab.views.explorer import PageData


def link(page: PageData, basis: str) -> PageLink:
    (found,) = (link for link in page.links if link.basis == basis)
    return found


def test_a_stated_link_has_its_speaker_and_its_sentence(page: PageData) -> None:
    stated = link(page, "stated")
    (quote,) = stated.quotes
    assert stated.order == "possible"
    assert stated.claimant is not None
    assert stated.claimant.startswith("actor/")
    assert quote.sentence is not None
    assert quote.sentence[quote.mark_start : quote.mark_end] == (
        "in answer to a strike on a convoy, said gunmen close to Tehran"
    )


def test_a_link_by_habit_shows_the_habit_instead_of_words_of_its_own(page: PageData) -> None:
    by_habit = link(page, "pattern")
    assert (by_habit.known, by_habit.shown_basis) == (False, "pattern")
    assert ((), page.patterns[0].id, "certain") == (by_habit.quotes, by_habit.pattern, by_habit.order)


def test_a_stated_habit_counts_before_a_known_pattern() -> None:
    habits = {"a": Habit("a", ()), "b": Habit("b", (), report="r1")}
    fits = NetworkLink("cause", "effect", "pattern", "certain", patterns=("a", "b"))
    assert pattern_of(fits, habits) == "b"


def test_a_pattern_of_the_knowledge_base_is_told_from_a_stated_habit() -> None:
    assert PageLink("a", "b", "pattern", "certain", known=True).shown_basis == "known"
    assert PageLink("a", "b", "stated", "certain").shown_basis == "stated"


def test_a_link_that_fits_no_habit_has_none() -> None:
    assert pattern_of(NetworkLink("cause", "effect", "stated", "certain"), {}) is None
