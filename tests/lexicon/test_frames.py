"""The frame notation, and what it refuses."""

from __future__ import annotations

import pytest

from sabab.lexicon.frames import ROLES, frame
from sabab.lexicon.records import Argument, Frame


def test_roles_by_position_and_by_preposition() -> None:
    expected = Frame((), (Argument("SUBJ"), Argument("INSTR", required=True), Argument("OBJ", ("علي", "ضد"))))
    assert expected == frame("V SUBJ INSTR! على|ضد:OBJ")


def test_what_stands_before_the_word_is_kept_apart() -> None:
    assert Frame((Argument("SUBJ"),), (Argument("OBJ"),)) == frame("SUBJ V OBJ")


def test_a_marker_of_several_words_is_written_with_underscores() -> None:
    assert "SUBJ" == frame("N من_قبل:SUBJ").marked("من قبل")
    assert frame("N من_قبل:SUBJ").marked("من") is None


def test_what_a_frame_has_and_requires() -> None:
    found = frame("SUBJ V INSTR! at|on:OBJ")
    assert found.has("OBJ")
    assert not found.has("LOC")
    assert found.requires("INSTR")
    assert not found.requires("OBJ")


@pytest.mark.parametrize("notation", ["SUBJ OBJ", "V N OBJ", "", "SUBJ V V"])
def test_a_frame_has_one_head(notation: str) -> None:
    with pytest.raises(ValueError, match="exactly one V or N"):
        frame(notation)


@pytest.mark.parametrize(
    ("notation", "role"), [("SUBJ V OBJECT", "OBJECT"), ("V على:", "''"), ("V subj", "subj")]
)
def test_an_unknown_role_is_named_with_those_that_exist(notation: str, role: str) -> None:
    with pytest.raises(ValueError, match=f"{role}.*{min(ROLES)}"):
        frame(notation)
