"""Which telling stands for which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from sabab.escalation.canonical import canonical_graph, clusters, representatives
from sabab.escalation.judgements import JUDGE
from sabab.escalation.records import Judgement

if TYPE_CHECKING:
    from types import SimpleNamespace

    from sabab.escalation.records import Telling, Verdict


def judged(one: str, other: str, verdict: Verdict = "same", judge: str = JUDGE) -> Judgement:
    return Judgement(f"{one}|{other}|{judge}", (min(one, other), max(one, other)), verdict, judge)


def tellings(make: SimpleNamespace, *iris: str) -> list[Telling]:
    return [make.telling(iri, 13) for iri in iris]


def test_what_is_judged_the_same_over_a_third_is_one(make: SimpleNamespace) -> None:
    found = clusters(tellings(make, "a-1", "b-1", "c-1", "d-1"), [judged("a-1", "b-1"), judged("b-1", "c-1")])
    assert found == (("a-1", "b-1", "c-1"), ("d-1",))


def test_a_different_splits_and_people_are_heard_before_the_rule(make: SimpleNamespace) -> None:
    told = tellings(make, "a-1", "b-1", "c-1")
    apart = judged("a-1", "c-1", "different", "Amal")
    by_rule = [judged("a-1", "b-1"), judged("b-1", "c-1")]
    assert clusters(told, [apart, *by_rule]) == (("a-1", "b-1"), ("c-1",))
    by_person = [judged("a-1", "b-1"), judged("b-1", "c-1", judge="Amal")]
    assert clusters(told, [apart, *by_person]) == (("a-1",), ("b-1", "c-1"))


def test_a_different_outweighs_a_same_of_the_same_pair(make: SimpleNamespace) -> None:
    verdicts = [judged("a-1", "b-1", "different", "Amal"), judged("a-1", "b-1", judge="Basil")]
    assert clusters(tellings(make, "a-1", "b-1"), verdicts) == (("a-1",), ("b-1",))


def test_unsure_and_withdrawn_unite_nothing(make: SimpleNamespace) -> None:
    withdrawn = Judgement("x", ("a-1", "b-1"), "same", "Amal", withdrawn=True)
    found = clusters(tellings(make, "a-1", "b-1"), [judged("a-1", "b-1", "unsure", "Amal"), withdrawn])
    assert found == (("a-1",), ("b-1",))


def test_the_rule_never_unites_two_events_of_one_report_but_a_person_may(make: SimpleNamespace) -> None:
    told = tellings(make, "a-1", "a-2", "b-1")
    by_rule = [judged("a-1", "b-1"), judged("a-2", "b-1")]
    assert clusters(told, by_rule) == (("a-1", "b-1"), ("a-2",))
    assert clusters(told, [judged("a-1", "a-2", judge="Amal")]) == (("a-1", "a-2"), ("b-1",))


def test_a_judgement_on_an_event_that_is_gone_is_passed_over(make: SimpleNamespace) -> None:
    assert clusters(tellings(make, "a-1"), [judged("a-1", "gone")]) == (("a-1",),)


def test_the_most_precise_stands_for_all_then_dated_then_most_claims_then_iri(make: SimpleNamespace) -> None:
    told = [
        make.telling("a-1", 13, type="Attack", claims=9),
        make.telling("b-1", None, claims=9),
        make.telling("c-1", 13, claims=2),
        make.telling("d-1", 13, claims=3),
        make.telling("e-1", 13, claims=3),
    ]
    same = [judged(one.iri, "a-1") for one in told[1:]]
    chosen = representatives(told, same, make.world.kinds)
    assert chosen == dict.fromkeys(("a-1", "b-1", "c-1", "d-1", "e-1"), "d-1")


def test_the_graph_says_who_stands_for_whom() -> None:
    graph = canonical_graph({"https://x.org/a": "https://x.org/b", "https://x.org/b": "https://x.org/b"})
    assert sorted((str(one), str(other)) for one, _, other in graph) == [
        ("https://x.org/a", "https://x.org/b"),
        ("https://x.org/b", "https://x.org/b"),
    ]


IRIS = ("a-1", "a-2", "b-1", "c-1", "d-1")


@settings(deadline=None, max_examples=100)
@given(data=st.data())
def test_the_order_of_tellings_and_judgements_changes_nothing(
    data: st.DataObject, make: SimpleNamespace
) -> None:
    pair = st.lists(st.sampled_from(IRIS), min_size=2, max_size=2, unique=True)
    one = st.builds(
        lambda events, verdict, judge: judged(events[0], events[1], verdict, judge),
        pair,
        st.sampled_from(["same", "different", "unsure"]),
        st.sampled_from([JUDGE, "Amal"]),
    )
    verdicts = data.draw(st.lists(one, max_size=8, unique_by=lambda judgement: judgement.iri))
    told = tellings(make, *IRIS)
    expected = clusters(told, verdicts)
    assert expected == clusters(data.draw(st.permutations(told)), data.draw(st.permutations(verdicts)))
    apart = {judgement.events for judgement in verdicts if judgement.verdict == "different"}
    assert not any({a, b} <= set(cluster) for cluster in expected for a, b in apart)
