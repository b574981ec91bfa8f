"""Every way in which events fit a pattern: the reference, by trying all rows, and by SPARQL."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise, permutations, product
from random import Random
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st

from sabab.escalation.chains import chains
from sabab.escalation.fitting import fit
from sabab.escalation.links import with_pattern
from sabab.escalation.matches import match_chains, matches, step_graph
from sabab.escalation.network import read_network
from sabab.pipeline.settling import derive
from sabab.resources import queries_folder
from sabab.store import run
from sabab.store.named import read_query
from sabab.store.results import Table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date
    from types import SimpleNamespace

    from sabab.escalation.records import EscalationNetwork, Habit, NetworkEvent
    from sabab.store import LocalStore

KINDS = ("Attack", "RocketAttack", "Airstrike", "Airstrike", "Visit")
SIDES = {"iran": ("iran", "quds", "militias", "kataib"), "usa": ("usa", "centcom", "coalition")}


def rows(network: EscalationNetwork, habit: Habit) -> list[tuple[str, ...]]:
    return [tuple(event.iri for event in row) for row in matches(network, habit)]


def test_every_row_of_events_that_fit_is_a_match(make: SimpleNamespace) -> None:
    tellings = [
        make.strike("r1-e1", 1),
        make.strike("r1-e2", 2),
        make.attack("r1-e3", 3),
        make.response("r1-e4", 5),
    ]
    assert rows(make.told(tellings), make.pattern) == [
        ("r1-e1", "r1-e3", "r1-e4"),
        ("r1-e2", "r1-e3", "r1-e4"),
    ]


def test_events_of_one_day_or_too_late_or_against_the_order_do_not_match(make: SimpleNamespace) -> None:
    pattern = replace(make.pattern, steps=make.pattern.steps[:2])
    for strike, attack in ((2, 2), (2, 10), (3, 2), (None, 2)):
        tellings = [make.strike("r1-e1", strike), make.attack("r1-e2", attack)]
        assert rows(make.told(tellings), pattern) == []
    assert len(rows(make.told([make.strike("r1-e1", 2), make.attack("r1-e2", 9)]), pattern)) == 1


def test_days_that_fit_two_by_two_must_fit_together(make: SimpleNamespace) -> None:
    tellings = [make.strike("r1-e1", 4), make.attack("r1-e2", (1, 5)), make.response("r1-e3", (3, 5))]
    network = make.told(tellings)
    graph = step_graph(network, make.pattern)
    assert graph.has_edge((0, "r1-e1"), (1, "r1-e2"))
    assert graph.has_edge((1, "r1-e2"), (2, "r1-e3"))
    assert rows(network, make.pattern) == []  # the attack can only have been on the 5th


def test_matches_as_chains_are_tied_by_the_pattern(make: SimpleNamespace) -> None:
    tellings = [make.strike("r1-e1", 1), make.attack("r1-e2", 3), make.response("r1-e3", 5)]
    (chain,) = match_chains(make.told(tellings), make.pattern)
    assert (chain.pattern, chain.steps, chain.weakest_basis) == ("pattern", 3, "pattern")
    assert [link.rules for link in chain.links] == [("pattern/match",)] * 2
    assert [link.lag for link in chain.links] == [(2, 2), (2, 2)]


@st.composite
def worlds(draw: st.DrawFn, make: SimpleNamespace) -> list[Any]:
    days = st.one_of(st.integers(1, 12), st.tuples(st.integers(1, 6), st.integers(6, 12)))
    makers = st.sampled_from([make.strike, make.attack, make.response])
    return [draw(makers)(f"r{number % 2}-e{number}", draw(days)) for number in range(draw(st.integers(0, 8)))]


def tried(network: EscalationNetwork, habit: Habit) -> list[tuple[str, ...]]:
    """The matches found by trying every row of events on every row of days."""
    return sorted(
        tuple(event.iri for event in row)
        for row in permutations(network.events, len(habit.steps))
        if all(fit(event, step, network.world) for event, step in zip(row, habit.steps, strict=True))
        if all(event.days.span_days is not None and event.days.span_days <= 7 for event in row)
        if any(_in_order(days) for days in product(*map(_days, row)))
    )


def _days(event: NetworkEvent) -> Iterator[date]:
    assert event.start is not None
    yield from (event.start + timedelta(days=more) for more in range(event.days.span_days or 0))


def _in_order(days: Sequence[date]) -> bool:
    return all(1 <= (later - earlier).days <= 7 for earlier, later in pairwise(days))


@settings(deadline=None, max_examples=80)
@given(data=st.data())
def test_the_reference_finds_what_trying_every_row_on_every_day_finds(
    data: st.DataObject, make: SimpleNamespace
) -> None:
    network = make.told(data.draw(worlds(make)))
    assert rows(network, make.pattern) == tried(network, make.pattern)


@settings(deadline=None, max_examples=40)
@given(data=st.data())
def test_the_chains_of_a_pattern_are_matches_by_the_nearest_events(
    data: st.DataObject, make: SimpleNamespace
) -> None:
    network = make.told(data.draw(worlds(make)))
    found = {
        tuple(event.iri for event in chain.events[: chain.steps])
        for chain in chains(with_pattern(network, make.pattern), make.pattern)
        if chain.steps == len(make.pattern.steps)
    }
    assert found <= set(rows(network, make.pattern))


def drawn_graph(rng: Random) -> str:
    """A small graph of reports: events of one day each between two sides, with patterns of two or three steps."""
    parts = [_WORLD, *(_drawn_event(rng, number) for number in range(rng.randint(9, 14)))]
    parts += [_drawn_pattern(rng, number) for number in range(2)]
    return "graph:report\\/a {\n" + "\n".join(parts) + "\n}"


def _drawn_event(rng: Random, number: int) -> str:
    side, other = rng.sample(list(SIDES), 2)
    doer, hit = rng.choice(SIDES[side]), f"actor:{rng.choice(SIDES[other])}"
    target = rng.choice([hit, "place:base"]) if other == "usa" else hit
    word = rng.choice(["perpetrator", "perpetrator", "accused", "accused", "nobody"])
    said = f":perpetrator actor:{doer} ;" if word == "perpetrator" else ""
    accused = f"claim:{number} a :Allegation ; :aboutEvent event:a-e{number} ; :attributesTo actor:{doer} ."
    flags = rng.choice([*[""] * 6, ":negated true ;", ":habitual true ;"])
    day = rng.randint(1, 8)
    return (
        f"event:a-e{number} a :{rng.choice(KINDS)} ; :reportedIn report:a ; :attribution :StatusStated ; {said} {flags}"
        f' :target {target} ; :earliestStart "2023-03-{day:02}T00:00:00Z"^^xsd:dateTime ;'
        f' :latestEnd "2023-03-{day:02}T23:59:59Z"^^xsd:dateTime . {accused if word == "accused" else ""}'
    )


def _drawn_pattern(rng: Random, number: int) -> str:
    """Steps of the two sides in turn, by their camps or by themselves; some are open on one side."""
    side, other = rng.sample(list(SIDES), 2)
    named, steps = [], []
    for order in range(rng.randint(2, 3)):
        said = [f':stepOrder {order} ; :stepEventType "{rng.choice(["Attack", "Attack", "Airstrike"])}"']
        for role, head in (("Initiator", side), ("Target", other)):
            group = "militias" if head == "iran" else head
            how = rng.choice(
                ["", f"Camp actor:{head}", f"Camp actor:{head}", f"Camp actor:{group}", f" actor:{head}"]
            )
            said += [f":step{role}{how}"] if how else []
        if order and rng.random() < 0.5:
            said.append(f":stepMaxLagDays {rng.randint(1, 9)}")
        named.append(f"pattern:p{number}-step{order}")
        steps.append(f"{named[-1]} a :PatternStep ; {' ; '.join(said)} .")
        side, other = other, side
    lag = rng.randint(2, 9)
    head = f"pattern:p{number} a :EscalationPattern ; :hasStep {' , '.join(named)} ; :maxLagDays {lag} ."
    return "\n".join([head, *steps])


_WORLD = """
  report:a a :Report ; :textSha256 "a" ; :published "2023-03-28"^^xsd:date .
  :Attack rdfs:subClassOf :Event . :Visit rdfs:subClassOf :Event . :MilitaryBase rdfs:subClassOf :Place .
  :RocketAttack rdfs:subClassOf :Attack . :Airstrike rdfs:subClassOf :Attack .
  actor:quds :subordinateTo actor:iran . actor:militias :proxyGroupOf actor:iran . actor:kataib :loyalTo actor:quds .
  actor:coalition :ledBy actor:usa . actor:centcom :subordinateTo actor:usa .
  place:base a :MilitaryBase . actor:coalition :operates place:base .
