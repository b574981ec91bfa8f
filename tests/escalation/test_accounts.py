"""What would be known from one voice, some reports, or up to a day."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from sabab.escalation.accounts import ClaimTelling, according_to, as_of, of_reports
from sabab.escalation.records import Party, ReportName
from sabab.escalation.update import computed
from sabab.model import Label

if TYPE_CHECKING:
    from types import SimpleNamespace

    from sabab.escalation.records import Readings, Telling

CENTCOM = Party("centcom", whole_camp=False)
IRANS_CAMP = Party("iran")


def claim(event: str, claimant: str, kind: str = "OccurrenceClaim", **fields: Any) -> ClaimTelling:
    return ClaimTelling(event, kind, claimant, **fields)


def account(readings: Readings, claims: list[ClaimTelling], party: Party = CENTCOM) -> dict[str, Telling]:
    """The tellings of an account, by their IRIs."""
    return {one.iri: one for one in according_to(readings, claims, party).tellings}


def test_an_event_of_which_the_voice_says_nothing_is_not_in_its_account(make: SimpleNamespace) -> None:
    read = make.readings([make.attack("r1-e1", 1), make.response("r1-e2", 2)])
    assert list(account(read, [claim("r1-e1", "centcom"), claim("r1-e2", "kataib")])) == ["r1-e1"]


def test_the_doers_of_others_are_those_whom_the_voice_accuses(make: SimpleNamespace) -> None:
    read = make.readings([make.attack("r1-e1", 1, perpetrators=("rebels",), alleged=("kataib", "militias"))])
    said = [
        claim("r1-e1", "centcom", "Allegation", accused=("kataib",)),
        claim("r1-e1", "syria", "Allegation"),
    ]
    (told,) = account(read, said).values()
    assert (told.perpetrators, told.alleged, told.claims) == ((), ("kataib",), 1)


def test_who_speaks_of_the_deeds_of_its_own_side_tells_them(make: SimpleNamespace) -> None:
    read = make.readings([make.response("r1-e1", 1)])
    (told,) = account(read, [claim("r1-e1", "centcom")]).values()
    assert told.perpetrators == ("usa",)


def test_whom_the_voice_clears_did_not_do_it(make: SimpleNamespace) -> None:
    read = make.readings([make.response("r1-e1", 1)])
    said = [claim("r1-e1", "centcom", "DenialClaim", scope="ScopeResponsibility", cleared=("usa",))]
    (told,) = account(read, said).values()
    assert told.perpetrators == ()


@pytest.mark.parametrize(
    ("kind", "scope", "kept"),
    [
        ("DenialClaim", "ScopeOccurrence", False),
        ("AbsenceClaim", "ScopeOccurrence", False),
        ("AbsenceClaim", "ScopeCasualties", True),
        ("DenialClaim", "ScopeResponsibility", True),
    ],
)
def test_what_the_voice_says_did_not_happen_is_left_out(
    kind: str, scope: str, make: SimpleNamespace, *, kept: bool
) -> None:
    read = make.readings([make.attack("r1-e1", 1)])
    assert kept is bool(account(read, [claim("r1-e1", "centcom", kind, scope=scope)]))


def test_links_are_those_that_the_voice_makes_and_bring_their_events(make: SimpleNamespace) -> None:
    told = [make.attack("r1-e1", 1), make.response("r1-e2", 2), make.attack("r1-e3", 3)]
    links = [
        make.link("r1-e1", "r1-e2", report="r1", claimants=("centcom",)),
        make.link("r1-e2", "r1-e3", report="r1", claimants=("kataib",)),
        make.link("r1-e1", "r1-e3", report="r1"),
        make.link("r1-e1", "r1-e2", "pattern"),
    ]
    found = according_to(make.readings(told, links), [], CENTCOM)
    assert [link.iri for link in found.links] == ["r1-e1>r1-e2:stated"]
    assert [one.iri for one in found.tellings] == ["r1-e1", "r1-e2"]


def test_a_camp_s_account_is_that_of_all_its_voices(make: SimpleNamespace) -> None:
    read = make.readings([make.strike("r1-e1", 1), make.strike("r1-e2", 2), make.strike("r1-e3", 3)])
    said = [claim("r1-e1", "quds"), claim("r1-e2", "syria"), claim("r1-e3", "centcom")]
    assert list(account(read, said, IRANS_CAMP)) == ["r1-e1", "r1-e2"]
    assert list(account(read, said, Party("iran", whole_camp=False))) == ["r1-e1"]


def test_an_outlet_s_own_words_are_its_account(make: SimpleNamespace) -> None:
    world = replace(make.world, names={"desk": Label(en="The Desk")})
    told = [make.attack("r1-e1", 1, perpetrators=("kataib",)), make.attack("r2-e1", 1)]
    links = [make.link("r1-e1", "r1-e1", report="r1"), make.link("r2-e1", "r2-e1", report="r2")]
    read = make.readings(told, links, world=world, reports={"r1": ReportName("one", "The Desk")})
    found = according_to(read, [claim("r1-e1", "syria", "Allegation", accused=("quds",))], Party("desk"))
    assert [(one.iri, one.perpetrators, one.alleged) for one in found.tellings] == [
        ("r1-e1", ("kataib",), ())
    ]
    assert [link.report for link in found.links] == ["r1"]


def test_habits_are_those_that_the_voice_states_and_the_patterns_of_the_knowledge_base(
    make: SimpleNamespace,
) -> None:
    steps = make.pattern.steps
    habits = [
        make.habit("said", *steps, claimants=("centcom",)),
        make.habit("others", *steps, claimants=("quds",)),
        make.habit("report", *steps),
        make.pattern,
    ]
    found = according_to(make.readings([], habits=habits), [], CENTCOM)
    assert [habit.iri for habit in found.habits] == ["said", "pattern"]


def test_reports_that_are_left_out_leave_nothing_behind(make: SimpleNamespace) -> None:
    told = [make.attack("r1-e1", 1), make.response("r2-e1", 2)]
    links = [make.link("r1-e1", "r1-e1", report="r1"), make.link("r2-e1", "r2-e1", report="r2")]
    habits = [make.habit("one", *make.pattern.steps), make.habit("two", *make.pattern.steps, report="r2")]
    found = of_reports(make.readings(told, links, habits=[*habits, make.pattern]), {"r2"}.__contains__)
    assert [one.iri for one in found.tellings] == ["r2-e1"]
    assert [one.report for one in found.links] == ["r2"]
    assert [one.iri for one in found.habits] == ["two", "pattern"]


def test_as_of_a_day_what_was_published_later_or_on_no_known_day_is_not_known(make: SimpleNamespace) -> None:
    reports = {
        "r1": ReportName(published=make.day(5)),
        "r2": ReportName(published=make.day(6)),
        "r3": ReportName(),
    }
    told = [make.attack(f"r{number}-e1", 1, published=make.day(5)) for number in (1, 2, 3)]
    found = as_of(make.readings(told, reports=reports), make.day(5))
    assert [one.report for one in found.tellings] == ["r1"]
    assert found.world.last_day == make.day(5)


def test_two_voices_give_two_chains(make: SimpleNamespace) -> None:
    told = [make.strike("r1-e1", 1), make.attack("r1-e2", 2), make.response("r1-e3", 4)]
    read = make.readings(told, habits=[make.pattern])
    ours = [claim("r1-e2", "centcom", "Allegation", accused=("militias",)), claim("r1-e3", "centcom")]
    theirs = [claim("r1-e1", "quds", "Allegation", accused=("israel",)), claim("r1-e2", "quds")]
    ties = {
        voice: [
            (link.cause, link.effect)
            for link in computed(according_to(read, ours + theirs, party)).network.links
        ]
        for voice, party in (("centcom", CENTCOM), ("camp", IRANS_CAMP))
    }
    assert ties == {"centcom": [("r1-e2", "r1-e3")], "camp": []}
