"""Chains: their name, their links, and what a habit says is due."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.escalation.chains import chains
from sabab.views.page_data import page_data

if TYPE_CHECKING:
    from sabab.escalation.records import EscalationNetwork
    from sabab.store import LocalStore
    from sabab.views.explorer import PageChain, PageData


def by_habit(page: PageData) -> PageChain:
    (found,) = (chain for chain in page.chains if chain.weakest_basis == "pattern")
    return found


def test_a_chain_is_named_after_its_events_and_their_doers(page: PageData) -> None:
    """Militias loyal to Iran are not Iran, and whoever is only accused is only said to have done it."""
    label = by_habit(page).label
    assert label.en == "Airstrike (Israel) → Rocket attack (said to be Iran-backed militias)"
    assert label.ar == "غارة جوية (إسرائيل) ← هجوم صاروخي (يُنسب إلى ميليشيات موالية لإيران)"


def test_the_links_of_a_chain_join_its_events(page: PageData) -> None:
    for chain in page.chains:
        joined = [(page.links[n].cause, page.links[n].effect) for n in chain.links]
        assert list(zip(chain.events, chain.events[1:], strict=False)) == joined


def test_an_open_chain_says_what_is_due_until_when(page: PageData) -> None:
    chain = by_habit(page)
    assert chain.open
    assert ["Attack by United States and allies on Iran and allies; in time until 20 Mar 2023"] == [
        label.en for label in chain.known_next
    ]
    assert chain.next == ()  # no report states this habit
    assert chain.pattern == "pattern/attack-on-us-us-response"


def test_a_chain_says_that_camps_are_only_alleged(page: PageData) -> None:
    assert by_habit(page).alleged_camps


def test_a_chain_keeps_its_address(story: LocalStore, network: EscalationNetwork, page: PageData) -> None:
    again = page_data(story, network, list(chains(network))[::-1])
    assert {chain.id for chain in page.chains} == {chain.id for chain in again.chains}
    assert len({chain.id for chain in page.chains}) == len(page.chains)
