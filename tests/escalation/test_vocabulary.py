"""The words that a pattern may be written in, in the knowledge base that sabab comes with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sabab.errors import QueryError
from sabab.escalation.notation import NotationError, read_pattern
from sabab.escalation.reading import read_world
from sabab.escalation.vocabulary import vocabulary_of
from sabab.store import LocalStore
from sabab.store.background import background

if TYPE_CHECKING:
    from sabab.escalation.notation import Vocabulary


@pytest.fixture(scope="module")
def words() -> Vocabulary:
    store = LocalStore.in_memory("the knowledge base")
    for iri, triples in background():
        store.replace_graph(iri, triples)
    return vocabulary_of(store, read_world(store))


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("strikes", "Attack"),
        ("attack", "Attack"),
        ("shells", "Shelling"),
        ("intercepts", "Interception"),
        ("threatens", "Threat"),
        ("visits", "Visit"),
        ("تقصف", "Shelling"),
        ("تهاجم", "Attack"),
        ("تهدد", "Threat"),
        ("DroneAttack", "DroneAttack"),
        ("air strike", "Airstrike"),
        ("غارة جوية", "Airstrike"),
        ("StateActor", None),
        ("denied that", None),
        ("Israel", None),
    ],
)
def test_verbs_and_classes_in_both_languages(phrase: str, kind: str | None, words: Vocabulary) -> None:
    assert kind == words.kind(phrase)


def test_actors_and_places_by_names_of_both_languages(words: Vocabulary) -> None:
    assert words.named("US") == words.named("الولايات المتحدة")
    assert words.named("Al-Tanf base").endswith("place/al-tanf-base")
    with pytest.raises(QueryError, match="did you mean actor/israel"):
        words.named("Isreal")


def test_a_group_that_stands_for_its_backers_clients_is_descriptive(words: Vocabulary) -> None:
    assert words.descriptive(words.named("Iran-backed militias"))
    assert not words.descriptive(words.named("Iran"))


def test_the_same_pattern_in_both_languages(words: Vocabulary) -> None:
    english = read_pattern("Israel attacks Iran-aligned > Iran-aligned attacks US within 7d", words)
    arabic = read_pattern(
        "إسرائيل تهاجم معسكر إيران ثم حلفاء إيران تهاجم الولايات المتحدة خلال 7 أيام", words
    )
    assert english == arabic


def test_a_wrong_verb_is_pointed_at_with_what_is_near(words: Vocabulary) -> None:
    with pytest.raises(
        NotationError, match=r"DroneAttak says of no event.*did you mean sabab:DroneAttack"
    ) as caught:
        read_pattern("Israel DroneAttak Iran > Iran attacks Israel", words)
    assert caught.value.position == 7
