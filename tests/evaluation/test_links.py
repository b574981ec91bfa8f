"""Stated links must be found; those merely juxtaposed neither help nor harm."""

from __future__ import annotations

import pytest

from sabab.evaluation.links import link_counts
from sabab.evaluation.records import GoldLink
from sabab.model import Link, LinkBasis, Span

IDS = {"s1": "e1", "s2": "e2", "s3": "e3"}


def link(cause: str, effect: str, basis: LinkBasis = "stated") -> Link:
    return Link(cause, effect, basis, Span(0, 1, "x"))


def test_a_stated_link_that_is_found() -> None:
    overall, paired = link_counts([GoldLink("e1", "e2", stated=True)], [link("s1", "s2")], IDS)
    assert {"link": (1, 0, 0), "link-undirected": (1, 0, 0)} == overall
    assert {"link": (1, 0, 0)} == paired


def test_a_link_turned_round_is_right_but_for_its_direction() -> None:
    overall, _ = link_counts([GoldLink("e1", "e2", stated=True)], [link("s2", "s1")], IDS)
    assert {"link": (0, 1, 1), "link-undirected": (1, 0, 0)} == overall


@pytest.mark.parametrize("basis", ["stated", "juxtaposed"])
def test_a_juxtaposed_link_is_free(basis: LinkBasis) -> None:
    overall, _ = link_counts([GoldLink("e1", "e2", stated=False)], [link("s1", "s2", basis)], IDS)
    assert (0, 0, 0) == overall["link"]


def test_a_link_only_told_side_by_side_does_not_find_a_stated_one() -> None:
    overall, _ = link_counts([GoldLink("e1", "e2", stated=True)], [link("s1", "s2", "juxtaposed")], IDS)
    assert (0, 1, 0) == overall["link"]


def test_links_of_events_that_were_not_found_count_overall_only() -> None:
    wanted = [GoldLink("e1", "e9", stated=True)]
    overall, paired = link_counts(wanted, [link("s1", "s8")], IDS)
    assert (0, 1, 1) == overall["link"]
    assert (0, 0, 0) == paired["link"]
