"""The pattern that a user means."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sabab.errors import QueryError
from sabab.escalation.network import read_network
from sabab.escalation.patterns import is_asked
from sabab.escalation.vocabulary import vocabulary_of
from sabab.pipeline.patterns import asked_pattern
from sabab.store import LocalStore
from sabab.store.background import background

if TYPE_CHECKING:
    from collections.abc import Callable

    from sabab.escalation.records import Habit

KNOWN = "https://w3id.org/sabab/id/pattern/us-strike-militia-reprisal"


@pytest.fixture(scope="module")
def pattern() -> Callable[[str], Habit]:
    store = LocalStore.in_memory("the knowledge base")
    for iri, triples in background():
        store.replace_graph(iri, triples)
    network = read_network(store)
    vocabulary = vocabulary_of(store, network.world)
    return lambda text: asked_pattern(text, network, vocabulary)


@pytest.mark.parametrize(
    "text",
    [KNOWN, "pattern/us-strike-militia-reprisal", "us-strike-militia-reprisal", "US strike, then a militia reprisal",
     "us strike, then a Militia reprisal", "ضربة أمريكية ثم رد الميليشيات"],
)  # fmt: skip
def test_a_known_pattern_by_its_id_or_its_name_in_either_language(
    text: str, pattern: Callable[[str], Habit]
) -> None:
    assert pattern(text).iri == KNOWN


def test_what_is_no_name_is_read_as_a_pattern(pattern: Callable[[str], Habit]) -> None:
    assert is_asked(pattern("US strikes Iran > Iran strikes US").iri)


def test_one_word_that_names_nothing_is_told_the_names(pattern: Callable[[str], Habit]) -> None:
    with pytest.raises(QueryError, match="there are: assassination-reprisal, "):
        pattern("reprisal")
