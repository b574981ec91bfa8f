"""Claims with their speakers, and one row of casualties for each voice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.model import Label
from sabab.views.explorer import PageReport, PageToll, Quote
from sabab.views.page_data.claims import EventToll, united_tolls

if TYPE_CHECKING:
    from sabab.views.explorer import PageClaim, PageData

REPORTS = {
    name: PageReport(name, None, outlet, None, "unknown", "ar")
    for name, outlet in (("r1", "Desk A"), ("r2", "Desk B"), ("r3", None))
}


def claims(page: PageData, kind: str) -> list[PageClaim]:
    return [claim for event in page.events for claim in event.claims if claim.kind == kind]


def toll(
    report: str, killed: int | None, injured: int | None = None, claimant: str | None = None
) -> EventToll:
    quote = Quote(report, None, "ar", 0, 1)
    return EventToll("event", claimant, PageToll(killed, injured, quote, claimant))


def rows(*tolls: EventToll) -> list[tuple[str | None, int | None, int | None]]:
    """Who counts how many dead and injured."""
    return [
        (
            each.claimant or (each.claimant_label.en if each.claimant_label else None),
            each.killed,
            each.injured,
        )
        for each in united_tolls(tolls, REPORTS)
    ]


def test_an_accusation_says_who_accuses_whom_in_which_words(page: PageData) -> None:
    (claim,) = claims(page, "allegation")
    assert ("actor/deir-ezzor-24", ("actor/iran-backed-militias",), "responsibility") == (
        claim.claimant,
        claim.attributes_to,
        claim.scope,
    )
    assert claim.quote.sentence is not None
    assert claim.quote.sentence[claim.quote.mark_start : claim.quote.mark_end] == (
        "وقال موقع “دير الزور 24” إن ميليشيات موالية لإيران"
    )


def test_a_report_that_speaks_itself_has_no_claimant(page: PageData) -> None:
    (claim,) = claims(page, "absence")
    assert (None, None, "responsibility") == (claim.claimant, claim.claimant_label, claim.scope)


def test_a_hedged_claim_is_marked(page: PageData) -> None:
    assert [True] == [claim.hedged for claim in claims(page, "denial")]
    assert [False] == [claim.hedged for claim in claims(page, "allegation")]


def test_the_same_count_by_the_same_voice_is_one_row() -> None:
    assert [("sana", 3, None)] == rows(toll("r1", 3, claimant="sana"), toll("r2", 3, claimant="sana"))


def test_another_count_by_the_same_voice_is_another_row() -> None:
    assert [("sana", 3, None), ("sana", 4, None)] == rows(
        toll("r1", 3, claimant="sana"), toll("r1", 4, claimant="sana")
    )


def test_the_dead_and_the_injured_of_one_report_are_one_row() -> None:
    assert [("Desk A", 1, 5)] == rows(toll("r1", 1), toll("r1", None, 5))


def test_the_dead_of_one_report_and_the_injured_of_another_are_two_rows() -> None:
    assert [("Desk A", 1, None), ("Desk B", None, 5)] == rows(toll("r1", 1), toll("r2", None, 5))


def test_zero_is_a_count() -> None:
    assert [("Desk A", 0, None), ("Desk A", 2, None)] == rows(toll("r1", 0), toll("r1", 2))


def test_a_report_without_an_outlet_is_the_report_itself() -> None:
    assert [(None, 1, None)] == rows(toll("r3", 1))


def test_the_outlet_stands_for_the_report_in_both_languages() -> None:
    (row,) = united_tolls([toll("r1", 1)], REPORTS)
    assert Label("Desk A", "Desk A") == row.claimant_label
