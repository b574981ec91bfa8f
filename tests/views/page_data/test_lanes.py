"""Which lane an event stands in, and what the lane is called."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sabab.escalation.camps import Camps, CampStep
from sabab.escalation.gazetteer import Gazetteer
from sabab.escalation.kinds import kinds_of
from sabab.escalation.records import EscalationNetwork, Named, NetworkEvent, World
from sabab.model import Label
from sabab.views.page_data.actors import KnownActor, KnownActors
from sabab.views.page_data.lanes import Lanes

if TYPE_CHECKING:
    from collections.abc import Iterable

DAY = date(2023, 3, 13)
CAMPS = Camps(
    [
        CampStep("guard", "subordinateTo", "iran"),
        CampStep("militias", "loyalTo", "guard"),
        CampStep("coalition", "ledBy", "usa"),
        CampStep("minister", "inCampOf", "usa"),
        CampStep("rebels", "backedBy", "turkey", date(2023, 1, 1), date(2023, 2, 1)),
        CampStep("both", "backedBy", "iran"),
        CampStep("both", "backedBy", "usa"),
    ],
    ["iran", "usa", "israel", "turkey"],
)
KINDS = {
    "guard": "MilitaryForce",
    "militias": "NonStateArmedGroup",
    "rebels": "NonStateArmedGroup",
    "both": "NonStateArmedGroup",
    "daesh": "NonStateArmedGroup",
    "coalition": "Coalition",
    "minister": "PersonActor",
    "agency": "MediaOutlet",
    "gunmen": "NonStateArmedGroup",
}
ACTORS = KnownActors(
    {
        name: KnownActor(name, Label(name.title(), f"ال{name}"), kind, open=name == "gunmen")
        for name, kind in (KINDS | dict.fromkeys(("iran", "usa", "israel", "turkey"), "StateActor")).items()
    }
)


def event(iri: str, initiators: Iterable[str] = (), alleged: Iterable[str] = ()) -> NetworkEvent:
    """An attack of one day by these."""
    return NetworkEvent(
        iri=iri, type="Attack", label=Label(), attribution="stated",
        initiators=tuple(Named(name, Label()) for name in initiators),
        alleged=tuple(Named(name, Label()) for name in alleged),
        initiator_camps=frozenset(), alleged_camps=frozenset(), targets=(), target_camps=frozenset(),
        places=(), territories=frozenset(), start=DAY, end=DAY, edtf=None, from_publication=False,
        habitual=False, negated=False, members=(), evidence=(),
    )  # fmt: skip


def lanes(*events: NetworkEvent) -> Lanes:
    world = World(kinds_of([]), CAMPS, Gazetteer({}, {}), {}, DAY)
    return Lanes(EscalationNetwork(events, (), (), {}, {}, world), ACTORS)


def lane(initiators: Iterable[str] = (), alleged: Iterable[str] = ()) -> str | None:
    """The lane of one event on a page by itself."""
    return lanes(event("e", initiators, alleged)).of_event("e")


def test_whoever_stands_by_a_state_is_in_its_lane() -> None:
    assert ["iran", "usa", "usa"] == [lane([name]) for name in ("militias", "coalition", "minister")]


def test_the_accused_count_where_nobody_is_asserted() -> None:
    assert lane([], ["militias"]) == "iran"


def test_the_asserted_count_before_the_accused() -> None:
    assert lane(["israel"], ["militias"]) == "israel"


def test_an_armed_group_without_a_state_has_a_lane_of_its_own() -> None:
    assert lane(["daesh"]) == "daesh"


def test_a_backer_of_another_month_is_none() -> None:
    assert lane(["rebels"]) == "rebels"


def test_nobody_an_outlet_and_a_phrase_have_no_lane() -> None:
    assert [None, None, None] == [lane(), lane(["agency"]), lane(["gunmen"])]


def test_two_sides_together_have_no_lane() -> None:
    assert lane(["militias", "coalition"]) is None


def test_a_phrase_beside_a_state_leaves_it_its_lane() -> None:
    assert lane(["israel", "gunmen"]) == "israel"


def test_of_two_backers_the_busier_one_counts() -> None:
    found = lanes(event("a", ["usa"]), event("b", ["both"]))
    assert found.of_event("b") == "usa"


def test_the_busiest_lane_is_first() -> None:
    found = lanes(event("a", ["iran"]), event("b", ["usa"]), event("c", ["usa"]))
    assert ["usa", "iran"] == [camp.id for camp in found.camps()]


def test_a_lane_names_its_allies_only_if_they_act() -> None:
    alone = lanes(event("a", ["iran", "guard"])).camps()
    assert [Label("Iran", "الiran")] == [camp.label for camp in alone]
    together = lanes(event("a", ["iran"]), event("b", [], ["militias"])).camps()
    assert [Label("Iran and allies", "معسكر الiran")] == [camp.label for camp in together]


def test_an_actor_is_in_a_lane_that_is_there() -> None:
    found = lanes(event("a", ["iran"]))
    assert ["iran", None, None] == [found.of_actor(name) for name in ("militias", "usa", "agency")]