"""


def by_sparql(kept: LocalStore, habit: Habit) -> list[tuple[str, ...]]:
    """The matches as the query's rows joined: the follower of one step is the event of the next."""
    query = read_query(queries_folder() / "patterns" / "neighbouring-steps.rq")
    answer = run(kept, query, {"pattern": [habit.iri]})
    assert isinstance(answer, Table)
    pairs: dict[int, list[tuple[str, str]]] = {}
    for _, step, event, follower in answer.rows:
        pairs.setdefault(int(str(step)), []).append((str(event), str(follower)))
    joined: list[tuple[str, ...]] = list(pairs.get(1, []))
    for place in range(2, len(habit.steps)):
        joined = [
            (*row, after) for row in joined for before, after in pairs.get(place, []) if row[-1] == before
        ]
    return sorted(row for row in joined if len(set(row)) == len(row))


def test_sparql_and_the_reference_find_the_same_in_fifty_drawn_graphs(
    opened: Callable[[str], LocalStore],
) -> None:
    found: Counter[int] = Counter()
    for seed in range(50):
        kept = opened(drawn_graph(Random(seed)))  # noqa: S311 - a drawing that repeats
        derive(kept)
        network = read_network(kept)
        for habit in network.habits:
            expected = rows(network, habit)
            assert expected == by_sparql(kept, habit), f"seed {seed}, {habit.iri}"
            found[len(habit.steps)] += bool(expected)
    # What is compared is not nothing: most patterns have matches, of three steps too.
    assert found[2] > 15
    assert found[3] > 5
