"""A page straight from a source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.model import Label
from sabab.views.page_data import read_page, reading

if TYPE_CHECKING:
    import pytest

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
