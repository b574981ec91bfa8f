"""A check in one line."""

from __future__ import annotations

from sabab.validation.ontology import Outcome


def test_a_line_gives_the_check_with_its_counts() -> None:
    line = Outcome("label-in-both-languages", 168, "terms").line
    assert "label-in-both-languages 168 terms 0 problems" == " ".join(line.split())


def test_one_problem_is_one() -> None:
    assert Outcome("label-in-both-languages", 168, "terms", ("here",)).line.endswith("  1 problem")
