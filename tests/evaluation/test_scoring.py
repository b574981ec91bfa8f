"""A report's counts, and the figures of several reports together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sabab.evaluation.extractions import Told
from sabab.evaluation.records import GoldLink, Vocabulary
from sabab.evaluation.scoring import SLOTS, report_score, score
from sabab.model import Link, Span

if TYPE_CHECKING:
    from collections.abc import Callable

    Make = Callable[..., Any]


def test_a_report_told_as_it_is(
    gold_report: Make, gold_event: Make, event: Make, vocabulary: Vocabulary
) -> None:
    gold = gold_report(
        events=(gold_event(), gold_event("e2", "rockets", type="RocketAttack")),
        links=(GoldLink("e1", "e2", stated=True),),
        claims=(),
    )
    link = Link("s1", "s2", "stated", Span(0, 1, "ق"))
    told = Told((event("s1"), event("s2", "rockets", type="RocketAttack")), (link,))
    scored = report_score(gold, told, vocabulary)
    whole = score("all", [scored], intervals=False)
    found = {row.slot: row.figures.f1 for row in whole.rows if row.figures.gold}
    assert {
        "event",
        "type",
        "type-family",
        "initiators",
        "date",
        "attribution",
        "link",
        "link-undirected",
    } | {"tuple"} == set(found)
    assert {1.0} == set(found.values())
    assert (1.0, 1, 0) == (whole.baseline, whole.reports_with_claims, whole.false_events)


def test_every_slot_has_a_row_in_order(gold_report: Make, vocabulary: Vocabulary) -> None:
    whole = score("all", [report_score(gold_report(), Told(), vocabulary)])
    assert SLOTS == tuple(row.slot for row in whole.rows)
    assert {None} == {row.interval for row in whole.rows}


def test_events_told_of_a_report_without_any_are_counted(
    gold_report: Make, event: Make, vocabulary: Vocabulary, text: str
) -> None:
    scored = report_score(gold_report(), Told((event(),)), vocabulary)
    assert (1, len(text.split())) == (scored.false_events, scored.words)


def test_words_of_reports_with_events_are_not_silent(
    gold_report: Make, gold_event: Make, vocabulary: Vocabulary
) -> None:
    scored = report_score(gold_report(events=(gold_event(),)), Told(), vocabulary)
    assert (0, 0) == (scored.false_events, scored.words)


def test_figures_on_what_was_found_leave_the_missed_out(
    gold_report: Make, gold_event: Make, event: Make, vocabulary: Vocabulary
) -> None:
    gold = gold_report(events=(gold_event(), gold_event("e2", "rockets", type="RocketAttack")))
    scored = report_score(gold, Told((event(),)), vocabulary)
    rows = {row.slot: row for row in score("all", [scored, scored]).rows}
    assert 2 / 3 == rows["type"].figures.f1
    assert (2 / 3, 2 / 3) == rows["type"].interval
    assert (1.0, (1.0, 1.0)) == (rows["type"].paired, rows["type"].paired_interval)
    assert None is rows["event"].paired


def test_one_report_has_no_intervals(gold_report: Make, gold_event: Make, vocabulary: Vocabulary) -> None:
    scored = report_score(gold_report(events=(gold_event(),)), Told(), vocabulary)
    assert {None} == {row.interval for row in score("all", [scored]).rows}
    assert (0.0, 0.0) == score("all", [scored, scored]).rows[0].interval
