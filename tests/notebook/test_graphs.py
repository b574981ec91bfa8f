"""Graphs for a notebook: the dispatches, reports of one's own, corrections, and what the user is told of them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from sabab.errors import ReportError
from sabab.notebook import ask, chains, graph_of, measures
from sabab.views.notebook import Sheet

if TYPE_CHECKING:
    from pathlib import Path

REPORT = """Drones strike base in eastern Syria
14 March 2023 - Two drones struck the al-Tanf base on Monday, US Central Command said.
Iran-backed militias carried out the attack in response to Israeli air strikes on Aleppo airport last week, SANA said.
"""
CORRECTION = """report,event,slot,value,because,who,when
report.txt,Two drones struck,initiators,Iran,mended,R. Reader,2023-03-20
"""


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


def sheet(answer: object) -> Sheet:
    assert isinstance(answer, Sheet)
    return answer


def test_a_report_is_a_graph_and_what_was_inferred_is_said(report: Path) -> None:
    said: list[str] = []
    graph = graph_of(report, outlet="My desk", say=said.append)
    assert len(sheet(ask(graph, "chronology"))) == 2
    assert any("inferred from the text" in line for line in said)
    assert said[-1].startswith("graph: 1 report read")


def test_a_day_that_is_given_is_not_inferred(report: Path) -> None:
    said: list[str] = []
    graph_of(report, published=date(2023, 3, 14), say=said.append)
    assert not any("inferred" in line for line in said)


def test_a_file_that_cannot_be_read_is_told_and_the_others_go_on(report: Path, tmp_path: Path) -> None:
    said: list[str] = []
    graph_of(report, tmp_path / "missing.txt", say=said.append)
    assert any("missing.txt" in line for line in said)
    with pytest.raises(ReportError, match=r"missing\.txt"):
        graph_of(tmp_path / "missing.txt", say=said.append)


def test_a_correction_is_in_force_and_one_that_is_not_in_order_stops(report: Path, tmp_path: Path) -> None:
    table = tmp_path / "corrections.csv"
    table.write_text(CORRECTION, encoding="utf-8")
    graph = graph_of(report, corrections=table, say=lambda _: None)
    assert len(sheet(ask(graph, "corrections"))) == 1
    table.write_text(CORRECTION.replace("Iran,", "actor/nobody,"), encoding="utf-8")
    with pytest.raises(ReportError, match="actor/nobody"):
        graph_of(report, corrections=table)


def test_chains_are_those_that_are_asked_for(report: Path) -> None:
    graph = graph_of(report, say=lambda _: None)
    assert len(chains(graph)) == len(chains(graph, basis="stated")) == 1
    assert len(chains(graph, basis="declared")) == 0
    assert len(chains(graph, actor="Russia")) == 0


def test_a_measure_shows_what_it_does_not_show(report: Path) -> None:
    found = measures(graph_of(report, say=lambda _: None))
    assert list(found) == ["who_starts", "who_answers", "reciprocity", "brokers", "bursts"]
    html = found["who_starts"]._repr_html_()
    assert "not who began it" in html
    assert ">Israel</td>" in html
    assert "Israel | 1" in repr(found["who_starts"])
