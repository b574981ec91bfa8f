"""A page straight from a source."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sabab.escalation.reading import read_evidence
from sabab.model import Label
from sabab.views.explorer import fitting
from sabab.views.page_data import read_page, reading

if TYPE_CHECKING:
    from sabab.store import LocalStore
    from sabab.views.explorer import PageData


def test_it_is_the_page_of_the_network_and_its_chains(story: LocalStore, page: PageData) -> None:
    assert page == read_page(story)


def test_a_page_holds_so_many_chains_and_no_more(
    story: LocalStore, page: PageData, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "MOST_CHAINS", 1)
    assert page.chains[:1] == read_page(story).chains


def test_a_title_that_is_given_is_used(story: LocalStore) -> None:
    assert Label("March") == read_page(story, title=Label("March")).title


@pytest.mark.parametrize("most", [1, 2, 3])
def test_of_too_many_events_the_first_stay_and_the_rest_is_counted(
    story: LocalStore, page: PageData, most: int
) -> None:
    less, wanted = read_page(story, most=most), fitting(page, most=most)
    assert (less.events_left_out, len(less.events)) == (len(page.events) - most, most)
    assert less.events == wanted.events
    assert (less.links, less.chains, less.reports) == (wanted.links, wanted.chains, wanted.reports)
    assert (less.actors, less.places) == (wanted.actors, wanted.places)


def test_words_are_read_of_the_events_that_stay_only(story: LocalStore, page: PageData) -> None:
    quoted = next(event for event in page.events if event.quotes)
    everything = read_evidence(story)
    (telling,) = (iri for iri in everything if iri.endswith(quoted.id.removeprefix("event/")))
    assert read_evidence(story, [telling]) == {telling: everything[telling]}
    assert read_evidence(story, []) == {}
