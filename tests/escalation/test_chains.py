"""Time-respecting paths of linked events."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sabab.errors import QueryError
from sabab.escalation.chains import Chain, chains, longest_first, pattern_named

if TYPE_CHECKING:
    from types import SimpleNamespace

    from sabab.escalation.records import EscalationNetwork


def names(found: Chain) -> list[str]:
    return [event.iri for event in found.events]


def paths(network: EscalationNetwork, *args: Any, **kwargs: Any) -> list[list[str]]:
    return [names(chain) for chain in chains(network, *args, **kwargs)]


def attacks(make: SimpleNamespace, days: dict[str, Any], *links: tuple[str, ...], **fields: Any) -> Any:
    """Attacks named by letters, on these days, with these links."""
    tellings = [make.attack(iri, when) for iri, when in days.items()]
    return make.network(tellings, [make.link(*link) for link in links], **fields)


@pytest.fixture(scope="module")
def march(make: SimpleNamespace) -> Any:
    """A strike, an attack that fits a pattern after it, a response that is stated, and an answer to that."""
    tellings = [
        make.strike("r1-e1", 22),
        make.attack("r1-e2", 23),
        make.response("r1-e3", 24),
        make.attack("r2-e1", 24, perpetrators=("kataib",), alleged=()),
    ]
    links = [
        make.link("r1-e1", "r1-e2", "pattern", patterns=("pattern",)),
        make.link("r1-e1", "r2-e1", "pattern", patterns=("pattern",)),
        make.link("r1-e2", "r1-e3"),
        make.link("r1-e3", "r2-e1"),
    ]
    return make.network(tellings, links, habits=[make.pattern])


def test_nothing_is_linked(make: SimpleNamespace) -> None:
    assert paths(make.network([])) == []
    assert paths(attacks(make, {"a": 1, "b": 2})) == []


def test_a_chain_goes_as_far_as_links_do_in_both_directions(make: SimpleNamespace) -> None:
    network = attacks(make, {"a": 1, "b": 2, "c": 3}, ("a", "b"), ("b", "c"))
    assert paths(network) == [["a", "b", "c"]]


def test_two_answers_are_two_chains_and_two_causes_as_well(make: SimpleNamespace) -> None:
    days = {"a": 1, "b": 2, "c": 3, "d": 4}
    network = attacks(make, days, ("a", "c"), ("b", "c"), ("c", "d"))
    assert paths(network) == [["a", "c", "d"], ["b", "c", "d"]]
    assert paths(attacks(make, days, ("a", "c"), ("a", "d"))) == [["a", "c"], ["a", "d"]]


def test_links_that_are_only_told_side_by_side_chain_nothing(make: SimpleNamespace) -> None:
    assert paths(attacks(make, {"a": 1, "b": 2}, ("a", "b", "juxtaposed"))) == []


def test_each_event_is_in_a_chain_once(make: SimpleNamespace) -> None:
    network = attacks(make, {"a": 1, "b": 1}, ("a", "b"), ("b", "a"))
    assert paths(network) == [["a", "b"], ["b", "a"]]


def test_a_chain_respects_time_as_a_whole(make: SimpleNamespace) -> None:
    days = {"a": 2, "b": (1, 3), "c": 2}
    network = attacks(make, days, ("a", "b", "pattern"), ("b", "c"))
    assert paths(network) == [["b", "c"], ["a", "b"]]


def test_a_chain_is_as_strong_and_as_certain_as_its_weakest_pair(march: Any) -> None:
    (chain,) = chains(march)
    assert names(chain) == ["r1-e1", "r1-e2", "r1-e3", "r2-e1"]
    assert (chain.weakest_basis, chain.order, chain.alleged) == ("pattern", "possible", True)
    assert [link.basis for link in chain.links] == ["pattern", "stated", "stated"]
    assert (chain.span.start, chain.span.end) == (march.events[0].start, march.events[-1].end)
    assert [words.words for words in chain.evidence] == [
        "r1-e1>r1-e2:pattern", "pattern", "r1-e2>r1-e3:stated", "r1-e3>r2-e1:stated",
    ]  # fmt: skip


def test_a_chain_is_certain_if_every_pair_is(make: SimpleNamespace) -> None:
    (chain,) = chains(attacks(make, {"a": 1, "b": 2, "c": 3}, ("a", "b"), ("b", "c")))
    assert chain.order == "certain"
    (named,) = chains(make.network([make.response("a", 1), make.strike("b", 2)], [make.link("a", "b")]))
    assert not named.alleged


def test_a_long_chain_is_cut_off_and_says_so(make: SimpleNamespace) -> None:
    days = {letter: number for number, letter in enumerate("abcde", start=1)}
    network = attacks(make, days, *pairwise("abcde"))
    (cut,) = chains(network, max_length=3)
    assert (names(cut), cut.cut, cut.open) == (["a", "b", "c"], True, False)
    (whole,) = chains(network)
    assert (len(whole.events), whole.cut) == (5, False)


def test_chains_come_in_order_of_their_first_event(make: SimpleNamespace) -> None:
    days = {"d": 1, "a": 2, "c": 2, "b": 3}
    assert paths(attacks(make, days, ("d", "b"), ("c", "b"), ("a", "b"))) == [
        ["d", "b"],
        ["a", "b"],
        ["c", "b"],
    ]


def test_the_list_has_the_longest_first_and_of_equals_the_dated(make: SimpleNamespace) -> None:
    days = {"a": None, "b": 9, "c": 1, "d": 2, "e": 3, "f": 4, "g": 5}
    network = attacks(make, days, ("a", "b"), ("c", "d"), ("e", "f"), ("f", "g"))
    listed = longest_first(chains(network))
    assert [names(chain) for chain in listed] == [["e", "f", "g"], ["c", "d"], ["a", "b"]]
    assert longest_first(listed[::-1]) == listed


def test_a_pattern_all_of_whose_steps_happened_is_closed_and_told_to_its_end(march: Any) -> None:
    (chain,) = chains(march, "pattern")
    assert names(chain) == ["r1-e1", "r1-e2", "r1-e3", "r2-e1"]
    assert (chain.open, chain.pattern, chain.steps) == (False, "pattern", 3)


def test_a_pattern_whose_next_step_did_not_happen_is_open(make: SimpleNamespace) -> None:
    network = make.network(
        [make.strike("r1-e1", 22), make.attack("r1-e2", 23), make.strike("r1-e3", 24)],
        [make.link("r1-e1", "r1-e2"), make.link("r1-e2", "r1-e3")],
        habits=[make.pattern],
    )
    (chain,) = chains(network, make.pattern)
    assert (names(chain), chain.open, chain.steps) == (["r1-e1", "r1-e2"], True, 2)
    (due,) = chain.next
    assert (due.label.en, due.label.ar) == (
        "attack by United States and allies on Iran and allies",
        "هجوم من معسكر الولايات المتحدة على معسكر إيران",
    )
    assert (due.until, due.habits) == (make.day(30), ("pattern",))


def test_a_first_step_by_itself_and_an_answer_that_is_too_late_are_no_chain(make: SimpleNamespace) -> None:
    alone = make.network([make.strike("r1-e1", 22)], habits=[make.pattern])
    assert paths(alone, "pattern") == []
    late = make.network(
        [make.strike("r1-e1", 1), make.attack("r1-e2", 23)],
        [make.link("r1-e1", "r1-e2")],
        habits=[make.pattern],
    )
    assert paths(late, "pattern") == []
    assert paths(late) == [["r1-e1", "r1-e2"]]


def test_a_pattern_is_found_by_its_id_or_its_last_part(make: SimpleNamespace) -> None:
    iri = "https://w3id.org/sabab/id/pattern/strike-answer"
    network = make.network(
        [], habits=[make.habit(iri, make.step("Attack"), make.step("Attack"), report=None)]
    )
    assert {pattern_named(network, name).iri for name in (iri, "pattern/strike-answer", "strike-answer")} == {
        iri
    }
    with pytest.raises(QueryError, match="no pattern named other; there are: strike-answer"):
        pattern_named(network, "other")


def in_time(chain: Chain) -> bool:
    """Every event can be late enough for every earlier one: checked for each two, not step by step."""
    for first, earlier in enumerate(chain.events):
        for last in range(first + 1, len(chain.events)):
            end = chain.events[last].end
            days = sum(link.basis in ("pattern", "inferred") for link in chain.links[first:last])
            if earlier.start and end and earlier.start + timedelta(days=days) > end:
                return False
    return True


def is_part(shorter: list[str], longer: list[str]) -> bool:
    size = len(shorter)
    return any(longer[at : at + size] == shorter for at in range(len(longer) - size + 1))


@settings(deadline=None, max_examples=150)
@given(data=st.data())
def test_chains_respect_time_are_maximal_and_do_not_depend_on_the_order_of_input(
    data: st.DataObject, make: SimpleNamespace
) -> None:
    days = st.one_of(st.none(), st.integers(1, 6), st.tuples(st.integers(1, 4), st.integers(4, 6)))
    tellings = [make.attack(letter, data.draw(days)) for letter in "abcdef"]
    bases = st.sampled_from(["declared", "stated", "pattern", "inferred", "juxtaposed"])
    one = st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef"), bases)
    links = [make.link(*ends) for ends in data.draw(st.lists(one, max_size=12, unique=True))]
    found = list(chains(make.network(tellings, links)))
    shuffled = make.network(data.draw(st.permutations(tellings)), data.draw(st.permutations(links)))
    assert found == list(chains(shuffled))
    for chain in found:
        assert in_time(chain)
        assert len(set(names(chain))) == len(chain.events) == len(chain.links) + 1
        assert all(
            (link.cause, link.effect) == (one.iri, other.iri)
            for link, (one, other) in zip(chain.links, pairwise(chain.events), strict=True)
        )
    for chain in found:
        assert not any(is_part(names(chain), names(other)) for other in found if other is not chain)
