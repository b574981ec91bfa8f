"""What ties events into chains, and in which time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sabab.escalation.ties import Ties, respects_time, ties, told_in_full

if TYPE_CHECKING:
    from types import SimpleNamespace


def tied(make: SimpleNamespace, days: dict[str, Any], *links: tuple[str, str, str]) -> Ties:
    """Attacks named by letters, on these days, with these links."""
    tellings = [make.attack(iri, when) for iri, when in days.items()]
    return ties(make.network(tellings, [make.link(*link) for link in links]))


def edges(found: Ties) -> list[tuple[str, str]]:
    return sorted(found.graph.edges)


def test_the_strongest_link_ties_a_pair(make: SimpleNamespace) -> None:
    found = tied(make, {"a": 1, "b": 2}, ("a", "b", "inferred"), ("a", "b", "stated"), ("a", "b", "pattern"))
    assert found.link("a", "b").basis == "stated"


def test_what_is_only_told_side_by_side_is_not_tied(make: SimpleNamespace) -> None:
    assert edges(tied(make, {"a": 1, "b": 2}, ("a", "b", "juxtaposed"))) == []


def test_what_did_not_happen_is_in_no_chain(make: SimpleNamespace) -> None:
    network = make.network([make.attack("a", 1), make.attack("b", 2, negated=True)], [make.link("a", "b")])
    assert edges(ties(network)) == []


def test_a_longer_path_at_least_as_strong_tells_a_pair_more_fully(make: SimpleNamespace) -> None:
    days = {"a": 1, "b": 2, "c": 3}
    path = (("a", "b", "pattern"), ("b", "c", "stated"))
    assert [("a", "b"), ("b", "c")] == edges(told_in_full(tied(make, days, *path, ("a", "c", "pattern"))))


def test_a_stated_link_and_one_stronger_than_the_path_stay(make: SimpleNamespace) -> None:
    days = {"a": 1, "b": 2, "c": 3}
    inferred = (("a", "b", "inferred"), ("b", "c", "inferred"))
    stated = (("a", "b", "stated"), ("b", "c", "stated"))
    assert ("a", "c") in edges(told_in_full(tied(make, days, *inferred, ("a", "c", "pattern"))))
    assert ("a", "c") in edges(told_in_full(tied(make, days, *stated, ("a", "c", "stated"))))


def test_a_path_against_time_tells_nothing(make: SimpleNamespace) -> None:
    days = {"a": 2, "b": (1, 2), "c": (2, 3)}
    links = (("a", "b", "stated"), ("b", "c", "pattern"), ("a", "c", "pattern"))
    assert ("a", "c") not in edges(told_in_full(tied(make, days, *links)))
    late = {"a": 2, "b": (1, 2), "c": 2}
    stated = (("a", "b", "stated"), ("b", "c", "stated"), ("a", "c", "stated"))
    assert respects_time(("a", "b", "c"), tied(make, late, *stated))


def test_in_a_circle_what_is_connected_stays_connected(make: SimpleNamespace) -> None:
    days = dict.fromkeys("abc", (1, 9))
    every = [(one, other, "pattern") for one in "abc" for other in "abc" if one != other]
    found = told_in_full(tied(make, days, *every))
    assert len(edges(found)) < len(every)
    assert all(found.before(iri) and found.after(iri) for iri in "abc")


def test_a_path_needs_a_day_for_each_event(make: SimpleNamespace) -> None:
    days = {"a": 2, "b": (1, 3), "c": 2}
    assert respects_time(("a", "b"), tied(make, days, ("a", "b", "stated")))
    both = (("a", "b", "stated"), ("b", "c", "stated"))
    assert respects_time(("a", "b", "c"), tied(make, days, *both))
    by_day = (("a", "b", "pattern"), ("b", "c", "stated"))
    assert not respects_time(("a", "b", "c"), tied(make, days, *by_day))
