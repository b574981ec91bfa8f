"""The actor graph that pyvis builds."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sabab.model import Label
from sabab.views.explorer import PageActor, PageData, PageEvent, PageRelation
from sabab.views.explorer.network import MAX_NODES, ActorNetwork, build_network

if TYPE_CHECKING:
    from collections.abc import Callable

EMPTY = PageData(Label("t", None), "1", "0")
ACTORS = (PageActor("a", Label("A", "أ")), PageActor("b", Label("B", "ب")), PageActor("c", Label("C", "ج")))


def built(**changes: Any) -> ActorNetwork:
    return build_network(replace(EMPTY, actors=ACTORS, **changes), lambda _: "page")


def strike(identifier: str, **changes: Any) -> PageEvent:
    return PageEvent(identifier, "Attack", initiators=("a",), targets=("b",), **changes)


def test_events_of_one_pair_are_counted_on_one_edge() -> None:
    (edge,) = built(events=(strike("1"), strike("2"))).edges
    assert (edge["from"], edge["to"], edge["count"], edge["kind"]) == (0, 1, 2, "acts")


def test_an_allegation_is_an_edge_of_its_own() -> None:
    edges = built(events=(strike("1"), strike("2", alleged=("a",)))).edges
    assert sorted(edge["kind"] for edge in edges) == ["acts", "alleged"]


def test_an_act_that_did_not_happen_is_no_edge() -> None:
    assert built(events=(strike("1", negated=True),)).edges == []


def test_an_actor_without_act_or_relation_is_not_drawn() -> None:
    assert [node["id"] for node in built(events=(strike("1"),)).nodes] == [0, 1]


def test_a_relation_between_actors_is_an_edge() -> None:
    (edge,) = built(relations=(PageRelation("a", "backs", "c"),)).edges
    assert (edge["from"], edge["to"], edge["kind"], edge["relation"]) == (0, 2, "relation", 0)


def test_labels_are_isolated_in_both_languages() -> None:
    for node in built(events=(strike("1"),)).nodes:
        for label in (node["label"], node["arabic"]):
            assert (label[0], label[-1]) == ("\u2068", "\u2069")


def test_positions_are_in_the_unit_square_and_always_the_same(story: PageData) -> None:
    first, second = (build_network(story, lambda _: "").nodes for _ in range(2))
    assert first == second
    assert all(0 <= node["x"] <= 1 and 0 <= node["y"] <= 1 for node in first)


def test_too_many_actors_are_folded_and_counted(crowd: Callable[[int], PageData]) -> None:
    data = crowd(1200)
    nodes = build_network(data, lambda _: "").nodes
    drawn = [node for node in nodes if node["id"] >= 0]
    assert len(drawn) == MAX_NODES
    assert sum(node.get("folded", 0) for node in nodes) == len(data.actors) - MAX_NODES


def test_pyvis_ways_out_give_our_page() -> None:
    assert built().generate_html(name="x.html", local=False, notebook=True) == "page"


def test_the_browser_computes_no_layout() -> None:
    assert built().options["physics"] == {"enabled": False}
